"""Finds copies of one story: articles that share runs of five words, cut and edited copies too.

A copy that was shortened shares few of the long one's words, but the long one holds nearly all of the short one's:
so the share is taken of the shorter (containment). Shingles are sampled by their hash, alike in every document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import regex

from toolkit.records import Zone
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import shipped_words

Hashes = npt.NDArray[np.uint64]

WORD = regex.compile(r"[\p{L}\p{N}]+")
NUMERAL = regex.compile(r"\d+(?:[.,]\d+)*")
WEEKDAY = regex.compile(
    rf"\b(?:{'|'.join(names[0] for names in shipped_words('calendar')['weekdays'].values())})\b", regex.IGNORECASE
)
SHINGLE = 5  # words
SAMPLE = np.uint64(2**64 // 8)  # one shingle in eight is kept,
SHORT = 240  # but all of them in an article of fewer than this many
LEAST_SHARE, LEAST_COMMON = 0.3, 3  # of the shorter one's shingles
WHOLE_SHARE = 0.6  # of them, where shingles that everybody has are counted too
LEAST_FIGURES = 0.5  # of the shorter one's figures: a daily bulletin repeats its sentences, but not its figures
COMMON = 60  # a shingle in more documents than this is boilerplate, or a story that everybody printed
DAYS = timedelta(days=7)
CREDIT = regex.compile(
    r"[(\[]\s*(?P<name>\p{L}[\p{L}. ]{1,20})\s*[)\]]\s*[-–—]|\([Rr]eporting by [^()]{3,300}; ?[Ee]diting by"
)
MULTIPLIERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0xD6E8FEB86659FD93)


class Copies(NamedTuple):
    """For each article, in the order given: the head of its story, and the head again where it is a copy."""

    cluster_id: list[str]
    version_of: list[str | None]


class Story(NamedTuple):
    """What is compared of an article: all its shingles if it is short, else a sample; its figures; its weekdays; its rank."""

    shingles: Hashes
    is_short: bool
    figures: frozenset[str]
    weekdays: frozenset[str]
    published: datetime | None
    rank: tuple[object, ...]


def find_copies(
    article_ids: Sequence[str],
    texts: Sequence[str],
    published: Sequence[datetime | None] | None = None,
    outlets: Sequence[str | None] | None = None,
    *,
    agencies: Sequence[str | None] | None = None,
    zones: Sequence[tuple[Zone, ...] | None] | None = None,
) -> Copies:
    """Returns which articles are copies of one story; the order in which they come changes nothing.

    `agencies` tells whose copy an article is, where that is known; else a dateline or a credit line does.

    >>> story = "The navy said on Monday that two of its ships were lost off the coast with forty sailors. "
    >>> other = "Farmers in the north expect the best harvest of wheat in eleven years after a mild and rainy spring. "
    >>> find_copies(["a", "b", "c"], [story, other, "VILNA (AP) -- " + story]).cluster_id
    ['c', 'b', 'c']
    """
    count = len(article_ids)
    dates = [as_naive(value) for value in published] if published is not None else [None] * count
    names, owners, marked = outlets or [None] * count, agencies or [None] * count, zones or [None] * count
    bodies = [body_of(text, own) for text, own in zip(texts, marked, strict=True)]
    ranks = [rank_of(str(article_ids[i]), texts[i], dates[i], names[i], owners[i]) for i in range(count)]
    order = sorted(range(count), key=lambda i: (dates[i] or datetime.max, str(article_ids[i])))
    stories = make_stories([bodies[i] for i in order], [dates[i] for i in order], [ranks[i] for i in order])
    groups = join_pairs(len(stories), find_pairs(stories))
    heads: dict[int, int] = {}
    for place, group in enumerate(groups):
        heads[group] = min(heads.get(group, place), place, key=lambda p: stories[p].rank)
    head_of = {order[place]: str(article_ids[order[heads[group]]]) for place, group in enumerate(groups)}
    cluster = [head_of[i] for i in range(count)]
    return Copies(cluster, [None if head == str(article_ids[i]) else head for i, head in enumerate(cluster)])


def as_naive(value: datetime | None) -> datetime | None:
    """A date without zone; None for what is missing (NaT is not equal to itself)."""
    if value is None or value != value:
        return None
    return value.replace(tzinfo=None) if isinstance(value, datetime) else datetime(value.year, value.month, value.day)


def body_of(text: str, zones: tuple[Zone, ...] | None) -> str:
    """The story without the furniture round it: copies share a story, pages of one outlet share their furniture."""
    kept = [
        text[z.start : z.end]
        for z in (zones if zones is not None else find_zones(text))
        if z.name in ("body", "headline")
    ]
    return " ".join(kept) or text


def rank_of(
    article_id: str, text: str, day: datetime | None, outlet: str | None, agency: str | None
) -> tuple[object, ...]:
    """Who comes first in a story: the agency's own page, then the earliest, then a credited and the longer copy."""
    return (
        not is_agency(outlet, agency),
        day or datetime.max,
        not (bool(agency) or is_credited(text)),
        -len(text),
        article_id,
    )


