"""Compiles the word lists of a vocabulary, and its measures, into the lexicon: every form of each word, marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import Any

from toolkit.extract.counts.hints import gather_hints
from toolkit.extract.counts.inflect import make_verb_forms
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    BRING,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    DO,
    FALLEN,
    FORESEEN,
    HAVE,
    MODAL,
    MORE,
    NOT,
    OTHER_VERB,
    PART,
    PARTICLES,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RAISING,
    RELATIVE,
    REPORT,
    STATE,
    STOP,
    STRONG,
    TIME,
    TOLL,
    Lexicon,
    Pattern,
)
from toolkit.extract.counts.pieces import Phrase, Pieces
from toolkit.vocabulary.load import Vocabulary

PUNCTUATION = {";": STOP, ".": STOP, "!": STOP, "?": STOP, "…": STOP, ":": STOP, ",": COMMA, "(": STOP, ")": STOP, "[": STOP, "]": STOP,
    "-": DASH, "–": DASH, "—": DASH, "‑": DASH, '"': QUOTE,
    "“": QUOTE, "”": QUOTE, "'": QUOTE, "‘": QUOTE, "’": QUOTE, "«": QUOTE, "»": QUOTE}  # fmt: skip
# Names that are little words when written small: "IS killed 12", "the US", "WHO".
NAMES_IN_CAPITALS = frozenset(["is", "us", "who", "it"])
# What may open words that say nothing of a phrase, beside the list "thought_to_be": a "to", a bracket, "since".
IDLE = frozenset(["to", "as", "which", "whom", "(", "[", "since", "last", "until", "that", "this"])
# Lists of which a sentence is asked whether it holds a word at all.
ASKED = (
    "running", "long_events", "deny", "doubt", "correct", "suppose", "define", "medical", "morgues", "unheard_words",
    "untrue", "truths",
)  # fmt: skip
# Lists with phrases of several words that bear no mark; "the Free Syrian Army" is a name, and no verb.
SEVERAL_WORDS = (
    "doubt", "untrue", "truths", "proving", "rooms", "refuges", "safe_places", "camps", "wards", "morgues", "free_bodies",
)  # fmt: skip
# "Has reported 37 cases", "in the air 2,300 times": what counts where no deciding word stands.
COUNTING_BESIDE = ["times", "case", "cases"]
SOUGHT = ["since", *BRING, "both", "mostly", "mainly", "largely", "all"]

CLOSED_LISTS = {
    "be": BE, "have": HAVE, "modal": MODAL, "do": DO, "not": NOT, "raising": RAISING, "foreseen": FORESEEN, "adverbs": ADVERB,
    "running": ADVERB, "prepositions": PREPOSITION, "determiners": DETERMINER, "pronouns": PRONOUN, "relatives": RELATIVE,
    "conjunctions": CONJUNCTION, "clause_openers": CLAUSE, "part_openers": PART, "more_words": MORE, "reporting": REPORT,
    "weekdays": TIME,
}  # fmt: skip


@lru_cache(maxsize=8)
def compile_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The dictionaries of one vocabulary, kept as long as it is in use."""
    lexicon = Lexicon()
    words = vocabulary.tables["count_words"]
    lexicon.plurals = read_plurals(words["irregular_plurals"])
    lexicon.verb_forms = {line.split()[0]: tuple(line.split()) for line in words["irregular_verbs"]}
    lexicon.other_forms = {line.split()[0]: tuple(line.split()) for line in words["other_verb_forms"]}
    add_closed_words(lexicon, words)
    add_people(lexicon, vocabulary.tables["victims"])
    adjectives = {names[0].lower() for names in vocabulary.tables["sources"]["country"].values()}
    lexicon.words["nationals"] = frozenset(adjectives | {f"{name}s" for name in adjectives})
    groups = {
        word
        for names in vocabulary.tables["towns"]["group"].values()
        for name in names
        for word in name.lower().split()
    }
    lexicon.words["fighting_groups"] = lexicon.words["fighting_groups"] | groups
    for name, measure in vocabulary.measures.items():
        add_measure(lexicon, name, measure)
    for known in lexicon.phrases.values():
        known.sort(key=lambda phrase: phrase[2], reverse=True)
    lexicon.words["idle"] = lexicon.words["thought_to_be"] | IDLE
    lexicon.deciding = find_deciding_words(lexicon)
    lexicon.sounding = lexicon.deciding.union(COUNTING_BESIDE)
    lexicon.hints = gather_hints(lexicon)
    lexicon.noted = lexicon.cues.union(lexicon.hints)
    openings = {first: group_phrases(known) for first, known in lexicon.phrases.items()}
    lexicon.pieces = Pieces(lexicon.tags, openings, NAMES_IN_CAPITALS, TIME, NOT | BE)
    return lexicon


