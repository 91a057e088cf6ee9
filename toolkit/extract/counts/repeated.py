"""Reads what aircraft did so many times: "have been in the air 2,300 times", "bombed the port nine times"."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import BE, HAVE, REPORT, STOP, VERB
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import NOTHING, Predicate

# The verb stands this near before the figure, and those who fly this far.
NEAR, FAR = 10, 16


def find_repeated(line: Line, at: int) -> Predicate:
    """A flight or a raid from the air, counted by "times"; empty where the words tell of something else."""
    fliers = line.lexicon.words["fliers"]
    found = -1
    for k in range(at - 1, max(-1, at - FAR), -1):
        if line.words[k] in fliers or line.words[k - 1 : k + 1] == ["air", "force"]:
            return said_of_fliers(line, k, at) if found >= 0 or flies(line, k, at) else NOTHING
        if line.tags[k] & STOP:
            break
        if found < 0 and at - k <= NEAR and line.tags[k] & VERB:
            found = k
    is_suffered = found > 0 and line.words[found] == "bombed" and line.tags[found - 1] & BE and is_place(line, found)
    return Predicate(line.lexicon.patterns.get("airstrikes"), found) if is_suffered else NOTHING


def is_place(line: Line, found: int) -> bool:
    """ "The town was bombed 14 times": a pipeline is blown up by guerrillas."""
    return not line.lexicon.words["places"].isdisjoint(line.words[max(0, found - NEAR) : found])


def flies(line: Line, k: int, at: int) -> bool:
    """Whether the words between the fliers and the figure say that they took off or were in the air."""
    words = line.words[k + 1 : at]
    if not line.lexicon.words["flown"].isdisjoint(words):
        return True
    joined = " ".join(words)
    return any(flight in joined for flight in ("in the air", "taken off", "took off", "take off", "gone up", "went up"))


def said_of_fliers(line: Line, k: int, at: int) -> Predicate:
    """Sorties where they flew, strikes where they hit something."""
    patterns = line.lexicon.patterns
    if flies(line, k, at):
        return Predicate(patterns.get("sorties"), k)
    for j in range(k + 1, at):
        verb = line.lexicon.verbs.get(line.words[j])
        if line.tags[j] & REPORT:
            break
        if verb is not None and verb.is_past and not line.tags[j - 1] & BE:
            is_strike = any(pattern.measure == "targets_hit" for pattern in verb.done)
            return Predicate(patterns.get("airstrikes"), j) if is_strike else NOTHING
        if line.tags[j] & BE and not line.tags[j - 1] & HAVE:
            break
    return NOTHING
