"""Decides by proofs when an article was published: metadata, header lines, datelines, years, weekdays, addresses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import regex

from toolkit.corpus.timestamps import MONTHS, WEEKDAYS, Stamp, parse_stamp
from toolkit.records import Zone
from toolkit.text.datelines import parse_dateline
from toolkit.text.imprint import parse_masthead
from toolkit.text.stamps import is_stamp

COPYRIGHT = regex.compile(
    r"(?:©|\(c\)|copyright)[^\n]{0,24}?\b(?P<year>(?:19|20)\d\d)(?:\s?[-–]\s?(?P<last>(?:19|20)\d\d))?", regex.I
)
CHANGED = regex.compile(r"(?i)updated|modified")
DATE_FIRST = regex.compile(r"\W*(?:\p{L}{3,9}\.?,?\s+)?(?:\d{1,2}[\s./]|(?:19|20)\d\d-)")
COLOPHON = regex.compile(r"(?P<year>(?:19|20)\d\d)(?P<last>(?!))?")
IN_PATH = regex.compile(
    r"""(?<!\d)(?P<year>(?:19|20)\d\d)
        (?: (?P<mark>[/_.\-]?) (?P<month>0[1-9]|1[0-2]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))
            (?P=mark) (?P<day>0[1-9]|[12]\d|3[01]) (?!\d)
          | [/_.\-] (?P<month>1[0-2]|0?[1-9]) [/_.\-] (?P<day>3[01]|[12]\d|0?[1-9]) (?!\d)
          | [/_\-] (?P<month>0[1-9]|1[0-2]) (?!\d) )
      | (?<!\d)(?P<day>0[1-9]|[12]\d|3[01]) (?P<mark2>[_.\-]) (?P<month>0[1-9]|1[0-2]) (?P=mark2)
        (?P<year>(?:19|20)\d\d)(?!\d)""",
    regex.VERBOSE,
)
WEEKDAY_WORD = regex.compile(r"\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
HEADER_LINE = regex.compile(
    r"(?i)^\W*(?:posted|published|updated|last\s(?:updated?|modified)|first\spublished"
    r"|date(?:\sof\spublication|line)?|publication\sdate|pub\.?\sdate)\b"
)


class Proof(NamedTuple):
    """One thing that says when an article was published, in words for the table."""

    when: datetime
    precision: str
    words: str
    is_utc: bool = False


class Published(NamedTuple):
    """What goes into the articles table: the time, how fine, the proof in words, and what disagrees with it."""

    published: datetime | None
    precision: str | None
    proof: str | None
    conflict: str | None


def resolve_published(
    text: str,
    zones: Sequence[Zone] = (),
    *,
    coded: Iterable[tuple[str, Stamp]] = (),
    url: str | None = None,
    path: str | None = None,
) -> Published:
    """Returns the publication time with its proof; where two name different days, the better ranks.

    `coded` are the stamps of metadata or table columns, best first, each with its name.

    >>> text = "Aug 21, 11:34 AM EDT\\n\\nNavy finds ships\\n\\nThey sank Monday, it said.\\n\\n© 2017 The Courier."
    >>> resolve_published(text)[:2]
    (datetime.datetime(2017, 8, 21, 11, 34), 'minute')
    >>> print(resolve_published(text).proof)
    header line 'Aug 21, 11:34 AM EDT' + year from the copyright line 2017, weekday Monday agrees
    >>> resolve_published("Aug 21, 11:34 AM EDT\\n\\nNavy finds ships").published is None  # no year is to be had
    True
    """
    in_path = [proof for proof in (path_proof(url, "URL"), path_proof(path, "file name")) if proof is not None]
    days = [proof for proof in in_path if proof.precision == "day"]
    proofs = [proof for name, stamp in coded if (proof := coded_proof(name, stamp)) is not None]
    stamps = header_stamps(text, zones)
    proofs += [with_year for stamp in stamps if (with_year := printed_proof(stamp, text, in_path)) is not None]
    proofs += days
    if not proofs:
        return without_day(text, stamps, in_path)
    best = keep_day_local(proofs[0], proofs[1:])
    return Published(best.when, best.precision, best.words, conflict_words(best, proofs[0], proofs))


def coded_proof(name: str, stamp: Stamp) -> Proof | None:
    """The proof of a metadata field or a column."""
    when = stamp.local()
    if when is None:
        return None
    midnight = stamp.hour in (None, 0) and stamp.minute in (None, 0)
    return Proof(when, "day" if midnight else "minute", name, stamp.is_utc and not midnight)


def keep_day_local(best: Proof, others: list[Proof]) -> Proof:
    """A clock in UTC may stand on another day than the newsroom's: a local proof of the same moment decides."""
    if not best.is_utc:
        return best
    for other in others:
        if not other.is_utc and is_same_moment(best, other):
            if other.precision == "day" and other.when.date() == best.when.date():
                continue
            utc = f"{best.words} gives {best.when:%Y-%m-%d %H:%M} UTC, the same moment in another time zone"
            return Proof(other.when, other.precision, f"{other.words}; {utc}")
    return best._replace(words=f"{best.words} (UTC)")


