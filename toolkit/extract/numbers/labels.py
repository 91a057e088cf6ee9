"""Tells labels from amounts: "Resolution 2254", "Fortune 100", "iPhone 11 Pro", "phase one"."""

from __future__ import annotations

import regex

from toolkit.extract.dates.lexicon import weekday_names
from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.setting import WIDTH, Setting

# Up to four words with capitals before a figure, and the word before those.
NAME_BEFORE = regex.compile(r"(?r)(?<![\p{L}\d])(?:(\S+)[ \u00a0]+)?+((?:\p{Lu}[\p{L}\p{M}\d&'’/.-]*[ \u00a0]){1,4})")
MIXED = regex.compile(r"\p{Ll}\p{Lu}|\d|^\p{Lu}{2,}$")
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "from", "across", "around", "of", "to", "outside", "inside", "on"})
DETERMINERS = frozenset({"The", "This", "His", "Her", "Their", "Its", "Our"})
ABBREVIATED = frozenset({"no", "nos", "fig", "vol", "pp", "p"})
NEXT_CAPITAL = regex.compile(r"[ \u00a0]\p{Lu}\p{Ll}+")
STREET = regex.compile(
    r"(?:[ ]\p{Lu}[\p{L}'’.]+){1,3}[ ]"
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Terrace|Crescent|Highway)\b"
)
ENDED = regex.compile(r"\s*(?:[.,;:!?)\]\"”’]|$)|['’]s\b|\s[-–—]\s")
# "According to the Haitian National Police 19 of its officers", "the Mission for Iraq 761 Iraqis were killed": the comma is lost.
COUNTS = regex.compile(r"[ ](?:of (?:its|their|his|them|whom)\b|(?:\p{Lu}\p{Ll}+s )?(?:were|have|had|are)\b)")
# "Honduras has reported 210 deaths and Nicaragua 90": what is said of one by its name goes for the next.
GAPPED = regex.compile(
    r"(?r)\b\p{Lu}[\p{L}'’-]+[ ](?:(?:has|have|had)[ ])?\p{Ll}+[ ](?:\p{Ll}+[ ]){0,3}[\d,.]+[ ](?:\p{Ll}+[ ]){1,3}(?:and|while)[ ]"
)
# Endings of verbs in headlines: "Kills 12 Rebels", "Wounded 3 Boys".
VERB_ENDINGS = ("s", "ed", "ing", "ll")


WEEKDAYS = weekday_names()


def is_label(figure: Figure, at: Setting) -> bool:
    """Whether the figure names and does not count: after a listed word, after a listed name, or by its shape after a capital."""
    if figure.hedge != "exact" or figure.scale > 1 or not at.words or figure.kind == "measure":
        return figure.kind == "measure" and figure.hedge == "exact" and at.word in ("s&p", "nasdaq")
    if at.words[-1][-1:] in '.,;:!?)"”' and at.word.rstrip(".") not in ABBREVIATED and at.words[-1] != at.word:
        return False
    if figure.form == "words" and at.words[-1].endswith(".") and at.word.rstrip(".") not in ABBREVIATED:
        return False  # "in the Sahel. Thirteen of them": a new sentence
    has_capital = any(c.isupper() for c in at.written(figure)[:2])
    if is_listed(at, has_capital):
        return has_capital or figure.form == "digits" or at.word not in ("no", "number", "numbers")
    if figure.form == "digits":
        if is_series(at, has_capital) or STREET.match(at.text, figure.end, at.ceiling):
            return True
    elif not (at.text[figure.start].isupper() and figure.name):
        return False
    return has_capital and (figure.low or 0.0) < 10_000 and is_named(figure, at)


def is_listed(at: Setting, has_capital: bool) -> bool:
    """Whether a word stands before that numbers things ("section", "articles"), some of them only with a capital ("Game")."""
    labels = at.lexicon.labels
    head = at.word if at.word in labels["before"] else at.word.removesuffix("s")
    return head in labels["before"] and (has_capital or head not in labels["before_capital"])


def is_place_in_list(figure: Figure, at: Setting) -> bool:
    """ "section 3.2": a decimal after a word that numbers things; "page 1,200" is left alone."""
    if figure.kind != "cardinal" or figure.scale != 1 or figure.hedge != "exact":
        return False
    return is_listed(at, has_capital=False) and "," not in at.text[figure.start : figure.end]


def is_series(at: Setting, has_capital: bool) -> bool:
    """Whether a name that always ends in a figure stands before: "S&P 500", "S&P/ASX 200", "the Big 12"."""
    labels, last = at.lexicon.labels, at.word.rpartition("/")[2]
    if last in labels["series"] or " ".join(at.words[-2:]) in labels["series"]:
        return True
    return has_capital and last in labels["series_capital"]


def is_named(figure: Figure, at: Setting) -> bool:
    """A name that ends in a figure ("iPhone 11 Pro", "the Galaxy Note 20"), by the capitals before it and what comes after.

    Headlines are all capitals: a row of them that begins the sentence proves nothing ("Airstrikes Kill 12").
    """
    match = NAME_BEFORE.match(at.text, max(at.floor, figure.left - 60), figure.left)
    if match is None:
        return False
    name, lead = match[2].split(), match[1] or ""
    if any(word.endswith(".") and len(word) > 2 for word in name[:-1]):
        return False  # "... the Java Sea. All 189 died": a new sentence
    if name[-1].lower() in at.lexicon.context["function"] or name[-1].lower() in at.lexicon.context["month"]:
        return False
    if name[-1].lower() in WEEKDAYS or COUNTS.match(at.text, figure.end, at.ceiling):
        return False  # "On Friday 36 had died"
    is_before_name = NEXT_CAPITAL.match(at.text, figure.end, at.ceiling) is not None
    if MIXED.search(name[-1]):
        return is_before_name or not at.following or at.follows("function")
    if name[0] in DETERMINERS and len(name) > 1:
        lead = name[0].lower()
    if not lead or not lead[0].islower() or lead in PLACE_PREPOSITIONS:
        return False
    if is_before_name:
        return not name[-1].endswith(VERB_ENDINGS if len(name) > 2 else (*VERB_ENDINGS, "e"))
    if not ENDED.match(at.text, figure.end, at.ceiling):
        return at.follows("function")
    return lead not in ("and", "while") or not GAPPED.match(at.text, max(0, at.floor - WIDTH), match.start(2))
