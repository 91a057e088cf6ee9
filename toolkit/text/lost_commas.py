"""Whether a text has lost its commas. They are not put back; rules that lean on a comma ask here whether one was there to be found."""

from __future__ import annotations

from functools import lru_cache

# A text shorter than this (characters) may well do without a comma.
SHORT = 400
# News prose has a comma in about a hundred characters; a text with fewer than one in so many has lost them.
RARE = 2000


@lru_cache(maxsize=4)
def has_lost_commas(text: str) -> bool:
    """Whether a collection has taken the commas out of a text.

    >>> story = "Two ships sank off Vilna on Monday the navy said and nine men who were on board are missing. "
    >>> has_lost_commas(story * 5), has_lost_commas(story * 5 + "The search, it said, goes on."), has_lost_commas(story)
    (True, False, False)
    """
    return len(text) >= SHORT and text.count(",") * RARE < len(text)
