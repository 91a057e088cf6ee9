"""What a page promises, checked before it is published: no script, nothing loaded, no link that is dead, no name given twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser

LARGEST = 5_000_000  # bytes: what a mail server takes and a telephone opens
# Elements that run, load, send or embed something, or that change what an address means.
FORBIDDEN = (
    "script", "iframe", "frame", "object", "embed", "applet", "base", "form", "input", "button", "textarea", "audio", "video", "source",
    "track", "portal", "foreignobject", "animate", "set", "template", "math", "noscript", "marquee", "slot",
)  # fmt: skip
ADDRESSES = (
    "href",
    "src",
    "xlink:href",
    "srcset",
    "action",
    "formaction",
    "poster",
    "background",
    "data",
    "ping",
    "cite",
    "manifest",
)
# A page beside this one: the list of all reports. It is the one link that needs the folder, and says so.
BESIDE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\.html|tables/[a-z]+\.(?:csv|parquet)")
SAVED = re.compile(r"data:(?:application/(?:zip|vnd\.[a-z.-]+)|text/csv);base64,[A-Za-z0-9+/=]+")
PICTURE = re.compile(r"data:image/(?:png|svg\+xml);base64,[A-Za-z0-9+/=]+")
LOADS = re.compile(r"(?i)url\(\s*['\"]?(?!#)|@import|expression\(|-moz-binding|behavior\s*:")


class PageReader(HTMLParser):
    """Collects what a page points at and what it holds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.complaints: list[str] = []
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        cells = {key: value or "" for key, value in attrs}
        self.in_style = tag == "style"
        if tag in FORBIDDEN or tag == "link":
            self.complaints.append(f"the page holds a <{tag}>")
        if tag == "meta" and cells.get("http-equiv", "").lower() not in ("", "content-security-policy"):
            self.complaints.append("a <meta> gives an order to the browser")
        if tag == "img" and not cells.get("alt"):
            self.complaints.append("an image has no text alternative")
        for key, value in cells.items():
            self.look_at(tag, key, value, cells)

    def look_at(self, tag: str, key: str, value: str, cells: Mapping[str, str]) -> None:
        """One attribute: an id, a script, a style that loads, or an address."""
        if key == "id":
            self.ids.append(value)
        if key.startswith("on"):
            self.complaints.append(f"<{tag}> has the script {key}")
        if key == "style" and LOADS.search(value):
            self.complaints.append(f"<{tag}> has a style that loads something")
        if key not in ADDRESSES:
            return
        if value.startswith("#") and key in ("href", "xlink:href"):
            self.links.append(value[1:])
        elif not is_harmless(tag, key, value, cells):
            self.complaints.append(f"<{tag}> points outside the page: {value[:60]}")

    def handle_data(self, text: str) -> None:
        if self.in_style and LOADS.search(text):
            self.complaints.append("the style sheet loads something")

    def handle_endtag(self, tag: str) -> None:
        self.in_style = False


def is_harmless(tag: str, key: str, value: str, cells: Mapping[str, str]) -> bool:
    """Whether an address stays in the page: a picture in itself, a file to save, or the page of all reports beside it.

    >>> is_harmless("a", "href", "index.html", {}), is_harmless("img", "src", "data:image/png;base64,AA==", {})
    (True, True)
    >>> is_harmless("a", "href", "data:text/csv;base64,AA==", {"download": "a.csv"}), is_harmless("a", "href", " javascript:x", {})
    (True, False)
    >>> is_harmless("a", "href", "data:text/html;base64,AA==", {"download": "a"}), is_harmless("img", "src", "a.png", {})
    (False, False)
    """
    if tag == "img":
        return key == "src" and PICTURE.fullmatch(value) is not None
    if tag != "a" or key != "href":
        return False
    if value.startswith("data:"):
        return "download" in cells and SAVED.fullmatch(value) is not None
    return BESIDE.fullmatch(value) is not None


def check_page(html: str) -> list[str]:
    """What is wrong with a page, in words; an empty list where it stands alone and every link in it leads somewhere.

    >>> check_page('<p id="a"><a href="#b">x</a></p><p id="a"></p><script>1</script>')
    ['the page holds a <script>', 'two things are called #a', 'a link leads nowhere: #b']
    """
    reader = PageReader()
    reader.feed(html)
    doubled = sorted(name for name, count in Counter(reader.ids).items() if count > 1)
    lost = sorted(set(reader.links) - set(reader.ids))
    size = len(html.encode("utf-8", "replace"))
    large = [f"the page is {size / 1e6:.1f} MB, which is more than {LARGEST // 10**6} MB"] if size > LARGEST else []
    return [
        *dict.fromkeys(reader.complaints),
        *(f"two things are called #{name}" for name in doubled),
        *(f"a link leads nowhere: #{name}" for name in lost),
        *large,
    ]
