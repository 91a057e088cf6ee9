"""Shares a measure along a list: "destroyed five tanks, six trucks", "six children and two women drowned"."""

from __future__ import annotations

from dataclasses import replace

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.figure_words import is_earlier_one
from toolkit.extract.counts.governors import govern, is_active, step_left
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PART,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
    Pattern,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.list_heads import find_list_head
from toolkit.extract.counts.patterns import Predicate, choose_pattern, patterns_at
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.predicates import find_predicate

# "Two nurses at the town clinic said": a speaker has so many words.
LONGEST_SPEAKER = 6
ABOARD = frozenset(["aboard", "on board"])


def share_later_predicate(draft: Draft, by_word: dict[int, Draft]) -> None:
    """ "Six children and two women drowned": the first takes the verb of the second."""
    later = (
        by_word.get(draft.right.link)
        if draft.right is not None and draft.pattern is None and not draft.is_refused
        else None
    )
    if (
        later is None
        or draft.line is None
        or draft.phrase is None
        or is_closed_part(draft, by_word)
        or is_opening_whole(draft)
    ):
        return
    if goes_on_from(draft, later, by_word) or tells_who_was_aboard(draft, later):
        return
    said = later.predicate if later.rule in ("said of it", "shared") else None
    if (
        said is None
        and later.pattern is None
        and later.right is not None
        and is_passive(draft.line, later.right.blocked)
    ):
        said = Predicate(at=later.right.blocked)
    pattern = None
    if said is not None:
        patterns = patterns_at(draft.line, said.at) or ((said.pattern,) if said.pattern else ())
        pattern = choose_pattern(patterns, draft.line, draft.phrase)
    if said is not None and pattern is not None:
        draft.decide(Predicate(pattern, said.at, said.is_negated, said.is_foreseen), "shared")
    elif said is None and later.pattern is None and later.right is not None:
        draft.decide(own_of(draft.line, draft.phrase, later.right.blocked), "shared")


def tells_who_was_aboard(draft: Draft, later: Draft) -> bool:
    """ "The ferry had 340 people aboard and only 12 survived", "and none survived": the verb is said of the second figure alone."""
    assert draft.line is not None and draft.phrase is not None and later.phrase is not None
    between = draft.line.words[draft.phrase.end : later.phrase.at]
    is_laid_out = (
        draft.phrase.is_bare and ":" in draft.line.words[: draft.phrase.at]
    )  # ": two outside and one in hospital"
    is_lying = is_laid_out and draft.line.words[later.trigger].startswith("in ")
    return later.number.form == "none" or not ABOARD.isdisjoint(between) or is_lying


def own_of(line: Line, phrase: Phrase, at: int) -> Predicate:
    """ "Twelve people and two dogs died": what the people do themselves, though it is not counted of the others."""
    verb = line.lexicon.verbs.get(line.words[at]) if at >= 0 else None
    patterns = (verb.own if verb is not None and verb.is_past else ()) + line.lexicon.states.get(line.words[at], ())
    return Predicate(choose_pattern(patterns, line, phrase), at)


def goes_on_from(draft: Draft, later: Draft, by_word: dict[int, Draft]) -> bool:
    """ "69 killed on the island, eight in the quarter, and 33 youths in hospital": a place alone goes on from what stands before."""
    line, phrase = draft.line, draft.phrase
    if line is None or phrase is None or later.phrase is None:
        return False
    if is_joined_list(line, phrase, later.phrase, by_word):
        return True
    if phrase.is_bare == later.phrase.is_bare:
        return False
    if later.phrase.is_bare:  # "two of his guards, and more than 100 wounded were in hospital"
        k = step_left(line, phrase.at)
        if k > 0 and line.tags[k] & OTHER_VERB and not line.tags[k] & NOUN:
            return True  # "the fair drew 20,000 people and 12 were hurt"
        is_dead = bool(line.tags[later.phrase.end] & STATE)  # "spoke of six attackers and 18 dead"
        return is_dead or (later.phrase.state >= 0 and bool(line.tags[later.phrase.at - 2] & COMMA))
    is_placed = bool(line.tags[phrase.at - 1] & (COMMA | CONJUNCTION) and line.tags[phrase.end] & PREPOSITION)
    is_closed = bool(line.tags[later.phrase.at - 1] & CONJUNCTION)
    return is_placed and is_closed and any(d.pattern is not None for at, d in by_word.items() if at < phrase.at)


