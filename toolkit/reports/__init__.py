"""Notebooks run with parameters, and the self-contained pages made of them."""
