"""The places that a sentence names: read from the words that lead to them, since no list could hold them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.records import Sentence
from toolkit.vocabulary.load import Vocabulary

# "US-led strikes", "Saudi-backed forces": an adjective, and no place.
LED = ("-led", "-backed", "-based", "-run", "-allied", "-made", "-born", "-style")


class Place(NamedTuple):
    """A place as named, and where it is named."""

    start: int
    end: int
    name: str


# A proper name: capitalised words, joined by small ones ("Deir el-Zour", "Rio de Janeiro").
# "at", "as" and "an" only with their hyphen ("Ras at-Tin"): "the Army at Omanthai" are two.
LINK = (
    r"(?:(?:al|el|ar|az|ad|ez|es|ed|er|et|esh|ash|adh|de|del|du|da|do|dos|das|des|di|van|von|ul|y|la|le|los|las|san|sur|upon|of)[\ -]"
    r"|(?:at|as|an)-)?"
)
NAME = regex.compile(rf"\p{{Lu}}[\p{{L}}\p{{M}}\p{{Nd}}’'-]*(?:\ {LINK}\p{{Lu}}[\p{{L}}\p{{M}}\p{{Nd}}’'-]*+){{0,3}}")
BEFORE = regex.compile(r"(?r)[\p{L}\p{M}’'-]+|[^\s\p{L}]")  # read backwards: two or three words decide
OPENING = regex.compile(r"(\p{Lu}\p{Ll}+)\s(?=\p{Lu})")
FUNCTION = frozenset((
    "since", "the", "a", "an", "in", "on", "of", "for", "to", "and", "after", "before", "during", "when", "as", "by", "at", "with",
    "from", "that", "who", "were", "was", "have", "has",
))  # fmt: skip
ARTICLES = frozenset(("the", "a", "an", "its", "their", "neighboring", "neighbouring", "nearby"))
OWNED = regex.compile(r"['’]s((?:\s[\p{L}\d.-]+){1,5})")
BESIDE = regex.compile(r"((?:\s[a-z-]+){1,3})")
JOINT = regex.compile(r"\s(?:in|near|outside|of)\s(?:the\s)?|,\s(?:in\s)?")
KIND_BEHIND = regex.compile(r"(?:['’]s)?\s([a-z]+)(?:\s([a-z]+))?")
OFFICE = regex.compile(r"(?r)([\p{L}-]+)\s(?:of|for|in|at)\s(?:(?:the|nearby|neighbou?ring)\s)*$")
LOOK_BACK = 70
KEPT = 256  # sentences whose names are remembered
ON_REACH = 20  # "on the neighbouring "
YEAR_BEHIND = regex.compile(r"\s(?:in\s(?:1[89]|20)\d\d|on\s\p{Lu}\p{Ll}+\s\d{1,2})\b")
WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))


class Words(NamedTuple):
    """The word lists of a vocabulary, as sets."""

    prepositions: frozenset[str]
    actions: frozenset[tuple[str, str]]
    struggles: frozenset[str]
    happenings: frozenset[str]
    kinds: frozenset[str]
    directions: frozenset[str]
    first: frozenset[str]
    last: frozenset[str]
    adjectives: Mapping[str, str]
    leading: frozenset[str]
    reached: frozenset[str]
    countries: frozenset[str]
    offices: frozenset[str]
    grammar: frozenset[str]
    before_name: frozenset[str]
    lower_states: frozenset[str]
    listed: frozenset[str]


@lru_cache(maxsize=8)
def place_words(vocabulary: Vocabulary) -> Words:
    """The words that lead to a place and those that refuse one."""
    places, countries = vocabulary.tables["places"], vocabulary.tables["sources"]["country"]
    actions = frozenset(
        (noun, preposition) for noun in places["action_nouns"] for preposition in places["action_prepositions"]
    )
    adjectives = {names[0].lower(): country for country, names in countries.items() if names[0] != country}
    listed = vocabulary.tables["towns"]["group"].values()
    groups = frozenset(name.lower() for group in listed for name in group if " " not in name)
    names = ("prepositions", "struggles", "happenings", "kinds", "directions", "before_name")
    lists = {name: frozenset(places[name]) for name in names}
    leaders = {
        "of",
        "and",
        *ARTICLES,
        *places["action_prepositions"],
        *(words.split()[-1] for words in places["struggles"]),
    }
    leading = leaders.union(lists["prepositions"], lists["kinds"], lists["directions"], adjectives)
    return Words(
        **lists,
        actions=actions,
        first=frozenset(places["not_places"]) | groups,
        last=frozenset(places["not_last"]),
        adjectives=adjectives,
        leading=frozenset(leading),
        reached=frozenset(places["reaching_verbs"]),
        countries=frozenset(countries),
        lower_states=frozenset(country.lower() for country in countries),
        listed=frozenset(listed_towns(vocabulary)),
        offices=frozenset((*vocabulary.tables["sources"]["nouns"]["roles"], *places["audience"])),
        grammar=frozenset(places["grammar"]),
    )


def listed_towns(vocabulary: Vocabulary) -> set[str]:
    """The capitals, towns and provinces that the vocabulary lists."""
    towns, countries = vocabulary.tables["towns"], vocabulary.tables["sources"]["country"]
    capitals = {name for names in countries.values() for name in names[1:2]}
    return capitals.union(*towns["town"].values(), *towns["province"].values())


def is_of_office(text: str, sentence: Sentence, place: Place, words: Words) -> bool:
    """Whether an office is named by the place: "the mayor of Chacao", "a spokesman in Geneva", "which is based in Coventry"."""
    before = OFFICE.search(text, sentence.start, place.start)
    return before is not None and before[1].lower() in words.offices


def name_spans(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the proper names of a sentence stand.

    >>> [*name_spans("Strikes on Raqqa.", Sentence(0, 17, "body", 0))]
    [(0, 7), (11, 16)]
    """
    at = sentence.start
    return ((at + start, at + end) for start, end in find_names(text[at : sentence.end]))


