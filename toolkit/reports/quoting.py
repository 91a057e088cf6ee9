"""Quotes the articles: their words are escaped, the number is marked, and what is too long for a page is cut with the cut shown."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

LONGEST = 900  # a sentence longer than this is a list that was saved without its line breaks
AROUND = 320  # characters kept on either side of the number


def mark_number(row: Any) -> str:
    """The sentence with its number marked; the words are the article's own, escaped, in a direction of their own.

    >>> from types import SimpleNamespace as Row
    >>> mark_number(Row(sentence="It hit <b>12</b> sites.", char_start=114, char_end=116, sentence_start=104, number_text="12"))
    '<bdi>It hit &lt;b&gt;<mark>12</mark>&lt;/b&gt; sites.</bdi>'
    """
    if not isinstance(row.sentence, str):
        return ""
    start, end = (
        int(place - row.sentence_start) if pd.notna(place) and pd.notna(row.sentence_start) else -1
        for place in (row.char_start, row.char_end)
    )
    if not 0 <= start < end <= len(row.sentence):
        return f"<bdi>{escape(cut_words(row.sentence, LONGEST))}</bdi>"
    before, number, after = row.sentence[:start], row.sentence[start:end], row.sentence[end:]
    if len(row.sentence) > LONGEST:
        before, after = cut_start(before, AROUND), cut_words(after, AROUND)
    return f"<bdi>{escape(before)}<mark>{escape(cut_words(number, AROUND))}</mark>{escape(after)}</bdi>"


def cut_words(text: str, most: int) -> str:
    """At most so many characters, cut at a blank, with the cut shown.

    >>> cut_words("One two three", 9), cut_words("short", 9), cut_words("x" * 12, 9)
    ('One two …', 'short', 'xxxxxxxxx …')
    """
    if len(text) <= most:
        return text
    head = text[:most]
    return f"{head.rsplit(None, 1)[0] if ' ' in head.strip() else head} …"


def cut_start(text: str, most: int) -> str:
    """The last so many characters, cut at a blank, with the cut shown.

    >>> cut_start("One two three", 6)
    '… three'
    """
    if len(text) <= most:
        return text
    tail = text[-most:]
    return f"… {tail.split(None, 1)[-1] if ' ' in tail.strip() else tail}"


def say_outlet(name: Any, agency: Any = None) -> str:
    """An outlet by its name, where it has one; else the agency whose copy it is.

    >>> say_outlet("Bay Courier"), say_outlet(None), say_outlet(None, "Harbour Wire")
    ('Bay Courier', 'outlet not named', 'Harbour Wire')
    """
    known = next((one for one in (name, agency) if isinstance(one, str)), "outlet not named")
    return cut_words(known, 90)
