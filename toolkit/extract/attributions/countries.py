"""Which country a story is about: the one of its dateline, the one it names most, else the one of its towns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import combining, normalize

import regex

from toolkit.extract.attributions.lexicon import Lexicon, plain_words

Country = tuple[str, str]  # its name, its adjective

# The place of a dateline in capitals ("OUAGADOUGOU, May 14 -"), or one that opens the text with a mark of its own ("Kathmandu (AFP) -").
DATELINE = regex.compile(r"^[ \t]*(\p{Lu}[\p{Lu} .'-]{2,20}\p{Lu})(?=[.,(:/ ][ \w(/,:–—-])", regex.MULTILINE)
OPENING = regex.compile(r"\A\s*(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)(?=(?:, [^.\n]{3,30})? ?(?:[–—]| - |\(\p{Lu}))")
# A place with a day ("Baku, April 4, AZERTAC"), alone on its line, or behind who wrote ("By Ana Ruiz in Kabul").
PLACE_LINE = regex.compile(
    r"""
      ^[ \t]*(?P<place>\p{Lu}[\p{L}'-]+(?:\ \p{Lu}[\p{L}'-]+)?)
        (?:,\ \p{Lu}[\p{L}]+)?(?:,?\ (?:\d{1,2}\ )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.?\b|[ \t]*$)
    | ^[ \t]*(?:By|From)\ \p{Lu}[^\n]{2,50}?\ in\ (?P<by>\p{Lu}[\p{L}'-]+(?:\ \p{Lu}[\p{L}'-]+)?)[ \t]*(?:,|$)
    """,
    regex.MULTILINE | regex.VERBOSE,
)
KEPT = 16  # answers: many sentences of one article ask the same
LEAD = 300  # characters in which a story says where it takes place
HEAD = 1_500  # characters in which the dateline stands
NEARLY = 3  # the country at home counts as the story's if it is named a third as often as the most named one
CLEARLY = 2  # ... any other one if it is named twice as often as the next


@lru_cache(maxsize=KEPT)
def find_main_country(text: str, lexicon: Lexicon, apart_from: Country | None = None) -> Country | None:
    """Returns the (country, adjective) that a text is about; None where there is none such.

    That is the country of the place where the story is written, if the story speaks of it nearly as often as of any other; else the one
    named twice as often as the next; where no country is named so often, the one to which most of its towns belong.
    """
    found = lexicon.places.find(text)
    hits = Counter(name for _, _, name in found)
    called = count_called(hits, lexicon)
    town = next(((start, name) for start, _, name in lexicon.town_names.find(text[:LEAD])), None)
    if town is None or (found and found[0][0] < town[0]):
        hits.update(name for start, _, name in found[:1] if start < LEAD)  # where the story opens counts twice
    counted = count_countries(hits, lexicon, apart_from)
    of_town = whose_town(town[1], lexicon.towns[town[1]], called, lexicon) if town is not None else None
    if town is not None and of_town is not None and of_town in counted and found[0][0] > town[0]:
        counted[of_town] += 1
    home = at_that_time(find_home(text, lexicon, called), hits, lexicon)
    if home is not None and home != apart_from and max(counted[home], 1) * NEARLY >= max(counted.values(), default=0):
        return home
    if is_of_two(text, found, lexicon):
        return None
    if town is not None and len(counted) == 1 and of_town not in counted and found[0][0] > town[0]:
        return most_named(counted + count_towns(text, lexicon, apart_from))  # "Shells hit Qana ... a Fijian battalion"
    if found and len(counted) == 1 and sum(counted.values()) == 1 and found[0][0] > LEAD:
        return most_named(
            count_towns(text, lexicon, apart_from) - counted
        )  # named once, and late: a president came from there
    return most_named(counted) or most_named(counted + count_towns(text, lexicon, apart_from))


def is_of_two(text: str, found: Sequence[tuple[int, int, str]], lexicon: Lexicon) -> bool:
    """Whether a story opens with two countries at once: of "31 strikes in Iraq and Syria" neither's military tells."""
    if len(found) < 2 or text[found[0][1] : found[1][0]] != " and " or found[0][0] > LEAD:
        return False
    pairs = [lexicon.countries.get(" ".join(plain_words(name))) for _, _, name in found[:2]]
    return None not in pairs and pairs[0] != pairs[1]


def at_that_time(home: Country | None, hits: Counter[str], lexicon: Lexicon) -> Country | None:
    """The state of old with this capital, where the story names it at least as often: "BELGRADE ... the Yugoslav army"."""
    if home is None:
        return None
    today = sum(hits[name] for name in home)
    for old in lexicon.former.get(home, ()):
        if (then := sum(hits[name] for name in old)) and then >= today:
            return old
    return home


