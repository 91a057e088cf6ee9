"""Tells English from other languages by its small words, and names the other language."""

from __future__ import annotations

from functools import lru_cache

import regex

WORD = regex.compile(r"\p{L}+")
ENGLISH = frozenset(
    ["the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "it", "with", "as", "on", "be", "at", "by", "this", "had", "not"]
    + ["are", "but", "from", "or", "have", "an", "they", "which", "you", "were", "her", "all", "she", "there", "would", "their", "we"]
    + ["him", "been", "has", "when", "who", "will", "more", "no", "if", "out", "so", "said", "what", "up", "its", "about", "into", "than"]
    + ["them", "can", "only", "other", "after", "some", "could", "time", "these", "two", "may", "then", "do", "first", "any", "my", "now"]
    + ["such", "like", "our", "over", "man", "me", "even", "most", "made", "also", "did", "many", "before", "through", "his", "he", "i"]
)  # fmt: skip
# Told from English by their words, but English to a reader of news: Nigerian Pidgin, Scots, Jamaican.
ENGLISH_CODES = frozenset({"en", "pcm", "sco", "jam"})
NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "eo": "Esperanto",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician",
    "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "ko": "Korean", "ku": "Kurdish",
    "ky": "Kyrgyz", "la": "Latin", "lb": "Luxembourgish", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mn": "Mongolian",
    "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian",
    "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese",
    "wuu": "Chinese", "xh": "Xhosa", "yo": "Yoruba", "yue": "Chinese", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip


def english_share(text: str) -> float:
    """The share of English small words in a text (news: .35 to .5; other languages under .1).

    >>> english_share("The dead are in the town.") > 0.6, english_share("Die Toten sind in der Stadt.") < 0.2
    (True, True)
    """
    words = WORD.findall(text[:6000].lower())
    return sum(word in ENGLISH for word in words) / len(words) if words else 0.0


def detect_language(text: str, declared: str | None = None) -> str:
    """Returns the two-letter code of a text's language; what is too short to tell counts as English unless its letters say no.

    >>> detect_language("Two men died in the town on Monday, and the police said that it was an accident.")
    'en'
    >>> detect_language("Zwei Männer starben am Montag in der Stadt, und die Polizei sprach von einem Unfall.")
    'de'
    """
    share = english_share(text)
    words = WORD.findall(text[:2000])
    if share >= 0.2 or (declared or "").lower().startswith("en") and share >= 0.1:
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
def load_model():  # type: ignore[no-untyped-def]
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
