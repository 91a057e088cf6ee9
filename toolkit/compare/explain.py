"""Finds the cause of each change from what the two runs kept. Each article is read alone, so its text and the settings decide its claims.

That is the whole argument: where an article's text is the same on both sides, only a setting (or what is known of the article) can
change what is read in it; where no setting differs, only the text can. What is left after that is said, all of it; nothing is weighed.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any

import pandas as pd

from toolkit.compare.article_matches import ArticleMatches
from toolkit.compare.causes import Cause, make_cause
from toolkit.compare.claim_matches import squeeze
from toolkit.compare.runs import Run
from toolkit.compare.settings import Settings
from toolkit.errors import ToolkitError
from toolkit.extract.numbers import find_numbers

FACTS = ("published", "outlet", "headline", "agency")
FIGURE = ("low", "high", "hedge")
WORDED = (*FIGURE, "number_text", "sentence")


class Explainer:
    """Knows both runs, and says of each change which causes the evidence leaves."""

    def __init__(self, old: Run, new: Run, articles: ArticleMatches, settings: Settings) -> None:
        self.old, self.new, self.articles, self.settings = old, new, articles, settings
        self.how_of = articles.how_of
        self.old_of = dict(zip(articles.pairs["new_id"], articles.pairs["old_id"], strict=True))
        self.refused = tuple(list_reasons(run) for run in (old, new))
        self.memory: dict[tuple, Cause] = {}

    def explain_new(self, article_id: str, sentence: Any, number_text: Any) -> Cause:
        """Why a claim of the later run was not in the earlier one."""
        if article_id not in self.how_of:
            return self.remember("new", article_id)
        return self.explain_reading(
            self.how_of[article_id], self.old_texts.get(self.old_of[article_id]), sentence, number_text, article_id
        )

    def explain_gone(self, article_id: str, sentence: Any, number_text: Any) -> Cause:
        """Why a claim of the earlier run is not in the later one."""
        new_id = self.articles.new_of.get(article_id)
        if new_id is None:
            return self.remember("gone", article_id)
        return self.explain_reading(self.how_of[new_id], self.new_texts.get(new_id), sentence, number_text, new_id)

    def explain_reading(self, how: str, other_text: str | None, sentence: Any, number_text: Any, new_id: str) -> Cause:
        """Why one reading of an article holds a claim and the other does not. `other_text` is the text of the other side, one line."""
        names = self.list_settings((number_text,))
        if how == "edited":
            line = squeeze(sentence)
            if other_text is not None and isinstance(line, str) and line not in other_text:
                return self.explain_edit("its sentence is in one of the two texts only")
            return self.say(
                ["article_edited", *names], {"article_edited": "in other sentences; this one is in both texts"}
            )
        if new_id in self.relabelled:
            names = ["article_facts", *names]
        return self.say(names, {"article_facts": self.relabelled.get(new_id, "")})

    def explain_edit(self, detail: str) -> Cause:
        """An edited text: the outlet's doing, unless pages are taken apart otherwise than before."""
        names = [name for name in self.list_settings(()) if name in ("version", "libraries", "not_known")]
        return self.say(["article_edited", *names], {"article_edited": detail})

    def explain_field(self, name: str, before: Any, after: Any) -> Cause:
        """Why a field of a claim that is in both runs is not as it was; `before` and `after` are whole rows."""
        if name == "decision":
            return make_cause(["decision"])
        extra = ["decision"] if is_amended(after) and not is_amended(before) else []
        how = self.how_of.get(after.article_id, "same")
        if name in ("published", "outlet", "agency"):
            return self.explain_label(how, after.article_id, extra)
        if name in FIGURE and how != "edited" and not extra and self.is_policy_enough(before, after):
            return self.say(["policy"])
        names = [*extra, *self.list_settings((before.number_text, after.number_text))]
        if how == "edited":
            rewritten = name in WORDED and squeeze(before.sentence) != squeeze(after.sentence)
            if rewritten and (name not in FIGURE or before.number_text != after.number_text):
                return self.explain_edit("the sentence reads otherwise")
            names = ["article_edited", *names]
        elif after.article_id in self.relabelled:
            names = ["article_facts", *names]
        return self.say(names, {"article_facts": self.relabelled.get(after.article_id, "")})

    def explain_label(self, how: str, article_id: str, extra: list[str]) -> Cause:
        """Why an article's day, outlet or agency is another: it was edited, its file moved, or what stands beside the text changed."""
        own = {"edited": "article_edited", "moved": "article_moved"}.get(how, "article_facts")
        return self.say([*extra, own, *self.list_settings(())], {"article_facts": self.relabelled.get(article_id, "")})

    def explain_set(self) -> Cause:
        """Why claims hang together otherwise, where neither end tells: the articles that were laid side by side, or the settings."""
        sides = (("new_article", self.articles.new), ("article_gone", self.articles.gone))
        names = [name for name, part in sides if len(part)]
        names += ["article_edited"] if "edited" in self.how_of.values() else []
        return self.say([*names, *self.settings.causes, *(["not_known"] if self.settings.is_unknown else [])])

    def list_settings(self, numbers: Iterable[Any]) -> list[str]:
        """The settings that may be the cause for figures of these words; the policy may be only where it reads them otherwise."""
        names = [name for name in self.settings.causes if name != "policy" or self.is_policy_possible(numbers)]
        return [*names, "not_known"] if self.settings.is_unknown else names

    def is_policy_possible(self, numbers: Iterable[Any]) -> bool:
        """Whether the two policies read one of these words otherwise, or the words alone do not tell."""
        one, other = self.settings.policies
        return any(
            not isinstance(words, str)
            or not read_figures(words, one or "open")
            or read_figures(words, one or "open") != read_figures(words, other or "open")
            for words in numbers
        )

    def is_policy_enough(self, before: Any, after: Any) -> bool:
        """Whether the two policies alone give both figures: the same words, read under each, are what the two tables hold."""
        one, other = self.settings.policies
        if "policy" not in self.settings.causes or before.number_text != after.number_text or not one or not other:
            return False
        return all(
            read_figures(row.number_text, policy) == ((as_number(row.low), as_number(row.high), row.hedge),)
            for row, policy in ((before, one), (after, other))
        )

    def remember(self, side: str, article_id: str) -> Cause:
        """Why all claims of an article are there, or gone: said once for each article."""
        key = (side, article_id)
        if key not in self.memory:
            self.memory[key] = self.explain_article(side, article_id)
        return self.memory[key]

    def explain_article(self, side: str, article_id: str) -> Cause:
        """Why an article is on one side only; a file that one of the runs refused is said so."""
        name = "new_article" if side == "new" else "article_gone"
        if not self.articles.is_known:
            return self.say(
                ["not_known"],
                {"not_known": "one of the runs did not keep its articles table, and its claims name no such article"},
            )
        reason = self.refused[0 if side == "new" else 1].get(self.path_of.get(article_id, ""))
        if reason is None:
            return make_cause([name])
        words = f"the {'earlier' if side == 'new' else 'later'} run could not read the file: {reason}"
        rest = [each for each in self.list_settings(()) if each in ("version", "libraries", "not_known")]
        return self.say([name, *rest], {name: words})

    def say(self, names: Iterable[str], details: dict[str, str] | None = None) -> Cause:
        """A cause with what is known of it more closely."""
        said = {"vocabulary": say_lists(self.settings.lists), **{k: v for k, v in (details or {}).items() if v}}
        if "not_known" not in said:
            said["not_known"] = self.say_unknown()
        return make_cause(names, said)

    def say_unknown(self) -> str:
        """Why a cause is not known."""
        if not self.settings.is_unknown:
            return "neither its article nor any setting kept differs; a table may have been changed by hand"
        return f"one of the runs did not keep its {', '.join(self.settings.unknown)}"

    @cached_property
    def relabelled(self) -> dict[str, str]:
        """What is known otherwise of an article whose text is the same, in words, by its later name."""
        if self.old.articles is None or self.new.articles is None:
            return {}
        sides = [run.articles.drop_duplicates("article_id").set_index("article_id") for run in (self.old, self.new)]  # type: ignore[union-attr]
        names = [name for name in FACTS if name in sides[0].columns]
        before = sides[0].loc[self.articles.pairs["old_id"], names].reset_index(drop=True)
        after = sides[1].loc[self.articles.pairs["new_id"], names].reset_index(drop=True)
        unlike = ~((before == after).fillna(False) | (before.isna() & after.isna())).astype(bool)
        found = {}
        for row in unlike.any(axis=1).to_numpy().nonzero()[0]:
            parts = [
                f"{name} was {say(before.at[row, name])}, is {say(after.at[row, name])}"
                for name in names
                if unlike.at[row, name]
            ]
            found[str(self.articles.pairs["new_id"].iloc[row])] = "; ".join(parts)
        return found

    @cached_property
    def path_of(self) -> dict[str, str]:
        """The file of each article, of either run."""
        tables = [run.articles.dropna(subset=["path"]) for run in (self.old, self.new) if run.articles is not None]
        return {name: path for table in tables for name, path in zip(table["article_id"], table["path"], strict=True)}

    @cached_property
    def old_texts(self) -> dict[str, str]:
        """The earlier texts of the articles that were edited, each in one line."""
        names = self.articles.pairs.loc[self.articles.pairs["how"] == "edited", "old_id"]
        return {name: squeeze(text) for name, text in self.old.read_texts(names).items()}

    @cached_property
    def new_texts(self) -> dict[str, str]:
        """The later texts of the articles that were edited, each in one line."""
        names = self.articles.pairs.loc[self.articles.pairs["how"] == "edited", "new_id"]
        return {name: squeeze(text) for name, text in self.new.read_texts(names).items()}


