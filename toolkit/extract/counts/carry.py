"""Carries a measure over from the sentence before: "The monitor gave 45", "Before, it was 180 people a day", "They include 12 nurses"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.governors import is_active, step_left
from toolkit.extract.counts.kinds import find_rate
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    REPORT,
    STATE,
    STOP,
    TIME,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate
from toolkit.extract.counts.phrases import Phrase

# How many characters may stand between a sentence and the one that it goes on from.
NEAR = 60
# "Put the number at 45", "gave a figure of 45" go on from a little further back.
FAR = 450
# "In the whole of the country it was 211": the pronoun stands this early.
LATEST_IT = 9
# What opens a clause that may go on from the figure before it.
ANEW = frozenset([";", "while", "whereas", "but", "although", "though"])
NATIONS = ("ish", "ese", "an", "ans", "ch", "is", "aqi", "eli", "ani", "shi", "pali")
# How many words name a class: "volunteer ambulance drivers".
LONGEST_CLASS = 3
# How many figures back a rival figure is looked for.
REACH = 6
# What may follow a bare figure that somebody gives: the end, a clause, a time, a place.
MAY_FOLLOW = STOP | COMMA | CONJUNCTION | CLAUSE | REPORT | TIME | PREPOSITION


def carry_over(line: Line, draft: Draft, earlier: list[Draft]) -> None:
    """Gives a number without a measure that of the last count, where the sentence says that it goes on from there."""
    phrase = draft.phrase
    last = nearest_figure(draft, earlier)
    if (
        last is not None
        and last.is_part
        and last.whole is not None
        and last.whole.line is last.line
        and phrase
        and not phrase.is_of_them
    ):
        last = last.whole
    if (
        draft.pattern is not None
        or draft.number.form == "none"
        or phrase is None
        or last is None
        or last.pattern is None
        or last.line is None
    ):
        return
    is_same = (
        phrase.is_bare
        or (opens_tally(line, phrase) and last.pattern.people)
        or (last.pattern.people and counts_same(phrase, last.phrase))
    )
    if phrase.is_of_them and any(place < phrase.at and line.tags[place] & NUMBER for place in line.places.values()):
        return
    if line.gap(last.line) > (FAR if names_figure(line, phrase) else NEAR) or not is_same:
        return
    if is_done_again(line, draft, last) or speaks_on(line, draft, last.pattern.people):
        draft.question = question_between(draft, last, earlier)
        if draft.question is not None:
            draft.refuse("two figures of the sentence before may be meant")
            return
        draft.decide(Predicate(last.pattern, -1), "carried")
        draft.source = last if phrase.is_bare else None
        draft.whole = (
            last
            if phrase.is_of_them or says_who(line, phrase) or is_laid_to(line, phrase) or includes(line, phrase.at) or is_of_number(line, phrase.at)
            else None
        )


def figures_before(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> list[Draft]:
    """ "Monitors said 30 died; the army admits to four": what a semicolon or "while" opens may go on from its own sentence."""
    last = next((known for known in reversed(before) if known.pattern is not None and known.phrase is not None), None)
    if last is None or last.phrase is None or draft.phrase is None:
        return earlier
    is_anew = any(line.words[k] in ANEW for k in range(last.phrase.end, draft.phrase.at))
    return [*earlier, *before] if is_anew else earlier


def nearest_figure(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The last figure; of several in the sentence before the only one that lies near: "44 dead and 28 hurt. The monitor gave 43"."""
    last = earlier[-1] if earlier else None
    if last is None or draft.phrase is None or not draft.phrase.is_bare:
        return last
    if names_figure(
        draft.line, draft.phrase
    ):  # a rival count is of the dead, unless it lies nearer to that of the hurt
        rivals = [
            d for d in earlier[-REACH:] if d.line is last.line and not d.is_part and d.pattern and d.pattern.people
        ]
        rivals.sort(key=lambda d: (ratio(draft, d), d.pattern is None or d.pattern.measure != "killed"))
        return rivals[0] if rivals else last
    near = [d for d in earlier[-REACH:] if d.line is last.line and not d.is_part and lies_near(draft, d)]
    return near[0] if len(near) == 1 else last


def ratio(draft: Draft, other: Draft) -> float:
    """How many times larger the one figure is than the other."""
    a, b = draft.number.low, other.number.low
    return max(a, b) / min(a, b) if a and b else float("inf")


def names_figure(line: Line | None, phrase: Phrase) -> bool:
    """Whether a word for a number announces a bare figure: "put the number at 45", "a figure of 45", "a different tally: 45"."""
    if line is None:
        return False
    before = line.word(phrase.at - 1)
    if before not in ("at", "of", ":", "is", "was"):
        return before == "counting"
    names = line.lexicon.words["number_nouns"]
    reach = 11 if before in ("is", "was") or line.tag(phrase.at - 2) & COMMA else 8
    k = next((i for i in range(phrase.at - 2, max(-1, phrase.at - reach), -1) if line.words[i] in names), -1)
    is_set_beside = line.tag(phrase.at - 2) & COMMA and line.word(phrase.at - 3) in line.lexicon.words["compared_counts"]
    return (
        k >= 0
        and not is_of_others(line, phrase.at)
        and (before in ("is", "was") or phrase.at - k <= 4 or bool(is_set_beside))
    )


