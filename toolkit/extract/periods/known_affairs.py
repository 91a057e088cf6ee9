"""Well-known wars, operations and disasters that an article names without a day: "since the start of the special military operation"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.choose_date import COMPARED
from toolkit.records import Period
from toolkit.vocabulary.load import shipped_words

RULE = "a well-known beginning"
NAMED = "a well-known war, operation or disaster"
AFTER = timedelta(days=31)  # so long after its end a thing is still counted "since it began"
FAR = 120  # characters between a figure and the thing in which it was counted
BEGAN = 60  # characters behind "since" in which the thing is called by its kind
OPENING = 4  # sentences of the opening in which an operation's owner and place stand together
BACK = 110  # characters before a name in which the words of a comparison stand
PERFECT = regex.compile(r"\b(?:has|have)\b", regex.IGNORECASE)
SINCE = regex.compile(r"\bsince\b", regex.IGNORECASE)


class Affair(NamedTuple):
    """A thing with its days; no `end` where it went on."""

    name: str
    start: date
    end: date | None
    by: tuple[str, ...] = ()
    at: tuple[str, ...] = ()

    def is_going_on(self, day: date) -> bool:
        """Whether it went on, or had ended shortly before."""
        return self.start <= day and (self.end is None or day <= self.end + AFTER)


@lru_cache(maxsize=1)
def affairs_by_name() -> dict[str, tuple[Affair, ...]]:
    """The affairs of `affairs.toml` by each of their names in small letters, the earliest first.

    >>> [str(affair.start) for affair in affairs_by_name()["special military operation"]]
    ['2022-02-24']
    """
    named: dict[str, list[Affair]] = {}
    for entry in shipped_words("affairs")["affair"]:
        whose = tuple(entry.get("by", ())), tuple(entry.get("at", ()))
        affair = Affair(entry["name"], entry["start"], entry.get("end"), *whose)
        for name in (entry["name"], *entry.get("also", ())):
            named.setdefault(name.lower(), []).append(affair)
    return {name: tuple(sorted(found, key=lambda a: a.start)) for name, found in named.items()}


def any_name() -> str:
    """A pattern of all names, the longer ones first."""
    names = [regex.escape(name, special_only=True, literal_spaces=True) for name in affairs_by_name()]
    return rf"(?P<name>\b(?:{'|'.join(sorted(names, key=len, reverse=True))})\b)"


AFFAIRS = Listed(regex.compile(any_name(), regex.IGNORECASE), *affairs_by_name())  # few sentences hold one


@lru_cache(maxsize=1)
def patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """The names behind "since", and as that in which, or by which, people were killed: both are dear."""
    name = any_name()
    led = r"(?:the\s|its\s|their\s)?(?:[\w’'.-]+\s){0,2}?"
    since = rf"\bsince\s(?:the\s(?:start|beginning|outbreak|launch|onset)\sof\s)?{led}{name}"
    inside = (
        rf"\b(?:in|during|throughout|as\sa\sresult\sof|because\sof|due\sto)\s{led}{name}(?!['’]s)"
        rf"|{name},?\s(?:in|during)\swhich\b|{name},?\s(?:which\s)?(?:has\s|had\s)?(?:killed|claimed|cost|left|displaced|wounded|injured|uprooted)\b"
    )
    return regex.compile(since, regex.IGNORECASE), regex.compile(inside, regex.IGNORECASE)


def meant_by(name: str, published: date | None) -> Affair | None:
    """The affair of a name: the last that had begun when the article was printed; without that day only one of its own name.

    >>> meant_by("war in Gaza", date(2014, 9, 1)).name, meant_by("war in Gaza", None)
    ('Operation Protective Edge', None)
    """
    found = affairs_by_name()[name.lower()]
    if published is None:
        return found[0] if len(found) == 1 else None
    return next((affair for affair in reversed(found) if affair.start <= published), None)


def find_since_known(text: str, sentence: CuedSentence, published: date | None) -> Period | None:
    """From the beginning of a well-known affair, named behind "since", until the publication.

    >>> text = "Since the start of the special military operation 467 planes have been destroyed."
    >>> found = find_since_known(text, CuedSentence.of(text), date(2023, 8, 19))
    >>> str(found.start), str(found.end), found.basis
    ('2022-02-24', '2023-08-19', 'inherited')
    >>> text = "It was the worst attack since the Gulf War."
    >>> find_since_known(text, CuedSentence.of(text), date(1991, 3, 1)) is None
    True
    """
    if published is None or not sentence.holds(AFFAIRS):
        return None
    match = patterns()[0].search(text, sentence.start, sentence.end)
    if match is None or published is None or is_yardstick(text, sentence, match.start()):
        return None
    affair = meant_by(match["name"], published)
    return since(affair, published) if affair is not None and affair.is_going_on(published) else None


def find_in_known(text: str, sentence: CuedSentence, at: tuple[int, int], published: date | None) -> Period | None:
    """The days of a well-known affair in which a figure was counted: "800,000 people were killed in the Rwandan genocide".

    >>> text = "Some 2,400 people died in Operation Protective Edge."
    >>> found = find_in_known(text, CuedSentence.of(text), (5, 10), date(2016, 3, 1))
    >>> str(found.start), str(found.end)
    ('2014-07-08', '2014-08-26')
    """
    match = patterns()[1].search(text, sentence.start, sentence.end) if sentence.holds(AFFAIRS) else None
    if match is None or is_yardstick(text, sentence, match.start()):
        return None
    between = text[at[1] : match.start()] if match.start() > at[0] else text[match.end() : at[0]]
    name = next(name for name in match.captures("name") if name)
    affair = meant_by(name, published) if len(between) < FAR and ";" not in between else None
    if affair is None:
        return None
    if published is not None and affair.is_going_on(published):
        is_total = PERFECT.search(text, sentence.start, sentence.end) is not None
        return since(affair, published) if is_total and affair.start != affair.end else None
    return Period(affair.start, affair.end, "inherited", rule=NAMED) if affair.end is not None else None


def find_known_opening(
    text: str, sentence: CuedSentence, story: Iterable[CuedSentence], published: date | None
) -> Period | None:
    """ "Since the operation began", where the article names elsewhere a well-known operation that goes on, and but one.

    >>> text = "The minister spoke of the special military operation. Since the operation began 90 have died."
    >>> story = [CuedSentence.of(text, 0, 53), CuedSentence.of(text, 54)]
    >>> str(find_known_opening(text, story[1], story, date(2023, 8, 19)).start)
    '2022-02-24'
    >>> find_known_opening(fire := "Since the fire began 90 died.", CuedSentence.of(fire), story, date(2023, 8, 19)) is None
    True
    """
    led = SINCE.search(text, sentence.start, sentence.end) if published is not None else None
    words = (
        text[led.end() : min(sentence.end, led.end() + BEGAN)]
        if led is not None
        else text[sentence.start : sentence.end]
    )
    rows = [row for row in kinds() if row.search(words)]
    if published is None or not rows:
        return None
    named = {
        affair
        for other in story
        if other.zone in ("headline", "body") and other.holds(AFFAIRS)
        for match in AFFAIRS.pattern.finditer(text, other.start, other.end)
        if any(row.search(match.group()) for row in rows)
        and (affair := meant_by(match.group(), published)) is not None
        and affair.is_going_on(published)
    }
    if not named and led is not None:
        named = find_by_owner(text, story, rows, published)
    return since(named.pop(), published) if len({affair.start for affair in named}) == 1 else None


def find_by_owner(
    text: str, story: Iterable[CuedSentence], rows: Iterable[regex.Pattern[str]], published: date
) -> set[Affair]:
    """The operations whose owner and place the opening names together: "Planes of the Russian Aerospace Force flew ... in Syria".

    >>> text = "Planes of the Russian Aerospace Force flew 302 missions in Syria."
    >>> story = [CuedSentence.of(text)]
    >>> [affair.name for affair in find_by_owner(text, story, kinds(), date(2015, 12, 11))]
    ['Russian intervention in Syria']
    >>> find_by_owner(text, story, kinds(), date(2014, 12, 11))
    set()
    """
    opening = [text[s.start : s.end] for s in story if s.zone in ("headline", "body")][:OPENING]
    owned = {affair for affairs in affairs_by_name().values() for affair in affairs if affair.by}
    owned = {
        affair for affair in owned if affair.is_going_on(published) and any(row.search(affair.name) for row in rows)
    }
    return {
        affair
        for affair in owned
        if any(any(who in line for who in affair.by) and any(where in line for where in affair.at) for line in opening)
    }


@lru_cache(maxsize=1)
def kinds() -> tuple[regex.Pattern[str], ...]:
    """What things of one kind are called: "war", "conflict", "invasion"."""
    rows = shipped_words("affairs")["alike"]
    return tuple(regex.compile(rf"\b(?:{'|'.join(row)})\b", regex.IGNORECASE) for row in rows)


def is_yardstick(text: str, sentence: CuedSentence, at: int) -> bool:
    """Whether a name only measures how bad another thing was: "the deadliest day since the Gulf War"."""
    return sentence.search_in(COMPARED, max(sentence.start, at - BACK), at) is not None


def since(affair: Affair, published: date) -> Period:
    """From the beginning of an affair until its end or the publication."""
    end = published if affair.end is None else min(affair.end, published)
    return Period(affair.start, end, "inherited", rule=RULE)
