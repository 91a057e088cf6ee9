"""Reads a plain text file: one article, as a reporter saved it."""

from __future__ import annotations

from typing import Any

from toolkit.corpus.articles import Draft, make_article
from toolkit.corpus.encodings import decode_bytes
from toolkit.corpus.files import refusal

Row = dict[str, Any]


def read_text(raw: bytes, name: str) -> tuple[Row | None, Row | None]:
    """Returns the article of a text file's bytes, or its refusal; the text stays as it is, but for a byte-order mark.

    >>> article, refused = read_text(b"\\xef\\xbb\\xbfTwo ships\\r\\nwere lost off the coast on Monday.", "a.txt")
    >>> article["text"]
    'Two ships\\r\\nwere lost off the coast on Monday.'
    """
    read = decode_bytes(raw)
    if read.problem:
        return None, refusal(name, read.problem, "save the file again as plain text in UTF-8")
    return make_article(Draft(name, read.text, note=read.note))
