"""Finds the whole of a figure that was read as a count of its own: "23 of the dead", "the worst raid", "they were 1,015 civilians"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import COMMA, CONJUNCTION, STATE, TOLL
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.victims import find_victim

# How many characters may stand between the sentence of the whole and that of its part.
NEXT = 60
# How many figures back the whole is looked for, and how many words a name of the dead is long: "of the civilian deaths".
REACH, LONGEST_NAME = 8, 4
# The word before a part that is joined to others, and before one that a word for the whole leads to.
JOINING, LEADING = (
    frozenset([",", ":", "and"]),
    frozenset(["were", "are", "in", "takes", "took", "includes", "included", "covers", "contains"]),
)


def link_whole(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> None:
    """Gives a count the larger one before it that it is a part of, where the words say so."""
    phrase = draft.phrase
    if phrase is None or draft.number.low is None:
        return
    if draft.whole is not None and not (draft.whole in before and goes_on(line, draft, draft.whole)):
        return
    word = line.words[phrase.at - 1] if phrase.at else ""
    if line.words[phrase.at + 1] == "of" and is_of_counted(line, draft):
        draft.whole = choose_counted(draft, [*earlier[-REACH:], *before])
    elif word in JOINING and before and (whole := whole_in_sentence(line, draft, before)) is not None:
        draft.whole = whole
    elif earlier and (
        (word in LEADING and takes_up(line, phrase))
        or (line.words[0] == "the" and is_extreme(line, phrase))
        or (draft.rule == "carried" and is_in_one_place(line, draft, earlier[-1]))
    ):
        draft.whole = last_of(draft, [d for d in earlier[-REACH:] if d.line is not line and is_near(line, d)])


def whole_in_sentence(line: Line, draft: Draft, before: list[Draft]) -> Draft | None:
    """The whole that the figures before in the sentence have, or are."""
    phrase, last = draft.phrase, before[-1]
    assert phrase is not None
    head = next((d for d in before if d.whole is not None and d.whole.line is not line and d.rule == "carried"), None)
    if head is not None and head.whole is not None and goes_on(line, draft, head) and is_larger(head.whole, draft):
        return head.whole  # "of that number 12 were nurses, four of them men, and 20 were drivers"
    if last.pattern is not draft.pattern or last.phrase is None:
        return None
    if line.words[phrase.at - 1] == ":" and last.phrase.is_bare and last.phrase.end == phrase.at - 1:
        return last if not phrase.is_bare and is_larger(last, draft) else None  # "stood at 26: 18 children"
    if last.whole in before and draft.source is last and line.tags[phrase.at - 1] & (CONJUNCTION | COMMA):
        is_laid_out = last.phrase is not None and line.words[last.phrase.at - 1] == ":"
        return last.whole if is_laid_out and last.whole and is_larger(last.whole, draft) else None
    return None


def goes_on(line: Line, draft: Draft, head: Draft) -> bool:
    """Whether a figure is joined to the part before it: ", and 20 were drivers", not "20 of them"."""
    phrase = draft.phrase
    if phrase is None or phrase.is_of_them or draft.pattern is not head.pattern:
        return False
    return bool(line.tags[phrase.at - 1] & CONJUNCTION) and line.words[phrase.at - 1] == "and"


def is_in_one_place(line: Line, draft: Draft, last: Draft) -> bool:
    """ "31 strikes in Osmere and Varna. In Varna the number was 21": the figure for one of the places of the sentence before."""
    if line.words[0] != "in" or line.size < 2 or not line.is_capital(1):
        return False
    known = last.line.words[last.phrase.end :] if last.line is not None and last.phrase is not None else []
    return line.words[1] in known and "and" in known


def is_of_counted(line: Line, draft: Draft) -> bool:
    """ "23 of the dead", "395 of the civilian deaths": of those who were counted before by the same measure."""
    phrase = draft.phrase
    assert phrase is not None and draft.pattern is not None
    k = phrase.at + 1
    if line.words[k + 1] not in ("the", "these", "those"):
        return False
    for at in range(k + 2, min(k + 2 + LONGEST_NAME, line.size)):
        if line.tags[at] & TOLL:
            return line.lexicon.tolls[line.words[at]].measure == draft.pattern.measure
        if line.tags[at] & STATE:
            return any(pattern.measure == draft.pattern.measure for pattern in line.lexicon.states[line.words[at]])
        noun = line.lexicon.nouns.get(line.words[at])
        if noun is not None and noun.is_plural:
            is_dead = noun.lemma == "victim" and draft.pattern.measure == "killed"
            return is_dead or (noun.event is not None and noun.event.measure == draft.pattern.measure)
    return False


def choose_counted(draft: Draft, known: list[Draft]) -> Draft | None:
    """The last figure of that measure; where the part names a class, "of the civilian deaths", the last of that class first."""
    victim = find_victim(draft)
    same = [d for d in known if victim not in (None, "unknown") and d.pattern is not None and find_victim(d) == victim]
    return (last_of(draft, same, is_any=True) if names_class(draft) else None) or last_of(draft, known)


def names_class(draft: Draft) -> bool:
    """Whether the counted are named by their class in the figure's own phrase: "395 of the civilian deaths"."""
    phrase, line = draft.phrase, draft.line
    if phrase is None or line is None:
        return False
    nouns = (line.lexicon.nouns.get(word) for word in line.words[phrase.at + 1 : phrase.end])
    return any(noun is not None and noun.victim not in (None, "unknown") for noun in nouns)


def takes_up(line: Line, phrase: Phrase) -> bool:
    """ "That figure takes in 200", "the total includes 12", "they were 1,015 civilians": a word stands for the whole."""
    k = phrase.at - 1
    if line.words[k] in ("were", "are"):
        return line.words[k - 1] == "they" and not phrase.is_bare
    k -= line.words[k] == "in" and line.words[k - 1] in ("takes", "took")
    if line.words[k] not in LEADING or line.words[k] == "in":
        return False
    return line.words[k - 1] in line.lexicon.words["number_nouns"] and line.words[k - 2] in ("that", "this", "the")


def is_extreme(line: Line, phrase: Phrase) -> bool:
    """ "The worst raid killed 49": one of the events that the sentence before adds up, and not the worst in history."""
    words = line.lexicon.words
    k = 1 + (line.words[1] == "single")
    if line.words[k] not in words["extremes"] or phrase.at < k:
        return False
    return words["beyond"].isdisjoint(line.words)


def last_of(draft: Draft, known: list[Draft], *, is_any: bool = False) -> Draft | None:
    """The last figure of the same measure that is larger; a part itself only where `is_any`."""
    fitting = (d for d in reversed(known) if is_any or d.whole is None)
    return next(
        (d for d in fitting if d.pattern is draft.pattern or is_same_measure(d, draft) if is_larger(d, draft)), None
    )


def is_same_measure(d: Draft, draft: Draft) -> bool:
    """Whether two figures count by one measure."""
    return d.pattern is not None and draft.pattern is not None and d.pattern.measure == draft.pattern.measure


def is_near(line: Line, d: Draft) -> bool:
    """Whether a figure stands in the sentence right before."""
    return d.line is not None and line.gap(d.line) <= NEXT


def is_larger(whole: Draft, part: Draft) -> bool:
    """Whether a whole is surely larger than its part."""
    number, low = whole.number, part.number.low
    at_most = number.high if number.high is not None else number.low
    return at_most is not None and low is not None and at_most > low
