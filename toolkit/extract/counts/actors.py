"""Reads whose action is counted: "Russian warplanes flew 990 missions", "12 killed by rebel shelling", "strikes by the coalition"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import is_active, step_left
from toolkit.extract.counts.lexicon import (
    ADVERB,
    AUXILIARY,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    NOT,
    NOUN,
    NUMBER,
    OTHER_VERB,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    REPORT,
    STOP,
    TIME,
    VERB,
)  # fmt: skip
from toolkit.extract.counts.line import Line

BEFORE_NOUN = REPORT | RELATIVE | CLAUSE | STOP | COMMA | CONJUNCTION | NUMBER | AUXILIARY | PRONOUN
AFTER_NOUN = BEFORE_NOUN | PREPOSITION | TIME | VERB | OTHER_VERB
AFTER_BY = 10
LONGEST_DEED = 6
LEFT = ("left", "leave", "leaves", "leaving")
HURT = ("killed", "wounded", "casualties")
HOW = ("when", "as", "after")
DURING = ("in", "during", "after")


def find_actor(draft: Draft) -> str | None:
    """Whose action it is, in the words of the text; None where nobody is named."""
    line, phrase = draft.line, draft.phrase
    assert line is not None and phrase is not None
    verb_at = acting_verb(draft, line)
    if verb_at >= 0:
        is_second = line.words[verb_at - 1] == "and"  # "Police fired gas and | arrested 82"
        first = main_verb_before(line, verb_at) if is_second else -1
        return subject_of(line, first if first >= 0 else verb_at)
    end = max(phrase.end, draft.trigger + 1)
    named = after_by(line, end) or (in_attack(line, end) if measure_hurts(draft) else None)
    if named is None and draft.whole is not None and draft.whole.line is line:
        return find_actor(draft.whole)  # "killed 54 civilians, including 37 children"
    if named is None and draft.rule == "noun" and phrase.head > phrase.at:
        return span_text(line, phrase.at + 1, capitals_end(line, phrase.at + 1, phrase.head))
    return named


def measure_hurts(draft: Draft) -> bool:
    """Whether people were hurt, and did not flee or come."""
    return draft.pattern is not None and draft.pattern.measure in HURT


def acting_verb(draft: Draft, line: Line) -> int:
    """The active verb that brings about what is counted; -1 where the text has none."""
    assert draft.phrase is not None
    left = step_left(line, draft.phrase.at)
    if draft.rule == "said of it" and left > 0 and line.words[left] in LEFT:
        return main_verb_before(line, left) if line.words[left] == "leaving" else left  # "Rebel raids left 12 dead"
    at = left if draft.rule == "noun" else draft.trigger
    if at >= 0 and (line.words[at] in line.lexicon.words["no_deeds"] or line.tags[at] & REPORT):
        return -1  # "nurses counted 12 dead"
    if draft.rule == "noun":
        return at if at >= 0 and line.tags[at] & (VERB | OTHER_VERB) and not line.tags[at] & NOUN else -1
    if (
        draft.rule not in ("verb before", "list")
        or at < 0
        or at > draft.phrase.at
        or not line.tags[at] & VERB
        or not is_active(line, at)
    ):
        return -1
    if line.lexicon.verbs[line.words[at]].is_ing or (line.tags[at - 1] & COMMA and at > 1):
        return main_verb_before(line, at)  # "Jets hit camp, kill 12"
    return at


def main_verb_before(line: Line, at: int) -> int:
    """ "Jets hit the camp, killing 12": the verb whose subject the -ing form shares."""
    for k in range(at - 1, -1, -1):
        if line.tags[k] & (STOP | CLAUSE | REPORT) and not is_timed(line, k):
            return -1
        if line.words[k] in line.lexicon.words["no_deeds"] and is_active(line, k):
            return -1  # "the group recorded the killing of 12"
        verb = line.lexicon.verbs.get(line.words[k])
        if verb is not None and not verb.is_ing and not line.tags[k] & NOUN and is_active(line, k):
            return k
        if line.tags[k] & OTHER_VERB and not line.words[k].endswith("ing") and not line.tags[k] & NOUN:
            return k
        if line.words[k] in line.lexicon.words["attacking"] and is_plural(line, k - 1):
            return k  # "Gunmen attack camp, kill nine"
    return -1


def is_plural(line: Line, at: int) -> bool:
    """Whether a word is the plural of a noun for people or for what they fight with."""
    noun = line.lexicon.nouns.get(line.words[at])
    return noun is not None and noun.is_plural


def is_timed(line: Line, at: int) -> bool:
    """ "Before | dawn on Friday", "after | midnight": a word of time, and no clause."""
    return bool(line.tags[at] & CLAUSE) and line.words[at + 1] in line.lexicon.words["time_words"]


def in_attack(line: Line, at: int) -> str | None:
    """ "Were killed when Turkish jets bombed the camp", "12 die as rebels shell Varna": who acts in the clause that tells how."""
    for k in range(at, min(line.size, at + AFTER_BY)):
        if line.words[k] in HOW:
            verb = next(
                (
                    v
                    for v in range(k + 2, min(line.size, k + AFTER_BY))
                    if line.words[v] in line.lexicon.words["attacking"]
                ),
                -1,
            )
            is_acting = verb > 0 and not any(
                line.tags[v] & (STOP | COMMA | AUXILIARY | PREPOSITION) for v in range(k + 1, verb)
            )
            return actor_in(line, k + 1, verb) if is_acting and is_active(line, verb) else None
        if line.tags[k] & (STOP | REPORT) or line.words[k] == "since":
            return None
    return None


def subject_of(line: Line, verb_at: int) -> str | None:
    """The noun phrase before a verb, if it names somebody who can act."""
    end = verb_at
    while end > 0 and (
        line.tags[end - 1] & (AUXILIARY | NOT | ADVERB | RELATIVE | TIME | QUOTE) or line.words[end - 1].endswith("ly")
    ):
        end -= 1
    start = end
    while start > 0 and not line.tags[start - 1] & BEFORE_NOUN:
        if (
            line.tags[start - 1] & (VERB | OTHER_VERB)
            and not line.tags[start - 1] & NOUN
            and not line.is_tight(start - 1)
            and line.words[start - 1] not in line.lexicon.words["deeds"]
        ):
            break
        start -= 1
    return actor_in(line, start, end)


def after_by(line: Line, at: int) -> str | None:
    """ "were killed by Syrian shelling", "in Syrian shelling", "in raids blamed on Syria": the phrase behind, within the clause."""
    for k in range(at, min(line.size, at + AFTER_BY)):
        tag = line.tags[k]
        if tag & (STOP | COMMA | CLAUSE | REPORT) or (tag & NUMBER and line.words[k - 1] != "and"):
            return None  # "25 were killed and 127 wounded by shelling"
        word = line.words[k]
        if (
            word == "by"
            or (word == "on" and line.words[k - 1] == "blamed")
            or (word == "of" and line.words[k - 1] == "hands")
            or (word in DURING and is_in_deed(line, k + 1))
        ):
            end = k + 1
            while end < line.size and (line.tags[end] & NOUN or not line.tags[end] & AFTER_NOUN or is_deed(line, end)):
                end += 1
            return actor_in(line, k + 1, end)
    return None


def is_deed(line: Line, at: int) -> bool:
    """Whether a word is that of a deed: a raid, shelling."""
    return line.words[at] in line.lexicon.words["deeds"]


def is_in_deed(line: Line, at: int) -> bool:
    """Whether a phrase is that of somebody's deed: "in | Turkish shelling", "in | a Taliban ambush"."""
    start = line.skip(at, DETERMINER | QUOTE | DASH | TIME)
    deed = next((k for k in range(start, min(line.size, start + LONGEST_DEED)) if is_deed(line, k)), -1)
    if deed <= start or any(line.tags[k] & (AFTER_NOUN & ~VERB) for k in range(start, deed)):
        return False
    is_dated = line.words[deed - 1].removesuffix("'s").removesuffix("’s") in line.lexicon.words["weekdays"]
    return not is_dated and not is_place_like(line, deed - 1)


