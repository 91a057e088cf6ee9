"""Takes out of a page the characters that would act on it: controls, halves of characters, and orders to turn the reading direction."""

from __future__ import annotations

import re

# C0 and C1 controls except tab, line feed and carriage return; halves of characters; what is no character. HTML forbids all of them.
BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Embeddings, overrides and isolates: one of them in a headline lets "13" be read as "31", or turns the rest of the row.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
CODES = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));?")


def make_inert(html: str) -> str:
    """The page without such characters. Broken ones become U+FFFD, so that a reader sees that something stood there.

    Words in Arabic or Hebrew still run from right to left: the letters themselves say so.

    >>> make_inert("a\\x00b \\u202e31\\u202c &#8238;x &amp;#8238; \\u05d0")
    'a\\ufffdb 31 x &amp;#8238; \\u05d0'
    """
    if not (BROKEN.search(html) or TURNING.search(html) or CODES.search(html)):
        return html
    return TURNING.sub("", BROKEN.sub("\ufffd", CODES.sub(resolve_code, html)))


def resolve_code(found: re.Match[str]) -> str:
    """A character written as a number: left as it is where harmless, else the character itself, to be taken out.

    >>> resolve_code(CODES.match("&#39;")), resolve_code(CODES.match("&#x202e;")) == "\\u202e"
    ('&#39;', True)
    """
    code = int(found[1]) if found[1] else int(found[2], 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    one = chr(code)
    return one if BROKEN.fullmatch(one) or TURNING.fullmatch(one) else found[0]
