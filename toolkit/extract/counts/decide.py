"""Decides the measure of each number of a sentence: first from its own noun and verbs, then from the numbers round it."""

from __future__ import annotations

from toolkit.extract.counts.ages import refuse_ages
from toolkit.extract.counts.announced import take_sum
from toolkit.extract.counts.asides import FROM_WHOLE
from toolkit.extract.counts.bracketed import share_brackets
from toolkit.extract.counts.carry import carry_over, figures_before
from toolkit.extract.counts.compared import link_beside
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.figure_words import is_earlier_one
from toolkit.extract.counts.foretold import foretell
from toolkit.extract.counts.fronted import AMONG, find_fronted
from toolkit.extract.counts.governors import find_governor, step_left
from toolkit.extract.counts.held import choose_holder
from toolkit.extract.counts.hints import NOBODY, PARTED
from toolkit.extract.counts.included import find_included
from toolkit.extract.counts.late_refusals import refuse_as_read, tells_of_nobody
from toolkit.extract.counts.later_tolls import find_later_toll
from toolkit.extract.counts.lexicon import BE, COMMA, DETERMINER, HAVE, NUMBER, PART, REPORT, STRONG
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.links import link_drafts, share_onward
from toolkit.extract.counts.losses import is_planes, is_shot_dead
from toolkit.extract.counts.mixed import ask_of_mixed
from toolkit.extract.counts.others import refuse_others
from toolkit.extract.counts.part_or_whole import (
    find_relative_deed,
    find_whole_deed,
    is_reduced,
    is_whole_of,
    singles_out,
)
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.phrase_reading import HOURS, read_phrase
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.predicates import find_predicate
from toolkit.extract.counts.reasons import UNCOUNTED_KINDS, find_reason
from toolkit.extract.counts.refuge import find_refuge
from toolkit.extract.counts.refusals import beside, counts_itself, neighbours, refuse_at_once, refuse_by_setting
from toolkit.extract.counts.repeated import find_repeated
from toolkit.extract.counts.rivals import answer_figure
from toolkit.extract.counts.set_phrases import find_set_phrase
from toolkit.extract.counts.shares import names_again
from toolkit.extract.counts.strength import find_force_change, find_strength, is_promised
from toolkit.extract.counts.tolls import find_toll
from toolkit.extract.counts.wholes import link_whole

# A figure below ten names persons ("two soldiers said"), not the strength of a force.
SMALLEST_FORCE = 10
# So many do not speak with one voice: "the guerrillas, with 16,000 fighters, said".
LARGEST_BAND = 200
# Measures of people who are taken elsewhere: what had befallen them before says more.
MOVED = frozenset(["displaced", "rescued"])
# "Of whom it has identified 341 as civilians and 228 as soldiers": the whole stands this far before.
FARTHEST_WHOLE = 16
# So many counts back one of the sick makes the cases of a sentence those of the disease.
LAST_COUNTS = 4
WHOLE = "the whole of which the number before it is a part"


def decide_counts(line: Line, drafts: list[Draft], earlier: list[Draft]) -> None:
    """Gives every number of one sentence its measure or the reason why it has none."""
    taken: dict[int, int] = {}
    # In general news most sentences have no word from which a measure can come: only the reasons are looked for.
    may_decide = bool(earlier) or not line.lexicon.deciding.isdisjoint(line.words)
    if len(drafts) > 2:
        refuse_ages(line, drafts)
    for draft in drafts:
        if draft.is_refused:
            continue  # an age
        at, number = line.places[draft.index], draft.number
        if number.form != "none" and (number.kind in UNCOUNTED_KINDS or not number.is_quantity):
            word = line.words[at + 1]
            if word == "times" and draft.decide(find_repeated(line, at), "said of it"):
                draft.line, draft.phrase = line, Phrase(at, at + 2)
                continue
            if number.kind != "measure" or (word not in HOURS and " " not in word):
                draft.refuse(number.reason or UNCOUNTED_KINDS.get(number.kind, "not a quantity"))
                continue
        draft.line, draft.phrase = line, read_phrase(line, at)
        decide_alone(line, draft, taken, may_decide)
        refuse_others(line, draft)
    if may_decide:
        link_drafts(line, drafts, earlier, taken)
    for place, draft in enumerate(drafts):
        if line.hints & NOBODY:
            refuse_singled_out(line, draft)
        if draft.pattern is None and not draft.is_refused:
            if draft.phrase is None or not names_again(line, draft.phrase):
                decide_by_default(line, draft, earlier)
            link_beside(line, draft, drafts[:place])  # "6,000 troops, up from 4,500"
            share_brackets(line, draft, drafts[:place])
            carry_over(line, draft, figures_before(line, draft, drafts[:place], earlier))
            if may_decide and draft.pattern is None:
                answer_figure(line, draft, drafts[:place], earlier)
            if draft.pattern is not None and draft.rule == "carried":
                share_onward(line, drafts, draft, taken)
            if line.hints & NOBODY:
                refuse_singled_out(line, draft)
        if line.hints & NOBODY and tells_of_nobody(line, draft):
            draft.refuse("says what nobody does, and is no zero")
        if draft.pattern is None and draft.reason is None:
            draft.reason = find_reason(draft)
        if draft.pattern is not None:
            link_whole(line, draft, drafts[:place], earlier)
            foretell(line, draft)


