"""Finds the simplest time expressions in a window: patterns over token classes, each with the function that reads it."""

from __future__ import annotations

from collections.abc import Callable

import regex

from toolkit.extract.dates.amounts import AMOUNT, parse_amount
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.lexicon import word_set
from toolkit.extract.dates.numerals import read_decade, read_numeric, read_quarter, read_short_year, read_slash, read_year_month
from toolkit.extract.dates.tokens import Window

Reader = Callable[[Window, int, int], "list[Form] | None"]

DAY = "(?:c-?[O2]|[dO2])"  # 3, 3rd, third, twenty-third
LAST_DAY = "(?:(?:c-?)?[O2](?!-?[UH])|d(?![-l]*[UHc]))"  # "May 5 million people" is no day
YEAR = "(?:,?[oi]?Y|,?y)"
UNIT = f"(?:{AMOUNT}[-l]*[UH])"


VERBS_BEFORE = frozenset("will would could can may might to and not should must".split())
PREPOSITIONS = frozenset("for in of within after over about only than nearly almost by at to before under every each or and".split())


def read_calendar(window: Window, first: int, last: int) -> list[Form] | None:
    """A month, with its day and year where they are said: each class says what it is, so their order does not matter."""
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
    if "U" in window.classes[first:last] and window.values[window.classes.index("U", first)] != "day":
        return None  # "the first week of May" is no day
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
    month = next(i for i in range(first, last) if window.classes[i] == "M")
    joint = next(i for i in range(days[0] + 1, days[1]) if window.classes[i] in "-t&/")
    whole = (read_calendar(window, first, last) or [Form("month", first, last)])[0]
    left = Form("day", first, joint, month=whole.month, year=whole.year, day=ordinal_value(window, days[0]))
    right = Form("day", joint + 1, last, month=whole.month, year=whole.year, day=ordinal_value(window, days[1]))
    if not (1 <= (left.day or 0) <= 31 and 1 <= (right.day or 0) <= 31) or days[0] < month < days[1]:
        if month < days[0] or month > days[1] or not left.day or not right.day:
            return []
    before = window.word(first - 1)
    is_range = window.classes[joint] in "-t" or before == "between" or "between" in (window.word(first - 2),)
    if is_range and left.day is not None and right.day is not None and left.day < right.day:
        left.partner, right.partner, right.is_range_end = right, left, True
    else:
        left.is_list = right.is_list = True
    return [left, right]


def read_month(window: Window, first: int, last: int) -> list[Form]:
    return [Form("month", first, last, month=window.values[first])]


def read_weekday(window: Window, first: int, last: int) -> list[Form]:
    """A weekday, perhaps with the day of the month: "Tuesday the 19th"."""
    form = Form("weekday", first, first + 1, weekday=window.values[first])
    if last > first + 1 and ("Z" in window.classes[first:last] or window.words[last - 1][0].isdigit()):
        form.last, form.day = last, (ordinal_value(window, last - 1) or 0) + tens_before(window, last - 1)
    return [form]


def read_year(window: Window, first: int, last: int) -> list[Form]:
    """A bare year, "the year 2012"; "fiscal 2009" is another calendar and covers no days we know."""
    index = next(i for i in range(first, last) if window.classes[i] in "Yy")
    value = window.values[index] if window.classes[index] == "Y" else read_short_year(window.words[index])
    kind = "fiscal" if "$" in window.classes[first:last] else "year"
    if kind == "year" and last - first > 1 and window.word(index - 1) != "year":
        first = index
    return [Form(kind, first, last, year=value)]


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
    if not is_governed or window.word(last) in word_set("counted") or year >= 2100:
        return None
    return [Form("year", first, last, year=year, note="words")]


