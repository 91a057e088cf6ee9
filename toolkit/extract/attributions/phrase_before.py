"""The noun phrase that ends before a reporting verb: where the words that name its subject begin."""

from __future__ import annotations

from toolkit.extract.attributions.called import name_start
from toolkit.extract.attributions.leftward import simple_start, widen_left
from toolkit.extract.attributions.lexicon import (
    ADV,
    AUX,
    BE,
    COORD,
    CUE,
    DET,
    DOC,
    FUNCTION,
    MOD,
    NOT,
    NUM,
    ORG,
    PEOPLE,
    PERSON,
    PREP,
    PRON,
    ROLE,
    SPEAKER,
    STOP,
    TIME,
)
from toolkit.extract.attributions.phrase_after import simple_end
from toolkit.extract.attributions.phrases import is_word, opens_clause
from toolkit.extract.attributions.wording import Wording

FARTHEST_REACHED = 10  # words: "reached by phone in the east of the town"


def skip_back(w: Wording, j: int) -> int:
    """Passes auxiliaries, adverbs, times and "in a statement" to the left; returns where the subject ends.

    "The ministry | on Tuesday also" said ...
    """
    while j >= 0:
        flag = w.flag[j]
        if flag & ADV and j and w.cap[j] and w.cap[j - 1] and is_word(w, j - 1) and not w.is_title_case():
            return j  # "Myanmar Now reported"
        if (
            (flag & (AUX | ADV | TIME | BE | NOT) and not (flag & SPEAKER and not flag & TIME))
            or (w.low[j] in ("on", "in", "at", "by") and j + 1 < w.size and w.flag[j + 1] & (TIME | NUM))
            or (flag & NUM and j and w.flag[j - 1] & TIME)
            or (w.low[j] in ("by", "at") and j + 1 < w.size and w.low[j + 1] in ("then", "now", "first"))
        ):
            j -= 1
        elif w.low[j] == "the" and j and w.low[j - 1] in ("in", "during") and j + 1 < w.size and w.flag[j + 1] & TIME:
            j -= 2  # "A trader who came to town | in the evening said"
        elif w.low[j] in ("end", "start", "middle", "beginning") and j > 1 and w.low[j - 1] in ("the", "mid"):
            j -= 3 if w.low[j - 2] in ("by", "at", "since", "in") else 2  # "had | by the end of August | collected"
        elif (
            w.low[j] == "of" and j and w.flag[j + 1] & TIME and w.low[j - 1] in ("end", "start", "middle", "beginning")
        ):
            j -= 1
        elif w.low[j] == "of" and j and w.flag[j - 1] & DOC and j + 1 < w.size and w.flag[j + 1] & TIME:
            j -= 1  # "the army's bulletin | of Thursday said"
        elif w.low[j] == "to" and j > 1 and w.low[j - 1] in w.lexicon.words["regretting"]:
            j -= 2  # "the army | regrets to report"
        elif w.low[j] in ("itself", "themselves") and j:
            j -= 1  # "the Red Cross has | itself | recovered"
        elif w.low[j] == "part" and j > 1 and w.low[j - 2] == "for":
            j -= 3  # "has for its part recorded"
        elif (w.low[j] == "far" and j and w.low[j - 1] == "so") or (w.low[j] == "turn" and j and w.low[j - 1] == "in"):
            j -= 2
        elif (flag & DOC or w.low[j] in w.lexicon.words["channels"]) and (k := manner_start(w, j)) is not None:
            j = k - 1
        else:
            return j
    return j


def manner_start(w: Wording, j: int) -> int | None:
    """Where "in its daily bulletin", "at a news conference" begins, if these words end in it."""
    k = j - 1
    while (
        k >= 0
        and j - k <= 5
        and (w.flag[k] & (DET | MOD | NUM | TIME) or w.low[k] in w.lexicon.words["channel_adjectives"])
    ):
        k -= 1
    if k > 0 and w.low[k] == "by":
        return k if w.low[j] in w.lexicon.words["channels"] else None
    return k if k > 0 and w.low[k] in ("in", "on", "at", "via", "through", "during") else None