def is_of_others(line: Line, at: int) -> bool:
    """ "The number of seats was 120": the word for a number says of what, and it is nothing that was counted before."""
    names = line.lexicon.words["number_nouns"]
    k = next((i for i in range(at - 2, max(-1, at - 8), -1) if line.words[i] in names), -1)
    noun = line.skip(k + 2, DETERMINER)
    return k >= 0 and line.word(k + 1) == "of" and noun < at and not line.tag(noun) & (STATE | NUMBER)


def opens_tally(line: Line, phrase: Phrase) -> bool:
    """ "Offers a different tally: 374 gunmen, 20 villagers": a list of the figures counted before."""
    return line.word(phrase.at - 1) == ":" and line.word(phrase.at - 2) in line.lexicon.words["number_nouns"]


def lies_near(draft: Draft, other: Draft) -> bool:
    """Whether two figures may be rival counts of one thing: they differ by a twentieth or by one at most."""
    a, b = draft.number.low, other.number.low
    return a is not None and b is not None and max(a, b) >= 5 and abs(a - b) <= max(max(a, b) / 20, 1)


def question_between(draft: Draft, last: Draft, earlier: list[Draft]) -> str | None:
    """What is open where the sentence before counts the killed and the wounded, and "the monitor gave 45"."""
    assert draft.line is not None and draft.phrase is not None and last.pattern is not None
    if is_done_again(draft.line, draft, last) or lies_near(draft, last) or names_figure(draft.line, draft.phrase):
        return None
    measures = [d.pattern.measure for d in earlier if d.pattern is not None and d.line is last.line and not d.is_part]
    others = [measure for measure in dict.fromkeys(measures) if measure != last.pattern.measure]
    if not others or not last.pattern.people:
        return None
    return (
        f"the figure may count {' or '.join([*others, last.pattern.measure])}, both of which the sentence before counts"
    )


def counts_same(phrase: Phrase, last: Phrase | None) -> bool:
    """Whether a noun may stand for those counted before: people, civilians, children, or the same noun again."""
    noun = phrase.noun
    if noun is None or noun.victim is None:
        return False
    return (
        noun.lemma in ("people", "person")
        or noun.victim in ("civilian", "child")
        or (last is not None and last.noun is noun)
    )


def speaks_on(line: Line, draft: Draft, is_people: bool) -> bool:
    """Whether the words round a number say that it answers the sentence before."""
    phrase = draft.phrase
    assert phrase is not None
    if phrase.is_of_them or includes(line, phrase.at) or is_of_number(line, phrase.at) or opens_tally(line, phrase):
        return True
    if phrase.is_bare and is_month_by_month(line, phrase.at):
        return True
    if is_people and (is_moved_on(line, phrase) or is_laid_to(line, phrase)):
        return True
    if is_people and phrase.is_bare and (says_who(line, phrase) or (phrase.is_more and ends_here(line, phrase.end))):
        return True  # "At the clinic, 60 more."
    if phrase.noun is not None and find_rate(line, phrase):
        return is_people and phrase.noun.lemma in ("people", "person")
    k = step_left(line, phrase.at)
    if k < 0:
        return False
    words = line.lexicon.words
    is_own = line.words[k] in ("had", "has", "have") and not (
        phrase.is_bare or is_tally(line, draft, k)
    )  # "two of the dead had four boys"
    is_given = (
        not is_own
        and line.words[k] in words["giving"]
        and (ends_here(line, phrase.end) if phrase.is_bare else not is_said_elsewise(draft))
    )
    near = line.words[max(0, k - 7) : k + 1]
    is_figure = line.words[k] in words["toll_openers"] and any(
        word in words["number_nouns"] or word in ("stood", "stands") for word in near
    )
    is_it = (
        line.words[k] in ("was", "is") and line.word(k - 1) == "it" and k <= LATEST_IT and ends_here(line, phrase.end)
    )
    is_figure = (is_figure or (is_it and phrase.is_bare)) and not is_of_others(line, phrase.at)
    return is_given or (is_figure and (phrase.is_bare or not is_said_elsewise(draft)))


def is_tally(line: Line, draft: Draft, k: int) -> bool:
    """ "Airwars, which gathers every claim, has 40 to 420 civilians": a watcher's count, and no one's children."""
    noun = draft.phrase.noun if draft.phrase is not None else None
    if noun is None or noun.lemma != "civilian" or not noun.is_plural:
        return False
    return bool(line.tag(k - 1) & COMMA) or (k > 0 and line.is_capital(k - 1))


