"""A piece of a page: HTML to show, and the facts that the page's own record keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.charts.inline import dress_html
from toolkit.reports.inert import make_inert

FACTS = "application/vnd.claims.facts+json"


class Piece:
    """HTML that a notebook shows and a report publishes; `facts` end up in the report's record.

    >>> Piece("<p>Hello</p>")._repr_mimebundle_()["text/html"].endswith("<p>Hello</p></div>")
    True
    """

    def __init__(self, html: str, facts: Mapping[str, Any] | None = None) -> None:
        self.html, self.facts = html, dict(facts or {})

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return {"text/html": dress_html(make_inert(self.html)), **({FACTS: self.facts} if self.facts else {})}
