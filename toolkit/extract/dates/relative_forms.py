"""Reads what is counted from somewhere: last week, three days ago, the past month, that day, daily, now; and times
of day."""

from __future__ import annotations

import regex

from toolkit.extract.dates.amounts import parse_amount
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.lexicon import word_set
from toolkit.extract.dates.window import Window

VERBS_BEFORE = word_set("context", "before_verb")
PREPOSITIONS = word_set("context", "not_rate")


# Behind "the same quarter" these tell that it is one of a year.
OF_TIME = frozenset(("of", "last", "a", "in", "this", "the", "previous", "one"))
OF_A_WHOLE = regex.compile(r"oZ?[LRXMYeU]")
OF_A_YEAR = regex.compile(r"oZ?[MY]")
ANAPHORIC = frozenset(("following", "subsequent", "preceding", "previous"))
ROLLING = frozenset(("day", "week", "month", "year", "fortnight", "decade", "century"))


def read_near(window: Window, first: int, last: int) -> list[Form] | None:
    """Last, this or next, with a unit, weekday, month, season, part of day or holiday."""
    classes = window.classes
    at = next(i for i in range(first, last) if classes[i] in "LRX")
    shift, head, word = window.values[at], last - 1, window.words[at]
    letter, value = classes[head], window.values[head]
    is_anaphoric = word in ANAPHORIC or (classes[first] == "Z" and word == "next")
    if letter in "WMSPV":
        return [read_near_name(window, first, last, shift, word, is_anaphoric)]
    if letter == "H":
        return [Form("near", first, last, unit="day", shift=0)] if shift == 0 else []
    if word == "last" and OF_A_WHOLE.match(classes, last):
        return None  # "the last week of August"
    if window.word(last + 1) == "long" and classes[last : last + 1] == "-":
        return [Form("duration", head, last, unit=value, amount=1)]  # "this week-long raid"
    if window.words[head].endswith("s"):
        return [Form("ref", first, last, name="PAST_REF")] if word == "past" else []
    if value == "week" and window.word(head - 1) == "working":
        value = "workweek"
    if is_anaphoric or word == "prior":
        return [Form("same", first, last, unit=value, shift=shift, note=word)]
    if (rolling := rolling_shift(window, first, word)) and value in ROLLING:
        return [Form("span", first, last, unit=value, shift=rolling, amount=1, note=word)]
    near = Form("near", first, last, unit=value, shift=shift, note=word)
    if value == "year" and [window.word(first - 2), window.word(first - 1)] in THIS_TIME:
        return [Form("same", first - 2, last, unit="month", shift=0, whole=near, note="edge")]
    return [near]


# "This time last year" is a month, and no whole year.
THIS_TIME = (["this", "time"], ["same", "time"])


def read_near_name(window: Window, first: int, last: int, shift: int, word: str, is_anaphoric: bool) -> Form:
    """Last Monday, next May, this summer, this morning, last Easter."""
    head = last - 1
    letter, value = window.classes[head], window.values[head]
    kind = {"W": "weekday", "M": "month", "S": "season", "P": "part", "V": "holiday"}[letter]
    form = Form(kind, first, last, shift=shift, note=word)
    if letter == "W":
        form.weekday = value
    elif letter == "M":
        form.month = value
    elif letter == "P":
        form.part = value
        if is_anaphoric:
            form.kind, form.unit = "same", "day"
    else:
        form.name = value or window.words[head]
    return form


def rolling_shift(window: Window, first: int, word: str) -> int:
    """Whether "the past week", "over the last year", "the coming month" count days from the story, and which way."""
    has_the = window.classes[first] == "Z"
    before = window.word(first - 1)
    if word == "past" or (has_the and word == "last" and before in ("over", "within", "during", "in", "for")):
        return -1
    return 1 if has_the and word in ("coming", "forthcoming", "upcoming") else 0


