"""Lays what was read in a text with its marks restored back on the article's own words: every offset, and every phrase as printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from toolkit.extract.layout import Ledger
from toolkit.records import Article, Attribution, Claim, Count, Number, Period, Sentence, Timex, Zone
from toolkit.text.lost_lines import find_lost_breaks
from toolkit.text.restored import Restored, restore_marks
from toolkit.text.zones import find_zones

Record = TypeVar("Record", Sentence, Number, Timex, Attribution, Count, Period)
# The spans of each record, and the field that holds the words of one, if any.
SPANS: dict[Any, tuple[tuple[str, str, str | None], ...]] = {
    Sentence: (("start", "end", None),),
    Number: (("char_start", "char_end", "number_text"), ("numeral_start", "numeral_end", None)),
    Timex: (("char_start", "char_end", "date_text"),),
    Attribution: (
        ("scope_start", "scope_end", None),
        ("source_start", "source_end", None),  # a name is called the same in all articles: "Russia's army"
        ("cue_start", "cue_end", "cue"),
    ),
    Count: (("counted_start", "counted_end", "counted"), ("trigger_start", "trigger_end", None)),
    Period: (("text_start", "text_end", "text"),),
}
# The same by the places of the fields.
PLACES = {
    kind: [
        (kind._fields.index(first), kind._fields.index(last), kind._fields.index(words) if words else None)
        for first, last, words in spans
    ]
    for kind, spans in SPANS.items()
}


class Print(NamedTuple):
    """An article as it is printed, and as it is read: with the marks that its collection has taken out."""

    printed: Article
    read: Article
    restored: Restored

    def ledger(self, ledger: Ledger) -> Ledger:
        """The numbers with their fates, on the article's own words."""
        if not self.restored.added:
            return ledger
        return tuple((self.lay_back(number), fate, reason) for number, fate, reason in ledger)

    def dates(self, dates: Sequence[Timex]) -> tuple[Timex, ...]:
        """The time expressions on the article's own words."""
        return tuple(map(self.lay_back, dates) if self.restored.added else dates)

    def claims(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """The claims on the article's own words."""
        return tuple(map(self.lay_claim_back, claims) if self.restored.added else claims)

    def lay_claim_back(self, claim: Claim) -> Claim:
        """A claim, and all that it is made of."""
        number = self.lay_back(claim.number)
        return claim._replace(
            number=number,
            sentence=self.lay_back(claim.sentence),
            count=self.lay_back(claim.count)._replace(number=number),
            period=self.lay_back(claim.period),
            attribution=claim.attribution and self.lay_back(claim.attribution),
        )

    def lay_back(self, record: Record) -> Record:
        """A record with its spans, and the words in them, as they stand in the article."""
        laid: list[Any] = list(record)
        original = self.restored.original
        for first, last, words in PLACES[type(record)]:
            start, end = laid[first], laid[last]
            if start is None or end is None:
                continue
            laid[first], laid[last] = original(start), original(end)
            if words is not None and laid[words] == self.read.text[start:end]:
                laid[words] = self.printed.text[laid[first] : laid[last]]
        return type(record)(*laid)


def print_of(article: Article, *, in_zones: bool = True) -> Print:
    """The article as it is printed and as it is read: one object where nothing was lost; without `in_zones` for its text alone."""
    breaks = find_lost_breaks(article.text, article.headline)
    restored = restore_marks(article.text, breaks)
    if not restored.added:
        return Print(article, article, restored)
    if not in_zones:
        return Print(article, article._replace(text=restored.text, zones=None), restored)
    zones = find_zones(article.text, article.headline, breaks) if article.zones is None else article.zones
    here = tuple(Zone(zone.name, restored.here(zone.start), restored.here(zone.end)) for zone in zones)
    return Print(article, article._replace(text=restored.text, zones=here), restored)