def is_same_moment(utc: Proof, other: Proof) -> bool:
    """Whether a time in UTC and a local one can be the same moment somewhere on Earth (12 hours behind to 14 ahead)."""
    if other.is_utc:
        return utc.when == other.when
    if other.precision == "minute":
        ahead = other.when - utc.when
        return -timedelta(hours=12) <= ahead <= timedelta(hours=14) and ahead.seconds % 900 == 0
    start = datetime.combine(other.when.date(), datetime.min.time())
    return start - timedelta(hours=14) <= utc.when < start + timedelta(hours=36)


def conflict_words(best: Proof, chosen: Proof, proofs: list[Proof]) -> str | None:
    """The proofs whose day is another one, in words; the same moment in another time zone is no conflict."""
    told = []
    for proof in proofs:
        if proof.when.date() == best.when.date() or proof is chosen:
            continue
        if any(a.is_utc and is_same_moment(a, b) for a, b in ((proof, best), (chosen, proof))):
            continue
        told.append(f"{proof.words} gives {proof.when:%Y-%m-%d}")
    return "; ".join(dict.fromkeys(told)) or None


def without_day(text: str, stamps: list[tuple[str, Stamp]], in_path: list[Proof]) -> Published:
    """No day can be proved: what is known is told, and nothing is made up."""
    if stamps:
        return Published(None, None, f"{stamps[0][0]} has no year, and nothing else in the text gives one", None)
    months = [proof for proof in in_path if proof.precision == "month"]
    if months:
        return Published(None, "month", f"{months[0].words} gives the month {months[0].when:%Y-%m} and no day", None)
    copyright_line = find_copyright(text)
    if copyright_line is not None and copyright_line["last"] is None:
        return Published(None, "year", f"copyright line gives the year {copyright_line['year']} and no day", None)
    return Published(None, None, None, None)


def path_proof(path: str | None, name: str) -> Proof | None:
    """The date in an address or a file name, to the day or to the month.

    >>> path_proof("https://courier.example/2017/08/21/ships", "URL")
    Proof(when=datetime.datetime(2017, 8, 21, 0, 0), precision='day', words='URL', is_utc=False)
    >>> path_proof("resolution-2254.txt", "file name") is None
    True
    """
    for match in IN_PATH.finditer(path or ""):
        month = match["month"].lower()
        number = int(month) if month.isdigit() else MONTHS[month]
        try:
            when = datetime(int(match["year"]), number, int(match["day"] or 1))
        except ValueError:
            continue
        return Proof(when, "day" if match["day"] else "month", name)
    return None


def header_stamps(text: str, zones: Sequence[Zone]) -> list[tuple[str, Stamp]]:
    """The stamps printed over the story, behind it, and in its dateline, each with its words."""
    found: list[tuple[str, Stamp]] = []
    for zone in zones or (Zone("boilerplate", 0, min(len(text), 1500)),):
        if zone.name == "dateline":
            dateline = parse_dateline(text, zone.start, min(len(text), zone.end + 4))
            stamp = parse_stamp(dateline.day) if dateline is not None and dateline.day else None
            if stamp is not None and dateline is not None:
                found.append((f"dateline '{dateline.day}'", stamp))
        elif zone.name == "boilerplate" and zone.end - zone.start < 3000:
            found.extend(stamps_of_lines(text[zone.start : zone.end]))
    return sorted(found, key=lambda pair: pair[0].startswith("dateline"))


