"""Refuses what only looks like a date: the verb may, Theresa May, Bloody Sunday, the May 15 Brigade, a count in four
digits."""

from __future__ import annotations

from toolkit.extract.dates.form import Form
from toolkit.extract.dates.lexicon import abbreviations, word_set
from toolkit.extract.dates.relative_forms import governs_behind
from toolkit.extract.dates.window import Window
from toolkit.vocabulary.load import shipped_words

TEMPORAL = word_set("context", "temporal")
FIRM = word_set("context", "firm")
HEDGES = word_set("context", "hedges")
SEASONAL = word_set("context", "seasonal")
TOLL_VERBS = frozenset(shipped_words("number_context")["toll_verbs"])
OWNERS = frozenset(("the", "its", "their", "his", "her", "our", "this"))
COUNTED = word_set("counted", "words") | word_set("context", "behind_counts")
LED = frozenset(("on", "and", "between", "since", "from", "to", "until"))
OLD = 1900  # a year before it is seldom news, and a count of four digits often is
AT_NOON = word_set("context", "clock_like")


def is_refused(window: Window, form: Form) -> bool:
    """Whether the words are no date at all; asked of each simple find before they are joined."""
    if form.shift is not None and form.kind != "part":
        return False
    check = CHECKS.get(form.kind)
    return check is not None and check(window, form)


def refuse_month(window: Window, form: Form) -> bool:
    """A bare month needs company where its word has other meanings."""
    at = next(i for i in range(form.first, form.last) if window.classes[i] in "MD")
    if window.classes[at] == "D" or form.year is not None:
        return False
    word, before, after = window.words[at], window.word(at - 1), window.word(at + 1)
    if word in abbreviations() and after in ("'", "’") and window.starts[at + 1] == window.ends[at]:
        return True  # "Near Mar'a": the head of a name
    if before in word_set("refused", "before") or after in word_set("refused", "after"):
        return True
    capital = window.is_capital(at)
    if word in ("may", "march") or (
        not capital and word in ("mar", "jun", "sep", "dec", "oct", "jan", "nov", "feb", "apr")
    ):
        if not capital and word in ("may", "march", "mar"):
            return before not in FIRM
        if before not in TEMPORAL and at > 0:
            return True
        if at == 0 and after:
            return True
        return (before in ("the", "on", "from", "for", ",") and word == "march") or (
            word == "may"
            and before not in FIRM
            and (window.facts.has_person or after in ("said", "told", "has", "is", "was"))
        )
    if word in ("april", "june", "august", "jan", "mar", "sep") and before not in TEMPORAL:
        nxt = at + 1
        return (
            nxt < len(window.words)
            and window.classes[nxt] == "x"
            and window.is_capital(nxt)
            and window.words[nxt].isalpha()
        )
    return not capital and word in abbreviations() and before not in FIRM


def refuse_day(window: Window, form: Form) -> bool:
    """A month with its day is a name before "Brigade"; "may 20" in small letters is a verb and a count."""
    if "M" not in window.classes[form.first : form.last]:
        return False
    after = window.word(form.last)
    before = window.word(form.first - 1)
    if after in word_set("refused", "after") and window.is_capital(form.last) and form.year is None:
        return before not in LED  # "On Jan. 11 Coalition jets struck"
    if after in word_set("refused", "after_the") and before == "the" and form.year is None:
        return True  # "the March 14 alliance"
    at = window.classes.index("M", form.first, form.last)
    is_before_number = window.classes[form.last - 1] == "d" and window.classes[form.last : form.last + 1] == "c"
    if (
        is_before_number and (window.values[form.last] or 0) >= 100
    ):  # "in May 5 million people fled": a month, and a count
        form.kind, form.day, form.last = "month", None, form.first + 1
        return False
    if (form.month, form.day, form.year) == (9, 11, None) and any(
        window.word(form.last + i).startswith("attack") for i in range(3)
    ):
        return True  # a name, and of 2001
    if before in ("black", "bloody"):
        return True
    if window.words[at] in ("may", "march", "mar") and not window.is_capital(at):
        return (
            window.classes[form.last : form.last + 1] == "x"
            and after.isalpha()
            and form.year is None
            and at == form.first
        )
    if (
        window.classes[form.first] == "M"
        and before in ("in", "during", "since")
        and after in word_set("counted", "words")
    ):
        form.kind, form.day, form.last = "month", None, form.first + 1  # "in March 20 people were killed"
    return False


def refuse_weekday(window: Window, form: Form) -> bool:
    """Bloody Sunday and the Sunday Times are names; "sat" and "the sun" are words."""
    at = form.first
    word, before = window.words[at], window.word(at - 1)
    if before in word_set("refused", "before") and at and window.is_capital(at - 1):
        return True
    if (
        form.last < len(window.words)
        and window.word(form.last) in word_set("refused", "after")
        and window.is_capital(form.last)
    ):
        return before != "on"  # "on Sunday Coalition jets struck"
    if word.rstrip(".") in abbreviations() and form.day is None:
        neighbour = window.classes[form.last : form.last + 2]
        dated = neighbour[:1] in ("M", "C", "d", "p", "K") or neighbour in (",M", ",d") or before == "on"
        if word.rstrip(".") in ("sun", "sat", "mon", "wed"):
            return not (dated and window.is_capital(at)) or (before == "the")
        return not (dated or word.endswith(".") or window.is_capital(at))
    return not window.is_capital(at) and before in ("his", "her")


