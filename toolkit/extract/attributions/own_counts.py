"""Counts and statements that somebody owns: "the ministry's count", "its toll stands at 40", "a report by X that"."""

from __future__ import annotations

from toolkit.extract.attributions.apposition import apposition_after
from toolkit.extract.attributions.content import has_content
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import CUE, DET, MOD, NATION, NUM, ORG, PEOPLE, PERSON, PRON, STOP, TIME
from toolkit.extract.attributions.names import find_names, is_short_name
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrase_before import phrase_before, skip_back
from toolkit.extract.attributions.phrases import CLOSERS, is_body_phrase, is_likely_speaker, opens_clause
from toolkit.extract.attributions.sides import close_right
from toolkit.extract.attributions.speakers import OWNERS
from toolkit.extract.attributions.subjects import find_subject
from toolkit.extract.attributions.wording import Wording

LONGEST_TIME = 6  # words: "of the second of March"
LONGEST_ASIDE = 12  # words: ", issued by the general staff late on Wednesday,"
NEAR = 5  # words in which the figure of a count follows


def read_owned(w: Wording, i: int) -> Frame | None:
    """ "The ministry's count stands at 40", "by the agency's estimate": a count that somebody owns."""
    start = phrase_before(w, i - 1)
    if start is None or not (is_body_phrase(w, start, i) or find_names(w, start, i)):
        return None
    content = i + 1 < w.size and (
        w.low[i + 1] in ("of", "for", "is", "was", "stands", "stood", "has", "rose") or w.low[i + 1] == "at"
    )
    trailing = start > 0 and w.low[start - 1] == "by"
    if not content and not trailing:
        return None
    return Frame(i, i + 1, (start, i), content or has_content(w, i + 1, w.size), trailing, "own count")


def read_own_count(w: Wording, i: int) -> Frame | None:
    """ "The ministry's own statement dealt with ...: 16", "Its count for June was 30", "Monitor's toll passes 400"."""
    if (given := read_given_count(w, i) or read_had_count(w, i)) is not None:
        return given
    k = i - 1
    while (
        k > 0
        and i - k < 4
        and not w.owner[k]
        and (w.flag[k] & (MOD | TIME) or w.low[k] in ("own", "last", "overall", "death", "final", "latest"))
    ):
        k -= 1
    if k >= 0 and (owned := read_by_count(w, k, i)) is not None:
        return owned
    if k < 0 or not opens_count(w, k, i):
        return None
    start = phrase_before(w, k) if w.owner[k] else k
    if start is None or not opens_clause(w, start) or (w.owner[k] and not speaks(w, start, k + 1)):
        return None
    return Frame(i, i + 1, (start, k + 1), True, start > 0 and w.low[start - 1] == "by", "own count")


def read_said(w: Wording, i: int) -> Frame | None:
    """ "The minister's announcement that 94 died", "a report by the league that 251 died": what the noun says is theirs."""
    if w.low[i] not in w.lexicon.words["said_nouns"]:
        return None
    if i and w.low[i + 1 : i + 2] == ["that"]:
        k = i - 1
        while k > 0 and i - k < 3 and not w.owner[k] and w.flag[k] & (MOD | TIME):
            k -= 1
        start = phrase_before(w, k) if w.owner[k] else None
        if start is None or w.flag[k] & TIME or not is_likely_speaker(w, start, k + 1):
            return None  # "Thursday's statement that"
        return Frame(i, i + 2, (start, k + 1), True, False, "own claim")
    if w.low[i + 1 : i + 2] not in (["by"], ["from"]) or (i and w.low[i - 1] == "this"):
        return None
    own = phrase_after(w, i + 2)
    more = apposition_after(w, own) if own is not None else None  # "reports by Airwars, a monitor, that"
    end = more[1] if more is not None else own
    if (
        own is None
        or end is None
        or w.low[end : end + 1] != ["that"]
        or end + 1 >= w.size
        or not is_likely_speaker(w, i + 2, own)
    ):
        return None
    if not (
        w.flag[end + 1] & (NUM | DET | PRON | PEOPLE)
        or w.cap[end + 1]
        or w.low[end + 1] in w.lexicon.words["before_figures"]
    ):
        return None  # "reports from one agency that together name 46 dead"
    return Frame(i, end + 1, (i + 2, own), True, False, "own claim", more=more)


def read_by_count(w: Wording, k: int, i: int) -> Frame | None:
    """ "..., by the agency's reckoning", "by its own count, 40 died": the count names whose it is, and no verb follows."""
    start = phrase_before(w, k) if w.owner[k] else k
    if (
        not start
        or w.low[start - 1] not in ("by", "on")
        or (start > 1 and i + 1 < w.size and w.low[i + 1] not in CLOSERS and not is_of_time(w, i + 1))
    ):
        return None
    is_state = bool(w.flag[k] & NATION) and w.low[start - 1] == "by" and k + 1 == i  # "by Georgia's count"
    if (w.owner[k] and not (is_state or speaks(w, start, k + 1))) or (not w.owner[k] and w.low[k] not in OWNERS):
        return None
    return Frame(i, i + 1, (start, k + 1), has_content(w, i + 1, w.size), has_content(w, 0, start - 1), "own count")


def is_of_time(w: Wording, at: int) -> bool:
    """Whether a count's time ends the clause: "by the agency's count | of this month.", "by its tally | for March,"."""
    stop = next((k for k in range(at, min(at + LONGEST_TIME, w.size)) if w.low[k] in CLOSERS), 0)
    return (
        stop > at + 1
        and w.low[at] in ("of", "for", "from", "on", "in", "as")
        and all(w.flag[k] & (TIME | DET | NUM) or w.low[k] == "of" for k in range(at + 1, stop))
    )


