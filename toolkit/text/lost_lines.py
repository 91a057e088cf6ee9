"""Finds where the lines of a text ended that stands on one line: behind its headline, its stamps, its by-line.

Only the top of a page is looked at. Paragraphs need no break, since each ends as a sentence does; a headline runs on into the lead,
and the date of a stamp is read as the day of what the next words tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from toolkit.text.datelines import UNMARKED, known_names, parse_dateline
from toolkit.text.glued import STORY_OPENERS
from toolkit.text.headlines import plain
from toolkit.text.imprint import NAME
from toolkit.text.lines import GOES_ON
from toolkit.text.lost_leads import FUNCTION, LONGEST, NEVER_LAST, SHORTEST, find_lead, sentence_end
from toolkit.text.stamps import FULL, LISTS, MONTH, NAMES, WEEKDAY, WORDS

SHORT = 400  # characters: a shorter text may well have been one line
TOP = 700  # characters in which headline, by-line and stamps stand
TELLING = frozenset(LISTS["telling"])
# What opens a stamp beside figures, months and days of the week: "Last updated", "Date of publication"
OPENS_STAMP = TELLING - {"ago", "am", "pm", "gmt", "utc", "edt", "est"} | {"last", "first", "date", "created", "update"}
LISTED = WORDS | {"published", "on", "url", "short", "get", "video"}
WORD = regex.compile(r"\S+")
FIGURES = regex.compile(r"[\d.:+/,\-–|•·()]+(?:[ap]\.?m\.?|st|nd|rd|th)?,?|(?:UTC|GMT)\W?\d{1,2}", regex.IGNORECASE)
YEAR = regex.compile(r"(?:19|20)\d\d\b")
# By Ana Blom   |   By our correspondent in Vilna   |   From Our Vilna Bureau
BYLINE = regex.compile(
    r"""
    (?:By|BY)\s (?=\p{Lu} | (?:our|an?|the|staff|special)\s)
    | (?:From|FROM)\s (?=(?:our|a|Our|A)\s (?:\p{L}+\s){0,2} (?:[Cc]orrespondents?|[Bb]ureau)\b)
    """,
    regex.VERBOSE,
)
OPENS_BYLINE = frozenset(("By", "BY", "From", "FROM"))
NAMES_WORD = regex.compile(NAME)
# "Writer NDJAMENA, Chad (AP)": the place is the word in capitals
CAPITALS_NEXT = regex.compile(r"\p{Lu}[\p{L}.]*\p{Ll}[\p{L}.]*\s\p{Lu}{4,}\b")
# With what a date begins: 7 August, 21st June, 20.08.2018, 14 08 2023
DAY = regex.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s*{MONTH}\b|(?:\d{{1,4}}[./\-]){{2}}\d{{2,4}}\b|\d\d\s\d\d\s(?:19|20)\d\d\b"
)
WEEKDAYS = frozenset(word for word in WORDS if regex.fullmatch(WEEKDAY, word.capitalize() + " ") is not None)
LEADS_ON = frozenset(["on", "•", "|", "-", "–", "—"])  # between the names and the stamp: "By Ana Blom on 7 August 2011"
# What stays small between the names of a by-line
LINKS = frozenset(["and", "by", "for", "with", "the", "in", "of", "&", "/", "|", "agencies", "staff", "desk", "news"])


class Token(NamedTuple):
    """A word between blanks, where it stands."""

    text: str
    start: int
    end: int


def find_lost_breaks(text: str, headline: str | None = None) -> list[int]:
    """The offsets at which a new line began, in order; none where a text has its lines.

    >>> page = "Ruritanian navy finds two ships off Vilna By Ana Blom in Vilna 7 August 2011 1641 The navy said it found them."
    >>> [page[at:at + 8] for at in find_lost_breaks(page + " It gave no more details of them." * 12)]
    ['By Ana B', '7 August', 'The navy']
    """
    if len(text) < SHORT or "\n" in text.strip() or "\r" in text.strip():
        return []
    tokens = [Token(m.group(), *m.span()) for m in WORD.finditer(text, 0, TOP)]
    first = tokens[0].start if tokens else 0
    return [tokens[i].start for i in sorted(set(opening_breaks(text, tokens, headline))) if tokens[i].start > first]


def opening_breaks(text: str, tokens: Sequence[Token], headline: str | None) -> Iterator[int]:
    """The tokens with which the lines of a page's top begin, each line in turn."""
    at, titled = 0, False
    while at < len(tokens):
        stop = stamp_end(text, tokens, at, led=True) or byline_end(text, tokens, at)
        if stop is None and not titled:
            titled = True
            stop = headline_end(text, tokens, at, headline)
        elif stop is None:
            stop = ahead_of_stamp(text, tokens, at)
        if stop is None or stop >= len(tokens):
            return
        yield stop
        at = stop


