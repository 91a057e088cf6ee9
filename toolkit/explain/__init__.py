"""Why a claim reads as it does: its words underlined, the rule behind each field, and the readings that were refused."""