def read_given_count(w: Wording, i: int) -> Frame | None:
    """ "An earlier toll from local officials stood at 60": whoever stands behind "from" gives it."""
    links = ("in",) if w.low[i] == "words" else ("by", "on")
    if w.low[i + 1 : i + 2] == ["of"] and w.low[i - 1] == "the" and w.low[i - 2] in links and i > 1:
        end = phrase_after(w, i + 2)  # "By the count of the governor, 60 people", "In the words of the mayor, 60"
        if end is not None and (is_likely_speaker(w, i + 2, end) or speaks(w, i + 2, end)):
            return close_right(w, Frame(i, i + 2, (i + 2, end), False, False, "own count"), i - 2)
    is_of = w.low[i + 1 : i + 2] == ["of"] and w.low[i] in ("count", "tally") and w.low[i - 1] == "the"
    is_aside = w.low[i + 1 : i + 2] == [","]
    made = i + 1 + is_aside
    is_made = w.low[made : made + 1] and w.low[made] in w.lexicon.words["document_made"]
    while is_made and made + 2 < w.size and (w.flag[made + 1] & TIME or w.low[made + 1 : made + 2] in (["on"], ["in"])):
        made += 1  # "The first count, given | on Wednesday | by the mayor"
    is_made = is_made and w.low[made + 1 : made + 2] == ["by"]
    if w.low[i + 1 : i + 2] not in (["from"], ["by"]) and not is_of and not is_made:
        return None
    at = made + 2 if is_made else i + 2  # "the toll | established by | the government stands at 60"
    end = phrase_after(w, at)
    if end is not None and is_aside and w.lexicon.words["document_seen"].isdisjoint(w.low[i + 2 : made + 1]):
        closed = past_aside(w, i + 1)  # "The official toll, issued by | the general staff | on Friday, stands at 48"
        is_given = (
            closed < w.size - 1 and w.low[closed] in w.lexicon.words["count_verbs"] and w.has_figure(closed, NEAR)
        )
        return Frame(i, closed, (at, end), True, False, "own count") if is_given else None
    verbs = w.lexicon.words["count_verbs"]
    end = end and next((k for k in range(at, end) if w.low[k] in verbs), end)
    if end is None or end + 1 >= w.size or not any(w.flag[k] & (PERSON | PEOPLE | ORG) for k in range(at, end)):
        return None  # "the toll from the storm rose": what killed, and nobody who says so
    if w.low[end] not in verbs or w.low[end] == ":" or (is_of and not w.has_figure(end + 1, NEAR)):
        return None
    return Frame(i, end, (at, end), True, False, "own count")


def read_had_count(w: Wording, i: int) -> Frame | None:
    """ "The group has a higher toll: 406", "The general had other numbers.": a count that somebody has, and it follows."""
    is_other = w.low[i - 1] in w.lexicon.words["other_counts"] and w.low[i + 1 : i + 2] in (["."], [";"], ["!"])
    if w.low[i + 1 : i + 2] != [":"] and not is_other:
        return None
    has = next((k for k in range(i - 1, max(0, i - 5), -1) if w.low[k] in w.lexicon.words["count_keeping"]), None)
    if has is None:
        return None
    source, more = find_subject(w, skip_back(w, has - 1))
    if source is None or not opens_clause(w, source[0]) or not is_likely_speaker(w, *source):
        return None
    return Frame(i, i + 2, source, True, False, "own count", more=more)


def opens_count(w: Wording, k: int, i: int) -> bool:
    """Whether "its" or a possessive stands at k, and behind the count at i a verb or a colon and then a figure."""
    is_named = k == i - 1 and not w.owner[k] and bool(find_names(w, k, i))  # "The UN figure is 900"
    if not w.owner[k] and not is_named and w.low[k] not in ("its", "their", "his", "her"):
        return False
    verbs = w.lexicon.words["count_verbs"]
    near = next((k for k in range(i + 1, min(i + NEAR, w.size)) if w.low[k] == "," or w.low[k] in verbs), i + 1)
    at = past_aside(w, near) if w.low[near : near + 1] == [","] else i + 1
    verb = next((m for m in range(at, min(at + 12, w.size)) if w.low[m] in verbs), None)
    if verb is None or any(w.flag[m] & (CUE | STOP) or w.low[m] == "," for m in range(at, verb)):
        colon = next((m for m in range(i + 1, min(i + 9, w.size)) if w.low[m] == ":"), None)
        if colon is None or w.low[i + 1 : i + 3] != [",", "as"]:  # "Its figures, as released on Monday: 145"
            return False
        verb = colon
    return any(w.low[m][0].isdigit() or (w.flag[m] & NUM) for m in range(verb + 1, min(verb + 16, w.size)))


def past_aside(w: Wording, at: int) -> int:
    """Behind an aside that tells when a count was made: "The council's count, issued at noon, | was 75"; `at` where none begins."""
    if w.low[at : at + 1] != [","] or w.low[at + 1 : at + 2] == ["as"]:
        return at
    return next((k + 1 for k in range(at + 2, min(at + LONGEST_ASIDE, w.size - 1)) if w.low[k] == ","), at)


def speaks(w: Wording, first: int, last: int) -> bool:
    """Whether a body, a named one or letters that shorten one stand here, and no time or state ("Monday's toll", "Syria's toll")."""
    if last - first == 1 + (w.low[first] == "the") and is_short_name(w, last - 1):
        return True  # "NADMO's toll"
    return is_body_phrase(w, first, last) or any(name.entry.kind != "media" for name in find_names(w, first, last))
