"""A first reading of a count's kind: rate, running total, share, change, forecast; and whether its figure still runs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.lexicon import BRING, CLAUSE, COMMA, HAVE, NUMBER, PREPOSITION, REPORT, STATE, STOP
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase
from toolkit.records import Number

BEYOND = 9
# No clause is longer than this many words before or after its number.
FAR = 50
# "have so far been killed": the auxiliary stands this near before the verb.
NEAR_VERB = 6
# "The heaviest loss that the army has suffered in a day since": so many words before "since".
COMPARING = 14
ENDS = STOP | REPORT | CLAUSE
# "a day after", "a week ago" tell a time and no rate.
TELLS_TIME = frozenset(["ago", "after", "before", "earlier", "later", "since", "when", "old"])


def find_rate(line: Line, phrase: Phrase) -> str | None:
    """The unit of a rate: "60 flights a day", "60 daily sorties", "a daily average of 60"."""
    rates, units, openers = line.lexicon.rates, line.lexicon.rate_units, line.lexicon.words["rate_openers"]
    if not line.cues or (line.cues.isdisjoint(rates) and line.cues.isdisjoint(units)):
        return None
    for k in range(max(0, phrase.at - 4), phrase.end):
        if line.words[k] in rates and (
            k > phrase.at or line.words[k + 1] in ("average", "rate", "total", "of") or k == phrase.at - 1
        ):
            return rates[line.words[k]]
    k = phrase.at - 2 - bool(line.tags[phrase.at - 1] & COMMA)  # "every day 30 women die", "each year, 30 die"
    if line.words[k] in ("every", "each") and line.words[k + 1] in units:
        return units[line.words[k + 1]]
    for k in range(phrase.end, min(line.size, phrase.end + BEYOND)):
        word, tag = line.words[k], line.tags[k]
        if tag & (STOP | COMMA | CLAUSE | NUMBER):
            break
        if word in rates:
            return rates[word] if not line.tags[k - 1] & PREPOSITION and word != "annual" else None
        if word in openers and line.words[k + 1] in units and (not line.tags[k - 1] & PREPOSITION or word == "per"):
            return None if line.words[k + 2] in TELLS_TIME else units[line.words[k + 1]]
    return None


def find_kind(draft: Draft) -> tuple[str | None, str | None]:
    """The kind, where the words round the number say it, and the unit of a rate."""
    line, phrase, predicate = draft.line, draft.phrase, draft.predicate
    assert line is not None and phrase is not None and predicate is not None
    if is_share(draft.number):
        return "share", None
    per = find_rate(line, phrase)
    if per is not None:
        return "rate", per
    if draft.rule == "toll" and line.words[phrase.at - 1] == "by":
        return "change", None
    if predicate.is_foreseen:
        return "forecast", None
    if draft.pattern is not None and (draft.pattern.measure == "troops" or is_stock(line, draft, phrase)):
        return "stock", None
    return ("running_total" if is_running(line, draft, phrase) else None), None


def is_stock(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """Whether the words tell how many there are, not how many there came to be: "12,000 displaced families", "in shelters"."""
    assert draft.pattern is not None
    stock = line.lexicon.stock.get(draft.pattern.measure)
    if stock is None:
        return False
    is_adjective = phrase.state >= 0 and any(
        pattern.measure == draft.pattern.measure for pattern in line.lexicon.states.get(line.words[phrase.state], ())
    )
    is_noun = bool(line.tags[draft.trigger] & STATE) and line.words[draft.trigger - 1] == "of"
    return is_adjective or is_noun or line.words[draft.trigger] in stock or line.words[phrase.at - 1] in stock


def is_share(number: Number) -> bool:
    """Whether a number is a part of a whole: a percentage, "half", "one in five"."""
    ends = (number.low, number.high)
    return number.kind in ("percent", "fraction_word") or any(end is not None and 0 < end < 1 for end in ends)


def is_running(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """Whether the figure is a total that still runs: "so far", "since March", a war that "has killed 12,000"."""
    goes_with = draft.whole if draft.rule == "part" else draft.adds_to
    if goes_with is not None and goes_with.line is not None and goes_with.phrase is not None:
        return is_running_alone(goes_with.line, goes_with, goes_with.phrase) or is_running_alone(line, draft, phrase)
    return is_running_alone(line, draft, phrase)


def is_running_alone(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """Whether the number's own clause says that the total still runs; a part of another figure has its own time."""
    if draft.is_part or line.cues.isdisjoint(line.lexicon.words["running_cues"]):
        return False
    start, end = clause_of(line, phrase, draft.trigger)
    words, lexicon = line.words[start:end], line.lexicon.words
    if draft.rule == "toll" and any(word in BRING for word in words):
        return True
    opening = next((k for k in range(phrase.at - 1, max(-1, phrase.at - FAR), -1) if line.tags[k] & (STOP | REPORT)), 0)
    near = max(start, draft.trigger - NEAR_VERB) if draft.trigger >= 0 and draft.rule != "noun" else start
    has_perfect = any(tag & HAVE for tag in line.tags[near:end])
    if any(word in lexicon["running"] for word in words):
        return True
    if (has_perfect or draft.rule in ("toll", "carried")) and counts_since(line, phrase, opening):
        return True
    if not has_perfect:
        return draft.rule == "toll" and any(
            line.words[k] in lexicon["long_events"] and line.words[k - 1] not in ("the", "a")
            for k in range(start, phrase.at)
        )
    return any(word in lexicon["long_events"] for word in words)


def counts_since(line: Line, phrase: Phrase, opening: int) -> bool:
    """Whether "since" is said of the figure, and not of a sum that follows ("bringing the total since May to 4,000")."""
    after = line.words[phrase.at : phrase.at + BEYOND * 3]
    until = next((i for i, word in enumerate(after) if word in BRING), len(after))
    lexicon = line.lexicon.words
    if "since" in after[:until]:
        k = phrase.at + after.index("since")
        if line.tags[k - 1] & HAVE and (
            line.words[k + 1] == "died" or any(t & NUMBER for t in line.tags[phrase.end : k])
        ):
            return False  # "he had received 19 bodies, and four of the injured had since died"
        return not is_compared(after[: after.index("since")], lexicon)
    before = line.words[opening : phrase.at]
    if "since" not in before or is_compared(before[: before.index("since")], lexicon):
        return False
    return "when" not in before[before.index("since") :]


def is_compared(words: Sequence[str], lexicon: Mapping[str, Collection[str]]) -> bool:
    """Whether words before "since" only compare: "climbed to 33, in the heaviest loss in a day since the troops went in"."""
    return any(word.endswith("iest") or word in lexicon["superlatives"] for word in words[-COMPARING:])


def clause_of(line: Line, phrase: Phrase, verb: int) -> tuple[int, int]:
    """The words of the number's own clause: from the last word of saying or joining before it to the next after it.

    Its own verb joins nothing: "the war has claimed 12,000 lives".
    """
    start = next(
        (k + 1 for k in range(phrase.at - 1, max(-1, phrase.at - FAR), -1) if line.tags[k] & ENDS and k != verb),
        max(0, phrase.at - FAR),
    )
    far = min(line.size, phrase.end + FAR)
    end = next((k for k in range(phrase.end, far) if line.tags[k] & ENDS), far)
    return start, end
