"""Refuses a number once its measure is known: who broke out of jail has not fled, troops who are promised are not there."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DO,
    HAVE,
    NOT,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    REPORT,
    STATE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.part_or_whole import FARTHEST_DOER
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.refusals import FAR
from toolkit.extract.counts.strength import is_promised

# "Ordered [the commander of the garrison] to kill": so many words may stand between a bidding and its "to".
LONGEST_BIDDEN = 7


def refuse_as_read(line: Line, draft: Draft) -> str | None:
    """The reason why a number counts nothing after all, once it is known what decided its measure."""
    phrase = draft.phrase
    if is_percent_of_nothing(line, draft):
        return "a percentage by which something changed"
    if draft.pattern is not None and draft.pattern.measure in ("troops", "munitions") and refuse_absent(line, draft):
        return "promised or denied, and not there"
    if counts_homes(line, phrase) and draft.pattern is not None and line.lexicon.titles.get(draft.pattern.measure):
        return "counts families, and nobody says how many people"
    if draft.pattern is not None and draft.pattern.measure == "displaced" and phrase is not None:
        if is_asked_for(line, draft):
            return "asked for, and not done"
        if houses_fighters(line, draft, phrase):
            return "fighters who are lodged have not fled"
    if is_unrealised(line, draft):
        return "tried, meant or ordered, and not said to be done"
    if is_counterfactual(line, draft):
        return "would have been, and was not"
    if stays_away(line, draft):
        return "not back at work or as customers, and not missing"
    if lets_in(line, draft):
        return "let into a country, a school or a club, and not said to be hurt"
    if is_breakout(line, draft):
        return "got out of custody, and fled from no danger"
    if draft.rule == "said of it" and phrase is not None and line.word(phrase.at - 1) in line.lexicon.words["bearing"]:
        return "carried by something else, of which the sentence speaks"
    if draft.number.form == "none" and phrase is not None and phrase.is_bare and is_grave(line, draft.trigger):
        return "denies a detail of the others, and counts nothing"
    if draft.number.form == "none" and denies_thing(line, draft):
        return "denies a thing, and nobody is counted"
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


def is_unrealised(line: Line, draft: Draft) -> bool:
    """ "Tried to kill three officers", "ordered police to arrest 40", "do not hold 300 staff hostage": nobody says that it was done."""
    k = line.skip(draft.trigger - 1, ADVERB, -1)
    if forbids(line, draft):
        return True
    if draft.rule != "verb before" or line.word(k) != "to":
        return False
    words = line.lexicon.words
    if line.word(k - 1) in words["unrealised"]:
        return True
    for j in range(k - 1, max(-1, k - LONGEST_BIDDEN), -1):
        if line.words[j] in words["bidding"]:
            return j < k - 1
        if line.tags[j] & (STOP | COMMA | NUMBER | BE | HAVE | VERB):
            break
    return False


def denies_thing(line: Line, draft: Draft) -> bool:
    """ "There is no future in which small shops disappear": what nobody lists as a person, and no name."""
    phrase = draft.phrase
    if phrase is None or phrase.is_bare or phrase.noun is not None or phrase.is_of_them or draft.rule != "said of it":
        return False
    is_people = draft.pattern is not None and draft.pattern.people
    return is_people and line.words[phrase.end : phrase.end + 2] == ["in", "which"]


def is_counterfactual(line: Line, draft: Draft) -> bool:
    """ "More than 40,000 pupils would have been affected": not "would have died by now", said of a toll."""
    first = min(draft.trigger, draft.phrase.end if draft.phrase is not None else draft.trigger)
    span = line.words[max(0, first - 4) : draft.trigger]
    at = next((j for j, word in enumerate(span) if word in ("would", "wouldn't")), -1)
    return draft.rule in ("verb before", "said of it") and at >= 0 and "have" in span[at:]


def stays_away(line: Line, draft: Draft) -> bool:
    """ "Customers who had not returned to the shops": they are known to be alive; "has not returned to port" is a search."""
    k = draft.trigger
    if draft.rule != "said of it" or not line.word(k).endswith(("returned", "come back", "gone home")):
        return False
    goal = line.words[k + 2 : k + 5] if line.word(k + 1) == "to" else []
    return bool(goal) and line.lexicon.words["returns_to"].isdisjoint(goal)


def forbids(line: Line, draft: Draft) -> bool:
    """ "Do not hold 300 staff hostage": a verb that is forbidden opens its sentence or its quotation."""
    phrase = draft.phrase
    k = line.skip(phrase.at - 2, NOT | DO | BE, -1) if phrase is not None else -1
    if phrase is None or not line.tag(phrase.at - 1) & (VERB | OTHER_VERB) or k == phrase.at - 2:
        return False
    is_opened = k < 0 or bool(line.tags[k] & (STOP | QUOTE | COMMA))
    return is_opened and line.words[k + 1] in ("don't", "do", "never", "don’t")


def lets_in(line: Line, draft: Draft) -> bool:
    """ "Chile admitted 12,000 Venezuelans": no hospital and no wound is spoken of, and no "he" or "it" that may be one."""
    words = line.lexicon.words
    if draft.rule != "verb before" or line.word(draft.trigger) not in words["admitting"]:
        return False
    who = line.skip(draft.trigger - 1, HAVE | ADVERB, -1)
    if line.tag(who) & (PRONOUN | STOP | COMMA) or who < 0 or not words["medical"].isdisjoint(line.words):
        return False
    return not any(tag & STATE for tag in line.tags[draft.trigger + 1 :])


def is_breakout(line: Line, draft: Draft) -> bool:
    """ "More than 500 prisoners fled the jail": who breaks out, or runs from the police, is no displaced person."""
    noun = draft.phrase.noun if draft.phrase is not None else None
    if draft.pattern is None or draft.pattern.measure != "displaced" or noun is None:
        return False
    return noun.lemma in line.lexicon.words["at_large"] and line.word(draft.trigger).startswith(("fle", "escap"))


def is_grave(line: Line, at: int) -> bool:
    """ "None is in a critical condition": says how badly they are hurt, and not that nobody is."""
    return line.word(at).endswith("condition") or line.word(at) in line.lexicon.words["grave"]


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
    before = line.word(phrase.at - 1)  # "bodies that nobody had been able to bury"
    is_clause = before in line.lexicon.words["relatives"] and not line.tag(phrase.at - 2) & PREPOSITION
    is_far = draft.rule == "toll"  # "no deaths were reported, and nobody was in the flats"
    return not pattern.people or before == "by" or is_clause or is_far


def refuse_absent(line: Line, draft: Draft) -> bool:
    """ "No foreign troops had entered", "the 7,700 promised troops": soldiers and shells of whom nobody says that they came."""
    phrase = draft.phrase
    if draft.number.form == "none":
        return phrase is not None and phrase.noun is not None and draft.rule != "verb before"
    blocked = draft.right.blocked if draft.right is not None else -1
    if blocked >= 0 and line.tag(blocked - 1) & BE and line.words[blocked] in line.lexicon.words["promising"]:
        return True  # "7,000 soldiers have been promised"
    is_foretold = phrase is not None and line.word(phrase.end) in ("would", "will", "may", "might", "could", "should")
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
    return draft.rule == "verb before" and line.word(draft.trigger) in line.lexicon.words["lodging"]


def is_percent_of_nothing(line: Line, draft: Draft) -> bool:
    """ "A loss of 3.30%", "deaths fell by 12 per cent": how much something changed, and no share of people."""
    phrase = draft.phrase
    if draft.number.kind != "percent" or phrase is None:
        return False
    if line.word(phrase.at + 1) in ("more", "less", "fewer", "higher", "lower", "up", "down"):
        return True  # "14 per cent more than last year"
    if not phrase.is_bare or phrase.is_of_them:
        return False
    return draft.rule == "toll" or (draft.rule == "verb before" and not line.tag(draft.trigger) & VERB)
