"""Says in words why a number counts nothing that is collected."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.records import Number

UNCOUNTED_KINDS = {
    "money": "an amount of money", "measure": "a measurement", "ordinal": "an ordinal number", "age": "an age",
    "date": "a date", "time": "a clock time",
    "label": "part of a name", "score": "a score", "phone": "a telephone number", "list": "numbers a list",
}  # fmt: skip


def reason_unread(number: Number) -> str:
    """The reason for a number whose sentence needed no reading."""
    if may_count(number):
        return "not in a sentence that is read"
    return number.reason or UNCOUNTED_KINDS.get(number.kind, "not a quantity")


def may_count(number: Number) -> bool:
    """Whether a number is worth laying out its sentence: dates, labels and ages are not."""
    return number.is_quantity or number.form == "none"


def find_reason(draft: Draft) -> str:
    """The reason, from the noun counted and what is said of it."""
    if draft.number.kind == "percent":
        return "a percentage"
    phrase, line = draft.phrase, draft.line
    if phrase is None or line is None:
        return "not in a sentence"
    if phrase.is_bare:
        return "nothing names what it counts"
    words = line.text[line.starts[phrase.head] : line.ends[phrase.head]]
    if phrase.noun is not None and (phrase.noun.victim is not None or phrase.noun.is_object):
        return f"nothing that is collected is said of the {words}"
    return f"counts {words}"
