"""How a piece of a report shows inside JupyterLab: with a little style of its own, and links in pictures that Lab leaves alone."""

from __future__ import annotations

import re

# JupyterLab rewrites the `href` of every link that stays on the page, and on a link of an SVG picture that ends in an error in
# place of the chart. The older name of the same thing works in every browser, and Lab does not know it.
PLAIN, OLDER = (
    re.compile(r'(<a [^>]*?)(?<![:\w])href="(#[^"]*)"([^>]*?class="mark")'),
    re.compile(r"(<a [^>]*?)xlink:href="),
)
STYLE = """<style>
.claims.claims table{table-layout:auto;width:100%;margin:.6em 0;border-collapse:collapse;font-size:.93em}
.claims.claims th,.claims.claims td{text-align:left;vertical-align:top;white-space:normal;padding:.4em .9em .4em 0;line-height:1.4}
.claims.claims caption{caption-side:top;text-align:left;font-weight:600;padding:.3em 0}
.claims .evidence td:nth-child(5){min-width:24em}
.claims .aside{display:block;font-size:.9em;opacity:.75}
.claims .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.claims mark{background:#ffe08a;color:#1d1d1b;padding:0 .15em}
.claims .chart{margin:.4em 0 1.6em;max-width:60em}
.claims .plot{background:#fff}
.claims .plot svg{display:block;width:100%;height:auto}
.claims .plot a:hover,.claims .plot a:focus-visible,.claims .plot a:target{outline:2.5px solid #b93a0e;outline-offset:2px}
.claims .subtitle,.claims .note,.claims .skip{font-size:.9em;opacity:.8}
.claims .wide{overflow-x:auto}
.claims.claims tr:target{outline:2.5px solid #b93a0e;outline-offset:-1px}
</style>"""
OPENING, CLOSING = f'<div class="claims">{STYLE}', "</div>"


def dress_html(html: str) -> str:
    """A piece as a notebook shows it.

    >>> dress_html('<a id="m" href="#ev-a" class="mark">').removeprefix(OPENING)
    '<a id="m" xlink:href="#ev-a" class="mark"></div>'
    """
    return OPENING + PLAIN.sub(r'\1xlink:href="\2"\3', html) + CLOSING


def undress_html(html: str) -> str:
    """A piece as a page publishes it; what is none of ours stays as it is.

    >>> undress_html(dress_html('<a id="m" href="#ev-a" class="mark">')), undress_html("<p>x</p>")
    ('<a id="m" href="#ev-a" class="mark">', '<p>x</p>')
    """
    if not html.startswith(OPENING):
        return html
    return OLDER.sub(r"\1href=", html.removeprefix(OPENING).removesuffix(CLOSING))
