"""Takes the words behind a number into its noun phrase, one by one: "40 armoured vehicles", "12 wounded soldiers", "19 Tamil Tigers"."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.extract.counts.lexicon import (
    ADVERB,
    CLOSED,
    COMMA,
    CONJUNCTION,
    DASH,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    QUOTE,
    REPORT,
    STATE,
    STOP,
    TIME,
    VERB,
    Noun,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.shared_nouns import (
    joins_adjectives,
    joins_nations,
    joins_things,
    lists_nations,
    lists_people,
    past_middle,
)

# Words behind the noun that can be nothing but the end of the phrase.
ENDING = CLOSED & ~(CONJUNCTION | STOP | COMMA | NUMBER | DASH)
# "Irans state news agency IRNA said": one who says it has so many words at most.
LONGEST_SPEAKER = 6


@dataclass(slots=True)
class Phrase:
    """The phrase of the number at word `at`; it ends before word `end`. `head` is its last noun (-1: none, the number stands bare).

    `noun` is the head where the lists know it. `state` is a word between that says what befell them ("12 wounded soldiers", "12 dead").
    """

    at: int
    end: int
    head: int = -1
    noun: Noun | None = None
    state: int = -1
    is_more: bool = False
    is_part: bool = False
    is_of_them: bool = False
    is_compound: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether no noun follows."""
        return self.head < 0


def describes_owner(line: Line, k: int) -> bool:
    """ "Five of the attacking force's men": a word in -ing before an owner describes that owner."""
    return line.words[k].endswith("ing") and line.words[k + 1].endswith(("'s", "’s", "s'", "s’"))


def read_word(line: Line, phrase: Phrase, k: int) -> int:
    """How many words the phrase takes in at word `k`; 0 where it ends."""
    tag, word = line.tags[k], line.words[k]
    if tag and phrase.head >= 0 and not tag & ~ENDING and not line.tags[k - 1] & DASH:
        return 0
    if phrase.head < 0 and k == phrase.at + 1 and names_speaker(line, phrase, k):
        return 0
    if word in line.lexicon.words["naming"] and phrase.head < 0 and k + 1 < line.size and line.is_capital(k + 1):
        return 0  # "a family of five surnamed Yu"
    if tag & NOUN and is_inside_name(line, phrase, k):
        return take_unlisted(line, phrase, k)
    if tag & QUOTE or (tag & DASH and line.is_tight(k) and line.is_tight(k + 1)):
        return 1
    if tag & NUMBER and line.words[k + 1] == "-" and line.is_tight(k + 1) and line.is_tight(k + 2):
        return 3
    if line.tags[k - 1] & DASH and not tag & NOUN and line.is_tight(k):
        return 1
    if line.words[k] == "(" and line.words[k + 2] == ")" and line.tags[k + 3] & NOUN:
        return 3
    if tag & STATE and tag & NOUN and phrase.head < 0 and take_state(line, phrase, k):
        return 1
    if tag & NOUN and not (tag & (VERB | OTHER_VERB | REPORT) and reads_as_verb(line, phrase, k)):
        return take_noun(line, phrase, k)
    if word == "free" and line.is_capital(k) and k + 1 < line.size and line.is_capital(k + 1):
        return take_unlisted(line, phrase, k)  # "24 Free Syrian Army fighters"
    if tag & (STATE | VERB):
        return take_state(line, phrase, k)
    if tag & COMMA and phrase.head == k - 1 and (lists_nations(line, phrase, k) or lists_people(line, phrase, k)):
        return 1
    if tag & CONJUNCTION:
        if word in ("and", "or") and phrase.head == k - 1 and joins_nations(line, phrase, k):
            return 1
        if word == "and" and phrase.head == k - 1 and joins_things(line, phrase, k):
            return 1
        return int(word == "and" and phrase.head < 0 and k > phrase.end and joins_adjectives(line, k))
    if tag & OTHER_VERB:
        return int(phrase.head < 0 and word.endswith(("ed", "en", "ing")) and opens_noun(line, k + 1))
    if tag & ADVERB or word.endswith("ly"):
        nxt = k + 1 + (bool(line.tags[k + 1] & OTHER_VERB) and line.words[k + 1].endswith("ed"))
        return int(phrase.head < 0 and opens_noun(line, nxt))  # "eight legally registered guns"
    if tag & CLOSED:
        return int(word == "alleged" and phrase.head < 0 and opens_noun(line, k + 1))
    return take_unlisted(line, phrase, k)


def is_inside_name(line: Line, phrase: Phrase, k: int) -> bool:
    """ "Two United Nations Hercules aircraft": a plural inside a name is not what is counted."""
    noun = line.lexicon.nouns[line.words[k]]
    if not noun.is_plural or not noun.is_thing or noun.is_object or k <= phrase.at + 1 or k + 1 >= line.size:
        return False
    is_name = line.is_capital(k - 1) and line.is_capital(k)
    return is_name and (line.is_capital(k + 1) or bool(line.tags[k + 1] & NOUN))


