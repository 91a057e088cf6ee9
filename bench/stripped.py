"""An annotated article as many collections hold it: on one line, without commas, apostrophes, colons and dashes."""

from __future__ import annotations

from typing import Any

# What such collections leave beside letters, figures and blanks.
LEFT = frozenset('.()"-[]')
BREAKS = frozenset("–—/")


def take_marks_out(article: dict[str, Any]) -> dict[str, Any]:
    """The article with its marks taken out, and its claims where their words stand then.

    >>> claims = [{"char_start": 18, "char_end": 23}]
    >>> taken = take_marks_out({"text": "Syria's army\\nlost 1,200 men, it said.", "claims": claims})
    >>> taken["text"], taken["text"][taken["claims"][0]["char_start"]:taken["claims"][0]["char_end"]]
    ('Syrias army lost 1200 men it said.', '1200')
    """
    text: str = article["text"]
    left: list[str] = []
    place: list[int] = []
    for at, letter in enumerate(text):
        place.append(len(left))
        before, behind = text[at - 1 : at], text[at + 1 : at + 2]
        if letter == "-" and not before.strip():
            continue
        if letter.isalnum() or letter in LEFT:
            left.append(letter)
        elif letter in BREAKS and before.isalnum() and behind.isalnum():
            left.append(" " if letter == "/" else "-")
        elif (letter.isspace() or letter in BREAKS) and left and left[-1] != " ":
            left.append(" ")
    place.append(len(left))
    moved = [
        {**claim, "char_start": place[claim["char_start"]], "char_end": place[claim["char_end"]]}
        for claim in article["claims"]
    ]
    return {**article, "text": "".join(left), "claims": moved}