def phrase_before(w: Wording, j: int) -> int | None:
    """Where the noun phrase begins that ends at word j; None where no phrase ends there."""
    if j >= 0 and w.low[j][0].isdigit() and not w.cap[j]:
        return None  # "in its communique No. 51, read over the radio"
    if j > 0 and w.low[j] in w.lexicon.words["taken_by"] and w.flag[j - 1] & (PEOPLE | PERSON):
        j -= 1  # "a doctor reached | by telephone | said"
    if j >= 0 and w.low[j] == ")":
        while j >= 0 and w.low[j] != "(":
            j -= 1
        j -= 1
    if j < 0 or not is_word(w, j):
        return None
    if j > 1 and w.low[j] in ("them", "these", "those") and w.low[j - 1] == "of" and w.flag[j - 2] & NUM:
        return j - 2  # "one of them | said"
    if w.flag[j] & PRON:
        return j if w.low[j] in ("he", "she", "they", "it", "i", "we", "who") else None
    if w.flag[j] & FUNCTION and not w.cap[j] and w.low[j] not in ("others", "another", "one"):
        return None
    if (reached := reached_start(w, j)) is not None:
        return reached
    named = name_start(w, j)
    start = simple_start(w, j if named is None else named)
    for _ in range(6):
        wider = widen_left(w, start)
        if wider is None:
            break
        start = wider
    return past_count(w, far_start(w, start), j)


def past_count(w: Wording, start: int, j: int) -> int:
    """Past a figure that belongs to the verb before it: "wounding more than 40 | officials said"."""
    if start == j or not w.flag[start] & NUM:
        return start
    if w.is_unmarked and start and w.low[start][0].isdigit():
        k = start
        while k > 0 and w.low[k - 1] in w.lexicon.words["before_figures"]:
            k -= 1
        if not opens_clause(w, k):
            return start + 1  # "the toll rose to 43 | Governor Omar Haddad said", not "More than 40 doctors said"
    if w.flag[j] & ORG and not w.flag[j] & PEOPLE and not w.low[j].endswith("s") and w.low[start] != "one":
        return start + 1  # "kills family of five | hospital says"
    if not w.low[start][0].isdigit() or not w.flag[j] & PEOPLE:
        return start
    k = start - 1
    while k > 0 and w.low[k] in w.lexicon.words["before_figures"]:
        k -= 1
    return start + 1 if k >= 0 and w.low[k].endswith("ing") and not w.flag[k] & CUE else start


def reached_start(w: Wording, j: int) -> int | None:
    """Where somebody stands of whom it is said how and where he was reached: "| a medic | reached by phone in the old town"."""
    first = max(1, j - FARTHEST_REACHED)
    for k in range(j - 1, first, -1):
        if w.low[k] in w.lexicon.words["taken_by"] and w.low[k + 1] in ("by", "in", "at", "from", "on"):
            is_channel = (
                w.low[k] in w.lexicon.words["overheard"]
                or not w.lexicon.words["channels"].isdisjoint(w.low[k + 1 : j + 1])
                or w.low[k + 2] == "way"
            )
            is_who = bool(w.flag[k - 1] & (PEOPLE | PERSON | ORG | DOC)) or w.cap[k - 1]
            return phrase_before(w, k - 1) if is_channel and is_who else None
        if w.low[k] == "known" and "as" in w.low[k + 1 : k + 3] and w.flag[k - 1] & (PERSON | ROLE):
            return phrase_before(w, k - 1)  # "a rebel leader | known as El Zorro"
        if not is_word(w, k) or (w.flag[k] & (STOP | AUX | BE | CUE | PRON) and not w.cap[k]):
            return None
    return None


def far_start(w: Wording, start: int) -> int:
    """Further left where the phrase hangs on a speaker who opens the clause: "| people with knowledge of the matter"."""
    if start > 2 and w.low[start - 1] == "board":
        start -= 1  # "activists on board | the ship"
    if start < 2 or not w.flag[start - 1] & PREP:
        return start
    k = start - 1
    while (
        k > 0
        and start - k < 10
        and is_word(w, k - 1)
        and not w.flag[k - 1] & (STOP | AUX | BE | PRON | TIME | NOT | COORD)
    ):
        if w.low[k - 1].endswith("ed") or (w.flag[k - 1] & CUE and not w.flag[k - 1] & SPEAKER):
            return start
        k -= 1
    if not opens_clause(w, k) or w.flag[k] & PREP:
        return start
    end = simple_end(w, k)
    if end is None or end >= start:
        return start
    is_named = end - k > 1 and all(
        w.cap[m] and not w.flag[m] for m in range(k, end)
    )  # "| Ana Ruiz of the branch in Lodz said"
    return k if is_named or any(w.flag[m] & (PERSON | PEOPLE | ORG) for m in range(k, end)) else start