def find_outlet_country(outlet: str, text: str, lexicon: Lexicon) -> Country | None:
    """The country that an outlet's own name tells ("Daily Mirror (Sri Lanka)"), unless its text speaks of others alone."""
    named = count_countries(Counter(name for _, _, name in lexicon.places.find(outlet)), lexicon, None)
    home = most_named(named + count_towns(outlet, lexicon, None))
    told = count_countries(Counter(name for _, _, name in lexicon.places.find(text)), lexicon, None)
    return home if not told or home in told else None


@lru_cache(maxsize=KEPT)
def find_named_state(states: tuple[str, ...], text: str, lexicon: Lexicon) -> Country | None:
    """Which of some states a text names most, by itself, its capital or its towns; the first of those named as often."""
    counted = count_countries(Counter(name for _, _, name in lexicon.places.find(text)), lexicon, None)
    counted += count_towns(text, lexicon, None)
    named = [pair for state in states if (pair := lexicon.countries[" ".join(plain_words(state))]) in counted]
    return max(named, key=counted.__getitem__, default=None)


def count_countries(hits: Counter[str], lexicon: Lexicon, apart_from: Country | None) -> Counter[Country]:
    """How often each country is named, by whatever name."""
    called = count_called(hits, lexicon)
    counted: Counter[Country] = Counter()
    for name, times in hits.items():
        pair = lexicon.countries.get(" ".join(plain_words(name)))
        pair = whose_town(name, pair, called, lexicon) if pair is not None else None
        if pair is not None and pair != apart_from:
            counted[pair] += times
    return counted


def count_called(hits: Counter[str], lexicon: Lexicon) -> Counter[Country]:
    """How often each country is called by its name or its people's, and not by its capital."""
    called: Counter[Country] = Counter()
    for name, times in hits.items():
        known = " ".join(plain_words(name))
        if known in lexicon.countries and known not in lexicon.capitals:
            called[lexicon.countries[known]] += times
    return called


def whose_town(name: str, listed: Country, called: Counter[Country], lexicon: Lexicon) -> Country:
    """The country of a town; of one that several have, that which the story calls by its name most, else the listed one."""
    lands = lexicon.shared.get(name.lower(), ())
    most = max(lands, key=called.__getitem__, default=listed)
    return most if called[most] else listed


def count_towns(text: str, lexicon: Lexicon, apart_from: Country | None) -> Counter[Country]:
    """How often towns of each country are named."""
    named = Counter(name for _, _, name in lexicon.town_names.find(text))
    is_shared = any(name.lower() in lexicon.shared for name in named)
    hits = Counter(name for _, _, name in lexicon.places.find(text)) if is_shared else Counter[str]()
    called = count_called(hits, lexicon)
    counted: Counter[Country] = Counter()
    for name, times in named.items():
        counted[whose_town(name, lexicon.towns[name], called, lexicon)] += times
    counted.pop(apart_from, None)  # type: ignore[arg-type]
    return counted


def most_named(counted: Counter[Country]) -> Country | None:
    """The country named twice as often as the next."""
    top = counted.most_common(2)
    if not top:
        return None
    return top[0][0] if len(top) == 1 or top[0][1] >= CLEARLY * top[1][1] else None


def find_home(text: str, lexicon: Lexicon, called: Counter[Country]) -> Country | None:
    """The country of the place that opens a line in capitals: "MOSCOW (Reuters) -", "MAIDUGURI, Nigeria -"; `called` are those named."""
    places = [match[1] for match in lines_like(DATELINE, text, HEAD)]
    opening = OPENING.match(text)
    places += [opening[1]] if opening else []
    places += [match["place"] or match["by"] for match in lines_like(PLACE_LINE, text, LEAD)]
    for place in map(without_accents, places):
        pair = lexicon.countries.get(place.lower()) or lexicon.upper_towns.get(place.upper())
        if pair is not None:
            return whose_town(place, pair, called, lexicon)
    return None


def lines_like(pattern: regex.Pattern[str], text: str, end: int) -> list[regex.Match[str]]:
    """The matches of a pattern at the beginnings of the lines of a text's head, and nowhere else."""
    found, start = [], 0
    while start < end:
        match = pattern.match(text, start, end)
        if match is not None:
            found.append(match)
        start = text.find("\n", start, end) + 1 or end
    return found


def without_accents(name: str) -> str:
    """A name in plain letters: the lists print "Sanliurfa".

    >>> without_accents("ŞANLIURFA"), without_accents("Akçakale")
    ('SANLIURFA', 'Akcakale')
    """
    plain = "".join(letter for letter in normalize("NFKD", name) if not combining(letter))
    return plain.replace("ı", "i")
