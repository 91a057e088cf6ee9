"""What a record becomes in its table: the rows of numbers, dates and claims, cell by cell in the order of the columns."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from toolkit.records import Article, Claim, Number, Timex


def number_row(article_id: str, number: Number, fate: str, reason: str | None) -> tuple[Any, ...]:
    """A row of the numbers table."""
    return (
        article_id,
        number.char_start,
        number.char_end,
        number.number_text,
        number.low,
        number.high,
        number.hedge,
        number.kind,
        number.unit,
        number.is_quantity,
        fate,
        reason,
    )


def date_row(article_id: str, timex: Timex) -> tuple[Any, ...]:
    """A row of the dates table."""
    return (
        article_id,
        timex.char_start,
        timex.char_end,
        timex.date_text,
        timex.type,
        timex.value,
        timex.mod,
        timex.start,
        timex.end,
        timex.precision,
        timex.anchor,
    )


def make_claim_id(article_id: str, claim: Claim) -> str:
    """The same claim has the same name after every re-run: article, span and measure decide it."""
    words = f"{article_id}\x1f{claim.number.char_start}\x1f{claim.number.char_end}\x1f{claim.count.measure}"
    return "c" + hashlib.blake2b(words.encode(), digest_size=8).hexdigest()


def claim_rows(article: Article, claims: Sequence[Claim], agency: str | None = None) -> list[tuple[Any, ...]]:
    """The rows of the claims table for one article; links between its claims become claim_ids."""
    ids = [make_claim_id(article.article_id, claim) for claim in claims]
    return [claim_row(article, claim, ids, index, agency) for index, claim in enumerate(claims)]


def claim_row(article: Article, claim: Claim, ids: list[str], index: int, agency: str | None) -> tuple[Any, ...]:
    """A row of the claims table."""
    number, sentence, count, period, said = claim.number, claim.sentence, claim.count, claim.period, claim.attribution

    def link(target: int | None) -> str | None:
        return None if target is None else ids[target]

    return (
        ids[index], article.article_id, article.outlet, agency, article.published,
        number.char_start, number.char_end, number.number_text, sentence.start, sentence.end, article.text[sentence.start : sentence.end],
        number.low, number.high, number.hedge, count.measure, count.counted, count.victim, claim.kind, count.per,
        period.start, period.end, period.basis, period.text, claim.said_on,
        said and said.source, said and said.source_org, said and said.source_kind, said and said.cue, said.is_quoted if said else False,
        ("; ".join(said.via) or None) if said else None,
        count.attributed_to, claim_stance(claim), count.is_negated, claim.place,
        link(claim.part_of), link(claim.restates), link(claim.supersedes), claim.confidence, count.rule, claim.open_question,
    )  # fmt: skip


def claim_stance(claim: Claim) -> str:
    """The wording round the number decides before the reporting word does."""
    if claim.count.stance != "asserts" or claim.attribution is None:
        return claim.count.stance
    return claim.attribution.stance
