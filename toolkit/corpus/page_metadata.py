"""Takes from a page what its publisher says of the article: JSON-LD first, then meta elements, then time elements."""

from __future__ import annotations

import html as entities
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import regex

from toolkit.corpus.timestamps import Stamp, parse_coded
from toolkit.text.imprint import is_byline

UNSEEN = ("script", "style", "noscript", "template")  # what a browser does not show, in whatever element it stands
ARTICLE_TYPE = regex.compile(r"(?i)article|report|blogposting|liveblog|newsitem|review")
PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "article.published", "publishdate", "publish-date", "publish_date",
    "published_time", "published-date", "pubdate", "pub_date", "dc.date.issued", "dcterms.date",
    "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "article_date_original", "originalpublicationdate", "bt:pubdate", "ptime",
    "lastmodifiedinitial", "rnews:datepublished", "vr:published_time", "date", "displaydate",
)  # fmt: skip
HEADLINE_META = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "dc.title",
    "dcterms.title",
    "sailthru.title",
    "hdl",
    "headline",
)
STANDFIRST_META = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "sailthru.description",
    "lp",
)
OUTLET_META = ("og:site_name", "application-name", "cre", "publisher", "dc.publisher")
BYLINE_META = ("author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author", "byline")
STANDFIRST_PATH = "|".join(
    (
        "//*[@itemprop='description' or @itemprop='alternativeHeadline'][not(self::meta)]",
        "//*[self::p or self::h2 or self::div or self::span][contains(@class, 'standfirst') or contains(@class, 'dek')"
        " or contains(@class, 'subtitle') or contains(@class, 'subhead') or contains(@class, 'article-summary')"
        " or contains(@class, 'article__lead') or contains(@class, 'intro')]",
        "//header//p",
        "//h1/following-sibling::*[1][self::p or self::h2]",
    )
)
BYLINE_PATH = (
    "//*[contains(@class, 'byline') or contains(@class, 'author') or @itemprop='author' or @rel='author']",
    "(//article//p | //main//p)[position() <= 5]",
)
TIME_PATH = "|".join(
    (
        "//*[@itemprop='datePublished']/@datetime",
        "//time[@pubdate]/@datetime",
        "//article//time/@datetime",
        "//header//time/@datetime",
        "//time/@datetime",
    )
)


@dataclass
class PageMetadata:
    """What a page says of its article; `stamps` are its publication times, best first."""

    headline: str | None = None
    first_heading: str | None = None
    og_title: str | None = None
    window_title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    body: str | None = None
    standfirsts: list[str] = field(default_factory=list)
    stamps: list[tuple[str, Stamp]] = field(default_factory=list)


def read_metadata(tree: Any) -> PageMetadata:
    """Returns the metadata of a parsed page; its scripts are read, and then taken out of the tree: they are never text."""
    linked = find_linked_article(tree)
    drop_elements(tree, UNSEEN)
    meta = read_meta(tree)
    headings = [clean(element.text_content()) for element in tree.xpath("//h1")]
    headings = [heading for heading in headings if heading]
    titles = tree.xpath("//head/title/text()")
    return PageMetadata(
        headline=clean(linked.get("headline")),
        first_heading=headings[0] if len(headings) == 1 else None,
        og_title=first_of(meta, HEADLINE_META) or (headings[0] if headings else None),
        window_title=clean(titles[0]) if titles else None,
        byline=names_of(linked.get("author")) or not_address(first_of(meta, BYLINE_META)) or find_byline(tree),
        outlet=not_address(first_of(meta, OUTLET_META)) or names_of(linked.get("publisher")),
        url=canonical_url(tree, meta, linked),
        language=clean(tree.get("lang")) or clean(linked.get("inLanguage")),
        body=paragraphs_of(linked.get("articleBody")),
        standfirsts=standfirsts_of(tree, meta, linked),
        stamps=list(stamps_of(tree, meta, linked)),
    )


def drop_elements(tree: Any, names: Iterable[str]) -> bool:
    """Takes elements with all they hold out of a tree, the words behind them left; whether there were any.

    >>> import lxml.html
    >>> tree = lxml.html.fromstring('<h1>Six aid workers <script>alert("500 killed")</script>killed</h1>')
    >>> drop_elements(tree, UNSEEN), tree.text_content()
    (True, 'Six aid workers killed')
    """
    found = [element for element in tree.iter(*names) if element is not tree]
    for element in found:
        if element.getparent() is not None:
            element.drop_tree()
    return bool(found)