def is_agency(outlet: str | None, agency: str | None) -> bool:
    """Whether an outlet is a news agency itself: a known one, or one whose name is the credit ("Quillon Press", Quillon).

    >>> is_agency("AP", None), is_agency("Quillon Press", "Quillon"), is_agency("The Courier", "AP")
    (True, True, False)
    """
    if not outlet:
        return False
    known = outlet in shipped_words("agencies")["agencies"]
    return known or (bool(agency) and outlet.lower().split()[0] == str(agency).lower().split()[0])


def is_credited(text: str) -> bool:
    """Whether a text is credited to an agency: "(AP) --" in its dateline, or a wire's credit line at its end.

    >>> is_credited("VILNA (AP) -- Two ships were lost."), is_credited("The party (VMRO) - a small one - won.")
    (True, False)
    """
    for part in (text[:1500], text[-1000:]):
        for match in CREDIT.finditer(part):
            forms = shipped_words("agencies")["agencies"].values()
            if match["name"] is None or any(match["name"].strip() in known for known in forms):
                return True
    return False


def make_stories(
    bodies: Sequence[str], dates: Sequence[datetime | None], ranks: Sequence[tuple[object, ...]]
) -> list[Story]:
    """The articles made ready: short ones keep every shingle, long ones the sample and what short ones hold too."""
    known: dict[str, int] = {}
    hashed = [shingle_hashes(body, known) for body in bodies]
    short = [hashes for hashes in hashed if len(hashes) < SHORT]
    in_short = np.unique(np.concatenate(short)) if short else np.empty(0, dtype=np.uint64)
    stories = []
    for body, hashes, day, rank in zip(bodies, hashed, dates, ranks, strict=True):
        is_short = len(hashes) < SHORT
        kept = hashes if is_short else hashes[(hashes < SAMPLE) | np.isin(hashes, in_short, assume_unique=True)]
        stories.append(Story(kept, is_short, frozenset(NUMERAL.findall(body)), weekdays_of(body), day, rank))
    return stories


def weekdays_of(body: str) -> frozenset[str]:
    """The weekdays that a story names: "Monday's shelling".

    >>> sorted(weekdays_of("Shells fell on MONDAY and in Tuesday's dark."))
    ['monday', 'tuesday']
    """
    return frozenset(word.lower() for word in WEEKDAY.findall(body))


def shingle_hashes(body: str, known: dict[str, int]) -> Hashes:
    """The 64-bit hashes of all runs of five words, each once, alike on every machine; `known` keeps the words' own."""
    words = WORD.findall(body.lower())
    for word in words:
        if word not in known:
            known[word] = int.from_bytes(
                hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"
            )
    values = np.fromiter((known[word] for word in words), dtype=np.uint64, count=len(words))
    if len(values) < SHINGLE:
        return np.unique(values)
    last = len(values) - SHINGLE + 1
    mixed = np.zeros(last, dtype=np.uint64)
    for place, multiplier in enumerate(MULTIPLIERS):
        mixed = (mixed ^ values[place : place + last]) * np.uint64(multiplier)
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)


