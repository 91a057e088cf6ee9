"""Whether the words before a reporting verb can be the ones who report with it: towns record nothing, attackers count no dead."""

from __future__ import annotations

from toolkit.extract.attributions.body_names import find_body
from toolkit.extract.attributions.lexicon import AUX, BE, CUE, DET, DOC, NATION, NUM, ORG, PERSON, ROLE, STOP, Cue
from toolkit.extract.attributions.names import find_names, is_short_name
from toolkit.extract.attributions.phrases import CLOSERS, DASHES, QUOTES, is_body_phrase, is_likely_speaker, is_word
from toolkit.extract.attributions.unlisted import told_by_aside
from toolkit.extract.attributions.wording import Wording

ENDS = CLOSERS - DASHES
FARTHEST_AS = 12  # words from "named" to "as killed"
NEAR = 5  # words in which the figure follows: "he counted | at least 12"
FARTHEST_OF = 8  # words from "spoke" to "of"
FARTHEST_THING = 7  # words from "denied" to "access"
DRAWN_UP = 4  # words between a list and who made it: "a list drawn up by | parents | contains"


def is_fit_subject(w: Wording, cue: Cue, source: tuple[int, int], i: int, more: tuple[int, int] | None = None) -> bool:
    """Whether these words can be the ones who report with this verb; `more` is what an aside tells of them."""
    start, end = source
    is_nobody = w.low[start] in w.lexicon.words["nobody"] and w.low[start] != "it"
    if is_nobody and (end - start == 1 or w.low[start] == "each"):
        return False  # "each side blamed the other"
    if cue.lemma == "hear":
        return w.low[end - 1] in w.lexicon.words["hearings"]  # "the inquest heard that"
    if is_other_deed(w, cue, source, i, more):
        return False
    if cue.kind == "record" and w.low[start] in ("it", "he", "she", "they") and end - start == 1:
        is_counting = cue.lemma in ("list", "count", "tally", "document", "register", "log")
        return w.low[start] == "it" or (is_counting and w.has_figure(i + 1, NEAR))
    if cue.kind in ("record", "toll", "belief", "correction") or w.low[i] in w.lexicon.also_nouns:
        return is_fit_counter(w, cue, source, i, more)
    if cue.lemma == "claim" and w.low[min(i + 1, w.size - 1)] in ("responsibility", "credit"):
        return False  # who claims an attack has not counted its dead
    if cue.lemma in ("dismiss", "reject", "dispute") and not is_disputed(w, i):
        return False
    if cue.lemma == "add" and w.low[min(i + 1, w.size - 1)] in ("up", "to"):
        return False
    if cue.lemma in ("publish", "post", "broadcast") and w.flag[end - 1] & DOC:
        return False  # "a study published in ..."
    if cue.lemma in ("speak", "talk") and not speaks_of(w, i):
        return False
    if cue.lemma == "call" and (
        i + 1 >= w.size
        or not (w.flag[i + 1] & DET or w.low[i + 1] in ("it", "for", "on"))
        or w.low[start] in ("a", "an")
        or not w.lexicon.words["called_up"].isdisjoint(w.low[i + 2 : i + 4])
    ):
        return False
    if cue.lemma == "claim" and any(
        w.low[k] in w.lexicon.words["not_spoken"] for k in range(i + 1, min(i + 6, w.size))
    ):
        return False
    if cue.lemma in ("say", "tell", "add"):
        return True
    return is_likely_speaker(w, start, end)


def is_fit_counter(w: Wording, cue: Cue, source: tuple[int, int], i: int, more: tuple[int, int] | None) -> bool:
    """Whether these words can be of a body or an official who counts, sets a toll or corrects one."""
    start, end = source
    nation_only = all(w.flag[k] & (NATION | DET) for k in range(start, end))
    is_body = is_body_phrase(w, start, end) or bool(find_names(w, start, end))
    is_body = is_body or (more is not None and (is_officer(w, more) or bool(told_by_aside(w, more) & ORG)))
    if nation_only and cue.form in ("third", "base") and counts_deeds(w, start, end, i):
        return True
    is_body = is_body or (
        end - start == 1 and is_short_name(w, start) and w.has_figure(i + 1, NEAR)
    )  # "SEMA listed 38 dead"
    if cue.kind == "record" and (nation_only or not (is_body or is_documenting(w, cue, start, end))):
        return False
    return is_likely_speaker(w, start, end) or (cue.kind == "toll" and find_body(w, start, end) is not None)