def refuse_holiday(window: Window, form: Form) -> bool:
    """A Christmas market is a market; the lunar New Year and the Orthodox Christmas go by other calendars."""
    if window.word(form.first - 1) in word_set("refused", "other_calendars"):
        return True
    things = word_set("refused", "feast_things")
    is_thing = window.word(form.last) in things or window.word(form.last + 1) in things  # "a Halloween street party"
    return form.year is None and form.shift is None and is_thing


def refuse_year(window: Window, form: Form) -> bool:
    """Four digits after a hedge, after a hyphen of a model, or far from our calendar are no year."""
    at = form.last - 1
    before, year = window.word(form.first - 1), form.year or 0
    if window.classes[at] == "y":
        return before not in word_set("context", "short_year")
    if window.classes[form.first] != "Y":
        return False
    if before in TOLL_VERBS:
        return True  # "the number of wounded exceeds 2000"
    if before in HEDGES and (year % 10 == 0 or before in ("than", "least", "most")):
        return True
    if before == "-" and form.first > 1 and window.classes[form.first - 2] == "x":
        return window.word(form.first - 2) not in ("pre", "post", "non", "season", "mid")
    if window.word(form.last) in ("am", "pm", "gmt", "hours", "hrs"):
        return True
    if before in ("around", "about", "some", "over") and window.word(form.last) in word_set("context", "behind_counts"):
        return True  # "around 1400 had been hurt"
    if window.word(form.last) == "of" and window.word(form.last + 1) in ("them", "whom", "these", "those", "which"):
        return True
    if year < OLD and is_old_count(window, form, before):
        return True
    if 1700 <= year < 2060:
        return False
    is_round = year % 100 == 0 and before in ("of", "to", "and", "from", "by", "between")
    return is_round or before not in word_set("context", "far_year")


def is_old_count(window: Window, form: Form, before: str) -> bool:
    """ "94 have died and 1419 have been injured": a count; "in 1848", "of 1618 and 1648" are years."""
    if before == "and":
        return window.classes[max(0, form.first - 2)] != "Y"
    return window.word(form.last) in COUNTED and before not in word_set("context", "far_year")


def refuse_clock(window: Window, form: Form) -> bool:
    """Figures with a colon are a time where a preposition, a zone or am/pm says so; else a score or a verse, unless
    a date joins them."""
    words = form.clock or ""
    return form.note != "joined" and not (
        words[-1:].lower() in "mzaptc."
        or window.classes[form.last - 1] == "z"
        or window.word(form.first - 1)
        in ("at", "by", "from", "around", "about", "until", "before", "after", "between", "since")
    )


def refuse_season(window: Window, form: Form) -> bool:
    """A season needs a preposition or a year: "the fall of the city" is none."""
    if form.year is not None or form.whole is not None:
        return False
    at = form.first - 1
    if window.word(at) in OWNERS and window.word(form.last) in SEASONAL:
        form.note = "of a thing"  # "after the autumn meetings": the preposition governs the meetings
        return False
    if window.word(at) == "the":
        at -= 1
    if window.word(form.last) in ("of", "in", "from"):
        return True
    return window.word(at) not in ("in", "during", "since", "until", "by", "throughout", "early", "late", "mid", "-")


CHECKS = {
    "month": refuse_month,
    "day": refuse_day,
    "weekday": refuse_weekday,
    "year": refuse_year,
    "holiday": refuse_holiday,
}


def counts_months(window: Window, form: Form) -> bool:
    """Whether a part is of the year without saying so: "in the first nine months, 300 died"."""
    is_governed = window.word(form.first - 1) in ("in", "during", "for", "over")
    is_part = form.unit == "month" and form.ordinal == 1 and (form.amount or 0) > 1
    return is_part and is_governed and window.classes[form.last : form.last + 1] not in ("o", "i")


def is_left_over(window: Window, form: Form) -> bool:
    """Whether a part found no whole and means nothing alone: "the first", "the day", "morning"; asked when all is
    joined."""
    if form.kind == "part" and form.unit is not None:
        return form.whole is None and form.unit != "quarter" and not counts_months(window, form)
    if form.kind == "part":
        lone = form.note in AT_NOON and window.word(form.first - 1) in (
            "at",
            "by",
            "before",
            "until",
            "since",
            "after",
            "around",
        )
        return form.shift is None and not lone
    if form.kind == "same" and form.note == "the":
        before = window.word(form.first - 1)
        ended = (
            before in ("end", "ended", "ending", "ends", "finish", "finished", "close", "closed", "closing")
            and form.unit == "day"
        )
        return not (ended or (before == "for" and form.unit in ("day", "week", "month", "year")))
    if form.kind == "season" and form.shift is None:
        return refuse_season(window, form)
    if form.kind == "clock":
        return refuse_clock(window, form)
    if form.kind == "same" and form.note == "after":
        return governs_behind(window, form.last)
    return False
