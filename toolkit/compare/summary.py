"""A comparison in sentences: how much changed, why, and by whose doing. What an editor reads first."""

from __future__ import annotations

from collections import defaultdict

from toolkit.charts.wording import say_count, say_list
from toolkit.compare.causes import SAID, WHOSE
from toolkit.compare.changes import Comparison

KINDS = ("withdrawn", "changed", "superseded", "new")
SAID_KIND = {
    "withdrawn": ("is withdrawn", "are withdrawn"),
    "changed": ("has changed", "have changed"),
    "superseded": ("is superseded by a later figure", "are superseded by later figures"),
    "new": ("is new", "are new"),
}
TELL = 4  # articles named in one sentence


def say_lede(comparison: Comparison) -> str:
    """How much changed, in one sentence."""
    counts = {kind: comparison.count(kind, "reading") for kind in KINDS}
    stand = len(comparison.claims.pairs) - count_touched(comparison)
    said = [
        f"{say_count(count, 'claim') if n == 0 else f'{count:,}'} {SAID_KIND[kind][count != 1]}"
        for n, (kind, count) in enumerate((kind, count) for kind, count in counts.items() if count)
    ]
    if not said:
        whole = "the one claim stands as it was" if stand == 1 else f"all {stand:,} claims stand as they were"
        return f"Nothing changed: {whole}." if stand else "Neither run holds a claim, so there is nothing to compare."
    rest = "1 stands as it was" if stand == 1 else f"{stand:,} stand as they were"
    return f"{say_list(said)}; {rest}."


def count_touched(comparison: Comparison) -> int:
    """How many claims of both runs read otherwise, or are superseded."""
    kinds = ("changed", "superseded")
    return len({(c.old, c.new) for c in comparison.found if c.kind in kinds and c.weight == "reading"})


def say_minor(comparison: Comparison) -> list[str]:
    """What changed without changing what is claimed, in sentences."""
    said = []
    linked, minor, moved = (
        comparison.count("changed", "link"),
        comparison.count("changed", "minor"),
        comparison.count("moved"),
    )
    if linked:
        said.append(
            f"{say_count(linked, 'claim')} hang together with others otherwise than before: what says again, is a part of or replaces what."
        )
    if minor:
        said.append(
            f"{say_count(minor, 'claim')} changed in what only a desk looks at: confidence, rule, reporting words, open question."
        )
    if moved:
        said.append(
            f"{say_count(moved, 'claim')} {'has another id' if moved == 1 else 'have other ids'}, because a file was renamed or words stand "
            "elsewhere in their article. They are the same claims, and counted as such."
        )
    return said


def say_causes(comparison: Comparison) -> list[str]:
    """One sentence for each cause, or set of causes that the evidence leaves: what it changed, and whose doing it is."""
    grouped: dict[tuple[str, ...], dict[str, set]] = defaultdict(lambda: defaultdict(set))
    homes = article_of(comparison)
    for change in comparison.found:
        if change.weight == "reading":
            place = (change.old, change.new)
            grouped[change.cause.names][change.kind].add(place)
            grouped[change.cause.names]["articles"].add(homes(place))
    order = list(WHOSE)
    ranked = sorted(
        grouped,
        key=lambda names: (
            -sum(len(v) for k, v in grouped[names].items() if k != "articles"),
            [order.index(n) for n in names],
        ),
    )
    said = []
    for names in ranked:
        kinds = [f"{len(grouped[names][kind]):,} {kind}" for kind in KINDS if grouped[names][kind]]
        where = say_count(len(grouped[names]["articles"]), "article")
        said.append(f"{say_names(names)}: {say_list(kinds)}, in {where}. {say_whose(names)}")
    return said


def article_of(comparison: Comparison):  # type: ignore[no-untyped-def]
    """A function that gives the article of a claim by its places in the two tables."""
    homes = comparison.old.claims["article_id"].tolist(), comparison.new.claims["article_id"].tolist()
    return lambda place: homes[0][place[0]] if place[1] is None else homes[1][place[1]]


def say_names(names: tuple[str, ...]) -> str:
    """Causes as the beginning of a sentence.

    >>> say_names(("new_article",)), say_names(("vocabulary", "version"))
    ('Its article is new in this run', 'The word lists changed, or the toolkit reads by other rules, or both')
    """
    if "later_figure" in names:
        rest = tuple(name for name in names if name != "later_figure")
        words = SAID["later_figure"] + (" in a new article" if rest == ("new_article",) else "")
        return words[0].upper() + words[1:]
    known = [SAID[name] for name in names if name != "not_known"]
    words = ", or ".join(known) + (", or both" if len(known) == 2 else "")
    if "not_known" in names:
        words = f"perhaps {words}" if known else SAID["not_known"]
    return words[0].upper() + words[1:]


def say_whose(names: tuple[str, ...]) -> str:
    """Whose doing the causes are, as a sentence.

    >>> say_whose(("article_edited",)), say_whose(("vocabulary", "version")), say_whose(("article_edited", "version"))
    ('The doing of the outlet.', 'The doing of this toolkit.', 'The doing of the outlet or this toolkit.')
    """
    doers = list(dict.fromkeys(WHOSE[name] for name in names))
    known = [doer for doer in doers if doer != "not known"]
    tail = " What else may have changed was not kept." if "not_known" in names and known else ""
    return f"The doing of {' or '.join(known)}.{tail}" if known else "Nobody's doing that is known."