def read_near(window: Window, first: int, last: int) -> list[Form] | None:
    """Last, this or next, with a unit, weekday, month, season, part of day or holiday."""
    classes = window.classes
    at = next(i for i in range(first, last) if classes[i] in "LRX")
    shift, head, word = window.values[at], last - 1, window.words[at]
    letter, value = classes[head], window.values[head]
    has_the = classes[first] == "Z"
    if letter in "WMSPV":
        kind = {"W": "weekday", "M": "month", "S": "season", "P": "part", "V": "holiday"}[letter]
        form = Form(kind, first, last, shift=shift, note=word)
        if letter == "W":
            form.weekday = value
        elif letter == "M":
            form.month = value
        elif letter == "P":
            form.part = value
            if word in ("following", "previous", "preceding", "subsequent") or (has_the and word == "next"):
                form = Form("same", first, last, unit="day", shift=shift, part=value)
        else:
            form.name = value or window.words[head]
        return [form]
    if letter == "H":
        return [Form("near", first, last, unit="day", shift=0)] if shift == 0 else []
    if word == "last" and regex.match(r"oZ?[LRXMYeU]", classes[last : last + 3]):
        return None  # "the last week of August"
    is_plural = window.words[head].endswith("s")
    if value == "week" and window.word(head - 1) == "working":
        value = "workweek"
    if is_plural:
        return [Form("ref", first, last, name="PAST_REF")] if shift == -1 and word == "past" else []
    if word in ("following", "subsequent", "preceding", "previous", "prior") or (has_the and word == "next"):
        return [Form("same", first, last, unit=value, shift=shift, note=word)]
    is_rolling = word == "past" or (has_the and word == "last" and window.word(first - 1) in ("over", "within", "during", "in", "for"))
    if is_rolling and value in ("day", "week", "month", "year", "fortnight", "decade", "century"):
        return [Form("span", first, last, unit=value, shift=-1, amount=1, note=word)]
    if word in ("coming", "forthcoming", "upcoming") and has_the and value in ("day", "month", "year", "decade"):
        return [Form("span", first, last, unit=value, shift=1, amount=1)]
    return [Form("near", first, last, unit=value, shift=shift, note=word)]


def read_span(window: Window, first: int, last: int) -> list[Form] | None:
    """A stretch that ends or begins with the story: "the past three days", "the next 24 hours", "2 upcoming weeks"."""
    at = next(i for i in range(first, last) if window.classes[i] in "LX")
    amount = parse_amount(window, first, last)
    unit = window.values[last - 1]
    word = window.words[at]
    if at > first and window.classes[at - 1] not in "ZR" and not window.words[last - 1].endswith("s"):
        return None  # "rose 15,000 last week"
    if word == "last" and at == first and window.word(first - 1) in VERBS_BEFORE:
        return None  # "will last three days"
    name = "business" if {"business", "working"} & set(window.words[at:last]) else None
    kind = "textspan" if word in ("following", "preceding", "subsequent") else "span"
    return [Form(kind, first, last, unit=unit, shift=window.values[at], amount=amount, note=word, name=name)]


def read_duration(window: Window, first: int, last: int) -> list[Form]:
    """An amount of time, and the word after it that makes it a point: ago, later, earlier."""
    classes = window.classes
    end = last
    sign, anchor, base = None, None, None
    if classes[last - 1] == "G":
        end, sign, anchor = last - 1, (-1 if window.words[last - 1] == "ago" else 1), "published"
    elif classes[last - 1] == "B" and window.word(last) == "than":
        last = end = last - 1  # "three days later than planned"
    elif classes[last - 1] == "B":
        end, sign, anchor = last - 1, (1 if window.words[last - 1] == "later" else -1), "text"
    elif classes[last - 1] in "gT" and classes[last - 2] == "f":
        end, sign, anchor = last - 2, 1, "published"
        if window.values[last - 1] in (-1, 1):
            base = Form("near", last - 1, last, unit="day", shift=window.values[last - 1])
    head = max(i for i in range(first, end) if classes[i] in "UH")
    if window.word(last) == "old" or window.word(last + 1) == "old" and classes[last : last + 1] == "-":
        return []  # an age
    if window.word(last) == "time" or (classes[last : last + 1] == "'" and window.word(last + 1) == "time"):
        return [Form("duration", first, last, unit=window.values[head], amount=parse_amount(window, first, last), note="time")]
    if window.values[head] == "half" or (classes[head] == "U" and window.values[head] in ("weekend", "workweek") and sign is None):
        return []
    if sign is None and is_rate(window, first, last):
        return [Form("set", first, last, unit=window.values[head], amount=1)]
    parts = [i for i in range(first, end) if classes[i] in "UH"]
    amount = parse_amount(window, first, parts[0] + 1)
    form = Form("duration", first, last, unit=window.values[parts[0]], amount=amount, is_plural=window.words[head].endswith("s"))
    if len(parts) == 2 and sign is not None:  # "two weeks and two days ago"
        form.base = Form("duration", parts[0] + 1, end, unit=window.values[parts[1]], amount=parse_amount(window, parts[0] + 2, end))
    elif "h" in classes[parts[0] + 1 : end]:  # "a year and a half"
        form.amount = (amount or 0) + 0.5 if amount is not None else None
    if sign is not None:
        form.kind, form.shift, form.note = "offset", sign, anchor
        form.base = form.base or base
    return [form]


