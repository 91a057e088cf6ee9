"""Tells which claim of the later run is which of the earlier one: by its id first, then by its place and its words.

An id is made of article, place and measure; so it is another one as soon as a file is renamed, a paragraph is added above, or a figure is
read as something else. None of that takes a claim back. Where the words tell two claims apart no better than chance, they stay two.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from toolkit.compare.article_matches import ArticleMatches
from toolkit.text.words import WORD

LEAST_WORDS = 0.5  # of the words of both sentences, figures aside, have to agree where a sentence was rewritten
MOST_PAIRS = 250_000  # beyond, only claims that stand near one another in their articles are held together
NEAR = 50
Row = Any
Key = Callable[[Row], object]


@dataclass(frozen=True)
class ClaimMatches:
    """Positions of the rows: `pairs` (old, new, how), and those that are on one side only."""

    pairs: list[tuple[int, int, str]]
    new: list[int]
    gone: list[int]


def match_claims(old: pd.DataFrame, new: pd.DataFrame, articles: ArticleMatches) -> ClaimMatches:
    """Pairs the claims of two runs, each with one at most."""
    how_of = articles.how_of
    edited = set(articles.pairs.loc[articles.pairs["how"] == "edited", "old_id"])
    pairs = pair_ids(old, new, edited)
    right = find_rest(len(new), {b for _, b in pairs})
    left = find_rest(len(old), {a for a, _ in pairs})
    found = [(a, b, "id") for a, b in pairs]
    for ones, others in group_rest(old, new, left, right, articles.new_of):
        found += pair_rest(ones, others, how_of.get(others[0].article_id, "same"))
    found.sort()
    gone = find_rest(len(old), {a for a, _, _ in found})
    return ClaimMatches(found, find_rest(len(new), {b for _, b, _ in found}), gone)


def find_rest(count: int, taken: set[int]) -> list[int]:
    """The places that are not taken."""
    return [place for place in range(count) if place not in taken]


def pair_ids(old: pd.DataFrame, new: pd.DataFrame, edited: set[str]) -> list[tuple[int, int]]:
    """Pairs claims of one id, the first with the first where an id stands twice; not in an edited article that kept its id.

    There the place may hold another sentence by now, and its words have to tell.
    """
    sides = []
    for table in (old, new):
        names = table["claim_id"].mask(table["article_id"].isin(edited))
        side = pd.DataFrame({"name": names, "place": range(len(table))}).dropna(subset=["name"])
        sides.append(side.assign(again=side.groupby("name").cumcount()))
    both = sides[0].merge(sides[1], on=["name", "again"], suffixes=("_old", "_new"))
    return list(zip(both["place_old"].tolist(), both["place_new"].tolist(), strict=True))


def group_rest(
    old: pd.DataFrame, new: pd.DataFrame, left: list[int], right: list[int], new_of: dict[str, str]
) -> Iterable[tuple[list[Row], list[Row]]]:
    """Yields the unpaired claims of each article that is in both runs, in the order of the text."""
    sides: list[dict[str, list[Row]]] = [defaultdict(list), defaultdict(list)]
    for table, places, side in ((old, left, sides[0]), (new, right, sides[1])):
        part = table.iloc[places].assign(place_in_run=places).sort_values(["article_id", "char_start"], kind="stable")
        for row in part.itertuples(index=False):
            side[row.article_id].append(row)
    for article_id, ones in sides[0].items():
        others = sides[1].get(new_of.get(article_id, ""))
        if others:
            yield ones, others


def pair_rest(ones: list[Row], others: list[Row], how: str) -> list[tuple[int, int, str]]:
    """Pairs the claims of one article by its two readings."""
    keys: list[tuple[Key, str]] = []
    if how != "edited":  # one text: the same place is the same figure, whatever it was read as
        keys += [
            (lambda r: (r.char_start, r.char_end, r.measure), "place"),
            (lambda r: (r.char_start, r.char_end), "place"),
        ]
    keys += [
        (lambda r: (squeeze(r.sentence), r.number_text, r.measure), "words"),
        (lambda r: (squeeze(r.sentence), r.number_text), "words"),
        (lambda r: (squeeze(r.sentence), r.char_end - r.sentence_start), "words"),
    ]
    found: list[tuple[int, int, str]] = []
    for key, by in keys:
        waiting: dict[object, deque[Row]] = defaultdict(deque)
        for row in others:
            waiting[key(row)].append(row)
        paired = [(row, waiting[key(row)].popleft()) for row in ones if is_whole(key(row)) and waiting[key(row)]]
        found += [(a.place_in_run, b.place_in_run, by) for a, b in paired]
        taken = {a.place_in_run for a, _ in paired}, {b.place_in_run for _, b in paired}
        ones = [row for row in ones if row.place_in_run not in taken[0]]
        others = [row for row in others if row.place_in_run not in taken[1]]
    return found + pair_rewritten(ones, others)


def is_whole(key: object) -> bool:
    """Whether no part of a key is missing."""
    return isinstance(key, tuple) and not any(pd.isna(part) for part in key)


def squeeze(sentence: Any) -> Any:
    """A sentence in one line: a page that was set anew breaks its lines elsewhere.

    >>> squeeze("It  hit\\n12 sites.")
    'It hit 12 sites.'
    """
    return " ".join(sentence.split()) if isinstance(sentence, str) else pd.NA


def pair_rewritten(ones: list[Row], others: list[Row]) -> list[tuple[int, int, str]]:
    """Pairs claims of sentences that were rewritten: the closest first, where measure or number agree and half of the words do."""
    if not ones or not others:
        return []
    near = len(ones) * len(others) > MOST_PAIRS
    first, second = [find_words(row.sentence) for row in ones], [find_words(row.sentence) for row in others]
    scored = []
    for i, a in enumerate(ones):
        for j in range(max(0, i - NEAR), min(len(others), i + NEAR)) if near else range(len(others)):
            b = others[j]
            measure, number = is_equal(a.measure, b.measure), is_equal(a.number_text, b.number_text)
            alike = len(first[i] & second[j]) / max(1, len(first[i] | second[j]))
            if (measure or number) and alike >= LEAST_WORDS:
                source = is_equal(a.source_org, b.source_org)
                scored.append((-alike - 0.3 * measure - 0.2 * number - 0.1 * source, abs(i - j), i, j))
    found, taken = [], (set[int](), set[int]())
    for _, _, i, j in sorted(scored):
        if i not in taken[0] and j not in taken[1]:
            found.append((ones[i].place_in_run, others[j].place_in_run, "rewritten"))
            taken[0].add(i)
            taken[1].add(j)
    return found


def is_equal(one: Any, other: Any) -> bool:
    """Whether two cells hold the same; a missing one is equal to nothing."""
    return bool(pd.notna(one) and pd.notna(other) and one == other)


def find_words(sentence: Any) -> frozenset[str]:
    """The words of a sentence, its figures aside: they are what a correction changes.

    >>> sorted(find_words("Police said 12 died, not 14."))
    ['died', 'not', 'police', 'said']
    """
    words = WORD.findall(sentence) if isinstance(sentence, str) else []
    return frozenset(word.lower() for word in words if word[0].isalpha())
