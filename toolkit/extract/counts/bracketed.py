"""Reads figures behind the places of a list: "43 of the deaths, followed by Idukki (28)", "deaths were reported in Osh (12), Naryn (8)"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    RELATIVE,
    STOP,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate
from toolkit.extract.counts.toll_words import toll_pattern

# "Deaths were reported last week from the districts of Osh (12)": so far before its first place stands what is counted.
FARTHEST_HEAD = 12
# A name behind these is a place; "the deaths of Ann Moore (34), Joe Hill (28)" tells ages.
PLACING = frozenset(["in", "from", "at", "across", "by"])
SHARES = frozenset(["half", "most", "third", "quarter", "majority", "bulk"])


def share_brackets(line: Line, draft: Draft, before: list[Draft]) -> None:
    """Gives a bare figure behind a place the measure of the list: of its first figure, or of the deaths that open it."""
    phrase = draft.phrase
    if phrase is None or draft.pattern is not None or draft.is_refused or draft.number.kind != "cardinal":
        return
    at = phrase.at
    is_bracketed = line.words[at - 1] == "(" and line.words[at + 1] == ")"
    if is_bracketed and is_share(line, at - 2):
        draft.is_part = draft.decide(Predicate(toll_pattern(line, phrase, at - 2), at - 2), "toll")
        return
    is_with = line.words[at - 1] == "with" and phrase.is_bare
    if not (is_bracketed or is_with) or not line.is_capital(at - 2) or line.tags[at - 2] & NUMBER:
        return
    last = next((known for known in reversed(before) if known.pattern is not None), None)
    if last is None:
        if is_bracketed and (k := find_head(line, at - 2)) >= 0 and has_second(line, at):
            draft.decide(Predicate(toll_pattern(line, phrase, k), k), "toll")
    elif goes_on_in_places(line, last, at - 2):
        draft.decide(Predicate(last.pattern, last.trigger), "list")
        draft.is_part, draft.source = last.is_part, last


def is_share(line: Line, k: int) -> bool:
    """ "More than half of the deaths (188)", "most of the arrests (45)": the figure behind a share of what is counted."""
    noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
    if noun is None or noun.event is None or not noun.is_plural:
        return False
    of = line.skip(k - 1, DETERMINER, -1)
    return line.words[of] == "of" and not SHARES.isdisjoint(line.words[of - 1].split())


def find_head(line: Line, name: int) -> int:
    """The word for what the first place of a list has had: "deaths were reported in Osh (12)", "deaths by district: Osh (12)"; or -1."""
    is_placed = False
    for k in range(name - 1, max(-1, name - FARTHEST_HEAD), -1):
        tag, word = line.tags[k], line.words[k]
        is_placed |= word in PLACING
        if tag & (STOP | NUMBER | RELATIVE | COMMA) and word != ":":
            return -1
        noun = line.lexicon.nouns.get(word) if tag & NOUN else None
        if (noun is not None and noun.event is not None and noun.is_plural) or word == "dead":
            return k if is_placed else -1
        if tag & OTHER_VERB and not tag & NOUN and not line.tags[k - 1] & BE and word not in ("occurred", "happened"):
            return -1
    return -1


def has_second(line: Line, at: int) -> bool:
    """Whether another place with a figure follows, so that this is a list and no gloss."""
    if "followed by" in " ".join(line.words[at + 2 : at + 5]):
        return True
    rest = range(at + 3, min(line.size, at + 3 + FARTHEST_HEAD))
    return any(line.words[k] == "(" and line.tags[k + 1] & NUMBER and line.words[k + 2] == ")" for k in rest)


def goes_on_in_places(line: Line, last: Draft, name: int) -> bool:
    """Whether a list's last figure leads on to this place: ", followed by Osh", or only names stand between: "), Osh and"."""
    assert last.phrase is not None
    between = range(last.phrase.end, name)
    if any(line.words[k] == "followed" and line.words[k + 1] == "by" for k in between):
        return not any(line.tags[k] & (RELATIVE | NUMBER) or line.words[k] in (";", ":") for k in between)
    if line.words[last.phrase.at - 1] not in ("(", "with") or not line.is_capital(last.phrase.at - 2):
        return False
    joining = COMMA | CONJUNCTION | DETERMINER | PREPOSITION | ADVERB
    return all(line.tags[k] & joining or line.is_capital(k) or line.words[k] in (")", "then") for k in between)
