"""How a source is named in a title or a sentence: with the article that English gives it, and never by a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.prose import say_list

OWN_VOICE = "The outlets themselves"
NOT_NAMED = "A source not named"  # "it said"
NO_OUTLET = "Outlet not named"
NO_AGENCY = "No agency named"

OF_MANY = ("People's", "Women's", "Children's", "Men's")  # "the People's Army", but "Mali's army"
# Names of bodies that English gives an article: "the Ministry of Health", but "Amnesty International".
TAKES_THE = (
    "ministry",
    "observatory",
    "network",
    "committee",
    "army",
    "force",
    "forces",
    "staff",
    "directorate",
    "coalition",
    "department",
    "agency",
    "nations",
    "government",
    "council",
    "helmets",
    "office",
    "command",
    "union",
    "union's",
    "center",
    "centre",
    "commission",
    "cross",
    "crescent",
    "brigade",
    "brigades",
    "military",
    "navy",
    "police",
    "hospital",
    "organization",
    "pentagon",
    "kremlin",
    "taliban",
    "side",
)
PRONOUNS = (
    "it",
    "he",
    "she",
    "they",
    "we",
    "i",
    "one",
    "others",
    "some",
    "many",
    "people",
    "its",
    "his",
    "her",
    "their",
    "our",
    "my",
    "him",
    "them",
    "us",
    "me",
    "this",
    "that",
    "these",
    "those",
    "who",
    "which",
    "both",
    "each",
)
# Common nouns of which a country or a party has one.
ONE_AND_ONLY = (
    "military",
    "army",
    "navy",
    "police",
    "opposition",
    "coalition",
    "government",
    "ministry",
    "command",
    "presidency",
    "parliament",
)
# Common nouns of which there are many: "a Syrian official", "a newspaper", however the article writes them.
ONE_OF_MANY = (
    "official",
    "commander",
    "general",
    "colonel",
    "officer",
    "minister",
    "diplomat",
    "spokesman",
    "spokeswoman",
    "newspaper",
    "website",
    "statement",
    "report",
    "witness",
    "resident",
    "doctor",
    "activist",
    "source",
)
OBVIOUS_PLURALS = (
    "helmets",
    "forces",
    "nations",
    "police",
    "taliban",
    "brigades",
    "outlets",
    "sources",
    "officials",
    "witnesses",
    "rebels",
)


MANY = frozenset(
    ("officials", "officers", "commanders", "sources", "leaders", "investigators", "residents", "activists")
)


# Whoever they are, they are no body of that name: "Residents", as a sentence begins, are residents in the middle of another.
COMMON = (
    "residents",
    "rescuers",
    "monitors",
    "witnesses",
    "eyewitnesses",
    "officials",
    "officers",
    "doctors",
    "medics",
    "activists",
    "authorities",
    "police",
    "rebels",
    "villagers",
    "locals",
    "survivors",
    "relatives",
    "investigators",
    "researchers",
    "analysts",
    "experts",
    "prosecutors",
    "observers",
    "sources",
    "commanders",
    "militants",
    "insurgents",
    "firefighters",
    "paramedics",
    "diplomats",
    "lawyers",
    "organisers",
    "organizers",
    "protesters",
)
MASS = (
    "police",
    "people",
    "men",
    "women",
    "children",
    "gunmen",
    "policemen",
    "servicemen",
    "firemen",
    "personnel",
    "staff",
    "media",
)


def say_source(name: str) -> str:
    """A source inside a sentence, with the article that English gives it.

    >>> say_source("Russian Ministry of Defence"), say_source("Amnesty International"), say_source(OWN_VOICE)
    ('the Russian Ministry of Defence', 'Amnesty International', 'the outlets themselves')
    >>> say_source("officer in Homs"), say_source("residents"), say_source("doctors in Homs")
    ('an officer in Homs', 'residents', 'doctors in Homs')
    >>> say_source("local health officials"), say_source("Residents"), say_source("news agency"), say_source("sources close to the army")
    ('local health officials', 'residents', 'a news agency', 'sources close to the army')
    >>> say_source("military"), say_source("defence ministry in Homs"), say_source("report to the ministry")
    ('the military', 'the defence ministry in Homs', 'a report to the ministry')
    >>> say_source("Military officials"), say_source("Iraqi Defence Ministry officials")
    ('Military officials', 'Iraqi Defence Ministry officials')
    >>> say_source("Syrian official"), say_source("Newspaper"), say_source("Iraqi general")
    ('a Syrian official', 'a newspaper', 'an Iraqi general')
    >>> say_source("Mali's government"), say_source("People's Army")
    ("Mali's government", "the People's Army")
    """
    if name in (OWN_VOICE, NOT_NAMED, NO_OUTLET, NO_AGENCY):
        return name[0].lower() + name[1:]
    if name.lower() in COMMON:
        return say_source(name.lower()) if name[:1].isupper() else "the police" if name == "police" else name
    if name[:1].islower():
        head = re.split(r" (?:in|of|to|at|on|for|from|with|near) ", name)[0].split()[-1]
        is_several = (head.endswith("s") and not head.endswith(("ss", "us", "is"))) or head in MASS
        is_plural = is_several or name.split()[0] in COMMON or name in PRONOUNS
        if head in ONE_AND_ONLY:
            return f"the {name}"
        return name if is_plural else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    if name.split()[-1].lower() in ONE_OF_MANY and not name.lower().startswith(("the ", "a ", "an ")):
        return (
            say_source(name[0].lower() + name[1:])
            if " " not in name
            else f"{'an' if name[0] in 'AEIO' else 'a'} {name}"
        )
    if name.split()[-1] in MANY:
        return name  # "Military officials", "Iraqi officers"
    owner = name.split()[0].replace("’", "'")
    if owner.endswith("'s") and owner not in OF_MANY:
        return name  # "Chad's government"
    takes = any(word.strip(".,").lower() in TAKES_THE for word in name.split()) and not name.lower().startswith(
        ("the ", "a ")
    )
    return f"the {name}" if takes else name


def say_sources(names: Sequence[str]) -> str:
    """Who says so: up to three sources by name where the names are short enough for a title, otherwise by their number.

    >>> say_sources(["Russian Ministry of Defence", "Airwars"]), say_sources(list("abcd"))
    ('the Russian Ministry of Defence and Airwars', 'four sources')
    """
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    if len(names) > 3 or sum(map(len, names)) > 60:
        return f"{words[len(names)] if len(names) < len(words) else len(names)} sources"
    return say_list([say_source(name) for name in names])


KIND_TAILS = {
    "event": "single events",
    "period_total": "totals for a period",
    "running_total": "running totals",
    "stock": "at one time",
    "share": "shares",
    "change": "changes",
    "forecast": "forecasts",
}


PRINTED = {"outlet": ("as printed by", "outlets"), "agency": ("as carried by", "agencies")}


def say_title(
    noun: str, sources: Sequence[str], kind: str | None = None, per: str | None = None, by: str = "source"
) -> str:
    """The title of a chart, which always states who says so.

    >>> say_title("Sorties", ["Russian Ministry of Defence"])
    'Sorties that the Russian Ministry of Defence claims'
    >>> say_title("Civilians killed", ["Airwars", "SOHR"])
    'Civilians killed, according to Airwars and SOHR'
    >>> say_title("Sorties", ["Airwars"], "rate", "day"), say_title("Sorties", ["Airwars"], "running_total")
    ('Sorties a day, according to Airwars', 'Sorties that Airwars claims: running totals')
    >>> say_title("Sorties", ["Bay Courier", "Delta Post"], "event", by="outlet")
    'Claims of sorties, as printed by Bay Courier and Delta Post: single events'
    """
    noun += f" a {per}" if per else ""
    tail = f": {KIND_TAILS[kind]}" if kind in KIND_TAILS else ""
    if not sources:
        return f"{noun}{tail.replace(':', ',')}: no figure to draw"
    if by in PRINTED:
        verb, noun_of = PRINTED[by]
        known = [name for name in sources if name not in (NO_OUTLET, NO_AGENCY)]
        names = f"{verb} {say_sources(known).replace('sources', noun_of)}" if known else ""
        without = f"without an {by} named" if len(known) < len(sources) else ""
        return (
            f"Claims of {noun[:1].lower() + noun[1:]}, {' or '.join(part for part in (names, without) if part)}{tail}"
        )
    if " " in noun:
        return f"{noun}, according to {say_sources(sources)}{tail}"
    plural = len(sources) > 1 or sources[0] == OWN_VOICE or sources[0].split()[-1].lower() in OBVIOUS_PLURALS
    return f"{noun} that {say_sources(sources)} {'claim' if plural else 'claims'}{tail}"
