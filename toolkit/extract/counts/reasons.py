"""Says in words why a number counts nothing that is collected."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft

UNCOUNTED_KINDS = {
    "money": "an amount of money", "measure": "a measurement", "ordinal": "an ordinal number", "age": "an age", "date": "a date", "time": "a clock time",
    "label": "part of a name", "score": "a score", "phone": "a telephone number", "list": "numbers a list",
}  # fmt: skip


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
