"""Finds where a text that has lost its apostrophes had them: "Tuesdays attack", "Syrias army", "the ministrys toll"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from toolkit.text.lower import lower_letters
from toolkit.text.owners import bare, known_owners, lost_in
from toolkit.vocabulary.load import shipped_words

LISTS = shipped_words("apostrophes")
NOUNS = shipped_words("sources")["nouns"]
CALENDAR = shipped_words("calendar")
SHORTENED = {bare(word): lost_in(word)[0] for word in LISTS["shortened"]}
SHORT_WORDS, IN_SHORT_WORDS = AhoCorasick(SHORTENED, implementation=Implementation.DFA), tuple(SHORTENED.values())
I_AM, EDGE = regex.compile(r"\bI[md] "), regex.compile(r"\b")
WEEKDAYS = frozenset(day.capitalize() for days in CALENDAR["weekdays"].values() for day in days if day.endswith("day"))
MONTHS = frozenset(
    month.capitalize() for some in CALENDAR["months"].values() for month in some if len(month) > len("sept")
)
DAYS, UNITS, ONE, PLURALS = (frozenset(LISTS[name]) for name in ("days", "units", "one", "plurals"))
ONE_OF_MANY = ONE - {"that"}
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
BEHIND_NAMES = NEVER_OWNED - {"and", "or"}  # behind a name that stands for itself, and no part of a longer one
HAPPENINGS = frozenset(shipped_words("happenings")["nouns"])
# Small words that may own something.
NOUNS = DAYS | UNITS | PLURALS | OFFICES | LONE | {word.removesuffix("s") for word in FIGHTERS}
# A word of at least three letters that ends in s; looked for from the end, since few letters are an s at the end of a word.
IN_S = regex.compile(r"(?r)(?<![\p{L}\p{N}\-.])\p{L}[\p{L}\p{M}\-]+s(?![\p{L}\p{N}\p{M}\-])")
NEXT = regex.compile(r" [\"“(]?(\p{L}[\p{L}\p{M}\-]*|\p{N}[\p{N},.]*)")
# A name, and the mark or the small word behind it.
NAME = regex.compile(r"(\b\p{Lu}[\p{L}\p{M}\-]*+)(?:(?=([,.);:]))|(?= [\"“(]?(\p{Ll}[\p{L}\p{M}\-]*+))|)")
NEVER_MANY = regex.compile(r"[^\W\daeiouAEIOU_]ys$")  # "countrys": several would be "countries"


class Word(NamedTuple):
    """A word that ends in s, with its neighbours in small letters; `before` and `after` are empty at the edges of a line."""

    text: str
    start: int
    end: int
    owner: str  # the word without its s
    before: str
    after: str

    @property
    def is_followed(self) -> bool:
        """Whether what stands behind may be owned.

        >>> [next(words_in_s(text)).is_followed for text in ("Haftars men fled", "Haftars and others", "the Haftars.")]
        [True, False, False]
        """
        return bool(self.after) and self.after not in NEVER_OWNED and not self.after.endswith("ly")

    @property
    def is_counted(self) -> bool:
        """Whether what stands before says that there are several.

        >>> [next(words_in_s(text)).is_counted for text in ("eight offices", "1,200 offices", "the offices")]
        [True, True, False]
        """
        return self.before in SEVERAL or self.before[-1:].isdigit()


class Names:
    """What the names of a text tell, each found out when it is first asked."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self.text, self.words = text, words

    @cached_property
    def alone(self) -> frozenset[str]:
        """The names that stand for one: in front of a mark or of a small word, and not behind "a"."""
        return frozenset(name for name, mark, word in NAME.findall(self.text) if mark or word in BEHIND_NAMES)

    @cached_property
    def no_owners(self) -> frozenset[str]:
        """Forms in s that stand where no owner does."""
        return frozenset(word.owner + "s" for word in self.words if not word.is_followed)

    @cached_property
    def small(self) -> frozenset[str]:
        """All words, as they stand between blanks."""
        return frozenset(self.text.split())


def find_lost_apostrophes(text: str) -> list[int]:
    """The offsets before which an apostrophe stood, in order.

    >>> text = "Khersons governor said the ministrys toll didnt include Tuesdays attack."
    >>> [text[:at].split()[-1] + "'" + text[at:].split()[0] for at in find_lost_apostrophes(text)]
    ["Kherson's", "ministry's", "didn't", "Tuesday's"]
    >>> find_lost_apostrophes("On Mondays the markets of the two Koreas were closed.")
    []
    """
    words = list(words_in_s(text))
    names = Names(text, words)
    found = {at for word in words if (at := place_of_mark(word, names)) is not None}
    found.update(find_shortened(text), find_marked_names(text))
    return sorted(found)


def words_in_s(text: str) -> Iterator[Word]:
    """Every word that ends in s and may be an owner's, from the last to the first: a listed noun or a name.

    >>> [word.owner for word in words_in_s("Tuesdays strikes hit the ministrys posts and the groups cars.")]
    ['group', 'ministry', 'Tuesday']
    """
    for match in IN_S.finditer(text):
        start, end = match.span()
        owner = text[start : end - 1]
        if owner.islower() and owner not in NOUNS and owner[-1] != "y":  # "countrys"
            continue
        after = NEXT.match(text, end)
        before = text[text.rfind(" ", 0, start - 1) + 1 : start - 1].split() if text[start - 1 : start] == " " else []
        behind = after[1].lower() if after is not None else ""
        yield Word(text, start, end, owner, before[-1].strip('"“(').lower() if before else "", behind)


def place_of_mark(word: Word, names: Names) -> int | None:
    """Where the mark of a word stood, if it had one: before its s, or behind it where several own."""
    owner = word.owner
    if (
        owner[-1] == "y"
        and NEVER_MANY.search(word.text, word.start, word.end)
        and (owner[0].islower() or owner.lower() in BODIES or owner in names.alone)
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
    whole = owner + "s"
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
        return (
            word.after != ""
            and word.after not in SMALL
            and (word.before != "the" or owner in names.alone or owner.isupper())
        )
    if owner.lower() in OFFICES:
        return is_owned(word) and (owner in names.alone or is_noun(word))
    if not word.is_followed or (word.before == "the" and not owner.isupper()):  # "the Hendersons"
        return False
    if word.text[word.end + 1].isupper() and word.after.capitalize() not in owners.peoples:  # "Georges Haddad"
        return False
    if owner not in names.alone or whole in names.no_owners:
        return False
    return owner.lower() not in names.small and whole.lower() not in names.small


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
        return word.before in ONE_OF_MANY or word.after == "office"
    if owner in LONE and word.before == "the" and word.after not in SPEECH:
        return True
    return owner in BODIES and (is_owned(word) or word.before in ONE_OF_MANY)


def is_owned(word: Word) -> bool:
    """Whether what stands behind can only be owned, or is a name of several words."""
    return word.after in OWNED


def find_shortened(text: str) -> Iterator[int]:
    """Where the marks of shortened words stood: "didnt", "Im".

    >>> list(find_shortened("Im sure it didnt. Ask the ID desk, dont ask NYT HES."))
    [1, 15, 38]
    """
    yield from (match.start() + 1 for match in I_AM.finditer(text))
    for which, start, end in SHORT_WORDS.find_matches_as_indexes(lower_letters(text), overlapping=True):
        if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue
        is_name = text[start:end].isupper() and not text[end : end + 3].isupper()
        if not is_name and EDGE.match(text, start) is not None and EDGE.match(text, end) is not None:
            yield start + IN_SHORT_WORDS[which]


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