def stamps_of_lines(block: str) -> list[tuple[str, Stamp]]:
    """The stamps of the lines of some furniture; "updated" comes behind "published"."""
    found = []
    for line in block.splitlines():
        line = line.strip(" \t`|*#")
        if (
            not line
            or len(line) > 200
            or not (is_stamp(line.replace("`", "")) or HEADER_LINE.match(line) or opens_with_stamp(line))
        ):
            continue
        stamp = parse_stamp(line.replace("`", " "))
        if stamp is not None:
            found.append((f"header line '{line[:60]}'", stamp))
    return sorted(found, key=lambda pair: bool(CHANGED.search(pair[0])))


def opens_with_stamp(line: str) -> bool:
    """Whether a short line begins with its date and has little behind it ("21 Aug 2017 | World")."""
    return len(line) < 60 and DATE_FIRST.match(line) is not None


def printed_proof(printed: tuple[str, Stamp], text: str, in_path: list[Proof]) -> Proof | None:
    """The proof of a printed stamp; where it has no year, the year that something else proves."""
    words, stamp = printed
    if stamp.year is not None:
        when = stamp.local()
        return (
            None
            if when is None
            else Proof(when, stamp.precision, words + weekday_words(stamp, when, text), stamp.is_utc)
        )
    for year, source, is_sure in years_to_try(text, stamp, in_path):
        when = stamp.local(year)
        if when is None or (stamp.weekday is not None and when.weekday() != stamp.weekday):
            continue
        agrees = weekday_words(stamp, when, text)
        if is_sure or agrees:
            return Proof(when, stamp.precision, f"{words} + year from {source}{agrees}", stamp.is_utc)
    return None


def years_to_try(text: str, stamp: Stamp, in_path: list[Proof]) -> list[tuple[int, str, bool]]:
    """Years with where they come from and whether that is proof enough, best first.

    A span of years in a copyright line ends with the year the page was saved in: a weekday has to agree with it.
    """
    same_day = [
        p for p in in_path if p.when.month == stamp.month and abs(p.when.day - stamp.day) <= 1 and p.precision == "day"
    ]
    years = [(proof.when.year, f"the {proof.words}", True) for proof in same_day]
    line = find_copyright(text)
    if line is not None:
        last = line["last"] or line["year"]
        printed = (int(last), f"the copyright line {last}", line["last"] is None)
        years.insert(0 if all(year == printed[0] for year, *_ in years) else len(years), printed)
    return years + [(proof.when.year, f"the {proof.words}", True) for proof in in_path if proof not in same_day]


def find_copyright(text: str) -> regex.Match | None:
    """The last copyright line that has a year; a colophon behind the story, "Daily Courier Ltd, 2017", counts as one."""
    found = next(reversed(list(COPYRIGHT.finditer(text))), None)
    if found is not None:
        return found
    last = text.rstrip().rsplit("\n", 1)[-1].strip()
    masthead = parse_masthead(last)
    return COLOPHON.search(last) if masthead is not None and masthead[1] else None


def weekday_words(stamp: Stamp, when: datetime, text: str) -> str:
    """Words for the table where the stamp or the lead names the weekday of that day, or the stamp another."""
    name = f"{when:%A}"
    if stamp.weekday is not None:
        return (
            f", weekday {name} agrees"
            if stamp.weekday == when.weekday()
            else f", but its weekday disagrees: that day was a {name}"
        )
    day = lead_weekday(text)
    return f", weekday {name} agrees" if day == when.weekday() else ""


def lead_weekday(text: str) -> int | None:
    """The first weekday that the text names."""
    match = WEEKDAY_WORD.search(text[:6000])
    return WEEKDAYS[match["day"][:3].lower()] if match else None
