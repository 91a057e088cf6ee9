"""Asks of a number's own words what keeps it from counting: a population, a supposition, an occasion told by the way."""

from __future__ import annotations

from toolkit.extract.counts.asides import FROM_WHOLE, refuse_aside
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.hints import FATED, LONG_DEAD, UNDONE
from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    NOUN,
    PREPOSITION,
    PRONOUN,
    REPORT,
    STATE,
    STOP,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.named_numbers import refuse_name
from toolkit.extract.counts.phrases import Phrase

# A supposition or definition reaches over this many words.
FAR = 40
# "Of the injured, 118 have gone home": the figure stands this early behind its whole.
LATEST_SHARE = 5


def refuse_at_once(line: Line, draft: Draft) -> str | None:
    """The reason why a number counts nothing, whatever its noun."""
    phrase, words, is_none = draft.phrase, line.words, draft.number.form == "none"
    assert phrase is not None
    if phrase.is_compound:
        return "part of a compound word"
    if words[phrase.at + 2] == "than" and words[phrase.at + 1] in ("more", "fewer", "less"):
        return "a difference between two figures"  # "that is 300 more than in 2011"
    if words[phrase.at] == "one" and words[line.skip(phrase.end, ADVERB)] == "if":
        return "a supposition or a definition, not a count"  # "it is one strike if a drone hits a motorcycle"
    if line.hints & LONG_DEAD and not line.lexicon.words["remains"].isdisjoint(words):
        return "of people long dead"
    if is_none and is_unsaid(line, phrase):
        return "says that nothing is said"
    if line.hints & UNDONE and is_called_off(line, phrase):
        return "called off, and not done"
    if is_none and denies_detail(line, phrase):
        return "denies a detail of the others, and counts nothing"
    if line.hints & FATED and tells_fate_of_part(line, phrase):
        return "tells what became of some of those counted, and counts no more of them"
    if draft.number.low == 1 and is_circumstance(line, draft):
        return "names the occasion and counts nothing"
    return refuse_name(line, draft) or refuse_aside(line, draft)


def refuse_by_setting(line: Line, phrase: Phrase) -> str | None:
    """The reason why a number counts nothing where its noun is no measure by itself."""
    if line.words[0] == "in" and is_made_up(line, phrase):
        return "told in a film or a book"
    if has_settled(line, phrase):
        return "people who live there, and nobody says that they arrived"
    if line.words[phrase.at - 1] == "of":
        if line.words[phrase.end] in line.lexicon.words["picked_out"]:
            return "those who were asked, picked from the rest"  # "of 191 detainees interviewed by his office"
        if is_population(line, phrase):
            return "a population, not people to whom something is said to have happened"
    if line.cues and is_supposed(line, phrase):
        return "a supposition or a definition, not a count"
    if is_refused(line, phrase):
        return "the words beside it refuse the measure"
    return None


def is_unsaid(line: Line, phrase: Phrase) -> bool:
    """ "No casualties were mentioned" says nothing of casualties; "no casualties were reported" does."""
    if not line.tags[phrase.end] & (BE | HAVE):
        return False
    k = line.skip(phrase.end, BE | HAVE | ADVERB)
    return bool(line.tags[k - 1] & BE) and line.words[k] in line.lexicon.words["unsaid"]


def is_called_off(line: Line, phrase: Phrase) -> bool:
    """ "Had called off dozens of strikes", "cancelled 12 sorties": what is not done counts nothing."""
    if phrase.noun is None or phrase.noun.event is None or phrase.noun.event.people:
        return False
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    if line.words[k] == "off":
        return line.words[k - 1] in ("call", "called", "calling", "calls")
    return line.words[k] in line.lexicon.words["cancelling"]


def denies_detail(line: Line, phrase: Phrase) -> bool:
    """ "34 were injured, none seriously": no zero."""
    return (
        phrase.is_bare
        and line.words[phrase.end].endswith("ly")
        and (phrase.end + 1 >= line.size or bool(line.tags[phrase.end + 1] & (STOP | COMMA | CONJUNCTION)))
    )


def tells_fate_of_part(line: Line, phrase: Phrase) -> bool:
    """ "207 of the dead were identified", "58 of whom have been discharged": no new count of the dead or the hurt."""
    k = line.skip(phrase.end, PRONOUN | ADVERB)
    if phrase.is_of_them and line.words[phrase.end + 1 : phrase.end + 4] == ["yet", "to", "be"]:
        return line.words[phrase.end + 4] in line.lexicon.words["fates"]  # "eleven of whom have yet to be named"
    if phrase.is_of_them and (line.words[k] in ("freed", "released") or line.words[k] in line.lexicon.words["fates"]):
        return True  # "three of whom they later freed"
    is_opened = line.words[0] == "of" and phrase.at <= LATEST_SHARE and bool(line.tags[phrase.at - 1] & COMMA)
    if not (
        is_opened
        or phrase.is_of_them
        or phrase.is_part
        or line.words[line.skip(phrase.at - 1, ADVERB, -1)] in FROM_WHOLE
    ):
        return False
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    if line.words[k] in line.lexicon.words["fates"] and not opens_said(line, phrase, k):
        return True  # "has identified 206 of the bodies"
    k = line.skip(phrase.end, BE | HAVE | ADVERB | (STATE if phrase.is_part else 0))
    return k > phrase.end and line.words[k] in line.lexicon.words["fates"]