def is_month_by_month(line: Line, at: int) -> bool:
    """ "February: 547 in Syria and 272 in Iraq": the figure of another month."""
    k = at - 2 - (line.word(at - 2) == "itself")
    return line.word(at - 1) == ":" and k == 0 and line.words[0] in line.lexicon.words["months"]


def is_moved_on(line: Line, phrase: Phrase) -> bool:
    """ "Treated 15. Four were transferred to Lagos": those whom a hospital sends on are some of its patients."""
    if not phrase.is_bare or phrase.at > 1 or not line.tag(phrase.end) & BE:
        return False
    k = phrase.end + 1
    return line.word(k) in ("transferred", "referred", "moved", "airlifted", "flown") and line.word(k + 1) in (
        "to",
        "by",
        "out",
    )


def is_laid_to(line: Line, phrase: Phrase) -> bool:
    """ "More than 100, however, were the work of mercenaries": some of those counted before, by who did it."""
    k = past_adverb(line, phrase.end)
    if not phrase.is_bare or (phrase.at > 0 and not line.tags[phrase.at - 1] & QUOTE) or not line.tag(k) & BE:
        return False
    return line.word(line.skip(k + 1, ADVERB | DETERMINER)) in line.lexicon.words["laid_to"]


def past_adverb(line: Line, k: int) -> int:
    """The word behind ", however,"; `k` itself where no such aside stands."""
    is_aside = line.tag(k) & COMMA and line.tag(k + 2) & COMMA and line.word(k + 1) in ("however", "though", "meanwhile")
    return k + 3 if is_aside else k


def says_who(line: Line, phrase: Phrase) -> bool:
    """ "Seventeen are children", said of those counted before."""
    if (phrase.at > 0 and not line.tags[phrase.at - 1] & QUOTE) or not line.tag(phrase.end) & BE:
        return False
    k = phrase.end + 1
    for at in range(k, min(k + LONGEST_CLASS, line.size)):  # "two were volunteer ambulance drivers"
        noun = line.lexicon.nouns.get(line.words[at])
        if noun is not None and noun.is_plural and noun.victim not in (None, "unknown"):
            return True
        if line.tags[at] & ~NOUN:
            break
    is_nation = k < line.size and line.is_capital(k) and line.words[k].endswith(NATIONS)  # "six are Japanese"
    return is_nation and (k + 1 >= line.size or bool(line.tags[k + 1] & (STOP | COMMA | CONJUNCTION)))


def is_of_number(line: Line, at: int) -> bool:
    """ "Of that number 12 were nurses", "of these, 12": a part of those counted before."""
    k = line.skip(at - 1, COMMA, -1)
    if line.word(k) in ("of these", "of them"):
        return True
    return (
        line.word(k) in line.lexicon.words["number_nouns"]
        and line.word(k - 1) in ("that", "this")
        and line.word(k - 2) == "of"
    )


def is_done_again(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Jets flew 900 sorties. Only 40 were flown by night": the passive of a verb that counts what was counted before."""
    if draft.phrase is not None and draft.phrase.is_bare and does_again(line, draft.phrase, last):
        return True
    at = draft.right.blocked if draft.right is not None and draft.phrase is not None and draft.phrase.is_bare else -1
    verb = line.lexicon.verbs.get(line.word(at)) if at > 0 and line.tag(at - 1) & BE else None
    if verb is None or not verb.is_participle or last.pattern is None:
        return False
    return any(pattern.measure == last.pattern.measure for pattern in verb.done)


def does_again(line: Line, phrase: Phrase, last: Draft) -> bool:
    """ "The air force flew 88 missions. Mirages flew 30": the same verb again, of a part of the things counted."""
    k = step_left(line, phrase.at)
    verb = line.lexicon.verbs.get(line.word(k)) if k >= 0 and is_active(line, k) else None
    if verb is None or last.pattern is None or last.pattern.people or not ends_here(line, phrase.end):
        return False
    return any(pattern.measure == last.pattern.measure for pattern in verb.done)


def is_said_elsewise(draft: Draft) -> bool:
    """Whether a verb of another kind follows: "said that 900 children live there"."""
    blocked = draft.right.blocked if draft.right is not None else -1
    return blocked >= 0 and draft.line is not None and not draft.line.tag(blocked) & STOP


def ends_here(line: Line, k: int) -> bool:
    """Whether nothing that a bare number could count follows."""
    k = line.skip(k, QUOTE)
    return k >= line.size or bool(line.tags[k] & MAY_FOLLOW)


def includes(line: Line, at: int) -> bool:
    """ "They include 12 nurses": a pronoun stands for those counted before."""
    return line.word(at - 1) in ("include", "included", "includes") and bool(
        line.tag(at - 2) & PRONOUN or line.word(at - 2) in ("these", "those")
    )
