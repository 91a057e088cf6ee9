"""Speakers whose clause, channel or name stands between them and the verb: "a medic to whom the wounded came said", "through its chief"."""

from __future__ import annotations

from toolkit.extract.attributions.asides import are_asides
from toolkit.extract.attributions.lexicon import BE, CUE, DOC, ORG, PEOPLE, PERSON, PREP, RANK, ROLE, SPEAKER
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrase_before import phrase_before
from toolkit.extract.attributions.phrases import QUOTES, is_likely_speaker, is_word, opens_clause
from toolkit.extract.attributions.wording import Wording

LONGEST_CLAUSE = 24  # words: "the coalition which has been bombing the town without a mandate"
LONGEST_QUOTED = 6  # words of a name in quotation marks, and the marks
LONGEST_REASON = 30  # words in which a source says why it will not be named


def voice_of(w: Wording, i: int) -> tuple[int, int] | None:
    """The person through whom a body speaks: "said | through its spokesman Ana Ruiz | that"; none in "said through tears"."""
    if w.low[i : i + 1] not in (["through"], ["via"]):
        return None
    end = phrase_after(w, i + 1)
    is_person = end is not None and w.cap[end - 1] and any(w.flag[k] & (ROLE | PERSON) for k in range(i + 1, end - 1))
    return (i + 1, end) if end is not None and is_person else None


def quoted_name(w: Wording, j: int) -> tuple[int, int] | None:
    """A name that the outlet sets in quotation marks: "a rebel known as "El Zorro" | claimed", "the self-styled "Red Front" | said"."""
    first = next((k for k in range(j - 1, max(0, j - LONGEST_QUOTED), -1) if w.low[k] in QUOTES), 0)
    if not first or not all(w.cap[k] and is_word(w, k) for k in range(first + 1, j)):
        return None
    if w.low[first - 1] in ("as", "called", "named", "nicknamed"):
        return first + 1, j
    return (first + 1, j) if w.low[first - 1] in w.lexicon.words["so_called"] else None


def relative_subject(w: Wording, start: int) -> tuple[int, int] | None:
    """The speaker of "a group that tracks the war said": not "the war"."""
    for k in range(start - 1, max(0, start - LONGEST_CLAUSE), -1):
        if k > 1 and w.low[k] in ("which", "whom") and w.flag[k - 1] & PREP and is_word(w, k - 2):
            left = phrase_before(w, k - 2)  # "A medic at the hospital | to which the wounded were taken by sea | said"
            is_fit = left is not None and opens_clause(w, left) and is_likely_speaker(w, left, k - 1)
            return (left, k - 1) if left is not None and is_fit else None
        if (
            w.low[k] in ("that", "who", "which", "whom")
            and k
            and is_word(w, k - 1)
            and not w.flag[k - 1] & PREP  # "In that month it conceded"
            and w.flag[k - 1] & (SPEAKER | ROLE) | w.cap[k - 1]
        ):
            is_done = bool(
                w.flag[k - 1] & DOC and w.flag[k + 1] & BE
            )  # "A document | that was leaked to diplomats | says"
            if w.flag[k - 1] & CUE and not w.flag[k - 1] & (PERSON | PEOPLE | ORG) and not is_done:
                return None
            left = phrase_before(w, k - 1)
            if (
                left is not None
                and (opens_clause(w, left) or (w.is_unmarked and is_office(w, left, k)))
                and not (w.is_unmarked and (is_counted(w, left, k) or not are_asides(w, k, start)))
                and not any(
                    w.flag[m] & CUE
                    and not w.flag[m] & (SPEAKER | BE)
                    and not is_calling(w, m)
                    and not is_deed(w, m)
                    and not w.flag[m - 1] & BE
                    for m in range(k, start)
                )
            ):
                return left, k
            return None
        if not is_word(w, k):
            return None
    return None


def is_office(w: Wording, first: int, last: int) -> bool:
    """Whether a person is named with an office: "... for 27000 people | minister Nasser Yassin | who runs the cell"."""
    return w.cap[last - 1] and any(w.flag[k] & (ROLE | RANK) for k in range(first, last - 1))


def is_counted(w: Wording, first: int, last: int) -> bool:
    """Whether these words tell how many people something befell: "the number of people who died", "the bodies of 40 men who"."""
    return w.low[first : first + 2] == ["the", "number"] or any(w.low[k].isdigit() for k in range(first, last))


def unnamed_subject(w: Wording, j: int) -> tuple[int, int] | None:
    """Who did not want to be named: "| an official | who asked not to be named because he may not speak | said"."""
    asking, anonymity = w.lexicon.words["asking"], w.lexicon.words["anonymity"]
    for k in range(j - 1, max(0, j - LONGEST_REASON), -1):
        if w.low[k] in QUOTES or w.low[k] == ";":
            return None
        if w.low[k] == "who" and w.low[k + 1] in asking and not anonymity.isdisjoint(w.low[k : j + 1]):
            last = k - 2 if w.low[k - 1] == "," else k - 1
            start = phrase_before(w, last)
            is_fit = start is not None and opens_clause(w, start) and is_likely_speaker(w, start, last + 1)
            return (start, last + 1) if start is not None and is_fit else None
    return None


def is_deed(w: Wording, k: int) -> bool:
    """Whether a verb that reports only before "that" tells of a deed: "the coalition which | holds | a convoy under watch"."""
    cue = w.lexicon.cues.get(w.low[k])
    return cue is not None and cue.lemma in w.lexicon.words["only_with_that"] and w.low[k + 1 : k + 2] != ["that"]


def is_calling(w: Wording, k: int) -> bool:
    """Whether the verb only gives a name: "a group that the state calls an enemy", "a man who gave his name as Aziz"."""
    cue = w.lexicon.cues.get(w.low[k])
    if cue is None:
        return False
    is_naming = cue.lemma in ("give", "go") and not w.lexicon.words["naming"].isdisjoint(w.low[k + 1 : k + 5])
    is_told = cue.lemma in ("speak", "talk") and w.low[k + 1 : k + 2] in (["to"], ["with"])  # "who spoke to Reuters"
    return is_naming or is_told or cue.lemma in ("call", "consider", "describe")
