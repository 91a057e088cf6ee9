"""Decides the measure of each number of a sentence: first from its own noun and verbs, then from the numbers round it."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import find_governor, find_toll, read_before_verb
from toolkit.extract.counts.lexicon import OTHER_VERB, PART, PREPOSITION, REPORT
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.links import link_drafts
from toolkit.extract.counts.phrases import Phrase, read_phrase
from toolkit.extract.counts.predicates import Predicate, find_predicate
from toolkit.extract.counts.reasons import UNCOUNTED_KINDS, find_reason

# A figure below ten names persons ("two soldiers said"), not the strength of a force.
SMALLEST_FORCE = 10


def decide_counts(line: Line, drafts: list[Draft], earlier: list[Draft]) -> None:
    """Gives every number of one sentence its measure or the reason why it has none."""
    at = {index: k for k, index in enumerate(line.numbers) if index >= 0}
    taken: dict[int, int] = {}
    for draft in drafts:
        draft.line, draft.phrase = line, read_phrase(line, at[draft.index])
        decide_alone(line, draft, taken)
    link_drafts(line, drafts, earlier, taken)
    for draft in drafts:
        if draft.pattern is None and not draft.is_refused:
            decide_by_default(line, draft)
        if draft.pattern is None and draft.reason is None:
            draft.reason = find_reason(draft)


def decide_alone(line: Line, draft: Draft, taken: dict[int, int]) -> None:
    """What the number's own noun, verb and announcing words say."""
    phrase, number = draft.phrase, draft.number
    assert phrase is not None
    draft.is_part = is_part(line, phrase)
    if number.kind in UNCOUNTED_KINDS or not number.is_quantity:
        return draft.refuse(number.reason or UNCOUNTED_KINDS.get(number.kind, "not a quantity"))
    if phrase.is_compound:
        return draft.refuse("part of a compound word")
    if counts_itself(line, phrase):
        draft.decide(Predicate(phrase.noun.event, phrase.head), "noun")  # type: ignore[union-attr]
        return None
    if is_refused(line, phrase):
        return draft.refuse("the words beside it refuse the measure")
    draft.right = find_predicate(line, phrase)
    left = find_governor(line, phrase, taken)
    if not (draft.decide(left, "verb before") or draft.decide(draft.right, "said of it")):
        draft.decide(find_toll(line, phrase), "toll")
    if draft.rule == "said of it":
        read_outer_negation(draft)
        taken.setdefault(draft.trigger, phrase.at)
    return None


def read_outer_negation(draft: Draft) -> None:
    """A reduced or active verb after the phrase may have been negated before it."""
    if draft.line is not None and draft.predicate is not None and draft.rule == "verb before":
        read_before_verb(draft.line, draft.trigger, draft.predicate)


def is_part(line: Line, phrase: Phrase) -> bool:
    """Whether the number is said to be part of another: "including 12", "12 of them"."""
    before = line.skip(phrase.at - 1, 0, -1)
    while before >= 0 and line.words[before] in ("the", "another", "at", "least", "about"):
        before -= 1
    return phrase.is_of_them or bool(line.tag(before) & PART)


def counts_itself(line: Line, phrase: Phrase) -> bool:
    """Whether the head noun is a measure by itself ("12 deaths") - people nouns wait for their verb."""
    noun = phrase.noun
    if noun is None or noun.event is None or noun.victim is not None or phrase.head < 0:
        return False
    return not (noun.event.refuse & neighbours(line, phrase))


def neighbours(line: Line, phrase: Phrase) -> set[str]:
    """The words in the phrase, the two before it and the one after."""
    return set(line.words[max(0, phrase.at - 2) : phrase.at]) | set(line.words[phrase.at + 1 : phrase.end + 1])


def is_refused(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase is a measure's noun beside a word that refuses it: "12 hunger strikes", "the release of 12 hostages"."""
    noun = phrase.noun
    return (
        noun is not None
        and noun.event is not None
        and noun.victim is None
        and bool(noun.event.refuse & neighbours(line, phrase))
    )


def decide_by_default(line: Line, draft: Draft) -> None:
    """Nouns that count where no verb says otherwise: refugees, hostages, and fighters in numbers."""
    phrase = draft.phrase
    assert phrase is not None
    noun = phrase.noun
    if noun is None:
        return
    before = set(line.words[max(0, phrase.at - 4) : phrase.at])
    if noun.event is not None and noun.victim is not None:
        if not noun.event.refuse & (neighbours(line, phrase) | before):
            draft.decide(Predicate(noun.event, phrase.head), "noun")
    elif noun.lemma in line.lexicon.troops and is_force(line, draft, phrase):
        draft.decide(Predicate(line.lexicon.troop_pattern, phrase.head), "force")


def is_force(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """Whether fighters are a force that is there: many of them, and nobody who speaks or is spoken of in passing."""
    number = draft.number
    size = number.low if number.low is not None else number.high
    if size is None or size < SMALLEST_FORCE:
        return False
    blocked = draft.right.blocked if draft.right else -1
    if blocked >= 0 and line.tag(blocked) & REPORT:
        return False
    before = line.tag(phrase.at - 1)
    return not (before & OTHER_VERB and not before & PREPOSITION and line.word(phrase.at - 1) in line.lexicon.refusing)