def is_joined_list(line: Line, phrase: Phrase, later: Phrase, by_word: dict[int, Draft]) -> bool:
    """ "Killed 12 nurses and one guard, and ten others were hurt": the comma and "and" open a clause of its own."""
    if not line.tags[phrase.at - 1] & CONJUNCTION:
        return False
    is_closed = bool(line.tags[later.at - 1] & CONJUNCTION and line.tags[later.at - 2] & COMMA)
    return is_closed and any(d.rule == "verb before" for at, d in by_word.items() if at < phrase.at)


def is_opening_whole(draft: Draft) -> bool:
    """ "Of the 112 passengers, 43 survived": what is said of the part is not said of the whole."""
    line, phrase = draft.line, draft.phrase
    if line is None or phrase is None:
        return False
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    return line.words[k] == "of" and (k == 0 or bool(line.tags[k - 1] & (STOP | QUOTE)))


def is_closed_part(draft: Draft, by_word: dict[int, Draft]) -> bool:
    """ "Among them three children, and more than 200 wounded": a comma and "and" end the part."""
    line, at = draft.line, draft.right.link if draft.right is not None else -1
    if line is None or draft.phrase is None or not draft.is_part:
        return False
    if line.tags[draft.phrase.at - 1] & PART and any(is_told_before(d, draft) for d in by_word.values()):
        return True  # "43 were killed including 14 children and 100 others were wounded"
    if draft.phrase.is_of_them:  # "seven climbers, two of them Sherpas, are dead and nine are missing"
        return any(tag & COMMA for tag in line.tags[draft.phrase.end : at])
    return bool(line.tags[at - 1] & CONJUNCTION) and bool(line.tags[at - 2] & COMMA)


def is_told_before(whole: Draft, part: Draft) -> bool:
    """Whether the figure before a part has been told of before the part opens."""
    if whole.pattern is None or whole.phrase is None or part.phrase is None:
        return False
    return whole.pattern.people and whole.phrase.at < part.phrase.at and whole.trigger < part.phrase.at


def is_passive(line: Line, at: int) -> bool:
    """Whether a passive stands at a word: "394 tanks and 12,000 pieces of equipment were destroyed"."""
    return bool(line.tags[at] & VERB) and bool(line.tags[line.skip(at - 1, ADVERB, -1)] & BE)


def share_list_head(
    line: Line, draft: Draft, by_word: dict[int, Draft], before: list[Draft], taken: dict[int, int]
) -> None:
    """ "Killed 12 in Homs and seven in Hama", "destroyed five tanks, six trucks"."""
    phrase = draft.phrase
    if draft.pattern is not None or draft.is_refused or phrase is None or draft.is_part or is_earlier_one(line, phrase):
        return
    if phrase.is_bare and line.tags[phrase.end] & HAVE and draft.right is not None and draft.right.blocked >= 0:
        return  # "burned 16 vehicles, and 300 have appeared in court"
    if speaks(line, phrase) or take_object(line, draft, before) or has_own_clause(line, draft):
        return
    known = {earlier.phrase.at for earlier in before if earlier.pattern is not None and earlier.phrase is not None}
    at = phrase.at
    for _ in range(6):
        verb_at, number_at = find_list_head(line, at, taken, known)
        if verb_at >= 0:
            draft.decide(govern(line, phrase, verb_at), "list")
            return
        head = by_word.get(number_at)
        if head is None:
            if number_at >= 0 and line.words[number_at] in ("a", "an"):  # "killing a mother and her four children"
                decide_by_verb_of(line, draft, number_at, taken)
            return
        if head.number.kind != "cardinal" and head.pattern is None:
            return
        if head.pattern is None:
            head = by_word.get(part_before(line, number_at), head)
        if head.pattern is None and decide_by_verb_of(line, draft, number_at, taken):
            return
        if head.pattern is not None:
            take_from(line, draft, head, taken)
            return
        at = number_at


def has_own_clause(line: Line, draft: Draft) -> bool:
    """ "14 soldiers fell, eight more were hit", "homes lost power and 5,000 cars were parked": a clause of its own is no list."""
    phrase = draft.phrase
    at = draft.right.blocked if draft.right is not None else -1
    if phrase is not None and line.words[phrase.end] in line.lexicon.words["own_deeds"]:
        return True  # "twelve drowned and seven others swam to safety"
    if at <= 0 or phrase is None:
        return False
    is_more = phrase.is_more or line.words[phrase.at - 1] in line.lexicon.words["again_words"]
    if phrase.is_bare and not is_more:
        return False
    k = line.skip(phrase.end, ADVERB)
    if line.words[k] in ("was", "is") and phrase.noun is not None and phrase.noun.is_plural:
        return False  # "the death of 12 soldiers and five civilians was confirmed"
    return bool(line.tags[k] & BE) or (is_more and is_passive(line, at))


