"""Whether an article gives a listed person another office than the list: it wrote at another time."""

from __future__ import annotations

from toolkit.extract.attributions.organisations import find_office
from toolkit.extract.attributions.persons import PersonFound
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording


def told_office(w: Wording, found: PersonFound, more: tuple[int, int] | None) -> Speaker | None:
    """The organisation that an aside gives to a listed person, where it is another than the list's: the article wrote at another time."""
    if more is None or w.low[more[0]] in ("who", "whose") or not {"former", "ex"}.isdisjoint(w.low[slice(*more)]):
        return None
    office = find_office(w, more)
    if office is None or office.organisation in (None, found.entry_organisation) or office.kind == "media":
        return None
    return (
        None if office.kind == found.kind == "international" else office
    )  # "a U.N. spokesman" tells less than the list


def is_other_post(known: str, stated: Speaker) -> bool:
    """Whether the article gives a listed person another ministry than the list: it wrote at another time."""
    if stated.body is None or not stated.body.body.is_post or stated.body.body.kind != "ministry":
        return False
    return stated.body.body.standard.format(adjective="", words="").strip().lower() not in known.lower()
