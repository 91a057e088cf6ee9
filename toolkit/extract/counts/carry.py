"""Carries a measure over from the sentence before: "The monitor gave 45", "Before, it was 180 people a day", "They include 12 nurses"."""

from __future__ import annotations

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.figure_words import is_of_others, names_figure, opens_tally
from toolkit.extract.counts.foretold import own_figures
from toolkit.extract.counts.governors import is_active, step_left
from toolkit.extract.counts.increments import is_acted_on
from toolkit.extract.counts.kinds import find_rate
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    HAVE,
    NUMBER,
    PREPOSITION,
    QUOTE,
    REPORT,
    STOP,
    TIME,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate
from toolkit.extract.counts.phrases import Phrase
from toolkit.extract.counts.questions import find_asked
from toolkit.extract.counts.shares import (
    includes,
    is_laid_to,
    is_moved_on,
    is_of_number,
    is_share,
    names_again,
    names_listed,
    says_who,
)

# How many characters may stand between a sentence and the one that it goes on from.
NEAR = 60
# So many people at least a land or a town looks after: fewer are somebody's guests.
MANY = 200
# "Put the number at 45", "gave a figure of 45" go on from a little further back.
FAR = 450
# "In the whole of the country it was 211": the pronoun stands this early.
LATEST_IT = 9
# What opens a clause that may go on from the figure before it.
ANEW = frozenset([";", "while", "whereas", "but", "although", "though"])
# A figure goes on from the hurt where it lies clearly nearer to them than to the dead.
CLEARLY = 1.2
# How many figures back a rival figure is looked for.
REACH = 6
# What may follow a bare figure that somebody gives: the end, a clause, a time, a place.
MAY_FOLLOW = STOP | COMMA | CONJUNCTION | CLAUSE | REPORT | TIME | PREPOSITION


def carry_over(line: Line, draft: Draft, earlier: list[Draft]) -> None:
    """Gives a number without a measure that of the last count, where the sentence says that it goes on from there."""
    phrase = draft.phrase
    if draft.pattern is not None or draft.number.form == "none" or phrase is None:
        return
    last = nearest_figure(draft, earlier)
    if last is not None and last.is_part and last.whole is not None and not phrase.is_of_them:
        last = last.whole if last.whole.line is last.line else last
    if last is None or last.pattern is None or last.line is None or line.gap(last.line) > FAR:
        return
    is_same = phrase.is_bare or (last.pattern.people and takes_up(line, draft, last))
    if phrase.is_of_them and any(place < phrase.at and line.tags[place] & NUMBER for place in line.places.values()):
        return
    if line.gap(last.line) > (FAR if names_figure(line, phrase) or stands_at(line, phrase) else NEAR) or not is_same:
        return
    asked = find_asked(line, last.line)
    if (
        is_done_again(line, draft, last)
        or lodges_more(line, draft, last)
        or speaks_on(line, draft, last.pattern.people)
    ):
        draft.question = None if asked is not None else question_between(draft, last, earlier)
        if draft.question is not None:
            draft.refuse("two figures of the sentence before may be meant")
            return
        pattern = line.lexicon.patterns["killed"] if names_listed(line, phrase) else last.pattern
        if asked is not None:
            if asked.pattern is None:
                return  # "How many were on the bus?"
            pattern = asked.pattern
        draft.decide(Predicate(pattern, -1), "carried")
        is_some = last.phrase is not None and last.phrase.is_part  # "four of the dead were children. The count was 18"
        draft.source = last if phrase.is_bare and (phrase.is_of_them or not is_some) else None
        draft.whole = last if is_share(line, phrase) else None


def takes_up(line: Line, draft: Draft, last: Draft) -> bool:
    """Whether a figure with a noun of its own counts the people of the one before: the same people, a tally, a list of them."""
    phrase = draft.phrase
    if phrase is None or last.phrase is None:
        return False
    is_list = names_again(line, phrase) and fits_into(draft, last)
    return opens_tally(line, phrase) or is_list or counts_same(phrase, last.phrase)


def fits_into(draft: Draft, last: Draft) -> bool:
    """Whether a figure is no larger than the one that it is of; where either has no value nothing speaks against it."""
    return draft.number.low is None or last.number.low is None or draft.number.low <= last.number.low


