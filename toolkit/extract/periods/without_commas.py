"""Whose day a date is in a text that has lost its commas, where only the words around it tell."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.cued_sentences import CuedSentence
from toolkit.records import Timex
from toolkit.text.lost_commas import has_lost_commas

FIGURE = r"(?:\d[\d.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)\b"
NEXT_FIGURE = regex.compile(
    r"\s(?:(?:another|about|some|at\sleast|more\sthan)\s)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
# "In 1993", "Early in May", "Since the assault began on May 19"
OPENED = regex.compile(r"(?:[\"“]|\p{L}+\s)?(?:In|On|Since|in|on)\s(?:the\s)?|Since\s[^.;]{3,80}\s(?:on|in)\s")
LEADS = ("in", "on", "since", "during")
# ", and another 145 in July": what a when-clause does not tell of
AND_FIGURE = regex.compile(rf"\sand\s(?:an?other\s|a\sfurther\s|at\sleast\s|about\s|some\s|more\sthan\s)?{FIGURE}")
# "Matthew left 31 dead", "six people were shot": of another figure
OTHERS = regex.compile(
    rf"\b(?:killed|left|killing|leaving|claimed)\s(?:[\p{{Ll}}-]+\s){{0,2}}{FIGURE}"
    rf"|{FIGURE}\s(?:[\p{{L}}-]+\s){{0,2}}(?:died|drowned|perished|was|were)\b"
)
NEAR = regex.compile(r"\s(?:[\p{L}-]+\s){0,2}")


def find_opening(text: str, sentence: CuedSentence, at: tuple[int, int], dates: Sequence[Timex]) -> Timex | None:
    """The date that a figure stands right behind, where both open a sentence whose commas are lost: "In 1993 | 292 people drowned".

    So does one further on in such a sentence: "On April 6 76 men died in Varna on May 8 | eight died in Ostrey".
    """
    if not has_lost_commas(text):
        return None
    opening, near = dates[0], [t for t in dates if t.char_end + 1 == at[0] and t.lead in LEADS]
    if OPENED.fullmatch(text, sentence.start, opening.char_start) is None or not near:
        return None
    is_first = near[-1] is opening
    return near[-1] if is_first or NEXT_FIGURE.match(text, opening.char_end) is not None else None


def ends_when(text: str, start: int, end: int) -> bool:
    """Whether another figure stands between a "when" and a date: "203 died in 2011 when a ferry sank and another 145 in July"."""
    return has_lost_commas(text) and AND_FIGURE.search(text, start, end) is not None


def is_past_figure(text: str, sentence: CuedSentence, at: tuple[int, int], before: Timex, behind: Timex) -> bool:
    """Whether a date is that of another figure: "In 2018 a man killed 10 | six people were shot at a mosque the year before".

    The figure has a date of its own before it, which opens the sentence or stands right before its verb.
    """
    if not has_lost_commas(text) or OTHERS.search(text, at[1], behind.char_start) is None:
        return False
    is_opening = OPENED.fullmatch(text, sentence.start, before.char_start) is not None
    return is_opening or NEAR.fullmatch(text, before.char_end, at[0]) is not None
