"""The page of a comparison: one offline file in the house style, told from the top down - how much, why, each claim, charts, what leans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from toolkit.charts.markup import html_table
from toolkit.charts.prepare import prepare_claims
from toolkit.charts.wording import say_day, say_figure
from toolkit.compare.cells import changed_row, claim_table, one_side_row, superseded_row
from toolkit.compare.change import Change
from toolkit.compare.chart_changes import ChartChange
from toolkit.compare.comparison import Comparison
from toolkit.compare.first import list_first
from toolkit.compare.leaning import Lean
from toolkit.compare.runs import Run, fetch_rows
from toolkit.compare.settings import NAMES, read_settings, say_setting
from toolkit.compare.summary import KINDS, is_same, say_articles, say_causes, say_lede, say_minor, say_settings
from toolkit.errors import ToolkitError
from toolkit.prose import say_count
from toolkit.reports.evidence import printed_cell, sentence_cell, source_cell
from toolkit.reports.page import check_page, fill_template, find_headings

MOST_ROWS = 200  # of a kind; the table of changes holds them all
MOST_MARKS = 150
MOST_ARTICLES = 100
HEADINGS = {
    "withdrawn": ("What is withdrawn", "Claims of the earlier run that the later one does not hold."),
    "changed": ("What reads otherwise", "Claims of both runs that say something else now."),
    "superseded": (
        "What a later figure replaces",
        "They stand as printed; the same source has since given another figure.",
    ),
    "new": ("What is new", "Claims that the earlier run did not hold."),
}
MARKS = {
    "finding": "key finding",
    "gone": "mark gone",
    "changed": "mark changed",
    "new": "new mark",
    "rank": "rank of a key finding",
}


def make_diff_page(comparison: Comparison, charts: Sequence[ChartChange], leaning: Mapping[str, Sequence[Lean]]) -> str:
    """The page as HTML; raises ToolkitError where it would break a promise of every report."""
    shown = Shown(comparison)
    parts = [shown.section(kind) for kind in KINDS]
    parts += [section_charts(charts, shown.rows_of), section_leaning(comparison, leaning, shown.rows_of)]
    parts += [section_minor(comparison), section_articles(comparison), section_why(comparison)]
    words = {
        "title": say_title(comparison), "kicker": say_corpora(comparison), "lede": say_lede(comparison), "causes": say_causes(comparison),
        "first": shown.list_first(), "notes": (say_articles(comparison), say_settings(comparison), *comparison.notes),
    }  # fmt: skip
    return publish("diff.html.j2", "".join(parts), **words)


def publish(template: str, rest: str, **words: Any) -> str:
    """Fills a template, and checks that the page stands alone."""
    page = fill_template(template, rest=rest, contents=find_headings(rest), **words)
    complaints = check_page(page)
    if complaints:
        raise ToolkitError(
            f"the page was not published: {'; '.join(complaints[:5])}", remedy="report this, with the two runs"
        )
    return page


def say_title(comparison: Comparison) -> str:
    """The question that the page answers."""
    if any(comparison.count(kind, "reading") for kind in KINDS):
        return "What changed since the earlier run?"
    return f"{'Nothing' if is_same(comparison) else 'No claim'} changed since the earlier run"


def say_corpora(comparison: Comparison) -> str:
    """Which corpora are compared."""
    names = list(
        dict.fromkeys(
            str(run.about.get("corpus") or "a corpus without a name") for run in (comparison.old, comparison.new)
        )
    )
    return f"Two runs compared: {' and '.join(names)}"


class Shown:
    """The claims that the page shows, with the row that each stands in, so that other parts can lead there."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison, self.titles = comparison, comparison.titles
        self.kept = {kind: list(comparison.list_kind(kind).items())[:MOST_ROWS] for kind in KINDS}
        later = self.find_later()
        places = [place for groups in self.kept.values() for place, _ in groups]
        sides = [with_articles(run) for run in (comparison.old, comparison.new)]
        self.old = fetch_rows(sides[0], (a for a, _ in places))
        self.new = fetch_rows(sides[1], [*(b for _, b in places), *later.values()])
        self.later = {name: self.new[place] for name, place in later.items()}
        self.rows_of: dict[str, str] = {}
        for kind in KINDS:
            for n, ((a, b), _) in enumerate(self.kept[kind]):
                for row in (self.old.get(a) if a is not None else None, self.new.get(b) if b is not None else None):
                    if row is not None:
                        self.rows_of.setdefault(row.claim_id, f"{kind}-{n + 1}")

    def find_later(self) -> dict[str, int]:
        """Where the claims stand that replace others."""
        names = {str(changes[0].after) for _, changes in self.kept["superseded"]}
        ids = self.comparison.new.claims["claim_id"].tolist() if names else []
        return {name: place for place, name in enumerate(ids) if name in names}

    def section(self, kind: str) -> str:
        """One part of the page: the claims of a kind."""
        groups = self.kept[kind]
        count = self.comparison.count(kind, "reading")
        heading, words = HEADINGS[kind]
        if not groups:
            return ""
        rows = [(f"{kind}-{n + 1}", self.make_row(kind, place, changes)) for n, (place, changes) in enumerate(groups)]
        are = f"that {'is' if count == 1 else 'are'} new" if kind == "new" else kind
        table = claim_table(kind, f"{say_count(count, 'claim')} {are}", rows, count)
        return f'<h2 id="{kind}">{heading}</h2><p>{words}</p>{table}'

    def list_first(self) -> list[str]:
        """What to look at first, in sentences."""
        rows = {
            kind: [
                (
                    f"{kind}-{n + 1}",
                    self.old.get(a if a is not None else -1),
                    self.new.get(b if b is not None else -1),
                    changes,
                )
                for n, ((a, b), changes) in enumerate(self.kept[kind])
            ]
            for kind in ("changed", "withdrawn")
        }
        return list_first(rows, self.titles)

    def make_row(self, kind: str, place: tuple[int | None, int | None], changes: Sequence[Change]) -> list[str]:
        """The cells of one claim."""
        before = self.old[place[0]] if place[0] is not None else None
        after = self.new[place[1]] if place[1] is not None else None
        if kind == "changed":
            return changed_row(before, after, changes, self.titles)
        if kind == "superseded":
            return superseded_row(after, self.later.get(str(changes[0].after)), changes, self.titles)
        return one_side_row(before if kind == "withdrawn" else after, changes, self.titles)


