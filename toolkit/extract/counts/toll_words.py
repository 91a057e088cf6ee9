"""The words that stand for a toll: "toll", "deaths", "the number of people killed", "of Syrians in its camps"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    FALLEN,
    HAVE,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STATE,
    STOP,
    TOLL,
    VERB,
    Noun,
    Pattern,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import choose_pattern
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.verb_groups import has_object

# Marks of the words that may stand for a toll; a few others do as well.
TELLING = TOLL | NOUN | VERB | STATE


def toll_pattern(line: Line, phrase: Phrase, j: int) -> Pattern | None:
    """The measure that a toll word at `j` stands for: "toll", "deaths", "number of people killed"."""
    tag, word = line.tags[j], line.words[j]
    if not tag & TELLING and not word.startswith(("fall", "fell", "left")) and word not in line.lexicon.words["camps"]:
        return None
    if (word.startswith("fall") and not tag & STATE) or word == "fell":  # "the number of arrests has fallen to 12"
        return line.lexicon.patterns["killed"] if names_fallen(line, j) else None
    if tag & TOLL:
        return line.lexicon.tolls[word]
    noun = line.lexicon.nouns.get(word) if tag & NOUN else None
    if noun is not None and noun.is_plural and (named := pattern_of_noun(line, phrase, j, noun)) is not None:
        return named
    verb = line.lexicon.verbs.get(word) if tag & VERB else None
    if verb is not None and verb.is_participle and (found := event_before(line, j)) is not None:
        return found
    if verb is not None and (told := pattern_of_those(line, j)) is not None:
        return told
    who = line.skip(j - 1, HAVE | ADVERB, -1)
    if line.words[who] == "who" and is_numbered(line, who):
        if word == "left" and leaves_place(line, j):
            return line.lexicon.patterns["displaced"]
        if verb is not None:
            return pattern_of_named(line, verb.own, who)  # "the number of villagers who have fled the fighting"
    if verb is not None and not describes_next(line, j) and (has_object(line, j) or names_things(line, j + 1)):
        return None
    if verb is not None and line.words[j - 1] in ("was", "were") and not line.tags[j - 2] & (RELATIVE | STATE):
        return None  # "killed since the operation was launched"
    if (lodged := pattern_of_lodged(line, j)) is not None:
        return lodged
    is_state = tag & STATE and not word.startswith(("in ", "on ", "under ", "with ", "from ", "without "))
    if (is_state or (verb is not None and verb.is_participle)) and (is_numbered(line, j) or line.words[j + 1] == ":"):
        patterns = line.lexicon.states.get(word, ()) + (verb.done + verb.own if verb else ())
        return pattern_of_named(line, patterns, j) or first_of_people(line, patterns, j)
    return None


def pattern_of_noun(line: Line, phrase: Phrase, j: int, noun: Noun) -> Pattern | None:
    """What a plural announces by itself: "deaths topped 240", "the number of victims rose to 538", "the number of soldiers is 900"."""
    opens_itself = line.words[phrase.at].partition(" ")[0] in line.lexicon.words["changes"]
    if noun.event is not None and (phrase.at - j > 1 or opens_itself) and not describes_next(line, j - 1):
        return noun.event
    if noun.lemma in FALLEN and is_numbered(line, j):
        return line.lexicon.patterns["killed"]
    is_counted = is_numbered(line, j) or line.words[line.skip(j + 1, ADVERB | COMMA)] in line.lexicon.words["numbering"]
    if (
        noun.lemma not in line.lexicon.troops
        or line.tags[j - 1] & STATE
        or line.tags[j + 1] & (STATE | VERB | RELATIVE)
    ):
        return None
    return line.lexicon.patterns["troops"] if is_counted else None


def describes_next(line: Line, j: int) -> bool:
    """ "The number of wounded guards", "of detained protesters": a participle right behind "of" belongs to the noun behind it."""
    verb = line.lexicon.verbs.get(line.words[j])
    is_participle = bool(line.tags[j] & STATE) or (verb is not None and verb.is_participle)
    return is_participle and line.words[j - 1] == "of"


def event_before(line: Line, j: int) -> Pattern | None:
    """ "The number of bodies recovered": the noun counts by itself, whatever is said of it."""
    noun = line.lexicon.nouns.get(line.words[j - 1]) if line.tags[j - 1] & NOUN else None
    is_event = noun is not None and noun.event is not None and noun.is_plural and noun.victim is None
    return noun.event if noun is not None and is_event and is_numbered(line, j) else None


def names_fallen(line: Line, j: int) -> bool:
    """ "The number of soldiers who have fallen": they died; a figure that has fallen to 12 did not."""
    who = line.skip(j - 1, HAVE | ADVERB, -1)
    noun = line.lexicon.nouns.get(line.words[who - 1]) if line.words[who] == "who" else None
    return (
        noun is not None and (noun.victim == "combatant" or noun.lemma in ("man", "member")) and is_numbered(line, who)
    )


def first_of_people(line: Line, patterns: tuple[Pattern, ...], j: int) -> Pattern | None:
    """ "The number killed" counts people; "the number launched" things, and "the number of passengers dropped" nothing."""
    noun = line.lexicon.nouns.get(line.words[j - 1]) if line.tags[j - 1] & NOUN else None
    if noun is not None and noun.is_plural and noun.victim is None:
        return None  # "the number of vehicles used"
    is_alone = line.words[j - 1] in ("number", "numbers", "total") and len({one.measure for one in patterns}) == 1
    fitting = (one for one in patterns if one.unless.isdisjoint(line.words))
    return next((pattern for pattern in fitting if pattern.people or (is_alone and pattern.objects)), None)


def pattern_of_lodged(line: Line, j: int) -> Pattern | None:
    """ "The number of people in camps", "of Syrians in its camps": those lodged where people who fled are lodged."""
    word, tag = line.words[j], line.tags[j]
    if tag & STATE and word.startswith("in "):
        pattern, people = next((p for p in line.lexicon.states[word] if p.people), None), j - 1
    elif (
        word in line.lexicon.words["camps"] and line.words[people := line.skip(j - 1, DETERMINER | PRONOUN, -1)] == "in"
    ):
        pattern, people = line.lexicon.patterns["displaced"], people - 1
    else:
        return None
    noun = line.lexicon.nouns.get(line.words[people])
    is_person = (noun is not None and noun.victim is not None) or (people > 0 and line.is_capital(people))
    return pattern if is_person and is_numbered(line, j) else None


def leaves_place(line: Line, j: int) -> bool:
    """ "Who have left the capital": a place stands behind the verb."""
    is_place = line.words[j + 1] == "the" and line.words[j + 2] in line.lexicon.words["places"]
    return is_place or (j + 1 < line.size and line.is_capital(j + 1))


def pattern_of_those(line: Line, j: int) -> Pattern | None:
    """ "Those who died number 31", "the number of those who were arrested": what the verb says of people."""
    k = line.skip(j - 1, HAVE | BE | ADVERB, -1)
    if line.words[k] != "who" or line.words[k - 1] != "those":
        return None
    verb = line.lexicon.verbs[line.words[j]]
    is_suffered = verb.is_participle and any(tag & BE for tag in line.tags[k + 1 : j])
    return next((pattern for pattern in (verb.done if is_suffered else verb.own) if pattern.people), None)


def pattern_of_named(line: Line, patterns: tuple[Pattern, ...], j: int) -> Pattern | None:
    """ "The number of soldiers lost", "of jets lost": of the patterns of a participle, the one that fits the noun before it."""
    noun = line.lexicon.nouns.get(line.words[j - 1]) if line.tags[j - 1] & NOUN else None
    return choose_pattern(patterns, line, Phrase(j - 1, j, j - 1, noun)) if noun is not None else None


def names_things(line: Line, j: int) -> bool:
    """Whether a plural stands at a word: what an active verb before it acts on ("jets bombed ferries")."""
    noun = line.lexicon.nouns.get(line.words[j])
    return noun is not None and noun.is_plural and not line.tags[j] & STATE


def is_numbered(line: Line, j: int) -> bool:
    """Whether "number of", "count of" or "the" make a noun of a state: "the number of people killed"."""
    names = line.lexicon.words["number_nouns"]
    if any(line.words[i] in names and line.words[i + 1] == "of" for i in range(max(0, j - 9), j)):
        return True
    if (
        line.words[j - 1] in ("number", "numbers", "total")
        or (line.words[j - 1].endswith(("'s", "’s")) and line.words[j + 1] == "at")  # "puts the enemy's dead at 100"
        or line.words[j - 1] == "those"
        or (line.tags[j] & STATE and line.tags[j + 1] & PREPOSITION and line.tags[j - 1] & NOUN)
    ):
        return True
    if line.tags[j] & STATE and line.words[j + 1] in ("put", "at") and (j == 0 or line.tags[j - 1] & STOP):
        return True  # a headline: "dead put at 62"
    if line.tags[j] & STATE and line.words[j + 1] == "number" and line.tags[j + 2] & NUMBER:
        return True  # "the cyclone's known dead number 64"
    if line.words[j].startswith("the "):  # "the fallen"
        return True
    article = line.words[j - 2 if line.tags[j - 1] & NUMBER else j - 1]
    return (
        article in ("the", "its", "their", "own", "his") and bool(line.tags[j] & STATE) and not line.tags[j + 1] & NOUN
    )


def is_of_kin(line: Line, j: int, at: int) -> bool:
    """ "The families of the fallen", "a collection for the dead": who mourns, gives or is given to, and not the dead.

    "The families of the missing put the number at 30": the number is that of the missing all the same.
    """
    names = line.lexicon.words["number_nouns"]
    if not line.tags[j] & STATE or not names.isdisjoint(line.words[j:at]):
        return False
    k = line.skip(j - 1, DETERMINER | ADVERB, -1)
    if line.words[k] == "for":
        return line.words[k - 1] not in names and not line.tags[k - 1] & TOLL
    return line.words[k] == "of" and line.words[k - 1] in line.lexicon.words["kin"]


def comes_from(line: Line, j: int, k: int, phrase: Phrase) -> bool:
    """ "Has raised money from 5,000 donors": no toll, which goes "from 12 to 25", "up from 12", "has risen from 12"."""
    if line.words[k] != "from" or line.words[phrase.end] == "to" or k - 1 <= j:
        return False
    if any(line.tags[i] & NUMBER and line.words[i - 1] in ("to", "at") for i in range(j, k)):
        return False  # "the number of injured rose to 185 on Monday from 165"
    before = line.skip(k - 1, ADVERB, -1)
    return line.words[before] not in line.lexicon.words["changes"] and line.words[before] not in ("up", "down")
