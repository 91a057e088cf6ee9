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
ARTICLE = regex.compile(r"(?<![\p{L}\p{M}\d'’-])an?[ \u00a0]")
ONE = frozenset({"a", "an"})
# An article, three words and the noun take less than so many characters.
REACH = 160
# After "a soldier": a joint before the counted number.
JOINED_RIGHT = regex.compile(r"(?:, and|,| and| as well as| plus)[ ]")
# Between a counted number and "a boy": its noun of one to three words, and a joint.
LISTED = regex.compile(r"(?:[ ][\p{L}'’-]+){1,3}(?:, and|,| and| as well as| plus)[ ]")


@lru_cache(maxsize=8)
def compile_articles(lexicon: Lexicon) -> regex.Pattern[str]:
    """ "a" or "an", up to three words in lower case, and a countable noun."""
    nouns = sorted(lexicon.context["countable"])
    pattern = r"""(?<![\p{L}\p{M}\d'’-]) an? [ \u00a0]
        (?: [\p{L}\p{M}]+ (?:-[\p{L}\p{M}\d]+)* [ \u00a0] ){0,3}?      # words between: "a young armed "
        (?:\L<nouns>) (?:[ -](?:\L<nouns>))? (?![\p{L}\p{M}])           # the noun, or two: "rebel commander"
    """
    return regex.compile(pattern, regex.VERBOSE, nouns=nouns)


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
    pattern, done = compile_articles(lexicon), start
    for noun in nouns:
        words = low[max(done, noun - REACH) : noun].rsplit(None, 4)[-4:]
        if ONE.isdisjoint(words) and not any(word.endswith(("a", "an")) and not word.isalpha() for word in words):
            continue  # neither "a man" nor "“a man"
        for article in ARTICLE.finditer(low, max(done, noun - REACH), noun):
            match = pattern.match(low, article.start(), end) if article.start() >= done else None
            if match:
                done = match.end()
                found.append(one_figure(article.start(), article.end() - 1, done))
    return found


def one_figure(start: int, end: int, noun_end: int) -> Figure:
    """The figure of an article; `name` keeps where its noun ends."""
    reason = "an article: counts one only where something is counted"
    return Figure(start, end, start, end, 1.0, 1.0, form="article", reason=reason, name=str(noun_end))


def coordinate(low: str, articles: Sequence[Figure], figures: Sequence[Figure]) -> None:
    """Marks as amounts the articles in one list with a counted number: "a soldier and two children", "three men and a boy"."""
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
    ends = [token.end for token in tokens]
    for match in NO.finditer(low, start, end):
        noun = match[1]
        if noun is not None and (noun in lexicon.context["after_no"] or noun in lexicon.words or noun == "one"):
            continue
        at, stop = match.start(), match.start() + 2 if noun is not None else match.end()
        near = bisect_left(ends, at + 1)
        if near < len(tokens) and tokens[near].start < stop and not (tokens[near].sort == UNIT and ends[near] == stop):
            continue
        found.append(Figure(at, stop, at, stop, 0.0, 0.0, form="none", reason=DENIED, is_closed=True))
    return found