def find_pairs(stories: Sequence[Story]) -> list[tuple[int, int]]:
    """The pairs of stories that are copies, by their places."""
    shared = shared_shingles(stories) if len(stories) > 1 else None
    if shared is None:
        return []
    pairs, where = np.unique(shared.first * len(stories) + shared.second, return_inverse=True)
    in_sample = shared.hashes < SAMPLE
    kinds = (np.ones(len(in_sample)), shared.is_rare, in_sample, in_sample & shared.is_rare)
    counts = np.stack([np.bincount(where, weights=kind) for kind in kinds]).astype(np.int64)
    enough = counts[0] >= LEAST_COMMON
    found = []
    for key, counted in zip(pairs[enough].tolist(), counts[:, enough].T.tolist(), strict=True):
        a, b = divmod(key, len(stories))
        if are_copies(stories[a], stories[b], counted):
            found.append((a, b))
    return found


class Shared(NamedTuple):
    """Shingles that two stories share: the two places, the hash, and whether few enough articles hold it."""

    first: npt.NDArray[np.int64]
    second: npt.NDArray[np.int64]
    hashes: Hashes
    is_rare: npt.NDArray[np.bool_]


def shared_shingles(stories: Sequence[Story]) -> Shared | None:
    """Every shingle of every pair that holds it; of a very common one, only neighbours in time are paired."""
    hashes = np.concatenate([story.shingles for story in stories])
    owners = np.repeat(np.arange(len(stories)), [len(story.shingles) for story in stories])
    by_hash = np.lexsort((owners, hashes))
    hashes, owners = hashes[by_hash], owners[by_hash]
    starts = np.flatnonzero(np.concatenate((np.ones(min(1, len(hashes)), bool), hashes[1:] != hashes[:-1])))
    sizes = np.diff(np.append(starts, len(hashes)))
    parts = []
    for size in np.unique(sizes[sizes > 1]).tolist():
        rows = starts[sizes == size][:, None] + np.arange(size)
        left, right = np.triu_indices(size, 1) if size <= COMMON else (np.arange(size - 1), np.arange(1, size))
        repeated = np.repeat(hashes[rows[:, 0]], len(left))
        rare = np.full(len(repeated), size <= COMMON)
        parts.append((owners[rows][:, left].ravel(), owners[rows][:, right].ravel(), repeated, rare))
    return Shared(*(np.concatenate(column) for column in zip(*parts, strict=True))) if parts else None


def are_copies(a: Story, b: Story, counted: Sequence[int]) -> bool:
    """Whether two stories are copies: enough of the shorter, the same figures, within a week, and not of different days of it.

    `counted` are the shingles they share: all, the rare ones, all of the sample, the rare ones of the sample.
    """
    if a.published is not None and b.published is not None and abs(a.published - b.published) > DAYS:
        return False
    if a.weekdays and b.weekdays and a.weekdays.isdisjoint(b.weekdays):
        return False  # the bulletin of "Monday's shelling", and that of "Tuesday's shelling"
    if a.is_short or b.is_short:
        size = min(len(story.shingles) for story in (a, b) if story.is_short)
        common, rare = counted[:2]
    else:
        size = min(int((story.shingles < SAMPLE).sum()) for story in (a, b))
        common, rare = counted[2:]
    is_enough = rare >= max(LEAST_COMMON, LEAST_SHARE * size) or common >= max(LEAST_COMMON, WHOLE_SHARE * size)
    fewer = min(len(a.figures), len(b.figures))
    return is_enough and (fewer < 2 or len(a.figures & b.figures) >= LEAST_FIGURES * fewer)


def join_pairs(count: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The group of each place, named by its smallest member: copies of copies are copies.

    >>> join_pairs(5, [(3, 4), (1, 3)])
    [0, 1, 2, 1, 1]
    """
    parent = list(range(count))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    return [root(place) for place in range(count)]
