"""What a spreadsheet would run as a formula: made harmless on the way out, and given back as it was on the way in."""

from __future__ import annotations

from typing import Any

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def defuse(cell: Any) -> Any:
    """Puts an apostrophe before a text that a spreadsheet would run as a formula, and before what looks so defused.

    >>> [defuse(cell) for cell in ("=1+1", "-5", "'=x", "plain", "it's", -5)]
    ["'=1+1", "'-5", "''=x", 'plain', "it's", -5]
    """
    return "'" + cell if isinstance(cell, str) and cell.lstrip("'").startswith(DANGEROUS) else cell


def restore(cell: Any) -> Any:
    """Takes back what `defuse` did; spans would not fit their text otherwise.

    >>> [restore(defuse(cell)) for cell in ("=1+1", "'=x", "it's", "'")]
    ['=1+1', "'=x", "it's", "'"]
    """
    return (
        cell[1:] if isinstance(cell, str) and cell.startswith("'") and cell.lstrip("'").startswith(DANGEROUS) else cell
    )
