"""Reads the class of people that a source names: civilian, combatant, child, mixed, unknown."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import DETERMINER, STATE, VERB
from toolkit.extract.counts.victim_nouns import class_of_apposition, class_of_event, class_of_phrase
from toolkit.extract.counts.victim_tolls import class_aimed_at, class_lost, class_of_toll, class_said

# A list of bare numbers is followed back this far.
LONGEST_CHAIN = 12


def find_victim(draft: Draft) -> str | None:
    """The class, or None where the measure has none; a bare number has that of the number it goes on from."""
    first = draft
    for step in range(LONGEST_CHAIN):
        own, is_first = own_victim(draft), step == 0
        if own in ("civilian", "unknown", None) and draft.whole is not None and draft.phrase is not None:
            own = class_within(draft, own)
        if own is None and draft.source is None and draft.is_part and draft.whole is not None:
            draft = draft.whole  # "dozens of villagers were killed, including seven who lost their lives on Friday"
            continue
        if own is not None or draft.source is None:
            break
        draft = draft.source
        if draft.pattern is not None and draft.pattern.measure == "troops":
            return "combatant"  # "4,500 troops. Thirteen of them died"
    if not is_first and own == "child" and first.line is not draft.line and not is_of_those(first):
        return "unknown"  # "six children are dead. At least 20 were hurt"
    if not is_first and own in ("child", "civilian") and (are_others(first) if own == "child" else names_women(draft)):
        return "unknown"
    if own == "none":  # "infected 9,000 and killed 220": the figure before has no class to give
        return None if is_first else first.named_class or class_seized(draft)
    return own if own not in (None, "unknown") else draft.named_class or "unknown"


def is_of_those(draft: Draft) -> bool:
    """Whether a figure is one of those counted before: "three of them"."""
    return draft.phrase is not None and draft.phrase.is_of_them


def class_seized(draft: Draft) -> str:
    """ "Seized five guerrillas and killed ten": those beside them are of their class, unless it is one of children."""
    noun = draft.phrase.noun if draft.phrase is not None else None
    return noun.victim if noun is not None and noun.victim in ("combatant", "civilian") else "unknown"


def names_women(draft: Draft) -> bool:
    """ "Killing two women and injuring nine": who is hurt beside women need be no woman, and no civilian."""
    noun = draft.phrase.noun if draft.phrase is not None else None
    return noun is not None and noun.lemma in ("woman", "mother", "wife", "sister")


def are_others(draft: Draft) -> bool:
    """ "Eight children died and 15 others were hurt": who is beside children need be no child; "killing two and hurting three others"."""
    line, phrase = draft.line, draft.phrase
    return (
        draft.rule != "verb before"
        and line is not None
        and phrase is not None
        and "others" in line.words[phrase.at + 1 : phrase.at + 3]
    )


def class_within(draft: Draft, own: str | None) -> str | None:
    """The class of a part from that of its whole: the women among fighters are fighters."""
    assert draft.whole is not None and draft.line is not None and draft.phrase is not None
    words = draft.line.words[draft.phrase.at + 1 : draft.phrase.end + 3]
    if own == "unknown" and (draft.phrase.noun is None or draft.whole.line is not draft.line):
        return own  # "three leaders" among fighters are fighters
    if own == "civilian" and "women" not in words:
        return own
    whole = own_victim(draft.whole)
    return "combatant" if whole == "combatant" else own


def own_victim(draft: Draft) -> str | None:
    """The class that a number's own words give; None where they give none."""
    line, phrase, pattern = draft.line, draft.phrase, draft.pattern
    if line is None or phrase is None or pattern is None or not line.lexicon.titles.get(pattern.measure):
        return "none"
    own = class_of_phrase(line, phrase)
    if phrase.noun is not None and phrase.noun.lemma == "patient" and pattern.measure == "wounded":
        own = "unknown"  # whom a hospital treats may be anybody
    if own is None and phrase.is_bare and not phrase.is_of_them:
        own = class_said(line, phrase)
        if own is None:
            own = class_of_toll(line, draft) if draft.rule == "toll" else class_aimed_at(line, draft)
    if own in (None, "unknown") and draft.is_part and line.words[phrase.end] == "as":
        noun = line.lexicon.nouns.get(line.words[line.skip(phrase.end + 1, DETERMINER)])
        own = noun.victim if noun is not None else own
    if own in (None, "unknown") and phrase.is_part:
        own = class_said(line, phrase) or own  # "19 of the victims were cadets"
    if own in (None, "unknown") and (lost := class_lost(line, draft, phrase)):
        own = lost
    if own in (None, "unknown"):
        apposed = class_of_apposition(line, phrase)
        own = apposed or own
    counts_event = phrase.head > phrase.at and phrase.noun is not None and phrase.noun.event is not None
    k = phrase.end + bool(line.tags[phrase.end] & (STATE | VERB))
    is_among = phrase.is_bare and line.words[k] in ("among", "amongst")  # "ten dead among the civilian population"
    if pattern.people and (counts_event or (is_among and own in (None, "unknown"))):
        own = class_of_event(line, phrase) or own
    if (own is None or (phrase.noun is None and own == "unknown" and phrase.is_bare)) and draft.source is not None:
        return None
    return own
