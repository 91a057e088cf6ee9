"""A year at the head of a sentence governs the days and months after it: "In 2014, rebels came; on June 6 they left"."""

from __future__ import annotations

import regex

from toolkit.extract.dates.form import Form

YEARLESS = frozenset(("day", "month", "season", "holiday"))
OPENER = regex.compile(
    r"(?:^|[.!?;\n]['’\"”)]*\s+|\n)['‘\"“(]*(?:Back\s)?(?:In|During|Throughout|By|Early\sin|Late\sin)\s+$"
)
SENTENCE_END = regex.compile(r"[.!?]['’\"”)]*\s+['‘\"“(]*[\p{Lu}\p{N}]|\n\s*\n")


def take_heading(form: Form, heading: Form | None, text: str) -> Form | None:
    """Gives a day or month without a year the year that heads its sentence; returns the heading for the next form."""
    if form.kind == "year":
        return form if opens_sentence(form, text) else None
    if heading is not None and form.kind in YEARLESS and is_yearless(form):
        form.whole = heading if is_one_sentence(text, heading.end, form.start) else None
    return heading


def opens_sentence(year: Form, text: str) -> bool:
    """Whether a year heads its sentence, behind a preposition."""
    return year.whole is None and OPENER.search(text, max(0, year.start - 24), year.start) is not None


def is_yearless(form: Form) -> bool:
    """Whether a day or month says nothing of its year, nor how far it lies off ("next May", "since May")."""
    is_open = form.lead in ("since", "until", "till") and form.partner is None
    return form.year is None and form.whole is None and form.shift is None and not is_open


def is_one_sentence(text: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two places; a text may be a page long."""
    return end - start < 400 and SENTENCE_END.search(text, start, end) is None