def read_span(window: Window, first: int, last: int) -> list[Form] | None:
    """A stretch that ends or begins with the story: "the past three days", "the next 24 hours", "2 upcoming weeks"."""
    at = next(i for i in range(first, last) if window.classes[i] in "LX")
    amount = parse_amount(window, first, last)
    unit = window.values[last - 1]
    word = window.words[at]
    if at > first and window.classes[at - 1] not in "ZR" and not window.words[last - 1].endswith("s"):
        return None  # "rose 15,000 last week"
    if word == "last" and OF_A_YEAR.match(window.classes, last):
        return None  # "the last three months of 2016"
    if word == "last" and at == first and window.word(first - 1) in VERBS_BEFORE:
        return None  # "will last three days"
    name = "business" if {"business", "working"} & set(window.words[at:last]) else None
    kind = "textspan" if word in ("following", "preceding", "subsequent") else "span"
    return [Form(kind, first, last, unit=unit, shift=window.values[at], amount=amount, note=word, name=name)]


def read_duration(window: Window, first: int, last: int) -> list[Form]:
    """An amount of time, and the word after it that makes it a point: ago, later, earlier."""
    classes = window.classes
    if classes[last - 1] == "B" and window.word(last) == "than":
        last -= 1  # "three days later than planned"
    end, sign, anchor, base = read_direction(window, last)
    if classes[last - 1] == "T" and window.word(first - 1) == "for":
        end, last, sign, anchor, base = last - 2, last - 2, None, None, None  # "for three days from today" is no point
    parts = [i for i in range(first, end) if classes[i] in "UH"]
    unit, head = window.values[parts[0]], parts[-1]
    if window.word(last) == "old" or (window.word(last + 1) == "old" and classes[last : last + 1] == "-"):
        return []  # an age
    if classes[first : first + 2] in ("nc", "dc") and 0 < (window.values[first + 1] or 0) < 100:
        first += 1  # "compared with some 770 three years ago"
    amount = parse_amount(window, first, parts[0] + 1)
    if window.word(last) == "time" or (classes[last : last + 1] == "'" and window.word(last + 1) == "time"):
        return [Form("duration", first, last, unit=unit, amount=amount, note="time")]
    if window.values[head] == "half" or (sign is None and window.values[head] in ("weekend", "workweek")):
        return []
    if sign is None and is_rate(window, first, last):
        return [Form("set", first, last, unit=unit, amount=1)]
    form = Form("duration", first, last, unit=unit, amount=amount, is_plural=window.words[head].endswith("s"))
    if len(parts) == 2 and sign is not None:  # "two weeks and two days ago"
        rest = parse_amount(window, parts[0] + 2, end)
        base = Form("duration", parts[0] + 1, end, unit=window.values[head], amount=rest)
    elif "h" in classes[parts[0] + 1 : end]:  # "a year and a half"
        form.amount = amount + 0.5 if amount is not None else None
    is_before = window.word(last) == "before" and not window.word(last + 1).isalpha()
    if sign is None and is_before and amount is not None and unit in ("day", "week"):
        form.last, sign, anchor = last + 1, -1, "text"  # "they were killed there two days before, when"
    if sign is not None:
        form.kind, form.shift, form.note, form.base = "offset", sign, anchor, base
    return [form]


def read_direction(window: Window, last: int) -> tuple[int, int | None, str | None, Form | None]:
    """Where a length ends, which way the word after it points, what it counts from: "ago", "later", "from tomorrow"."""
    classes, word = window.classes, window.words[last - 1]
    if classes[last - 1] == "G":
        return last - 1, (-1 if word == "ago" else 1), "published", None
    if classes[last - 1] == "B":
        return last - 1, (1 if word == "later" else -1), "text", None
    if classes[last - 1] in "gT" and classes[last - 2] == "f":
        day = window.values[last - 1]
        base = Form("near", last - 1, last, unit="day", shift=day) if day in (-1, 1) else None
        return last - 2, 1, "published", base
    return last, None, None, None


def is_rate(window: Window, first: int, last: int) -> bool:
    """Whether "a day" is a rate: "60 flights a day", "twice a week"."""
    if window.classes[first] != "a" or last - first != 2 or window.classes[last : last + 1] == "A":
        return False
    before = window.word(first - 1)
    if before in ("once", "twice", "times") or window.classes[first - 1 : first] in ("d", "n", "c"):
        return True
    counted = any(letter in "dnc" for letter in window.classes[max(0, first - 5) : first])
    return counted and window.classes[first - 1 : first] == "x" and before.isalpha() and before not in PREPOSITIONS