def find_deciding_words(lexicon: Lexicon) -> frozenset[str]:
    """The words from which a measure can come: without one, and with no figure before to go on from, a sentence counts nothing."""
    verbs = (word for word, verb in lexicon.verbs.items() if verb.done or verb.own)
    own = lexicon.troops.union(FALLEN)
    parted = (word.split()[0] for word, verb in lexicon.verbs.items() if verb.done and word.split()[-1] in PARTICLES)
    nouns = (word for word, noun in lexicon.nouns.items() if noun.event is not None or noun.lemma in own)
    heads = (noun for noun, _ in lexicon.nominals)
    lodged = lexicon.words["lodging"].union(
        lexicon.words["camps"], lexicon.words["sanctuaries"], lexicon.words["lands"]
    )
    return lexicon.words["injuries"].union(
        verbs,
        nouns,
        heads,
        lexicon.states,
        lexicon.tolls,
        (STRONG,),
        parted,
        lexicon.words["set_phrases"],
        lodged,
        lexicon.words["wards"],
        lexicon.words["crowd_words"],
        lexicon.words["drawing"],
    )


def group_phrases(known: Iterable[Phrase]) -> dict[str, dict[str, list[Phrase]]]:
    """The phrases that one word opens by their second word and their third, in the order given; two words have an empty third."""
    grouped: dict[str, dict[str, list[Phrase]]] = {}
    for phrase in known:
        second, third = (*phrase[0][1:3], "")[:2]
        grouped.setdefault(second, {}).setdefault(third, []).append(phrase)
    return grouped


