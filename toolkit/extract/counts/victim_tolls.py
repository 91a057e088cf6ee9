"""Reads the class of people from what stands round a bare figure: whose toll or losses it is, and at whom the deed was aimed."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.later_tolls import past_aside
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    NOUN,
    NUMBER,
    PREPOSITION,
    QUOTE,
    REPORT,
    STATE,
    STOP,
    TOLL,
    VERB,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.victim_bodies import class_named, names_body, names_force

# How many words on, or back, a class is looked for.
BEYOND = 12
# "Gave the losses in the retreat as 13 killed": so many words stand between.
LONGEST_LOSS = 9
THEY = frozenset(["they", "it"])
COSTING = frozenset(["cost", "costs", "costing"])


def class_lost(line: Line, draft: Draft, phrase: Phrase) -> str | None:
    """ "Lost 100 men", "their losses were 60 personnel", "gave its own losses as 12 dead", "eight CRPF men": those who bear arms."""
    if phrase.noun is not None and phrase.noun.lemma in ("man", "personnel"):
        is_lost = line.words[draft.trigger] in line.lexicon.words["lost"] or line.words[draft.trigger] in COSTING
        return "combatant" if is_lost or any(names_force(line, k) for k in range(phrase.at + 1, phrase.head)) else None
    is_cost = line.words[draft.trigger] in COSTING and phrase.noun is not None
    if is_cost and names_body(line, draft.trigger + 1, phrase.at):
        return "combatant"  # "cost the Sea Tigers 40 lives"
    if not phrase.is_bare or phrase.is_of_them:
        return None
    is_lost = line.words[draft.trigger] in line.lexicon.words["lost"] or line.words[draft.trigger] in COSTING
    if line.words[phrase.end - 1] in ("own", "theirs") and is_lost:
        return "combatant"  # "acknowledged the loss of 22 of its own"
    if admits(line, phrase.at) or loses(line, phrase):
        return "combatant"
    return class_of_losses(line, phrase.at) or class_fronted(line, phrase.at)


def admits(line: Line, at: int) -> bool:
    """ "The rebels admitted to 30 dead": fighters who own up to dead speak of their own."""
    k = line.skip(at - 1, DETERMINER | ADVERB, -1)
    if line.words[k] not in line.lexicon.words["owning_up"]:
        return False
    for j in range(k - 1, max(-1, k - 2 * BEYOND), -1):
        noun = line.lexicon.nouns.get(line.words[j]) if line.tags[j] & NOUN else None
        if noun is not None and noun.is_plural and noun.victim == "combatant":
            return True
        if line.words[j] in line.lexicon.words["owning_armies"]:
            return True  # "the army admitted 43 dead"
        if line.tags[j] & (STOP | NUMBER):
            break
    return False


def loses(line: Line, phrase: Phrase) -> bool:
    """ "The government side lost 214 killed and 500 wounded": an army's losses; "the village lost 40 dead" are not."""
    k = line.skip(phrase.at - 1, DETERMINER | ADVERB, -1)
    if line.words[k] not in line.lexicon.words["losing"]:
        return False
    if not line.tags[phrase.end] & (STATE | VERB):
        return names_losers(line, k)
    return line.lexicon.words["bereaved"].isdisjoint(line.words[max(0, k - BEYOND) : k])


def names_losers(line: Line, k: int) -> bool:
    """ "The rebels, who number 4,000, lost at least ten": those who bear arms are the subject of the loss at `k`."""
    for j in range(k - 1, max(-1, k - 2 * BEYOND), -1):
        if line.words[j] in line.lexicon.words["owning_armies"]:
            return True  # "the army lost ten"
        noun = line.lexicon.nouns.get(line.words[j]) if line.tags[j] & NOUN else None
        if noun is not None and noun.victim is not None:
            return noun.is_plural and noun.victim == "combatant"
        is_said = line.tags[j] & REPORT and THEY.isdisjoint(line.words[j:k])  # "the rebels said they lost 40"
        if line.tags[j] & STOP or is_said or line.words[j] in line.lexicon.words["bereaved"]:
            break
    return False


def class_of_losses(line: Line, at: int) -> str | None:
    """ "Put its own losses at 74 dead": an army's, unless another's are named ("civilian losses"); "the casualties of the rebels"."""
    at = line.skip(at - 1, QUOTE, -1) + 1
    if at < 2 or not (line.words[at - 1] in ("as", "at", "of", "to", ":") or line.tags[at - 1] & BE):
        return None
    for k in range(at - 1, max(0, at - LONGEST_LOSS), -1):
        if line.tags[k] & STATE and line.words[k - 1] in line.lexicon.words["armed_bodies"]:
            return "combatant"  # "put the number of army dead at 120"
        if line.words[k] == "those" and line.words[k + 1] == "of":
            owner = line.lexicon.nouns.get(line.words[line.skip(k + 2, DETERMINER)])
            return owner.victim if owner is not None and owner.is_plural else None  # "and those of the attackers at 63"
        is_its = line.words[k - 1] in ("its", "their") and not line.cues.isdisjoint(line.lexicon.words["long_events"])
        is_own = (line.words[k - 1] == "own" or is_its) and bool(
            line.tags[k] & STATE
        )  # "puts its dead in the war at 462"
        if line.words[k] in ("losses", "casualties") or is_own:
            owner = line.lexicon.nouns.get(line.words[k - 1].rstrip("'’"))
            if owner is None and line.words[k + 1] in ("of", "among"):
                owner = line.lexicon.nouns.get(line.words[line.skip(k + 2, DETERMINER)])
            if owner is not None:
                return owner.victim
            is_army = line.lexicon.words["authorities"].isdisjoint(line.words[max(0, k - LONGEST_LOSS) : k])
            return (
                "combatant" if line.words[k] != "casualties" and is_army else None
            )  # "officials put their own dead at"
        if line.tags[k] & (STOP | COMMA | NUMBER | REPORT):
            break
    return None