def names_speaker(line: Line, phrase: Phrase, k: int) -> bool:
    """ "Raid kills family of five hospital says", "to 63 state media said": singular words that lead to one of saying are who says it."""
    if line.words[phrase.at] in ("one", "1", "a", "an", "no") or line.tags[k] & ~NOUN:
        return False
    for j in range(k, min(line.size, k + LONGEST_SPEAKER)):
        if line.tags[j] & REPORT:
            return j > k
        noun = line.lexicon.nouns.get(line.words[j])
        if (
            line.tags[j] & ~NOUN
            or (noun is not None and noun.is_plural)
            or (line.words[j].endswith("s") and not line.is_capital(j))
        ):
            break
    return False


def take_noun(line: Line, phrase: Phrase, k: int) -> int:
    """A listed noun becomes the head; after a plural only a thing that belongs to it may follow ("22 fighters positions")."""
    noun = line.lexicon.nouns[line.words[k]]
    if line.is_capital(k) and belongs_to_name(line, phrase, k, noun):
        return take_unlisted(line, phrase, k)
    if (
        phrase.noun is not None
        and phrase.noun.is_plural
        and phrase.head == k - 1
        and not (noun.is_plural and noun.is_object)
    ):
        return 0
    if phrase.state >= 0 and phrase.head < 0 and phrase.state not in (k - 1, k - 2):
        return 0
    phrase.head, phrase.noun, phrase.end = k, noun, k + 1
    return 1


def belongs_to_name(line: Line, phrase: Phrase, k: int, noun: Noun) -> bool:
    """ "38 Tigers", "four of its Sea Tigers", "19 Tamil Tigers": a noun with a capital that is a name, or part of one."""
    if is_beast(line, k) or (noun.is_thing and not noun.is_plural and k + 1 < line.size and is_beast(line, k + 1)):
        return True
    is_behind_name = k > phrase.at + 1 and line.is_capital(k - 1) and line.words[k - 1].isalpha()
    return is_behind_name and noun.is_thing and noun.victim is None and noun.event is None and not noun.is_object


def is_beast(line: Line, k: int) -> bool:
    """ "38 Tigers": fighters who go by the name of a beast."""
    noun = line.lexicon.nouns.get(line.words[k])
    return noun is not None and line.is_capital(k) and noun.is_thing and noun.lemma in line.lexicon.words["beasts"]


def take_state(line: Line, phrase: Phrase, k: int) -> int:
    """ "12 wounded soldiers": a state before its noun belongs to the phrase; "12 dead" ends it."""
    if phrase.head >= 0 or phrase.state >= 0:
        return 0
    verb = line.lexicon.verbs.get(line.words[k])
    if verb is not None and verb.is_ing and not line.tags[k] & STATE:
        return int(describes_owner(line, k) or opens_things(line, k + 1))
    if not line.tags[k] & STATE and not (verb and verb.is_participle):
        return 0
    if line.tags[k + 1] in (0, NOUN) and k + 2 < line.size and line.is_capital(k + 1) and line.tags[k + 2] & NOUN:
        phrase.state = k  # "burnt-out Ethiopian tanks"
        return 2
    nxt = line.tags[k + 1]
    if (
        nxt & NOUN
        and not line.tags[k + 2] & REPORT
        and line.lexicon.nouns[line.words[k + 1]].is_plural
        and not line.tags[k + 2] & NOUN
    ):
        phrase.state = k
        return 1
    return 0


def opens_things(line: Line, k: int) -> bool:
    """Whether a plural thing follows a word in -ing that then describes it: "21 firing points", but not "12 killing people"."""
    noun = line.lexicon.nouns.get(line.words[k]) if line.tags[k] & NOUN else None
    return noun is not None and noun.is_plural and noun.victim is None and noun.is_thing


def take_unlisted(line: Line, phrase: Phrase, k: int) -> int:
    """An unlisted word is an adjective or a name before the head, or the head itself where no listed noun follows."""
    word = line.words[k]
    if phrase.noun is not None:
        is_new_head = (
            not line.is_capital(k) and word.endswith("s") and not word.endswith("'s") and not phrase.noun.is_plural
        )
        if not is_new_head:
            is_nation = line.words[phrase.head] in line.lexicon.words["nationals"]  # "24 Lebanese Army soldiers"
            is_name = line.is_capital(k) and (not phrase.noun.is_plural or (is_nation and phrase.head == k - 1))
            return int(is_name) or past_middle(line, phrase, k)
        phrase.noun = None
    elif word.endswith("ed") and not opens_noun(line, k + 1) and phrase.head >= 0:
        return 0
    phrase.head, phrase.end = k, k + 1
    return 1


def reads_as_verb(line: Line, phrase: Phrase, k: int) -> bool:
    """Whether a word that may be noun or verb is the verb: "12 militants attack", "12 shot and killed", but "12 strikes"."""
    verb = line.lexicon.verbs.get(line.words[k])
    if phrase.head < 0 and verb is not None and verb.is_participle and not line.lexicon.nouns[line.words[k]].is_plural:
        is_one = line.words[phrase.at] in ("one", "1", "a", "an", "no")
        return not is_one and bool(line.tags[k + 1] & (CONJUNCTION | PREPOSITION | COMMA | STOP | ADVERB | TIME))
    return phrase.noun is not None and phrase.noun.is_plural and not line.lexicon.nouns[line.words[k]].is_object


def opens_noun(line: Line, k: int) -> bool:
    """Whether a noun, or words that lead to one, stand at word `k`."""
    tag = line.tags[k]
    if not tag and k < line.size:
        return True
    return bool(tag & NOUN) or bool(tag & DASH and line.is_tight(k))
