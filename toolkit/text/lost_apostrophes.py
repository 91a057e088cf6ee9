"""Finds where a text that has lost its apostrophes had them: "Tuesdays attack", "Syrias army", "the ministrys toll"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from toolkit.text.owners import bare, known_owners, lost_in
from toolkit.vocabulary.load import shipped_words

LISTS = shipped_words("apostrophes")
NOUNS = shipped_words("sources")["nouns"]
CALENDAR = shipped_words("calendar")
SHORTENED = {bare(word): lost_in(word)[0] for word in LISTS["shortened"]}
SHORT_WORD = regex.compile(rf"(?i)\b(?:{'|'.join(sorted(SHORTENED))}|i[md])\b")
WEEKDAYS = frozenset(day.capitalize() for days in CALENDAR["weekdays"].values() for day in days if day.endswith("day"))
MONTHS = frozenset(
    month.capitalize() for some in CALENDAR["months"].values() for month in some if len(month) > len("sept")
)
DAYS, UNITS, ONE, PLURALS = (frozenset(LISTS[name]) for name in ("days", "units", "one", "plurals"))
NUMBERS = frozenset(word for words in CALENDAR["numbers"].values() for word in words)
SEVERAL = (frozenset(LISTS["several"]) | NUMBERS) - ONE
PERSONS = frozenset(NOUNS["person"]) | frozenset(NOUNS["occupations"])
BODIES = frozenset(NOUNS["organisation"]) | frozenset(LISTS["owners"])
OFFICES = BODIES | PERSONS
FIGHTERS, OF_FIGHTERS = frozenset(NOUNS["rebels"]) | frozenset(LISTS["fighters"]), frozenset(LISTS["of_fighters"])
NOT_OWNERS = frozenset(LISTS["not_owners"])
OWNED = frozenset(LISTS["owned"])
LONE = frozenset(LISTS["lone"])
SPEECH = shipped_words("cues")["speech"]
SMALL = frozenset(LISTS["never_owned"])
NEVER_OWNED = SMALL | {form for line in SPEECH.values() for form in line.split()}
HAPPENINGS = frozenset(shipped_words("happenings")["nouns"])
# A word of at least three letters that ends in s, with the word before and behind it on its line.
IN_S = regex.compile(r"(?<![\p{L}\p{N}\-.])\p{L}[\p{L}\p{M}\-]+s(?![\p{L}\p{N}\p{M}\-])")
NEXT = regex.compile(r" [\"“(]?(\p{L}[\p{L}\p{M}\-]*|\p{N}[\p{N},.]*)")
NAME = regex.compile(r"\b\p{Lu}[\p{L}\p{M}\-]*")
NEVER_MANY = regex.compile(r"[^\W\daeiouAEIOU_]ys$")  # "countrys": several would be "countries"


class Word(NamedTuple):
    """A word that ends in s, with its neighbours in small letters; `before` and `after` are empty at the edges of a line."""

    text: str
    start: int
    end: int
    before: str
    after: str

    @property
    def owner(self) -> str:
        """The word without its s."""
        return self.text[self.start : self.end - 1]

    @property
    def is_followed(self) -> bool:
        """Whether what stands behind may be owned.

        >>> [next(words_in_s(text)).is_followed for text in ("Haftars forces fled", "Haftars and others", "the Haftars.")]
        [True, False, False]
        """
        return bool(self.after) and self.after not in NEVER_OWNED and not self.after.endswith("ly")

    @property
    def is_counted(self) -> bool:
        """Whether what stands before says that there are several.

        >>> [next(words_in_s(text)).is_counted for text in ("eight villages", "1,200 villages", "the villages")]
        [True, True, False]
        """
        return self.before in SEVERAL or self.before[-1:].isdigit()


class Names(NamedTuple):
    """What the names of a text tell: those that stand for one, and forms in s that stand where no owner does."""

    alone: frozenset[str]
    no_owners: frozenset[str]
    small: frozenset[str]


def find_lost_apostrophes(text: str) -> list[int]:
    """The offsets before which an apostrophe stood, in order.

    >>> text = "Khersons governor said the ministrys toll didnt include Tuesdays attack."
    >>> [text[:at].split()[-1] + "'" + text[at:].split()[0] for at in find_lost_apostrophes(text)]
    ["Kherson's", "ministry's", "didn't", "Tuesday's"]
    >>> find_lost_apostrophes("On Mondays the markets of the two Koreas were closed.")
    []
    """
    words = list(words_in_s(text))
    names = read_names(text, words)
    found = {at for word in words if (at := place_of_mark(word, names)) is not None}
    found.update(find_shortened(text), find_marked_names(text))
    return sorted(found)


def words_in_s(text: str) -> Iterator[Word]:
    """Every word that ends in s."""
    for match in IN_S.finditer(text):
        start, end = match.span()
        after = NEXT.match(text, end)
        before = text[text.rfind(" ", 0, start - 1) + 1 : start - 1].split() if text[start - 1 : start] == " " else []
        behind = after[1].lower() if after is not None else ""
        yield Word(text, start, end, before[-1].strip('"“(').lower() if before else "", behind)


def read_names(text: str, words: list[Word]) -> Names:
    """The names of a text that stand for one: in front of a mark or of a small word, and not behind "a"."""
    alone = set()
    for match in NAME.finditer(text):
        after = NEXT.match(text, match.end())
        follows = after[1] if after is not None else text[match.end() : match.end() + 1]
        if (follows in NEVER_OWNED and follows not in ("and", "or")) or follows in (",", ".", ")", ";", ":"):
            alone.add(match.group())
    no_owners = (text[word.start : word.end] for word in words if not word.is_followed)
    return Names(frozenset(alone), frozenset(no_owners), frozenset(text.split()))


def place_of_mark(word: Word, names: Names) -> int | None:
    """Where the mark of a word stood, if it had one: before its s, or behind it where several own."""
    owner = word.owner
    if NEVER_MANY.search(word.text, word.start, word.end) and (
        owner[0].islower() or owner in names.alone or owner.lower() in BODIES
    ):
        return word.end - 1
    if is_time(word) or (is_name(word, names) if owner[0].isupper() else is_noun(word)):
        return word.end - 1
    if owner + "s" in FIGHTERS and word.before == "the" and word.after in OF_FIGHTERS:
        return word.end
    return None


def is_time(word: Word) -> bool:
    """Whether a day, or one stretch of time, is what something belongs to: "Mondays earthquake", "last weeks attack".

    >>> [is_time(next(words_in_s(text))) for text in ("in Mondays earthquake", "on Mondays trains", "last weeks attack", "weeks later")]
    [True, False, True, False]
    """
    owner = word.owner
    if not word.is_followed or word.is_counted:
        return False
    if owner in WEEKDAYS:
        return word.before != "on" or word.after in HAPPENINGS
    if owner in MONTHS or owner.lower() in DAYS:
        return True
    if owner in LISTS["often_several"] and word.before in ("last", "next"):
        return False
    is_count_behind = word.after[:1].isdigit() or word.after in NUMBERS  # "that day 12 people"
    return owner in UNITS and not is_count_behind and (word.before in ONE or word.before.capitalize() in WEEKDAYS)


def is_name(word: Word, names: Names) -> bool:
    """Whether a name with an s is that of an owner: one that the lists know, or that the text gives without its s."""
    owner, owners = word.owner, known_owners()
    whole = word.text[word.start : word.end]
    if (
        whole in NOT_OWNERS
        or owner in owners.peoples
        or word.is_counted
        or owners.knows(word.text, word.start, word.end)
    ):
        return False
    if owner.lower() in PLURALS:
        return True
    if owners.knows(word.text, word.start, word.end - 1):
        return word.after not in SMALL | {""} and (word.before != "the" or owner in names.alone or owner.isupper())
    if owner.lower() in OFFICES:
        return is_owned(word) and (owner in names.alone or is_noun(word))
    is_common = owner.lower() in names.small or whole.lower() in names.small
    is_first_name = word.text[word.end + 1 : word.end + 2].isupper() and word.after.capitalize() not in owners.peoples
    if (
        is_common or is_first_name or (word.before == "the" and not owner.isupper())
    ):  # "Georges Haddad", "the Hendersons"
        return False
    return word.is_followed and owner in names.alone and whole not in names.no_owners


def is_noun(word: Word) -> bool:
    """Whether a noun with an s is one owner and not several.

    >>> [is_noun(next(words_in_s(text))) for text in ("the womens ward", "the groups leader", "a smugglers fee", "the groups fight")]
    [True, True, True, False]
    """
    owner = word.owner.lower()
    if owner in PLURALS or (owner in PERSONS and owner.endswith("man")):
        return True
    if not word.is_followed or word.is_counted or owner + "s" in BODIES:
        return False
    if owner in PERSONS and owner not in LONE:
        return word.before in ONE - {"that"} or word.after == "office"
    if owner in LONE and word.before == "the" and word.after not in SPEECH:
        return True
    return owner in BODIES and (is_owned(word) or word.before in ONE - {"that"})


def is_owned(word: Word) -> bool:
    """Whether what stands behind can only be owned, or is a name of several words."""
    return word.after in OWNED


def find_shortened(text: str) -> Iterator[int]:
    """Where the marks of shortened words stood: "didnt"."""
    for match in SHORT_WORD.finditer(text):
        word = match.group()
        if word.isupper() and len(word) > 1 and not text[match.end() : match.end() + 3].isupper():
            continue
        if len(word) > 2:
            yield match.start() + SHORTENED[word.lower()]
        elif word[0] == "I" and word[1] in "md" and text[match.end() : match.end() + 1] == " ":
            yield match.start() + 1


@lru_cache(maxsize=1)
def marked_names() -> tuple[AhoCorasick, tuple[tuple[int, ...], ...]]:
    """Finds the names that have a mark inside, written without it."""
    marked = known_owners().marked
    finder = AhoCorasick(marked, implementation=Implementation.DFA, matchkind=MatchKind.LeftmostLongest)
    return finder, tuple(marked.values())


def find_marked_names(text: str) -> Iterator[int]:
    """Where the marks within known names stood: "NDjamena".

    >>> list(find_marked_names("The New Peoples Army said"))
    [14]
    """
    finder, marks = marked_names()
    for which, start, end in finder.find_matches_as_indexes(text):
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalpha():
            yield from (start + at for at in marks[which])
