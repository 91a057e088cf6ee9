"""Reads a bare figure that answers another: "counted 19 dead, the opposition 60", "witnesses said eight", "later cut that to seven"."""

from __future__ import annotations

from toolkit.extract.counts.carry import ends_here, lies_near
from toolkit.extract.counts.compared import inherit
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.figure_words import is_earlier, is_of_others
from toolkit.extract.counts.foretold import own_figures
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import COMMA, CONJUNCTION, DETERMINER, NOUN, PREPOSITION, REPORT, STOP
from toolkit.extract.counts.line import Line

LONGEST_NAME = 5  # words of one who gives a figure without a verb: "the opposition 60", "state media 1,408"
NEAR = 60  # characters between a sentence and the one that mends its figure
REACH = 6  # figures back
# What stands for the figure that is mended: "cut that to seven", "raised it to 40", "lowered its count to 70".
STANDS_FOR = frozenset(["that", "it", "this", "them"])
ASIDE = frozenset(["while", "whereas", "but", "and", "though", "although", ";"])


def answer_figure(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> None:
    """Gives a bare number the measure of the people counted before, where it is another's count of them, or a new one.

    `before` are the numbers of its own sentence that stand before it, `earlier` those of the article that count something.
    """
    phrase = draft.phrase
    if draft.pattern is not None or draft.is_refused or phrase is None or not phrase.is_bare or phrase.is_of_them:
        return
    if draft.number.kind != "cardinal" or draft.number.form == "article":
        return
    if mends(line, phrase.at):
        if is_of_others(line, phrase.at) or own_figures(line, draft, before) == []:
            return  # "seven were killed. The number of camps rose to 31"
        last = last_of_people(before) or last_of_people([d for d in earlier[-REACH:] if is_just_before(line, d)])
        if last is not None:
            inherit(draft, last, "toll")
            draft.replaces = last
        return
    known = [d for d in before if d.counts_people]
    if known and is_earlier(line, phrase.at):
        inherit(draft, known[-1], "carried")
        known[-1].replaces = draft
        return
    if not known or not (names_giver(line, phrase.at, phrase.end) or is_given(line, phrase.at, phrase.end)):
        return
    rival = choose_rival(draft, known)
    if rival is not None:
        inherit(draft, rival, "carried")


def choose_rival(draft: Draft, known: list[Draft]) -> Draft | None:
    """The figure that is answered: the only measure counted before, else the only one that lies near."""
    if len({d.pattern.measure for d in known if d.pattern is not None}) > 1:
        known = [d for d in known if lies_near(draft, d)]
    return known[0] if known and all(d.pattern is known[0].pattern for d in known) else None


def last_of_people(drafts: list[Draft]) -> Draft | None:
    """The last figure that counts people."""
    return next((d for d in reversed(drafts) if d.counts_people), None)


def is_just_before(line: Line, draft: Draft) -> bool:
    """Whether a figure stands in the sentence just before."""
    return draft.line is not None and draft.line is not line and line.gap(draft.line) <= NEAR


def mends(line: Line, at: int) -> bool:
    """ "Later cut that to seven", "lowered its count to 70", "its count of 45 was raised to 80": a verb of change leads to the figure."""
    if line.words[at - 1] not in ("to", "at"):
        return False
    changes, names = line.lexicon.words["changes"], line.lexicon.words["number_nouns"]
    is_named = False
    for k in range(at - 2, max(-1, at - 10), -1):
        word = line.words[k]
        if word in changes and not line.tags[k] & NOUN:
            return is_named or any(w in names for w in line.words[max(0, k - 7) : k])
        if line.tags[k] & (STOP | COMMA | REPORT):
            return False
        is_named |= word in STANDS_FOR or word in names
    return False


def names_giver(line: Line, at: int, end: int) -> bool:
    """Whether a name alone stands between a comma and the figure, in a sentence in which somebody counts: "the opposition 60"."""
    if not (ends_here(line, end) or line.tags[end] & PREPOSITION):
        return False
    k = at - 1
    while k > max(0, at - 2 - LONGEST_NAME) and (not line.tags[k] or line.tags[k] & (NOUN | DETERMINER)):
        k -= 1
    is_cut = bool(line.tags[k] & (COMMA | CONJUNCTION)) or line.words[k] in ASIDE
    if not is_cut or k == at - 1 or (line.tags[k + 1] & NOUN == NOUN and k == at - 2):
        return False
    return any(line.tags[i] & REPORT or line.words[i] in line.lexicon.words["giving"] for i in range(k))


def is_given(line: Line, at: int, end: int) -> bool:
    """ "Police spoke of four dead; witnesses said eight": a word of giving before the figure, and nothing behind it."""
    k = step_left(line, at)
    if k < 1 or not ends_here(line, end) or line.tags[end] & PREPOSITION:
        return False
    if not (line.words[k] in line.lexicon.words["giving"] or line.tags[k] & REPORT):
        return False
    cut = range(k - 1, max(-1, k - 12), -1)
    return any(line.tags[i] & COMMA or line.words[i] in ASIDE for i in cut)
