"""Values of a notebook's parameters: each read as its type - text, number, yes or no, day, list, choice - or refused in words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from toolkit.records import VICTIMS
from toolkit.vocabulary.load import load_vocabulary

PATHS = ("corpus", "tables", "decisions", "vocabulary")


@dataclass(frozen=True)
class Parameter:
    """One line of the parameters cell: `name: type = default  # help`."""

    name: str
    type: str
    default: Any
    help: str
    choices: tuple[str, ...] = ()
    is_list: bool = False
    is_optional: bool = False
    base: str = "str"


def suggest(word: str, choices: Any) -> str:
    """A near word in brackets, or nothing.

    >>> suggest("sortis", ["sorties", "killed"])
    " (did you mean 'sorties'?)"
    """
    near = get_close_matches(str(word), [str(choice) for choice in choices], n=1, cutoff=0.5)
    return f" (did you mean '{near[0]}'?)" if near else ""


def read_value(parameter: Parameter, value: Any, vocabulary: str | Path | None = None) -> Any:
    """A value of the parameter's type, or ValueError in words; text from a command line is read as that type."""
    if value is None:
        if parameter.is_optional:
            return None
        raise ValueError("a value is needed")
    if parameter.is_list:
        items = [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value
        if not isinstance(items, list | tuple):
            raise ValueError(f"'{value}' is no list")
        return [read_item(parameter, item, vocabulary) for item in items]
    return read_item(parameter, value, vocabulary)


def read_item(parameter: Parameter, value: Any, vocabulary: str | Path | None = None) -> Any:
    """One value of a parameter's base type; `vocabulary` is a folder with measures of one's own."""
    if isinstance(value, Path):
        value = str(value)
    read = READERS[parameter.base](value)
    if parameter.choices and read not in parameter.choices:
        raise ValueError(f"'{read}' is none of {', '.join(parameter.choices)}{suggest(read, parameter.choices)}")
    known = list_known(parameter.name, vocabulary)
    if known and read not in known:
        raise ValueError(f"'{read}' is none of {', '.join(known)}{suggest(read, known)}")
    if parameter.name in PATHS and not Path(read).exists():
        raise ValueError(f"there is no file or folder '{read}'")
    return read


def read_text(value: Any) -> str:
    """Text stays as it is: '007' is no number."""
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def read_whole(value: Any) -> int:
    """A whole number."""
    if isinstance(value, bool) or (isinstance(value, float) and not value.is_integer()):
        raise ValueError(f"{value!r} is no whole number")
    try:
        return int(value)
    except (TypeError, ValueError):
        raise ValueError(f"{value!r} is no whole number") from None


def read_real(value: Any) -> float:
    """Any number."""
    try:
        return float(value)
    except (TypeError, ValueError):
        raise ValueError(f"{value!r} is no number") from None


def read_yes_no(value: Any) -> bool:
    """Yes or no; the word 'no' is no."""
    words = {"yes": True, "true": True, "no": False, "false": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in words:
        return words[value.lower()]
    raise ValueError(f"{value!r} is neither yes nor no")


READERS: dict[str, Callable[[Any], Any]] = {
    "str": read_text,
    "int": read_whole,
    "float": read_real,
    "bool": read_yes_no,
}


def list_known(name: str, vocabulary: str | Path | None = None) -> list[str]:
    """What may stand in a parameter of this name: the measures of the vocabulary, the classes of victims.

    >>> list_known("victims")
    ['civilian', 'combatant', 'child', 'mixed', 'unknown']
    """
    if name == "victims":
        return list(VICTIMS)
    own = Path(vocabulary) if vocabulary and Path(vocabulary).is_dir() else None
    return sorted(load_vocabulary(own).measures) if name == "measures" else []


def check_days(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Complaints about days: each is written 2016-03-31 and exists, and the first is not after the last.

    >>> check_days({"from_day": "31.3.2016"}), check_days({"to_day": "2016-02-31"})
    ([('from_day', "'31.3.2016' is no day written as 2016-03-31")], [('to_day', '2016-02-31 is no day: that month has 29')])
    """
    complaints, days = [], {}
    for name, value in values.items():
        if name.endswith("_day") and value is not None:
            wrong = find_wrong_day(str(value))
            if wrong:
                complaints.append((name, wrong))
            else:
                days[name] = value
    if "from_day" in days and "to_day" in days and days["from_day"] > days["to_day"]:
        complaints.append(("from_day", f"{days['from_day']} comes after to_day {days['to_day']}"))
    return complaints


def find_wrong_day(text: str) -> str | None:
    """What is wrong with a day as written, or nothing.

    >>> find_wrong_day("2016-13-01")
    '2016-13-01 is no day: there is no month 13'
    """
    found = re.fullmatch(r"([1-9]\d{3})-(\d\d)-(\d\d)", text, re.ASCII)
    if not found:
        return f"'{text}' is no day written as 2016-03-31"
    year, month, day = map(int, found.groups())
    if not 1 <= month <= 12:
        return f"{text} is no day: there is no month {found[2]}"
    last = monthrange(year, month)[1]
    return None if 1 <= day <= last else f"{text} is no day: that month has {last}"


def read_period(value: Any) -> tuple[str, str]:
    """The first and last day of a year, a month, a day or two days with `..` between them; ValueError in words otherwise.

    >>> read_period("2016"), read_period("2016-02"), read_period("2016-03-01..2016-03-14")
    (('2016-01-01', '2016-12-31'), ('2016-02-01', '2016-02-29'), ('2016-03-01', '2016-03-14'))
    """
    text = str(value).strip()
    if re.fullmatch(r"[1-9]\d{3}", text, re.ASCII):
        return f"{text}-01-01", f"{text}-12-31"
    if re.fullmatch(r"[1-9]\d{3}-(0[1-9]|1[0-2])", text, re.ASCII):
        return f"{text}-01", f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]}"
    first, between, last = text.partition("..")
    last = last if between else first
    wrong = find_wrong_day(first.strip()) or find_wrong_day(last.strip())
    if wrong:
        raise ValueError(f"{wrong}; write a period as 2016, 2016-03, 2016-03-31 or 2016-03-01..2016-03-14")
    return first.strip(), last.strip()
