"""Reads articles whole: zones, sentences, dates, numbers, what they count, who says so, for which period, where. Start here.

Articles are read some dozens at a time, stage by stage and not article by article: the code and the word lists of one stage fit a
processor's cache, and those of all stages do not. Each stage has one door and knows nothing of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from toolkit.errors import ToolkitError
from toolkit.extract.claims import link_claims
from toolkit.extract.dates import find_dates
from toolkit.extract.in_print import print_of
from toolkit.extract.layout import Ledger, read_layouts, settle_fates
from toolkit.records import Article, Claim, Reading, Timex
from toolkit.vocabulary.load import Vocabulary

T = TypeVar("T")
# Articles read together: measured, the gain is all but whole from 32 on, and what is held in between stays small.
BATCH = 64


def in_batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The items, so many at a time.

    >>> list(in_batches("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch


class Unread(NamedTuple):
    """An article on which the reading itself broke: a fault of the toolkit, and no reason to lose the others."""

    article: Article
    error: Exception


def read_safely(
    articles: Sequence[Article], read: Callable[[Sequence[Article]], Sequence[T]], unread: list[Unread]
) -> Iterator[tuple[int, T]]:
    """What `read` makes of each article, with the article's index, a batch at a time.

    A batch that breaks is read again one by one; those that break alone are added to `unread`, and all others are given. What the caller
    can mend (ToolkitError) is raised.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> batch, unread = [Article("a", "Police said 12 people were killed."), Article("b", None)], []  # a text that is none
    >>> [(at, len(claims)) for at, claims in read_safely(batch, lambda some: read_claims(some, load_vocabulary()), unread)]
    [(0, 1)]
    >>> [(one.article.article_id, type(one.error).__name__) for one in unread]
    [('b', 'TypeError')]
    """
    for batch in in_batches(range(len(articles))):
        try:
            found = read([articles[at] for at in batch])
        except (ToolkitError, MemoryError):
            raise
        except Exception:  # a rule that breaks on one article
            yield from read_one_by_one(articles, batch, read, unread)
        else:
            yield from zip(batch, found, strict=True)


def read_one_by_one(
    articles: Sequence[Article],
    batch: list[int],
    read: Callable[[Sequence[Article]], Sequence[T]],
    unread: list[Unread],
) -> Iterator[tuple[int, T]]:
    """The articles of a batch that broke, each for itself."""
    for at in batch:
        try:
            [found] = read([articles[at]])
        except (ToolkitError, MemoryError):
            raise
        except Exception as error:
            unread.append(Unread(articles[at], error))
        else:
            yield at, found


def read_article(article: Article, vocabulary: Vocabulary, policy: str = "open") -> Reading:
    """Returns all that is read in one article.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> reading = read_article(Article("a", "Police said 12 people were killed in Kunduz."), load_vocabulary())
    >>> [(c.number.number_text, c.count.measure, c.place) for c in reading.claims]
    [('12', 'killed', 'Kunduz')]
    """
    return read_batch([article], vocabulary, policy)[0]


def read_batch(articles: Sequence[Article], vocabulary: Vocabulary, policy: str = "open") -> list[Reading]:
    """Returns all that is read in each article; what stands in one changes nothing in another.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> words, texts = load_vocabulary(), ["Police said 12 people were killed.", "Nobody came."]
    >>> batch = [Article(name, text) for name, text in zip("ab", texts)]
    >>> read_batch(batch, words) == [read_article(article, words) for article in batch]
    True
    """
    prints = list(map(print_of, articles))
    read = [each.read for each in prints]
    layouts = read_layouts(read, vocabulary, policy)
    claims = link_claims(read, layouts, vocabulary)
    return [
        Reading(each.printed, each.ledger(settle_fates(layout)), each.dates(layout.dates.in_full()), each.claims(found))
        for each, layout, found in zip(prints, layouts, claims, strict=True)
    ]


def read_claims(articles: Sequence[Article], vocabulary: Vocabulary, policy: str = "open") -> list[tuple[Claim, ...]]:
    """Returns the claims of each article alone; where nothing is counted, its dates are not worked out.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> article = Article("a", "On Monday, May 2, 2016, police said 12 people were killed in Kunduz.")
    >>> read_claims([article], load_vocabulary()) == [read_article(article, load_vocabulary()).claims]
    True
    """
    prints = list(map(print_of, articles))
    read = [each.read for each in prints]
    found = link_claims(read, read_layouts(read, vocabulary, policy, with_reasons=False), vocabulary)
    return [each.claims(claims) for each, claims in zip(prints, found, strict=True)]


def read_ledgers(articles: Sequence[Article], vocabulary: Vocabulary, policy: str = "open") -> list[Ledger]:
    """Returns every number of each article with its fate and the reason; cheaper than the whole reading."""
    prints = list(map(print_of, articles))
    layouts = read_layouts([each.read for each in prints], vocabulary, policy, in_full=False)
    return [each.ledger(settle_fates(layout)) for each, layout in zip(prints, layouts, strict=True)]


def find_article_dates(article: Article) -> tuple[Timex, ...]:
    """Returns the time expressions of an article, in all its zones."""
    both = print_of(article, in_zones=False)
    return both.dates(find_dates(both.read.text, article.published))