def decide_alone(line: Line, draft: Draft, taken: dict[int, int], may_decide: bool) -> None:
    """What the number's own noun, verb and announcing words say, if one of them can decide a measure."""
    phrase, number = draft.phrase, draft.number
    assert phrase is not None
    draft.is_part = phrase.is_of_them or (bool(line.hints & PARTED) and is_part(line, phrase))
    if (
        number.form != "none"
        and (number.kind in UNCOUNTED_KINDS or not number.is_quantity)
        and not names_object(line, phrase)
    ):
        return draft.refuse(number.reason or UNCOUNTED_KINDS.get(number.kind, "not a quantity"))
    if phrase.is_compound and line.words[phrase.at + 2] == STRONG and names_force(line, phrase.at + 3):
        draft.decide(Predicate(line.lexicon.patterns.get("troops"), phrase.at + 2), "force")
        return None
    reason = refuse_at_once(line, draft)
    if reason:
        return draft.refuse(reason)
    if counts_itself(line, phrase):
        draft.decide(Predicate(phrase.noun.event, phrase.head), "noun")  # type: ignore[union-attr]
        return None
    reason = refuse_by_setting(line, phrase)
    if reason:
        return draft.refuse(reason)
    if phrase.is_bare and is_earlier_one(line, phrase):
        return None
    if may_decide:
        decide_by_words(line, draft, phrase, taken)
    elif reason := WHOLE if is_whole_of(line, phrase) else refuse_as_read(line, draft):
        draft.refuse(reason)
    return None


def decide_by_words(line: Line, draft: Draft, phrase: Phrase, taken: dict[int, int]) -> None:
    """The verb before the number, what is said of it, the toll that announces it."""
    summed = take_sum(line, phrase) if line.tags[phrase.at - 1] & COMMA else NOTHING
    draft.right, left = find_predicate(line, phrase), find_governor(line, phrase, taken)
    if is_result(line, draft.right, left, phrase):
        left = NOTHING  # "shot 14 farmers dead"
    is_beside = draft.right.at in (phrase.end, phrase.end + 1) and phrase.is_bare  # "evacuated 61 badly wounded"
    if (draft.right.at == phrase.state >= 0 or is_beside) and is_told_more_by(line, draft.right, left):
        left = NOTHING
    if is_whole_of(line, phrase) and not singles_out(line, phrase) and not is_reduced(line, draft.right, phrase):
        draft.right = find_whole_deed(line, phrase)
        if draft.right.pattern is None:
            return draft.refuse(WHOLE)
    found = (
        draft.decide(find_set_phrase(line, phrase), "said of it")
        or draft.decide(find_fronted(line, phrase), "said of it")
        or draft.decide(find_strength(line, draft), "force")
        or draft.decide(left, "verb before")
        or draft.decide(find_refuge(line, draft), "said of it")
        or draft.decide(draft.right, "said of it")
        or draft.decide(find_relative_deed(line, phrase), "said of it")
        or draft.decide(summed, "said of it")
        or draft.decide(find_toll(line, phrase), "toll")
        or draft.decide(find_later_toll(line, phrase), "toll")
        or draft.decide(find_included(line, phrase), "included")
        or draft.decide(find_force_change(line, draft), "force")
    )
    if not found and phrase.is_part and phrase.noun is not None and phrase.noun.lemma == "victim":
        draft.decide(Predicate(line.lexicon.patterns.get("killed"), phrase.head), "of the victims")
    if draft.pattern is not None and draft.pattern.measure == "killed" and is_planes(line, phrase):
        draft.pattern = line.lexicon.patterns["aircraft_lost"]
    if draft.pattern is not None and draft.pattern.measure == "displaced" and invades(line, draft, phrase):
        draft.pattern = line.lexicon.patterns["troops"]
    if found and is_shot_dead(line, draft):
        draft.pattern = line.lexicon.patterns["killed"]
    if found and (measure := choose_holder(line, draft)):
        draft.pattern = line.lexicon.patterns[measure]
    if draft.pattern is not None and not draft.pattern.people and draft.pattern.refuse & beside(line, phrase):
        return draft.refuse("the words beside it refuse the measure")
    if reason := refuse_as_read(line, draft) or ask_of_mixed(line, draft, phrase):
        return draft.refuse(reason)
    if draft.rule == "said of it":
        taken.setdefault(draft.trigger, phrase.at)
    return None