def with_articles(run: Run) -> pd.DataFrame:
    """The claims as the cells need them: with what a chart looks at, headline and file."""
    table = prepare_claims(run.claims)
    if run.articles is None:
        return table.assign(headline=pd.NA, path=pd.NA)
    facts = run.articles.drop_duplicates("article_id").set_index("article_id")
    return table.assign(**{name: table["article_id"].map(facts[name]) for name in ("headline", "path")})


def section_why(comparison: Comparison) -> str:
    """What differs between the runs besides their claims, side by side."""
    rows = [[escape(cell) for cell in row] for row in list_facts(comparison)]
    table = html_table(["What", "Earlier run", "Later run"], rows, caption="The two runs side by side")
    words = "A cause is named where the tables prove it. Where they leave several, all are named."
    return f'<h2 id="why">How the two runs differ</h2><p>{words}</p>{table}'


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


def section_charts(charts: Sequence[ChartChange], rows_of: Mapping[str, str]) -> str:
    """What the charts and key findings of the reports say now, and said before."""
    head = '<h2 id="charts">On the charts</h2>'
    if not charts:
        return f'{head}<p class="empty">No chart and no key finding would show anything else.</p>'
    told = [change for change in charts if change.what != "rank"]
    rows = [chart_row(change, rows_of) for change in told[:MOST_MARKS]]
    parts = [f"{head}<p>As the reports draw them, without a choice of sources or days.</p>"]
    if rows:
        caption = f"{say_count(len(told), 'difference')} on the charts"
        parts.append(html_table(["Chart", "What", "Was", "Is now"], rows, caption=caption))
    if len(told) > len(rows):
        parts.append(f'<p class="note">{say_count(len(told) - len(rows), "difference")} more are in the record.</p>')
    ranks = len(charts) - len(told)
    if ranks:
        verb = "names the same figure, but counts it" if ranks == 1 else "name the same figures, but count them"
        parts.append(f'<p class="note">{say_count(ranks, "key finding")} {verb} among more or fewer others.</p>')
    return "".join(parts)


