"""The causes a change can have, whose doing each is, and how one or several are said. A cause is named on evidence alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

# In the order in which they are told; whose doing each is decides what a newsroom has to do about it.
WHOSE = {
    "decision": "a person here",
    "later_figure": "the source",
    "article_edited": "the outlet",
    "new_article": "the collection",
    "article_gone": "the collection",
    "article_moved": "the collection",
    "article_facts": "the collection",
    "policy": "this toolkit",
    "vocabulary": "this toolkit",
    "version": "this toolkit",
    "libraries": "this toolkit",
    "taken_out": "asked for",
    "not_known": "not known",
}
SAID = {
    "decision": "a person decided so",
    "later_figure": "the same source gave a later figure",
    "article_edited": "the article was edited",
    "new_article": "its article is new in this run",
    "article_gone": "its article is gone from this run",
    "article_moved": "its file was renamed or moved",
    "article_facts": "what is known of its article changed (day, outlet or headline)",
    "policy": "vague words are read under another policy",
    "vocabulary": "the word lists changed",
    "version": "the toolkit reads by other rules",
    "libraries": "another version of a library takes pages apart",
    "taken_out": "taken out, to see what leans on it",
    "not_known": "the cause is not known",
}


class Cause(NamedTuple):
    """The causes that the evidence leaves, in a fixed order, and the sentence that says them."""

    names: tuple[str, ...]
    why: str

    @property
    def is_certain(self) -> bool:
        """Whether one cause alone is left."""
        return len(self.names) == 1 and self.names[0] != "not_known"

    @property
    def whose(self) -> tuple[str, ...]:
        """Whose doing it is, or may be."""
        return tuple(dict.fromkeys(WHOSE[name] for name in self.names))


def make_cause(names: Iterable[str], details: dict[str, str] | None = None) -> Cause:
    """A cause with its sentence; where several are left all are said. `details` say one of them more closely.

    >>> make_cause(["version", "article_edited"]).why
    'either the article was edited, or the toolkit reads by other rules: the tables do not tell which'
    >>> make_cause(["vocabulary"], {"vocabulary": "killed.toml changed"})
    Cause(names=('vocabulary',), why='the word lists changed (killed.toml changed)')
    >>> make_cause([]).why
    'the cause is not known'
    """
    there = set(names) or {"not_known"}
    ordered = tuple(name for name in WHOSE if name in there)
    said = [say_one(name, (details or {}).get(name)) for name in ordered]
    return Cause(ordered, said[0] if len(said) == 1 else say_several(ordered, said))


def say_one(name: str, detail: str | None) -> str:
    """One cause, with its detail in brackets."""
    return f"{SAID[name]} ({detail})" if detail else SAID[name]


def say_several(names: Sequence[str], said: Sequence[str]) -> str:
    """Several causes that the evidence does not tell apart; what was not kept is named last."""
    known = [words for name, words in zip(names, said, strict=True) if name != "not_known"]
    open_end = [words for name, words in zip(names, said, strict=True) if name == "not_known"]
    if open_end and len(known) == 1:
        return f"perhaps because {known[0]}; {open_end[0]}"
    words = f"either {', or '.join(known)}: the tables do not tell which"
    return f"{words}; {open_end[0]}" if open_end else words
