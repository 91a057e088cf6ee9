"""Counts and lists as a sentence says them, for everything the toolkit writes: messages, charts, reports."""

from __future__ import annotations

from collections.abc import Sequence


def say_count(count: int, noun: str, plural: str | None = None) -> str:
    """A count and its noun, agreeing.

    >>> say_count(1, "claim"), say_count(1200, "claim"), say_count(2, "body", "bodies")
    ('1 claim', '1,200 claims', '2 bodies')
    """
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def say_list(parts: Sequence[str]) -> str:
    """Parts joined as in a sentence.

    >>> say_list(["a"]), say_list(["a", "b"]), say_list(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
