"""Claims side by side: parts, restatements, copies of one story, arithmetic that cannot hold."""
