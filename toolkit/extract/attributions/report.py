"""The attribution in the making: one frame with its speaker, as a record, with the chain that hands it on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.lexicon import Lexicon, plain_words
from toolkit.extract.attributions.scopes import Stretch
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.speakers import read_speaker
from toolkit.extract.attributions.wording import Wording
from toolkit.records import Attribution
from toolkit.text.quotations import Quotation


@dataclass(slots=True)
class Report:
    """One attribution with the frame that it was read from."""

    frame: Frame
    attribution: Attribution


def make_attribution(
    w: Wording, frame: Frame, scope: Stretch, speaker: Speaker, outlet: str | None, discourse: Discourse
) -> Attribution:
    """The record of one report."""
    named = frame.origin.source if frame.origin else frame.source
    first, last = named if named else (frame.cue, frame.cue)
    cue, cue_end = (frame.cue, max(frame.cue, frame.cue_end - 1)) if frame.verb is None else (frame.verb, frame.verb)
    starts = w.start
    start = starts[scope.first] if scope.first < w.size else w.end(-1)
    end = w.end(scope.last - 1) if scope.last > scope.first else start
    return Attribution(
        start, end, speaker.source, speaker.organisation, speaker.kind, w.phrase(cue, cue + 1),
        starts[first], w.end(last - 1) if last > first else starts[first], starts[cue], w.end(cue_end),
        via=read_via(w, frame, outlet, discourse), stance=frame.stance, rule=frame.rule,
    )  # fmt: skip


def read_via(w: Wording, frame: Frame, outlet: str | None, discourse: Discourse) -> tuple[str, ...]:
    """Who hands the words on: the one who cites, and the paper that was told."""
    chain = []
    for words in (frame.via, frame.hearer):
        if words is not None:
            carrier = read_speaker(w, words)
            if words == frame.hearer and carrier.kind != "media":
                continue
            if carrier.pronoun or is_outlet(carrier, outlet, w.lexicon):
                continue
            settled = discourse.complete(carrier, w)
            name = settled.organisation or settled.source
            if name:
                chain.append(name)
    return tuple(chain)


def is_outlet(speaker: Speaker, outlet: str | None, lexicon: Lexicon) -> bool:
    """Whether it is the outlet that speaks of itself."""
    if not outlet:
        return False
    if speaker.source and is_name_of(speaker.source, outlet, lexicon):
        return True
    organisation = speaker.organisation
    return bool(organisation) and not speaker.is_person and is_name_of(organisation or "", outlet, lexicon)


@lru_cache(maxsize=5_000)
def is_name_of(name: str, outlet: str, lexicon: Lexicon) -> bool:
    """Whether an outlet is called so."""
    own = outlet_names(outlet, lexicon)
    return name.lower() in own or " ".join(plain_words(name)) in own


@lru_cache(maxsize=1000)
def outlet_names(outlet: str, lexicon: Lexicon) -> frozenset[str]:
    """How an outlet may be called, in small letters."""
    plain = " ".join(plain_words(outlet))
    known = lexicon.by_name.get(plain)
    return frozenset({outlet.lower(), plain} | ({known.standard.lower()} if known else set()))


def widen_over_quotations(report: Report, quotations: Sequence[Quotation]) -> None:
    """Widens a report over the whole of a quotation that it opens or closes."""
    attribution, frame = report.attribution, report.frame
    for quote in quotations:
        if quote.start < attribution.scope_end and attribution.scope_start < quote.end:
            if frame.trail and quote.start < attribution.scope_start:
                attribution = attribution._replace(scope_start=quote.start)
            if frame.lead and quote.end > attribution.scope_end:
                attribution = attribution._replace(scope_end=quote.end)
    report.attribution = attribution


def mark_quoted(attribution: Attribution, quotations: Sequence[Quotation]) -> list[Attribution]:
    """The attribution once more over each stretch of it that stands in quotation marks."""
    spans = [(max(q.start, attribution.scope_start), min(q.end, attribution.scope_end)) for q in quotations]
    return [attribution._replace(scope_start=a, scope_end=b, is_quoted=True) for a, b in spans if a < b]


def link_chain(reports: list[Report]) -> None:
    """Puts into `via` the agency whose report a closer one stands in: "..., the ministry said, Interfax reported"."""
    if len(reports) < 2:
        return
    media = [report.attribution for report in reports if report.attribution.source_kind == "media"]
    for report in reports if media else ():
        inner = report.attribution
        name = inner.source_org or inner.source
        outer = [a.source_org or a.source or "" for a in media if a is not inner and is_within(inner, a)]
        extra = tuple(other for other in dict.fromkeys(outer) if other != name and other not in inner.via)
        if extra:
            report.attribution = inner._replace(via=extra + inner.via)


def is_within(inner: Attribution, outer: Attribution) -> bool:
    """Whether one stretch is a part of another, and smaller."""
    is_inside = outer.scope_start <= inner.scope_start and inner.scope_end <= outer.scope_end
    return is_inside and outer.scope_end - outer.scope_start > inner.scope_end - inner.scope_start