@lru_cache(maxsize=KEPT)
def find_names(words: str) -> tuple[tuple[int, int], ...]:
    """The proper names of a sentence: several readings of it ask for them one after another."""
    return tuple(match.span() for match in NAME.finditer(words))


def find_places(text: str, sentence: Sentence, vocabulary: Vocabulary) -> list[Place]:
    """Returns the places named in a sentence.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "Strikes on the city of Raqqa on Monday killed 12 people near Homs in northern Syria."
    >>> [p.name for p in find_places(text, Sentence(0, len(text), "body", 0), load_vocabulary())]
    ['city of Raqqa', 'Homs in northern Syria']
    """
    words = place_words(vocabulary)
    found: list[Place] = []
    for start, end in name_spans(text, sentence):
        place = parse_place(text, sentence, start, end, words)
        if place is None or is_of_office(text, sentence, place, words):
            continue
        is_inside = found and place.start < found[-1].end  # "the Salhiya district of Damascus"
        if is_inside or (
            found and JOINT.fullmatch(text, found[-1].end, place.start)
        ):  # "at Evin prison in Tehran" is one place
            place = Place(found[-1].start, place.end, text[found[-1].start : place.end])
            found.pop()
        found.append(place)
    return found


def parse_place(text: str, sentence: Sentence, start: int, end: int, words: Words) -> Place | None:
    """One capitalised name as a place, with its kind and direction; None where nothing says that it is one."""
    opening = skip_preposition(text, start, end, words)
    opens, start = opening > start, opening
    if text.startswith("The ", start, end):  # "The Syrian war"
        start += 4
    if text.endswith(("'s", "’s"), start, end):
        end -= 2
    place_start, is_led = start, opens
    if not opens and may_be_led(text, sentence.start, start, words):
        place_start, is_led = look_back(text, max(sentence.start, start - LOOK_BACK), start, words)
    owned = skip_owner(text, start, end, words)
    place_start, start = (owned if place_start == start else place_start), owned
    happens = owns_happening(text, end, words)
    is_led = (
        is_led
        or happens
        or text.startswith(", where ", end)
        or is_reached(text, sentence, place_start, start, end, words)
    )
    if not is_led and not is_on_site(text, sentence, place_start, start, end, words):
        return None
    parts = [part.rstrip(".'’").removesuffix("'s").removesuffix("’s") for part in text[start:end].lower().split()]
    if is_no_place(parts, words) or (parts[0] in words.kinds and text[end + 1 : end + 2].isdigit()):  # "Highway 97"
        return None
    kind = KIND_BEHIND.match(text, end)
    group = kind_group(kind, words)
    if kind is not None and group:
        # "the eastern Ukrainian city of Kharkiv": the name is to come; "the Salhiya district of Damascus" has one
        is_open = text.startswith(" of ", kind.end(group)) and parts[-1] in words.adjectives
        return None if is_open else Place(place_start, kind.end(group), text[place_start : kind.end(group)])
    if parts[-1] in words.adjectives:
        country = words.adjectives[parts[-1]]
        if happens:  # "the Syrian war"
            return Place(start, end, country)
        if text[end : end + 2].strip()[:1].islower() or text[end : end + 1] == "-":
            return None
    return Place(place_start, end, text[place_start:end])


def kind_group(kind: regex.Match[str] | None, words: Words) -> int:
    """Which word behind a name is its kind: the first ("Homs province"), or the second ("Sorrel coal mine"); 0 for none."""
    if kind is None:
        return 0
    if kind[1] in words.kinds and kind[2] not in words.kinds:
        return 1
    if kind[2] in words.kinds and kind[1] not in words.grammar:
        return 2
    return int(kind[1] in words.kinds)


def is_reached(text: str, sentence: Sentence, place_start: int, start: int, end: int, words: Words) -> bool:
    """ "Shells hit Donetsk", "fled Mosul": the object of a verb of hitting or leaving is a place where the text places something there.

    A kind of place behind the name, a country, or the same name behind "in" or "near" elsewhere says so.
    """
    before = text[max(sentence.start, place_start - 24) : place_start].split()
    while before and before[-1] in ARTICLES:
        before.pop()
    if not before or before[-1].lower() not in words.reached:
        return False
    kind = KIND_BEHIND.match(text, end)
    name = text[start:end]
    if kind_group(kind, words) or name in words.countries or name in words.listed:
        return True
    if name.partition(" ")[0].lower() in words.before_name or name.rpartition(" ")[2].lower() in words.kinds:
        return True
    return any(f"{preposition} {name}" in text for preposition in ("in", "In", "near", "outside", "of"))


