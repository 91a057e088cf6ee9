"""Reads the numbers of texts: scan, compose, attach, hedge, classify, join - one step a line.

Many texts are read at a time, and each step goes over all of them: its code and its word lists stay at hand, as in `extract/reading.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from toolkit.extract.covering import Calendar, Covering
from toolkit.extract.numbers.articles import coordinate, find_articles, find_denials
from toolkit.extract.numbers.attach import attach_before, attach_suffix
from toolkit.extract.numbers.digits import find_digits
from toolkit.extract.numbers.figure import Figure, Token
from toolkit.extract.numbers.grammar import compose_figures
from toolkit.extract.numbers.hedges import STRONG, apply_hedge, find_hedge_after, find_hedge_before
from toolkit.extract.numbers.kinds import classify, close
from toolkit.extract.numbers.lexicon import UNIT, Lexicon, compile_lexicon
from toolkit.extract.numbers.ones import find_pronoun
from toolkit.extract.numbers.plain import is_plain, is_quiet_before
from toolkit.extract.numbers.ranges import join_ranges
from toolkit.extract.numbers.row import Policy
from toolkit.extract.numbers.scan import find_words, sort_tokens
from toolkit.extract.numbers.setting import Setting, make_setting, words_before
from toolkit.extract.numbers.timexes import UNDATED, apply_timex, is_inside
from toolkit.extract.numbers.vague import choose_policy
from toolkit.records import QUANTITY_KINDS, Number, Timex
from toolkit.text.lower import lower_in_place
from toolkit.vocabulary.load import Vocabulary

# What has no hedge: "about 2015" is a year.
UNHEDGED = ("date", "time", "label", "list", "ordinal", "score")


def find_numbers(
    text: str,
    dates: Sequence[Timex] | Covering = (),
    spans: Iterable[tuple[int, int]] | None = None,
    policy: str = "open",
    vocabulary: Vocabulary | None = None,
) -> list[Number]:
    """Returns every number of the text in order: amounts with their bounds, and what is no amount with the reason.

    `dates` are the time expressions found before, or what can be asked for them: they decide what is a date. `spans` are the stretches to
    read (all if None), `policy` names what the vague words stand for.

    >>> for n in find_numbers("An estimated 800 militants and dozens of Su-34 jets in 2017"):
    ...     print(n.number_text, n.low, n.high, n.hedge, n.kind, n.is_quantity)
    An estimated 800 800.0 800.0 about cardinal True
    dozens 24.0 None at_least cardinal True
    Su-34 None None exact label False
    2017 2017.0 2017.0 exact date False
    >>> [(n.low, n.high) for n in find_numbers("dozens", policy="airwars")]
    [(12.0, 24.0)]
    >>> find_numbers("nothing to count")
    []
    """
    calendar = Calendar(dates) if isinstance(dates, Sequence) else dates
    stretches = ((0, len(text)),) if spans is None else spans
    found = read_stretches([(text, *stretch, calendar) for stretch in stretches], policy, vocabulary)
    return [number for numbers in found for number in numbers]


def find_numbers_of_each(
    texts: Sequence[str], calendars: Sequence[Covering], policy: str = "open", vocabulary: Vocabulary | None = None
) -> list[list[Number]]:
    """Returns the numbers of each text, as `find_numbers` does of one; faster where there are many.

    >>> [[n.number_text for n in found] for found in find_numbers_of_each(["12 men", "No boat"], [Calendar(()), Calendar(())])]
    [['12'], ['No']]
    """
    whole = [(text, 0, len(text), calendar) for text, calendar in zip(texts, calendars, strict=True)]
    return read_stretches(whole, policy, vocabulary)


@dataclass(slots=True)
class Stretch:
    """A stretch of a text while its numbers are read, and what the steps have found in it so far."""

    text: str
    low: str
    start: int
    end: int
    calendar: Covering | None
    policy: Policy
    lexicon: Lexicon
    tokens: Sequence[Token] = ()
    nouns: Sequence[int] = ()
    figures: Sequence[Figure] = ()
    timexes: Sequence[Timex | None] = ()


def read_stretches(
    places: Iterable[tuple[str, int, int, Covering | None]], policy: str, vocabulary: Vocabulary | None
) -> list[list[Number]]:
    """The numbers of each stretch of a text, step by step."""
    lexicon = compile_lexicon(vocabulary)
    bounds = choose_policy(lexicon.policies, policy)
    stretches = [
        Stretch(text, lower_in_place(text), start, end, calendar, bounds, lexicon)
        for text, start, end, calendar in places
    ]
    for step in STEPS:
        for stretch in stretches:
            step(stretch)
    return [[make_number(stretch.text, figure) for figure in stretch.figures] for stretch in stretches]


def scan(at: Stretch) -> None:
    """Finds digit groups and number words, and where a countable noun may begin."""
    words, at.nouns = find_words(at.low, at.start, at.end, at.lexicon)
    at.tokens = sort_tokens(find_digits(at.text, at.start, at.end, at.lexicon), words)


def compose(at: Stretch) -> None:
    """Makes figures of the tokens, denials among them."""
    tokens = at.tokens
    denials = find_denials(at.low, at.start, at.end, tokens, at.lexicon)
    if denials:
        ends = {denial.end for denial in denials}  # the "one" of "no one" is not read again
        tokens = [token for token in tokens if token.sort != UNIT or token.end not in ends]
    at.figures = merge(compose_figures(tokens, at.low, at.policy), denials)
    at.tokens = ()


def ask_dates(at: Stretch) -> None:
    """Asks which time expression holds each figure that one can hold."""
    covering = at.calendar.covering if at.calendar else None
    at.timexes = [
        None
        if covering is None or figure.form in UNDATED or figure.kind == "label"
        else covering(figure.start, figure.end)
        for figure in at.figures
    ]


def read_each(at: Stretch) -> None:
    """Reads each figure with its neighbours as borders: units, hedges, time expressions, then what kind it is."""
    text, low, figures, end, lexicon = at.text, at.low, at.figures, at.end, at.lexicon
    floor, last = at.start, len(figures) - 1
    for k, figure in enumerate(figures):
        ceiling = figures[k + 1].left if k < last else end
        if figure.left < floor:  # an article that the name before has taken: "http://a.b/1-a third"
            figure.left = figure.start = floor
        following, words = "", None
        timex = at.timexes[k]
        if not (figure.is_closed or (timex and is_inside(low, figure, timex, ceiling, lexicon.signals))):
            following, words = read_near(text, low, figure, floor, ceiling, lexicon)
        if timex and timex.char_start <= figure.start and figure.end <= timex.char_end:
            apply_timex(text, figure, timex, following, lexicon)
        if words is not None and not figure.is_closed:
            setting = make_setting(text, low, floor, ceiling, words, following, lexicon)
            classify(figure, setting)
            if figure.name == "one" and not figure.is_closed:
                check_one(figure, setting)
        floor = figure.right


def read_near(
    text: str, low: str, figure: Figure, floor: int, ceiling: int, lexicon: Lexicon
) -> tuple[str, list[str] | None]:
    """Attaches units and hedges to a figure; returns the next word, and the words before: None round an ordinary count."""
    left, words = figure.left, words_before(low, figure, floor)
    if is_quiet_before(low, left, words, lexicon.signals):
        following = attach_suffix(text, low, figure, ceiling, lexicon)
        return following, None if is_plain(text, figure, words[-1] if words else "") else words
    attach_before(text, low, figure, floor, lexicon)
    following = attach_suffix(text, low, figure, ceiling, lexicon)
    find_hedge_before(low, figure, floor, lexicon)
    return following, words if figure.left == left else words_before(low, figure, floor)


def check_one(figure: Figure, setting: Setting) -> None:
    """Closes a "one" that stands for a person or thing."""
    reason = find_pronoun(figure, setting)
    if reason:
        close(figure, "cardinal", reason)


def join(at: Stretch) -> None:
    """Makes ranges one figure."""
    at.figures = join_ranges(at.low, at.figures, at.lexicon)


def finish_each(at: Stretch) -> None:
    """Attaches hedges behind, and opens the ends that hedges open."""
    low, figures, end, lexicon = at.low, at.figures, at.end, at.lexicon
    last = len(figures) - 1
    for k, figure in enumerate(figures):
        if not figure.is_closed and (not figure.following or figure.following in lexicon.hedges_after):
            find_hedge_after(low, figure, figures[k + 1].left if k < last else end, lexicon)
        elif figure.is_closed and figure.kind in UNHEDGED:
            figure.left, figure.right, figure.hedge = figure.start, max(figure.end, figure.right), "exact"
        if figure.hedge in STRONG:
            apply_hedge(figure)


def add_articles(at: Stretch) -> None:
    """Adds what is counted by an article."""
    articles = find_articles(at.low, at.nouns, at.start, at.end, at.lexicon)
    coordinate(at.low, articles, at.figures)
    at.figures = merge(at.figures, articles)


STEPS: tuple[Callable[[Stretch], None], ...] = (
    scan,
    compose,
    ask_dates,
    read_each,
    join,
    finish_each,
    add_articles,
)


def merge(first: Sequence[Figure], second: Sequence[Figure]) -> list[Figure]:
    """Two lists in the order of the text; where they overlap the first one stays.

    >>> [f.start for f in merge([Figure(0, 6, 0, 6, 0, 0)], [Figure(3, 6, 3, 6, 1, 1), Figure(9, 10, 9, 10, 1, 1)])]
    [0, 9]
    """
    if not first or not second:
        return list(first or second)
    merged: list[Figure] = []
    i = 0
    for figure in first:
        while i < len(second) and second[i].left < figure.left:
            if second[i].right <= figure.left:
                merged.append(second[i])
            i += 1
        merged.append(figure)
        while i < len(second) and second[i].left < figure.right:
            i += 1
    merged.extend(second[i:])
    return merged


def make_number(text: str, figure: Figure) -> Number:
    """The record of a figure."""
    has_value = figure.low is not None or figure.high is not None
    return Number(
        figure.left,
        figure.right,
        figure.start,
        figure.end,
        text[figure.left : figure.right],
        figure.low,
        figure.high,
        figure.hedge,
        figure.kind,
        has_value and figure.reason is None and figure.kind in QUANTITY_KINDS,
        figure.form,
        figure.unit,
        figure.reason,
    )
