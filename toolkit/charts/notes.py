"""The note under every chart: corpus, period, how many claims, how many a person checked, and what was left out and why."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from toolkit.charts.selection import Selection
from toolkit.charts.series import split_series
from toolkit.charts.sources import say_source
from toolkit.charts.wording import POLICIES, say_figure, say_period
from toolkit.errors import InputError
from toolkit.prose import say_count, say_list


def write_notes(
    selection: Selection, *, corpus: str | None, policy: str, binned: str | None = None, silence: str = ""
) -> tuple[str, ...]:
    """Writes the sentences of the note, in a fixed order.

    >>> empty = pd.DataFrame({"claim_id": [], "published": [], "period_start": [], "period_end": [], "reviewed": [], "reason": []})
    >>> write_notes(Selection(empty, empty, empty), corpus="sample", policy="open")
    ('Corpus: sample; it holds no claim such as was asked for.', 'Silence is not zero.')
    """
    drawn, left_out, asked = selection.drawn, selection.left_out, selection.asked
    if not len(asked):
        return (f"Corpus: {corpus or 'not named'}; it holds no claim such as was asked for.", "Silence is not zero.")
    notes = ["These are claims, not established facts."]
    notes.append(f"Corpus: {corpus or 'not named'}; {say_span(drawn)}.")
    notes.append(say_drawn(drawn, len(asked) - len(left_out)))
    if len(selection.ghosts):
        notes.append(
            f"{say_count(len(selection.ghosts), 'figure')} replaced by a later one of the same source, drawn pale."
        )
    if binned:
        notes.append(binned)
    notes.append(say_policy(policy))
    notes += [*say_reasons(left_out), *say_cautions(drawn)]
    if silence:
        notes.append(silence)
    notes.append("Where there is no mark, this corpus has no figure: silence is not zero.")
    return tuple(notes)


def say_drawn(drawn: pd.DataFrame, behind: int) -> str:
    """How many claims stand behind the figures drawn, and how many of these a person checked."""
    marks = f"{say_count(behind, 'claim')} drawn"
    if behind != len(drawn):
        marks += f" as {say_count(len(drawn), 'figure')} (a figure printed more than once is drawn once)"
    reviewed = int(drawn["reviewed"].sum()) if len(drawn) else 0
    return f"{marks}; {say_reviewed(reviewed, len(drawn))}."


def say_cautions(drawn: pd.DataFrame) -> list[str]:
    """What to mind in the figures drawn: days that were inferred, parts of other figures, running totals that fall."""
    notes = []
    inferred = int(drawn["period_basis"].eq("inferred").sum()) if len(drawn) else 0
    if inferred:
        verb = "was" if inferred == 1 else "were"
        notes.append(f"The days of {say_count(inferred, 'figure')} {verb} inferred from the date of publication.")
    parts = int(drawn["whole"].notna().sum()) if len(drawn) else 0
    if parts:
        verb = "is part" if parts == 1 else "are parts"
        notes.append(f"{say_count(parts, 'figure')} {verb} of another one, and must not be added to it.")
    falls = count_falls(drawn)
    if falls:
        notes.append(f"A running total falls {say_count(falls, 'time')}: it was corrected, or counts something else.")
    return notes


def say_reviewed(reviewed: int, drawn: int) -> str:
    """How many of the figures a person checked, and how that is drawn.

    >>> say_reviewed(0, 12), say_reviewed(3, 12), say_reviewed(12, 12)
    ('0 checked by a person, so every mark is hollow', '3 checked by a person (filled marks), 9 not (hollow)', '12 checked by a person')
    """
    if not drawn or reviewed == drawn:
        return f"{reviewed:,} checked by a person"
    if not reviewed:
        return "0 checked by a person, so every mark is hollow"
    return f"{reviewed:,} checked by a person (filled marks), {drawn - reviewed:,} not (hollow)"


def say_reasons(left_out: pd.DataFrame) -> list[str]:
    """What is not drawn, with the reasons, the commonest first.

    >>> say_reasons(pd.DataFrame({"reason": ["no number given", "no period stated", "no number given"]}))
    ['Not drawn: no number given (2) and no period stated (1).']
    """
    reasons = left_out["reason"].value_counts()
    ordered = sorted(reasons.index, key=lambda reason: (-int(reasons[reason]), reason))
    return (
        [f"Not drawn: {say_list([f'{reason} ({int(reasons[reason]):,})' for reason in ordered])}."] if ordered else []
    )


def count_falls(drawn: pd.DataFrame) -> int:
    """How often a running total is lower than an earlier one of the same source, victims, place and first day.

    >>> same = {"kind": "running_total", "who": "A", "group": "A", "victim": None, "place": None, "attributed_to": None}
    >>> days = pd.to_datetime(["2016-01-01", "2016-02-01"])
    >>> count_falls(pd.DataFrame([same, same]).assign(low=[20, 12], high=[20, 12], period_start=days[0], period_end=days))
    1
    """
    if not len(drawn) or not drawn["kind"].eq("running_total").all():
        return 0
    falls = 0
    for ordered in split_series(drawn):
        ceilings = ordered["high"].fillna(float("inf")).astype(float).tolist()[1:]
        falls += sum(
            after < before for before, after in zip(ordered["low"].fillna(0).astype(float), ceilings, strict=False)
        )
    return falls


def say_policy(policy: str) -> str:
    """How vague words were read; an unknown policy is refused.

    >>> say_policy("acled")
    'Vague words are read as ACLED codes them: dozens is 12, hundreds is 100.'
    """
    if policy not in POLICIES:
        raise InputError(
            f"there is no policy '{policy}' for vague words", remedy=f"choose one of {', '.join(POLICIES)}"
        )
    return POLICIES[policy]


def say_span(drawn: pd.DataFrame) -> str:
    """The days that the figures drawn cover."""
    if not len(drawn):
        return "no figure to draw"
    start = drawn["period_start"].fillna(drawn["period_end"]).min()
    return f"figures for {say_period(start, drawn['period_end'].max())}"


def write_summary(drawn: pd.DataFrame, parts: Sequence[str] = ()) -> str:
    """The chart in words, for a reader who does not see it: how many figures, from whom, the highest and the lowest.

    Where its panels (`parts`) are of unlike kinds, there is no highest of all: each panel is summed up by itself.
    """
    if not len(drawn):
        return "There is nothing to draw."
    if parts:
        return " ".join(f"{part}, {say_ends(drawn[drawn['panel'] == part])}." for part in parts)
    counts = drawn["who"].value_counts()
    names = sorted(counts.index, key=lambda name: (-int(counts[name]), name))
    shares = say_list(
        [f"{say_source(name)} ({int(counts[name]):,})" for name in names[:6]]
        + ([f"{len(names) - 6:,} more"] if len(names) > 6 else [])
    )
    level = drawn["low"].fillna(drawn["high"]).astype(float)
    top, low = drawn.loc[level.idxmax()], drawn.loc[level.idxmin()]
    if len(drawn) == 1:
        return f"One figure: {say_row(top)}."
    said = f"{say_count(len(drawn), 'figure')} from {say_count(len(names), 'source')}: {shares}."
    if len(names) == 1:
        said = f"{say_count(len(drawn), 'figure')}, all from {say_source(names[0])}."
    return f"{said} The highest is {say_row(top)}; the lowest {say_row(low)}."


def say_ends(rows: pd.DataFrame) -> str:
    """How many figures a panel has, from the lowest to the highest.

    >>> rows = pd.DataFrame({"low": [60, 990], "high": [70, None], "hedge": "range", "kind": "event", "per": None, "is_negated": False})
    >>> say_ends(rows)
    '2 figures, the lowest 60 to 70, the highest at least 990'
    """
    level = rows["low"].fillna(rows["high"]).astype(float)
    low, top = say_figure(rows.loc[level.idxmin()]), say_figure(rows.loc[level.idxmax()])
    return (
        f"1 figure: {low}"
        if len(rows) == 1
        else f"{say_count(len(rows), 'figure')}, the lowest {low}, the highest {top}"
    )


def say_row(row: pd.Series) -> str:
    """A figure, its days and its source in one phrase."""
    return f"{say_figure(row)} for {say_period(row['period_start'], row['period_end'])} ({say_source(row['who'])})"
