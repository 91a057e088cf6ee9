"""Meaning from text: numbers, time expressions, what is counted, who says so, for which period, where."""
