"""Links a part to its whole: "including 12 children", "six of them", "70 died, 20 of whom"."""

from __future__ import annotations

from dataclasses import replace

from toolkit.extract.counts.asides import is_of_bodies
from toolkit.extract.counts.compared import inherit
from toolkit.extract.counts.draft import Draft
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
    REPORT,
    STATE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate, choose_pattern, patterns_at

# How many characters may stand between two sentences of which the second goes on.
NEXT = 60
# "Hit 94 targets in 59 sorties over a day, a spokesman said. Thirty-one of the targets were": a noun told again reaches further.
FAR = 240
# "Nearly all died from the smoke in the cellar, about 180 of them": the verb stands this far before.
REACH = 14
# "Among them were 58 children": those of the sentence before.
AMONG_THEM = frozenset(["among them", "of them", "of these"])


def link_part(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> None:
    """ "Including 12 children", "six of them": a part takes the measure of its whole."""
    if draft.is_refused or (before and waits_for(line, draft, before[-1])):
        return
    whole = next(
        (
            d
            for d in reversed(before)
            if not d.is_part and (d.pattern is not None or names_counted(d)) and holds(d, draft)
        ),
        None,
    )
    nearest = before[-1] if before else None
    is_inner = nearest is not None and nearest.is_part and nearest.rule == "said of it"
    if nearest is not None and is_inner and draft.phrase is not None and goes_inside(line, draft):
        whole = nearest if holds(nearest, draft) else whole  # "120 of them were detained, among them 15 minors"
    if whole is None and draft.phrase and line.words[draft.phrase.at + 1] in ("of whom", "of which"):
        whole = next((d for d in reversed(before) if d.pattern is not None), None)  # "70 of them died, 20 of whom ..."
    if whole is None and draft.phrase and line.tags[draft.phrase.at - 1] & PART:
        whole = next((d for d in reversed(before) if d.pattern is not None and holds(d, draft)), None)
    if whole is None or (whole.pattern is None and draft.phrase and not draft.phrase.is_of_them):
        whole = whole or (earlier[-1] if earlier and speaks_of_total(line, draft) else None)
    if whole is None and draft.phrase and any(word in AMONG_THEM for word in line.words[: draft.phrase.at]):
        whole = next((d for d in reversed(earlier[-4:]) if not d.is_part and holds(d, draft)), None)
    if whole is None and draft.pattern is None:
        draft.decide(find_deed_before(line, draft), "part")
    if whole is None or whole.pattern is None:
        return
    if fled_before(line, draft, whole):
        inherit(draft, whole, "part")
    if draft.pattern is None and draft.number.form == "none":
        draft.refuse("denies a detail of the others, and counts nothing")
    elif draft.pattern is None:
        inherit(draft, whole, "part")
        draft.question = question_of_whole(whole, before)
    choose_by_whole(line, draft, whole)
    if draft.pattern is not None and draft.pattern.measure == whole.pattern.measure:
        draft.whole = whole


def waits_for(line: Line, draft: Draft, last: Draft) -> bool:
    """ "178 were hurt; it gave a count of 96, of whom 18 were rebels": the 96 are a figure that is still to be carried over."""
    if (
        last.pattern is not None
        or last.is_refused
        or last.phrase is None
        or not last.phrase.is_bare
        or draft.phrase is None
    ):
        return False
    is_next = bool(line.tags[last.phrase.end] & COMMA) and draft.phrase.at - last.phrase.end <= 2
    return is_next and last.number.kind == "cardinal" and bool(line.tags[draft.phrase.at - 1] & PART)


def fled_before(line: Line, draft: Draft, whole: Draft) -> bool:
    """ "17 were killed, including nine who had fled there": where they had come from is no count of its own."""
    if draft.pattern is None or draft.pattern.measure != "displaced" or whole.pattern is None or draft.phrase is None:
        return False
    is_told = draft.right is not None and draft.right.is_relative and draft.trigger > draft.phrase.at
    return is_told and whole.pattern.measure == "killed" and bool(line.tags[draft.phrase.at - 1] & PART)


def find_deed_before(line: Line, draft: Draft) -> Predicate:
    """ "Nearly all died from the smoke, about 180 of them in the cellar": what befell those of whom they are a part."""
    phrase = draft.phrase
    if phrase is None or not phrase.is_of_them or not line.tags[phrase.at - 1] & COMMA or draft.number.form == "none":
        return Predicate()
    for k in range(phrase.at - 2, max(-1, phrase.at - REACH), -1):
        verb = line.lexicon.verbs.get(line.words[k]) if line.tags[k] & VERB and not line.tags[k] & NOUN else None
        is_suffered = verb is not None and verb.is_participle and bool(line.tags[line.skip(k - 1, ADVERB, -1)] & BE)
        found = (
            next((p for p in (verb.done if is_suffered else verb.own) if p.people), None) if verb is not None else None
        )
        if found is not None and names_some(line, k):
            return Predicate(found, k)
        if line.tags[k] & (STOP | COMMA | NUMBER | REPORT):
            break
    return Predicate()


def names_some(line: Line, k: int) -> bool:
    """ "Nearly all died", "most were killed": a share without a figure is the subject of the verb."""
    k = line.skip(k - 1, BE | HAVE | ADVERB, -1)
    return line.words[k] in line.lexicon.words["shares"] or line.words[k] in ("of them", "of whom")


def goes_inside(line: Line, draft: Draft) -> bool:
    """ "14 of them perished, nine of them under 12": a part of the part before it."""
    before = line.tags[draft.phrase.at - 1] if draft.phrase is not None else 0
    return bool(before & PART) or (bool(before & COMMA) and draft.phrase is not None and draft.phrase.is_of_them)


def names_counted(draft: Draft) -> bool:
    """Whether a noun says what a figure counts, and it is no measurement: "killed in the past 24 hours, 11 of them"."""
    return draft.number.kind != "measure" and draft.phrase is not None and draft.phrase.noun is not None


def link_part_of_things(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> None:
    """ "There were 679 sorties. 107 were devoted to air defences": a bare figure of which something is said is a part of the things."""
    phrase = draft.phrase
    if draft.is_refused or phrase is None or phrase.is_of_them or draft.number.form == "none":
        return
    if not phrase.is_bare:
        take_named_share(line, draft, [*earlier[-3:], *before])
        return
    last = next((d for d in reversed(before) if d.pattern is not None), None) or (earlier[-1] if earlier else None)
    if last is not None and last in before and is_share_of_opening(line, draft, last):
        inherit(draft, last, "part")  # "of 2,630 deaths, 1,459 were in Liberia"
        draft.is_part, draft.whole = True, last
        return
    if last is None or last.pattern is None or last.pattern.people or last.pattern.measure == "troops":
        return
    if last.line is None or line.gap(last.line) > NEXT:
        return
    opens = phrase.at == 0 or bool(line.tags[phrase.at - 1] & (STOP | COMMA | CONJUNCTION | QUOTE))
    if not opens or not line.tags[phrase.end] & BE or not opens_deed(line, phrase.end + 1):
        return
    whole = last.whole or last
    if holds(whole, draft):
        inherit(draft, whole, "part")
        draft.is_part, draft.whole = True, whole


def take_named_share(line: Line, draft: Draft, known: list[Draft]) -> None:
    """ "Hit 97 targets. Thirty-one of the targets were in Idlib": a share of the things counted, named again."""
    phrase = draft.phrase
    if phrase is None or not phrase.is_part or phrase.noun is None or not line.tags[phrase.end] & BE:
        return
    last = next((d for d in reversed(known) if d.phrase is not None and d.phrase.noun is phrase.noun), None)
    if last is None or last.pattern is None or last.pattern.people or last.line is None:
        return
    if line.gap(last.line) <= FAR and holds(last, draft):
        inherit(draft, last, "part")
        draft.is_part, draft.whole = True, last


def is_share_of_opening(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Of 2,630 deaths recorded in the region, 1,459 were in Liberia": where, or who, some of the people counted were."""
    phrase = draft.phrase
    if phrase is None or last.pattern is None or not last.pattern.people or not opens_whole(line, last):
        return False
    is_told = bool(line.tags[phrase.end] & BE) and not line.tags[phrase.end + 1] & VERB
    after = line.words[line.skip(phrase.end, BE)]
    return is_told and after not in line.lexicon.words["fates"] and holds(last, draft)


def link_part_of_bodies(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "Recovered 27 bodies, 17 of children": a part of the bodies, by whose they are."""
    phrase = draft.phrase
    if draft.pattern is not None or draft.is_refused or phrase is None:
        return
    k = phrase.at + 1 + (line.words[phrase.at + 1] == "of them")
    noun = line.lexicon.nouns.get(line.words[k + 1]) if line.words[k] == "of" else None
    if (
        noun is None
        or noun.victim is None
        or not noun.is_plural
        or not line.tags[phrase.at - 1] & (COMMA | CONJUNCTION)
    ):
        return
    whole = next((d for d in reversed(before) if d.phrase is not None and not d.is_part), None)
    if whole is None or whole.pattern is None or whole.phrase is None or not is_of_bodies(line, whole.phrase):
        return
    if holds(whole, draft):
        inherit(draft, whole, "part")
        draft.is_part, draft.whole = True, whole


def opens_whole(line: Line, last: Draft) -> bool:
    """ "Of the 150 sorties": the whole opens the clause."""
    k = line.skip(last.phrase.at - 1, DETERMINER, -1) if last.phrase is not None else -1
    return line.words[k] == "of" and (
        k == 0 or bool(line.tags[k - 1] & (STOP | COMMA | QUOTE)) or line.words[k - 1] == "that"
    )


def opens_deed(line: Line, k: int) -> bool:
    """ "Were flown at night", "were for reconnaissance", "were devoted to": not "were new"."""
    return bool(line.tags[k] & (PREPOSITION | VERB | OTHER_VERB)) or line.words[k].endswith("ed")


def take_up_death(line: Line, draft: Draft, before: list[Draft]) -> None:
    """ "62 died at the scene and 24 in hospital": where the second died is no measure of its own."""
    phrase, last = draft.phrase, before[-1]
    if phrase is None or draft.pattern is None or not phrase.is_bare or draft.trigger != phrase.end:
        return
    if not line.words[draft.trigger].startswith("in ") or not line.tags[phrase.at - 1] & (CONJUNCTION | COMMA):
        return
    start = last.phrase.at if last.phrase is not None else -1
    is_placed = bool(line.tags[last.trigger + 1] & PREPOSITION) and last.trigger > start
    if ":" in line.words[: phrase.at] and last.phrase is not None and last.phrase.is_bare:
        is_placed |= (
            not line.tags[last.phrase.end] & STATE
        )  # "17: two outside and two in hospital", not "12 dead, two in hospital"
    if last.rule == "noun":  # "326 bodies had been counted in the mosques and 50 in hospitals"
        is_placed = any(tag & PREPOSITION for tag in line.tags[max(start, 0) : phrase.at])
    if last.pattern is not None and last.pattern.measure == "killed" and is_placed:
        inherit(draft, last, "list")


def choose_by_whole(line: Line, draft: Draft, whole: Draft) -> None:
    """ "87 rockets, ten of which they intercepted": what befell the part is chosen by the noun of the whole."""
    if draft.phrase is None or draft.pattern is None or draft.pattern.people or not draft.phrase.is_of_them:
        return
    if whole.pattern is not None and (whole.pattern.measure, draft.pattern.measure) == ("sorties", "airstrikes"):
        draft.pattern = whole.pattern  # "412 sorties, 156 of them strikes"
        return
    if whole.phrase is None or whole.phrase.noun is None or draft.predicate is None:
        return
    named = replace(draft.phrase, noun=whole.phrase.noun)
    pattern = choose_pattern(patterns_at(line, draft.trigger), line, named)
    if pattern is not None:
        draft.pattern = pattern


def holds(whole: Draft, part: Draft) -> bool:
    """Whether a whole is as large as its part: "63 drones over nine regions, 25 of them by night"."""
    number, low = whole.number, part.number.low
    high = number.high if number.high is not None or number.form == "vague" else 2 * (number.low or 0)
    return high is None or low is None or high >= low


def question_of_whole(whole: Draft, before: list[Draft]) -> str | None:
    """What is open in "killed 30 and wounded 50, including 12 children": the nearer whole is taken, the other may be meant."""
    assert whole.pattern is not None
    others = [d.pattern.measure for d in before if d.pattern is not None and d.pattern.people and not d.is_part]
    rival = next((measure for measure in reversed(others) if measure != whole.pattern.measure), None)
    return (
        f"may be a part of the {rival} as well as of the {whole.pattern.measure}"
        if rival and whole.pattern.people
        else None
    )


def speaks_of_total(line: Line, draft: Draft) -> bool:
    """ "The toll includes 12": the whole stands in an earlier sentence."""
    at = draft.phrase.at if draft.phrase else 0
    return any(word in line.lexicon.words["totals"] for word in line.words[max(0, at - 6) : at])
