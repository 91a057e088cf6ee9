"""Reads what the calendar names: months and their days, weekdays, years, seasons, holidays, "the first week of"."""

from __future__ import annotations

from toolkit.extract.dates.amounts import parse_amount
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.lexicon import word_set
from toolkit.extract.dates.numerals import read_short_year
from toolkit.extract.dates.window import Window


def read_calendar(window: Window, first: int, last: int) -> list[Form] | None:
    """A month, with its day and year where they are said: each class says what it is, so their order does not
    matter."""
    form = Form("month", first, last)
    for index in range(first, last):
        letter, value = window.classes[index], window.values[index]
        if letter == "M":
            form.month = value
        elif letter in "dO2":
            if form.day is None:
                form.day = ordinal_value(window, index)
                form.kind = "day"
            if letter in "O2" and index > first and (tens := tens_before(window, index)):
                form.day = tens + (form.day or 0)
        elif letter == "c" and value not in (20, 30):
            return []
        elif letter in "Yy":
            form.year = value if letter == "Y" else read_short_year(window.words[index])
    if "U" in window.classes[first:last] and window.words[window.classes.index("U", first)] != "day":
        return None  # "the first week of May", "the first days of May" are no day
    if form.kind == "day" and not 1 <= (form.day or 0) <= 31:
        return []
    return [form]


def ordinal_value(window: Window, index: int) -> int | None:
    """The number a day or ordinal token stands for: 3, 3rd, third.

    >>> from toolkit.extract.dates.tokens import find_tokens
    >>> ordinal_value(find_tokens("3rd", "3rd", 0, 3, {}), 0)
    3
    """
    if window.values[index] is not None:
        return window.values[index]
    digits = window.words[index].rstrip("stndrh")
    return int(digits) if digits.isdigit() else None


def tens_before(window: Window, index: int) -> int:
    """The twenty or thirty of "twenty-third", "thirty first"."""
    at = index - 1 - (window.classes[index - 1] == "-")
    return window.values[at] if at >= 0 and window.classes[at] == "c" and window.values[at] in (20, 30) else 0


def read_shared(window: Window, first: int, last: int) -> list[Form]:
    """Two days that share a month: "3-4 May", "Oct. 3 and 5"; two forms, a range where the words make it one."""
    days = [i for i in range(first, last) if window.classes[i] in "dO2"]
    joint = next(i for i in range(days[0] + 1, days[1]) if window.classes[i] in "-t&/")
    whole = (read_calendar(window, first, last) or [Form("month", first, last)])[0]
    left = Form("day", first, joint, month=whole.month, year=whole.year, day=ordinal_value(window, days[0]))
    right = Form("day", joint + 1, last, month=whole.month, year=whole.year, day=ordinal_value(window, days[1]))
    if not (1 <= (left.day or 0) <= 31 and 1 <= (right.day or 0) <= 31):
        return []
    before = window.word(first - 1)
    is_range = window.classes[joint] in "-t" or before == "between" or "between" in (window.word(first - 2),)
    if is_range and left.day is not None and right.day is not None and left.day < right.day:
        left.partner, right.partner, right.is_range_end = right, left, True
    else:
        left.is_list = right.is_list = True
        right.whole = left if right.year is None else None  # both of one year
    return [left, right]


def read_list(window: Window, first: int, last: int) -> list[Form]:
    """Several days of one month: "Oct. 3, 5 and 7", "3, 5 and 7 October"."""
    after = window.word(last)
    if after in word_set("counted", "words"):
        return []
    month = window.values[next(i for i in range(first, last) if window.classes[i] == "M")]
    days = [i for i in range(first, last) if window.classes[i] == "d"]
    forms = [Form("day", i, i + 1, month=month, day=window.values[i], is_list=True) for i in days]
    forms[0].first, forms[-1].last = first, last
    year = next((i for i in range(first, last) if window.classes[i] == "Y"), None)
    for form in forms[1:]:
        form.whole = forms[0]  # all of one year
    for form in forms:
        form.year = window.values[year] if year is not None else None
    return forms


def read_glued(window: Window, first: int, last: int) -> list[Form] | None:
    """A dateline that lost its comma and blank: "Jun 062016"."""
    digits = window.words[last - 1]
    if len(digits) != 6 or not digits.isdigit() or not (1 <= int(digits[:2]) <= 31 and digits[2:4] in ("19", "20")):
        return None
    return [Form("day", first, last, month=window.values[first], day=int(digits[:2]), year=int(digits[2:]))]


def read_month(window: Window, first: int, last: int) -> list[Form]:
    return [Form("month", first, last, month=window.values[first])]


# "The Friday before last", "the Monday after next".
TWICE = (("before", "last"), ("after", "next"))


def read_weekday(window: Window, first: int, last: int) -> list[Form]:
    """A weekday, perhaps with the day of the month: "Tuesday the 19th"."""
    form = Form("weekday", first, first + 1, weekday=window.values[first])
    if window.classes[first + 1 : last] in ("AL", "AX"):
        if (window.words[first + 1], window.words[last - 1]) in TWICE:
            form.last, form.shift, form.note = last, 2 * window.values[last - 1], "twice"
        return [form]
    if last > first + 1 and ("Z" in window.classes[first:last] or window.words[last - 1][0].isdigit()):
        day = (ordinal_value(window, last - 1) or 0) + tens_before(window, last - 1)
        if not (
            window.classes[first + 1] == "," and counts_what_follows(window, last)
        ):  # "Tuesday, the 10th anniversary"
            form.last, form.day = last, day
    return [form]


