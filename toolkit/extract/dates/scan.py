"""Finds the stretches of a text that may hold a time expression, so that the rest is never looked at again."""

from __future__ import annotations

import regex

from toolkit.extract.dates.lexicon import find_triggers, named_days, ref_phrases
from toolkit.text.digits import has_plain_digits
from toolkit.text.lower import lower_in_place

BEFORE, AFTER = 36, 22  # characters of surroundings that a grammar may need on either side of a trigger

# Figures that can be a date or a time by their form alone, asked where a run of digits begins.
RUN, PLAIN_RUN = regex.compile(r"\d+"), regex.compile("[0-9]+")
CLOSERS = " ,;)%\n"  # no date goes on so after its first three figures, unless it is "8 p.m."
CENTURIES = frozenset(f"{number}" for number in range(10, 22))  # a year begins so
YEAR_CLOSERS = frozenset(" ;)\n")
FIGURES = regex.compile(
    r"""
      (?: 1\d\d\d | 20\d\d | 21\d\d ) (?! \d | [.,]\d )                 # 1994, 2016; not 20161, not 2016.5
    | \d{1,2} : \d\d                                                    # 11:34
    | \d{1,4} [/\-.] \d{1,2} [/\-.] \d{1,4}                             # 2017-08-21, 7/8/07, 23.04.2022
    | \d{1,2} / \d{1,2} (?!\d)                                          # 11/20
    | \d{1,2} (?: \. \d\d )? [\s\u00a0]? [ap] (?: \.? m )? \b            # 8pm, 8.30 p.m., 9a
    | \d0 s \b                                                          # 90s
    | \d{4} (?: Z \b | \s? (?: GMT | UTC | hrs ) \b )                     # 0440Z, 0440 GMT
    | \d{1,2} [A-Za-z]{3} \d{2}                                         # 07APR17
    | \d{8} (?!\d)                                                      # 20161016
    | \d{2,4} [qQ] [1-4]                                                # 18Q4
    | \d{1,2} (?: st | nd | rd | th ) \b                                # the 7th
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


def find_figures(text: str) -> list[tuple[int, int]]:
    """Runs of digits that may be dates or times; "Q3", "'98" and "cy18" are told by the mark before them.

    >>> find_figures("800 men in 2016, 2,016 men, '98")
    [(11, 15), (29, 31)]
    """
    found = []
    for run in (PLAIN_RUN if has_plain_digits(text) else RUN).finditer(text):
        start, end = run.span()
        before = text[start - 1] if start else " "
        width = end - start
        if width > 8 or before in ".,":
            continue
        if before in "'’‘qQyY":
            found.append((start, end))
        elif width < 4 and text[end : end + 1] in CLOSERS and text[end + 1 : end + 2] not in "apAP":
            continue  # "800 men", "12,": the common case, told without the pattern
        elif width == 4 and text[end : end + 1] in YEAR_CLOSERS and text[start : start + 2] in CENTURIES:
            found.append((start, end))  # "in 2016 the": the other common case
        elif match := FIGURES.match(text, start):
            found.append(match.span())
    return found


# After "the future" or "the past": no noun follows that they would belong to, and no number of days.
NO_NOUN = regex.compile(
    r"\s*+(?:$|[^\p{L}\p{N}\s'’-]|(?:and|or|but|is|was|has|will|would|could|as|when|if|that|with|for|in|on|by|to|it|he|she|they|we)\b)"
)


def find_windows(text: str) -> tuple[list[tuple[int, int]], dict[int, int], str]:
    """Stretches worth reading, in order and apart; the names of several words among them, start to end; and the text
    in lower case.

    >>> find_windows("Nothing here.")[0]
    []
    """
    lower = lower_in_place(text).replace("’", "'")
    names, phrases = named_days(), ref_phrases()
    spots, holidays = [], {}
    for start, end, word in find_triggers(lower):
        spots.append((start, end))
        if word in names or (word in phrases and (word == "at present" or NO_NOUN.match(lower, end))):
            holidays[start] = end
    spots += find_figures(text)
    spots.sort()
    windows: list[tuple[int, int]] = []
    left, right = 0, -1
    for start, end in spots:
        if start - BEFORE > right:
            if right >= 0:
                windows.append(snap(text, left, right))
            left = start - BEFORE
        if end + AFTER > right:
            right = end + AFTER
    if spots:
        windows.append(snap(text, left, right))
    return windows, holidays, lower


WORD_AND_BLANK = regex.compile(r"\S*+\s?")
WORD = regex.compile(r"\S*+")
BLANKS = frozenset(" \n")


def snap(text: str, left: int, right: int) -> tuple[int, int]:
    """Moves the edges of a window out of the words they would cut, never further than a word is long."""
    left, right = max(left, 0), min(right, len(text))
    if left and text[left - 1] not in BLANKS and not text[left - 1].isspace():
        left = WORD_AND_BLANK.match(text, left, right).end()
    if right < len(text) and text[right] not in BLANKS:  # asked without the pattern, because one window in five ends so
        right = WORD.match(text, right, right + 30).end()
    return left, right