def chart_row(change: ChartChange, rows_of: Mapping[str, str]) -> list[str]:
    """One difference on a chart; it leads to the claim where that stands on the page."""
    home = rows_of.get(change.claim_id or "")
    what = f'<a href="#{home}">{MARKS[change.what]}</a>' if home else MARKS[change.what]
    sides = [
        f"<bdi>{escape(words)}</bdi>" if words else '<span class="aside">nothing drawn</span>'
        for words in (change.before, change.after)
    ]
    return [escape(change.chart), what, *sides]


def section_leaning(comparison: Comparison, leaning: Mapping[str, Sequence[Lean]], rows_of: Mapping[str, str]) -> str:
    """Which claims still stand that lean on one that is withdrawn or reads otherwise."""
    if not leaning:
        return ""
    ids = {lean.claim_id for leans in leaning.values() for lean in leans}
    table = with_articles(comparison.old)
    names = {row.claim_id: row for row in table[table["claim_id"].isin({*ids, *leaning})].itertuples()}
    rows = []
    for name, leans in leaning.items():
        for lean in leans[:20]:
            if lean.claim_id in names:
                rows.append(lean_row(names[lean.claim_id], lean, names.get(name), rows_of.get(name)))
    if not rows:
        return ""
    header = ["Leans on", "How", "Printed", "Who says so", "Its sentence, the number marked"]
    caption = f"{say_count(len(rows), 'claim')} to look at again"
    html = html_table(header, rows[:MOST_ROWS], caption=caption, kind="evidence")
    words = "Claims that stand, and are tied to one that is withdrawn or reads otherwise."
    return f'<h2 id="leaning">What leans on it</h2><p>{words}</p>{html}'


def lean_row(row: Any, lean: Lean, fallen: Any, home: str | None) -> list[str]:
    """One claim that leans on another."""
    words = escape(say_figure(fallen)) if fallen is not None else "the claim"
    figure = f'<a href="#{home}">{words}</a>' if home else words
    return [figure, escape(lean.how), printed_cell(row), source_cell(row), sentence_cell(row)]


def section_articles(comparison: Comparison) -> str:
    """The articles that came, went, were edited or moved."""
    pairs = comparison.articles.pairs
    facts = {}
    for run in (comparison.new, comparison.old):
        if run.articles is not None:
            facts.update({row.article_id: row for row in run.articles.itertuples()})
    listed = [("gone", name) for name in comparison.articles.gone["article_id"]]
    listed += [("edited", name) for name in pairs.loc[pairs["how"] == "edited", "new_id"]]
    listed += [("new", name) for name in comparison.articles.new["article_id"]]
    listed += [("another file, the same text", name) for name in pairs.loc[pairs["how"] == "moved", "new_id"]]
    if not listed or not comparison.articles.is_known:
        return ""
    rows = [article_row(what, facts[name]) for what, name in listed[:MOST_ARTICLES] if name in facts]
    caption = f"{say_count(len(listed), 'article')} that {'differs' if len(listed) == 1 else 'differ'}"
    table = html_table(["What", "Outlet", "Published", "Headline", "File"], rows, caption=caption)
    left = len(listed) - MOST_ARTICLES
    return f'<h2 id="articles">The articles</h2>{table}' + (f'<p class="note">{left:,} more.</p>' if left > 0 else "")


def article_row(what: str, row: Any) -> list[str]:
    """One article that differs."""
    cells = [
        f"<bdi>{escape(cell)}</bdi>" if isinstance(cell, str) else "not known"
        for cell in (row.outlet, row.headline, row.path)
    ]
    address = f'<span class="aside"><bdi>{escape(row.url)}</bdi></span>' if isinstance(row.url, str) else ""
    return [what, cells[0], escape(say_day(row.published)), cells[1], cells[2] + address]


def section_minor(comparison: Comparison) -> str:
    """What changed without changing what is claimed."""
    said = say_minor(comparison)
    if not said:
        return ""
    items = "".join(f"<li>{escape(words)}</li>" for words in said)
    return f'<h2 id="minor">What changed without changing a claim</h2><ul>{items}</ul><p>Each stands in the table of changes.</p>'
