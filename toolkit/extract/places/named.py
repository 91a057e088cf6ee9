"""The places that a sentence names: read from the words that lead to them, since no list could hold them all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from toolkit.extract.places.leading import (
    KIND_BEHIND,
    LOOK_BACK,
    is_on_site,
    is_owner,
    is_reached,
    is_told_part,
    kind_group,
    look_back,
    skip_owner,
    skip_preposition,
    word_before,
)
from toolkit.extract.places.owning import is_capital_of_sentence, owns_body, owns_happening, owns_part
from toolkit.extract.places.run_together import cut_name, is_of_kind_before, split_run
from toolkit.extract.places.talks import is_of_office, is_of_talk
from toolkit.extract.places.words import Words, place_words
from toolkit.records import Sentence
from toolkit.text.lost_commas import has_lost_commas
from toolkit.vocabulary.load import Vocabulary

KEPT = 256  # sentences whose names are remembered
JOINT = regex.compile(
    r"\s(?:in|of|at)\s(?:the\s|neighbou?ring\s)?(?:(?:north|south|east|west|cent(?:re|er)|heart|outskirts)\sof\s(?:the\s)?)?|,\s(?:in\s)?"
)
# A proper name: capitalised words, joined by small ones ("Deir el-Zour", "Rio de Janeiro").
# "at", "as" and "an" only with their hyphen ("Ras at-Tin"): "the Army at Omanthai" are two.
LINK = (
    r"(?:(?:al|el|ar|az|ad|ez|es|ed|er|et|esh|ash|adh|de|del|du|da|do|dos|das|des|di|van|von|ul|y|la|le|los|las|san|sur|upon|of)[\ -]"
    r"|(?:at|as|an)-)?"
)
# "St. John's Regional Medical Center": the point belongs to the word.
WORD = r"(?:(?:St|Ste|Sta|Mt|Ft)\.\ )?\p{Lu}[\p{L}\p{M}\p{Nd}’'-]*+"
NAME = regex.compile(
    rf"(?=\p{{Lu}}){WORD}(?:\ {LINK}{WORD}){{0,5}}"
)  # the look ahead only saves the rest where no capital stands

CAPITAL = regex.compile(rf",?\s(?:of\s)?({NAME.pattern})")


WORDS = regex.compile(r"[\p{L}-]+")
SECOND = regex.compile(rf"(?:,\ {NAME.pattern})*,?\ and\ {NAME.pattern}")


AFTER_LIST = regex.compile(
    r"[.;,]|\s(?:on|in|since|after|late|early|yesterday|this|last|that|killed|killing|left|by|as|when|while|over|during|with|for|to|from|at|and\s\p{Ll})\b|$"
)


class Place(NamedTuple):
    """A place as named, and where it is named."""

    start: int
    end: int
    name: str


def name_spans(text: str, sentence: Sentence) -> Sequence[tuple[int, int]]:
    """Where the proper names of a sentence stand.

    >>> name_spans("Strikes on Raqqa.", Sentence(0, 17, "body", 0))
    [(0, 7), (11, 16)]
    """
    return find_names(text, sentence.start, sentence.end)


@lru_cache(maxsize=KEPT)
def find_names(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The proper names of a sentence: several readings of it ask for them one after another."""
    spans = [match.span() for match in NAME.finditer(text, start, end)]
    if has_lost_commas(text):
        spans = [part for span in spans for part in split_run(text, *span)]
    return [span for span in spans if span[1] - span[0] > 1]  # not the U of "U.S."


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
        if place is None or is_of_office(text, sentence, place.start, words):
            continue
        if is_of_talk(text, sentence, place.start, place.end, words):
            continue
        if found and place.start < found[-1].end:
            place = merge_names(text, found.pop(), place, words)
        elif found and JOINT.fullmatch(text, found[-1].end, place.start):  # "at Evin prison in Tehran" is one place
            before = found.pop()
            place = Place(before.start, place.end, text[before.start : place.end])
        found.append(place)
    return found


