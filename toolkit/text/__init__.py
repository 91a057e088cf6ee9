"""Text before meaning: zones, sentences, words, quotation marks. Offsets always count in the article's own text."""
