"""Reads a saved web page: headline, time, outlet from metadata, the story by extraction, the standfirst put back."""

from __future__ import annotations

import logging
from typing import Any

import lxml.html
import regex
import trafilatura

from toolkit.corpus.articles import Draft, make_article, squeeze
from toolkit.corpus.encodings import decode_bytes
from toolkit.corpus.files import refusal
from toolkit.corpus.page_metadata import UNSEEN, PageMetadata, drop_elements, read_metadata
from toolkit.corpus.timestamps import parse_stamp
from toolkit.text.headlines import is_same_headline, plain

Row = dict[str, Any]
DATED_PATH = "|".join(
    f"//*[contains(@class, '{name}') or contains(@id, '{name}')][not(self::body or self::main or self::article)]"
    for name in ("date", "time", "publish", "posted", "meta", "byline")
)
# Their warnings about a page ("discarding data") are said again, in our words, where the page is refused.
for library in ("trafilatura", "htmldate"):
    logging.getLogger(library).setLevel(logging.ERROR)
SHORTEST = 60  # characters: less is a stub behind a paywall, or no article
TITLE_TAIL = regex.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$")


def read_page(raw: bytes, name: str) -> tuple[Row | None, Row | None]:
    """Returns the article of a page's bytes, or its refusal."""
    read = decode_bytes(raw, declares=True)
    if read.problem:
        return None, refusal(name, read.problem, "save the page again, as HTML in UTF-8")
    return page_article(read.text, name, read.note)


def page_article(
    source: str, name: str, note: str | None = None, url: str | None = None
) -> tuple[Row | None, Row | None]:
    """Returns the article of a page's source, or its refusal.

    >>> paragraph = "<p>The navy said on Monday that two of its ships were lost off the coast in the storm.</p>"
    >>> source = "<html><body><h1>Two ships lost</h1>" + paragraph * 3 + "</body></html>"
    >>> page_article(source, "a.html")[0]["headline"]
    'Two ships lost'
    """
    source = source.replace("\x00", "")
    try:
        tree = lxml.html.document_fromstring(strip_declaration(source))
    except (lxml.etree.ParserError, ValueError):
        return None, refusal(name, "empty: no page in it", "save the page again")
    if drop_elements(tree, ("noscript", "template")):  # which extraction may take for text
        source = lxml.html.tostring(tree, encoding="unicode")
    metadata = read_metadata(tree)
    body = extract_body(source, metadata)
    if len(body) < SHORTEST:
        return None, refusal(name, "no article found in the page", "save its text as .txt")
    headline = choose_title(metadata)
    standfirst = find_standfirst(tree, metadata, headline, body)
    draft = Draft(
        name=name,
        text="\n\n".join(part for part in (None if opens_with(body, headline) else headline, standfirst, body) if part),
        headline=headline,
        byline=metadata.byline,
        outlet=metadata.outlet or name_in_title(metadata),
        url=url or metadata.url,
        language=metadata.language,
        coded=metadata.stamps or find_printed_date(source, tree),
        note=note,
    )
    return make_article(draft)


def strip_declaration(source: str) -> str:
    """A page without its XML declaration, which lxml refuses in decoded text."""
    return regex.sub(r"^\s*<\?xml[^>]*\?>", "", source)


def extract_body(source: str, metadata: PageMetadata) -> str:
    """The story, a blank line between paragraphs; the publisher's own copy where extraction finds next to nothing."""
    found = trafilatura.bare_extraction(source, include_comments=False, with_metadata=False)
    text = str(getattr(found, "text", None) or "")
    text = "\n\n".join(line.strip() for line in text.splitlines() if line.strip())
    own = metadata.body or ""
    return own if len(text) < 0.4 * len(own) else text


def choose_title(metadata: PageMetadata) -> str | None:
    """The headline: what page and metadata agree on, else the metadata's, else the page's, else the window title."""
    if metadata.first_heading and is_same_headline(metadata.first_heading, metadata.og_title or ""):
        return metadata.first_heading
    for title in (metadata.headline, metadata.first_heading, metadata.og_title):
        if title:
            return title
    return TITLE_TAIL.sub("", metadata.window_title) if metadata.window_title else None


def name_in_title(metadata: PageMetadata) -> str | None:
    """The outlet's name, where the window title is the headline with the name behind it."""
    title, heading = metadata.window_title or "", metadata.first_heading or ""
    tail = TITLE_TAIL.search(title)
    if tail is None or plain(title[: tail.start()]) != plain(heading):
        return None
    return tail.group().strip(" |–—-") or None


def opens_with(body: str, headline: str | None) -> bool:
    """Whether the story already begins with its headline."""
    return headline is not None and is_same_headline(body.split("\n", 1)[0], headline)


def find_standfirst(tree: Any, metadata: PageMetadata, headline: str | None, body: str) -> str | None:
    """The paragraph above the story that extraction drops, where the page shows it: one in four holds a figure."""
    in_body = plain(body)
    shown: str | None = None
    for candidate in metadata.standfirsts:
        key = plain(candidate)
        if len(key) < 20 or key in in_body or (headline and key in plain(headline)):
            continue
        if shown is None:
            shown = plain(" ".join(tree.xpath("//body//text()")))
        if key in shown:
            return candidate
    return None


def find_printed_date(source: str, tree: Any) -> list[tuple[str, Any]]:
    """The date that a page without metadata prints: in an element that is named for it, else as htmldate finds it."""
    import htmldate

    for element in tree.xpath(DATED_PATH)[:40]:
        words = squeeze(element.text_content())
        stamp = parse_stamp(words) if words and len(words) <= 160 else None
        if stamp is not None and stamp.year is not None:
            return [("date printed on the page", stamp)]
    day = htmldate.find_date(source, original_date=True, extensive_search=False)
    stamp = parse_stamp(day) if day else None
    return [("date printed on the page", stamp)] if stamp is not None else []


def text_of_html(fragment: str) -> str:
    """The words of an HTML fragment, a paragraph to a line.

    >>> text_of_html("<p>Two &amp; two</p><p>dead</p>")
    'Two & two\\n\\ndead'
    """
    tree = lxml.html.fragment_fromstring(fragment, create_parent="div")
    drop_elements(tree, UNSEEN)
    for element in tree.xpath(".//p|.//br|.//div|.//li|.//h1|.//h2|.//h3|.//h4"):
        element.tail = "\n" + (element.tail or "")
    lines = (squeeze(line) for line in tree.text_content().splitlines())
    return "\n\n".join(line for line in lines if line)
