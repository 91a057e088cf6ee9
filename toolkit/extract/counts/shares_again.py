"""Reads shares of a figure that is named again: "eight of the 43 were farmers"; "of the 33 who died, 21 were shot"."""

from __future__ import annotations

from toolkit.extract.counts.compared import inherit
from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import BE, DETERMINER, HAVE, NUMBER
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.parts import opens_whole

# So many figures back the whole is looked for.
REACH = 8
# What may have befallen those who died: the measure of the cause is none of its own.
CAUSES = frozenset(["shot", "wounded", "casualties"])


def link_share_again(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> None:
    """Gives a share the measure of its whole, where the whole is a figure that the story has counted before."""
    if draft.is_refused or draft.phrase is None or draft.number.form == "none":
        return
    whole = find_named_whole(line, draft, earlier) if draft.pattern is None else find_dead_whole(line, draft, before)
    if whole is not None:
        inherit(draft, whole, "part")
        draft.is_part, draft.whole = True, whole


def find_named_whole(line: Line, draft: Draft, earlier: list[Draft]) -> Draft | None:
    """ "At least eight of the 43 were farmers": the 43 of the sentences before; None where no such figure was counted, or more is said."""
    phrase = draft.phrase
    if (
        phrase is None
        or not phrase.is_part
        or line.word(phrase.at + 1) != "of"
        or not line.tag(phrase.at + 2) & DETERMINER
    ):
        return None
    at = line.skip(phrase.at + 2, DETERMINER)
    is_told = (
        line.tag(at + 1) & (BE | HAVE) and line.word(line.skip(at + 1, BE | HAVE)) not in line.lexicon.words["fates"]
    )
    if not line.tag(at) & NUMBER or not is_told:
        return None
    for known in reversed(earlier[-REACH:]):
        if known.line is None or known.phrase is None or known.line is line:
            continue
        if known.line.words[known.phrase.at].split()[-1] == line.words[at]:
            return known
    return None


def find_dead_whole(line: Line, draft: Draft, before: list[Draft]) -> Draft | None:
    """ "Of the 33 who died, 21 were shot and six were trampled": of what some of the dead died."""
    if draft.pattern is None or draft.pattern.measure not in CAUSES or draft.phrase is None or not draft.phrase.is_bare:
        return None
    dead = (d for d in before if d.pattern is not None and d.pattern.measure == "killed" and d.phrase is not None)
    whole = next(dead, None)
    return whole if whole is not None and opens_whole(line, whole) else None
