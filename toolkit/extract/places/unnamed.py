"""Places that have no name: "in the north", "over the former demilitarized zone", "in the rebel-held districts"."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.records import Sentence
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import Vocabulary


@lru_cache(maxsize=8)
def compile_unnamed(vocabulary: Vocabulary) -> Cued:
    """A quarter of the compass behind "in the", with what holds it; or a kind of place that its marks tell apart."""
    places = vocabulary.tables["places"]
    compass, kinds, marks = ("|".join(places[key]) for key in ("compass", "unnamed_kinds", "unnamed_marks"))
    return Cued(
        regex.compile(
            rf"""
            \b (?i:in|across|over|throughout|inside|around|on) \s the \s
            (?P<place>
                (?: [\p{{L}}-]+-(?:held|run|controlled|populated|dominated|majority) \s )?
                (?: (?:{compass}) \b (?: \s of \s the \s (?:city|town|island|peninsula|province|strip|territory) )?
                  | (?:former\s)? (?:{marks}) \s (?:[\p{{Ll}}-]+\s)? (?:{kinds}) \b
                  | former \s (?:[\p{{Ll}}-]+\s)? (?:zone|enclave|stronghold|seminary|school|barracks|camp|base|prison) \b )
            )
            (?! \s (?:of|in|end|side|bank|edge|and) \b | ['’-] | \s \p{{Lu}} )
            """,
            regex.VERBOSE,
        ),
        *places["compass"],
        *places["unnamed_kinds"],
        "former ",
    )


def find_unnamed(text: str, sentence: Sentence, at: int, vocabulary: Vocabulary) -> str | None:
    """Returns the place without a name of a sentence: the first behind a figure, else the last before it.

    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> for text in ("The list has 167 dead in the north.", "Jets hit 85 camps in the border zone.", "Nine died in the east end."):
    ...     print(find_unnamed(text, Sentence(0, len(text), "body", 0), 12, load_vocabulary()))
    north
    border zone
    None
    """
    unnamed = compile_unnamed(vocabulary)
    behind = unnamed.search(text, at, sentence.end)
    if behind is not None:
        return behind["place"]
    before = [match["place"] for match in unnamed.finditer(text, sentence.start, at)]
    return before[-1] if before else None
