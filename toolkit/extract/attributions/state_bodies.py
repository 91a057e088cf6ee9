"""Bodies that no list knows, named by a state, a province or a name before their noun: "Iran's hajj organization", "the Birlik party"."""

from __future__ import annotations

from toolkit.extract.attributions.called import find_called
from toolkit.extract.attributions.lexicon import DET, PERSON, PREP, ROLE, TIME
from toolkit.extract.attributions.names import country_at
from toolkit.extract.attributions.speaker import OWNER, Speaker, kind_of_words
from toolkit.extract.attributions.wording import Wording

LONGEST_STATE = 3  # words: "Trinidad and Tobago"
LONGEST_BODY = 4  # words of "religious affairs authority"


def state_body(w: Wording, first: int, last: int) -> Speaker | None:
    """A state's body that no list knows: "Iran's hajj organization", "the Spanish weather agency"; not "an Iraqi rights group"."""
    for k in range(first + 1, last):
        if w.low[k] not in w.lexicon.words["state_bodies"] or w.cap[k]:
            continue
        start = k
        while start > first and k - start < LONGEST_BODY and w.low[start - 1][0].isalpha() and not w.cap[start - 1]:
            start -= 1
        if start > first and (OWNER.sub("", w.word(start - 1)) in w.lexicon.towns or is_capital(w, start - 1)):
            stop = end_of_purpose(w, k + 1, last)
            name = w.phrase(
                start - 1, stop
            )  # "the Xinjiang seismological bureau", "the Hunan department of civil affairs"
            return Speaker(name, name, kind_of_words(w, start, k + 1) or "official", start - 1, stop)
        named = ((at, country_at(w, at, start)) for at in range(max(first, start - LONGEST_STATE), start))
        owner = next(((at, hit[1]) for at, hit in named if hit is not None and hit[0] == start), None)
        if owner is None or start == k or any(w.flag[m] & (DET | PREP | PERSON | ROLE) for m in range(start, k)):
            return None
        at, pair = owner
        if at and w.low[at - 1] in ("a", "an", "another", "one"):
            return None
        name = f"{pair[1]} {w.phrase(start, k + 1)}"
        return Speaker(w.phrase(at, k + 1), name, kind_of_words(w, start, k + 1) or "official", at, k + 1)
    return None


def called_body(w: Wording, first: int, last: int) -> Speaker | None:
    """A body with a name before the noun for what it is: "the deputy head of the Birlik party"; none of a named person's."""
    called = find_called(w, first, last)
    if called is None:
        return None
    noun, name = called
    return Speaker(name, name, kind_of_words(w, noun, noun + 1) or "other", noun, noun + 1)


def end_of_purpose(w: Wording, k: int, last: int) -> int:
    """Where the words end that say what a body is for: "department | of civil affairs"."""
    if k + 1 >= last or w.low[k] not in ("of", "for"):
        return k
    stop = k + 1
    while stop < last and not w.cap[stop] and w.low[stop][0].isalpha() and not w.flag[stop] & (DET | PREP | TIME):
        stop += 1
    return stop if stop > k + 1 else k


def is_capital(w: Wording, k: int) -> bool:
    """Whether a word is a capital, and no state of the same name: "the Moscow | health committee"."""
    pair = w.lexicon.countries.get(w.low[k]) if w.low[k] in w.lexicon.capitals else None
    return pair is not None and not w.owner[k] and w.low[k] not in (pair[0].lower(), pair[1].lower())
