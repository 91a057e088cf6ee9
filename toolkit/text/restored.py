"""Gives an article back the marks that a collection has taken out: its apostrophes, the colons of times, the breaks of its lines.

Many collections hold articles on one line, or without commas and apostrophes: "Turkeys agency Afad said 8574 people died". The
marks are put in before anything is read, and what was read is then laid back on the article's own words (`Restored.original`).
An article that has its marks is left as it is. Commas are not put back: one of a pair put in alone misleads more than none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from toolkit.text.lost_apostrophes import find_lost_apostrophes
from toolkit.text.lost_colons import find_lost_colons, find_run_on_years
from toolkit.text.lost_commas import SHORT, has_lost_commas

BREAK = "\n\n"


class Restored(NamedTuple):
    """A text with its marks put in. `added` are the offsets of the added characters in it, in order; empty where nothing was lost."""

    text: str
    added: tuple[int, ...]

    def original(self, at: int) -> int:
        """The offset in the article's own text of what stands at an offset of this one.

        >>> Restored("Syria's army", (5,)).original(8), Restored("Syria's army", (5,)).original(3)
        (7, 3)
        """
        return at - bisect_left(self.added, at)

    def here(self, at: int) -> int:
        """The offset in this text of what stands at an offset of the article's own.

        >>> Restored("Syria's army", (5,)).here(7), Restored("Syria's army", (5,)).here(3)
        (8, 3)
        """
        low, high = 0, len(self.added)
        while low < high:  # the added characters that stand before it
            middle = (low + high) // 2
            if self.added[middle] - middle <= at:
                low = middle + 1
            else:
                high = middle
        return at + low


def restore_marks(text: str, breaks: Iterable[int] = ()) -> Restored:
    """Returns the text with the marks that it has lost, or as it is where it has them; `breaks` are where lines began.

    >>> restore_marks("Police said 12 people, two of them children, were killed.").added
    ()
    """
    if len(text) < SHORT:
        return Restored(text, ())
    found = [(at, BREAK) for at in breaks]
    if has_lost_commas(text):
        found += [(at, " ") for at in find_run_on_years(text)]
        if ":" not in text:
            found += [(at, ":") for at in find_lost_colons(text)]
    if "'" not in text and "’" not in text:
        found += [(at, "'") for at in find_lost_apostrophes(text)]
    return insert_marks(text, sorted(found, key=itemgetter(0))) if found else Restored(text, ())


def insert_marks(text: str, marks: Iterable[tuple[int, str]]) -> Restored:
    """The text with each mark put in before the offset that it goes with; the offsets in order.

    >>> insert_marks("Syrias army it said", [(5, "'"), (11, ",")])
    Restored(text="Syria's army, it said", added=(5, 12))
    """
    pieces: list[str] = []
    added: list[int] = []
    last = 0
    for at, mark in marks:
        pieces += (text[last:at], mark)
        first = at + len(added)
        added += range(first, first + len(mark))
        last = at
    return Restored("".join((*pieces, text[last:])), tuple(added))
