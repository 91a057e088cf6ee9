"""Asks of a number's own words what keeps it from counting: a population, a supposition, an occasion told by the way."""

from __future__ import annotations

from toolkit.extract.counts.asides import FROM_WHOLE, refuse_aside
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    REPORT,
    STATE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.named_numbers import refuse_name
from toolkit.extract.counts.patterns import NOTHING, Predicate, choose_pattern
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.strength import is_promised

# A supposition or definition reaches over this many words.
FAR = 40
# The doer in "missiles that the northern rebels launched" is this short.
FARTHEST_DOER = 9
# "Of the injured, 118 have gone home": the figure stands this early behind its whole.
LATEST_SHARE = 5


def refuse_at_once(line: Line, draft: Draft) -> str | None:
    """The reason why a number counts nothing, whatever its noun."""
    assert draft.phrase is not None
    if draft.phrase.is_compound:
        return "part of a compound word"
    if line.word(draft.phrase.at + 1) in ("more", "fewer", "less") and line.word(draft.phrase.at + 2) == "than":
        return "a difference between two figures"  # "that is 300 more than in 2011"
    if line.words[draft.phrase.at] == "one" and line.word(line.skip(draft.phrase.end, ADVERB)) == "if":
        return "a supposition or a definition, not a count"  # "it is one strike if a drone hits a motorcycle"
    if is_unsaid(line, draft):
        return "says that nothing is said"
    if is_called_off(line, draft.phrase):
        return "called off, and not done"
    if draft.number.form == "none" and denies_detail(line, draft.phrase):
        return "denies a detail of the others, and counts nothing"
    if tells_fate_of_part(line, draft.phrase):
        return "tells what became of some of those counted, and counts no more of them"
    if is_circumstance(line, draft):
        return "names the occasion and counts nothing"
    return refuse_name(line, draft) or refuse_aside(line, draft)


def refuse_by_setting(line: Line, phrase: Phrase) -> str | None:
    """The reason why a number counts nothing where its noun is no measure by itself."""
    if is_population(line, phrase):
        return "a population, not people to whom something is said to have happened"
    if is_supposed(line, phrase):
        return "a supposition or a definition, not a count"
    if is_refused(line, phrase):
        return "the words beside it refuse the measure"
    return None


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
    if is_breakout(line, draft):
        return "got out of custody, and fled from no danger"
    if draft.rule == "said of it" and phrase is not None and line.word(phrase.at - 1) in line.lexicon.words["bearing"]:
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
    return not pattern.people or before == "by" or is_clause


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


def is_unsaid(line: Line, draft: Draft) -> bool:
    """ "No casualties were mentioned" says nothing of casualties; "no casualties were reported" does."""
    phrase = draft.phrase
    assert phrase is not None
    if draft.number.form != "none" or not line.tag(phrase.end) & (BE | HAVE):
        return False
    k = line.skip(phrase.end, BE | HAVE | ADVERB)
    return bool(line.tag(k - 1) & BE) and line.word(k) in line.lexicon.words["unsaid"]


def is_called_off(line: Line, phrase: Phrase) -> bool:
    """ "Had called off dozens of strikes", "cancelled 12 sorties": what is not done counts nothing."""
    if phrase.noun is None or phrase.noun.event is None or phrase.noun.event.people:
        return False
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    if line.word(k) == "off":
        return line.word(k - 1) in ("call", "called", "calling", "calls")
    return line.word(k) in line.lexicon.words["cancelling"]


def denies_detail(line: Line, phrase: Phrase) -> bool:
    """ "34 were injured, none seriously": no zero."""
    return (
        phrase.is_bare
        and line.word(phrase.end).endswith("ly")
        and (phrase.end + 1 >= line.size or bool(line.tags[phrase.end + 1] & (STOP | COMMA | CONJUNCTION)))
    )


def tells_fate_of_part(line: Line, phrase: Phrase) -> bool:
    """ "207 of the dead were identified", "58 of whom have been discharged": no new count of the dead or the hurt."""
    k = line.skip(phrase.end, PRONOUN | ADVERB)
    if phrase.is_of_them and line.words[phrase.end + 1 : phrase.end + 4] == ["yet", "to", "be"]:
        return line.word(phrase.end + 4) in line.lexicon.words["fates"]  # "eleven of whom have yet to be named"
    if phrase.is_of_them and (line.word(k) in ("freed", "released") or line.word(k) in line.lexicon.words["fates"]):
        return True  # "three of whom they later freed"
    is_opened = line.words[0] == "of" and phrase.at <= LATEST_SHARE and bool(line.tag(phrase.at - 1) & COMMA)
    if not (
        is_opened
        or phrase.is_of_them
        or phrase.is_part
        or line.word(line.skip(phrase.at - 1, ADVERB, -1)) in FROM_WHOLE
    ):
        return False
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    if line.word(k) in line.lexicon.words["fates"] and not opens_said(line, phrase, k):
        return True  # "has identified 206 of the bodies"
    k = line.skip(phrase.end, BE | HAVE | ADVERB | (STATE if phrase.is_part else 0))
    return k > phrase.end and line.word(k) in line.lexicon.words["fates"]