def read_plurals(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """ "man / men" by singular; one noun may have several plurals."""
    plurals: dict[str, tuple[str, ...]] = {}
    for line in lines:
        singular, _, plural = line.partition(" / ")
        plurals[singular] = (*plurals.get(singular, ()), plural)
    return plurals


def add_closed_words(lexicon: Lexicon, words: Mapping[str, Any]) -> None:
    """The little words, the verbs that count nothing and the things."""
    for name, tag in CLOSED_LISTS.items():
        for word in words[name]:
            lexicon.mark(word, tag)
    lexicon.tags.update(PUNCTUATION)
    for month in words["months"]:
        if month not in ("may", "mar"):
            lexicon.mark(month, TIME)
    for word in words["time_words"]:
        lexicon.mark(word, TIME)
    for base in words["other_verbs"]:
        for form in make_verb_forms(base, lexicon.verb_forms):
            lexicon.mark(form, OTHER_VERB)
    base_verbs: set[str] = set()
    for base in words["other_verbs_past"]:
        forms = make_verb_forms(base, lexicon.verb_forms)
        base_verbs.update(forms[:2])
        for form in forms[2:]:
            lexicon.mark(form, OTHER_VERB)
    for thing in words["things"]:
        for noun in lexicon.noun(thing):
            noun.is_thing = True
    changes = {form for base in words["change_verbs"] for form in make_verb_forms(base, lexicon.verb_forms)}
    lexicon.words = {name: frozenset(given) for name, given in words.items() if isinstance(given, list)}
    lexicon.words["changes"], lexicon.words["base_verbs"] = frozenset(changes), frozenset(base_verbs)
    given = (word for word in words["giving"] if word.endswith((" of", " to")))
    for cue in chain(given, *(words[name] for name in SEVERAL_WORDS)):
        lexicon.mark(cue, 0)
    for fate in words["fates"]:
        lexicon.mark(fate, OTHER_VERB if " " in fate else 0)
    lexicon.rates, lexicon.rate_units = dict(words["rate_words"]), dict(words["rate_units"])
    lexicon.words["armed_bodies"] |= lexicon.words["free_bodies"]
    lexicon.words["running_cues"] = lexicon.words["running"] | lexicon.words["long_events"] | BRING | {"since"}
    asked = (lexicon.words[name] for name in ASKED)
    lexicon.cues = frozenset(SOUGHT).union(lexicon.rates, lexicon.rate_units, *asked)


def add_people(lexicon: Lexicon, victims: Mapping[str, Any]) -> None:
    """The nouns for people, by class; a word in two lists has the first class."""
    for victim in ("child", "combatant", "civilian", "unknown"):
        for singular in victims[victim]:
            for noun in lexicon.noun(singular):
                noun.victim = noun.victim or victim
            if victim == "combatant" and " " in singular:
                lexicon.kinds.setdefault(singular.rpartition(" ")[2], set()).add(singular)


def add_measure(lexicon: Lexicon, name: str, measure: Mapping[str, Any]) -> None:
    """One measure: its nouns, and each of its patterns."""
    lexicon.titles[name] = bool(measure.get("has_victims"))
    main = lexicon.patterns[name] = pattern_of(lexicon, name, measure, measure)
    for singular in measure.get("nouns", ()):
        for noun in lexicon.noun(singular):
            noun.event = noun.event or main
    for other in measure.get("joined_with", ()):
        lexicon.joined[other] = (*lexicon.joined.get(other, ()), main)
    for toll in measure.get("tolls", ()):
        lexicon.mark(toll, TOLL)
        lexicon.tolls[toll] = main
    for block in (measure, *measure.get("also", ())):
        add_pattern(lexicon, pattern_of(lexicon, name, block, measure), block)
    if "stock" in measure:
        lexicon.stock[name] = frozenset(measure["stock"])
    if name == "troops":
        lexicon.troops = main.objects
        lexicon.refusing = frozenset(measure.get("refusing_verbs", ()))


def pattern_of(lexicon: Lexicon, name: str, block: Mapping[str, Any], measure: Mapping[str, Any]) -> Pattern:
    """The pattern that a block of a measure's file describes; with a fighter, a Taliban fighter is one of its objects."""
    refuse = frozenset(measure.get("refuse", ())) | frozenset(block.get("refuse", ()))
    objects = frozenset(block.get("objects", ()))
    return Pattern(
        name,
        bool(block.get("people")),
        objects.union(*(lexicon.kinds.get(known, ()) for known in objects)),
        bool(block.get("names")),
        bool(block.get("listed_only")),
        refuse,
        frozenset(block.get("unless", ())),
    )


def add_pattern(lexicon: Lexicon, pattern: Pattern, block: Mapping[str, Any]) -> None:
    """The verbs, states and nominal forms of one pattern."""
    for singular in block.get("objects", ()):
        for noun in lexicon.noun(singular):
            noun.is_object = True
    for base in block.get("verbs", ()):
        for verb in lexicon.verb(base):
            if pattern not in verb.done:
                verb.done = (*verb.done, pattern)
    for base in block.get("own_verbs", ()):
        for verb in lexicon.verb(base):
            if pattern not in verb.own:
                verb.own = (*verb.own, pattern)
    for state in block.get("states", ()):
        lexicon.mark(state, STATE)
        lexicon.states[state] = (*lexicon.states.get(state, ()), pattern)
    for words in block.get("of_nouns", ()):
        noun, _, preposition = (
            words.rpartition(" ")
            if words.endswith((" on", " against", " with", " by", " using", " for", " to"))
            else (words, "", "of")
        )
        key = noun, preposition
        lexicon.nominals[key] = (*lexicon.nominals.get(key, ()), pattern)
        if " " in noun:
            lexicon.mark(noun, 0)
    for base in block.get("verbs", ()):
        key = make_verb_forms(base, lexicon.verb_forms)[4], "of"
        if pattern not in lexicon.nominals.get(key, ()):
            lexicon.nominals[key] = (*lexicon.nominals.get(key, ()), pattern)
