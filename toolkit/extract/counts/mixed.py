"""Asks of a figure whether it counts two things at once: "40 dead or missing", "treated 218 patients, 70 of them for wounds"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import ADVERB, BE, COMMA, CONJUNCTION, HAVE, NOUN, NUMBER
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

MIXED = frozenset(["killed", "missing"])
WENT = frozenset(["went", "gone", "reported", "listed", "still", "feared", "presumed"])
OF_WHOM = frozenset(["of them", "of whom"])


def ask_of_mixed(line: Line, draft: Draft, phrase: Phrase) -> str | None:
    """Leaves a question at a figure of two fates; the reason why one of people treated for several things counts nothing."""
    measure = draft.pattern.measure if draft.pattern is not None else None
    if measure in MIXED and counts_lost_as_well(line, draft.trigger):
        draft.question = "the figure counts the dead and the missing together"
    if measure == "wounded" and is_for_other_things(line, draft, phrase):
        return "treated for several things, wounds among them"
    return None


def counts_lost_as_well(line: Line, at: int) -> bool:
    """ "40 people were dead or missing", "killed or went missing": not "40 dead and 30 missing", nor "and missing men were found"."""
    word = line.words[at]
    if word in ("dead or missing", "dead and missing"):
        return True
    fate = "dead" if word == "missing" else "missing"
    if at < 0 or not line.tags[at + 1] & CONJUNCTION:
        return False
    k = line.skip(at + 2, ADVERB | BE | HAVE)
    k += line.words[k] in WENT
    is_named = line.words[k].endswith(fate) or (fate == "dead" and line.words[k] in ("killed", "drowned"))
    return is_named and not line.tags[k + 1] & (NOUN | NUMBER)


def is_for_other_things(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """ "Treated 218 patients, 70 of them for wounds": the others came for something else."""
    k = phrase.end
    if draft.rule != "verb before" or not (line.tags[k] & COMMA and line.tags[k + 1] & NUMBER):
        return False
    return line.words[k + 2] in OF_WHOM and line.words[k + 3] == "for"
