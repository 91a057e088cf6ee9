"""Finds every number of a text, in figures or in words, and says of each how much it is or why it is no amount."""

from toolkit.extract.numbers.find import find_numbers, find_numbers_of_each
from toolkit.extract.numbers.ledger import check_ledger

__all__ = ["check_ledger", "find_numbers", "find_numbers_of_each"]