def merge_names(text: str, before: Place, place: Place, words: Words) -> Place:
    """Two names joined by "of" as one: "the Salhiya district of Damascus"; the second alone where the first tells its sort.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text, words = "the Red Sea port of Ostrey", place_words(load_vocabulary())
    >>> merge_names(text, Place(4, 16, "Red Sea port"), Place(12, 26, "port of Ostrey"), words).name
    'port of Ostrey'
    """
    if place.end <= before.end:  # "the Tatar capital Ostrey"
        return before
    whole, joint, last = before.name.rpartition(" in ")
    sort, own = last.rpartition(" ")[2], place.name.rpartition(" of ")[2]
    is_sort = sort in words.sorts or last.partition("'s ")[0] in words.countries
    if is_sort and text.startswith(" of ", before.end) and own.rpartition(" ")[2] not in words.kinds:
        # "in Yushu in China's province | of Qinghai"
        return place._replace(start=before.start, name=whole + joint + own if joint else place.name)
    return Place(before.start, place.end, text[before.start : place.end])


def parse_place(text: str, sentence: Sentence, start: int, end: int, words: Words) -> Place | None:
    """One capitalised name as a place, with its kind and direction; None where nothing says that it is one."""
    opens = False
    if text.endswith(("'s", "’s"), start, end):
        end -= 2
    if text.find(" ", start, end) >= 0:
        opening = skip_preposition(text, start, end, words)
        opens, start = opening > start, opening
        if text.startswith("The ", start, end):  # "The Syrian war"
            start += 4
        end = cut_name(text, start, end, words)
    elif text[start:end].lower() in words.first:  # "Monday", "They"
        return None
    before, has_where = word_before(text, sentence.start, start), text.startswith(", where ", end)
    is_near = opens or has_where or before in words.near or "-" in before or is_owner(before, words)
    happens = owns_happening(text, end, words)
    if before in words.kinds and is_of_kind_before(text, sentence.start, start, before, words):
        return None
    if not (is_near or happens):  # most names: nothing before or behind them tells of a place
        return None
    place_start, is_led = start, opens
    if not opens and (before in words.leading or "-" in before):
        place_start, is_led = look_back(text, max(sentence.start, start - LOOK_BACK), start, words)
        is_led = is_led or is_told_part(text, place_start, start, end, words)
    owned = skip_owner(text, start, end, words)
    place_start, start = (owned if place_start == start else place_start), owned
    happens = happens and is_happening_there(text, sentence, start, end, words)
    is_led = (
        is_led
        or happens
        or has_where
        or is_reached(text, sentence, place_start, start, end, words)
        or is_on_site(text, sentence, place_start, start, end, words)
    )
    if not is_led or (not happens and (owns_body(text, end, words) or owns_part(text, start, end, words))):
        return None
    return name_place(text, sentence, (place_start, start, end), happens, words)


def is_happening_there(text: str, sentence: Sentence, start: int, end: int, words: Words) -> bool:
    """Whether what a name stands before happens there: not "Train | crash", where it only opens the sentence, nor "Western | bombing"."""
    if is_capital_of_sentence(text, sentence, start, end, words):
        return False
    return text[end : end + 1] != " " or is_known(text[start:end], words) or not is_by_people(text, end, words)


def name_place(text: str, sentence: Sentence, at: tuple[int, int, int], happens: bool, words: Words) -> Place | None:
    """The place of a name that is led to, with its kind; None where the name is that of a month, a road by its number, a people."""
    place_start, start, end = at
    parts = [part.rstrip(".'’").removesuffix("'s").removesuffix("’s") for part in text[start:end].lower().split()]
    if is_no_place(parts, words) or (parts[0] in words.kinds and text[end + 1 : end + 2].isdigit()):  # "Highway 97"
        return None
    if len(parts) == 1 and parts[0] in words.kinds and not text.endswith(" the ", sentence.start, place_start):
        return None  # "Battle for City on the Dniester"
    capital = words.capitals.get(" ".join(parts)) if text.startswith("capital of ", place_start) else None
    if capital is not None:  # "the capital of the Central African Republic"
        return Place(place_start, end, capital)
    kind = KIND_BEHIND.match(text, end)
    group = kind_group(kind, words)
    if kind is not None and kind[1] in words.not_behind:
        return None
    if kind is not None and kind[1] == "capital" and text.startswith(" of ", kind.end(1)):
        group = 0  # "Kuito | capital of the central province": the comma is lost
    if kind is not None and group:
        return with_kind(text, (place_start, start), kind, group, parts, words)
    if (
        not happens
        and text[end : end + 2] in ("'s", "’s")
        and text[max(0, place_start - 4) : place_start].lower() == " at "
    ):
        return None  # "at Moscow's door", "at Ankara's request"
    if parts[-1] in words.adjectives:
        country = words.adjectives[parts[-1]]
        if happens:  # "the Syrian war"; not "a Turkish attack"
            if is_by_people(text, end, words):
                return None
            return Place(start, end, country)
        if text[end : end + 2].strip()[:1].islower() or text[end : end + 1] == "-":
            return None
    return Place(place_start, end, text[place_start : past_second(text, place_start, start, end, words)])


