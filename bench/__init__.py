"""Speed and memory of every stage beside other libraries, and how right the claims are. It measures the toolkit and is no part of it."""
