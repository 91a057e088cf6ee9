"""A count while it is being read: what was found so far of one number."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.extract.counts.lexicon import Pattern
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.patterns import Predicate
from toolkit.extract.counts.phrases import Phrase
from toolkit.records import Number


@dataclass(slots=True)
class Draft:
    """One number with its phrase and what decided its measure; `index` counts within the article.

    `source` is the draft from which a bare number took its measure ("and seven at a mosque"); `named_class` that of the people
    whom an earlier sentence names ("12 of them").
    """

    index: int
    number: Number
    line: Line | None = None
    phrase: Phrase | None = None
    predicate: Predicate | None = None
    pattern: Pattern | None = None
    trigger: int = -1
    rule: str = ""
    reason: str | None = None
    question: str | None = None
    right: Predicate | None = None
    source: Draft | None = None
    named_class: str | None = None
    whole: Draft | None = None
    adds_to: Draft | None = None
    replaces: Draft | None = None
    is_part: bool = False
    is_refused: bool = False

    @property
    def counts_people(self) -> bool:
        """Whether the figure counts people, and is no part of another."""
        return self.pattern is not None and self.pattern.people and not self.is_part

    def decide(self, found: Predicate, rule: str) -> bool:
        """Takes over what was found, if it gives a measure."""
        if found.pattern is None:
            return False
        self.predicate, self.pattern, self.trigger, self.rule = found, found.pattern, found.at, rule
        return True

    def refuse(self, reason: str) -> None:
        """Says why the number counts nothing of ours."""
        self.pattern, self.reason, self.is_refused = None, reason, True