def opens_said(line: Line, phrase: Phrase, k: int) -> bool:
    """ "He claimed that only 11 of his men had died", "claimed 24 of them had died": a verb of saying, and no claim laid to bodies."""
    return bool(line.tags[k] & REPORT) and (
        line.words[k + 1] == "that" or bool(line.tags[phrase.end] & (BE | HAVE | VERB))
    )


def is_circumstance(line: Line, draft: Draft) -> bool:
    """ "Forty people died in one raid": the one raid is told by the way."""
    phrase, number = draft.phrase, draft.number
    assert phrase is not None
    if number.high != 1 or number.hedge != "exact":
        return False
    if phrase.noun is None:  # "six people from one congregation"
        return phrase.head > phrase.at and line.words[phrase.at - 1] == "from" and not line.is_capital(phrase.head)
    if phrase.noun.lemma in ("family", "household"):  # "five members of one family"
        return line.words[phrase.at - 1] in ("of", "from") and bool(line.tags[phrase.at - 2] & NOUN)
    if phrase.noun.event is None:
        return False
    return not phrase.noun.event.people and not phrase.noun.is_plural and bool(line.tags[phrase.at - 1] & PREPOSITION)


def counts_itself(line: Line, phrase: Phrase) -> bool:
    """Whether the head noun is a measure by itself ("12 deaths") - people nouns wait for their verb."""
    noun = phrase.noun
    if noun is None or noun.event is None or noun.victim is not None or phrase.head < 0 or has_settled(line, phrase):
        return False
    return not (noun.event.refuse & neighbours(line, phrase))


def neighbours(line: Line, phrase: Phrase) -> set[str]:
    """The words in the phrase, the two before it and the one after; behind an auxiliary too: "12 hostages were | freed"."""
    said = line.words[line.skip(phrase.end, AUXILIARY | ADVERB)]
    return {*line.words[max(0, phrase.at - 2) : phrase.at], *line.words[phrase.at + 1 : phrase.end + 1], said}


def beside(line: Line, phrase: Phrase) -> set[str]:
    """The words in the phrase and the three after it: "12 rounds of tear gas"."""
    return set(line.words[phrase.at + 1 : phrase.end + 3])


def is_population(line: Line, phrase: Phrase) -> bool:
    """ "A city of 300,000 people was shelled": the city was; "a trial of 4,000 patients" counts no patients of its own."""
    whole, words = line.words[phrase.at - 2], line.lexicon.words
    return whole in words["places"] or whole in words["asked_of"]


def has_settled(line: Line, phrase: Phrase) -> bool:
    """ "Home to 3 million immigrants", "11 million immigrants lived there": a population, and no arrivals."""
    if phrase.noun is None or phrase.noun.lemma != "immigrant":
        return False
    words = line.lexicon.words
    k = line.skip(phrase.at - 1, ADVERB, -1)
    is_had = " ".join(line.words[max(0, k - 1) : k + 1]) in words["housing"] or line.words[k] in words["housing"]
    return is_had or line.words[line.skip(phrase.end, ADVERB | HAVE | BE)] in words["dwelling"]


def is_made_up(line: Line, phrase: Phrase) -> bool:
    """ "In her second novel, 12 people die"."""
    comma = next((k for k in range(1, phrase.at) if line.tags[k] & (COMMA | STOP)), 0)
    return comma > 1 and line.words[comma - 1] in line.lexicon.words["fiction"]


def is_supposed(line: Line, phrase: Phrase) -> bool:
    """Whether the number stands in an if-clause or a definition."""
    words = line.lexicon.words
    if words["suppose"].isdisjoint(line.cues) and words["define"].isdisjoint(line.cues):
        return False
    for k in range(phrase.at - 1, max(-1, phrase.at - FAR), -1):
        if line.words[k] in words["suppose"]:
            return True
        if line.tags[k] & (COMMA | STOP | REPORT) or (line.tags[k] & CLAUSE and line.words[k] != "as"):
            break
    return any(word in words["define"] for word in line.words[max(0, phrase.at - FAR) : phrase.at])


def is_refused(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase is a measure's noun beside a word that refuses it: "12 hunger strikes", "the release of 12 hostages"."""
    noun = phrase.noun
    return (
        noun is not None
        and noun.event is not None
        and noun.victim is None
        and bool(noun.event.refuse & neighbours(line, phrase))
    )