def is_rate(window: Window, first: int, last: int) -> bool:
    """Whether "a day" is a rate: "60 flights a day", "twice a week"."""
    if window.classes[first] != "a" or last - first != 2 or window.classes[last : last + 1] == "A":
        return False
    before = window.word(first - 1)
    if before in ("once", "twice", "times") or window.classes[first - 1 : first] in ("d", "n", "c"):
        return True
    counted = any(letter in "dnc" for letter in window.classes[max(0, first - 5) : first])
    return counted and window.classes[first - 1 : first] == "x" and before.isalpha() and before not in PREPOSITIONS


def read_bare_plural(window: Window, first: int, last: int) -> list[Form]:
    """Units that nobody counted: "for years", "decades of war"."""
    word = window.words[first]
    if not word.endswith("s") or window.word(first - 1) in ("the", "old", "these", "those", "our", "his", "her", "their", "its", "of"):
        return []
    return [Form("duration", first, last, unit=window.values[first], amount=None, is_plural=True)]


def read_same(window: Window, first: int, last: int) -> list[Form]:
    """That day, the same year, that night: what the text named last."""
    head = last - 1
    form = Form("same", first, last, shift=0, unit=window.values[head])
    if window.classes[head] == "P":
        form.unit, form.part = "day", window.values[head]
    elif window.classes[head] == "S":
        form.kind, form.name, form.shift = "season", window.values[head], 0
    elif window.words[head].endswith("s"):
        return []
    return [form]


def read_day_after(window: Window, first: int, last: int) -> list[Form]:
    """The day before, the week after; "the day before yesterday"; "the week after next"."""
    classes = window.classes
    head = next(i for i in range(first, last) if classes[i] == "U")
    if classes[last - 1] == "T":
        base = Form("near", last - 1, last, unit="day", shift=window.values[last - 1])
        return [Form("offset", first, last, unit=window.values[head], amount=1, shift=window.values[head + 1], base=base)]
    if window.word(last).isalpha() and classes[last - 1] == "A" and classes[last] in "xZal":
        return read_the(window, first, head + 1)  # "the day after the raid"
    if classes[last - 1] in "LX" and last - head == 3:
        return [Form("near", first, last, unit=window.values[head], shift=2 * window.values[last - 1])]
    sign = window.values[last - 1] if classes[last - 1] == "A" else -1
    return [Form("same", first, last, unit=window.values[head], shift=sign, note="after")]


def read_the(window: Window, first: int, last: int) -> list[Form]:
    """ "The day", "the year": only a part of something larger, or after words that make it a time, decided later."""
    unit = window.values[last - 1]
    if window.words[last - 1].endswith("s"):
        return []
    if unit == "weekend":
        return [Form("near", first, last, unit=unit, shift=0, note="the")]
    return [Form("same", first, last, unit=unit, shift=0, note="the")]


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
    return [Form("part", first, last, unit=unit, ordinal=ordinal, amount=amount, name="of")]


def read_week_number(window: Window, first: int, last: int) -> list[Form] | None:
    if window.values[last - 2] != "week":
        return None
    return [Form("weeknumber", first, last, ordinal=window.values[last - 1])]


