"""Keeps a page under five megabytes: what is cut is said on the page, and what the charts lead to is cut last."""

from __future__ import annotations

import re

from toolkit.reports.promises import LARGEST

ROOM = 150_000  # for the sentence that says what was cut, and for whatever is added after it
FILE = re.compile(r'<li><a download="(?P<name>[^"]+)" href="data:[^"]+">.*?</li>', re.S)
ROW = re.compile(r'<tr role="row" id="(?P<name>ev-[^"]+)">.*?</tr>', re.S)
LEADS = re.compile(r'<a [^>]*class="mark"[^>]*>')
EVIDENCE = '<table class="evidence"'


def fit_page(page: str, most: int = LARGEST) -> str:
    """The page, with less in it where it would be too large: first the files to save, then evidence that no chart leads to, then the rest.

    >>> fit_page("<p>small</p>")
    '<p>small</p>'
    """
    fitted = unlink_lost(shrink_page(page, most - ROOM))
    over = count_bytes(fitted) - most
    # The words that stand for lost links take room themselves.
    return fitted if over <= 0 else unlink_lost(shrink_page(page, most - ROOM - 2 * over))


def shrink_page(page: str, most: int) -> str:
    """The page without its largest files, then without rows of evidence, until it fits."""
    for found in sorted(FILE.finditer(page), key=lambda found: -len(found[0])):
        if count_bytes(page) <= most:
            return page
        page = page.replace(found[0], f"<li>{found['name']} was too large to travel inside this page.</li>")
    return cut_rows(page, most)


def unlink_lost(page: str) -> str:
    """Turns links to evidence that a long report leaves out into words; all other links have to lead somewhere.

    >>> unlink_lost('<a href="#ev-a">1</a> <a href="#ev-b">2</a><tr id="ev-a">')
    '<a href="#ev-a">1</a> <span>2 (in the claims table)</span><tr id="ev-a">'
    """
    there = set(re.findall(r' id="(ev-[^"]+)"', page))
    return re.sub(
        r'<a href="#(ev-[^"]+)">([^<]*)</a>',
        lambda link: link[0] if link[1] in there else f"<span>{link[2]} (in the claims table)</span>",
        page,
    )


def cut_rows(page: str, most: int) -> str:
    """The page with so many rows of evidence taken out, from the end, that it fits; those that a chart leads to go last."""
    over = count_bytes(page) - most
    rows = [*ROW.finditer(page)]
    if over <= 0 or not rows:
        return page
    led = {name for tag in LEADS.findall(page) for name in re.findall(r'href="#(ev-[^"]+)"', tag)}
    taken = []
    for found in sorted(rows, key=lambda found: (found["name"] in led, -found.start())):
        if over <= 0:
            break
        taken.append(found)
        over -= count_bytes(found[0])
    parts, place = [], 0
    for found in sorted(taken, key=lambda found: found.start()):
        parts.append(page[place : found.start()])
        place = found.end()
    page = "".join([*parts, page[place:]])
    lost = {found["name"] for found in taken} & led
    # A mark whose sentence is gone is no link any more.
    page = LEADS.sub(lambda tag: drop_address(tag[0], lost), page) if lost else page
    noun = "row" if len(taken) == 1 else "rows"
    said = f'<p class="note"><strong>{len(taken):,} {noun} of evidence were cut</strong>, to keep this page under five megabytes.</p>'
    return page.replace(f'<div class="wide">{EVIDENCE}', f'{said}<div class="wide">{EVIDENCE}', 1)


def drop_address(tag: str, lost: set[str]) -> str:
    """The tag of a mark, without its address where that leads to a row that was cut.

    >>> drop_address('<a id="x" href="#ev-a" class="mark">', {"ev-a"}), drop_address('<a href="#ev-b" class="mark">', {"ev-a"})
    ('<a id="x" class="mark">', '<a href="#ev-b" class="mark">')
    """
    found = re.search(r' href="#(ev-[^"]+)"', tag)
    return tag.replace(found[0], "") if found and found[1] in lost else tag


def count_bytes(text: str) -> int:
    """The size of a text as it is stored."""
    return len(text.encode("utf-8", "replace"))