# "The small hours of Tuesday" are a part of Tuesday, and no length.
SMALL_HOURS = {"small": "MO", "wee": "MO", "early": "MO", "predawn": "MO", "dawn": "MO", "late": "NI", "evening": "EV"}


def read_bare_plural(window: Window, first: int, last: int) -> list[Form]:
    """Units that nobody counted, where they are a length: "for years", "weeks of fighting"; "sad days" are none."""
    before, after = window.word(first - 1), window.word(last)
    if before in SMALL_HOURS and after == "of" and window.words[first] == "hours":
        return [Form("part", first - 1, last, part=SMALL_HOURS[before])]
    is_length = before in word_set("context", "before_length") or after in word_set("context", "after_length")
    if not window.words[first].endswith("s") or not (is_length or window.is_capital(first)):
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
    elif form.unit == "quarter" and window.word(last) not in OF_TIME:
        return []  # "two shells fell in the same quarter": of a town
    return [form]


def governs_behind(window: Window, last: int) -> bool:
    """Whether "the night before" is counted from what stands behind it: "... the raid", but not "... killed nine"."""
    behind = window.word(last)
    return behind.isalpha() and window.classes[last] in "xZal" and behind not in word_set("context", "after_before")


def read_part_after(window: Window, first: int, last: int) -> list[Form] | None:
    """The night before, the morning after: of the day named last; not "the night before the raid"."""
    if governs_behind(window, last):
        return None
    return [
        Form(
            "same", first, last, unit="day", shift=window.values[last - 1], part=window.values[first + 1], note="after"
        )
    ]


def read_day_after(window: Window, first: int, last: int) -> list[Form]:
    """The day before, the week after; "the day before yesterday"; "the week after next"."""
    classes = window.classes
    head = next(i for i in range(first, last) if classes[i] == "U")
    if classes[last - 1] == "T":
        base = Form("near", last - 1, last, unit="day", shift=window.values[last - 1])
        return [
            Form("offset", first, last, unit=window.values[head], amount=1, shift=window.values[head + 1], base=base)
        ]
    if classes[last - 1] == "A" and governs_behind(window, last):
        return read_the(window, first, head + 1)  # "the day after the raid"
    if classes[last - 1] in "LX" and last - head == 3:
        return [Form("near", first, last, unit=window.values[head], shift=2 * window.values[last - 1])]
    sign = window.values[last - 1] if classes[last - 1] == "A" else -1
    return [Form("same", first, last, unit=window.values[head], shift=sign, note="after")]


def read_the(window: Window, first: int, last: int) -> list[Form]:
    """ "The day", "the year": only a part of something larger, or after words that make it a time, decided later."""
    unit = window.values[last - 1]
    if [window.word(last), window.word(last + 1)] == ["to", "date"]:
        return [Form("near", first, last + 2, unit=unit, shift=0)]  # "in the year to date": so far
    if window.words[last - 1].endswith("s"):
        is_length = window.word(first - 1) in ("over", "through", "throughout", "across")  # "over the years"
        return [Form("duration", first, last, unit=unit, is_plural=True)] if is_length else []
    if unit == "weekend":
        return [Form("near", first, last, unit=unit, shift=0, note="the")]
    return [Form("same", first, last, unit=unit, shift=0, note="the")]


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


def read_ref(window: Window, first: int, last: int) -> list[Form]:
    """Now, recently, soon; "recent months"; recent and current before what they describe."""
    if window.classes[last - 1] == "U":
        if not window.words[last - 1].endswith("s"):
            return []
        return [Form("ref", first, last, name="PAST_REF", unit=window.values[last - 1])]
    letter, word, before, after = window.classes[first], window.words[first], window.word(first - 1), window.word(last)
    if letter in "rR":
        if word not in ("recent", "current") or before in ("most", "more") or not after.isalpha():
            return []
        return [Form("ref", first, last, name="PAST_REF" if letter == "r" else "PRESENT_REF", note="adjective")]
    if word == "soon" and (before in ("as", "how", "too", "so") or after in ("as", "after", "before", "enough")):
        return []
    return [Form("ref", first, last, name=window.values[first], note=word)]


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