def stands_at(line: Line, phrase: Phrase) -> bool:
    """ "It stood at 1,412 on Wednesday": the toll of some sentences before."""
    return (
        line.words[max(0, phrase.at - 3) : phrase.at] in (["it", "stood", "at"], ["it", "stands", "at"])
        and phrase.at <= LATEST_IT
    )


def makes_sum(line: Line, phrase: Phrase) -> bool:
    """ "That makes thirteen in a week": the sum of those of the sentences before."""
    k = step_left(line, phrase.at)
    is_sum = line.words[k] in ("makes", "made", "makes it") and line.words[k - 1] in ("that", "this", "which")
    return is_sum and phrase.is_bare and ends_here(line, phrase.end)


def figures_before(line: Line, draft: Draft, before: list[Draft], earlier: list[Draft]) -> list[Draft]:
    """ "Monitors said 30 died; the army admits to four": what a semicolon or "while" opens may go on from its own sentence."""
    own = own_figures(line, draft, before) if before else None
    if own is not None:
        return own
    last = next((known for known in reversed(before) if known.pattern is not None and known.phrase is not None), None)
    if last is None or last.phrase is None or draft.phrase is None:
        return earlier
    is_anew = any(line.words[k] in ANEW for k in range(last.phrase.end, draft.phrase.at))
    is_named = last.counts_people and names_figure(line, draft.phrase)  # "were hurt, correcting a figure of 27"
    return [*earlier, *(d for d in before if d.pattern is not None)] if is_anew or is_named else earlier


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
        # "had earlier given the figure as 55": of the dead, whatever lies nearer
        is_first = draft.line is not None and not draft.line.lexicon.words["earlier_counts"].isdisjoint(
            draft.line.words
        )
        rivals.sort(key=lambda d: (is_first and not is_dead(d), ratio(draft, d), not is_dead(d)))
        return next((d for d in rivals if is_dead(d) and is_about_as_near(draft, d, rivals[0])), *rivals[:1] or [last])
    near = [d for d in earlier[-REACH:] if d.line is last.line and not d.is_part and lies_near(draft, d)]
    return near[0] if len(near) == 1 else last


def is_about_as_near(draft: Draft, dead: Draft, nearest: Draft) -> bool:
    """ "36 were dead and 52 missing. The minister stood by his figure of 45": it lies between the two, and is of the dead."""
    return not lies_near(draft, nearest) and ratio(draft, dead) <= CLEARLY * ratio(draft, nearest)


def is_dead(draft: Draft) -> bool:
    """Whether a figure counts the dead."""
    return draft.pattern is not None and draft.pattern.measure == "killed"


def ratio(draft: Draft, other: Draft) -> float:
    """How many times larger the one figure is than the other."""
    a, b = draft.number.low, other.number.low
    return max(a, b) / min(a, b) if a and b else float("inf")


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
        noun.lemma in ("people", "person", "victim")
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
    if makes_sum(line, phrase):
        return True
    if is_people and phrase.is_bare and (is_there(line, phrase) or is_answered_for(line, phrase)):
        return True
    if is_people and (is_moved_on(line, phrase) or is_laid_to(line, phrase) or names_listed(line, phrase)):
        return True
    is_rest = phrase.is_more and ends_here(line, phrase.end) and not is_acted_on(line, phrase)
    if is_people and phrase.is_bare and (says_who(line, phrase) or is_rest):
        return True  # "At the clinic, 60 more."
    if phrase.noun is not None and find_rate(line, phrase):
        return is_people and phrase.noun.lemma in ("people", "person")
    k = step_left(line, phrase.at)
    if k < 0:
        return False
    words = line.lexicon.words
    is_own = line.words[k] in ("had", "has", "have") and not (phrase.is_bare)  # "two of the dead had four boys"
    is_given = (
        not is_own
        and line.words[k] in words["giving"]
        and (ends_here(line, phrase.end) if phrase.is_bare else not is_said_elsewise(draft))
    )
    near = line.words[max(0, k - 14 if line.tags[k - 1] & COMMA else k - 7) : k + 1]
    is_figure = line.words[k] in words["toll_openers"] and any(
        word in words["number_nouns"] or word in ("stood", "stands") for word in near
    )
    is_figure |= line.words[k] == "as" and line.words[k - 1] in words["number_nouns"]
    is_figure = (is_figure or (phrase.is_bare and is_told_of_it(line, phrase, k))) and not is_of_others(line, phrase.at)
    return is_given or (is_figure and (phrase.is_bare or not is_said_elsewise(draft)))