def is_place_like(line: Line, at: int) -> bool:
    """Whether a name before a deed may as well be its place: "the Beni | attack", not "Turkish | shelling", "PKK | raids"."""
    return (
        is_name(line, at)
        and line.words[at] not in line.lexicon.words["nationals"]
        and line.words[at] not in line.lexicon.words["fighting_groups"]
        and not line.text[line.starts[at] : line.ends[at]].isupper()
    )


def actor_in(line: Line, start: int, end: int) -> str | None:
    """The actor in a noun phrase: the phrase itself, or the name before the word for a deed ("Russian strikes": Russian)."""
    after_time = line.lexicon.words["after_time"]
    opens = (k for k in range(end - 1, start - 1, -1) if line.words[k] in after_time or is_opening(line, k, start))
    start = next(opens, start)
    start += start < end and line.words[start] in after_time
    start = line.skip(start, DETERMINER | QUOTE | DASH | TIME)
    stop = next((k for k in range(start, end) if line.tags[k] & PREPOSITION), end)
    if (
        start < stop < end
        and line.words[stop] in ("of", "from")
        and line.words[stop - 1] in line.lexicon.words["actors"]
    ):
        owner = line.skip(stop + 1, DETERMINER | QUOTE)
        stop = next((k for k in range(owner, end) if line.tags[k] & (PREPOSITION | COMMA | RELATIVE)), end)
        return span_text(line, start, stop)  # "warplanes of the Saudi-led coalition"
    if (
        stop < end
        and stop - 1 > start
        and line.words[stop - 1] in ("loyal", "allied")
        and line.words[stop - 2] in line.lexicon.words["actors"]
    ):
        return span_text(line, start, end)  # "forces loyal to the general"
    deed_end = stop
    while stop > start and is_deed(line, stop - 1):
        stop -= 1  # "rebel | shelling", "Syrian artillery | fire"
    if start >= stop:
        return after_by(line, deed_end) if deed_end > start else None
    if stop < deed_end and is_place_like(line, stop - 1):
        return None  # "Mogadishu shelling", "Varna bombs"
    head = line.words[stop - 1]
    if is_idle(line, start, stop):
        return None
    noun = line.lexicon.nouns.get(head)
    if (
        head in line.lexicon.words["actors"]
        or (noun is not None and noun.victim is not None)
        or is_name(line, stop - 1)
    ):
        return span_text(line, start, stop)
    named = capitals_end(line, start, stop) if stop < deed_end else start
    if named > start and not is_place_like(line, named - 1):
        return span_text(line, start, named)  # "Israeli | tank fire"; not "Varna airport attack"
    has_deed = any(is_deed(line, k) or line.words[k] in line.lexicon.words["actors"] for k in range(start, deed_end))
    return None if not has_deed else after_by(line, deed_end)  # "drones flown by rebels"


