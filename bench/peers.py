"""Other people's libraries, called as their manuals say, on the same texts; one that is missing is told as such."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Read = Callable[[str, datetime], Any]


@dataclass(frozen=True)
class Peer:
    """A library: the stage that does the same work, and a function that imports it and gives its reader."""

    stage: str
    load: Callable[[], Read]


def load_quantulum3() -> Read:
    """Quantities with units."""
    from quantulum3 import parser

    return lambda text, published: parser.parse(text)


def load_dateparser() -> Read:
    """Dates in running text; held to English, since it is many times slower when it has to find the language."""
    from dateparser.search import search_dates

    return lambda text, published: search_dates(text, languages=["en"], settings={"RELATIVE_BASE": published})


def load_recognizers_number() -> Read:
    """Numbers by Recognizers-Text: `pip install recognizers-text-number recognizers-text-date-time "emoji<2"`."""
    from recognizers_number import Culture, recognize_number

    return lambda text, published: recognize_number(text, Culture.English)


def load_recognizers_date() -> Read:
    """Dates by Recognizers-Text."""
    from recognizers_date_time import Culture, recognize_datetime

    return lambda text, published: recognize_datetime(text, Culture.English, reference=published)


PEERS = {
    "quantulum3": Peer("numbers", load_quantulum3),
    "Recognizers-Text numbers": Peer("numbers", load_recognizers_number),
    "dateparser": Peer("dates", load_dateparser),
    "Recognizers-Text dates": Peer("dates", load_recognizers_date),
}
