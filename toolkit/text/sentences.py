"""Cuts zones into sentences: full stops after abbreviations, initials, ranks and months do not end one."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.records import Sentence, Zone
from toolkit.vocabulary.load import shipped_words

# A candidate end: . ! ? (with closing quotes or brackets), then blank space, then something that can open a sentence.
END = regex.compile(r"""[.!?…]+["”’'»)\]]*(?=\s+["“‘'«(\[`]*[\p{Lu}\p{N}])""")
PARAGRAPH = regex.compile(r"\r?\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+")
LINE = regex.compile(r"\r?\n")
LAST_WORD = regex.compile(r"[\p{L}][\p{L}.\-]*$")
# Words that open a fresh sentence behind an abbreviation that may end one ("in the U.S. The ...").
FRESH = regex.compile(
    r"""
    \s+["“‘'(`]*
    (?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|This|That|There|Those|These|Its|His|Her|Their|According|Since|After|Before
      |As|For|If|When|While|Officials|Police|Some|Most|Many|More|Another|Meanwhile|However|Earlier|Later|Among)\b
    """,
    regex.VERBOSE,
)
INITIAL = regex.compile(r"(?:\p{Lu}\.)*\p{Lu}$")


@lru_cache(maxsize=1)
def abbreviations() -> tuple[frozenset[str], frozenset[str]]:
    """Words whose full stop never ends a sentence, and those where it does before a fresh sentence ("in the U.S. The...")."""
    words = shipped_words("abbreviations")
    return frozenset(words["never_end"]), frozenset(words["may_end"])


def find_sentences(text: str, zones: tuple[Zone, ...]) -> list[Sentence]:
    """Returns the sentences of all zones in the order of the text.

    >>> text = "Col. Gen. Sergei Rudskoi said so on Aug. 21. He left the U.S. on Monday."
    >>> [text[s.start:s.end] for s in find_sentences(text, (Zone("body", 0, len(text)),))]
    ['Col. Gen. Sergei Rudskoi said so on Aug. 21.', 'He left the U.S. on Monday.']
    """
    found: list[Sentence] = []
    paragraph = 0
    for zone in zones:
        for start, end in split_at(PARAGRAPH, text, zone.start, zone.end):
            found.extend(Sentence(a, b, zone.name, paragraph) for a, b in sentence_spans(text, start, end))
            paragraph += 1
    return found


def split_at(pattern: regex.Pattern, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between the places where a pattern stands."""
    spans, at = [], start
    for match in pattern.finditer(text, start, end):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    return spans


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one paragraph, without the blank space round them."""
    spans, at = [], start
    for match in END.finditer(text, start, end):
        if ends_sentence(text, at, match.start(), match.end(), match.group()):
            spans.append((at, match.end()))
            at = match.end()
    spans.append((at, end))
    stripped = []
    for a, b in spans:
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            stripped.append((a, b))
    return stripped


def ends_sentence(text: str, sentence_start: int, stop: int, after: int, marks: str) -> bool:
    """Whether the full stop at `stop` ends the sentence."""
    if marks[0] != ".":
        return True
    last = LAST_WORD.search(text, max(sentence_start, stop - 24), stop)
    if last is None:
        return True
    word = last.group()
    never, may = abbreviations()
    if word.lower() in never:
        return False
    if word.lower() in may:
        return FRESH.match(text, after) is not None
    return not (len(word) == 1 and INITIAL.match(word))