def is_idle(line: Line, start: int, stop: int) -> bool:
    """Whether a phrase names nobody who acts: "Hurricane Orlan", a count given "by the minister", a quake that "struck Peru"."""
    words = line.lexicon.words
    if line.words[stop - 1] in words["no_actors"] or line.words[start] in words["attacking"]:
        return True
    return not words["nobody"].isdisjoint(line.words[start:stop])


def is_opening(line: Line, at: int, start: int) -> bool:
    """Whether an article opens the phrase: "once more | the army"; not that of "planes of | the coalition"."""
    return bool(line.tags[at] & DETERMINER) and (at == start or not line.tags[at - 1] & PREPOSITION)


def is_name(line: Line, at: int) -> bool:
    """Whether an unlisted word with a capital ends the phrase: "Russia", "Boko Haram"."""
    return not line.tags[at] & (NOUN | CLAUSE | TIME) and line.is_capital(at) and line.words[at].isalpha()


def capitals_end(line: Line, start: int, stop: int) -> int:
    """The end of the names that open a phrase ("U.S.-led coalition" of "U.S.-led coalition strikes")."""
    last = start
    for k in range(start, stop):
        noun = line.lexicon.nouns.get(line.words[k])
        if (line.is_capital(k) and not (noun is not None and (noun.is_plural or noun.event))) or line.words[
            k
        ] in line.lexicon.words["actors"]:
            last = k + 1
        elif not line.tags[k] & DASH and not line.is_tight(k):
            break
    return last


def span_text(line: Line, start: int, end: int) -> str | None:
    """The words as printed; None where there are none."""
    return line.text[line.starts[start] : line.ends[end - 1]] if start < end else None
