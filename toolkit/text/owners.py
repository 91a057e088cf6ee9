"""Who the word lists know to own things: places, bodies, outlets and persons, as a text writes them that has lost its apostrophes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from toolkit.vocabulary.load import shipped_words

MARKS = "'’"
# A shorter name may be another word with an s ("Man", "Bo"), unless it is all capitals ("UN").
SHORTEST = 4


class Owners(NamedTuple):
    """Names by their last word; peoples; and, without their marks, the names that have one inside."""

    endings: Mapping[str, frozenset[str]]
    peoples: frozenset[str]
    marked: Mapping[str, tuple[int, ...]]

    def knows(self, text: str, start: int, end: int) -> bool:
        """Whether a name that the lists know ends where this word ends.

        >>> text = "in Sri Lankas north"
        >>> known_owners().knows(text, 7, 12), known_owners().knows(text, 0, 2)
        (True, False)
        """
        for name in self.endings.get(text[start:end], ()):
            if text.endswith(name, 0, end) and not text[max(0, end - len(name) - 1) : end - len(name)].isalnum():
                return True
        return False


@lru_cache(maxsize=1)
def known_owners() -> Owners:
    """All of them, gathered once.

    >>> "Afghan" in known_owners().peoples, known_owners().marked["NDjamena"]
    (True, (1,))
    """
    peoples = frozenset(people_names())
    every = frozenset(name.removeprefix("the ") for name in names() if name) - peoples
    endings: dict[str, set[str]] = {}
    for name in every:
        if name.split()[-1][0].isupper() and (len(name) >= SHORTEST or name.isupper()):
            endings.setdefault(name.split()[-1], set()).add(name)
    marked = {bare(name): lost_in(name) for name in every if is_marked(name)}
    return Owners(
        {last: frozenset(some) for last, some in endings.items()},
        peoples,
        {name: at for name, at in marked.items() if name not in every},
    )


def names() -> Iterator[str]:
    """Every name of the lists, in every form."""
    sources, towns, outlets = shipped_words("sources"), shipped_words("towns"), shipped_words("outlets")
    for country, forms in sources["country"].items():
        yield from (country, *forms[1:])
    yield from sources["territory"]
    for table in towns.values():
        for country, some in table.items():
            yield from (country, *some)
    for name, entry in sources["organisation"].items():
        yield from (name, *entry.get("variants", ()))
    yield from sources["person"]
    for name, variants in outlets["outlet"].items():
        yield from (name, *(variants if isinstance(variants, list) else variants.get("variants", ())))


def people_names() -> Iterator[str]:
    """Adjectives of countries and lands, which with an s name their people: "Afghans"; and peoples."""
    sources = shipped_words("sources")
    for forms in (*sources["country"].values(), *sources["territory"].values()):
        yield from forms[:1]
        yield from (form for form in forms[2:] if form.endswith(("i", "an", "ese", "sh")))
    yield from (people.capitalize() for people in sources["nouns"]["peoples"])


def is_marked(name: str) -> bool:
    """Whether a name has a mark inside that its letters alone still tell: a capital behind it, or several words.

    Behind an s many leave it out themselves: "the Workers Party".

    >>> is_marked("N'Djamena"), is_marked("People's Daily"), is_marked("Mar'a"), is_marked("Workers' Party")
    (True, True, False, False)
    """
    marks = places(name)
    if any(name[at + 1] == " " for at in marks[:1] if at + 1 < len(name)):
        return False
    return bool(marks) and (" " in name or any(name[at + 1 : at + 2].isupper() for at in marks))


def places(name: str) -> list[int]:
    """Where the marks of a name stand in it."""
    return [at for at, char in enumerate(name) if char in MARKS]


def lost_in(name: str) -> tuple[int, ...]:
    """Where the marks of a name stood in what is left of it.

    >>> lost_in("People's Daily")
    (6,)
    """
    return tuple(at - before for before, at in enumerate(places(name)))


def bare(name: str) -> str:
    """A name without its marks."""
    return "".join(char for char in name if char not in MARKS)
