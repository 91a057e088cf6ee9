"""Whose place is that of what they count: "a doctor in Kafr Batna", "Hong Kong police"; not a spokesman in Geneva."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick, Implementation

from toolkit.extract.places.known import gazetteer
from toolkit.extract.places.named import NAME, Place, is_no_place
from toolkit.extract.places.run_together import cut_name, is_placed
from toolkit.extract.places.words import place_words
from toolkit.records import Sentence
from toolkit.text.lost_commas import has_lost_commas
from toolkit.vocabulary.load import Vocabulary

NEAR = 25  # letters
GAP = r"(?:,?\s[\p{L}’'-]+){0,2}?\s"
SAID = regex.compile(r"(?r)\b(?:said|says|according\sto)\s(?:the\s)?$")  # ", said the Varna fire brigade"
NAMED = rf"(?:the\s)?(?:main\s|town\sof\s|city\sof\s|village\sof\s)?(?P<place>{NAME.pattern})"


class Local(NamedTuple):
    """Who speaks of his own place, and one look-up of all words that tell of such, with the patterns that each calls for."""

    patterns: tuple[regex.Pattern[str], ...]
    scanner: AhoCorasick
    owners: tuple[int, ...]

    def called(self, words: str) -> list[int]:
        """The patterns whose words stand in a sentence, in their order."""
        hits = self.scanner.find_matches_as_indexes(words, overlapping=True)
        return sorted({self.owners[hit] for hit, _, _ in hits})


# What the places of the patterns may be: of those who speak there, of officials, missions, bodies and offices, of states that count.
PEOPLE, OFFICIALS, MISSIONS, BODIES, OFFICES, COUNTERS = range(6)


@lru_cache(maxsize=8)
def compile_local(vocabulary: Vocabulary) -> Local:
    """Somebody in a place, an official in one, a mission to a country, a place before its police, and a town before its governor."""
    places = vocabulary.tables["places"]
    keys = ("local_speakers", "local_officials", "local_forces", "missions", "domestic", "municipal", "home_verbs")
    people, officials, forces, missions, bodies, offices, verbs = (
        "|".join((*places[key], *(word.capitalize() for word in places[key]))) for key in keys
    )
    patterns = (
        rf"\b(?:{people}){GAP}(?:in|of|at)\s{NAMED}",
        rf"\b(?:(?:{officials})\s(?:in|of|at)|(?:{forces})\s(?:in|at))\s{NAMED}",
        rf"\b(?:{missions})\s(?:in|for|to)\s{NAMED}",
        rf"(?P<place>{NAME.pattern})(?:['’]s)?\s(?:{bodies})\b",
        rf"(?P<place>{NAME.pattern})(?:['’]s)?\s(?:{offices})\b",
        rf"(?P<place>{NAME.pattern})\s(?:ha[sd]\s|also\s|alone\s)*(?:{verbs})\s(?:[\w,.]+\s){{1,5}}?(?:cases|deaths|infections)\b",
    )
    owners = (PEOPLE, OFFICIALS, OFFICIALS, MISSIONS, BODIES, OFFICES, COUNTERS)
    cues = [(word.lower(), owner) for key, owner in zip(keys, owners, strict=True) for word in places[key]]
    scanner = AhoCorasick([cue for cue, _ in cues], implementation=Implementation.DFA)
    return Local(tuple(regex.compile(p) for p in patterns), scanner, tuple(owner for _, owner in cues))


def find_local(text: str, sentence: Sentence, at: int, vocabulary: Vocabulary, led: Sequence[Place] = ()) -> str | None:
    """Returns the place of those who speak in a sentence, where they count what they saw; of officials, not a capital's.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "A doctor in Kafr Batna said he had seen 23 bodies."
    >>> find_local(text, Sentence(0, len(text), "body", 0), text.index("23"), load_vocabulary())
    'Kafr Batna'
    >>> text = "Officials in Moscow said 23 people had died."
    >>> find_local(text, Sentence(0, len(text), "body", 0), text.index("23"), load_vocabulary()) is None
    True
    """
    words, names = place_words(vocabulary), gazetteer(vocabulary)
    local = compile_local(vocabulary)
    for kind in local.called(text[sentence.start : sentence.end].lower()):
        for match in local.patterns[kind].finditer(text, sentence.start, sentence.end):
            end = match.end("place")
            if has_lost_commas(text):  # "the mayor of Varna | Ana Blom said"
                end = cut_name(text, match.start("place"), end, words)
            name = text[match.start("place") : end].removeprefix("The ").removesuffix("'s").removesuffix("’s")
            if is_no_place(name.lower().split(), words) or name.split()[-1].lower() in words.adjectives:
                continue
            if kind == COUNTERS and (not match.start() < at < match.end() or text.endswith(" in ", 0, match.start())):
                continue  # "the office in Varna has confirmed"
            if kind in (BODIES, COUNTERS) and name not in names.towns and name not in names.states:
                continue
            if kind == MISSIONS and name not in words.countries:
                continue
            if kind in (OFFICIALS, OFFICES) and name in names.states:
                continue
            if kind == OFFICES and name not in names.towns and not is_placed(text, name, words):
                continue
            if match.start() < at or kind == PEOPLE or SAID.search(text, at, match.start()) is not None:
                # "in Peru's capital, Lima", "in the Varna suburb of Sorrel": the place that the sentence leads to there
                return next((p.name for p in led if 0 <= p.start - match.start("place") < NEAR), name)
    return None
