"""Decides the measure of each number of a sentence: first from its own noun and verbs, then from the numbers round it."""

from __future__ import annotations

from toolkit.extract.counts.carry import carry_over
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import find_governor, find_included, find_later_toll, find_toll
from toolkit.extract.counts.lexicon import BE, CLAUSE, COMMA, DETERMINER, HAVE, NUMBER, PART, REPORT, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.links import link_drafts
from toolkit.extract.counts.phrases import HOURS, Phrase, read_phrase
from toolkit.extract.counts.predicates import Predicate, find_predicate
from toolkit.extract.counts.reasons import UNCOUNTED_KINDS, find_reason

# A figure below ten names persons ("two soldiers said"), not the strength of a force.
SMALLEST_FORCE = 10
# A supposition or definition reaches over this many words.
FAR = 40


def decide_counts(line: Line, drafts: list[Draft], earlier: list[Draft]) -> None:
    """Gives every number of one sentence its measure or the reason why it has none."""
    taken: dict[int, int] = {}
    for draft in drafts:
        at, number = line.places[draft.index], draft.number
        if number.form != "none" and (number.kind in UNCOUNTED_KINDS or not number.is_quantity):
            word = line.word(at + 1)
            if word not in HOURS and " " not in word:
                draft.refuse(number.reason or UNCOUNTED_KINDS.get(number.kind, "not a quantity"))
                continue
        draft.line, draft.phrase = line, read_phrase(line, at)
        decide_alone(line, draft, taken)
    link_drafts(line, drafts, earlier, taken)
    for draft in drafts:
        refuse_singled_out(line, draft)
        if draft.pattern is None and not draft.is_refused:
            decide_by_default(line, draft)
            carry_over(line, draft, earlier)
        if draft.pattern is None and draft.reason is None:
            draft.reason = find_reason(draft)


def decide_alone(line: Line, draft: Draft, taken: dict[int, int]) -> None:
    """What the number's own noun, verb and announcing words say."""
    phrase, number = draft.phrase, draft.number
    assert phrase is not None
    draft.is_part = is_part(line, phrase)
    if (
        number.form != "none"
        and (number.kind in UNCOUNTED_KINDS or not number.is_quantity)
        and not names_object(line, phrase)
    ):
        return draft.refuse(number.reason or UNCOUNTED_KINDS.get(number.kind, "not a quantity"))
    if phrase.is_compound and line.word(phrase.at + 2) == "strong":
        draft.decide(Predicate(line.lexicon.patterns.get("troops"), phrase.at + 2), "force")
        return None
    if phrase.is_compound:
        return draft.refuse("part of a compound word")
    if counts_itself(line, phrase):
        draft.decide(Predicate(phrase.noun.event, phrase.head), "noun")  # type: ignore[union-attr]
        return None
    if is_population(line, phrase):
        return draft.refuse("a population, not people to whom something is said to have happened")
    if is_supposed(line, phrase):
        return draft.refuse("a supposition or a definition, not a count")
    if is_refused(line, phrase):
        return draft.refuse("the words beside it refuse the measure")
    draft.right = find_predicate(line, phrase)
    left = find_governor(line, phrase, taken)
    if is_whole_of(line, phrase) and not is_reduced(line, draft.right, phrase):
        return draft.refuse("the whole of which the number before it is a part")
    found = (
        draft.decide(left, "verb before")
        or draft.decide(draft.right, "said of it")
        or draft.decide(find_toll(line, phrase), "toll")
    )
    if not found:
        found = draft.decide(find_later_toll(line, phrase), "toll") or draft.decide(
            find_included(line, phrase), "included"
        )
    if not found and phrase.is_part and phrase.noun is not None and phrase.noun.lemma == "victim":
        draft.decide(Predicate(line.lexicon.patterns.get("killed"), phrase.head), "of the victims")
    if draft.pattern is not None and not draft.pattern.people and draft.pattern.refuse & beside(line, phrase):
        return draft.refuse("the words beside it refuse the measure")
    if draft.rule == "said of it":
        taken.setdefault(draft.trigger, phrase.at)
    return None