def is_by_people(text: str, end: int, words: Words) -> bool:
    """Whether what a name stands before is what people do: "a Turkish | bombing campaign"."""
    return text[end : end + 1] == "-" or not words.by_people.isdisjoint(WORDS.findall(text[end : end + 40].lower())[:3])


def past_second(text: str, place_start: int, start: int, end: int, words: Words) -> int:
    """ "The provinces of Homs and Hama", "in Iraq and Syria": where the name of the last ends; that of the first where there is none."""
    further = SECOND.match(text, end)
    if further is not None:
        kind = KIND_BEHIND.match(text, further.end())
        if kind is not None and kind[1].endswith("s") and kind_group(kind, words) == 1:
            return kind.end(1)  # "in Homs and Hama provinces"
        if is_listed_last(text, further.end(), words):
            return further.end()
    several = (word for word in text[place_start:start].split() if word in words.kinds and word.endswith("s"))
    if not any(word.endswith("ies") or word[:-1] in words.kinds for word in several):
        return end
    second = SECOND.match(text, end)
    return second.end() if second is not None else end


def is_known(name: str, words: Words) -> bool:
    """Whether a name is that of a listed town or country, or tells one: "Turkish"."""
    return (name in words.listed and not name.isupper()) or name in words.countries or name.lower() in words.adjectives


def is_listed_last(text: str, end: int, words: Words) -> bool:
    """Whether a list of names ends in a listed country or town that says nothing: "in Iraq and Syria | on Monday"."""
    start = text.rfind(" and ", 0, end) + len(" and ")
    name = text[start:end]
    following = AFTER_LIST.match(text, end)
    return is_known(name, words) and following is not None


def with_kind(
    text: str, starts: tuple[int, int], kind: regex.Match[str], group: int, parts: Sequence[str], words: Words
) -> Place | None:
    """A name with its kind behind it; a country's capital by its name; None where the name is to come ("the Ukrainian city of Kharkiv")."""
    end = kind.end(group)
    if kind[group] == "capital":  # "the Malian capital", "the Nigerian capital, Lagos"
        named = CAPITAL.match(text, end)
        if named is not None and named[1].lower() not in words.first:  # not "the Turkish capital Saturday"
            return Place(starts[1], named.end(), named[1])
        capital = words.capitals.get(" ".join(parts))
        if capital is not None:
            return Place(starts[1], end, capital)
    if text[starts[1] : end].endswith(("city", "town", "port")) and "s " in text[starts[1] : end]:
        named = CAPITAL.match(text, end)  # "Guinea's second-largest city, Nzerekore"
        if named is not None and text.startswith(", ", end) and named[1].lower() not in words.first:
            return Place(named.start(1), named.end(1), named[1])
    if parts[-1] in words.adjectives:
        if kind[group] in words.grounds:  # "on Turkish soil"
            return Place(starts[0], end, words.adjectives[parts[-1]])
        if text.startswith(" of ", end):
            return None  # "the Salhiya district of Damascus" has its name
    if kind[group] == "side":
        return None
    return Place(starts[0], end, text[starts[0] : end])


def is_building(parts: Sequence[str], words: Words) -> bool:
    """Whether a centre stands somewhere ("Sorrel Medical Centre"), a cross is not red ("King's Cross"), and a bank lies west."""
    last, before = parts[-1], parts[-2] if len(parts) > 1 else ""
    if last == "bank":
        return before in words.directions
    return before in words.centres if last in ("centre", "center") else last == "cross" and before not in ("", "red")


def is_no_place(parts: Sequence[str], words: Words) -> bool:
    """Whether a name is that of a month, a body, a people or an action."""
    if not parts or parts[0] in words.first or parts[-1] in words.first:
        return True
    if parts[-1] in words.last and not is_building(parts, words):
        return True
    is_people = parts[-1].endswith("s") and parts[-1][:-1] in words.adjectives and parts[-1] not in words.lower_states
    return parts[0].endswith(words.led_endings) or is_people
