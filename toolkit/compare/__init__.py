"""Two runs laid side by side: what changed, why, and what leans on a claim. Reads kept tables alone; reads no article anew."""
