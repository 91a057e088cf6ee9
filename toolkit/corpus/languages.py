"""Tells English from other languages by its small words, and names the other language."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import regex

from toolkit.vocabulary.load import shipped_words

WORD = regex.compile(r"\p{L}+")
LISTS = shipped_words("languages")
ENGLISH = frozenset(LISTS["english"]["words"])
# Told from English by their words, but English to a reader of news: Nigerian Pidgin, Scots, Jamaican.
ENGLISH_CODES = frozenset({"en", "pcm", "sco", "jam"})
NAMES: dict[str, str] = LISTS["names"]


def english_share(text: str) -> float:
    """The share of English small words in a text (news: .35 to .5; other languages under .1).

    >>> english_share("The dead are in the town.") > 0.6, english_share("Die Toten sind in der Stadt.") < 0.2
    (True, True)
    """
    words = text[:2000].lower().split()
    return sum(map(ENGLISH.__contains__, words)) / len(words) if words else 0.0


def detect_language(text: str, declared: str | None = None) -> str:
    """Returns the code of a text's language; what is too short to tell is English unless its letters say no.

    >>> detect_language("Two men died in the town on Monday, and the police said that it was an accident.")
    'en'
    >>> detect_language("Zwei Männer starben am Montag in der Stadt, und die Polizei sprach von einem Unfall.")
    'de'
    """
    share = english_share(text)
    words = WORD.findall(text[:2000])
    if share >= 0.2 or (share >= 0.1 and (declared or "").lower().startswith("en")):
        return "en"
    if len(words) < 8 and (not words or share > 0 or all(word.isascii() for word in words)):
        return "en"
    guess = guess_language(text[:3000])
    if guess is None:
        return (declared or "und")[:2].lower() if share < 0.12 else "en"
    return "en" if guess in ENGLISH_CODES or share >= 0.15 else guess


def guess_language(text: str) -> str | None:
    """The library's guess, asked only for what did not look English; None where it is not installed."""
    model = load_model()
    return model.classify(text)[0] if model is not None else None


@lru_cache(maxsize=1)
def load_model() -> Any:
    """py3langid, loaded at the first article that does not look English (0.7 s)."""
    try:
        import py3langid
    except ImportError:
        return None
    return py3langid


def language_name(code: str) -> str:
    """The English name of a language.

    >>> language_name("de"), language_name("xx")
    ('German', "a language coded 'xx'")
    """
    return "an unknown language" if code in ("und", "un", "") else NAMES.get(code, f"a language coded '{code}'")
