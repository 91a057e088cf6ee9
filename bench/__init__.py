"""Speed and memory of every stage, beside other libraries. It measures the toolkit and is no part of it."""
