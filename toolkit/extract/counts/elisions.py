"""Reads figures whose noun or verb stands only once: "11 strikes on depots and two on bridges", "4,300 tanks (+5)", "15 fell on us"."""

from __future__ import annotations

from dataclasses import replace

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import ADVERB, BE, COMMA, CONJUNCTION, NUMBER, PREPOSITION, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase


def link_elided(line: Line, draft: Draft, before: list[Draft]) -> None:
    """Gives a bare figure the measure of what stands before it, where the sentence does not say it twice."""
    phrase = draft.phrase
    if draft.pattern is not None or draft.is_refused or phrase is None or not phrase.is_bare or phrase.is_of_them:
        return
    last = next((known for known in reversed(before) if known.pattern is not None), before[-1] if before else None)
    is_known = last is not None and last.pattern is not None and last.phrase is not None
    is_again = (last is not None and is_known and is_daily_sum(line, draft, last)) or is_accounted_for(
        line, phrase, last
    )
    if last is not None and is_known and (is_again or is_same_frame(line, draft, last)):
        draft.decide(Predicate(last.pattern, last.trigger), "list")
    elif draft.number.form != "none":
        draft.decide(find_named_before(line, draft, last), "said of it")


def is_daily_sum(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Lost 4,300 tanks (+5)": what came on top since the last bulletin; "+0" adds nothing."""
    phrase, known = draft.phrase, last.phrase
    assert phrase is not None and known is not None
    is_added = draft.number.number_text.startswith("+") or line.words[phrase.at - 1] == "+"
    opening = phrase.at - 1 - (line.words[phrase.at - 1] == "+")
    return is_added and bool(draft.number.low) and line.words[opening] == "(" and known.end == opening


def is_accounted_for(line: Line, phrase: Phrase, last: Draft | None) -> bool:
    """ "Some 5,137 people had died, with Bantul alone accounting for 3,082": a share of the people counted before."""
    is_share = line.words[step_left(line, phrase.at)].startswith("account")
    return is_share and last is not None and last.counts_people


def is_same_frame(line: Line, draft: Draft, last: Draft) -> bool:
    """ "11 strikes on depots and two on bridges": the same preposition behind both, and a thing that counts by its noun."""
    phrase, known = draft.phrase, last.phrase
    assert phrase is not None and known is not None
    if line.words[phrase.end] == "with" and "ones" in line.words[phrase.end : phrase.end + 4]:
        return line.words[known.end].startswith("with")  # "164 people with serious injuries, 400 with lesser ones"
    if last.pattern is not None and last.pattern.people and is_owed_so(line, phrase, known):
        return True
    if known.noun is None or known.noun.event is None or known.noun.event.people:
        return False
    is_joined = bool(line.tags[phrase.at - 1] & (COMMA | CONJUNCTION))
    is_alike = bool(line.tags[phrase.end] & PREPOSITION) and line.words[phrase.end] == line.words[known.end]
    return is_joined and is_alike


def is_owed_so(line: Line, phrase: Phrase, known: Phrase) -> bool:
    """ "Were responsible for 357 of the deaths, and Russian forces for 22": the same "for" before both, and another doer."""
    if line.words[phrase.at - 1] != "for" or line.words[line.skip(known.at - 1, ADVERB, -1)] != "for":
        return False
    between = line.tags[known.end : phrase.at]
    return any(tag & (COMMA | CONJUNCTION) for tag in between) and not any(tag & STOP for tag in between)


def find_named_before(line: Line, draft: Draft, last: Draft | None) -> Predicate:
    """ "They drop barrel bombs: 15 fell on us today": the verb says of the figure what only such things do."""
    phrase, right = draft.phrase, draft.right
    at = right.blocked if right is not None else -1
    verb = line.lexicon.verbs.get(line.words[at]) if at >= 0 else None
    if phrase is None or verb is None or at > line.skip(phrase.end, ADVERB | BE) or line.tags[phrase.at - 1] & NUMBER:
        return Predicate()
    is_suffered = bool(line.tags[at - 1] & BE)
    if last is not None and last.pattern is not None and not is_suffered:
        same = next((pattern for pattern in verb.own if pattern.measure == last.pattern.measure), None)
        if same is not None and not same.people:
            return Predicate(same, at)  # "31 rockets were intercepted and nine fell in fields"
    patterns = tuple(pattern for pattern in (verb.done if is_suffered else verb.own) if not pattern.people)
    if not patterns or (is_suffered and not verb.is_participle):
        return Predicate()
    for k in range(phrase.at - 1, -1, -1):
        noun = line.lexicon.nouns.get(line.words[k])
        if noun is not None and noun.is_object and noun.is_plural:
            return Predicate(choose_pattern(patterns, line, replace(phrase, noun=noun)), at)
        if line.tags[k] & (STOP | NUMBER) and line.words[k] != ":":
            break
    return Predicate()