def names_object(line: Line, phrase: Phrase) -> bool:
    """ "12 barrel bombs", "wounding 90 hours after": what looks like a unit belongs to a name, or to what follows."""
    if phrase.is_bare:
        return line.word(phrase.at + 1) in HOURS
    return (
        phrase.head == phrase.at + 1
        and " " in line.words[phrase.head]
        and phrase.noun is not None
        and phrase.noun.is_object
    )


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


def beside(line: Line, phrase: Phrase) -> set[str]:
    """The words in the phrase and the three after it: "12 rounds of tear gas"."""
    return set(line.words[phrase.at + 1 : phrase.end + 3])


def is_population(line: Line, phrase: Phrase) -> bool:
    """ "A city of 300,000 people was shelled": the city was."""
    return line.word(phrase.at - 1) == "of" and line.word(phrase.at - 2) in line.lexicon.words["places"]


def is_supposed(line: Line, phrase: Phrase) -> bool:
    """Whether the number stands in an if-clause or a definition."""
    words = line.lexicon.words
    if not line.cues or (words["suppose"].isdisjoint(line.cues) and words["define"].isdisjoint(line.cues)):
        return False
    for k in range(phrase.at - 1, max(-1, phrase.at - FAR), -1):
        if line.words[k] in words["suppose"]:
            return True
        if line.tags[k] & (COMMA | STOP | REPORT) or (line.tags[k] & CLAUSE and line.words[k] != "as"):
            break
    return any(word in words["define"] for word in line.words[max(0, phrase.at - FAR) : phrase.at])


def is_whole_of(line: Line, phrase: Phrase) -> bool:
    """ "12 of the 15 attackers were killed": what is said is said of the 12."""
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    if line.word(k).endswith(("'s", "’s")):
        k -= 1
    return line.word(k) == "of" and bool(line.tag(k - 1) & NUMBER)


def is_reduced(line: Line, right: Predicate, phrase: Phrase) -> bool:
    """ "12 of 15 missiles launched": a participle right after the noun is said of the 15."""
    verb = line.lexicon.verbs.get(line.word(right.at)) if right.pattern is not None and right.at == phrase.end else None
    return verb is not None and verb.is_participle and right.pattern in verb.done


def is_refused(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase is a measure's noun beside a word that refuses it: "12 hunger strikes", "the release of 12 hostages"."""
    noun = phrase.noun
    return (
        noun is not None
        and noun.event is not None
        and noun.victim is None
        and bool(noun.event.refuse & neighbours(line, phrase))
    )


def refuse_singled_out(line: Line, draft: Draft) -> None:
    """ "One of the last strongholds" singles out and counts nothing; "one of the guards was killed" does."""
    phrase = draft.phrase
    if phrase is None or draft.is_refused or line.words[phrase.at] != "one" or line.word(phrase.at + 1) != "of":
        return
    is_full = draft.rule == "verb before" or (draft.rule == "said of it" and bool(line.tag(phrase.end) & (BE | HAVE)))
    if not is_full and line.tag(phrase.at + 2) & DETERMINER:
        draft.refuse("singles out one of several")


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
        draft.decide(Predicate(line.lexicon.patterns["troops"], phrase.head), "force")


def is_force(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """Whether fighters are a force that is there: many of them, and nobody who speaks or is spoken of in passing."""
    number = draft.number
    size = number.low if number.low is not None else number.high
    if size is None or size < SMALLEST_FORCE:
        return False
    blocked = draft.right.blocked if draft.right else -1
    if blocked >= 0 and line.tag(blocked) & REPORT:
        return False
    near = range(max(0, phrase.at - 4), phrase.at)
    return (
        not any(line.words[k] in line.lexicon.refusing for k in near)
        and line.word(blocked) not in line.lexicon.refusing
    )