def speaks(line: Line, phrase: Phrase) -> bool:
    """ "Killing nine people, two witnesses said": who says it is no member of the list."""
    if line.tags[phrase.end] & NOUN:
        return False  # "of 38 American and six Iraqi troops commanders said"
    for k in range(phrase.end, min(line.size, phrase.end + LONGEST_SPEAKER)):
        if line.tags[k] & REPORT:
            return k + 1 >= line.size or bool(line.tags[k + 1] & (STOP | TIME | PREPOSITION))
        if line.tags[k] & (COMMA | NUMBER | STOP | BE | HAVE | CONJUNCTION | RELATIVE):
            break
    return False


def decide_by_verb_of(line: Line, draft: Draft, number_at: int, taken: dict[int, int]) -> bool:
    """ "Struck 18 areas, three depots": the first of the list is no count of ours, and its verb still governs the next."""
    k = step_left(line, number_at)
    if k < 0 or k in taken or not line.tags[k] & VERB or not is_active(line, k):
        return False
    assert draft.phrase is not None
    return draft.decide(govern(line, draft.phrase, k), "list")


def part_before(line: Line, number_at: int) -> int:
    """The word of the part in "57 of 65", from that of the whole; -1 where there is none."""
    k = line.skip(number_at - 1, DETERMINER, -1)
    return k - 1 if line.words[k] == "of" else -1


def take_object(line: Line, draft: Draft, before: list[Draft]) -> bool:
    """ "Destroyed 400 homes and damaged 1,200": a bare number counts the things of the number before, by its own verb."""
    phrase = draft.phrase
    if phrase is None or not (phrase.is_bare or (phrase.is_more and phrase.noun is None)):
        return False
    last = next((known for known in reversed(before) if known.pattern is not None), None)
    if last is None or last.phrase is None:
        return False
    k = step_left(line, phrase.at)
    verb = line.lexicon.verbs.get(line.words[k]) if k >= 0 and is_active(line, k) else None
    if verb is not None and line.words[k] in line.lexicon.words["admitting"]:
        return False
    if verb is not None:
        found, rule = Predicate(choose_pattern(verb.done, line, last.phrase), k), "verb before"
    else:
        found, rule = find_predicate(line, replace(phrase, noun=last.phrase.noun)), "said of it"
    if draft.decide(found, rule):
        draft.source = last
    return draft.pattern is not None


def patterns_in_list(line: Line, head: Draft) -> tuple[Pattern, ...]:
    """What a list may count after its first figure: all that its verb acts on; "losses amounted to" all that one loses."""
    assert head.pattern is not None
    if line.words[head.trigger] == "losses":
        return line.lexicon.verbs["lose"].done
    if line.words[head.trigger] == "key hits":
        return line.lexicon.verbs["hit"].done
    return (*patterns_at(line, head.trigger), head.pattern)


def take_from(line: Line, draft: Draft, head: Draft, taken: dict[int, int]) -> None:
    """Gives a later member of a list the measure of an earlier one, if its own noun allows."""
    assert draft.phrase is not None and head.pattern is not None and head.predicate is not None
    phrase = draft.phrase
    draft.is_part = head.is_part and head.whole is not None
    pattern: Pattern | None = head.pattern
    if not (phrase.is_bare or (phrase.is_more and phrase.noun is None)):
        if head.rule in ("noun", "force"):
            pattern = choose_pattern(line.lexicon.joined.get(head.pattern.measure, ()), line, phrase)
            if pattern is not None:
                draft.decide(Predicate(pattern, phrase.head), "list")
            elif head.phrase is not None and phrase.noun is not None and phrase.noun.victim is None:
                decide_by_verb_of(line, draft, head.phrase.at, taken)
            return
        pattern = choose_pattern(patterns_in_list(line, head), line, phrase)
        is_own = bool(line.tags[phrase.end] & (BE | HAVE | VERB))  # "homes lost power and 5,000 cars were trapped"
        is_thing = phrase.noun is not None and phrase.noun.victim is None and not is_own
        if pattern is None and is_thing and head.phrase is not None and head.rule == "said of it":
            decide_by_verb_of(line, draft, head.phrase.at, taken)  # "claims 200 dead and 14 tanks"
            return
    if pattern is not None:
        source = head.predicate
        draft.decide(Predicate(pattern, head.trigger, source.is_negated, source.is_foreseen), "list")
        is_aside = head.phrase is not None and head.phrase.is_of_them and head.whole is not None
        draft.source = head.whole if is_aside else head
