"""Links what comes on top of a figure: "another 12", "12 more", and asks whether such a figure has a deed of its own."""

from __future__ import annotations

from toolkit.extract.counts.compared import inherit
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import step_left
from toolkit.extract.counts.lexicon import BE, COMMA, HAVE, MODAL, NUMBER, OTHER_VERB, RAISING, VERB
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.strength import is_promised


def has_own_deed(line: Line, phrase: Phrase) -> bool:
    """ "Went home, as 20 others had done", "another 500 would follow", "eight more believed to be under the slabs"."""
    is_believed = bool(line.tags[phrase.end] & RAISING) and line.words[phrase.end + 1] == "to"
    is_had = bool(line.tags[phrase.at - 1] & HAVE)  # "the doctor has 1,500 more on mats"
    is_doing = line.words[phrase.end] in line.lexicon.words["own_deeds"]  # "seven others made it back to the shore"
    return line.words[phrase.at - 1] == "as" or is_had or is_doing or bool(line.tags[phrase.end] & MODAL) or is_believed


def suffers_else(line: Line, draft: Draft) -> bool:
    """ "Eight were killed and another eight were pulled from the rubble alive": what befell those is told, and is something else."""
    k = draft.right.blocked if draft.right is not None else -1
    return k > 0 and bool(line.tags[k - 1] & BE) and bool(line.tags[k] & (VERB | OTHER_VERB))


def is_acted_on(line: Line, phrase: Phrase) -> bool:
    """ "Killed 56 people and burned 100 more", "expects to deploy 350 more": a verb of its own acts on the figure."""
    k = step_left(line, phrase.at)
    if k > 0 and line.words[k - 1] == "to" and phrase.is_more and not line.tags[k] & (NUMBER | COMMA):
        return True
    return k > 0 and bool(line.tags[k] & VERB) and line.words[k - 1] in ("and", ",") and line.words[k].endswith("ed")


def acted_on_alike(line: Line, phrase: Phrase, before: list[Draft]) -> Draft | None:
    """ "Hit 58 targets with 214 shells; planes struck nine more": the figure that the verb may act on, if one alone is."""
    verb = line.lexicon.verbs.get(line.words[step_left(line, phrase.at)])
    done = {pattern.measure for pattern in verb.done} if verb is not None else set()
    alike = [d for d in before if d.pattern is not None and d.pattern.measure in done]
    return alike[-1] if len({d.pattern.measure for d in alike if d.pattern}) == 1 else None


def link_increment(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> None:
    """ "Another 12", "12 more": comes on top of the last figure of the same measure, and takes its measure where it has none."""
    phrase = draft.phrase
    if phrase is None or draft.is_refused:
        return
    again = line.lexicon.words["again_words"]
    if not phrase.is_more and again.isdisjoint(line.words[max(0, phrase.at - 2) : phrase.at]):
        return
    if draft.pattern is None and (has_own_deed(line, phrase) or is_acted_on(line, phrase) or suffers_else(line, draft)):
        return
    known = [d for d in [*earlier[-6:], *before] if d.pattern is not None]
    known = [d for d in known if not d.is_part] or known  # "423 people, 220 of them children; another 92"
    if is_promised(line, phrase):
        return
    if draft.pattern is None and before and phrase.is_bare and known and known[-1] in before:
        inherit(draft, acted_on_alike(line, phrase, before) or known[-1], "more")
    if draft.pattern is not None:
        measure = draft.pattern.measure
        draft.adds_to = next((d for d in reversed(known) if d.pattern and d.pattern.measure == measure), None)
