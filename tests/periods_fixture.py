"""The periods of a text that was printed on Thursday, 17 June 2021, for the tables of cases."""

from datetime import date, datetime

from toolkit.extract.claims import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary

PUBLISHED = datetime(2021, 6, 17)  # a Thursday


def day(text):
    if text is None:
        return None
    return date.fromisoformat(f"2021-{text}") if len(text) == 5 else date.fromisoformat(text)


def read_periods(text, published=PUBLISHED):
    claims = read_article(Article("a", text, published), load_vocabulary()).claims
    return {
        claim.number.number_text.removeprefix("At least ").removeprefix("at least "): (
            claim.period.start,
            claim.period.end,
            claim.kind,
        )
        for claim in claims
    }