def list_reasons(run: Run) -> dict[str, str]:
    """Why a run could not read a file, by its path."""
    if run.refused is None or not {"path", "reason"} <= set(run.refused.columns):
        return {}
    told = run.refused.dropna(subset=["path", "reason"])
    return dict(zip(told["path"].astype(str), told["reason"].astype(str), strict=True))


@lru_cache(maxsize=4096)
def read_figures(words: str, policy: str) -> tuple[tuple[float | None, float | None, str], ...]:
    """The figures in a few words, read under a policy; none under a policy that this version does not know.

    >>> read_figures("dozens", "open"), read_figures("dozens", "acled")
    (((24.0, None, 'at_least'),), ((12.0, 12.0, 'about'),))
    """
    try:
        return tuple((number.low, number.high, number.hedge) for number in find_numbers(words, policy=policy))
    except ToolkitError:
        return ()


def is_amended(row: Any) -> bool:
    """Whether a person amended the claim."""
    return isinstance(row.decision, str) and row.decision == "amend"


def as_number(cell: Any) -> float | None:
    """A cell as a number; None where it is missing."""
    return None if pd.isna(cell) else float(cell)


def say(cell: Any) -> str:
    """A cell in a sentence."""
    return "not known" if pd.isna(cell) else cell.date().isoformat() if isinstance(cell, pd.Timestamp) else f"“{cell}”"


def say_lists(lists: tuple[str, ...], most: int = 4) -> str:
    """The word lists that differ, a few by name.

    >>> say_lists(("cues.toml", "own/sources.toml")), say_lists(tuple("abcdef"))
    ('cues.toml, own/sources.toml', 'a, b, c, d and 2 more')
    """
    more = f" and {len(lists) - most} more" if len(lists) > most else ""
    return ", ".join(lists[:most]) + more
