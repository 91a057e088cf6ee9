"""Reads an article's sentences in order and says of each stretch who asserts it. Start here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from toolkit.extract.attributions.carrying import carry_on
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.frames import find_frames
from toolkit.extract.attributions.headlines import find_headline_frame
from toolkit.extract.attributions.lexicon import Lexicon, compile_lexicon, plain_words
from toolkit.extract.attributions.scopes import Stretch, find_scopes
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.speakers import read_speaker
from toolkit.extract.attributions.wording import Wording
from toolkit.records import Attribution, Sentence
from toolkit.text.quotations import Quotation, find_quotations
from toolkit.vocabulary.load import Vocabulary


@dataclass
class Report:
    """One attribution in the making: the sentence it stands in, its frame and its speaker."""

    index: int
    frame: Frame
    speaker: Speaker
    attribution: Attribution


def find_attributions(
    text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary, outlet: str | None = None
) -> list[Attribution]:
    """Returns who is said to assert what, in the order of the text.

    >>> from toolkit.text.sentences import find_sentences
    >>> from toolkit.text.zones import find_zones
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "The Iraqi health ministry said 12 people died, while activists put the toll at 30."
    >>> found = find_attributions(text, find_sentences(text, find_zones(text)), load_vocabulary())
    >>> [(a.source, a.source_org, text[a.scope_start:a.scope_end].strip(" ,.")) for a in found]
    [('Iraqi health ministry', 'Iraqi Health Ministry', '12 people died'), ('activists', None, 'the toll at 30')]
    >>> find_attributions("Twelve people died.", find_sentences("Twelve people died.", find_zones("x" * 19)), load_vocabulary())
    []
    """
    lexicon = compile_lexicon(vocabulary)
    quotations = find_quotations(text)
    discourse = Discourse(text, lexicon)
    reports: list[Report] = []
    hits = [start for start, _, _ in lexicon.trigger.find(text)]
    for index, sentence in enumerate(sentences):
        at = bisect_left(hits, sentence.start)
        if at < len(hits) and hits[at] < sentence.end:
            reports.extend(read_sentence(text, index, sentence, discourse, lexicon, outlet))
        elif (report := read_headline(text, index, sentence, discourse, lexicon, outlet)) is not None:
            reports.append(report)
    found = [report.attribution for report in reports]
    found = stretch_over_quotations(text, reports, sentences, quotations)
    found += carry_on(text, sentences, reports, quotations, lexicon)
    return sorted(link_chain(found), key=lambda a: (a.scope_start, a.scope_end))


def read_sentence(
    text: str, index: int, sentence: Sentence, discourse: Discourse, lexicon: Lexicon, outlet: str | None
) -> list[Report]:
    """The reports of one sentence."""
    w = Wording(text, sentence.start, sentence.end, lexicon)
    frames = find_frames(w)
    if not frames:
        report = read_headline(text, index, sentence, discourse, lexicon, outlet)
        return [report] if report else []
    reports: list[Report] = []
    last: Speaker | None = None
    for frame, scope in zip(frames, find_scopes(w, frames), strict=True):
        speaker = settle_frame(w, frame, discourse, last)
        if speaker is None or speaker.source is None:
            continue
        last = speaker
        if is_outlet(speaker, outlet, lexicon):
            continue
        reports.append(Report(index, frame, speaker, make_attribution(w, frame, scope, speaker, outlet, discourse)))
    return reports


def settle_frame(w: Wording, frame: Frame, discourse: Discourse, last: Speaker | None) -> Speaker | None:
    """The speaker of a frame: whom it cites, whom it names, or the one before."""
    if frame.origin is not None and frame.origin.source is not None:
        return discourse.settle(read_speaker(w, frame.origin.source, frame.origin.more), w)
    if frame.source is None:
        return last
    return discourse.settle(read_speaker(w, frame.source, frame.more), w)


def read_headline(
    text: str, index: int, sentence: Sentence, discourse: Discourse, lexicon: Lexicon, outlet: str | None
) -> Report | None:
    """The report of a headline that names its source after a colon or a dash."""
    found = find_headline_frame(text, sentence, lexicon)
    if found is None:
        return None
    w, frame, scope = found
    assert frame.source is not None
    speaker = discourse.settle(read_speaker(w, frame.source), w)
    if speaker is None or speaker.source is None or is_outlet(speaker, outlet, lexicon):
        return None
    return Report(index, frame, speaker, make_attribution(w, frame, Stretch(*scope), speaker, outlet, discourse))


def make_attribution(
    w: Wording, frame: Frame, scope: Stretch, speaker: Speaker, outlet: str | None, discourse: Discourse
) -> Attribution:
    """The record of one report."""
    named = frame.origin.source if frame.origin else frame.source
    first, last = named if named else (frame.cue, frame.cue)
    start = w.start[scope.first] if scope.first < len(w) else w.end[-1]
    end = w.end[scope.last - 1] if scope.last > scope.first else start
    return Attribution(
        start, end, speaker.source, speaker.organisation, speaker.kind, w.phrase(frame.cue, frame.cue + 1),
        w.start[first], w.end[last - 1] if last > first else w.start[first], w.start[frame.cue], w.end[max(frame.cue, frame.cue_end - 1)],
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
    own = {outlet.lower(), " ".join(plain_words(outlet))}
    known = lexicon.by_name.get(" ".join(plain_words(outlet)))
    if known:
        own.add(known.standard.lower())
    names = (speaker.source, None if speaker.is_person else speaker.organisation)
    return any(name and (name.lower() in own or " ".join(plain_words(name)) in own) for name in names)


def stretch_over_quotations(
    text: str, reports: list[Report], sentences: Sequence[Sentence], quotations: list[Quotation]
) -> list[Attribution]:
    """Widens each report over the whole of a quotation that it opens or closes, and marks what is quoted."""
    if not quotations:
        return [report.attribution for report in reports]
    found: list[Attribution] = []
    for report in reports:
        attribution = report.attribution
        for quote in quotations:
            touches = quote.start < attribution.scope_end and attribution.scope_start < quote.end
            if touches:
                start, end = attribution.scope_start, attribution.scope_end
                if report.frame.trail and quote.start < start:
                    attribution = replace(attribution, scope_start=quote.start)
                if report.frame.lead and quote.end > end:
                    attribution = replace(attribution, scope_end=quote.end)
        report.attribution = attribution
        found.append(attribution)
        for quote in quotations:
            start, end = max(quote.start, attribution.scope_start), min(quote.end, attribution.scope_end)
            if start < end:
                found.append(replace(attribution, scope_start=start, scope_end=end, is_quoted=True))
    return found


def link_chain(found: list[Attribution]) -> list[Attribution]:
    """Puts into `via` the paper or agency whose report a closer one stands in: "..., the ministry said, Interfax reported"."""
    media = [a for a in found if a.source_kind == "media"]
    if not media:
        return found
    linked = []
    for inner in found:
        outer = [
            a.source_org or a.source or "" for a in media
            if a.scope_start <= inner.scope_start and inner.scope_end <= a.scope_end and a.scope_end - a.scope_start > inner.scope_end - inner.scope_start
            and (a.source_org or a.source) != (inner.source_org or inner.source) and not a.is_quoted
        ]  # fmt: skip
        extra = tuple(name for name in dict.fromkeys(outer) if name not in inner.via)
        linked.append(replace(inner, via=extra + inner.via) if extra else inner)
    return linked
