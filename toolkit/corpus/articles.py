"""Puts an article together from what a reader took from a file: zones, publication time, outlet, agency, identity."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

import regex

from toolkit.corpus.files import refusal
from toolkit.corpus.languages import detect_language, language_name
from toolkit.corpus.outlets import find_agency, find_outlet
from toolkit.corpus.published import resolve_published
from toolkit.corpus.timestamps import Stamp
from toolkit.records import Zone
from toolkit.text.datelines import find_dateline_place
from toolkit.text.imprint import is_byline
from toolkit.text.zones import find_zones, zones_to_text

WORD = regex.compile(r"[\p{L}\p{N}]")
BY = regex.compile(r"^(?:[Bb][Yy]:?)\s+(?=\p{Lu})")
LARGEST_TEXT = 20_000_000  # characters; more is a broken file, not an article


@dataclass
class Draft:
    """What a reader took from a file or a row; much may be missing. `coded` are named stamps, best first."""

    name: str
    text: str
    headline: str | None = None
    byline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None
    coded: list[tuple[str, Stamp]] = field(default_factory=list)
    note: str | None = None


def make_article(draft: Draft) -> tuple[dict[str, Any] | None, dict[str, str] | None]:
    """Returns the article's row, or the row of its refusal.

    >>> article, _ = make_article(Draft("a.txt", "VILNA (AP) -- The navy said that two ships were lost on Monday."))
    >>> article["agency"], article["dateline_place"], article["language"], article["published"]
    ('AP', 'Vilna', 'en', None)
    >>> make_article(Draft("b.txt", "Zwei Männer starben am Montag, und die Polizei war nicht da."))[1]["reason"]
    'not English: German'
    """
    text = draft.text.replace("\x00", "\ufffd")
    if WORD.search(text) is None:
        return None, refusal(draft.name, "empty: no words in it", "save the article again, or delete the file")
    if len(text) > LARGEST_TEXT:
        return None, refusal(
            draft.name,
            f"over-size: {len(text):,} characters for one article",
            "check for a quotation mark that is never closed",
        )
    language = detect_language(text, draft.language)
    if language != "en":
        return None, refusal(
            draft.name,
            f"not English: {language_name(language)}",
            "only English is read; add a translation, or keep it elsewhere",
        )
    return row_of(draft, text), None


def row_of(draft: Draft, text: str) -> dict[str, Any]:
    """The columns of the articles table."""
    headline = squeeze(draft.headline)
    zones = find_zones(text, headline)
    if headline is None:
        headline = headline_in(text, zones)
    byline = drop_by(squeeze(draft.byline)) or byline_in(text, zones)
    outlet = find_outlet(text, zones, squeeze(draft.outlet), draft.url)
    agency = find_agency(text, zones, draft.agency, byline, outlet)
    published = resolve_published(text, zones, coded=draft.coded, url=draft.url, path=draft.name.partition("#")[0])
    return {
        "article_id": article_id(draft.name, text),
        "path": draft.name,
        "outlet": outlet,
        "agency": agency,
        "headline": headline,
        "byline": byline,
        "dateline_place": find_dateline_place(text, zones),
        "published": published.published,
        "published_precision": published.precision,
        "published_from": published.proof,
        "published_conflict": published.conflict,
        "language": "en",
        "url": draft.url,
        "text": text,
        "zones": zones_to_text(zones),
        "read_note": draft.note,
    }


def article_id(name: str, text: str) -> str:
    """The same for the same words in the same place of the corpus, on every machine.

    >>> article_id("a.csv#3", "Two dead.")
    'c41904da11061f7a'
    """
    return hashlib.sha256(f"{name}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def squeeze(words: str | None) -> str | None:
    """Words in one line; None where there are none.

    >>> squeeze("  Two\\n dead "), squeeze(" ")
    ('Two dead', None)
    """
    return " ".join(words.split()) or None if words else None


def drop_by(byline: str | None) -> str | None:
    """A byline without the word before the name.

    >>> drop_by("By Ana Blom, The Courier")
    'Ana Blom, The Courier'
    """
    return (BY.sub("", byline) or None) if byline else None


def headline_in(text: str, zones: tuple[Zone, ...]) -> str | None:
    """The headline as the text prints it."""
    zone = next((z for z in zones if z.name == "headline"), None)
    return squeeze(text[zone.start : zone.end].split("\n")[0].lstrip("# ")) if zone else None


def byline_in(text: str, zones: tuple[Zone, ...]) -> str | None:
    """The byline as the text prints it, without the "By".

    >>> [byline_in(line, (Zone("boilerplate", 0, len(line)),)) for line in ("By: Ana Blom", "From our correspondent Ana Blom")]
    ['Ana Blom', 'From our correspondent Ana Blom']
    """
    for zone in zones:
        if zone.name == "boilerplate" and zone.start < 4000:
            for line in text[zone.start : zone.end].splitlines():
                if is_byline(line.strip()):
                    return squeeze(BY.sub("", line.strip()))
    return None
