"""Who is the subject of a reporting verb, and whether these words can be the ones who report with it."""

from __future__ import annotations

from toolkit.extract.attributions.apposition import apposition_after
from toolkit.extract.attributions.far_subjects import find_far_subject
from toolkit.extract.attributions.fitness import speaks_of
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import (
    ADV,
    AUX,
    BE,
    COORD,
    CUE,
    DET,
    DOC,
    NATION,
    NOT,
    ORG,
    PERSON,
    PREP,
    PRON,
    ROLE,
    SPEAKER,
    STOP,
    TIME,
)
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrase_before import phrase_before, skip_back
from toolkit.extract.attributions.phrases import (
    QUOTES,
    has_verb_next,
    is_likely_speaker,
    is_past,
    is_word,
    opens_clause,
)
from toolkit.extract.attributions.relatives import quoted_name, relative_subject, unnamed_subject, voice_of
from toolkit.extract.attributions.wording import Wording

LONGEST_ASIDE = 40  # words of a relative clause with commas
LONGEST_RELATIVE = 20  # words: "which has sealed its side of the border since Monday and says"
RELATIVES = frozenset(("which", "who", "whose"))
REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))


def find_subject(w: Wording, j: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The speaker to the left of the verb, and an apposition or relative clause between them."""
    more = None
    if j > 1 and w.low[j] == "." and w.low[j - 1] in ("jr", "sr"):
        j -= 1  # "Gen. Omar Diallo Jr. | said"
    for _ in range(3):
        if j < 1 or w.low[j] != ",":
            break
        left = next((k for k in range(j - 1, max(-1, j - 40), -1) if w.low[k] == ","), None)
        if (aside := long_aside(w, left, j)) is not None:
            more = (aside + 1, more[1] if more else j)
            j = skip_back(w, aside - 1)
            break
        if left is None or left < 1 or not is_insertion(w, left + 1, j):
            return (state_before(w, j), None) if left is None and more is None else (None, None)
        if (voice := voice_of(w, left + 1)) is not None and voice[1] == j:
            return voice, (0, left)  # "the police, | through their spokesman Omar Diallo, | admit"
        more = (left + 1, more[1] if more else j)
        j = skip_back(w, left - 1) if w.low[left - 1] != "," else left - 1
    if more is not None and j > 1 and w.low[j].isdigit() and len(w.low[j]) == 2 and w.low[j - 1] == ",":
        j -= 2  # "Rajab Juma, 31, | a tailor, | said"
    if j > 2 and w.low[j] in QUOTES and (named := quoted_name(w, j)) is not None:
        return named, None
    if j > 0 and w.low[j] in ("which", "who", "that"):
        return subject_before(w, j)
    if j > 1 and w.low[j] in ("and", "but"):
        if (subject := shared_subject(w, j)) is not None:
            return subject, apposition_after(w, subject[1])
        if (k := shared_relative(w, j)) is not None:
            return subject_before(w, k)
    if "who" in w.low[: j + 1] and (subject := unnamed_subject(w, j)) is not None:
        return subject, None
    start = phrase_before(w, j)
    if w.is_unmarked and (far := find_far_subject(w, j, start)) is not None:
        return far
    if start is None or (start == 1 and more is not None and w.flag[0] & PREP and is_clause(w, *more)):
        return None, None  # "| In Lodar, | crews found 20 bodies, said"
    if j > start and w.low[j] in w.lexicon.words["taken_by"]:
        j -= 1  # "a doctor | reached by telephone said"
    if start >= 2 and (clause := relative_subject(w, start)) is not None:
        return clause, (clause[1], j + 1)
    if more is not None and w.low[more[0]] in RELATIVES and (named := called_first(w, start, j)) is not None:
        return named, (start, j + 1)
    return made_document(w, j) or (start, j + 1), more


def is_clause(w: Wording, first: int, last: int) -> bool:
    """Whether the words between two commas are a clause of their own: "crews found 20 bodies"."""
    cues = w.lexicon.cues
    return not w.flag[first] & STOP and any(
        (is_past(w, k) and "-" not in w.low[k])
        or (w.flag[k] & CUE and w.low[k] in cues and cues[w.low[k]].form == "past")
        for k in range(first + 1, last)
    )


def called_first(w: Wording, start: int, j: int) -> tuple[int, int] | None:
    """Who stands before an aside and a clause: "| NHK |, the public broadcaster, which", "| The coroner's aide |, Bo Lind, whose"."""
    first = phrase_before(w, start - 2) if start > 1 and w.low[start - 1] == "," else None
    if first is None:
        return None
    if w.flag[start] & DET:
        is_noun = any(map(ORG.__and__, w.flag[start : j + 1])) and w.cap[start - 2]
        return (0, start - 1) if first == 0 and is_noun and not w.flag[0] & PREP else None
    is_name = all(w.cap[start : j + 1]) and not any(w.flag[k] & (NATION | TIME) for k in range(start, j + 1))
    is_office = not w.cap[start - 2] and any(w.flag[k] & (ROLE | PERSON) for k in range(first, start - 1))
    return (first, start - 1) if is_name and is_office and opens_clause(w, first) else None


def subject_before(w: Wording, j: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The speaker before a relative word: "| the ministry, | which said"; who sends a paper, in "the general sent a report that listed"."""
    k = j - 1 if w.low[j - 1] != "," else j - 2
    if k > 1 and w.low[k].isdigit() and len(w.low[k]) == 2 and w.low[k - 1] == ",":
        k -= 2  # "Halima Adam, 28, who told"
    if k > 0 and w.low[k] in REFLEXIVE:
        k -= 1  # "the president himself, who told"
    if k >= 0 and w.flag[k] & TIME:
        return None, None  # "printed a table on Friday that adds up"
    start = phrase_before(w, k) if k >= 0 else None
    if start is not None and start > 1 and w.low[start - 1] in w.lexicon.words["sent"] and is_paper(w, start, k + 1):
        return find_subject(w, skip_back(w, start - 2))  # "the general sent a report to the ministry that listed"
    return ((start, k + 1), None) if start is not None and is_likely_speaker(w, start, k + 1) else (None, None)


def long_aside(w: Wording, left: int | None, j: int) -> int | None:
    """Where a relative clause with commas of its own begins: "The diocese|, whose bishop, Samuel Ruiz, has been accused, | said".

    Only a clause that begins right behind the subject with which the sentence or its second half opens.
    """
    if left is None or w.low[left + 1] in RELATIVES or RELATIVES.isdisjoint(w.low[:left]):
        return None
    for k in range(left - 1, max(0, j - LONGEST_ASIDE), -1):
        if w.low[k] not in RELATIVES or (w.low[k - 1] != "," and not w.flag[k - 1] & SPEAKER and not w.cap[k - 1]):
            continue
        first = k - 1 if w.low[k - 1] == "," else k
        if any(tells(w, m) and w.low[m - 1] in ("which", "who", ",") for m in range(first + 2, j)):
            return None
        start = phrase_before(w, first - 1)
        is_opening = start is not None and (start == 0 or w.flag[start - 1] & COORD or w.low[start - 1] == ";")
        if start is not None and is_opening and is_likely_speaker(w, start, first):
            return first
    return None


def state_before(w: Wording, j: int) -> tuple[int, int] | None:
    """The state that opens a headline and has another verb before the comma: "Turkey | steps up raids, claims 80 fighters killed"."""
    is_headline = w.low[-1] not in ".!?" and w.low[-1] not in QUOTES and j + 1 < w.size
    if not is_headline or not w.flag[0] & NATION or j < 3 or not (w.low[1].endswith("s") and not w.cap[1]):
        return None
    cue = w.lexicon.cues.get(w.low[j + 1])
    return (0, 1) if cue is not None and cue.form == "third" else None


def is_paper(w: Wording, start: int, end: int) -> bool:
    """Whether a phrase with "a" is a document that somebody hands out: "a report to the ministry"."""
    return w.low[start] in ("a", "an") and any(w.flag[k] & DOC for k in range(start + 1, min(start + 4, end)))


def is_insertion(w: Wording, first: int, last: int) -> bool:
    """Whether the words between two commas are an aside about the speaker, and not the report."""
    if first >= last:
        return False
    flag = w.flag[first]
    if w.low[first] == "as" and w.low[last - 1] in w.lexicon.words["called_so"]:
        return True  # "the Tatmadaw, as the army is known, put"
    if flag & STOP:
        if w.low[first] not in ("after", "before", "since"):
            return w.low[first] in ("which", "who", "whose", "where")
        first += 1  # "the inquiry, after four months of interviews, put"
    if flag & COORD:
        is_other_name = w.cap[last - 1] or bool(w.flag[last - 1] & ORG)  # "the agency, or AFAD, said", "or cabinet"
        return w.low[first] == "or" and last - first < 8 and is_other_name
    told = next((k for k in range(first + 1, last) if w.flag[k] & STOP), last)  # "a reporter who has covered the war"
    has_verb = any(w.flag[k] & (AUX | BE) and not w.cap[k] for k in range(first, told))
    return not has_verb


def made_document(w: Wording, j: int) -> tuple[int, int] | None:
    """The document that is the subject, or who made it: "a tally compiled by | the agency | shows".

    Before the verb stand the words that say what was done with it: "| a report | published on Tuesday found", "| a count by the agency | of
    statements showed".
    """
    first = max(0, j - 14)
    if not any(map(DOC.__and__, w.flag[first:j])):  # most subjects are no document
        return None
    for k in range(j, first, -1):
        if not is_word(w, k) or w.flag[k] & (AUX | BE | STOP | PRON):
            return None
        if w.flag[k - 1] & DOC and w.low[k] == "from" and (given := given_from(w, k, j)) is not None:
            return given
        if not w.flag[k - 1] & DOC or not (w.low[k] == "by" or w.low[k] in w.lexicon.words["document_made"]):
            continue
        start = phrase_before(w, k - 1)
        if start is None or not opens_clause(w, start):
            return None
        by = k if w.low[k] == "by" else k + 1
        if w.low[by] == "by" and w.low[k] not in w.lexicon.words["document_seen"]:
            end = phrase_after(w, by + 1)
            if end is not None and is_likely_speaker(w, by + 1, end):
                return (start, end) if by == k else (by + 1, end)
        return start, k
    return None


def given_from(w: Wording, k: int, j: int) -> tuple[int, int] | None:
    """Whom the figures come from, where it is said too what was done with them: "figures from | the agency | released in Geneva"."""
    start, end = phrase_before(w, k - 1), phrase_after(w, k + 1)
    if start is None or end is None or end > j or w.low[end] not in w.lexicon.words["document_made"]:
        return None
    return (k + 1, end) if opens_clause(w, start) and is_likely_speaker(w, k + 1, end) else None


def is_known(w: Wording, start: int, end: int) -> bool:
    """Whether a name of the word lists stands here."""
    return bool(find_names(w, start, end))


def shared_subject(w: Wording, j: int) -> tuple[int, int] | None:
    """The subject of an earlier verb that "and said" shares: "The army | expressed regret but said"."""
    k = j - 1
    while k > 0 and w.low[k] not in (";", ":", *QUOTES) and not w.flag[k] & STOP and not is_beside(w, k, j):
        k -= 1
    is_told = k > 1 and bool(w.flag[k] & STOP and w.flag[k - 1] & CUE)
    if is_told and (told := find_subject(w, skip_back(w, k - 2))[0]) is not None:
        # "| The chief | denied that civilians had died and said", "| The army | did not say where the raid took place but said"
        return told if is_likely_speaker(w, *told) else None
    k = k + 1 if k else 0
    while k < j and (not is_word(w, k) or w.flag[k] & (COORD | ADV | TIME)):
        k += 1
    end = phrase_after(w, k) if k < j and not w.flag[k] & PREP else None
    if end is None or end >= j or any(tells(w, m) for m in range(end, j)) or not is_likely_speaker(w, k, end):
        return None
    named = is_known(w, k, end) or any(w.flag[m] & (SPEAKER | NATION | PRON) for m in range(k, end))
    return (k, end) if named and not w.flag[end - 1] & PREP else None


def is_beside(w: Wording, k: int, j: int) -> bool:
    """Whether "as" opens a clause with a speaker of its own: "crews dug | as | the crisis centre raised the toll to 42 and said"."""
    if w.low[k] != "as" or not w.flag[k + 1] & DET:
        return False
    end = phrase_after(w, k + 1)
    return end is not None and end < j and has_verb_next(w, end) and is_likely_speaker(w, k + 1, end)


def shared_relative(w: Wording, j: int) -> int | None:
    """The relative word whose clause "and says" goes on with: "the army, | which | has sealed its side and says"."""
    for k in range(j - 1, max(0, j - LONGEST_RELATIVE), -1):
        if w.low[k] in ("which", "who") and w.low[k - 1] == ",":
            return k
        if not is_word(w, k) or w.flag[k] & STOP or tells(w, k):
            return None
    return None


def tells(w: Wording, k: int) -> bool:
    """Whether a verb of saying stands here, and none of counting or setting figures; not "did not say", "declined to say"."""
    cue = w.lexicon.cues.get(w.low[k]) if w.flag[k] & CUE and not w.flag[k - 1] & DET else None  # "put the blame on"
    if cue is None or (cue.lemma in ("speak", "talk") and not speaks_of(w, k)):
        return False
    if cue.form == "base" and (w.flag[k - 1] & NOT or w.low[k - 1] == "to"):
        return False
    return cue.kind not in ("toll", "record")


def clause_subject(w: Wording, i: int) -> tuple[int, int] | None:
    """The subject of the clause in which a participle stands: "The ministry | issued a statement saying"."""
    k = 0
    while k < i and (not is_word(w, k) or w.flag[k] & (COORD | ADV | TIME | STOP)):
        k += 1
    if k < i and w.flag[k] & PREP:
        while k < i and w.low[k] != ",":
            k += 1
        k += 1
    end = phrase_after(w, k) if k < i else None
    if end is None or end > i or not is_likely_speaker(w, k, end) or w.low[k] == "it":
        return None
    return (k, end) if any(w.flag[m] & (SPEAKER | NATION) for m in range(k, end)) or is_known(w, k, end) else None


def is_same_speaker(w: Wording, source: tuple[int, int], frame: Frame) -> bool:
    """Whether the words belong to the speaker of a frame: "..., said Ana Ruiz, head of the service, who warned".

    So do those of the paper in which it speaks: "the ministry said in its bulletin, which corrected".
    """
    spans = [span for span in (frame.source, frame.more) if span]
    is_paper = frame.cue < source[0] < frame.cue_end and bool(w.flag[source[1] - 1] & DOC)
    return is_paper or any(first <= source[1] - 1 < last for first, last in spans)