def furniture_end(text: str, tokens: Sequence[Token], at: int) -> int | None:
    """Behind the stamp or the by-line that begins at a token, or None."""
    return stamp_end(text, tokens, at) or byline_end(text, tokens, at)


def ahead_of_stamp(text: str, tokens: Sequence[Token], at: int) -> int | None:
    """Before a stamp that a few names lead to, "Ana Blom Vilna Aug 06 2020"; not before the day of a dateline."""
    for i in range(at + 1, min(at + 8, len(tokens))):
        word = tokens[i - 1].text
        if not (word[0].isupper() or word.lower() in LINKS) or word[-1] == "." or word in FUNCTION:
            return None
        stop = stamp_end(text, tokens, i)
        if stop is not None:
            day = FULL.match(text, tokens[i].start)
            # "SOUTHWEST ASIA July 12 2016 Aircraft hit": no clock behind the day, so that it may be a dateline
            is_dateline = day is not None and day.end() >= tokens[stop - 1].end - 1 and tokens[i - 1].text.isupper()
            return None if is_dateline else i
    return None


def stamp_end(text: str, tokens: Sequence[Token], at: int, *, led: bool = False) -> int | None:
    """Behind a time stamp: a run of figures and words of the calendar with a day in it; a capital or figure follows."""
    opener = bare(tokens[at])
    told = opener in OPENS_STAMP
    opens = told or opener in NAMES or opener in WEEKDAYS
    if (
        not opens
        and not (tokens[at].text[0].isdigit() and DAY.match(text, tokens[at].start))
        and (at or not opener.isdigit())
    ):
        return None
    if not begins_line(tokens[at].text) or (at and not led and bare(tokens[at - 1]) in NEVER_LAST):
        return None
    stop = at
    while (
        stop < len(tokens)
        and stop - at < 16
        and (bare(tokens[stop]) in LISTED or FIGURES.fullmatch(tokens[stop].text) is not None)
        and (stop == at or tokens[stop].text not in FUNCTION or (told and stop == at + 1))
    ):
        stop += 1
    stop = without_title_figure(text, tokens, at, stop)
    if told and stop < len(tokens) and tokens[stop - 1].text == "by":  # "Posted on May 5 2016 by Asharq Al-Awsat"
        stop = poster_end(text, tokens, stop)
    if stop >= len(tokens) or not begins_line(tokens[stop].text) or tokens[stop].text[0] == "(":
        return None
    run = text[tokens[at].start : tokens[stop - 1].end]
    dated = FULL.search(run) is not None or (DAY.search(run) is not None and YEAR.search(run) is not None)
    return stop if dated or (told and any(char.isdigit() for char in run)) else None


def without_title_figure(text: str, tokens: Sequence[Token], at: int, stop: int) -> int:
    """Before a figure with which the next line begins: "Apr 15 2016 150 Gunmen Cross the Border"; a clock has four, "1641"."""
    figure = tokens[stop - 1]
    if stop - at < 3 or stop >= len(tokens) or not figure.text.isdigit():
        return stop
    before = FULL.search(text, tokens[at].start, tokens[stop - 2].end)
    is_clock = len(figure.text) in (4, 6) and begins_line(tokens[stop].text)
    return stop if before is None or is_clock else stop - 1


def poster_end(text: str, tokens: Sequence[Token], at: int) -> int:
    """Behind the name of who posted a story, two words at the most; before it where a title might begin at once."""
    for stop in (at + 2, at + 1):
        if stop < len(tokens) and all(token.text[0].isupper() for token in tokens[at : stop + 1]):
            return stop
    return at


