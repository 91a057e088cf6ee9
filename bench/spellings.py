"""Whether two names are of one person, body or place, whatever case, accents, titles and agencies' spellings make of them."""

from __future__ import annotations

import re
import unicodedata

TITLES = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "for",
        "and",
        "its",
        "his",
        "her",
        "their",
        "on",
        "from",
        "near",
        "maj",
        "gen",
        "col",
        "lt",
        "mr",
        "dr",
        "general",
        "colonel",
        "minister",
        "spokesman",
    ]
)
COMPASS = frozenset(
    [
        "the",
        "province",
        "city",
        "town",
        "village",
        "region",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
    ]
)


def without(outlet: str | None, name: str | None) -> str | None:
    """Nobody, where the source is the outlet itself: an annotation may say either."""
    return None if name is not None and plain(name) == plain(outlet or "") else name


def plain(name: str) -> str:
    """A name without case, accents, possessives and the spellings that vary between agencies."""
    letters = (letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    text = "".join(letters).lower().replace("’", "'").replace("defence", "defense")
    text = re.sub(r"'s\b", "", text.replace("u.s.", "us").replace("u.n.", "un"))
    return re.sub(r"[^a-z0-9]+", " ", text).strip()


def alike(want: str | None, got: str | None, fillers: frozenset[str], least: float = 0.5) -> bool:
    """Whether two names share enough of their words."""
    if want is None or got is None:
        return want is got
    a, b = ({w for w in plain(name).split() if w not in fillers} or set(plain(name).split()) for name in (want, got))
    return 2 * len(a & b) / max(1, len(a) + len(b)) >= least


class Spellings:
    """The accepted spellings of organisations."""

    def __init__(self, accepted: dict[str, list[str]]) -> None:
        self.accepted = {name: {plain(name), *map(plain, others)} for name, others in accepted.items()}

    def same(self, want: str | None, got: str | None) -> bool:
        """Whether two names are of one organisation."""
        if want is None or got is None:
            return want is got
        a, b = (re.sub(r"\bthe\b ?", "", plain(name)) for name in (want, got))
        shared = any(a in names and b in names for names in self.accepted.values())
        return shared or alike(want, got, TITLES, 0.8)
