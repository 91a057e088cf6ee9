"""Tells which article of the later run is which of the earlier one: the same, moved to another file, edited, or neither.

Asked in this order, each article once: the same id; the same text; then, where enough of the words agree, the same file, the same address,
the same outlet, day and headline; last, a copy of the story by the same outlet.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from toolkit.article_table import published_of
from toolkit.compare.runs import Run
from toolkit.reconcile.duplicates import find_copies
from toolkit.text.words import WORD

SHINGLE = 3  # words in a run
LEAST_SHARE = 0.3  # of the runs of the shorter text: below it, another story stands under the old name
Key = Callable[[pd.Series], object]


@dataclass(frozen=True)
class ArticleMatches:
    """`pairs` (old_id, new_id, how: same, moved, edited), and the rows of the articles that are on one side only.

    `is_known` says whether both runs kept their articles; without them an article is known by the claims found in it.
    """

    pairs: pd.DataFrame
    new: pd.DataFrame
    gone: pd.DataFrame
    is_known: bool = True

    @cached_property
    def new_of(self) -> dict[str, str]:
        """The later name of each article that is in both runs."""
        return dict(zip(self.pairs["old_id"].tolist(), self.pairs["new_id"].tolist(), strict=True))

    @cached_property
    def how_of(self) -> dict[str, str]:
        """How each article of the later run came there, by its later name: same, moved or edited."""
        return dict(zip(self.pairs["new_id"].tolist(), self.pairs["how"].tolist(), strict=True))


def match_articles(old: Run, new: Run) -> ArticleMatches:
    """Pairs the articles of two runs."""
    before, after = list_articles(old), list_articles(new)
    pairs: list[tuple[str, str, str]] = []
    left, right = pair_by(before, after, lambda row: row.article_id, "same", pairs)
    hashes = [
        dict(zip(side["article_id"].tolist(), side["text_hash"].tolist(), strict=True)) for side in (before, after)
    ]
    pairs = [
        (a, b, "edited" if pd.notna(hashes[0][a]) and pd.notna(hashes[1][b]) and hashes[0][a] != hashes[1][b] else how)
        for a, b, how in pairs
    ]
    left, right = pair_by(left, right, lambda row: row.text_hash, "moved", pairs)
    if len(left) and len(right):
        left, right = pair_edited(left, right, old, new, pairs)
    table = pd.DataFrame(pairs, columns=["old_id", "new_id", "how"], dtype="string")
    return ArticleMatches(table, right, left, old.articles is not None and new.articles is not None)


def list_articles(run: Run) -> pd.DataFrame:
    """The articles of a run; where they were not kept, those that its claims name."""
    if run.articles is not None:
        return (
            run.articles.drop_duplicates("article_id")
            .sort_values(["path", "article_id"], kind="stable")
            .reset_index(drop=True)
        )
    named = run.claims.drop_duplicates("article_id")[["article_id", "outlet", "published", "cluster_id"]]
    blank = dict.fromkeys(
        ("path", "headline", "url", "version_of", "text_hash"), pd.array([pd.NA] * len(named), dtype="string")
    )
    return named.assign(**blank).sort_values("article_id").reset_index(drop=True)


def pair_by(
    left: pd.DataFrame, right: pd.DataFrame, key: Key, how: str, pairs: list[tuple[str, str, str]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Pairs articles of one key in their order, adds them to `pairs`, and returns what is left on either side."""
    waiting: dict[object, deque[str]] = defaultdict(deque)
    for row in right.itertuples():
        name = key(row)
        if is_told(name):
            waiting[name].append(row.article_id)
    found = []
    for row in left.itertuples():
        name = key(row)
        if is_told(name) and waiting.get(name):
            found.append((row.article_id, waiting[name].popleft(), how))
    pairs += found
    return without(left, [a for a, _, _ in found]), without(right, [b for _, b, _ in found])


def is_told(name: object) -> bool:
    """Whether a key says anything; one with a missing part tells nothing apart.

    >>> is_told(("Bay Courier", pd.NA)), is_told("a.txt")
    (False, True)
    """
    return all(pd.notna(part) for part in name) if isinstance(name, tuple) else bool(pd.notna(name))


def without(table: pd.DataFrame, names: Iterable[str]) -> pd.DataFrame:
    """The articles but those named."""
    return table[~table["article_id"].isin(set(names))].reset_index(drop=True)


def pair_edited(
    left: pd.DataFrame, right: pd.DataFrame, old: Run, new: Run, pairs: list[tuple[str, str, str]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Pairs articles that were edited: something besides the text says that they are one, and enough of the text agrees."""
    keys: tuple[Key, ...] = (
        lambda row: row.path,
        lambda row: row.url,
        lambda row: (row.outlet, row.published, row.headline),
    )
    for key in keys:
        tried: list[tuple[str, str, str]] = []
        pair_by(left, right, key, "edited", tried)
        before, after = old.read_texts(a for a, _, _ in tried), new.read_texts(b for _, b, _ in tried)
        kept = [pair for pair in tried if share_of(before.get(pair[0], ""), after.get(pair[1], "")) >= LEAST_SHARE]
        pairs += kept
        left, right = without(left, [a for a, _, _ in kept]), without(right, [b for _, b, _ in kept])
    return pair_copies(left, right, old, new, pairs)


def share_of(first: str, second: str) -> float:
    """The share of the shorter text's runs of three words that the other has too.

    >>> share_of("Two men died on a bus today.", "Police: two men died on a bus."), share_of("Two men died.", "Rain fell all day.")
    (0.8, 0.0)
    """
    one, other = (shingle(text) for text in (first, second))
    return len(one & other) / max(1, min(len(one), len(other)))


def shingle(text: str) -> set[tuple[str, ...]]:
    """The runs of three words of a text."""
    words = [word.lower() for word in WORD.findall(text) if word[0].isalnum()]
    return {tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))} if words else set()


def pair_copies(
    left: pd.DataFrame, right: pd.DataFrame, old: Run, new: Run, pairs: list[tuple[str, str, str]]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Pairs what one outlet printed of one story, found as copies are found."""
    near = right[right["outlet"].isin(left["outlet"].dropna())]
    if not len(left) or not len(near):
        return left, right
    before, after = old.read_texts(left["article_id"]), new.read_texts(near["article_id"])
    names = [f"0{name}" for name in left["article_id"]] + [f"1{name}" for name in near["article_id"]]
    texts = [before.get(name, "") for name in left["article_id"]] + [after.get(name, "") for name in near["article_id"]]
    both = pd.concat([left, near], ignore_index=True)
    story = find_copies(names, texts, published_of(both)).cluster_id
    told = dict(zip(names, story, strict=True))
    return pair_by(
        left.assign(story=[told[f"0{name}"] for name in left["article_id"]]),
        right.assign(story=[told.get(f"1{name}", pd.NA) for name in right["article_id"]]),
        lambda row: (row.outlet, row.story),
        "edited",
        pairs,
    )