def invades(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """ "2,400 jihadists crossed the frontier": who bears arms and crosses a border does not flee."""
    is_armed = phrase.noun is not None and phrase.noun.victim == "combatant"
    return is_armed and line.words[draft.trigger].startswith(("cross", "stream", "pour", "came", "come"))


def is_result(line: Line, right: Predicate, left: Predicate, phrase: Phrase) -> bool:
    """ "Shot 14 farmers dead": what became of them stands right behind, and says more than the verb."""
    if right.pattern is None or left.pattern is None or right.pattern.measure != "killed":
        return False
    return (
        left.pattern.measure != "killed"
        and line.words[phrase.end] in ("dead", "to death", "to hell")
        and right.at == phrase.end
    )


def is_told_more_by(line: Line, state: Predicate, left: Predicate) -> bool:
    """ "Evacuated 15 wounded soldiers": the wound says more than the way to the hospital."""
    if state.pattern is None or left.pattern is None or left.pattern.measure not in MOVED:
        return False
    return line.lexicon.titles.get(state.pattern.measure, False)


def names_force(line: Line, at: int) -> bool:
    """ "An 8,000-strong peace force", but not "a 14-strong rescue team"."""
    return any(
        word in line.lexicon.words["forces"] or word in line.lexicon.words["actors"] for word in line.words[at : at + 3]
    )


def names_object(line: Line, phrase: Phrase) -> bool:
    """ "12 barrel bombs", "wounding 90 hours after": what looks like a unit belongs to a name, or to what follows."""
    if phrase.is_bare:
        return line.words[phrase.at + 1] in HOURS
    if line.words[phrase.at].endswith(("mm", "cm")):
        return False  # "a 120mm mortar shell"
    return (
        phrase.head == phrase.at + 1
        and " " in line.words[phrase.head]
        and phrase.noun is not None
        and (phrase.noun.is_object or phrase.noun.victim is not None)  # "seven day labourers"
    )


def is_part(line: Line, phrase: Phrase) -> bool:
    """Whether the number is said to be part of another: "including 12", "12 of them"."""
    before = phrase.at - 1
    while before >= 0 and line.words[before] in ("the", "another", "at", "least", "about", "were", "was", "are"):
        before -= 1
    if line.words[before] == "of" and line.words[before - 1] == "those":
        before -= 2  # "including those of two babies"
    before = before if line.tags[before] & PART else step_left(line, phrase.at)  # "among them a family of five"
    if line.words[0] in AMONG and line.tags[before] & BE and any(tag & NUMBER for tag in line.tags[1:before]):
        return True  # "among the 23 people killed were three nurses"
    end = phrase.end + 2 * (line.words[phrase.end] == "and")  # ", ten children and teenagers among them"
    is_set_off = bool(line.tags[phrase.at - 1] & COMMA) or line.words[phrase.at - 1] == "with"
    is_behind = line.words[end] == "among them" and is_set_off  # "27 civilians among them"
    return is_behind or bool(line.tags[before] & PART) or is_sorted(line, phrase)


def is_sorted(line: Line, phrase: Phrase) -> bool:
    """ "852 killed, of whom it has identified 341 as civilians and 228 as soldiers": parts by their class."""
    if phrase.head >= 0 or line.words[phrase.end] != "as":
        return False
    noun = line.lexicon.nouns.get(line.words[line.skip(phrase.end + 1, DETERMINER)])
    if noun is None or noun.victim is None:
        return False
    return not FROM_WHOLE.isdisjoint(line.words[max(0, phrase.at - FARTHEST_WHOLE) : phrase.at])


def refuse_singled_out(line: Line, draft: Draft) -> None:
    """ "One of the last strongholds" singles out and counts nothing; "one of the guards was killed" does."""
    phrase = draft.phrase
    is_one = phrase is not None and line.words[phrase.at] == "one"
    if phrase is None or draft.is_refused or not is_one or line.words[phrase.at + 1].partition(" ")[0] != "of":
        return
    if phrase.is_of_them and draft.rule in ("part", "carried"):
        draft.refuse("singles out one of several")  # "one of them, a boy of ten, had walked"
        return
    if line.words[phrase.at + 3].startswith(("best-", "most", "worst-")) or line.words[phrase.at + 3].endswith("iest"):
        draft.refuse("singles out one of several")  # "struck one of the best-equipped positions"
        return
    if line.words[draft.trigger].startswith(("funeral", "burial")) and line.tags[phrase.at + 2] & DETERMINER:
        draft.refuse("singles out one of several")  # "spoke at the funeral of one of the soldiers"
        return
    is_full = draft.rule == "verb before" or (draft.rule == "said of it" and bool(line.tags[phrase.end] & (BE | HAVE)))
    if not is_full and line.tags[phrase.at + 2] & DETERMINER:
        draft.refuse("singles out one of several")


def decide_by_default(line: Line, draft: Draft, earlier: list[Draft]) -> None:
    """Nouns that count where no verb says otherwise: refugees, hostages, cases of a disease, and fighters in numbers."""
    phrase = draft.phrase
    assert phrase is not None
    noun = phrase.noun
    if noun is None or (draft.number.form == "none" and phrase.is_part):
        return
    if not line.lexicon.words["no_longer"].isdisjoint(line.words[phrase.at + 1 : phrase.head]):
        draft.refuse("says what they were before, and not now")  # "fifteen former detainees told us"
        return
    before = set(line.words[max(0, phrase.at - 4) : phrase.at])
    if noun.event is not None and noun.victim is not None:
        if not noun.event.refuse & (neighbours(line, phrase) | before):
            draft.decide(Predicate(noun.event, phrase.head), "noun")
    elif noun.lemma == "case" and is_of_disease(line, phrase, earlier):
        draft.decide(Predicate(line.lexicon.patterns.get("infected"), phrase.head), "noun")
    elif noun.lemma in line.lexicon.troops and is_force(line, draft, phrase) and not is_promised(line, phrase):
        draft.decide(Predicate(line.lexicon.patterns["troops"], phrase.head), "force")


def is_of_disease(line: Line, phrase: Phrase, earlier: list[Draft]) -> bool:
    """ "Kansas has reported 37 cases", where the sentence, or a count just before it, is of a disease."""
    words = line.lexicon.words
    if not words["no_disease"].isdisjoint(line.words) or line.words[phrase.at - 1] == "in":
        return False
    if not words["diseases"].isdisjoint(line.words):
        return True
    return any(draft.pattern is not None and draft.pattern.measure == "infected" for draft in earlier[-LAST_COUNTS:])


def is_force(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """Whether fighters are a force that is there: many of them, and nobody who speaks or is spoken of in passing."""
    number = draft.number
    size = number.low if number.low is not None else number.high
    if size is None or size < SMALLEST_FORCE:
        return False
    blocked = draft.right.blocked if draft.right else -1
    is_speaking = blocked >= 0 and line.tags[blocked] & REPORT and size < LARGEST_BAND
    if is_speaking or (line.tags[phrase.end] & BE and line.words[phrase.end + 1] == "to"):
        return False  # "45,000 combatants were to hand in their weapons": what is meant to happen
    near = range(max(0, phrase.at - 4), phrase.at)
    return (
        not any(line.words[k] in line.lexicon.refusing for k in near)
        and line.words[blocked] not in line.lexicon.refusing
    )
