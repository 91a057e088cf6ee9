"""Says in words why a number counts nothing that is collected."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import Lexicon
from toolkit.extract.counts.phrase_reading import AFTERWARDS
from toolkit.records import Number

# How many characters after a number hold the next two words.
FURTHER = 50
UNCOUNTED_KINDS = {
    "money": "an amount of money", "measure": "a measurement", "ordinal": "an ordinal number", "age": "an age",
    "date": "a date", "time": "a clock time",
    "label": "part of a name", "score": "a score", "phone": "a telephone number", "list": "numbers a list",
}  # fmt: skip


def reason_unread(number: Number) -> str:
    """The reason for a number whose sentence needed no reading."""
    if number.form == "none" or (number.is_quantity and number.kind not in UNCOUNTED_KINDS):
        return "not in a sentence that is read"
    return number.reason or UNCOUNTED_KINDS.get(number.kind, "not a quantity")


def may_count(number: Number, text: str, lexicon: Lexicon) -> bool:
    """Whether a number is worth laying out its sentence: dates, labels, ages and measurements are not.

    A measurement may turn out to be none by what follows: "12 barrel bombs", "wounding 90 hours after".
    """
    if not number.is_quantity or number.kind not in UNCOUNTED_KINDS:
        return number.is_quantity or number.form == "none"
    following = text[number.char_end : number.char_end + FURTHER].lower().split(None, 2)[:2]
    if following and following[0].rstrip(".,;:") == "times":
        return True  # "have been in the air 2,300 times"
    if len(following) < 2:
        return False
    return following[1] in AFTERWARDS or following[1].strip(".,;:") in lexicon.pieces.openings.get(following[0], ())


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