def answers(w: Wording, i: int, source: tuple[int, int]) -> bool:
    """Whether a figure alone answers that of another speaker: "rebels say 15 killed, government | admits two"; no clinic does so."""
    is_last = i + 2 >= w.size or w.low[i + 2] in CLOSERS
    if not is_last or any(w.low[k] in w.lexicon.words["medical"] for k in range(*source)):
        return False
    return any(w.flag[k] & CUE for k in range(source[0])) and any(w.flag[k] & NUM for k in range(source[0]))


def counts_deeds(w: Wording, start: int, end: int, i: int) -> bool:
    """Whether a capital counts what its own forces did: "Moscow counts 1,400 sorties"; "Rome counts 3 million people" is no report."""
    is_capital = end - start == 1 and w.low[start] in w.lexicon.capitals
    return is_capital and any(
        word in ("sorties", "targets", "strikes", "raids", "flights") for word in w.low[i + 1 : i + 6]
    )


def prints_figures(w: Wording, i: int) -> bool:
    """Whether a table or a list is printed, and figures follow a colon: "printed a table that adds up the war: 30,650 sorties"."""
    is_table = any(w.flag[k] & DOC or w.low[k] in ("table", "graphic") for k in range(i + 1, min(i + 5, w.size)))
    return is_table and any(w.low[k] == ":" and w.flag[k + 1] & NUM for k in range(i + 2, w.size - 1))


def is_other_deed(w: Wording, cue: Cue, source: tuple[int, int], i: int, more: tuple[int, int] | None = None) -> bool:
    """Whether the verb tells of another deed than a report: a clinic that admits patients, a bank that prints notes."""
    start, end = source
    if (
        cue.lemma == "admit"
        and i + 1 < w.size
        and w.flag[i + 1] & NUM
        and not (is_toll(w, i + 2) or answers(w, i, source))
    ):
        return True  # "the clinic admitted 40 patients"
    if cue.lemma in ("answer", "respond", "reply", "retort") and w.low[i + 1 : i + 2] in (["with"], ["to"], ["by"]):
        return not any(
            w.flag[k] & CUE and w.low[k].endswith("ing") for k in range(i + 2, min(i + 4, w.size))
        )  # "answered with live rounds"
    if cue.lemma == "write" and w.low[i + 1 : i + 2] in (["himself"], ["herself"], ["themselves"], ["down"], ["off"]):
        return True  # "he wrote himself 62 cheques", "wrote down 40 names"
    if cue.lemma == "deny" and denies_things(w, i):
        return True  # "the raid denied the rebels access to the road"
    if cue.lemma == "name" and not names_dead(w, i):
        return True  # "the king named a new general"
    if cue.lemma in ("accept", "recognise", "recognize") and not any(
        word in w.lexicon.words["accepted"] for word in w.low[i + 1 : i + 6]
    ):
        return True  # "the clinic accepted 40 patients"
    if cue.lemma == "print" and not prints_figures(w, i):
        return True  # "the bank printed 12 million notes"
    if cue.lemma in w.lexicon.words["only_with_that"] and w.low[i + 1 : i + 2] != ["that"]:
        return True  # "the rebels hold 40 men"
    if cue.lemma == "see" and not is_seer(w, start, end, more):
        return True  # "the province saw 43 murders"
    if cue.lemma == "contain" and not any(w.flag[k] & DOC for k in range(max(0, start - DRAWN_UP), end)):
        return True  # "the grave contained 12 bodies"
    if cue.lemma == "find" and w.low[start] in ("its", "their", "his", "her") and not w.flag[end - 1] & DOC:
        return True  # "the army said its team had found 40 bodies"
    if cue.lemma == "find" and w.low[i + 1 : i + 2] in (["a"], ["an"]) and not w.has_figure(i + 2, 2):
        return True  # "drones found a network of tunnels"
    is_object = i + 1 < w.size and is_word(w, i + 1) and w.low[i + 1] not in ("that", "on", "in")
    return cue.lemma == "post" and is_object  # "posted a loss of $2 million", "Twenty-four command posts and"


