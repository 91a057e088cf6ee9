"""Finds what stands inside quotation marks: straight, curly, single, guillemets; quotes that run over paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import NamedTuple

import regex

PARAGRAPH_END = regex.compile(r"\r?\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+")
# Marks that open or close. A straight mark opens after a blank or a bracket and before a word, and closes behind one.
DOUBLE = ('"', "“", "”", "„", "«", "»", "``", "''")
SINGLE = regex.compile(
    r"""
      (?<![\w’'])[‘'](?=[\p{Lu}\p{Ll}“"\[(])   # opens: nothing of a word before it
    | (?<=[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])   # closes: behind a word, before none
    """,
    regex.VERBOSE,
)
# A single mark that may open: without one in a text, nobody looks for the pairs.
OPENS_SINGLE = regex.compile(r"(?<![\w’'])[‘'](?=[\p{Lu}\p{Ll}“\"\[(])")
LONGEST_SINGLE = 400


class Quotation(NamedTuple):
    """The words between two marks; `goes_on` where the quote is left open for the next paragraph to take up."""

    start: int
    end: int
    goes_on: bool = False


def find_quotations(text: str) -> list[Quotation]:
    """Returns the quotations of a text, without their marks, in order.

    >>> text = 'He said: “We counted 12. It\\'s over,” and left.'
    >>> [text[q.start:q.end] for q in find_quotations(text)]
    ["We counted 12. It's over,"]
    >>> find_quotations("The militants' cars weren't there in the '90s.")
    []
    """
    has_single = ("'" in text or "‘" in text) and OPENS_SINGLE.search(text) is not None
    marks = find_double_marks(text)
    if not has_single and not marks:
        return []
    found: list[Quotation] = []
    start = past = 0
    for match in chain(PARAGRAPH_END.finditer(text), (None,)):
        if past == len(marks) and not has_single:
            break
        end = len(text) if match is None else match.start()
        upto = bisect_left(marks, (end, 0), past)
        own, past = marks[past:upto], upto
        doubles = double_quotations(text, start, end, own) if own else []
        found += doubles if doubles or not has_single else single_quotations(text, start, end)
        start = end if match is None else match.end()
    return found


def find_double_marks(text: str) -> list[tuple[int, int]]:
    """Where the double marks of a text start and end: mark by mark, because a text has one or two of them and mostly none."""
    found = []
    for mark in DOUBLE:
        at, width = text.find(mark), len(mark)
        while at >= 0:
            found.append((at, at + width))
            at = text.find(mark, at + width)
    found.sort()
    return found


def double_quotations(text: str, start: int, end: int, marks: list[tuple[int, int]]) -> list[Quotation]:
    """Quotations in double marks; one that is not closed runs to the end of the paragraph."""
    found: list[Quotation] = []
    opened: int | None = None
    for at, after in marks:
        if text[at] == "“" and opened is not None and text[opened - 1] == "„":
            found.append(Quotation(opened, at))  # the closing mark of „...“
            opened = None
        elif opens(text, at, start, end, opened is not None):
            opened = after
        elif opened is not None:
            found.append(Quotation(opened, at))
            opened = None
    if opened is not None and opened < end:
        found.append(Quotation(opened, end, True))
    return found


def opens(text: str, at: int, start: int, end: int, is_open: bool) -> bool:
    """Whether the mark at an offset opens a quotation."""
    mark = text[at]
    if mark in "“„«`":
        return True
    if mark in "”»'":
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before.isspace() or before in "([—–-":
        return not after.isspace() and not (is_open and after in ".,;)")
    return not is_open and not after.isspace() and not before.isalnum() and after.isalnum() and before not in ".,!?"


def single_quotations(text: str, start: int, end: int) -> list[Quotation]:
    """Quotations in single marks; an apostrophe opens none, because a mark must close it again."""
    found: list[Quotation] = []
    opened: int | None = None
    for match in SINGLE.finditer(text, start, end):
        at, mark = match.start(), match.group()
        is_opening = mark == "‘" or not (at > start and (text[at - 1].isalnum() or text[at - 1] in ".,!?…"))
        if is_opening:
            opened = match.end()
        elif opened is not None and at - opened <= LONGEST_SINGLE and not is_plural_owner(text, at, end):
            found.append(Quotation(opened, at))
            opened = None
    return found


def is_plural_owner(text: str, at: int, end: int) -> bool:
    """Whether the mark is the apostrophe of "the militants' cars" within a quotation that closes later."""
    if text[at - 1] != "s" or text[at + 1 : at + 2] != " " or not text[at + 2 : at + 3].islower():
        return False
    return text[at] in text[at + 1 : min(end, at + 200)]
