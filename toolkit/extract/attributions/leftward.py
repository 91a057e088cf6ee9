"""How far left a noun phrase reaches: over names, articles, owners, "of", "and", appositions and what a body is for."""

from __future__ import annotations

import regex

from toolkit.extract.attributions.lexicon import (
    ADV,
    COORD,
    CUE,
    DET,
    DOC,
    FUNCTION,
    MOD,
    NATION,
    NOMINAL,
    NOT,
    NUM,
    ORG,
    PEOPLE,
    PREP,
    ROLE,
    SPEAKER,
    TIME,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrases import is_article, is_plain, is_titled, is_word, opens_clause
from toolkit.extract.attributions.wording import JOINERS, Wording

LINKS = frozenset(["of", "for", "from", "at", "in", "with", "on", "to", "near"])
NUMBERED = regex.compile(r"\d+(?:st|nd|rd|th)")
# Behind a speaker: against whom, and what one does: "the coalition against ...", "the team investigating ...".
CLOSING_IN = frozenset(["against", "behind", "into"])
LONGEST_NAME, LONGEST_PURPOSE = 8, 5  # words
WIDEST = 3  # steps over small words before an "and"
NEAR_ROLE = 4  # words: ", the | town's deputy mayor,"
WITHIN_NAMES = frozenset(("of", "for", "against", "on", "in", "to"))  # small words within a listed name
OWNERS = frozenset(("its", "their", "his", "her"))  # "of the Equality Movement, | its spokesman": no apposition
WIDE_LINKS = frozenset(["of", "for", "from", "at"])


def simple_start(w: Wording, j: int) -> int:
    """The left end of the phrase around one noun: "| the rebel-held city's health directorate"."""
    k = known_start(w, j)
    if w.flag[j] & PEOPLE and k <= j:
        return k - 1 if k and is_article(w, k - 1) and w.low[k - 1] not in ("a", "an") else k
    if k and is_article(w, k - 1):
        return k - 1
    # Unlisted words belong to it where an article or an owner opens the phrase: "the bereaved farmer", "Oxfam's country director".
    at = k
    for _ in range(5):
        if at and is_plain(w, at - 1):
            is_owned = at > 1 and w.owner[at - 2] and w.cap[at - 2]
            at = known_start(w, at - 1)
            if at and is_article(w, at - 1):
                return at - 1
            if is_owned or (w.owner[at] and w.cap[at]):
                return at  # "Chile's deputy prime minister"
        else:
            break
    purpose = purpose_start(w, min(k, j))
    return min(k, j) if purpose is None else purpose


def purpose_start(w: Wording, start: int) -> int | None:
    """Where the words begin that say what a body is for: "commission for | missing persons", "ministry of | women and youth"."""
    for k in range(start, max(1, start - LONGEST_PURPOSE), -1):
        if w.low[k - 1] in ("of", "for", "on"):
            return k if w.flag[k - 2] & (ORG | ROLE) and k < start else None
        if not is_word(w, k - 1) or (
            w.low[k - 1] != "and" and (w.flag[k - 1] & (FUNCTION | CUE | TIME | NUM) or w.cap[k - 1])
        ):
            return None
    return None


def known_start(w: Wording, j: int) -> int:
    """Walks left over capitals and the listed words of speakers."""
    k = j
    while k > 0:
        flag = w.flag[k - 1]
        if flag & PEOPLE and k > 1 and not w.cap[k - 1] and is_counted_by(w, k - 2):
            break  # "killed 12 people | officials said", "27 other people | state news agency SANA": the comma is lost
        if w.is_unmarked and is_parted(w, k):
            break
        if not is_word(w, k - 1):
            if w.low[k - 1] == "&" or (
                w.low[k - 1] == ")"
                and not ends_dateline(w, k)
                and (opening := bracket_start(w, k - 1)) is not None
                and w.cap[max(0, opening - 1)]
            ):
                k = k - 1 if w.low[k - 1] == "&" else bracket_start(w, k - 1) or k
                continue
            break
        if w.low[k - 1] in JOINERS and k > 1 and w.cap[k] and w.cap[k - 2]:
            k -= 1  # "Ana de Souza"
            continue
        if k > 2 and w.low[k - 1] in JOINERS and w.low[k - 2] in JOINERS and w.cap[k] and w.cap[k - 3]:
            k -= 2  # "Ursula von der Leyen"
            continue
        if flag & (FUNCTION & ~NOT) and not (
            flag & NOMINAL and w.cap[k - 1] and w.low[k - 1] not in ("a", "an", "the")
        ):
            break
        if NUMBERED.fullmatch(w.low[k - 1]) and w.cap[k]:
            k -= 1  # "the 201st Motor Division"
            continue
        if flag & TIME and not flag & NOMINAL:
            if w.low[k - 1] in ("last", "next") and k > 1 and w.owner[k - 2] and w.flag[j] & DOC:
                k -= 1  # "the minister's last bulletin"
                continue
            break
        if (
            (w.cap[k - 1] and (k - 1 or flag & NOMINAL or not flag & (CUE | ADV)))
            or (flag & NOMINAL and not flag & CUE)
            or (flag & NOMINAL and (flag & DOC or w.low[k - 1] == "state"))
        ):
            k -= 1
        else:
            break
    return k


def is_counted_by(w: Wording, k: int) -> bool:
    """Whether a figure stands at k, or before "other", "more" there."""
    return bool(w.flag[k] & NUM) or (w.low[k] in ("other", "others", "more") and k > 0 and bool(w.flag[k - 1] & NUM))


def ends_dateline(w: Wording, k: int) -> bool:
    """Whether the bracket before word k closes a dateline whose dash is lost: "SARAJEVO Bosnia (AP) | U.N. investigators"."""
    first = bracket_start(w, k - 1) if w.is_unmarked and w.cap[k] else None
    if first is None or not all(w.cap[m] for m in range(first)):
        return False
    return any(n.entry.kind == "media" for n in find_names(w, first, k)) and not find_names(w, 0, first)


def is_parted(w: Wording, k: int) -> bool:
    """Whether a comma is lost before word k: "killing 12 villagers | residents", "Bosanski Petrovac | Serb radio"."""
    before = w.flag[k - 1]
    if not w.cap[k - 1]:
        is_several = bool(before & PEOPLE) and w.low[k - 1].endswith("s") and w.low[k - 1] != "rights"
        return is_several and not w.owner[k - 1] and (w.cap[k] or bool(w.flag[k] & PEOPLE))
    return bool(w.flag[k] & NATION) and w.cap[k] and k > 1 and all(w.cap[m] and not w.flag[m] for m in (k - 2, k - 1))


def bracket_start(w: Wording, j: int) -> int | None:
    """Where the bracket opens that closes at j."""
    for k in range(j, max(-1, j - 8), -1):
        if w.low[k] == "(":
            return k
    return None


def widen_left(w: Wording, start: int) -> int | None:
    """One step further left: over "of", "and", an apposition; None where the phrase is at its end."""
    if start == 1 and is_article(w, 1) and w.cap[0] and not w.flag[0] & (FUNCTION | TIME | ADV | CUE) and is_word(w, 0):
        return 0  # "Airwars a group that counts raids": the comma is lost
    if start < 2:
        return None
    before, head = w.low[start - 1], start - 2
    if before in WITHIN_NAMES and (w.cap[start] or w.cap[min(start + 1, w.size - 1)]):
        known = known_across(w, start)
        if known is not None:
            return min(known, simple_start(w, known))  # "the Movement for the Liberation of | Congo"
    if before in ("in", "at") and w.low[head] == "based" and head and w.flag[head - 1] & SPEAKER:
        return simple_start(w, head - 1)  # "the Monitor a group | based in Britain": the comma is lost
    if before in LINKS and head and is_doing(w, head) and w.flag[head - 1] & PEOPLE:
        return simple_start(w, head - 1)  # "travelers | arriving in Mae Sot"
    if before in LINKS and is_word(w, head):
        return over_link(w, before, head)
    if (before in CLOSING_IN or is_doing(w, start - 1)) and w.flag[head] & SPEAKER and is_word(w, head):
        left = simple_start(w, head)  # "the coalition fighting the rebels", "the alliance against the group"
        return left if opens_clause(w, left) and (w.flag[left] & DET or w.cap[left]) else None
    if before == "by" and is_word(w, head):
        if w.flag[head] & DOC:
            return simple_start(w, head)
        if head and w.low[head].endswith(("ed", "wn", "ilt")) and w.flag[head - 1] & SPEAKER:
            left = simple_start(w, head - 1)
            return left if opens_clause(w, left) else None
    if before in ("and", "&") and w.cap[head] and w.cap[start] and (known := known_across(w, start)) is not None:
        return known  # "the Federation of Red Cross | and Red Crescent Societies"
    if before in ("and", "&", "or") and w.flag[head] & (SPEAKER | NATION) | w.cap[head] and is_word(w, head):
        left = start_before_and(w, head)
        is_opened = w.is_unmarked and w.low[left] in ("a", "an")  # "with six vehicles | a local official and residents"
        return left if opens_clause(w, left) or w.flag[head] & PEOPLE or is_opened else None
    if w.flag[start] & DET and (wider := over_lost_comma(w, start)) is not None:
        return wider
    if (
        before == ","
        and (w.flag[start] & (ROLE | DET))
        and w.cap[head]
        and not w.flag[head] & TIME
        and w.low[start] not in OWNERS
    ):
        left = known_start(w, head)
        return left if opens_clause(w, left) and is_titled(w, start) and not ends_places(w, left, start) else None
    return None


def ends_places(w: Wording, left: int, start: int) -> bool:
    """Whether a name before a body is the last of several, and not what the body is called: "in Gao and | Upper Wadi, the army"."""
    is_last = left > 1 and w.low[left - 1] == "and" and w.cap[left - 2]
    return is_last and not any(w.flag[k] & ROLE for k in range(start, min(start + NEAR_ROLE, w.size)))


def over_lost_comma(w: Wording, start: int) -> int | None:
    """Over a name before an apposition whose comma is lost: "| The Observatory a monitor said"."""
    is_figure = w.low[start - 1][0].isdigit() or w.flag[start - 1] & NUM  # "wounding 100 | the monitor said"
    if (
        w.flag[start] & DET
        and is_word(w, start - 1)
        and (w.cap[start - 1] or w.flag[start - 1] & SPEAKER)
        and not is_figure
    ):
        # "The group the Observatory of ...": an apposition whose comma is lost.
        left = simple_start(w, start - 1)
        if w.is_unmarked and not w.cap[start - 1] and w.flag[start - 1] & PEOPLE and not w.flag[left] & DET:
            return None  # "children or teenagers | the department said"
        if left > 1 and w.low[left - 1] in WIDE_LINKS and w.cap[left] and w.cap[left - 2]:
            left = simple_start(w, left - 2)  # "The Observatory for Human Rights | a monitor said"
        is_listed = (
            left > 0 and w.flag[left - 1] & COORD and not w.flag[start - 1] & SPEAKER
        )  # "in Homs and Hama the army said"
        return left if left < start and opens_clause(w, left) and not is_listed else None
    return None


def start_before_and(w: Wording, head: int) -> int:
    """Where the name begins before an "and": "| the Council for the Defence of Human Rights | and Freedoms"."""
    left = simple_start(w, head)
    for _ in range(WIDEST):
        wider = widen_left(w, left) if left >= 2 and w.low[left - 1] in LINKS else None
        if wider is None:
            break
        left = wider
    return left


def known_across(w: Wording, start: int) -> int | None:
    """Where a listed name begins that runs over the small word before a word."""
    names = find_names(w, max(0, start - LONGEST_NAME), min(w.size, start + LONGEST_NAME))
    first = next((name.first for name in names if name.first < start - 1 < name.last), None)
    return first - 1 if first and is_article(w, first - 1) else first


def is_doing(w: Wording, k: int) -> bool:
    """Whether a participle stands here that says what somebody does, and no report."""
    return w.low[k].endswith("ing") and len(w.low[k]) > 5 and not w.flag[k] & (CUE | TIME | MOD | PREP) and not w.cap[k]


def over_link(w: Wording, link: str, head: int) -> int | None:
    """Over "of", "in"...: only where the word before it can speak, or is a name."""
    flag = w.flag[head]
    if flag & (SPEAKER | ROLE) and not (flag & TIME):
        return simple_start(w, head)
    if w.cap[head] and link in WIDE_LINKS and not flag & (TIME | FUNCTION):
        left = known_start(w, head) if head else head
        return left - 1 if left > 2 and w.low[left - 1] == "the" and w.low[left - 2] in WIDE_LINKS else left
    if link == "in" and w.cap[head] and head and w.cap[head - 1] and not flag & (TIME | FUNCTION | NATION):
        left = known_start(w, head)
        left -= bool(left and is_article(w, left - 1))
        return left if opens_clause(w, left) else None  # "| Oxfam's Ana Ruiz in | Chile said"
    if link == "in" and w.cap[head] and w.low[head - 1] in ("and", "&") and not flag & (TIME | FUNCTION | NATION):
        left = start_before_and(w, head - 2)  # "| the Council for Rights and Freedoms in | Pristina said"
        is_body = any(w.low[k] in w.lexicon.words["proper"] and w.cap[k] for k in range(left, head))
        return left if is_body and opens_clause(w, left) else None
    if link == "of" and is_plain(w, head):
        left = simple_start(w, head)
        return left if w.flag[left] & DET and opens_clause(w, left) else None
    return None
