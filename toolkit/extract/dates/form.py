"""What a time expression says before anybody knows the date of the story: the find, apart from its resolution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Form:
    """A found expression. `kind` names the form; the other fields hold what the words say, None where they are silent.

    `first:last` are tokens of the window, `start:end` offsets in the text. `shift` is -1 for last, 0 for this, 1 for
    next. `whole` is what it is a part of ("the first week of May"), `base` what it is counted from ("two days after
    Easter"), `partner` the other end of a range, `lead` the preposition that governs it.
    """

    kind: str
    first: int
    last: int
    start: int = 0
    end: int = 0
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    amount: float | None = None
    shift: int | None = None
    ordinal: int | None = None
    name: Any = None
    edge: str | None = None
    part: str | None = None
    clock: str | None = None
    is_plural: bool = False
    whole: Form | None = None
    base: Form | None = None
    partner: Form | None = None
    is_range_end: bool = False
    is_list: bool = False
    lead: str | None = None
    note: str | None = None