def byline_end(text: str, tokens: Sequence[Token], at: int) -> int | None:
    """Behind a by-line: names, up to a stamp, a dateline, or the word that opens a sentence."""
    if tokens[at].text not in OPENS_BYLINE or BYLINE.match(text, tokens[at].start) is None:
        return None
    stop = at + 1
    while stop < len(tokens) and stop - at < 16:
        word = tokens[stop].text
        if stop - at >= 2 and ends_names(text, tokens, stop):
            return stop
        if word in LEADS_ON and stop + 1 < len(tokens) and stamp_end(text, tokens, stop + 1, led=True):
            return stop + 1
        if NAMES_WORD.match(word) is None and word not in ("&", "|", "/", "-") and word[0] != "(":
            break
        stop += 1
    else:
        return None
    # "By Ana Blom Rescue workers said": the last capital before the small letters opens the story
    return (
        stop - 1 if stop - at >= 4 and tokens[stop].text[0].islower() and tokens[stop - 1].text[0].isupper() else None
    )


def ends_names(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether no name goes on at a token: a stamp, a dateline or the first word of a sentence stands there."""
    word = tokens[at].text
    if word in STORY_OPENERS and tokens[at - 1].text.lower() not in GOES_ON:
        return True
    return stamp_end(text, tokens, at) is not None or dateline_at(text, tokens[at].start)


def headline_end(text: str, tokens: Sequence[Token], at: int, headline: str | None) -> int | None:
    """Behind the headline that begins at a token, or None where none is made out."""
    if headline and (known := given_end(tokens, at, headline)) is not None:
        return known
    if dateline_at(text, tokens[at].start):
        return None
    words = [token.text for token in tokens[at:]]
    words = words[: sentence_end(words)]
    for i in range(at + 1, at + min(len(words), 2 * LONGEST)):
        if i - at >= 2 and (furniture_end(text, tokens, i) is not None or dateline_at(text, tokens[i].start)):
            return i
        if i - at >= SHORTEST and is_capital_place(text, tokens[i]) and not tokens[i - 1].text.isupper():
            return i
    lead = find_lead(text, words)
    return None if lead is None else at + lead


def given_end(tokens: Sequence[Token], at: int, headline: str) -> int | None:
    """Behind the words of a headline that is known."""
    wanted, seen = plain(headline), ""
    for i in range(at, len(tokens)):
        seen += plain(tokens[i].text)
        if seen == wanted:
            return i + 1
        if not wanted.startswith(seen):
            break
    return None


def dateline_at(text: str, start: int) -> bool:
    """Whether a dateline stands at an offset, with its marks or without."""
    if not text[start].isupper():
        return False
    lone = text[start + 1 : start + 2].islower() and follows_small(
        text, start
    )  # "rebels advance near Zawiyah TRIPOLI (AFP)"
    if lone or CAPITALS_NEXT.match(text, start) is not None:
        return False
    if parse_dateline(text, start, min(len(text), start + 160)) is not None:
        return True
    match = UNMARKED.match(text, start)
    if match is None:
        return False
    place, agency = match["place"].lower(), (match["agency"] or "").lower()
    _, not_places, agencies = known_names()
    if place in not_places or place in agencies or place in NAMES or place in WEEKDAYS:
        return False
    return agency in agencies or bool(match["day"] and match["place"].isupper())


def follows_small(text: str, start: int) -> bool:
    """Whether a small word stands before an offset with which no line ends."""
    before = text[max(0, start - 20) : start].split()
    return bool(before) and before[-1].lower() in NEVER_LAST


def is_capital_place(text: str, token: Token) -> bool:
    """Whether a word stands in capitals only here and as a name elsewhere: "IZMIT Ahmet Karaca ... in front of Izmit station"."""
    word = token.text.rstrip(".,:")
    return len(word) >= 4 and word.isupper() and word.isalpha() and text.count(word) == 1 and word.title() in text


def begins_line(word: str) -> bool:
    """Whether a line may begin with a word: a capital, a figure, an opening mark."""
    return word[0].isupper() or word[0].isdigit() or word[0] in "\"“‘'(["


def bare(token: Token) -> str:
    """A word without the marks at it, in small letters."""
    return token.text.strip(".,:;|()[]•·-–—").lower()
