"""Reads the noun phrase of a number from its opening on: "12 more", "six of them", "dozens of its fighters", "half the town's 8,000"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import CLOSED, DETERMINER, MORE, NOUN, NUMBER, QUOTE, STATE, VERB
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase, describes_owner, read_word

LONGEST = 14
# "Twelve of [the northern rail company's] 60 stations": an owner has this many words.
LONGEST_OWNER = 5
HOURS = frozenset(["hours", "days", "minutes", "weeks", "months"])
AFTERWARDS = frozenset(["after", "before", "later", "earlier"])
# "Stood at 652 of whom 346 were in the city": where a number follows, a comma is lost.
OF_WHOM = frozenset(["of whom", "of which"])
OF_ANAPHORS = frozenset(["of them", "of their number", "of whom", "of which", "of these"])
# What may open it, but for a quotation mark and "more".
PARTITIVE = OF_ANAPHORS | {"of", "such", "units", "pieces", "items", "additional"}
ANAPHORS = frozenset(["them", "whom", "these", "those", "which", "us", "it"])


def read_phrase(line: Line, at: int, is_inner: bool = False) -> Phrase:
    """The noun phrase of the number at word `at`; an inner one ("12 of 15 missiles") borrows from no other in turn."""
    phrase = Phrase(at, at + 1)
    if line.words[at + 1] in ("-", "‑", "–") and line.is_tight(at + 1) and line.is_tight(at + 2):
        phrase.is_compound = True
    k, limit = at + 1, min(line.size, at + LONGEST)
    if line.words[k] in PARTITIVE or line.tags[k] & (MORE | QUOTE) or line.words[at].endswith("half"):
        k = read_partitive(line, phrase, k, is_inner)
    while k < limit:
        step = read_word(line, phrase, k)
        if not step:
            break
        k += step
    if not is_inner:
        share_head(line, phrase)
    if phrase.head < 0:
        phrase.end = max(phrase.end, phrase.state + 1)
    elif phrase.head == at + 1 and tells_time(line, phrase):
        return Phrase(at, at + 1)
    return phrase


def tells_time(line: Line, phrase: Phrase) -> bool:
    """Whether the noun belongs to what follows: "wounding 90 hours after the truce" counts no hours."""
    if line.words[phrase.head] not in HOURS or line.words[phrase.end] not in AFTERWARDS:
        return False
    verb = line.lexicon.verbs.get(line.words[phrase.at - 1])
    return verb is not None and any(pattern.people for pattern in verb.done)


def read_partitive(line: Line, phrase: Phrase, k: int, is_inner: bool) -> int:
    """Passes over "more", "of the", "of its"; marks "of them" and "of the dead"."""
    k = past_such(line, past_opening(line, k))
    if line.words[k] in OF_ANAPHORS and not (line.tags[k + 1] & NUMBER and line.words[k] in OF_WHOM):
        phrase.is_of_them, phrase.end = True, k + 1
        return k + 1
    if line.words[k] == "of" and line.tags[k + 1] & DETERMINER and line.words[k + 2] == "own" and ends_own(line, k + 3):
        phrase.end = k + 3  # "had buried eight of their own"
        return line.size
    if line.words[k] == "of" and line.words[k + 1] in ("theirs", "ours"):
        phrase.end = k + 2  # "lost 120 of theirs"
        return line.size
    if line.words[phrase.at].endswith("half") and line.tags[k] & DETERMINER and not is_inner:
        nxt = past_owner(line, line.skip(k, DETERMINER))
        if line.tags[nxt] & NUMBER:  # "half the town's 8,000 inhabitants"
            borrow_head(phrase, read_phrase(line, nxt, is_inner=True))
            return line.size
    while k < line.size and (line.tags[k] & MORE or line.words[k] in ("of", "additional")):
        word = line.words[k]
        if word == "of":
            after = line.words[k + 1]
            if after in ANAPHORS and not (after in ("these", "those", "which") and line.tags[k + 2] & NOUN):
                phrase.is_of_them, phrase.end = True, k + 2
                return k + 2
            nxt = past_owner(line, line.skip(k + 1, DETERMINER | QUOTE))
            if line.tags[nxt] & NUMBER:
                if not is_inner:
                    borrow_head(phrase, read_phrase(line, nxt, is_inner=True))
                return line.size
            phrase.is_part = phrase.is_part or bool(line.tags[k + 1] & DETERMINER)
            if (
                phrase.is_part
                and line.tags[nxt] & (STATE | VERB)
                and not line.tags[nxt] & NOUN
                and not line.tags[nxt + 1] & NOUN
                and not describes_owner(line, nxt)
            ):
                phrase.state, phrase.end = nxt, nxt + 1
                return line.size
            k = nxt
            continue
        phrase.is_more = True
        phrase.end = k = k + 1
        if word == "others":
            return line.size
    return k


def past_opening(line: Line, k: int) -> int:
    """Past a quotation mark before "of" (killed "hundreds" of rebels), and past "units of" before things that are counted."""
    if line.tags[k] & QUOTE and (line.words[k + 1] == "of" or line.words[k + 1] in OF_ANAPHORS):
        return k + 1
    noun = line.lexicon.nouns.get(line.words[k + 2]) if line.words[k] in ("units", "pieces", "items") else None
    return k + 2 if noun is not None and noun.is_object and line.words[k + 1] == "of" else k


def past_such(line: Line, k: int) -> int:
    """ "147 such deaths": what counts by itself counts behind "such" as well."""
    noun = line.lexicon.nouns.get(line.words[k + 1]) if line.words[k] == "such" else None
    return k + 1 if noun is not None and noun.event is not None else k


def ends_own(line: Line, k: int) -> bool:
    """Whether "of their own" has no noun behind it: "four of their own fell", "buried eight of their own"."""
    return ends_phrase(line, k) or (bool(line.tags[k] & VERB) and not line.tags[k] & NOUN)


def ends_phrase(line: Line, k: int) -> bool:
    """Whether nothing stands at a word that could be the noun of the phrase."""
    return k >= line.size or bool(line.tags[k] & CLOSED)


def past_owner(line: Line, k: int) -> int:
    """The number after an owner: "12 of the city's 40 schools", "half of Mosul's 90,000"."""
    for j in range(k, min(line.size, k + LONGEST_OWNER)):
        if line.words[j].endswith(("'s", "’s", "s'", "s’")):
            return j + 1 if line.tags[j + 1] & NUMBER else k
        if line.tags[j] & ~NOUN:
            break
    return k


def share_head(line: Line, phrase: Phrase) -> None:
    """ "11 missile and 42 air strikes": a thing in the singular waits for the plural that both figures share."""
    if phrase.noun is None or phrase.noun.is_plural or line.words[phrase.end] != "and":
        return
    is_nation = phrase.noun.victim == "unknown" and line.is_capital(phrase.head)  # "38 American and six Iraqi troops"
    if not is_nation and not phrase.noun.is_object:
        return
    if line.words[phrase.at] in ("one", "1", "a", "an") or not line.tags[phrase.end + 1] & NUMBER:
        return
    later = read_phrase(line, phrase.end + 1, is_inner=True)
    if later.noun is None or not later.noun.is_plural or (is_nation and not is_nation_of(line, phrase, later)):
        return
    if is_nation or later.noun.event is not None:
        phrase.noun = later.noun


def is_nation_of(line: Line, phrase: Phrase, later: Phrase) -> bool:
    """ "Four American and five Nigerien soldiers": the later figure has a nation of its own before its noun."""
    return later.head > later.at + 1 and line.is_capital(later.at + 1) and later.noun is not phrase.noun


def borrow_head(phrase: Phrase, whole: Phrase) -> None:
    """ "12 of 15 cruise missiles": the part is made of what the whole counts."""
    phrase.is_part, phrase.head, phrase.noun, phrase.end = True, whole.head, whole.noun, whole.end
