"""Finds numbers without a number word: "a soldier and two children", "no civilians were hurt"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from functools import lru_cache

import regex

from toolkit.extract.numbers.figure import Figure, Token
from toolkit.extract.numbers.grammar import DENIED
from toolkit.extract.numbers.lexicon import UNIT, Lexicon

NO = regex.compile(r"(?<![\p{L}\d])no(?:[ \u00a0-]one(?![\p{L}\p{N}])|[ \u00a0]+(?=(\p{Ll}[\p{L}'’-]*)))")
# Read backwards from a noun: up to three words, "young armed", and the article.
ARTICLE = regex.compile(r"(?r)(?<![\p{L}\p{M}\d'’-])(an?)[ \u00a0](?:[\p{L}\p{M}]+(?:-[\p{L}\p{M}\d]+)*[ \u00a0]){0,3}")
# An article, three words and the noun take less than so many characters.
REACH = 160
JOINTS_RIGHT = (", ", ", and ", " and ", " as well as ", " plus ", " of ", " aged ")
JOINTS_LEFT = (", ", " and ", " as well as ", " plus ")
# After "a soldier", "a boy of 12", "a girl aged nine": a joint before the counted number.
JOINED_RIGHT = regex.compile(r"(?:[ ](?:of|aged)[ ](?:\d{1,2}|\p{L}{3,9}))?(?:, and|,| and| as well as| plus)[ ]")
# Between a counted number and "a boy": its noun of one to three words, and a joint.
LISTED = regex.compile(r"(?:[ ][\p{L}'’-]+){1,3}(?:, and|,| and| as well as| plus)[ ]")


@lru_cache(maxsize=8)
def compile_nouns(lexicon: Lexicon) -> regex.Pattern[str]:
    """A countable noun, or two of them: "rebel commander"."""
    nouns = sorted(lexicon.context["countable"])
    return regex.compile(r"(?:\L<nouns>)(?:[ -](?:\L<nouns>))?(?![\p{L}\p{M}])", nouns=nouns)


def find_articles(low: str, nouns: Sequence[int], start: int, end: int, lexicon: Lexicon) -> list[Figure]:
    """Articles that may count one, looked for before the countable `nouns` that the scan has met.

    An amount only where it is coordinated with a counted number; the counting stage decides.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> [(f.start, f.end) for f in find_articles("an old soldier, the soldier", [7, 20], 0, 27, compile_lexicon(None))]
    [(0, 2)]
    """
    found: list[Figure] = []
    if not nouns:
        return found
    done = start
    for noun in nouns:
        article = ARTICLE.match(low, max(done, noun - REACH), noun)
        named = compile_nouns(lexicon).match(low, noun, end) if article else None
        if named:
            done = named.end()
            found.append(one_figure(article.start(1), article.end(1), done))
    return found


def one_figure(start: int, end: int, noun_end: int) -> Figure:
    """The figure of an article; `name` keeps where its noun ends."""
    reason = "an article: counts one only where something is counted"
    return Figure(start, end, start, end, 1.0, 1.0, form="article", reason=reason, name=str(noun_end))


def coordinate(low: str, articles: Sequence[Figure], figures: Sequence[Figure]) -> None:
    """Marks as amounts the articles in one list with a counted number: "a soldier and two children", "three men and a boy"."""
    if not any(low.startswith(JOINTS_RIGHT, int(a.name)) or low.endswith(JOINTS_LEFT, 0, a.start) for a in articles):
        return
    counted = [
        f for f in figures if not f.is_closed and f.kind == "cardinal" and f.form in ("digits", "words", "mixed")
    ]
    starts = {f.left for f in counted}
    for article in reversed(articles):
        joint = JOINED_RIGHT.match(low, int(article.name))
        if joint and joint.end() in starts:
            article.reason = None
            starts.add(article.start)
    ends = [f.right for f in counted]
    for article in articles:
        at = bisect_left(ends, article.start) - 1
        if article.reason is None or (at >= 0 and LISTED.fullmatch(low, ends[at], article.start)):
            article.reason = None
            insort(ends, article.end)


def find_denials(low: str, start: int, end: int, tokens: Sequence[Token], lexicon: Lexicon) -> list[Figure]:
    """ "no one", "no civilians": zero, said as a denial; "no longer", "no more than" and a "no" inside a name are none."""
    found = []
    ends: list[int] = []
    for match in NO.finditer(low, start, end):
        noun = match[1]
        if noun is not None and (noun in lexicon.context["after_no"] or noun in lexicon.words or noun == "one"):
            continue
        at, stop = match.start(), match.start() + 2 if noun is not None else match.end()
        ends = ends or [token.end for token in tokens]
        near = bisect_left(ends, at + 1)
        if near < len(tokens) and tokens[near].start < stop and not (tokens[near].sort == UNIT and ends[near] == stop):
            continue
        found.append(Figure(at, stop, at, stop, 0.0, 0.0, form="none", reason=DENIED, is_closed=True))
    return found
