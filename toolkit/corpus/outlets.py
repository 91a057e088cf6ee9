"""Says who printed an article and whose copy it is, from metadata, copyright lines, datelines and credits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

import regex

from toolkit.records import Zone
from toolkit.text.datelines import parse_dateline
from toolkit.text.imprint import parse_masthead
from toolkit.vocabulary.load import shipped_words

HOLDER = regex.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©|\([cC]\))?\s*"
    r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s*)?(?:by\s+)?"
    r"(?P<name>\p{Lu}[\p{L}&'’\-]*(?:\s(?:\p{Lu}[\p{L}&'’\-]*|of|the|and))*)",
)
COMPANY_END = regex.compile(
    r",?\s+(?:Inc|Ltd|LLC|Limited|Corp|Corporation|Company|Co|plc|GmbH|All|Rights?|Reserved|All Rights.*)\.?$"
)
WWW = regex.compile(r"^(?:www\d?|m|amp)\.")
ADDRESS = regex.compile(r"[\w\-]+(?:\.[\w\-]+)*\.\w{2,}(?:/.*)?|https?://.*")
BETWEEN = regex.compile(r"[,;/|]| and | for | in ")
WIRE_NAME = regex.compile(r"\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?")
WIRE_CREDIT = regex.compile(
    r"\((?:Additional\s)?[Rr]eporting by [^()]{3,600}?[;,]\s*(?:[Ww]riting|[Ee]diting) by [^()]+\)"
)
CREDITED = regex.compile(
    r"(?:with (?:inputs?|files|reports?|agency inputs?) from|contributed by|source:?|via|—|--)\s+"
    r"(?:the\s+)?(?P<name>\p{L}[\p{L}.\- ]{1,30})",
    regex.I,
)


@lru_cache(maxsize=1)
def agency_forms() -> tuple[dict[str, str], frozenset[str]]:
    """Every form of an agency's name in lower case with its short name, and short names that are something else too."""
    words = shipped_words("agencies")
    forms = {form.lower(): name for name, entries in words["agencies"].items() for form in entries}
    return forms, frozenset(words["ambiguous"]["names"])


def name_agency(words: str | None) -> str | None:
    """Returns the short name of the agency that some words name and nothing else, or None.

    >>> name_agency("The Associated Press"), name_agency("hosted.ap.org"), name_agency("The Courier")
    ('AP', 'AP', None)
    """
    if not words:
        return None
    forms, ambiguous = agency_forms()
    key = WWW.sub("", words.strip().lower().strip("()[].,;: "))
    name = forms.get(key) or forms.get(key.removeprefix("the "))
    return None if name in ambiguous and len(key) <= 4 else name


def find_agency(text: str, zones: Sequence[Zone], *named: str | None) -> str | None:
    """Returns whose copy an article is: `named` (metadata, byline, outlet) first, then dateline, credits, copyright.

    >>> find_agency("(Reporting by Ana Blom; Editing by Petra Vos)", (Zone("boilerplate", 0, 45),))
    'Reuters'
    """
    for words in named:
        for part in BETWEEN.split(words or ""):
            if (agency := name_agency(part)) is not None:
                return agency
    for zone in zones:
        if zone.name == "dateline":
            dateline = parse_dateline(text, zone.start, min(len(text), zone.end + 4))
            credit = dateline.agency if dateline is not None else None
            if credit is not None and (agency_forms()[0].get(credit.lower()) or WIRE_NAME.fullmatch(credit)):
                return agency_forms()[0].get(credit.lower()) or credit  # a wire that the list does not know
    for zone in zones:
        if zone.name == "boilerplate" and zone.end - zone.start < 3000:
            words = text[zone.start : zone.end]
            if WIRE_CREDIT.search(words):
                return "Reuters"
            if (agency := name_agency(copyright_holder(words)) or credited_agency(words)) is not None:
                return agency
    return None


def credited_agency(words: str) -> str | None:
    """The agency that a credit line names: "With inputs from AFP"."""
    for match in CREDITED.finditer(words):
        if (agency := name_agency(match["name"])) is not None:
            return agency
    return None


def copyright_holder(words: str) -> str | None:
    """Returns who holds the copyright by the line that says so.

    >>> copyright_holder("© 2017 The Associated Press. All rights reserved.")
    'The Associated Press'
    >>> copyright_holder("Copyright 2017. All rights reserved.") is None
    True
    """
    for match in HOLDER.finditer(words):
        name = COMPANY_END.sub("", match["name"]).strip(" .,'’-")
        if name and name.lower() not in ("all", "all rights", "all rights reserved", "the", "by", "copyright", "this"):
            return name
    return None


def find_outlet(text: str, zones: Sequence[Zone], named: str | None = None, url: str | None = None) -> str | None:
    """Returns who printed an article: by metadata, else the copyright line, else the host of its address.

    >>> find_outlet("...", (), None, "https://www.courier.example/2017/08/21/ships")
    'courier.example'
    """
    if named:
        host = host_of(named) if ADDRESS.fullmatch(named.strip()) else None
        return name_agency(named) or host or named.strip()
    for zone in reversed(zones):
        if zone.name == "boilerplate" and zone.end - zone.start < 3000:
            holder = copyright_holder(text[zone.start : zone.end])
            if holder is not None:
                return name_agency(holder) or holder
    if (masthead := find_masthead(text, zones)) is not None:
        return name_agency(masthead) or masthead
    host = host_of(url) if url else None
    return (name_agency(host) or host) if host else None


def find_masthead(text: str, zones: Sequence[Zone]) -> str | None:
    """The name of the outlet where it stands alone above the story or behind it."""
    for zone in zones:
        if zone.name == "boilerplate" and zone.end - zone.start < 3000:
            for line in text[zone.start : zone.end].splitlines():
                if (masthead := parse_masthead(line.strip(" \t*|#"))) is not None:
                    return masthead[0]
    return None


def host_of(url: str) -> str | None:
    """The host of an address, without www.

    >>> host_of("https://www.courier.example/a"), host_of("courier.example")
    ('courier.example', 'courier.example')
    """
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return WWW.sub("", host) if host else None
