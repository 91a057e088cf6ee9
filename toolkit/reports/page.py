"""Makes one self-contained HTML page of an executed notebook, and checks that it keeps its promises."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any

import jinja2
import nbformat

from toolkit.charts.inline import undress_html
from toolkit.reports.fit import fit_page
from toolkit.reports.inert import make_inert
from toolkit.reports.pieces import FACTS
from toolkit.reports.promises import check_page

__all__ = ["check_page", "describe_made", "find_facts", "find_picture", "find_title", "make_page"]
TEMPLATE = Path(__file__).parent / "template"
HEADING = re.compile(
    r'<h(?P<level>[23])(?: [^>]*?)? ?id="(?P<name>[^"]+)"[^>]*>(?P<words>.*?)</h\1>'.replace(r"\1", "(?P=level)"), re.S
)


def make_page(
    notebook: nbformat.NotebookNode, *, title: str, made: Sequence[tuple[str, str]], index: str | None = None
) -> str:
    """The page: title, contents, cells without their code, and how the report was made (pairs of what and how)."""
    body = make_inert(export_cells(notebook).replace("<!--cell-->", ""))
    head, findings, rest = split_body(body)
    page = fill_template(
        "report.html.j2",
        title=make_inert(title),
        head=head,
        findings=findings,
        rest=rest,
        made=[*made, ("cells of the notebook", f"fingerprint {hash_cells(notebook)}")],
        contents=find_headings(rest),
        index=index,
    )
    return fit_page(page)


def hash_cells(notebook: nbformat.NotebookNode) -> str:
    """A short name for exactly these cells, whatever parameters they ran with.

    >>> cells = [{"cell_type": "code", "source": "1", "metadata": {}}, {"cell_type": "markdown", "source": "# A", "metadata": {}}]
    >>> hash_cells(nbformat.from_dict({"cells": cells})), len(hash_cells(nbformat.from_dict({"cells": cells[:1]})))
    ('15a09c802659f24c', 16)
    """
    given = [cell for cell in notebook.cells if "injected-parameters" not in cell.get("metadata", {}).get("tags", [])]
    words = "\x1e".join(f"{cell.cell_type}\x1f{cell.source}" for cell in given)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def split_body(body: str) -> tuple[str, str, str]:
    """What stands before the first heading, the section of key findings where it comes first, and the rest.

    Findings come before the contents: a reader with a telephone sees one screen.

    >>> split_body('<p>x</p><div class="prose"><h2>A</h2></div><ul class="findings"></ul><div class="prose"><h2>B</h2></div>')
    ('<p>x</p>', '<div class="prose"><h2>A</h2></div><ul class="findings"></ul>', '<div class="prose"><h2>B</h2></div>')
    >>> split_body('<p>x</p><div class="prose"><h2>A</h2></div>')
    ('<p>x</p>', '', '<div class="prose"><h2>A</h2></div>')
    """
    starts = [found.start() for found in re.finditer(r'<div class="prose">\s*<h2', body)]
    if not starts:
        return body, "", ""
    second = starts[1] if len(starts) > 1 else len(body)
    if 'class="findings"' not in body[starts[0] : second]:
        return body[: starts[0]], "", body[starts[0] :]
    return body[: starts[0]], body[starts[0] : second], body[second:]


def fill_template(name: str, **words: Any) -> str:
    """One of our page templates, with the house style sheet inside."""
    loader = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATE), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    style = re.sub(r"\s*\n\s*", "\n", (TEMPLATE / "style.css").read_text(encoding="utf-8")).strip()
    return loader.get_template(name).render(style=style, **words)


def export_cells(notebook: nbformat.NotebookNode) -> str:
    """The cells as HTML: prose and results, no code, no prompts."""
    notebook, results = deepcopy(notebook), []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if "text/html" in output.get("data", {}):
                results.append(undress_html(output["data"]["text/html"]))
                output["data"] = {"text/html": f"<!--result-{len(results) - 1}-->"}
    body, _ = exporter().from_notebook_node(notebook)
    body = re.sub(r'<a class="anchor-link"[^>]*>[^<]*</a>', "", str(body))
    # Put back afterwards: nbconvert parses the page with a reader that knows no SVG.
    return re.sub(r"<!--result-(\d+)-->", lambda found: results[int(found[1])], body)


@lru_cache(maxsize=1)
def exporter() -> Any:
    """One exporter for all reports: making it costs a quarter of a second."""
    from nbconvert import HTMLExporter
    from traitlets.config import Config

    config = Config()
    config.TagRemovePreprocessor.enabled = True
    config.TagRemovePreprocessor.remove_cell_tags = {"remove-cell", "parameters", "injected-parameters"}
    made = HTMLExporter(config=config, template_name="cells", extra_template_basedirs=[str(TEMPLATE)])
    made.exclude_input = made.exclude_input_prompt = made.exclude_output_prompt = True
    return made


def find_headings(html: str) -> list[tuple[int, str, str]]:
    """Headings of the second and third level, for the table of contents.

    >>> find_headings('<h2 id="a">Over <em>time</em></h2><h3 id="b">Sorties &amp; more</h3><h4 id="c">x</h4>')
    [(2, 'a', 'Over time'), (3, 'b', 'Sorties & more')]
    """
    return [
        (int(found["level"]), found["name"], unescape(re.sub(r"<[^>]+>", "", found["words"])).strip())
        for found in HEADING.finditer(html)
    ]


def find_title(notebook: nbformat.NotebookNode) -> str:
    """The question in the notebook's first heading."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and (found := re.search(r"^# +(.+)$", cell.source, re.M)):
            return re.sub(r"[*_`]", "", found[1]).strip()
    return "Report"