def is_toll(w: Wording, k: int) -> bool:
    """Whether what is owned up to is named here: "admitted eleven | deaths"."""
    return not w.lexicon.words["admitted"].isdisjoint(w.low[k : k + 2])


def is_seer(w: Wording, start: int, end: int, more: tuple[int, int] | None) -> bool:
    """Whether these words are of somebody who sees for others: a witness, an officer."""
    return not w.lexicon.words["seers"].isdisjoint(w.low[start:end]) or (more is not None and is_officer(w, more))


def denies_things(w: Wording, i: int) -> bool:
    """Whether a thing is kept from somebody, and no word gainsaid: "denied | the rebels | access", "denied | entry | to Baku"."""
    things = w.lexicon.words["denied_things"]
    for k in range(i + 1, min(i + FARTHEST_THING, w.size)):
        if w.low[k] in things:
            return w.low[k - 1] not in ("using", "the")
        if not is_word(w, k) or w.flag[k] & (STOP | CUE | AUX | BE) or w.low[k].endswith("ing"):
            return False
    return False


def names_dead(w: Wording, i: int) -> bool:
    """Whether people are named as dead or missing: "named three priests | as killed", "named 12 of its staff | among the missing"."""
    stop = min(w.size - 1, i + FARTHEST_AS)
    at = next((k for k in range(i + 1, stop) if w.low[k] in ("as", "among")), stop)
    return not w.lexicon.words["named_as"].isdisjoint(w.low[at + 1 : at + 4])


def is_officer(w: Wording, more: tuple[int, int]) -> bool:
    """Whether an aside tells an office: "Ana Ruiz, | director of the clinic |, had seen five bodies"."""
    in_charge = w.low[more[0] : more[0] + 2] == ["in", "charge"]
    return in_charge or any(w.flag[k] & (ROLE | PERSON) or w.low[k] in w.lexicon.words["heading"] for k in range(*more))


def speaks_of(w: Wording, i: int) -> bool:
    """Whether "of" follows, at once or behind a time, a channel, who was told: "spoke | on army radio | of about 100"."""
    for k in range(i + 1, min(i + FARTHEST_OF, w.size)):
        if w.low[k] == "of":
            return True
        if not is_word(w, k) or w.flag[k] & (STOP | CUE | AUX | BE):
            return False
    return False


def is_documenting(w: Wording, cue: Cue, start: int, end: int) -> bool:
    """Whether an unlisted name does what places and people do not: "the Kivu Security Tracker has documented"."""
    return (
        cue.lemma in ("document", "tally", "verify", "log")
        and end - start > 1
        and all(w.cap[k] or w.flag[k] & DET for k in range(start, end))
    )


def is_disputed(w: Wording, i: int) -> bool:
    """Whether what is dismissed are words or figures, and not a chief of staff or a "disputed vote"."""
    words = w.lexicon.words
    for k in range(i + 1, min(i + 9, w.size)):
        if (
            w.flag[k] & (DOC | NUM)
            or w.low[k] in words["claims_made"]
            or w.low[k] in ("it", "them", "that", "this", "as", "what")
        ):
            return True
        if not is_word(w, k) and w.low[k] not in QUOTES:
            return False
    return False


def goes_on(w: Wording, i: int) -> bool:
    """Whether "went on" reports: behind it the clause is over, or "to say" follows."""
    if i + 2 >= w.size or w.low[i + 1] != "on":
        return False
    return w.low[i + 2] in ENDS or " ".join(w.low[i + 2 : i + 4]) in ("to say", "to add")