def opens_said(line: Line, phrase: Phrase, k: int) -> bool:
    """ "He claimed that only 11 of his men had died", "claimed 24 of them had died": a verb of saying, and no claim laid to bodies."""
    return bool(line.tags[k] & REPORT) and (
        line.word(k + 1) == "that" or bool(line.tag(phrase.end) & (BE | HAVE | VERB))
    )


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


def is_circumstance(line: Line, draft: Draft) -> bool:
    """ "Forty people died in one raid": the raid is told by the way."""
    phrase, number = draft.phrase, draft.number
    assert phrase is not None
    if number.low != 1 or number.high != 1 or number.hedge != "exact":
        return False
    if phrase.noun is None:  # "six people from one congregation"
        return phrase.head > phrase.at and line.word(phrase.at - 1) == "from" and not line.is_capital(phrase.head)
    if phrase.noun.lemma in ("family", "household"):  # "five members of one family"
        return line.word(phrase.at - 1) in ("of", "from") and bool(line.tag(phrase.at - 2) & NOUN)
    if phrase.noun.event is None:
        return False
    return not phrase.noun.event.people and not phrase.noun.is_plural and bool(line.tag(phrase.at - 1) & PREPOSITION)


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


def singles_out(line: Line, phrase: Phrase) -> bool:
    """ "He was one of 43 students who vanished": the 43 are counted, and not the one."""
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    return (
        line.word(k) == "of"
        and line.word(k - 1) == "one"
        and bool(line.tag(k - 2) & BE)
        and line.word(phrase.end) == "who"
    )


def is_whole_of(line: Line, phrase: Phrase) -> bool:
    """ "12 of the 15 attackers were killed": what is said is said of the 12."""
    k = line.skip(phrase.at - 1, DETERMINER, -1)
    word = line.word(k)
    if word.endswith(("'s", "’s", "s'", "s’")):
        k = line.skip(line.skip(k, NOUN, -1) if line.tag(k) else k - 1, DETERMINER | NOUN, -1)
        while k > 0 and line.word(k) != "of" and not line.tags[k]:
            k = line.skip(k - 1, DETERMINER | NOUN, -1)
        word = line.word(k)
    if word != "of":
        return word.endswith("half") and bool(line.tag(k) & NUMBER)  # "half the town's 8,000 inhabitants"
    if phrase.is_bare and k < phrase.at - 1 and line.tag(k - 1) & NOUN and line.tag(k - 2) & NUMBER:
        return True  # "seven peacekeepers of the 1,100 in the mission"
    return bool(line.tag(k - 1) & NUMBER)


def is_reduced(line: Line, right: Predicate, phrase: Phrase) -> bool:
    """ "12 of 15 missiles launched": a participle right after the noun is said of the 15."""
    if (
        right.pattern is not None
        and line.tag(right.at) & STATE
        and right.at in (phrase.end, phrase.state, phrase.end - 1)
    ):
        return True  # "half of the 60 dead"
    if right.pattern is not None and right.is_relative and line.word(phrase.end) == "who":
        return True  # "two of the 15 who were wounded"
    verb = line.lexicon.verbs.get(line.word(right.at)) if right.pattern is not None and right.at == phrase.end else None
    return verb is not None and verb.is_participle and right.pattern in verb.done


def find_relative_deed(line: Line, phrase: Phrase) -> Predicate:
    """ "12 of 15 missiles that the rebels launched": what somebody did to the whole, in a clause of its own."""
    if line.word(phrase.end) not in ("that", "which", "whom"):
        return NOTHING
    for k in range(phrase.end + 1, min(line.size, phrase.end + FARTHEST_DOER)):
        tag = line.tags[k]
        verb = line.lexicon.verbs.get(line.words[k]) if k > phrase.end + 1 else None
        is_told = verb is not None and (verb.is_past or " as " in line.words[k])  # "whom the police list as missing"
        if verb is not None and is_told and not tag & NOUN:
            return Predicate(choose_pattern(verb.done, line, phrase), k)
        if tag & (BE | COMMA | STOP | NUMBER | CLAUSE | REPORT):
            break
    return NOTHING


def is_refused(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase is a measure's noun beside a word that refuses it: "12 hunger strikes", "the release of 12 hostages"."""
    noun = phrase.noun
    return (
        noun is not None
        and noun.event is not None
        and noun.victim is None
        and bool(noun.event.refuse & neighbours(line, phrase))
    )
