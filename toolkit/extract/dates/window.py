"""A stretch of text as classed tokens, and what is asked of the whole text once: the grammar reads these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import regex

DAY_FIRST = regex.compile(r"(?<!\d)(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/\d{2,4}(?!\d)")
PERSON = regex.compile(r"(?:Theresa|Mrs\.?|Ms\.?|Brian|Minister)\s+May\b")


class Facts:
    """What is asked of a whole text, once and only when it matters."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def is_day_first(self) -> bool:
        """Whether some date in figures can only be day first: 23/08/2016."""
        return DAY_FIRST.search(self.text) is not None

    @cached_property
    def has_person(self) -> bool:
        """Whether somebody called May is in the story."""
        return PERSON.search(self.text) is not None


@dataclass(slots=True)
class Window:
    """A stretch of text as tokens: parallel lists, and `classes` with one letter for each token."""

    text: str
    facts: Facts
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    values: Sequence[Any] = field(default_factory=list)
    classes: str = ""

    def is_capital(self, index: int) -> bool:
        """Whether the token is written with a capital."""
        return self.text[self.starts[index]].isupper()

    def word(self, index: int) -> str:
        """The token in lower case; nothing beyond the window."""
        return self.words[index] if 0 <= index < len(self.words) else ""
