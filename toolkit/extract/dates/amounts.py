"""Reads an amount of time units: "three", "2.5", "a couple of", "two and a half", "half a", "several"."""

from __future__ import annotations

from toolkit.extract.dates.window import Window

# Token classes: c number word or vague word, d n figures, h half, a article, & and, o of.
AMOUNT = r"(?:a?c(?:-?c|&a?[hc]|tc|-[dn])*o?|[dn](?:&a?h|c|[-t][dn])?|ha|ah|a)"


def parse_amount(window: Window, first: int, last: int) -> float | None:
    """The amount said between two tokens; None where it is vague ("several").

    >>> from toolkit.extract.dates.tokens import find_tokens
    >>> def amount(text):
    ...     window = find_tokens(text, text, 0, len(text), {})
    ...     return parse_amount(window, 0, len(window.words))
    >>> [amount(text) for text in ("two and a half years", "twenty-six weeks", "half an hour", "a dozen years")]
    [2.5, 26, 0.5, 12]
    >>> amount("a few days") is None
    True
    """
    total: float = 0
    seen = False
    article = False
    for index in range(first, last):
        letter, value = window.classes[index], window.values[index]
        if letter == "c" and value is None:
            return None
        if letter in "cdn" and value is not None:
            if index > first and window.classes[index - 1] in "t-" and seen and letter in "dn":
                total = value  # "two to three": the far end
            elif value in (100, 1000) and letter == "c":
                total = max(total, 1) * value
            elif seen and index > first and window.classes[index - 1] == "t":
                total = value
            else:
                total += value
            seen = True
        elif letter == "h":
            total += 0.5
            seen = True
        elif letter == "a":
            article = True
    if seen:
        return total
    return 1 if article else None
