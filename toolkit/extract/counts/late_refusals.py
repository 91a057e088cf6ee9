"""Refuses a number once its measure is known: who broke out of jail has not fled, troops who are promised are not there."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import (
    BE,
    COMMA,
    NOUN,
    NUMBER,
    PREPOSITION,
    REPORT,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.part_or_whole import FARTHEST_DOER
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.refusals import FAR
from toolkit.extract.counts.strength import is_promised
from toolkit.extract.counts.unreal import refuse_unreal

LODGED = frozenset(["staying", "living", "sleeping", "camping", "slept", "spent", "housed", "accommodated", "lodged"])


def refuse_as_read(line: Line, draft: Draft) -> str | None:
    """The reason why a number counts nothing after all, once it is known what decided its measure."""
    phrase = draft.phrase
    if draft.number.kind == "percent" and is_percent_of_nothing(line, draft):
        return "a percentage by which something changed"
    if draft.predicate is None:
        return None  # nothing decided its measure
    if draft.pattern is not None and draft.pattern.measure in ("troops", "munitions") and refuse_absent(line, draft):
        return "promised or denied, and not there"
    if counts_homes(line, phrase) and draft.pattern is not None and line.lexicon.titles.get(draft.pattern.measure):
        return "counts families, and nobody says how many people"
    if draft.pattern is not None and draft.pattern.measure == "displaced" and phrase is not None:
        if is_asked_for(line, draft):
            return "asked for, and not done"
        if waits(line, draft, phrase):
            return "waits or works there, and has not fled"
        if houses_fighters(line, draft, phrase):
            return "fighters who are lodged have not fled"
    if draft.pattern is not None and (reason := refuse_unreal(line, draft)):
        return reason
    if is_breakout(line, draft):
        return "got out of custody, and fled from no danger"
    if phrase is not None and is_borne(line, draft, phrase):
        return "carried by something else, of which the sentence speaks"
    if draft.number.form == "none" and phrase is not None and phrase.is_bare and is_grave(line, draft.trigger):
        return "denies a detail of the others, and counts nothing"
    if draft.number.form == "none" and draft.predicate is not None and draft.predicate.is_foreseen:
        return "foretells that nothing will happen"  # "nobody will be arrested"
    if phrase is not None and draft.pattern is not None and draft.pattern.people and is_of_things(line, phrase):
        return "counts the things of which it is a part"
    said = draft.predicate if draft.pattern is not None else None
    if said is not None and said.is_negated and said.is_foreseen:
        return "said not to happen, and nobody says that it did"  # "residents may not leave their homes"
    if draft.number.form == "none" and phrase is not None and phrase.is_part and draft.trigger == phrase.state >= 0:
        return "denies something else of those in that state"  # "none of the displaced families was told"
    return None


def is_borne(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """ "A bus carrying 40 people was hit": said of the bus; "carrying 40 people, all of whom died" is said of them."""
    is_said = draft.rule == "said of it" and line.words[phrase.at - 1] in line.lexicon.words["bearing"]
    return is_said and "of whom" not in line.words[phrase.end : draft.trigger]


def waits(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """ "Some 700 relatives were staying in tents": who waits for news or came to help lives there for a while."""
    word = line.words[draft.trigger]
    is_lodged = word.startswith("in ") or word.partition(" ")[0] in LODGED
    return is_lodged and phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["waiting"]


def is_breakout(line: Line, draft: Draft) -> bool:
    """ "More than 500 prisoners fled the jail": who breaks out, or runs from the police, is no displaced person."""
    noun = draft.phrase.noun if draft.phrase is not None else None
    if draft.pattern is None or draft.pattern.measure != "displaced" or noun is None:
        return False
    return noun.lemma in line.lexicon.words["at_large"] and line.words[draft.trigger].startswith(("fle", "escap"))


def is_grave(line: Line, at: int) -> bool:
    """ "None is in a critical condition": says how badly they are hurt, and not that nobody is."""
    return line.words[at].endswith("condition") or line.words[at] in line.lexicon.words["grave"]


def is_of_things(line: Line, phrase: Phrase) -> bool:
    """ "Of the province's 47 towns, 17 cannot be reached": what is said of things is said of nobody."""
    k = phrase.at - 2
    if not phrase.is_bare or k < 2 or not line.tags[k + 1] & COMMA or not line.tags[k] & NOUN:
        return False
    noun = line.lexicon.nouns.get(line.words[k])
    if noun is None or not noun.is_thing or noun.victim is not None or not line.tags[k - 1] & NUMBER:
        return False
    return "of" in line.words[max(0, k - FARTHEST_DOER) : k]


def tells_of_nobody(line: Line, draft: Draft) -> bool:
    """ "Nobody crosses the street", "counted by no one": persons, never things, and no zero behind "by"."""
    phrase, pattern = draft.phrase, draft.pattern
    if pattern is None or phrase is None or line.words[phrase.at] not in ("nobody", "no one", "no-one"):
        return False
    before = line.words[phrase.at - 1]  # "bodies that nobody had been able to bury"
    is_clause = before in line.lexicon.words["relatives"] and not line.tags[phrase.at - 2] & PREPOSITION
    is_far = draft.rule == "toll"  # "no deaths were reported, and nobody was in the flats"
    return not pattern.people or before == "by" or is_clause or is_far


def refuse_absent(line: Line, draft: Draft) -> bool:
    """ "No foreign troops had entered", "the 7,700 promised troops": soldiers and shells of whom nobody says that they came."""
    phrase = draft.phrase
    if draft.number.form == "none":
        return phrase is not None and phrase.noun is not None and draft.rule != "verb before"
    blocked = draft.right.blocked if draft.right is not None else -1
    if blocked >= 0 and line.tags[blocked - 1] & BE and line.words[blocked] in line.lexicon.words["promising"]:
        return True  # "7,000 soldiers have been promised"
    is_foretold = phrase is not None and line.words[phrase.end] in ("would", "will", "may", "might", "could", "should")
    return is_foretold or (phrase is not None and is_promised(line, phrase))


def counts_homes(line: Line, phrase: Phrase | None) -> bool:
    """ "Hundreds of families were wiped out": not "51 of my family", who are people."""
    if phrase is None or phrase.noun is None or phrase.is_part:
        return False
    return phrase.noun.lemma in line.lexicon.words["homes"]


def is_asked_for(line: Line, draft: Draft) -> bool:
    """ "A truce to allow the evacuation of 700 patients", "called for the evacuation of 40": what is asked for has not happened."""
    at = draft.trigger
    if draft.rule != "verb before" or line.words[at] not in ("evacuation", "relocation", "resettlement"):
        return False
    for k in range(at - 1, max(-1, at - FAR), -1):
        if line.words[k] in line.lexicon.words["asked_for"]:
            return True
        if line.tags[k] & (STOP | NUMBER | REPORT):
            break
    return False


def houses_fighters(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """ "Peacekeepers were sheltering 2,000 disarmed soldiers": they are no displaced people."""
    if phrase.noun is None or phrase.noun.victim != "combatant":
        return False
    return draft.rule == "verb before" and line.words[draft.trigger] in line.lexicon.words["lodging"]


def is_percent_of_nothing(line: Line, draft: Draft) -> bool:
    """ "A loss of 3.30%", "deaths fell by 12 per cent": how much something changed, and no share of people."""
    phrase = draft.phrase
    if phrase is None:
        return False
    if line.words[phrase.at + 1] in ("more", "less", "fewer", "higher", "lower", "up", "down"):
        return True  # "14 per cent more than last year"
    if not phrase.is_bare or phrase.is_of_them:
        return False
    return draft.rule == "toll" or (draft.rule == "verb before" and not line.tags[draft.trigger] & VERB)
