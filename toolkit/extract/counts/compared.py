"""Links figures that a sentence sets beside each other: compared, laid out in parts, risen from one to the other."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import COMMA, DETERMINER, PREPOSITION
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate

DONE_SO = (
    ["who", "have", "done", "so"],
    ["who", "had", "done", "so"],
    ["have", "done", "so", "since"],
    ["had", "done", "so", "by"],
)
USUAL = frozenset(["average", "normal", "ordinary", "regular", "standard", "typical", "usual"])
COMPARED = frozenset(["against", "versus"])


def inherit(draft: Draft, head: Draft, rule: str) -> None:
    """Takes the measure of another number as it is, if the noun is not a known thing."""
    assert head.pattern is not None and head.predicate is not None
    noun = draft.phrase.noun if draft.phrase else None
    if noun is not None and noun.victim is None and noun.lemma not in head.pattern.objects and head.pattern.people:
        return
    source, at = head.predicate, head.trigger if head.line is draft.line else -1
    draft.decide(Predicate(head.pattern, at, source.is_negated, source.is_foreseen), rule)
    draft.source = head


def link_beside(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "Killed 400, against 300 a year before", "12 people: nine men and three boys": a figure compared, or laid out."""
    phrase = draft.phrase
    last = next((known for known in reversed(before) if known.pattern is not None), None)
    if draft.pattern is not None or draft.is_refused or phrase is None or last is None or last.phrase is None:
        return
    if is_usual(line, phrase.end):
        return
    word = line.words[phrase.at - 1]
    last = laid_out_of(draft, last, before) if word == ":" else last
    assert last.phrase is not None and last.pattern is not None
    is_laid_out = last.phrase.end == phrase.at - 1 or (
        last.pattern.people and draft.right is not None and draft.right.link >= 0
    )
    is_kind = phrase.noun is not None and phrase.noun.lemma in last.pattern.objects
    is_laid_out |= is_kind and exceeds(last, draft)  # "hit 52 targets in Idlib: two bunkers, nine depots"
    is_place = phrase.is_bare and last.pattern.people and opens_place(line, phrase.end) and exceeds(last, draft)
    if word == ":" and (is_place or (is_laid_out and not phrase.is_bare)):
        inherit(draft, last, "part")
        draft.is_part, draft.whole = True, last
    elif line.words[phrase.at - 1] == "against" and line.tags[phrase.at - 2] & COMMA and last.pattern.people:
        inherit(draft, last, "compared")  # "eighteen rebels were killed, against 22 soldiers"
    elif phrase.is_bare and is_set_against(line, phrase.at):
        inherit(draft, last, "compared")


def laid_out_of(draft: Draft, last: Draft, before: list[Draft]) -> Draft:
    """ "85 had fallen, 4 of them women: 32 in Homs, 21 in Hama": the figure before the parts that a colon lays out."""
    if not last.is_part or exceeds(last, draft):
        return last
    return next((d for d in reversed(before) if d.counts_people and d.phrase is not None and exceeds(d, draft)), last)


def is_usual(line: Line, k: int) -> bool:
    """ "Against four or five on an ordinary day", "compared with 12 in a normal week": what is usual is no event."""
    return line.words[k] in ("on", "in", "during") and line.words[k + 1] in ("a", "an") and line.words[k + 2] in USUAL


def opens_place(line: Line, k: int) -> bool:
    """ "In the city", "to Albania": where some of those counted are."""
    return bool(line.tags[k] & PREPOSITION) or line.words[k] == "to"


def exceeds(whole: Draft, part: Draft) -> bool:
    """ "95 dead: 92 in the city, two in the hills": a part laid out by place is smaller than the whole."""
    return whole.number.low is not None and part.number.high is not None and whole.number.low > part.number.high


def is_set_against(line: Line, at: int) -> bool:
    """ "Against 300", "compared with 300", "up from 300": the words before a figure compare it with the last one."""
    while line.words[at - 1] in ("a", "an", "the", "provisional", "earlier", "initial", "previous", "preliminary"):
        at -= 1  # "up from a provisional 92"
    if line.words[at - 1] == "of" and line.words[at - 2] in line.lexicon.words["ways_of_counting"]:
        at = line.skip(at - 3, DETERMINER, -1) + 1  # "compared with an average of 600"
    word, before = line.words[at - 1], line.words[at - 2]
    return (
        word in COMPARED
        or (word in ("with", "to", "by") and before in ("compared", "followed"))
        or (word == "from" and before in ("up", "down") and bool(line.tags[at - 3] & COMMA))
    )


def link_revision(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "Rose from 12 to 25": the second figure replaces the first."""
    if not before or draft.phrase is None:
        return
    last = before[-1]
    if (
        last.pattern is None
        and last.phrase
        and last.phrase.is_bare
        and not last.is_refused
        and is_risen(line, last, draft)
    ):
        inherit(last, draft, "compared")
    if (
        draft.pattern is None
        and last.pattern is not None
        and draft.phrase.is_bare
        and not draft.is_refused
        and last.phrase
        and line.words[last.phrase.at - 1] == "from"
        and line.words[draft.phrase.at - 1] == "to"
    ):
        inherit(draft, last, "toll")
    if (
        last.rule in ("toll", "compared")
        and (draft.rule == "toll" or last.rule == "compared")
        and last.phrase
        and line.words[last.phrase.at - 1] == "from"
        and line.words[draft.phrase.at - 1] == "to"
    ):
        draft.replaces = last


def is_risen(line: Line, last: Draft, draft: Draft) -> bool:
    """ "Revised from 448 to 780 dead": the noun comes with the second figure only."""
    assert last.phrase is not None and draft.phrase is not None
    return (
        line.words[last.phrase.at - 1] == "from"
        and line.words[draft.phrase.at - 1] == "to"
        and draft.phrase.at - last.phrase.end == 1
        and draft.pattern is not None
        and draft.pattern.people
    )