def class_fronted(line: Line, at: int) -> str | None:
    """ "Of civilians he knew of five dead", "of his own men nine are dead": the class that opens the sentence."""
    if line.words[0] != "of" or at > BEYOND or line.tags[1] & NUMBER:
        return None
    k = line.skip(1, DETERMINER)
    k += line.words[k] == "own"
    noun = line.lexicon.nouns.get(line.words[k])
    if noun is not None and noun.lemma == "man" and k > 1:
        return "combatant"
    return noun.victim if noun is not None and noun.is_plural and noun.victim != "unknown" else None


def class_said(line: Line, phrase: Phrase) -> str | None:
    """ "12 were soldiers": the class said of a bare number."""
    if not line.tags[phrase.end] & BE:
        return None
    k = line.skip(phrase.end + 1, DETERMINER | ADVERB)
    if not line.tags[k]:  # "five were medical students"
        k += 1
    return class_named(line, k)


def class_of_toll(line: Line, draft: Draft) -> str | None:
    """ "The number of soldiers killed rose to 12", "the toll among civilians", "the civilian death toll": whose toll it is."""
    assert draft.phrase is not None
    names = line.lexicon.words["number_nouns"]
    if draft.trigger > draft.phrase.at or not names.isdisjoint(line.words[draft.phrase.end : draft.phrase.end + 3]):
        return class_behind(line, past_aside(line, draft.phrase.end))  # "raises to 40 the number of civilians killed"
    lost = "combatant" if line.words[draft.trigger] == "losses" else None
    first = max(0, min(draft.trigger, draft.phrase.at) - BEYOND)
    for k in range(draft.phrase.at - 1, first, -1):
        if line.tags[k] & STOP or line.words[k] in ("while", "whereas", "but"):
            first = k
            break
    for k in range(first, draft.phrase.at):
        noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
        is_body = line.words[k] in line.lexicon.words["armed_bodies"]
        if is_body and line.words[line.skip(k - 1, DETERMINER, -1)] == "among":
            return "combatant"  # "the toll among the garrison stood at 33"
        if noun is None or noun.victim in (None, "unknown"):
            continue
        j = k - 1 - bool(line.tags[k - 1] & STATE)  # "the number of injured officers"
        while j >= 0 and (not line.tags[j] or line.tags[j] & (NOUN | DETERMINER)):
            j -= 1
        if k + 1 < draft.phrase.at and k + 1 != draft.trigger and is_before_head(line, k):
            continue  # "the toll of the police academy bombing": the academy's, and not the policemen's
        is_told = line.words[j] in ("of", "among", "for") and (
            line.words[j - 1] in line.lexicon.words["number_nouns"] or line.tags[j - 1] & (TOLL | STATE | NOUN)
        )
        is_told = is_told and noun.is_plural  # not "the body of a boy, and with it the toll reached 11"
        if is_told or k == draft.trigger - 1:
            return noun.victim
    return lost


def is_before_head(line: Line, k: int) -> bool:
    """Whether a noun only describes the next word: "police academy"; "soldiers killed" and "soldiers rose" are no such pairs."""
    tag, words = line.tags[k + 1], line.lexicon.words
    if tag:
        return bool(tag & NOUN) and not tag & STATE
    word = line.words[k + 1]
    return word not in words["changes"] and word not in words["toll_openers"] and not word.endswith(("ly", "ed"))


def class_behind(line: Line, at: int) -> str | None:
    """The class of the first people named behind a toll: "raises to 40 the number of civilians killed"."""
    for k in range(at, min(line.size, at + BEYOND // 2)):
        noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
        if noun is not None and noun.victim not in (None, "unknown"):
            return noun.victim
        if noun is not None and noun.lemma == "member" and line.words[k - 1] in line.lexicon.words["armed_bodies"]:
            return "combatant"
        if line.tags[k] & (STOP | COMMA | NUMBER | STATE):
            break
    return None


def class_aimed_at(line: Line, draft: Draft) -> str | None:
    """ "Police fired on the marchers, killing 12": a bare number of victims is of those at whom the deed before was aimed."""
    at = draft.trigger
    verb = line.lexicon.verbs.get(line.words[at])
    if draft.rule != "verb before" or verb is None or not verb.is_ing or not line.tags[at - 1] & COMMA:
        return None
    for k in range(at - 2, max(-1, at - BEYOND), -1):
        if line.tags[k] & (STOP | COMMA | NUMBER):
            return None
        is_verb_on = line.words[k].endswith((" on", " at"))  # "opened fire on" is one word
        is_verb_on |= line.words[k] in line.lexicon.words["bearing"]  # "struck a bus carrying soldiers, killing 14"
        if is_verb_on or (line.words[k] in ("on", "at", "into", "upon", "against") and line.tags[k] & PREPOSITION):
            end = line.skip(k + 1, DETERMINER)
            while line.tags[end] & NOUN or (not line.tags[end] and end < at):
                noun = line.lexicon.nouns.get(line.words[end])
                if noun is not None and noun.is_plural and noun.victim not in (None, "unknown"):
                    return noun.victim
                end += 1
    return None