def read_day_part(window: Window, first: int, last: int) -> list[Form]:
    return [Form("part", first, last, part=window.values[last - 1], note=window.words[last - 1])]


def read_today(window: Window, first: int, last: int) -> list[Form]:
    at = last - 1
    letter = window.classes[at]
    if letter == "Q":
        return [Form("near", first, last, unit="day", shift=0, part="NI")]
    if letter == "N":
        return [Form("overnight", first, last, unit="day", shift=-1, part="NI")]
    return [Form("near", first, last, unit="day", shift=window.values[at], note=window.words[at])]


def read_clock(window: Window, first: int, last: int) -> list[Form]:
    return [Form("clock", first, last, clock=window.text[window.starts[first] : window.ends[last - 1]])]


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


def read_ref(window: Window, first: int, last: int) -> list[Form]:
    """Now, recently; "recent months"."""
    if window.classes[last - 1] == "U":
        if not window.words[last - 1].endswith("s"):
            return []
        return [Form("ref", first, last, name="PAST_REF", unit=window.values[last - 1])]
    return [Form("ref", first, last, name=window.values[last - 1], note=window.words[last - 1])]


def read_set(window: Window, first: int, last: int) -> list[Form]:
    """Daily, every Monday, each of three days, per week."""
    letter = window.classes[last - 1]
    if letter == "s":
        return [Form("set", first, last, name=window.values[last - 1])]
    if letter == "W":
        return [Form("set", first, last, name=f"XXXX-WXX-{window.values[last - 1]}")]
    if letter == "S":
        return [Form("set", first, last, name=f"XXXX-{window.values[last - 1]}")]
    if letter == "P":
        return [Form("set", first, last, name=f"XXXX-XX-XXT{window.values[last - 1]}")]
    amount = parse_amount(window, first + 1, last) if last - first > 2 else 1
    return [Form("set", first, last, unit=window.values[last - 1], amount=amount)]


def read_century(window: Window, first: int, last: int) -> list[Form]:
    at = next(i for i in range(first, last) if window.classes[i] in "O2")
    if window.values[last - 1] != "century":
        return read_ordinal_unit(window, first, last)
    ordinal = (ordinal_value(window, at) or 0) + tens_before(window, at)
    return [Form("century", first, last, ordinal=ordinal)] if ordinal and ordinal > 0 else []


def read_nth_day(window: Window, first: int, last: int) -> list[Form]:
    """ "The 7th", where a date word or preposition governs it."""
    at = last - 1
    if window.classes[last : last + 1] == "o" and window.classes[last + 1 : last + 3] not in ("Zx", "xx"):
        return [Form("nth", first, last, day=ordinal_value(window, at))]
    if not window.words[at][0].isdigit() or window.classes[first] != "Z" or window.word(first - 1) not in ("on", "by", "until", "till", "since", "from", "of", "to", "through"):
        return []
    after = window.word(last)
    if after.isalpha() and after not in ("and", "to", "of", "from", "at", "in", "with", "but", "or", "for", "through", "until", "when", "as"):
        return []
    return [Form("nth", first, last, day=ordinal_value(window, at))]


