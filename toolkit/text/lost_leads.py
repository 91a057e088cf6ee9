"""Finds the word with which the lead begins behind a headline that nothing marks off: no break, no dateline, no stamp.

What speaks for a word: it opens sentences ("The", "At", "Dozens"), or stands in small letters elsewhere in the text and so is no name;
and the words on both sides of it are the same, since a lead tells its headline again.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.text.datelines import known_names
from toolkit.text.glued import STORY_OPENERS
from toolkit.text.headlines import LOWER_IN_TITLES, OPENERS, SMALL, plain
from toolkit.text.lines import GOES_ON
from toolkit.text.sentences import abbreviations

SHORTEST, LONGEST = 4, 22  # words of a headline
LEAD = 6  # words: no lead is shorter
STEM = 6  # letters that tell a word: "airstrike", "airstrikes"
ENOUGH = 3.0  # a word that opens sentences is enough, or one that is no name with a word told again
MOST_ECHOES = 3
FUNCTION = OPENERS | STORY_OPENERS
NEVER_LAST = LOWER_IN_TITLES | GOES_ON  # no headline ends so: "in", "of", "as"
ABBREVIATED = abbreviations()[0] | abbreviations()[1]
SMALL_WORD = regex.compile(r"(?<=\s)\p{Ll}[\p{Ll}\-]+")


def find_lead(text: str, words: Sequence[str]) -> int | None:
    """Which of the words from a page's first to its first full stop begins the lead, or None where no headline is made out.

    >>> words = "Two ships lost in storm off Vilna The navy of Ruritania lost two ships in a storm off Vilna on Monday.".split()
    >>> words[find_lead(" ".join(words), words)]
    'The'
    >>> words = "The navy of Ruritania lost two ships in a storm off the Bay of Vilna on Monday, it said in a statement.".split()
    >>> find_lead(" ".join(words), words) is None
    True
    """
    if len(words) < SHORTEST + 8:
        return None
    stems = [stem(word) for word in words]
    best, place = 0.0, 0
    for i in range(SHORTEST - 1, min(LONGEST, len(words) - LEAD) + 1):
        score = weigh(text, words, stems, i)
        if score > best:
            best, place = score, i
    return before_capitals(words, place) if best >= ENOUGH else None


def weigh(text: str, words: Sequence[str], stems: Sequence[str], at: int) -> float:
    """How much speaks for the lead beginning at a word."""
    word, before, following = words[at], words[at - 1], words[at + 1]
    if not word[0].isupper() or before.lower() in NEVER_LAST or before[-1] in ",;-":
        return 0.0
    if not any(other.islower() and other not in LOWER_IN_TITLES for other in words[at + 1 : at + 7]):
        return 0.0  # a sentence has small words, a title in capitals has none
    titled = is_in_capitals(words[:at])
    score = float(min(MOST_ECHOES, len((set(stems[:at]) & set(stems[at:])) - {""})))
    if word in FUNCTION:
        score += 3
    elif not titled and stands_small(text, word.lower()):
        score += 0 if before[0].isupper() else 2.5  # "rises in Vilna Rescue teams" might be "Vilna Rescue"
    elif titled or not before[0].isupper():
        score += 0.5
        score += stems[at] != "" and stems[at] in stems[:at]  # "Munich gunman acted alone police say Munich woke up"
        score += not titled and following.islower() and text.count(word) == 1
    if titled and following.islower() and following not in LOWER_IN_TITLES:
        score += 0.5
    return score


def stands_small(text: str, word: str) -> bool:
    """Whether a word stands in small letters in a text, and no longer one that begins so.

    >>> stands_small("Rescue teams came to the rescue.", "rescue"), stands_small("The car of carriers", "carrier")
    (True, False)
    """
    at = text.find(word)
    while at >= 0:
        match = SMALL_WORD.match(text, at)
        if match is not None and match.group() == word:
            return True
        at = text.find(word, at + 1)
    return False


def is_in_capitals(words: Sequence[str]) -> bool:
    """Whether a headline writes its words with capitals, but for the small ones."""
    telling = [word for word in words if word.lower() not in LOWER_IN_TITLES]
    return sum(word[0].isupper() for word in telling) >= 0.8 * len(telling)


def before_capitals(words: Sequence[str], at: int) -> int:
    """Before the place in capitals that opens the lead, its country behind it or not: "LES CAYES Haiti The number of people"."""
    if sum(word.isupper() for word in words[:at]) > 0.5 * at:
        return at
    i = at - 1
    while i > at - 4 and words[i].istitle():
        i -= 1
    if len(words[i]) < 4 or not is_place_in_capitals(words[i]):
        return at
    while i > 2 and is_place_in_capitals(words[i - 1]):
        i -= 1
    return i


def is_place_in_capitals(word: str) -> bool:
    """Whether a word in capitals may be a place, and no outfit."""
    _, not_places, agencies = known_names()
    return len(word) >= 3 and word.isupper() and word.isalpha() and word.lower() not in not_places | agencies


def sentence_end(words: Sequence[str]) -> int:
    """How many words the first sentence has; a question or a cry may stand within a headline.

    >>> sentence_end("How many died? Army and U.N. cannot agree. Ten days".split())
    8
    """
    for i, word in enumerate(words):
        stripped = word.rstrip("\"”’')]")
        if not stripped or stripped[-1] not in ".!?…" or (stripped[-1] in "!?" and i < LONGEST):
            continue
        if stripped == "No." and words[i + 1 : i + 2] and words[i + 1][0].isdigit():
            continue  # "Release No. 17-013"
        if stripped.count(".") <= 1 and len(stripped) > 2 and stripped.lower() not in ABBREVIATED:
            return i + 1
    return len(words)


def stem(word: str) -> str:
    """The letters that tell a word, or nothing for an empty one.

    >>> stem("airstrikes"), stem("with")
    ('airstr', '')
    """
    letters = plain(word)
    return "" if len(letters) < 3 or letters in SMALL else letters[:STEM]
