"""A comparison in sentences: how much changed, why, and what that means for whoever has printed the earlier figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from toolkit.compare.causes import SAID, WHOSE
from toolkit.compare.comparison import Comparison
from toolkit.compare.settings import NAMES
from toolkit.prose import say_count, say_list

KINDS = ("withdrawn", "changed", "superseded", "new")
SAID_KIND = {
    "withdrawn": ("is withdrawn", "are withdrawn"),
    "changed": ("has changed", "have changed"),
    "superseded": ("is superseded by a later figure", "are superseded by later figures"),
    "new": ("is new", "are new"),
}
MEANS = {
    "a person here": "A person here decided it.",
    "the source": "The source gave another figure; the earlier one was said all the same.",
    "the outlet": "The outlet changed its text.",
    "the collection": "What was collected changed; nobody is known to have taken a figure back.",
    "this toolkit": "The reading changed, not the articles.",
    "not known": "What else may have changed was not kept.",
}


def say_lede(comparison: Comparison) -> str:
    """How much changed, in one sentence."""
    counts = [(kind, count) for kind in KINDS if (count := comparison.count(kind, "reading"))]
    stand = len(comparison.claims.pairs) - count_touched(comparison)
    if not counts:
        whole = "the one claim stands as it was" if stand == 1 else f"all {stand:,} claims stand as they were"
        what = "Nothing changed" if is_same(comparison) else "No claim changed"
        return f"{what}: {whole}." if stand else "Neither run holds a claim, so there is nothing to compare."
    said = [
        f"{say_count(count, 'claim') if n == 0 else f'{count:,}'} {SAID_KIND[kind][count != 1]}"
        for n, (kind, count) in enumerate(counts)
    ]
    return f"{say_list(said)}; {stand:,} {'stands as it was' if stand == 1 else 'stand as they were'}."


def is_same(comparison: Comparison) -> bool:
    """Whether nothing at all differs: no field, no article, no setting."""
    articles, settings = comparison.articles, comparison.settings
    differs = len(articles.new) or len(articles.gone) or not articles.pairs["how"].eq("same").all()
    return not (comparison.found or differs or settings.differ)


def count_touched(comparison: Comparison) -> int:
    """How many claims of both runs read otherwise, or are superseded."""
    kinds = ("changed", "superseded")
    return len({(c.old, c.new) for c in comparison.found if c.kind in kinds and c.weight == "reading"})


def count_reworded(comparison: Comparison) -> int:
    """How many claims both read otherwise and stand in another wording."""
    return len({*comparison.list_kind("changed", "wording")} & {*comparison.list_kind("changed")})


def say_minor(comparison: Comparison) -> list[str]:
    """What changed without changing what is claimed, in sentences."""
    linked, minor = comparison.count("changed", "link"), comparison.count("changed", "minor")
    moved = comparison.count("moved")
    worded, said = comparison.count("changed", "wording") - count_reworded(comparison), []
    if worded:
        verb = "stands" if worded == 1 else "stand"
        said.append(
            f"{say_count(worded, 'claim')} {verb} in a sentence that is worded otherwise, with the same reading."
        )
    if linked:
        verb = "is linked to others" if linked == 1 else "are linked to others"
        said.append(f"{say_count(linked, 'claim')} {verb} otherwise than before (parts, restatements, replacements).")
    if minor:
        fields = "confidence, rule, reporting words, open question"
        said.append(f"{say_count(minor, 'claim')} changed in what only a desk looks at ({fields}).")
    if moved:
        verb, same = (
            ("has another id", "it is the same claim") if moved == 1 else ("have other ids", "they are the same")
        )
        why = "because a file was renamed, words stand elsewhere in their article, or another measure was read"
        said.append(f"{say_count(moved, 'claim')} {verb}, {why}: {same}.")
    return said


def say_causes(comparison: Comparison) -> list[str]:
    """One sentence for each cause, or set of causes that the evidence leaves: what it changed, and what that means."""
    grouped: dict[tuple[str, ...], dict[str, set]] = defaultdict(lambda: defaultdict(set))
    home = find_homes(comparison)
    for change in comparison.found:
        if change.weight == "reading":
            grouped[change.cause.names][change.kind].add((change.old, change.new))
            grouped[change.cause.names]["articles"].add(home(change.old, change.new))
    order = list(WHOSE)

    def rank(names: tuple[str, ...]) -> tuple[int, list[int]]:
        return -sum(len(grouped[names][kind]) for kind in KINDS), [order.index(name) for name in names]

    said = []
    for names in sorted(grouped, key=rank):
        kinds = [f"{len(grouped[names][kind]):,} {kind}" for kind in KINDS if grouped[names][kind]]
        where = say_count(len(grouped[names]["articles"]), "article")
        said.append(f"{say_names(names, comparison)}: {say_list(kinds)}, in {where}. {say_meaning(names)}".strip())
    return said


def find_homes(comparison: Comparison) -> Callable[[int | None, int | None], str]:
    """A function that gives the article of a claim by its places in the two tables."""
    olds, news = (run.claims["article_id"].tolist() for run in (comparison.old, comparison.new))
    return lambda old, new: str(news[new] if new is not None else olds[old or 0])


def say_names(names: tuple[str, ...], comparison: Comparison | None = None) -> str:
    """Causes as the beginning of a sentence.

    >>> say_names(("new_article",)), say_names(("vocabulary", "version"))
    ('Its article is new in this run', 'The word lists changed, or the toolkit reads by other rules, or both')
    >>> say_names(("version", "not_known")), say_names(("not_known",))
    ('Perhaps the toolkit reads by other rules', 'The cause is not known')
    """
    if "later_figure" in names:
        words = SAID["later_figure"] + (" in a new article" if names[1:] == ("new_article",) else "")
        return words[0].upper() + words[1:]
    known = [SAID[name] for name in names if name != "not_known"]
    words = ", or ".join(known) + (", or both" if len(known) == 2 else "")
    if "not_known" in names:
        words = f"perhaps {words}" if known else SAID["not_known"]
    if names == ("vocabulary",) and comparison is not None and len(comparison.settings.lists) <= 4:
        words += f" ({say_list(comparison.settings.lists)})"
    return words[0].upper() + words[1:]


def say_meaning(names: tuple[str, ...]) -> str:
    """What the causes mean for whoever has printed the earlier figure.

    >>> say_meaning(("article_edited",)), say_meaning(("article_edited", "version"))
    ('The outlet changed its text.', 'Whose doing it is, that of the outlet or of this toolkit, the tables do not tell.')
    """
    doers = list(dict.fromkeys(WHOSE[name] for name in names if name not in ("not_known", "later_figure")))
    doers = ["the source"] if "later_figure" in names else doers
    tail = [MEANS["not known"]] if "not_known" in names else []
    if len(doers) > 1:
        words = [f"Whose doing it is, that of {' or of '.join(doers)}, the tables do not tell."]
    else:
        words = [MEANS[doer] for doer in doers]
    return " ".join([*words, *tail])


def say_articles(comparison: Comparison) -> str:
    """How the articles of the two runs differ, in a sentence."""
    how, there = comparison.articles.pairs["how"].value_counts(), comparison.articles
    if not there.is_known:
        return "One of the runs did not keep its articles."
    counts = {
        "gone": len(there.gone),
        "edited": how.get("edited", 0),
        "new": len(there.new),
        "renamed": how.get("moved", 0),
    }
    said = [f"{int(count):,} {word}" for word, count in counts.items() if count]
    same = int(how.get("same", 0))
    return f"Articles: {say_list(said)}; {same:,} the same." if said else f"Articles: all {same:,} are the same."


def say_settings(comparison: Comparison) -> str:
    """Which settings differ between the runs, in a sentence."""
    settings = comparison.settings
    differ = [NAMES[setting.name] for setting in settings.differ]
    unknown = [NAMES[name] for name in settings.unknown]
    same = [words for words in NAMES.values() if words not in (*differ, *unknown)]
    said = [
        f"{word}: {say_list(names)}"
        for word, names in (("changed", differ), ("the same", same), ("not kept by both runs", unknown))
        if names
    ]
    words = "; ".join(said)
    return f"Settings {words}."