# In order: the first that matches at a place is read; one that reads nothing gives way to the next place.
GRAMMAR: tuple[tuple[str, str, Reader], ...] = (
    ("numeric", "C", read_numeric),
    ("yearmonth", "D", read_year_month),
    ("slash", "p", read_slash),
    ("shared", rf"Z?{DAY}[-t&/]Z?{DAY}o?Z?M{YEAR}?", read_shared),
    ("daymonth", rf"Z?{DAY}U?o?Z?M{YEAR}?", read_calendar),
    ("sharedafter", rf"MZ?{DAY}[-t&/]Z?{DAY}(?!o?M|[-l]*[UHc]){YEAR}?", read_shared),
    ("monthday", rf"M[-/]?Z?{LAST_DAY}{YEAR}?", read_calendar),
    ("monthyear", r"M[,o\-/i]?[Yy]", read_calendar),
    ("yearmonthname", r"YM(?!Z?[dO])", read_calendar),
    ("set", r"v(?:c|O|d)?[UHWPS]|s", read_set),
    ("near", r"Z?R?[LRX]l?[UMSPVH]|Z?R?[LRX]W(?!o|i[MZ])|Z?R?[RX]W", read_near),
    ("span", rf"Z?R?[LX]{AMOUNT}[-l]*[UH]|Z?{AMOUNT}[LX][-l]*[UH]", read_span),
    ("pointduration", rf"{UNIT}(?:[,&]?{UNIT}|&a?h)?[GB]|{UNIT}f[gT]", read_duration),
    ("wordyear", r"c(?:[-&]?c)+(?![-l]*[UHO2])", read_word_year),
    ("century", r"Z?(?:c-?)?[O2]-?U", read_century),
    ("ordinalunit", rf"Z?(?:c-?)?[O2L]L?(?:{AMOUNT})?[-l]*(?:U|W|h)", read_ordinal_unit),
    ("duration", rf"{UNIT}(?:&a?h)?", read_duration),
    ("dayafter", r"Z?UA[T]|ZUA[LX]|ZUA|ZUL", read_day_after),
    ("same", r"j[UPS]|ZJ[UPS]", read_same),
    ("fiscal", r"\$U?Y", read_year),
    ("weeknumber", r"Z?Ud(?![-l]*[UH])", read_week_number),
    ("yearword", r"Z?UY", read_year),
    ("the", r"ZU", read_the),
    ("weekday", r"W(?:,?Z?(?:c-?)?[O2](?!o?M|-?[UhW]))?", read_weekday),
    ("quarter", r"q[-o,]?Y|Yq|q", read_quarter),
    ("month", r"M", read_month),
    ("decade", r"Z?[ek]", read_decade),
    ("year", r"[Yy]", read_year),
    ("today", r"[TQN]", read_today),
    ("clock", r"Kz?", read_clock),
    ("season", r"S(?:o?Y)?", read_season),
    ("holiday", r"VU|V(?:,?Y)?", read_holiday),
    ("ref", r"rU|g", read_ref),
    ("nth", r"ZO|Z?[dO](?=o(?:Z?[LRX]l?U|ZU))", read_nth_day),
    ("part", r"P", read_day_part),
    ("plural", r"[UH]", read_bare_plural),
)
READERS = {name: reader for name, _, reader in GRAMMAR}
LETTERS = "MWdnYyeCKqDpOUHSPTQNcLRXaZoit&bfEGBAjJvrg$lVskzh2-/,.()'|#x"


def rules_by_letter() -> dict[str, tuple[regex.Pattern, list[tuple[regex.Pattern, Reader]]]]:
    """For each class the rules that can begin with it: as one pattern in the order of the grammar, and one by one."""
    table = {}
    for letter in LETTERS:
        rules = [rule for rule in GRAMMAR if regex.match(rule[1], letter, partial=True)]
        if rules:
            joined = regex.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in rules))
            table[letter] = joined, [(regex.compile(pattern), reader) for _, pattern, reader in rules]
    return table


RULES = rules_by_letter()


def find_atoms(window: Window) -> list[Form]:
    """The simplest expressions of a window, left to right."""
    found: list[Form] = []
    classes, at = window.classes, 0
    length = len(classes)
    while at < length:
        rules = RULES.get(classes[at])
        match = rules[0].match(classes, at) if rules else None
        if match is None:
            at += 1
            continue
        reader = READERS[match.lastgroup or ""]
        forms = reader(window, at, match.end())
        if forms is None:
            forms = read_otherwise(window, at, reader)
        found += forms
        at = forms[-1].last if forms else at + 1
    return found


def read_otherwise(window: Window, at: int, refused: Reader) -> list[Form]:
    """What the rules after the one that gave way make of the same place."""
    rules = RULES[window.classes[at]][1]
    readers = [reader for _, reader in rules]
    for pattern, reader in rules[readers.index(refused) + 1 :]:
        match = pattern.match(window.classes, at)
        forms = reader(window, at, match.end()) if match and reader is not refused else None
        if forms is not None:
            return forms
    return []
