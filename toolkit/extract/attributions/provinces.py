"""Which part of a state a body belongs to: "the provincial government" is that of the province which a story names."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from operator import itemgetter

import regex

from toolkit.extract.attributions.body_names import BodyFound, standard_body
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import DET, PREP, STOP, TIME, Entry, Lexicon
from toolkit.extract.attributions.speaker import Speaker

# The adjective of a part of a state, and its noun. "State" is left out: it is the whole as often.
NOUNS = {
    "provincial": "province",
    "province": "province",
    "regional": "region",
    "county": "county",
    "prefectural": "prefecture",
    "departmental": "department",
    "cantonal": "canton",
}
NOT_NAMED = DET | PREP | STOP | TIME


@lru_cache(maxsize=16)
def part_pattern(noun: str) -> regex.Pattern[str]:
    """A name with the noun behind or before it: "Gansu province", "the province of Gansu"."""
    name = r"\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,2}"
    either = f"[{noun[0].upper()}{noun[0]}]{noun[1:]}"
    return regex.compile(rf"({name})(?:['’]s?)? {either}\b|\b{either} of ({name})")


def find_parts(text: str, noun: str, lexicon: Lexicon) -> list[tuple[int, str]]:
    """Returns the parts of a state that a text names with their noun, and where each ends.

    >>> from toolkit.extract.attributions.compiling import compile_lexicon
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> words = compile_lexicon(load_vocabulary())
    >>> find_parts("In Gansu province, the mud ", "province", words), find_parts("In the province, mud ", "province", words)
    ([(17, 'Gansu')], [])
    """
    found: list[tuple[int, str]] = []
    if noun[1:] not in text:
        return found
    for match in part_pattern(noun).finditer(text):
        words = (match[1] or match[2]).split()
        while words and lexicon.flags.get(words[0].lower(), 0) & NOT_NAMED:
            words.pop(0)
        if words and not any(word.lower() in NOUNS for word in words):
            found.append((match.end(), " ".join(words)))
    return found


def parts_named(discourse: Discourse, noun: str) -> list[tuple[int, str]]:
    """The parts of a state that the article names with a noun."""
    return find_parts(discourse.text, noun, discourse.lexicon)


def last_part(discourse: Discourse, noun: str) -> str | None:
    """The part of a state that the article names last up to the sentence at hand."""
    named = discourse.once(parts_named, noun)
    upto = (
        bisect_right(named, discourse.sentences[discourse.at].end, key=itemgetter(0))
        if discourse.sentences
        else len(named)
    )
    return named[upto - 1][1] if upto else None


def find_province(discourse: Discourse) -> str | None:
    """The listed state or province that the article names most, the first of those named as often: "Kerala"."""
    named = Counter(name for _, _, name in discourse.lexicon.provinces.find(discourse.text))
    return named.most_common(1)[0][0] if named else None


def find_county(discourse: Discourse) -> str | None:
    """The county that the text names last up to the sentence at hand, else the first of the whole text: "Butte County"."""
    name = last_part(discourse, "county") or next((name for _, name in discourse.once(parts_named, "county")), None)
    return f"{name} County" if name else None


def is_of_federation(discourse: Discourse) -> bool:
    """Whether the story's country has states with bodies of their own: "the state prosecutor's office" of Mexico's Chihuahua."""
    country = discourse.country()
    return country is not None and country[0] in discourse.lexicon.words["federations"]


def complete_part(discourse: Discourse, speaker: Speaker, body: BodyFound) -> Speaker | None:
    """The body of a part of a state with the name of that part; None where the article names none, or the body is a whole state's."""
    name, placed = None, body
    if body.body.name == "state_government" and body.words != "Premier":
        name = discourse.once(find_province)
        placed = body._replace(place=name)
    elif body.body.name == "police_chief" and (country := discourse.country()) is not None:
        is_of_province = country[0] in discourse.lexicon.words["state_police"]
        name = discourse.once(find_province) if is_of_province else country[1]
        placed = body._replace(place=name)
    elif body.body.name in discourse.lexicon.words["county_bodies"] and "state" not in speaker.words:
        county = find_county(discourse)
        name, placed = county, body._replace(place=county)
    elif body.body.name in discourse.lexicon.words["provincial_posts"] and body.body.is_post:
        country = discourse.country()
        name = (
            discourse.once(find_province) if country and country[0] in discourse.lexicon.words["state_police"] else None
        )
        placed = body._replace(place=name)
    elif "state" in speaker.words and body.body.is_local and is_of_federation(discourse):
        name = discourse.once(find_province)
        placed = body._replace(place=name)
    elif body.is_part and (parts := speaker.words & NOUNS.keys()) and discourse.sentences:
        part = min(parts)
        name = last_part(discourse, NOUNS[part])
        placed = body._replace(place=f"{name} {part}" if body.body.name == "government" else name)
    if name is None:
        return None
    entry: Entry | None
    if body.is_part and body.body.kind == "ministry":
        entry = Entry(
            name, f"{name} {body.words.lower()}", body.body.kind, False
        )  # "Gansu health department": no ministry
    else:
        entry = standard_body(discourse.lexicon, placed)
    return entry and speaker._replace(organisation=entry.organisation, kind=entry.kind, body=placed)
