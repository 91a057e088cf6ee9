"""Turns the bytes of a file into text and says how sure that is: marks, declared charsets, UTF-8, Windows-1252."""

from __future__ import annotations

import codecs
from typing import NamedTuple

import regex

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = regex.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*(?P<name>[A-Za-z0-9_\-]{3,20})""")
# UTF-8 read as Windows-1252: "â€™" for an apostrophe, "Ã©" for e acute.
MOJIBAKE = regex.compile(r"â€[™œ\u009d“”˜\u0153¦]|Ã[©¨¡¶¼¤³±§\u00ad]|Â[£°»«\u00a0]|ï»¿")
# What begins a file that is no text.
BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"PAR1",
    b"BM6",
    b"\x7fELF",
)


class Decoded(NamedTuple):
    """Text and how it was read; `problem` is set, and text empty, where it cannot be read."""

    text: str
    encoding: str
    note: str | None = None
    problem: str | None = None


def decode_bytes(raw: bytes, *, declares: bool = False) -> Decoded:
    """Returns the text of some bytes; `declares` where the file may name its own charset (HTML).

    >>> decode_bytes("Forty dead – officials".encode("cp1252")).note
    'read as Windows-1252: not valid UTF-8'
    >>> decode_bytes(b"%PDF-1.4 ...").problem
    'not text: the file is of another kind inside'
    """
    for mark, name in BOMS:
        if raw.startswith(mark):
            return decode_as(raw, name) or Decoded("", name, None, f"wrongly encoded: marked as {name} but is not")
    if raw.startswith(BINARY):
        return Decoded("", "", None, "not text: the file is of another kind inside")
    if raw[:4096].count(0) > len(raw[:4096]) // 5:
        return decode_without_mark(raw)
    text = decode_as(raw, "utf-8")
    if text is None:
        text = decode_cut_utf8(raw)
    if text is None and declares:
        text = decode_declared(raw)
    if text is None:
        text = decode_as(raw, "cp1252", "read as Windows-1252: not valid UTF-8") or Decoded(
            raw.decode("latin-1"), "latin-1", "read as Latin-1: not valid UTF-8"
        )
    return check_text(text)


def decode_as(raw: bytes, name: str, note: str | None = None) -> Decoded | None:
    """The text in one encoding, or None."""
    try:
        return Decoded(raw.decode(name), name, note)
    except (UnicodeDecodeError, LookupError):
        return None


def decode_declared(raw: bytes) -> Decoded | None:
    """The text in the charset that a page names in its head, where it names one that fits."""
    match = DECLARED.search(raw[:4096])
    if match is None:
        return None
    name = match["name"].decode("ascii").lower()
    name = {
        "iso-8859-1": "cp1252",
        "latin-1": "cp1252",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "ks_c_5601-1987": "cp949",
    }.get(name, name)
    return None if name in ("utf-8", "utf8") else decode_as(raw, name)


def decode_without_mark(raw: bytes) -> Decoded:
    """Bytes full of zeros: UTF-16 whose mark is missing, else no text."""
    even, odd = raw[0:4096:2].count(0), raw[1:4096:2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    read = decode_as(raw, name, f"read as {name}: no byte-order mark")
    if read is not None and (even == 0) != (odd == 0) and "\x00" not in read.text:
        return read
    return Decoded("", "", None, "not text: full of NUL bytes")


def decode_cut_utf8(raw: bytes) -> Decoded | None:
    """UTF-8 whose last character is cut off; a lone odd byte at the end of plain letters is rather Windows-1252."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(raw)
    except UnicodeDecodeError:
        return None
    return None if text.isascii() else Decoded(text, "utf-8", "the last character is cut off")


def check_text(read: Decoded) -> Decoded:
    """Notes mojibake, and refuses what is made of control characters."""
    control = sum(read.text.count(chr(code)) for code in (*range(1, 9), *range(14, 27)))
    if control > 8 and control * 50 > len(read.text):
        return Decoded("", read.encoding, None, "not text: full of control characters")
    if read.note is None and len(MOJIBAKE.findall(read.text[:200_000])) >= 3:
        return read._replace(note='wrongly encoded before it was saved ("â€™" and the like)')
    return read