CHART = re.compile(r'<figure class="chart"[^>]*><h3[^>]*>(?P<title>[^<]*)</h3>(?P<rest>.*?)</figure>', re.S)
SVG = re.compile(r'<svg viewBox="0 0 (?P<wide>[\d.]+) (?P<tall>[\d.]+)".*?</svg>', re.S)
SUMMARY = re.compile(r'<p class="summary">([^<]*)</p>')


def find_picture(page: str) -> tuple[str, str, str] | None:
    """The picture of a page with most to show that is not too tall: its title, its words, and itself without links.

    A chart of which nothing could be drawn has no picture, and lends no other one its title.

    >>> empty = '<figure class="chart"><h3>A</h3><p class="summary">None.</p></figure>'
    >>> find_picture(empty + empty.replace("A", "B").replace("<p", '<svg viewBox="0 0 9 5"></svg><p'))
    ('B', 'None.', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 5"></svg>')
    """
    charts = CHART.finditer(page)
    found = [(chart, svg) for chart in charts for svg in SVG.finditer(chart["rest"])]
    if not found:
        return None
    low = [one for one in found if float(one[1]["tall"]) < 1.25 * float(one[1]["wide"])]
    chart, picture = max(low or found[:1], key=lambda one: one[1][0].count("<a "))
    svg = (
        re.sub(r"<a [^>]*>", "<g>", re.sub(r'<g class="readout".*?</g>', "", picture[0]))
        .replace("</a>", "</g>")
        .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )
    summary = SUMMARY.search(chart["rest"])
    return unescape(chart["title"]), unescape(summary[1]) if summary else "", svg


def find_facts(notebook: nbformat.NotebookNode) -> dict[str, Any]:
    """The facts that the notebook's results carry, taken together."""
    facts: dict[str, Any] = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            found = dict(output.get("data", {}).get(FACTS, {}))
            facts["findings"] = [*facts.get("findings", []), *found.pop("findings", [])]
            facts.update(found)
    return facts


def describe_made(
    parameters: Mapping[str, Any], facts: Mapping[str, Any], versions: Mapping[str, str]
) -> list[tuple[str, str]]:
    """How a report was made, as pairs: its parameters, what it read, and with what it was made. No clock, no folders of ours."""
    said = [(name, say_value(name, value)) for name, value in parameters.items() if name != "tables"]
    read = (
        [("articles read", f"{facts['articles']:,}, fingerprint {facts['fingerprint']}")]
        if "fingerprint" in facts
        else []
    )
    files = [(f"file {name}", f"SHA-256 {digest}") for name, digest in dict(facts.get("downloads", {})).items()]
    return [*said, *read, *dict(facts.get("reading", {})).items(), *versions.items(), *files]


def say_value(name: str, value: Any) -> str:
    """A parameter's value as a reader sees it: a folder by its name alone.

    >>> say_value("corpus", "/home/ann/desk/sample"), say_value("sources", []), say_value("sources", ["A", "B"]), say_value("to_day", None)
    ('sample', 'all', 'A, B', 'none')
    """
    if value is None:
        return "none"
    if isinstance(value, list):
        return ", ".join(map(str, value)) if value else "all"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return Path(str(value)).name if name in ("corpus", "decisions", "vocabulary") else str(value)