def is_on_site(text: str, sentence: Sentence, place_start: int, start: int, end: int, words: Words) -> bool:
    """ "on Lake Kivu", "on the Bonga road": a site; "attacks on Sunday on Bonga", "since Bonga in 1999": a deed's, a year's place."""
    near = text[max(sentence.start, place_start - ON_REACH) : place_start].lower()
    if "on " not in near and "since " not in near:
        return False
    before = [word.lower() for word in text[max(sentence.start, place_start - LOOK_BACK) : place_start].split()]
    while before and before[-1] in ARTICLES:
        before.pop()
    if not before or before[-1] not in ("on", "since"):
        return False
    if before[-1] == "since":
        return YEAR_BEHIND.match(text, end) is not None
    parts = text[start:end].lower().split()
    kind = KIND_BEHIND.match(text, end)
    if parts[-1] in words.kinds or parts[0] in words.before_name or (kind is not None and kind[1] in words.kinds):
        return True
    return (
        before[-2:-1] != []
        and (before[-2] in WEEKDAYS or before[-2].isdigit())
        and any((word, "on") in words.actions for word in before[-5:-2])
    )


def skip_owner(text: str, start: int, end: int, words: Words) -> int:
    """Where the name begins in "Syria's Raqqa", also where the apostrophes were stripped: "Syrias Raqqa"."""
    blank = text.find(" ", start, end)
    if blank > 0 and text[blank - 1] == "s" and text[start : blank - 1] in words.countries:
        return blank + 1
    return start


def skip_preposition(text: str, start: int, end: int, words: Words) -> int:
    """Where the name begins: in "In Aleppo", "Near Raqqa" the sentence lends the preposition its capital."""
    blank = text.find(" ", start, end)
    if blank < 0 or text[start:blank].lower() not in words.prepositions:
        return start
    opening = OPENING.match(text, start, end)
    return opening.end() if opening is not None else start


def is_no_place(parts: Sequence[str], words: Words) -> bool:
    """Whether a name is that of a month, a body, a people or an action."""
    if not parts or parts[0] in words.first or parts[-1] in words.first or parts[-1] in words.last:
        return True
    is_people = parts[-1].endswith("s") and parts[-1][:-1] in words.adjectives and parts[-1] not in words.lower_states
    return parts[0].endswith(LED) or is_people


def owns_happening(text: str, end: int, words: Words) -> bool:
    """Whether what follows a name happens there: "Ecuador's devastating quake", "Pakistan floods"."""
    following = text[end : end + 2]
    if following[:1] in ("'", "’"):
        owned = OWNED.match(text, end)
    else:  # a blank, and a word in small letters
        owned = BESIDE.match(text, end) if following[1:].islower() or following[1:] == "-" else None
    behind = owned[1].lower().split() if owned is not None else ()
    if words.happenings.isdisjoint(behind):
        return False
    return next(word for word in behind if word in words.happenings or word in FUNCTION) in words.happenings


def may_be_led(text: str, floor: int, start: int, words: Words) -> bool:
    """Whether the word before a name can lead to a place at all: a cheap look before the dear one."""
    before = text[max(floor, start - 24) : start].split()
    last = before[-1].lower() if before else ""
    return last in words.leading or "-" in last


def look_back(text: str, floor: int, start: int, words: Words) -> tuple[int, bool]:
    """Where the place begins ("the city of", "northern" belong to it), and whether what stands before leads to a place."""
    matches, taken, has_kind = BEFORE.finditer(text, floor, start), 0, False
    seen: list[str] = []
    starts: list[int] = []

    def word(back: int) -> str:
        """The word so far before those that were taken; empty where there is none."""
        at = taken + back
        while len(seen) < at:
            match = next(matches, None)
            seen.append(match.group().lower() if match else "")
            starts.append(match.start() if match else floor)
        return seen[at - 1]

    while last := word(1):
        if last in words.directions or ("-" in last and last != "-"):
            taken += 1
        elif last == "and" and word(2) in words.directions:
            taken += 2
        elif last == "of" and word(2) in words.kinds:
            taken, has_kind = taken + 2, True
        elif last == "the" and word(2) == "of" and word(3) in words.kinds:
            taken, has_kind = taken + 3, True
        elif has_kind and last in words.adjectives:
            taken += 1
        elif last in words.before_name and not taken:
            taken, has_kind = 1, True
        else:
            break
    place_start = starts[taken - 1] if taken else start
    while word(1) in ARTICLES:
        taken += 1
    last, before = word(1), word(2)
    is_led = (
        has_kind
        or last in words.prepositions
        or (before, last) in words.actions
        or last in words.struggles
        or f"{before} {last}" in words.struggles
    )
    return place_start, is_led
