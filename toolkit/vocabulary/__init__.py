"""The words: TOML files that a journalist may read, extend and check. Grammar is code; words are data."""
