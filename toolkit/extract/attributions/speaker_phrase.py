"""Takes apart the words that name a speaker: where they begin and end, their head noun, how many they join."""

from __future__ import annotations

from toolkit.extract.attributions.lexicon import ADV, BE, CUE, DET, DOC, NATION, ORG, PEOPLE, PERSON, PREP, ROLE
from toolkit.extract.attributions.names import Name, country_at, joins_name
from toolkit.extract.attributions.wording import Wording

OF_PLACE = (["of"], ["in"], ["from"], ["near"], ["at"], ["around"])  # behind "residents"


def opponent_at(w: Wording, first: int, last: int, names: list[Name]) -> int | None:
    """Where the words begin that say against whom a body stands: "the coalition | fighting the rebels"."""
    for k in range(first + 1, last - 1):
        if (
            w.low[k] in w.lexicon.words["siding"]
            and w.low[k + 1] in ("to", "with")
            and w.flag[k - 1] & (ORG | PEOPLE | PERSON)
        ):
            return k  # "a security official | loyal to the president"
        if w.low[k] in w.lexicon.words["standing_against"] and w.flag[k - 1] & ORG:
            return None if any(name.first < k < name.last for name in names) else k
    return None


def taken_at(w: Wording, first: int, last: int) -> int | None:
    """Where the words begin that say who took or asked people: "journalists | taken by the army to the front"."""
    for k in range(first + 1, last - 2):
        if w.low[k + 1] in ("by", "to", "from") and w.low[k] in w.lexicon.words["taken_by"]:
            if w.flag[k - 1] & (PEOPLE | PERSON):
                return k
            if (
                k > first + 2
                and w.flag[k - 1] & BE
                and w.low[k - 2] in ("who", "that")
                and w.flag[k - 3] & (PEOPLE | PERSON)
            ):
                return k - 2  # "journalists | who were driven to the site by the army"
    return None


def skip_articles(w: Wording, first: int, last: int) -> int:
    """Past articles and "another", and past a leading adverb."""
    while (
        first < last - 1
        and (w.flag[first] & (DET | ADV) or (w.low[first] == "," and first > 0 and w.flag[first - 1] & ADV))
        and w.low[first] not in ("its", "his", "her", "their")
        and not w.flag[first] & NATION
    ):
        first += 1
    return first


def has_and(w: Wording, first: int, last: int) -> bool:
    """Whether several speakers are joined; "the Department of Prevention and Mitigation" is one."""
    for k in range(first + 1, last - 1):
        if w.low[k] in ("and", "&", "or"):
            within = (
                w.cap[k - 1]
                and w.cap[k + 1]
                and any(w.low[m] in ("of", "for", "on") and w.cap[m - 1] for m in range(first + 1, k))
            )
            named = (country_at(w, m, last) for m in range(max(first, k - 1), k))
            within = within or any(hit is not None and hit[0] > k + 1 for hit in named)  # "Trinidad and Tobago's army"
            start = next((m + 1 for m in range(k - 1, first - 1, -1) if not w.cap[m]), first)
            if not within and not joins_name(w, start, k, last):
                return True
    return False


def is_office_of(w: Wording, first: int, last: int) -> bool:
    """Whether somebody's office speaks, and not the person: "Prime Minister Ana Ruiz's office"."""
    if w.low[first] in w.lexicon.words["offices_of"] and w.low[first + 1 : first + 2] == ["of"]:
        return True
    return last - first > 1 and w.owner[last - 2] and w.low[last - 1] in w.lexicon.words["offices_of"]


def is_people_of(w: Wording, head: int, last: int) -> bool:
    """Whether people of a place or of somebody speak: "residents of | Sheikh Ali", "relatives of | Ana Ruiz"."""
    is_common = not w.cap[head] or not head
    if is_common and w.flag[head] & PEOPLE and head == last - 1:
        return True  # "Ana Ruiz | supporters"
    return is_common and bool(w.flag[head] & PEOPLE) and w.low[head + 1 : min(head + 2, last)] in OF_PLACE


def is_one_name(w: Wording, names: list[Name], first: int, last: int) -> bool:
    """Whether the "and" belongs to one listed name ("Disaster and Emergency Management Authority")."""
    if w.low[last - 1] == ")":  # its acronym: "Disaster and Emergency Management Authority (AFAD)"
        last = next((k for k in range(last - 1, first, -1) if w.low[k] == "("), last)
    return any(name.last - name.first > 2 and name.first - first <= 2 and last - name.last <= 1 for name in names)


def is_spelled(w: Wording, names: list[Name], last: int) -> bool:
    """Whether a listed acronym in a bracket ends the words: "Emergency and Disaster Presidency | (AFAD)"."""
    return w.low[last - 1] == ")" and any(name.last == last - 1 and w.low[name.first - 1] == "(" for name in names)


def find_head(w: Wording, first: int, last: int) -> int:
    """The noun that says what the speaker is: the last one before "of", "in", "at"."""
    end = first
    while end < last and (
        end == first
        or (not (w.flag[end] & PREP and not w.cap[end]) and w.low[end] not in (",", "(") and not is_heading(w, end))
    ):
        end += 1
    for k in range(end - 1, first - 1, -1):
        if w.flag[k] & (PERSON | PEOPLE | ORG | DOC) and not (w.flag[k] & CUE and not w.flag[k] & DOC):
            return k
    return max(first, end - 1)


def is_heading(w: Wording, k: int) -> bool:
    """Whether a participle tells what somebody heads: "the officer | commanding | Operation Boleas"."""
    return bool(w.flag[k - 1] & (PERSON | ROLE)) and w.low[k] in w.lexicon.words["heading_now"]


def plural_head(w: Wording, head: int) -> bool:
    """Whether several people are meant by a noun: "residents"; not by "the president's wife and deputy"."""
    return bool(w.flag[head] & PEOPLE) or not w.flag[head] & (PERSON | ROLE)
