"""Draws a reading in plain characters: the sentence with its marks beneath, the fields of each claim, the rules, the refusals."""

from __future__ import annotations

from datetime import date

from toolkit.explain.underline import Mark, draw_underlined
from toolkit.records import Article, Claim, Number, Reading
from toolkit.vocabulary.load import shipped_words


def draw_reading(reading: Reading) -> list[str]:
    """A block for each claim, then one for the numbers that are no claim."""
    article = reading.article
    blocks = [draw_claim(article, claim) for claim in reading.claims]
    others = [(number, fate, reason) for number, fate, reason in reading.numbers if fate != "claim"]
    if not blocks:
        marks = [Mark(number.char_start, number.char_end, fate) for number, fate, _ in others]
        blocks = [draw_underlined(article.text, marks), "No claim is read here."]
    if others:
        blocks.append("\n".join(draw_refusal(number, fate, reason) for number, fate, reason in others))
    return blocks


def draw_claim(article: Article, claim: Claim) -> str:
    """The sentence underlined, and the fields of one claim below it."""
    sentence = claim.sentence
    marks = [
        mark._replace(start=mark.start - sentence.start, end=mark.end - sentence.start) for mark in list_marks(claim)
    ]
    drawn = draw_underlined(article.text[sentence.start : sentence.end], [mark for mark in marks if mark.end > 0])
    fields = [f"  {name:<14} {value}" for name, value in list_fields(claim).items()]
    rules = [f"  why {name:<10} {sentence}" for name, sentence in list_rules(claim).items()]
    return "\n".join([drawn, "", *fields, "", *rules])


def list_rules(claim: Claim) -> dict[str, str]:
    """The rule behind the measure, the source and the period of a claim, each in a sentence."""
    said = claim.attribution
    asked = {
        "measure": claim.count.rule,
        "source": said.rule if said else "",
        "period": claim.period.rule,
    }
    known = shipped_words("rules")
    return {field: known[field].get(rule, rule) for field, rule in asked.items() if rule}


def draw_refusal(number: Number, fate: str, reason: str | None) -> str:
    """One line for a number that is no claim: what became of it, and why."""
    return f"  {number.number_text!r} is no claim: {fate}" + (f" ({reason})" if reason else "")


def list_marks(claim: Claim) -> list[Mark]:
    """The stretches of the article from which the fields of a claim were read."""
    number, count, period, said = claim.number, claim.count, claim.period, claim.attribution
    found = [
        (number.char_start, number.char_end, "number"),
        (count.counted_start, count.counted_end, "counted"),
        (count.trigger_start, count.trigger_end, "measure"),
        (period.text_start, period.text_end, "period"),
    ]
    if said is not None:
        found += [(said.source_start, said.source_end, "source"), (said.cue_start, said.cue_end, "cue")]
    return [
        Mark(start, end, name) for start, end, name in found if start is not None and end is not None and end > start
    ]


def list_fields(claim: Claim) -> dict[str, str]:
    """The fields of a claim in words; what is not known is left out."""
    number, count, period, said = claim.number, claim.count, claim.period, claim.attribution
    fields: dict[str, object] = {
        "number": number.number_text,
        "value": write_value(number.low, number.high, number.hedge),
        "measure": count.measure,
        "counted": count.counted,
        "victim": count.victim,
        "kind": f"{claim.kind} per {count.per}" if count.per else claim.kind,
        "period": write_period(period.start, period.end, period.basis),
        "source": said and said.source,
        "source_org": said and said.source_org,
        "source_kind": said and said.source_kind,
        "via": "; ".join(said.via) if said else None,
        "stance": said.stance if said and count.stance == "asserts" else count.stance,
        "is_negated": "yes" if count.is_negated else None,
        "attributed_to": count.attributed_to,
        "place": claim.place,
        "said_on": claim.said_on,
        "confidence": None if claim.confidence is None else f"{claim.confidence:.2f}",
        "rule": count.rule,
        "open_question": claim.open_question,
    }
    return {name: str(value) for name, value in fields.items() if value not in (None, "")}


def write_value(low: float | None, high: float | None, hedge: str) -> str:
    """Both ends as read; an open end is said, never filled in.

    >>> write_value(40, None, "at_least"), write_value(60, 70, "range"), write_value(None, None, "exact")
    ('at least 40 (no upper end)', '60 to 70', 'no number')
    """
    if low is None and high is None:
        return "no number"
    if high is None:
        return f"at least {low:,g} (no upper end)"
    if low is None:
        return f"at most {high:,g} (no lower end)"
    if low != high:
        return f"{low:,g} to {high:,g}"
    return f"about {low:,g}" if hedge == "about" else f"{low:,g}"


def write_period(start: date | None, end: date | None, basis: str | None) -> str | None:
    """The days that a figure covers, and how they are known.

    >>> write_period(date(2017, 8, 1), date(2017, 8, 21), "stated")
    '2017-08-01 to 2017-08-21 (stated)'
    """
    if start is None and end is None:
        return None
    days = str(start) if start == end else f"{start or 'open'} to {end or 'open'}"
    return f"{days} ({basis})" if basis else days