def read_word_year(window: Window, first: int, last: int) -> list[Form] | None:
    """A year in words after a month or preposition: "in nineteen ninety-six", "two thousand and fifteen"."""
    values = [window.values[i] for i in range(first, last) if window.classes[i] == "c"]
    if None in values:
        return None
    if values[:2] == [2, 1000]:
        year = 2000 + sum(values[2:])
    elif 15 <= values[0] <= 20 and len(values) in (2, 3) and 10 <= values[1] < 100:
        year = values[0] * 100 + sum(values[1:])
    else:
        return None
    before = window.classes[first - 1 : first]
    is_governed = before in ("M", "O", "2", "d") or window.word(first - 1) in ("in", "since", "year", "until", "from")
    if not is_governed or window.word(last) in word_set("counted", "words") or year >= 2100:
        return None
    return [Form("year", first, last, year=year, note="words")]


def read_year(window: Window, first: int, last: int) -> list[Form]:
    """A bare year, "the year 2012"; "fiscal 2009" is another calendar and covers no days we know."""
    index = next(i for i in range(first, last) if window.classes[i] in "Yy")
    value = window.values[index] if window.classes[index] == "Y" else read_short_year(window.words[index])
    kind = "fiscal" if "$" in window.classes[first:last] else "year"
    if kind == "year" and last - first > 1 and window.word(index - 1) != "year":
        first = index
    return [Form(kind, first, last, year=value)]


def read_ordinal_unit(window: Window, first: int, last: int) -> list[Form]:
    """The first week, the last three months, the third quarter, the first Monday: a part that waits for its whole."""
    classes = window.classes
    at = next(i for i in range(first, last) if classes[i] in "O2L")
    ordinal = (ordinal_value(window, at) or 0) + tens_before(window, at)
    if classes[at] == "L" and window.words[at] != "last":
        return []
    if at + 1 < last and classes[at + 1] == "L":  # "the second last week"
        ordinal = -(ordinal or 1)
    head = last - 1
    if classes[head] == "W":
        return [Form("part", first, last, unit="weekday", weekday=window.values[head], ordinal=ordinal, name="of")]
    unit = "half" if classes[head] == "h" else window.values[head]
    amount = parse_amount(window, at + 1, last) if any(c in "cdn" for c in classes[at + 1 : head]) else 1
    form = Form("part", first, last, unit=unit, ordinal=ordinal, amount=amount, name="of")
    if amount == 1 and window.words[head].endswith("s"):
        form.name, form.edge = "some", "START" if ordinal > 0 else "END"
    return [form]


def read_week_number(window: Window, first: int, last: int) -> list[Form] | None:
    if window.values[last - 2] != "week":
        return None
    return [Form("weeknumber", first, last, ordinal=window.values[last - 1])]


def read_season(window: Window, first: int, last: int) -> list[Form]:
    form = Form("season", first, last, name=window.values[first])
    if window.classes[last - 1] == "Y":
        form.year = window.values[last - 1]
    return [form]


def read_holiday(window: Window, first: int, last: int) -> list[Form] | None:
    form = Form("holiday", first, last, name=window.words[first])
    if window.classes[last - 1] == "U":
        if window.values[last - 1] != "weekend":
            return None
        form.edge = "WEEKEND"
    if window.classes[last - 1] == "Y":
        form.year = window.values[last - 1]
    return [form]


def read_century(window: Window, first: int, last: int) -> list[Form]:
    at = next(i for i in range(first, last) if window.classes[i] in "O2")
    if window.values[last - 1] != "century":
        return read_ordinal_unit(window, first, last)
    ordinal = (ordinal_value(window, at) or 0) + tens_before(window, at)
    return [Form("century", first, last, ordinal=ordinal)] if ordinal and ordinal > 0 else []


# What may stand behind a day of the month: "by the 7th and", "on the 7th in Homs".
BEHIND_NTH = frozenset(
    ("and", "to", "of", "from", "at", "in", "with", "but", "or", "for", "through", "until", "when", "as")
)


# "the first of these attacks": one of several, and no day of a month
OF_SEVERAL = frozenset(
    ("these", "those", "them", "several", "many", "its", "their", "his", "her", "which", "whom", "all")
)


def counts_what_follows(window: Window, last: int) -> bool:
    """Whether an ordinal counts the noun behind it, and is no day: "the 10th anniversary"."""
    after = window.word(last)
    return after.isalpha() and after not in BEHIND_NTH


def read_nth_day(window: Window, first: int, last: int) -> list[Form]:
    """ "The 7th", where a date word or preposition governs it."""
    at = last - 1
    if window.word(last + 1) in OF_SEVERAL:
        return []
    if window.classes[last : last + 1] == "o" and window.classes[last + 1 : last + 3] not in ("Zx", "xx"):
        return [Form("nth", first, last, day=ordinal_value(window, at))]
    if (
        not window.words[at][0].isdigit()
        or window.classes[first] != "Z"
        or window.word(first - 1) not in ("on", "by", "until", "till", "since", "from", "of", "to", "through")
    ):
        return []
    if counts_what_follows(window, last):
        return []
    return [Form("nth", first, last, day=ordinal_value(window, at))]
