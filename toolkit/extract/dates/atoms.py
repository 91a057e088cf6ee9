"""Finds the simplest time expressions in a window: patterns over token classes, each with the function that reads
it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import regex

from toolkit.extract.dates.amounts import AMOUNT
from toolkit.extract.dates.calendar_forms import (
    read_calendar,
    read_century,
    read_glued,
    read_holiday,
    read_list,
    read_month,
    read_nth_day,
    read_ordinal_unit,
    read_season,
    read_shared,
    read_week_number,
    read_weekday,
    read_word_year,
    read_year,
)
from toolkit.extract.dates.form import Form
from toolkit.extract.dates.numerals import read_decade, read_numeric, read_quarter, read_slash, read_year_month
from toolkit.extract.dates.relative_forms import (
    read_bare_plural,
    read_clock,
    read_day_after,
    read_day_part,
    read_duration,
    read_near,
    read_part_after,
    read_ref,
    read_same,
    read_set,
    read_span,
    read_the,
    read_today,
)
from toolkit.extract.dates.weeks import read_record_week, read_week_of_run
from toolkit.extract.dates.window import Window

Reader = Callable[[Window, int, int], "list[Form] | None"]

DAY = "(?:c-?[O2]|[dO2])"  # 3, 3rd, third, twenty-third
LAST_DAY = "(?:(?:c-?)?[O2](?!-?[UH])|d(?![-l]*[UH]))"
YEAR = "(?:,?[oi]?Y|,?y)"
UNIT = f"(?:{AMOUNT}[-l]*[UH])"


# In order: the first that matches at a place is read; one that reads nothing gives way to the next place.
GRAMMAR: tuple[tuple[str, str, Reader], ...] = (
    ("numeric", "C", read_numeric),
    ("yearmonth", "D", read_year_month),
    ("slash", "p", read_slash),
    ("daylist", r"Md(?:,d)+,?&d(?![-l]*[UHcM])(?:,?Y)?|d(?:,d)+,?&do?M(?:,?Y)?", read_list),
    ("shared", rf"Z?{DAY}[-t&/]Z?{DAY}o?Z?M{YEAR}?", read_shared),
    ("daymonth", rf"Z?{DAY}U?o?Z?M{YEAR}?", read_calendar),
    ("sharedafter", rf"MZ?{DAY}[-t&/]Z?{DAY}(?!o?M|[-l]*[UHc]){YEAR}?", read_shared),
    ("glued", r"Mn", read_glued),
    ("monthday", rf"M[-/]?Z?{LAST_DAY}{YEAR}?", read_calendar),
    ("monthyear", r"M[,o\-/i]?[Yy]", read_calendar),
    ("yearmonthname", r"YM(?!Z?[dO])", read_calendar),
    ("set", r"v(?:c|O|d)?[UHWPS]|s", read_set),
    ("near", r"Z?R?[LRX]l?[UMSPVH]|Z?R?[LRX]W(?!o|i[MZ])|Z?R?[RX]W", read_near),
    ("span", rf"Z?R?[LX]{AMOUNT}[-l]*[UH]|Z?{AMOUNT}[LX][-l]*[UH]", read_span),
    ("pointduration", rf"{UNIT}(?:[,&]?{UNIT}|&a?h)?[GB]|{UNIT}f[gT]", read_duration),
    ("wordyear", r"c(?:[-&]?c)+(?![-l]*[UHO2])", read_word_year),
    ("weekofrun", "[Za]?(?:c-?)?[O2][-l]*U", read_week_of_run),
    ("century", r"Z?(?:c-?)?[O2]-?U", read_century),
    ("recordweek", "Z?lU", read_record_week),
    ("ordinalunit", rf"Z?(?:c-?)?[O2L]L?(?:{AMOUNT})?[-l]*(?:U|W|h)", read_ordinal_unit),
    ("duration", rf"{UNIT}(?:&a?h)?", read_duration),
    ("dayafter", r"Z?UA[T]|ZUA[LX]|ZUA|ZUL", read_day_after),
    ("partafter", r"ZPA", read_part_after),
    ("same", r"jJ?[UPS]|ZJ[UPS]", read_same),
    ("fiscal", r"\$U?Y", read_year),
    ("weeknumber", r"Z?Ud(?![-l]*[UH])", read_week_number),
    ("yearword", r"Z?UY", read_year),
    ("the", r"Z[l$]?U(?!Y)", read_the),
    ("weekday", r"W(?:A[LX]|,?Z?(?:c-?)?[O2](?!o?M|-?[UhW]))?", read_weekday),
    ("quarter", r"q[-o,]?Y|Yq|q", read_quarter),
    ("month", r"M", read_month),
    ("decade", r"Z?[ek]", read_decade),
    ("year", r"[Yy]", read_year),
    ("today", r"[TQN]", read_today),
    ("clock", r"Kz?", read_clock),
    ("season", r"S(?:o?Y)?", read_season),
    ("holiday", r"VU|V(?:,?Y)?", read_holiday),
    ("ref", r"rU|[grR]", read_ref),
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


KEPT = 64  # a longer run of classes does not come again


@lru_cache(maxsize=1 << 14)
def match_run(run: str) -> tuple[tuple[int, int, Reader], ...]:
    """The places of a run of classes at which a rule matches, each with where the first such rule ends, and its reader.
    No rule reads a plain word (x), so the runs between them can be matched apart; there are few, and they come again
    and again.

    >>> [(at, last) for at, last, _ in match_run("iMd,Y")]
    [(1, 5), (4, 5)]
    """
    found: list[tuple[int, int, Reader]] = []
    for at, letter in enumerate(run):
        rules = RULES.get(letter)
        match = rules[0].match(run, at) if rules else None
        if match:
            found.append((at, match.end(), READERS[match.lastgroup or ""]))
    return tuple(found)


# The classes that a rule may read alone: a lone "the" or comma is none of them.
LONE = frozenset(letter for letter in LETTERS if match_run(letter))


def find_atoms(window: Window) -> list[Form]:
    """The simplest expressions of a window, left to right."""
    found: list[Form] = []
    at = after = 0
    for run in window.classes.split("x"):
        start, after = after, after + len(run) + 1
        if len(run) < 2 and run not in LONE:
            continue
        matches = match_run(run) if len(run) <= KEPT else match_run.__wrapped__(run)
        for offset, last, reader in matches:
            if start + offset < at:
                continue
            forms = reader(window, start + offset, start + last)
            if forms is None:
                forms = read_otherwise(window, start + offset, reader)
            if forms:
                found += forms
                at = forms[-1].last
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
