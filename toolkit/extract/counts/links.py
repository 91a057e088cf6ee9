"""Links the numbers of a sentence: lists under one verb, bare conjuncts, parts of a whole, increments, replaced tolls."""

from __future__ import annotations

from toolkit.extract.counts.announced import link_announced
from toolkit.extract.counts.apposed import link_apposed
from toolkit.extract.counts.compared import inherit, link_beside, link_revision
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.elisions import link_elided
from toolkit.extract.counts.hints import AGAIN, LOSING
from toolkit.extract.counts.increments import link_increment
from toolkit.extract.counts.insertions import TOGETHER
from toolkit.extract.counts.lexicon import (
    ADVERB,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    MORE,
    NUMBER,
    REPORT,
    STOP,
    TIME,
    TOLL,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.lists import share_later_predicate, share_list_head
from toolkit.extract.counts.losses import link_loss
from toolkit.extract.counts.parts import (
    holds,
    link_part,
    link_part_of_bodies,
    link_part_of_things,
    opens_whole,
    take_up_death,
)
from toolkit.extract.counts.victim_nouns import class_of_phrase
from toolkit.extract.counts.victims import find_victim

# How many characters may stand between two sentences of which the second goes on.
NEXT = 60
COMPARING = frozenset(["than", "compared"])
# How many numbers back a list, a part or an increment may reach.
LOOK_BACK = 12


def link_drafts(line: Line, drafts: list[Draft], earlier: list[Draft], taken: dict[int, int]) -> None:
    """Fills in what the numbers take from each other."""
    by_word = {draft.phrase.at: draft for draft in drafts if draft.phrase is not None}
    for draft in reversed(drafts):
        if draft.right is not None and draft.right.link >= 0:
            share_later_predicate(draft, by_word)
    for place, draft in enumerate(drafts):
        before = drafts[max(0, place - LOOK_BACK) : place]
        if draft.pattern is None:
            if draft.is_refused:
                continue
            if before:
                link_beside(line, draft, before)
            link_announced(line, draft, before)
            link_elided(line, draft, before)
            share_list_head(line, draft, by_word, before, taken)
        if before:
            take_up_death(line, draft, before)
            drop_captured_things(line, draft, before)
            link_sibling(line, draft, before)
            link_revision(line, draft, before)
            link_sum(line, draft, before)
            take_class_of_opening(line, draft, before[0])
        if line.hints & LOSING:
            link_loss(line, draft, before, earlier)
        if earlier and not any(other.pattern is not None for other in before):
            link_back(line, draft, earlier)
        if draft.is_part:
            link_part(line, draft, before, earlier)
        if draft.pattern is None:
            link_part_of_things(line, draft, before, earlier)
            if before:
                link_part_of_bodies(line, draft, before)
                link_apposed(line, draft, before)
        if line.hints & AGAIN or (draft.phrase is not None and draft.phrase.is_more):
            link_increment(line, draft, before, earlier)


def share_onward(line: Line, drafts: list[Draft], head: Draft, taken: dict[int, int]) -> None:
    """ "The year before it was 12 in the north and nine in the south": a list goes on from a figure carried over."""
    by_word = {draft.phrase.at: draft for draft in drafts if draft.phrase is not None}
    for place, draft in enumerate(drafts):
        if draft.number.char_start > head.number.char_start:
            before = drafts[max(0, place - LOOK_BACK) : place]
            if draft.is_part:
                link_part(line, draft, before, [])
            link_elided(line, draft, before)
            share_list_head(line, draft, by_word, before, taken)


def drop_captured_things(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "Destroyed 14 tanks and captured nine": captured things are not collected, and are no prisoners."""
    phrase, last = draft.phrase, before[-1]
    if draft.pattern is None or draft.pattern.measure != "captured" or phrase is None or not phrase.is_bare:
        return
    if (
        last.pattern is not None
        and not last.pattern.people
        and last.phrase is not None
        and last.phrase.noun is not None
    ):
        draft.refuse("captured things, which are not collected")


def link_sibling(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "103 civilians were killed and 67 wounded": a bare number that is joined on counts the same kind of people."""
    phrase = draft.phrase
    if (
        draft.pattern is None
        or draft.source is not None
        or phrase is None
        or not (phrase.is_bare or phrase.noun is None)
        or not before
    ):
        return
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB | MORE, -1)
    if k == draft.trigger and draft.rule == "verb before":
        k = line.skip(k - 1, ADVERB, -1)
    elif line.words[k] in line.lexicon.words["leaving"]:
        k = line.skip(k - 1, ADVERB | HAVE, -1)  # "killed 370 rebels and has left 2,000 with injuries"
    last = next((known for known in reversed(before) if not known.is_part and may_go_before(known)), None)
    if (
        last is not None
        and last.phrase is not None
        and line.words[line.skip(last.phrase.at - 1, DETERMINER, -1)] in TOGETHER
    ):
        last = before[0]  # "52 people, as well as the four bombers, died and 770 were injured"
    if last is not None and line.words[phrase.at - 1] == ":" and last.pattern is draft.pattern:
        draft.source = draft.whole = last  # "105 were killed: 101 in the house"
        draft.is_part = True
    is_again = line.words[k] == ";" and k < phrase.at - 1  # "lost 80 soldiers; another 200 were wounded"
    # "admits the loss of eight and says that 11 were hurt"
    is_spoken = line.tags[k] & REPORT and line.words[k - 1] == "and"
    is_joined = (
        line.tags[k] & (CONJUNCTION | COMMA) or is_again or is_spoken or (last is not None and k == last.trigger)
    )
    if last is not None and last.phrase is not None:  # "32 were wounded, fewer than on Sunday when 34 died"
        is_joined = is_joined or (
            line.words[k] == "with" and (k == last.phrase.end or line.tags[k - 1] & COMMA)
        )  # "lost 20 men with 72 wounded"
        is_joined = is_joined or not COMPARING.isdisjoint(line.words[last.phrase.end : phrase.at])
    if last is not None and is_joined and last.pattern is not None and counts_people(line, last):
        draft.source = last


def take_class_of_opening(line: Line, draft: Draft, whole: Draft) -> None:
    """ "Of the 14 marines who were seized, two were found dead": those of the opening, whose class they share."""
    if whole.phrase is None or whole.phrase.noun is None or draft.phrase is None or not draft.phrase.is_bare:
        return
    if draft.pattern is not None and draft.source in (None, whole) and opens_whole(line, whole) and holds(whole, draft):
        draft.named_class = class_of_phrase(line, whole.phrase)


def may_go_before(known: Draft) -> bool:
    """Whether a figure may be the one that another goes on from: no rank, and no article of an aside ("one civilian, a cook")."""
    return not known.is_refused and (known.pattern is not None or known.number.form != "article")


def counts_people(line: Line, last: Draft) -> bool:
    """Whether a count is one of people: "lost 80 soldiers" is, though one loses tanks as well."""
    return last.pattern is not None and (last.pattern.people or bool(line.lexicon.titles.get(last.pattern.measure)))


def link_sum(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "Found 19 bodies, bringing to 49 the number found since March": the new sum counts what the figure before it counts."""
    phrase = draft.phrase
    if draft.pattern is not None or draft.is_refused or phrase is None or not phrase.is_bare:
        return
    words = line.lexicon.words
    is_behind = not words["number_nouns"].isdisjoint(line.words[phrase.end : phrase.end + 3])
    is_sum = line.words[phrase.at - 1] == "to" and line.words[phrase.at - 2] in words["changes"] and is_behind
    if not is_sum and not brings_total(line, phrase.at):
        return
    last = next((d for d in reversed(before) if adds_up(d)), None)
    if last is not None:
        inherit(draft, last, "toll")


def adds_up(draft: Draft) -> bool:
    """Whether a figure may be added to a sum: people, or things that count by their noun ("flew 2,800 sorties"), and no part."""
    if draft.pattern is None or draft.is_part:
        return False
    return draft.pattern.people or draft.rule == "noun" or counts_lives(draft)


def counts_lives(draft: Draft) -> bool:
    """ "Has claimed 31 lives": the lives are people."""
    return draft.phrase is not None and draft.phrase.noun is not None and draft.phrase.noun.lemma in ("life", "soul")


def brings_total(line: Line, at: int) -> bool:
    """ "119 people died, bringing the total since June to 1,033": the sum of what was counted before."""
    names = line.lexicon.words["number_nouns"]
    if line.words[at - 1] != "to":
        return False
    for k in range(at - 2, max(0, at - LOOK_BACK - 6), -1):
        if line.words[k] in line.lexicon.words["bringing"]:
            return not names.isdisjoint(line.words[k:at])
        if line.words[k] == "." and line.tags[k - 1] & TIME:
            continue  # "since Jan. 17"
        if line.words[k] in ("confirmed", "reported") and line.words[k + 1] in names:
            continue  # "taking the confirmed total to 64"
        if line.tags[k] & (STOP | COMMA | NUMBER | REPORT | TOLL):
            break
    return False


def link_back(line: Line, draft: Draft, earlier: list[Draft]) -> None:
    """ "Seven of them died", "47 others were hurt": those of the sentence before, whose class they share."""
    phrase, last = draft.phrase, earlier[-1]
    if phrase is None or draft.pattern is None or not draft.pattern.people or phrase.noun is not None:
        return
    last = last.whole if last.is_part and last.whole is not None else last
    is_aboard = line.words[phrase.end] in ("aboard", "on board")  # of a plane, and not of those before
    if phrase.is_bare and not phrase.is_of_them and (is_aboard or tells_of_some(last) or is_far_apart(draft, last)):
        return
    is_near = last.line is not None and last.line is not line and line.gap(last.line) <= NEXT
    if (
        not is_near
        or last.pattern is None
        or not (line.lexicon.titles.get(last.pattern.measure) or last.pattern.measure == "troops")
        or draft.source is not None
    ):
        return
    if (
        phrase.is_of_them
        or line.words[phrase.at + 1] == "others"
        or ((is_subject(draft) or also_befell(line, draft)) and is_of_one_class(earlier, last))
    ):
        draft.source = last
    if phrase.is_of_them and last.pattern.measure == draft.pattern.measure and holds(last, draft):
        draft.whole = last


def tells_of_some(last: Draft) -> bool:
    """ "The dead include 12 residents", "among the dead in Sinzig were 12": not all of those who died."""
    return last.rule == "included" or (last.line is not None and last.line.words[0] in ("among", "amongst"))


def is_far_apart(draft: Draft, last: Draft) -> bool:
    """ "Two paramedics were killed. The White Helmets spoke of 90 dead": a figure so much larger is no rival count."""
    a, b = draft.number.low, last.number.low
    return a is not None and b is not None and a > 10 * b


def is_subject(draft: Draft) -> bool:
    """ "The Taliban said 21 had died" goes on from the soldiers before; "gunmen killed 10" tells of somebody else."""
    if draft.phrase is None or draft.line is None or not draft.phrase.is_bare or draft.phrase.state >= 0:
        return False
    word = draft.line.words[draft.trigger]  # "puts the number at 4,887"; a toll is of all
    is_number = word in draft.line.lexicon.words["number_nouns"] and not draft.line.tags[draft.trigger] & TOLL
    return draft.rule in ("said of it", "shared") or is_number


def also_befell(line: Line, draft: Draft) -> bool:
    """ "Killed five soldiers. The raid, which also wounded three": the same people as before."""
    return draft.rule == "verb before" and line.words[draft.trigger - 1] == "also"


def is_of_one_class(earlier: list[Draft], last: Draft) -> bool:
    """Whether all the people that a sentence counts are of one class: then "21 had died" in the next one are too."""
    beside = [d for d in earlier[-LOOK_BACK:] if d.line is last.line and not d.is_part and d.pattern is not None]
    classes = {find_victim(d) for d in beside if d.pattern is not None and d.pattern.people}
    return len(classes) == 1
