"""Says what a report rests on: its articles, outlets, days and claims, how many a person has checked, and with what they were read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from html import escape
from typing import Any

from toolkit.charts.printers import name_printers, say_articles
from toolkit.charts.wording import say_period
from toolkit.prose import say_count
from toolkit.reports.inputs import Tables
from toolkit.reports.pieces import Piece


def show_lede(tables: Tables) -> Piece:
    """Shows what the report rests on, and hands its counts to the report's record."""
    articles, claims = tables.articles, tables.claims
    days = articles["published"].dropna()
    span = f", published {say_period(days.min().normalize(), days.max().normalize())}" if len(days) else ""
    printers = name_printers(articles)
    outlets = int(printers.nunique())
    reviewed = int(claims["decision"].isin(["accept", "amend"]).sum()) if "decision" in claims.columns else 0
    words = f"{say_articles(len(articles), outlets, int(printers.isna().sum()))}{span}. "
    words += f"{say_count(len(claims), 'claim')} found in {'it' if len(articles) == 1 else 'them'}; {say_checked(reviewed, len(claims))}."
    if not len(articles):
        words = "The corpus holds no article that could be read, so there is nothing to report."
        words += f" {say_count(len(tables.refused), 'file')} could not be read." if len(tables.refused) else ""
    facts = {
        "corpus": tables.corpus,
        "fingerprint": tables.fingerprint,
        "articles": len(articles),
        "outlets": outlets,
        "claims": len(claims),
        "refused": len(tables.refused),
        "reviewed": reviewed,
        "reading": describe_reading(tables.made_with),
    }
    return Piece(f'<p class="lede">{escape(words)}</p>', facts)


def say_checked(checked: int, count: int) -> str:
    """How many claims a person has looked at, as a clause.

    >>> say_checked(0, 449), say_checked(12, 449), say_checked(0, 0)
    ('no person has checked any of them yet', 'a person has checked 12 of 449', 'there is nothing to check')
    """
    if not count:
        return "there is nothing to check"
    return f"a person has checked {checked:,} of {count:,}" if checked else "no person has checked any of them yet"


def describe_reading(made_with: Mapping[str, Any]) -> dict[str, str]:
    """With which rules and word lists the articles were read, each by its fingerprint; nothing where that was not kept.

    >>> describe_reading({"rules": "4cd5", "vocabulary": {"cues.toml": "03b2"}})
    {'reading rules': 'fingerprint 4cd5', 'word lists': '1 file, fingerprint ef7c11ad2f46f428'}
    >>> describe_reading({})
    {}
    """
    words = dict(made_with.get("vocabulary", {}))
    named = "\n".join(f"{name} {digest}" for name, digest in sorted(words.items()))
    digest = hashlib.sha256(named.encode()).hexdigest()[:16]
    return {
        **({"reading rules": f"fingerprint {made_with['rules']}"} if "rules" in made_with else {}),
        **({"word lists": f"{say_count(len(words), 'file')}, fingerprint {digest}"} if words else {}),
    }