def is_told_of_it(line: Line, phrase: Phrase, k: int) -> bool:
    """ "In the whole country it was 211", "on Friday it had been given as 136": the pronoun stands for the figure before."""
    k -= line.words[k] == "as"
    it = line.skip(k - (line.words[k] in line.lexicon.words["giving"]), HAVE | BE, -1)
    is_it = line.words[it] == "it" and it < k and it <= LATEST_IT and ends_here(line, phrase.end)
    return is_it and bool(line.tags[it + 1] & (HAVE | BE)) and line.words[it + 1] not in ("has", "have")


def is_there(line: Line, phrase: Phrase) -> bool:
    """ "Most of them died in the town. There were 49 in Arquata": those of another place."""
    is_opened = line.words[max(0, phrase.at - 2) : phrase.at] in (["there", "were"], ["there", "are"])
    return (
        is_opened and line.words[phrase.end] == "in" and phrase.end + 1 < line.size and line.is_capital(phrase.end + 1)
    )


def is_answered_for(line: Line, phrase: Phrase) -> bool:
    """ "Foreign forces are responsible for 207": some of those who were killed, by who did it."""
    return line.words[phrase.at - 1] == "for" and line.words[phrase.at - 2] in ("responsible", "blamed")


def lodges(line: Line, at: int) -> bool:
    """Whether a verb of lodging leads to a figure: "which already housed 22,000", "is looking after 1.3m"."""
    k = line.skip(at - 1, ADVERB, -1)
    is_said = (line.words[k - 1], line.words[k]) in (("looking", "after"), ("home", "to"))
    return is_said or line.words[k] in line.lexicon.words["lodging"]


def lodges_more(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Some 900,000 fled. The province is looking after 1.3m": a crowd that is lodged goes on from those who fled."""
    is_flight = last.pattern is not None and last.pattern.measure == "displaced" and draft.phrase is not None
    is_crowd = draft.number.low is not None and draft.number.low >= MANY
    return (
        is_flight and is_crowd and draft.phrase is not None and draft.phrase.is_bare and lodges(line, draft.phrase.at)
    )


def is_month_by_month(line: Line, at: int) -> bool:
    """ "February: 547 in Syria and 272 in Iraq": the figure of another month."""
    k = at - 2 - (line.words[at - 2] == "itself")
    return line.words[at - 1] == ":" and k == 0 and line.words[0] in line.lexicon.words["months"]


def is_done_again(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Jets flew 900 sorties. Only 40 were flown by night": the passive of a verb that counts what was counted before."""
    if draft.phrase is not None and draft.phrase.is_bare and does_again(line, draft.phrase, last):
        return True
    at = draft.right.blocked if draft.right is not None and draft.phrase is not None and draft.phrase.is_bare else -1
    verb = line.lexicon.verbs.get(line.words[at]) if at > 0 and line.tags[at - 1] & BE else None
    if verb is None or not verb.is_participle or last.pattern is None:
        return False
    return any(pattern.measure == last.pattern.measure for pattern in verb.done)


def does_again(line: Line, phrase: Phrase, last: Draft) -> bool:
    """ "The air force flew 88 missions. Mirages flew 30": the same verb again, of a part of the things counted."""
    k = step_left(line, phrase.at)
    verb = line.lexicon.verbs.get(line.words[k]) if k >= 0 and is_active(line, k) else None
    if verb is None or last.pattern is None or last.pattern.people or not ends_here(line, phrase.end):
        return False
    return any(pattern.measure == last.pattern.measure for pattern in verb.done)


def is_said_elsewise(draft: Draft) -> bool:
    """Whether a verb of another kind follows: "said that 900 children live there"."""
    blocked = draft.right.blocked if draft.right is not None else -1
    return blocked >= 0 and draft.line is not None and not draft.line.tags[blocked] & STOP


def ends_here(line: Line, k: int) -> bool:
    """Whether nothing that a bare number could count follows."""
    k = line.skip(k, QUOTE)
    return k >= line.size or bool(line.tags[k] & MAY_FOLLOW)