def find_linked_article(tree: Any) -> dict[str, Any]:
    """The JSON-LD object of the article: the first of an article's type, with what it lacks from the next."""
    found: dict[str, Any] = {}
    for script in tree.xpath("//script[contains(@type, 'ld+json')]/text()"):
        for item in objects_in(load_lenient(script), 0):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and ARTICLE_TYPE.search(kind) for kind in kinds):
                for key, value in item.items():
                    if value:
                        found.setdefault(key, value)
    return found


def load_lenient(script: str) -> Any:
    """JSON with the faults that publishers make: line breaks in strings, comment marks, a comma at the end."""
    text = regex.sub(r"^\s*(?:<!--|//<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\]\]>)[\s;]*$", "", script.strip())
    for attempt in (text, regex.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def objects_in(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object of nested JSON, outermost first, a few floors deep."""
    if depth > 5:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            if isinstance(inner, (dict, list)):
                yield from objects_in(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value[:200]:
            yield from objects_in(inner, depth + 1)


def read_meta(tree: Any) -> dict[str, str]:
    """The meta elements by name, lower case, the first of each."""
    meta: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and element.get("content").strip():
            meta.setdefault(name.strip().lower(), element.get("content"))
    return meta


def stamps_of(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> Iterator[tuple[str, Stamp]]:
    """The publication times: JSON-LD, meta elements, time elements; only the first of each kind."""
    stamp = stamp_of_cell(linked.get("datePublished") or linked.get("dateCreated"))
    if stamp is not None:
        yield "JSON-LD datePublished", stamp
    for name in PUBLISHED_META:
        if (stamp := stamp_of_cell(meta.get(name))) is not None:
            yield f"meta {name}", stamp
            break
    marked = tree.xpath(TIME_PATH)
    for value in marked[:5]:
        if (stamp := stamp_of_cell(value)) is not None and stamp.year is not None:
            if not linked.get("datePublished"):
                yield "time element", stamp
            break


def stamp_of_cell(value: Any) -> Stamp | None:
    """A stamp with a year, or None."""
    if isinstance(value, list):
        value = value[0] if value else None
    stamp = parse_coded(value) if isinstance(value, (str, int, float)) and str(value).strip() else None
    return stamp if stamp is not None and stamp.year is not None else None


def standfirsts_of(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> list[str]:
    """What may be the standfirst: descriptions, and paragraphs that the page's own classes call so."""
    found = [clean(linked.get("description")), clean(linked.get("alternativeHeadline"))]
    found += [clean(meta.get(name)) for name in STANDFIRST_META]
    for element in tree.xpath(STANDFIRST_PATH)[:6]:
        words = clean(element.text_content())
        if words and 40 <= len(words) <= 600:
            found.append(words)
    return list(dict.fromkeys(words for words in found if words))


def find_byline(tree: Any) -> str | None:
    """The byline that a page prints: in an element that is named for it, else among the first paragraphs of the story."""
    for path in BYLINE_PATH:
        for element in tree.xpath(path)[:20]:
            words = clean(element.text_content())
            if words and is_byline(words):
                return words
    return None


def canonical_url(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    """The page's own address."""
    links = tree.xpath("//link[@rel='canonical']/@href")
    for value in (*links[:1], meta.get("og:url"), linked.get("url"), linked.get("mainEntityOfPage")):
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            return value.strip()
    return None


def names_of(value: Any) -> str | None:
    """The names of JSON-LD persons or organisations, comma between them."""
    values = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in values]
    flat = [name[0] if isinstance(name, list) and name else name for name in names]
    return (
        ", ".join(dict.fromkeys(clean(name) or "" for name in flat if isinstance(name, str) and not_address(name)))
        or None
    )


def not_address(words: str | None) -> str | None:
    """Words, unless they are an address or a handle."""
    return None if not words or words.startswith(("http", "@", "www.", "//")) else words


def paragraphs_of(value: Any) -> str | None:
    """The article's body as JSON-LD carries it."""
    if not isinstance(value, str):
        return None
    shown = regex.sub(r"(?is)<(script|style|noscript|template)\b[^<>]*>.{0,20000}?</\1\s*>", " ", value)
    text = entities.unescape(regex.sub(r"<[^<>]{1,500}>", " ", shown))
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip()) or None


def first_of(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    """The first of some meta elements that the page has."""
    return next((clean(meta[name]) for name in names if clean(meta.get(name))), None)


def clean(value: Any) -> str | None:
    """Words without tags' entities and needless blank space, as plain text; None where there are none."""
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str):
        return None
    words = value
    for _ in range(2):  # "&amp;#8217;": some publishers escape twice
        words = entities.unescape(words) if "&" in words else words
    return " ".join(words.split()) or None
