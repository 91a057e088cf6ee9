"""The record of one report in a sentence: its cue, its speaker, and the side on which its content stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Frame:
    """One report: the cue at words `cue:cue_end`, the speaker at `source` (None: the speaker of the frame before), and what it governs.

    `more` are further words about the speaker ("head of the Observatory"), `via` hands the words on, `hearer` was told them;
    `origin` is the frame of whom the speaker cites, `verb` the reporting word of another speaker that this one shares.
    """

    cue: int
    cue_end: int
    source: tuple[int, int] | None
    lead: bool
    trail: bool
    rule: str
    stance: str = "asserts"
    more: tuple[int, int] | None = None
    via: tuple[int, int] | None = None
    hearer: tuple[int, int] | None = None
    origin: Frame | None = None
    verb: int | None = None

    @property
    def first(self) -> int:
        """The first word of the frame."""
        return min(self.cue, self.source[0]) if self.source else self.cue

    @property
    def last(self) -> int:
        """The word behind the frame."""
        return max(self.cue_end, self.source[1]) if self.source else self.cue_end
