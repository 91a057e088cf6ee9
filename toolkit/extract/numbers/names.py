"""Finds the names that hold figures: Su-34, G20, COVID-19, 9AB8, addresses and handles."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.lexicon import Lexicon

# The end of a name that holds a figure: "S23", "9AB8", "737-800", "M4A1"; and its beginning, read backwards.
NAME_END = regex.compile(r"[\p{L}\p{M}\d_]*+(?:[-/.‑]\d[\p{L}\p{M}\d_]*+)*+")
NAME_START = regex.compile(r"(?r)(?:[\p{L}\p{M}\d_]+['’]?[-‑.&/])*[\p{L}\p{M}\d_]+[-‑–]?")
WEB = regex.compile(r"(?r)[^\s<>()\"“”,;]{1,200}")
WEB_MARK = regex.compile(r"://|^www\.|^[@#]\p{L}|\p{L}@|\.(?:com|org|net|co|ru|html?|php|aspx?)/|^t\.co/")
WEB_END = regex.compile(r"[^\s<>()\"“”]*+")
LONGEST = 40
SIGNS = frozenset({"minus", "negative"})


def find_web_name(text: str, a: int, done: int, end: int) -> tuple[int, int] | None:
    """The span of an address, handle or hashtag that holds the figure at `a`; None where there is none.

    >>> text = "see https://example.org/2017/08/21/a-1.html today"
    >>> text[slice(*find_web_name(text, 24, 0, len(text)))]
    'https://example.org/2017/08/21/a-1.html'
    """
    if a == 0 or text[a - 1].isspace():
        return None
    before = WEB.match(text, max(done, a - 200), a)
    if before is None or not WEB_MARK.search(before.group() + text[a : a + 1]):
        return None
    stop = WEB_END.match(text, a, end).end()
    while stop > a + 1 and text[stop - 1] in ".,;:!?'’":
        stop -= 1
    return before.start(), stop


def find_name(text: str, a: int, done: int, end: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The span of a name that goes on with the figure at `a`; None where the figure is a number of its own.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> text = "Su-34s now-18"
    >>> find_name(text, 3, 0, 13, compile_lexicon(None)), find_name(text, 11, 0, 13, compile_lexicon(None))
    ((0, 6), None)
    """
    before = text[a - 1] if a > done else " "
    if before.isalpha() or before == "_":
        found = NAME_START.match(text, max(done, a - LONGEST), a)
        start = found.start() if found else a - 1
        if is_currency(text, start, a, done, lexicon):
            return None
    elif before in "-‑–" and a - 2 >= done and text[a - 2].isalpha():
        found = NAME_START.match(text, max(done, a - LONGEST), a)
        if found is None or not is_named(found.group().rstrip("-‑–"), lexicon):
            return None
        start = found.start()
    else:
        return None
    return start, max(NAME_END.match(text, a, end).end(), a + 1)


def is_currency(text: str, start: int, a: int, done: int, lexicon: Lexicon) -> bool:
    """Whether the letters before are a currency: "USD10m", "$US113"."""
    word = text[start:a]
    return word in lexicon.codes or (start > done and text[start - 1] == "$" and "$" + word in lexicon.symbols)


def is_named(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with a hyphen makes a name of the figure behind it: by capitals ("TPP-11"), one letter ("t-72") or list."""
    lower = word.lower()
    if lower in SIGNS or lower in lexicon.words:
        return False
    head = lower.rpartition("-")[2]
    if len(head) == 1 or head in lexicon.labels["hyphened"]:
        return True
    return any(c.isupper() for c in word) and not (len(word) > 3 and word[1:].islower())
