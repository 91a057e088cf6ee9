"""Two runs side by side, in words: corpus, articles, and with what each was read."""

from __future__ import annotations

from typing import Any

from toolkit.charts.wording import say_day
from toolkit.compare.comparison import Comparison
from toolkit.compare.runs import Run
from toolkit.compare.settings import NAMES, read_settings, say_setting
from toolkit.prose import say_count


def list_facts(comparison: Comparison) -> list[list[str]]:
    """The facts of both runs: what, earlier, later."""
    runs = (comparison.old, comparison.new)
    rows = [
        ["corpus", *(str(run.about.get("corpus", "not kept")) for run in runs)],
        ["articles", *(count_articles(run) for run in runs)],
        ["fingerprint of the articles", *(str(run.about.get("fingerprint", "not kept")) for run in runs)],
        ["claims", *(f"{len(run.claims):,}" for run in runs)],
    ]
    before, after = (read_settings(run.about) for run in runs)
    return rows + [[words, *say_sides(name, before.get(name), after.get(name))] for name, words in NAMES.items()]


def say_sides(name: str, one: Any, other: Any) -> tuple[str, str]:
    """One setting on both sides.

    >>> say_sides("policy", "open", "open"), say_sides("rules", None, "e3b0"), say_sides("vocabulary", {"a.toml": "1"}, None)
    (('open', 'the same'), ('not kept', 'e3b0'), ('1 list', 'not kept'))
    """
    if one and other and one != other:
        return say_setting(name, one, other)
    said = [say_side(name, side) for side in (one, other)]
    return said[0], "the same" if one and other else said[1]


def say_side(name: str, side: Any) -> str:
    """One setting of one run."""
    if not side:
        return "not kept"
    if isinstance(side, dict):
        return say_count(len(side), "list") if name == "vocabulary" else ", ".join(f"{k} {v}" for k, v in side.items())
    return str(side)


def count_articles(run: Run) -> str:
    """How many articles, and the day of the last."""
    if run.articles is None:
        return "not kept"
    days = run.articles["published"].dropna()
    return f"{len(run.articles):,}" + (f", the last of {say_day(days.max())}" if len(days) else "")
