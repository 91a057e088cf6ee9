"""Holds what each word may be in the grammar of counts: its marks, and the noun, verb or pattern it stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from toolkit.extract.counts.inflect import make_plural, make_verb_forms
from toolkit.extract.counts.pieces import Phrase, Pieces

# What a word may be; a word bears several marks ("strikes" is a noun and a verb).
BE, HAVE, MODAL, DO, NOT, RAISING, FORESEEN, ADVERB, PREPOSITION, DETERMINER, PRONOUN, RELATIVE, CONJUNCTION, CLAUSE = (
    1 << n for n in range(14)
)
PART, MORE, REPORT, OTHER_VERB, NOUN, VERB, STATE, TOLL, TIME, STOP, COMMA, QUOTE, DASH, NUMBER = (
    1 << n for n in range(14, 28)
)
AUXILIARY = BE | HAVE | MODAL | DO
# The words at which a noun phrase ends.
CLOSED = (
    AUXILIARY
    | NOT
    | PREPOSITION
    | DETERMINER
    | PRONOUN
    | RELATIVE
    | CONJUNCTION
    | CLAUSE
    | PART
    | REPORT
    | TIME
    | STOP
    | COMMA
    | NUMBER
    | DASH
)

# "Gunned 12 people down": the particles that stand apart from their verb.
PARTICLES = frozenset(["down", "off", "away", "out", "up", "over", "from", "inland", "alive"])
FORMS = ("is_present", "is_present", "is_past", "is_participle", "is_ing")
# "The victims were two nurses": nouns that say what befell them; "a 300-strong force".
FALLEN, STRONG = ("victim", "fatality"), "strong"
BRING = frozenset(["bring", "brings", "brought", "bringing"])


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One way in which a measure counts: what is done to its objects, or what they do."""

    measure: str
    people: bool
    objects: frozenset[str]
    names: bool
    listed_only: bool
    refuse: frozenset[str]
    unless: frozenset[str] = frozenset()


@dataclass(slots=True)
class Noun:
    """A noun: its singular, the class of people it names, and the measure that it counts on its own."""

    lemma: str
    is_plural: bool
    victim: str | None = None
    event: Pattern | None = None
    is_object: bool = False
    is_thing: bool = False


@dataclass(slots=True)
class Verb:
    """A verb form, with the patterns in which it acts on what is counted (`done`) or is what the counted do (`own`)."""

    is_past: bool = False
    is_participle: bool = False
    is_ing: bool = False
    is_present: bool = False
    done: tuple[Pattern, ...] = ()
    own: tuple[Pattern, ...] = ()


@dataclass(slots=True)
class Lexicon:
    """All words in force, by their lower-case form."""

    tags: dict[str, int] = field(default_factory=dict)
    nouns: dict[str, Noun] = field(default_factory=dict)
    verbs: dict[str, Verb] = field(default_factory=dict)
    states: dict[str, tuple[Pattern, ...]] = field(default_factory=dict)
    tolls: dict[str, Pattern] = field(default_factory=dict)
    nominals: dict[tuple[str, str], tuple[Pattern, ...]] = field(default_factory=dict)
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)
    pieces: Pieces = field(default_factory=lambda: Pieces({}, {}, frozenset(), 0, 0))
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    joined: dict[str, tuple[Pattern, ...]] = field(default_factory=dict)
    rates: dict[str, str] = field(default_factory=dict)
    rate_units: dict[str, str] = field(default_factory=dict)
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    verb_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    other_forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    titles: dict[str, bool] = field(default_factory=dict)
    troops: frozenset[str] = frozenset()
    kinds: dict[str, set[str]] = field(default_factory=dict)
    patterns: dict[str, Pattern] = field(default_factory=dict)
    refusing: frozenset[str] = frozenset()
    stock: dict[str, frozenset[str]] = field(default_factory=dict)
    cues: frozenset[str] = frozenset()
    hints: dict[str, int] = field(default_factory=dict)
    noted: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    sounding: frozenset[str] = frozenset()

    def mark(self, word: str, tag: int) -> None:
        """Adds a mark to a word, and the word to the phrases if it is several."""
        self.tags[word] = self.tags.get(word, 0) | tag
        if " " in word:
            parts = word.split()
            known = self.phrases.setdefault(parts[0], [])
            if all(phrase != word for _, phrase, _ in known):
                known.append((parts, word, len(parts)))

    def noun(self, singular: str) -> Iterable[Noun]:
        """The singular and the plurals of a noun, made where they are not there."""
        for form, is_plural in ((singular, False), *((plural, True) for plural in make_plural(singular, self.plurals))):
            self.mark(form, NOUN)
            noun = self.nouns.setdefault(form, Noun(singular, is_plural))
            noun.is_plural |= is_plural
            yield noun

    def verb(self, base: str) -> Iterable[Verb]:
        """The forms of a verb, each with its marks."""
        spellings = [make_verb_forms(base, self.verb_forms)]
        if not self.other_forms.keys().isdisjoint(base.split()):
            spellings.append(make_verb_forms(base, self.other_forms))  # "mown down" and "mowed down"
        for forms in spellings:
            for form, name in zip(forms, FORMS, strict=True):
                self.mark(form, VERB)
                verb = self.verbs.setdefault(form, Verb())
                setattr(verb, name, True)
                yield verb
