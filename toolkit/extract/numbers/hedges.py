"""Finds the hedges beside a number: "more than" before it, "or so" behind it."""

from __future__ import annotations

import regex

from toolkit.extract.numbers.figure import Figure
from toolkit.extract.numbers.lexicon import Lexicon

WIDTH = 64
SIGNS = regex.compile(r"(?r)[~≈∼<>≤≥⩾⩽±=](?:[ ]?[<>=])?[ ]{0,2}")
SIGN_ENDS = frozenset("<>≤≥~≈∼=±⩾⩽")
LETTERS = regex.compile(r"\p{L}+")
ARROWS = frozenset("-=–—")  # "see->15"
ENDS_TAG = regex.compile(r"(?r)</?[a-z][^<>]*")  # "<b>12"
OPENING = "\"“‘'([{—–…-"
# "over three weeks" is mostly "during"; after these words it is a bound ("lasted over three hours").
DURATION_VERB = frozenset(
    [
        "for",
        "last",
        "lasts",
        "lasted",
        "lasting",
        "took",
        "takes",
        "take",
        "taken",
        "spent",
        "spend",
        "spending",
        "is",
        "was",
        "well",
        "just",
        "after",
        "waited",
        "lived",
        "been",
        "of",
        "and",
    ]
)
DURING = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade", "century", "fortnight"}
)
STRONG = ("at_least", "at_most")


def find_hedge_before(low: str, figure: Figure, floor: int, lexicon: Lexicon) -> None:
    """Widens the figure to the left over its hedges and sets the hedge; the outermost bound wins.

    >>> from toolkit.extract.numbers.lexicon import compile_lexicon
    >>> figure = Figure(14, 17, 14, 17, 100.0, 100.0)
    >>> find_hedge_before("well over some 100 people", figure, 0, compile_lexicon(None))
    >>> figure.left, figure.hedge
    (0, 'at_least')
    """
    if figure.left <= floor:
        return
    if not SIGN_ENDS.isdisjoint(low[max(floor, figure.left - 3) : figure.left]):
        read_signs(low, figure, floor, lexicon)
    words = low[max(floor, figure.left - WIDTH) : figure.left].split()
    while words:
        found = match_before(words, figure, lexicon)
        if found is None:
            return
        length, hedge = found
        take_left(low, figure, words, length, floor)
        set_hedge(figure, hedge)
        del words[-length:]


def match_before(words: list[str], figure: Figure, lexicon: Lexicon) -> tuple[int, str] | None:
    """How many words before the figure are its hedge, and which."""
    last = words[-1].lstrip(OPENING)
    phrases = lexicon.hedges_before.get(last)
    if phrases is None or not last[0].isalpha():  # signs were read before the words
        return None
    heads = (words[-2], words[-2].lstrip(OPENING)) if len(words) > 1 else ()
    for parts, hedge in phrases:
        size = len(parts)
        if size > 1 and parts[-2] not in heads:
            continue
        if size > len(words) or (
            size > 1 and (tuple(words[1 - size :]) != parts[1:] or words[-size].lstrip(OPENING) != parts[0])
        ):
            continue
        before = words[-size - 1] if len(words) > size else ""
        is_apart = len(parts) == 1 and before.endswith(",") and figure.unit not in DURING  # "in all, about 100"
        if not is_apart and not is_hedge(parts, before.strip('.,;:"”'), figure, lexicon):
            return None
        if before in lexicon.strengthen and hedge in STRONG and words[-size] == parts[0]:
            size += 1
            if before in ("little", "bit") and len(words) > size and words[-size - 1] == "a":
                size += 1
        return size, hedge
    return None


def is_hedge(parts: tuple[str, ...], before: str, figure: Figure, lexicon: Lexicon) -> bool:
    """Whether the phrase is a hedge here: not "worried about two things", "over three weeks" (during), "gone up to 25"."""
    if len(parts) > 1:
        return before not in lexicon.not_after.get(" ".join(parts), ())
    word = parts[0]
    if word == "over" and figure.unit in DURING:
        return before in DURATION_VERB
    return before not in lexicon.not_after.get(word, ())


def take_left(low: str, figure: Figure, words: list[str], length: int, floor: int) -> None:
    """Moves the left end of the figure over its hedge words."""
    at = figure.left
    for word in reversed(words[-length:]):
        at = low.rindex(word, floor, at)
    first = words[-length]
    figure.left = at + len(first) - len(first.lstrip(OPENING))


def read_signs(low: str, figure: Figure, floor: int, lexicon: Lexicon) -> None:
    """ ">= 30", "~80": signs that bound a figure; "=>" and "<>" are no bounds, nor is the end of a tag, "<b>12", or of an arrow."""
    match = SIGNS.match(low, floor, figure.left)
    if match is None:
        return
    before = low[match.start() - 1 : match.start()]
    if before.isdigit() or before in ARROWS or (match.group()[0] == ">" and ENDS_TAG.match(low, floor, match.start())):
        return
    sign = match.group().replace(" ", "")
    for parts, hedge in lexicon.hedges_before.get(sign, ()):
        if parts == (sign,):
            figure.left = match.start()
            set_hedge(figure, hedge)


def set_hedge(figure: Figure, hedge: str) -> None:
    """The new hedge, unless a weaker one meets a bound; a range stays one."""
    if figure.hedge == "range" or (hedge == "about" and figure.hedge in STRONG):
        return
    if hedge == "about" and figure.form == "vague" and figure.high is None:
        return
    figure.hedge = hedge


def find_hedge_after(low: str, figure: Figure, ceiling: int, lexicon: Lexicon) -> None:
    """Widens the figure to the right over "or more", "-plus", "+", "at the very least", "or so"."""
    end = figure.right
    following = low[end : end + 2]
    if not following or end >= ceiling:
        return
    if following[0] == "+" and not following[1:].isdigit():
        figure.right = end + 1
        set_hedge(figure, "at_least")
        return
    if following[0] not in " -‑\u00a0":
        return
    at = end + 1 if following[0] in " -‑\u00a0" else end
    window = low[at : min(ceiling, at + 28)]
    first = LETTERS.match(window)
    phrases = lexicon.hedges_after.get(first.group()) if first else None
    for parts, hedge in phrases or ():
        phrase = " ".join(parts)
        stop = len(phrase)
        if (
            window.startswith(phrase)
            and not window[stop : stop + 1].isalnum()
            and fits_after(window, stop, phrase, following[0], figure)
        ):
            figure.right = at + stop
            set_hedge(figure, hedge)
            return


def fits_after(window: str, stop: int, phrase: str, joint: str, figure: Figure) -> bool:
    """Whether the phrase behind belongs to the figure: "40-some" and "20-odd", not "40 some time later"; not "or more than 50"."""
    rest = window[stop:]
    if phrase in ("odd", "some", "ish", "plus"):
        return joint in "-‑" or phrase == "odd" or (phrase == "plus" and (not rest.strip() or rest[1:2].isalpha()))
    if phrase.startswith(("or", "and")) and phrase != "or more than" and rest.startswith(" than"):
        return False
    if phrase in ("or equal to", "or more than", "or less than", "minimum", "maximum"):
        return not rest.lstrip()[:1].isalnum()
    return True


def apply_hedge(figure: Figure) -> None:
    """Opens the ends that the hedge opens: at_least has no high, at_most no low."""
    if figure.hedge == "at_least":
        figure.high = None
    elif figure.hedge == "at_most":
        if figure.form == "vague" and figure.high is None:
            figure.reason, figure.is_closed = "up to a vague number: no bound can be given", True
        elif figure.high is None:
            figure.high = figure.low
        figure.low = None
