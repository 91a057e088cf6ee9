"""Reads an article's sentences and says of each stretch who asserts it. Start here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from weakref import proxy

import regex

from toolkit.extract.attributions.carrying import (
    BACKSHIFTED,
    BESIDE_IT,
    LISTED,
    MILITARY,
    QUOTED,
    SAID_BEHIND,
    TAKEN_UP,
    is_head,
    looks_back,
    reason_to_go_on,
)
from toolkit.extract.attributions.compiling import compile_lexicon
from toolkit.extract.attributions.completing import complete, settle
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.frame import Frame
from toolkit.extract.attributions.frames import find_frames
from toolkit.extract.attributions.headlines import find_headline_frame
from toolkit.extract.attributions.holding import BOOKED, HELD, HOLDS, keeps_count
from toolkit.extract.attributions.releases import FIGHTERS, Releases
from toolkit.extract.attributions.report import (
    Report,
    link_chain,
    make_attribution,
    mark_quoted,
    widen_over_quotations,
)
from toolkit.extract.attributions.scanner import LedScanner
from toolkit.extract.attributions.scopes import Stretch, find_scopes
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.speakers import read_speaker
from toolkit.extract.attributions.treating import TREATED, TREATS, takes_in
from toolkit.extract.attributions.wording import Wording
from toolkit.records import Attribution, Sentence
from toolkit.text.lost_commas import has_lost_commas
from toolkit.text.quotations import Quotation, find_quotations
from toolkit.vocabulary.load import Vocabulary

BY_SCOPE = attrgetter("scope_start", "scope_end")
YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
KEPT_COUNTS = LedScanner(HOLDS, TREATS)
COUNTS_HELD = frozenset((HELD, BOOKED))
LONGEST = 4_000  # characters: a longer "sentence" is a table or noise, and only its beginning is read


def find_attributions(
    text: str,
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
    outlet: str | None = None,
    spans: Iterable[tuple[int, int]] | None = None,
) -> list[Attribution]:
    """Returns who is said to assert what, in the order of the text.

    With `spans` (the places of the figures) only the sentences that hold one are read, and others where these refer to them.

    >>> from toolkit.text.sentences import find_sentences
    >>> from toolkit.text.zones import find_zones
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> text = "The Iraqi health ministry said 12 people died, while activists put the toll at 30."
    >>> found = find_attributions(text, find_sentences(text, find_zones(text)), load_vocabulary())
    >>> [(a.source, a.source_org, text[a.scope_start:a.scope_end].strip(" ,.")) for a in found]
    [('Iraqi health ministry', 'Iraqi Health Ministry', '12 people died'), ('activists', None, 'the toll at 30')]
    >>> text = "Twelve people died."
    >>> find_attributions(text, find_sentences(text, find_zones(text)), load_vocabulary())
    []
    """
    reader = Reader(text, sentences, vocabulary, outlet)
    found: list[Attribution] = []
    for index in range(len(sentences)) if spans is None else holders(sentences, spans):
        found.extend(reader.attributions_of(index))
    return sorted(dict.fromkeys(found), key=BY_SCOPE) if len(found) > 1 else found


def holders(sentences: Sequence[Sentence], spans: Iterable[tuple[int, int]]) -> list[int]:
    """The indices of the sentences that hold one of the spans."""
    starts = [sentence.start for sentence in sentences]
    return sorted({index for start, _ in spans if (index := bisect_right(starts, start) - 1) >= 0})


def weakly(reader: Reader) -> Callable[[int], list[Report]]:
    """The reader's `read` for those whom it holds: they do not hold it in turn, so that all goes at once when an article is read."""
    weak = proxy(reader)
    return lambda index: weak.read(index)


class Reader:
    """Reads the sentences of one article, each once, and an earlier one when a later one refers to it."""

    def __init__(self, text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary, outlet: str | None) -> None:
        self.text, self.sentences, self.outlet = text, sentences, outlet
        self.lexicon = compile_lexicon(vocabulary)
        self.is_unmarked = has_lost_commas(text)
        self.quotations = find_quotations(text)
        self.quotation_ends = [q.end for q in self.quotations]
        read = weakly(self)
        self.discourse = Discourse(text, self.lexicon, read, complete, sentences, outlet)
        self.reports: dict[int, list[Report]] = {}
        self.releases = Releases(text, sentences, read, self.discourse)
        self.last_said: dict[int, Attribution | None] = {}

    def attributions_of(self, index: int) -> list[Attribution]:
        """All that governs words of one sentence: its own reports, its neighbours' quotations, what goes on."""
        sentence = self.sentences[index]
        quotes = self.quotations_over(sentence.start, sentence.end)
        found = [report.attribution for report in self.read(index)]
        for near in self.sharing_quotations(index, quotes):
            found.extend(r.attribution for r in self.read(near) if r.attribution.scope_end > sentence.start)
        if not self.read(index):
            carried = self.said_behind(index) or self.said_at(index)
            if carried is None or not carried.rule.startswith("carried"):
                carried = self.releases.said_at(index)
            carried = carried or self.taken_up(index)
            found.extend([carried] if carried is not None else ())
        return found + [marked for a in found for marked in mark_quoted(a, quotes)]

    def quotations_over(self, start: int, end: int) -> list[Quotation]:
        """The quotations that share words with a stretch of text."""
        found = []
        for k in range(bisect_right(self.quotation_ends, start), len(self.quotations)):
            if self.quotations[k].start >= end:
                break
            found.append(self.quotations[k])
        return found

    def sharing_quotations(self, index: int, quotes: Sequence[Quotation]) -> list[int]:
        """The other sentences over which the quotations of a sentence run; the speaker may be named in any of them."""
        if not quotes:
            return []
        first = last = index
        while first > 0 and self.sentences[first - 1].end > quotes[0].start:
            first -= 1
        while last + 1 < len(self.sentences) and self.sentences[last + 1].start < quotes[-1].end + 2:
            last += 1
        return [k for k in range(first, last + 1) if k != index]

    # ------------------------------------------------------------------------------ one sentence

    def read(self, index: int) -> list[Report]:
        """The reports of a sentence; the second time from memory."""
        if index not in self.reports:
            self.reports[index] = []
            self.discourse.enter(index)
            self.reports[index] = self.read_sentence(self.sentences[index])
            self.discourse.leave()
        return self.reports[index]

    def read_sentence(self, sentence: Sentence) -> list[Report]:
        """The reports of a sentence: those with a reporting word, or that of a headline's colon."""
        reports: list[Report] = []
        end = min(sentence.end, sentence.start + LONGEST)
        kept = KEPT_COUNTS.find(self.text, sentence.start, end)
        if kept or self.lexicon.trigger.stands_in(self.text[sentence.start : end]):
            w = Wording(self.text, sentence.start, end, self.lexicon, self.is_unmarked)
            frames = find_frames(w, HOLDS in kept, TREATS in kept)
            reports = self.read_frames(w, frames, find_scopes(w, frames))
        if (
            not reports
            and (headline := find_headline_frame(self.text, sentence, self.lexicon, self.is_unmarked)) is not None
        ):
            w, frame, scope = headline
            reports = self.read_frames(w, [frame], [Stretch(*scope)])
        link_chain(reports)
        for report in reports:
            a = report.attribution
            widen_over_quotations(report, self.quotations_over(a.scope_start, a.scope_end))
        return reports

    def may_report(self, index: int) -> bool:
        """Whether a sentence holds what a report could be read from: a cheap look before it is read."""
        if index in self.reports:
            return bool(self.reports[index])
        sentence = self.sentences[index]
        end = min(sentence.end, sentence.start + LONGEST)
        return (
            self.lexicon.trigger.stands_in(self.text[sentence.start : end])
            or bool(KEPT_COUNTS.find(self.text, sentence.start, end))
            or find_headline_frame(self.text, sentence, self.lexicon) is not None
        )

    def read_frames(self, w: Wording, frames: Sequence[Frame], scopes: Sequence[Stretch]) -> list[Report]:
        """The reports of the frames whose speakers are known."""
        reports: list[Report] = []
        last: Speaker | None = None
        for frame, scope in zip(frames, scopes, strict=True):
            speaker = self.settle(w, frame, last)
            if (
                speaker is None
                or speaker.source is None
                or (frame.rule in COUNTS_HELD and not keeps_count(speaker, frame.rule))
                or (frame.rule == TREATED and not takes_in(speaker, self.lexicon.words["medical"]))
            ):
                continue
            last = speaker
            reports.append(Report(frame, make_attribution(w, frame, scope, speaker, self.outlet, self.discourse)))
        return reports

    def settle(self, w: Wording, frame: Frame, last: Speaker | None) -> Speaker | None:
        """The speaker of a frame: whom it cites, whom it names, or the one before."""
        frame = frame.origin or frame
        if frame.source is None:
            return last
        if w.low[frame.source[0]] in ("our", "my"):
            return None  # "Our figures show 300": the one who is quoted
        return settle(self.discourse, read_speaker(w, frame.source, frame.more), w)

    # ------------------------------------------------------------------------------ what goes on

    def said_at(self, index: int) -> Attribution | None:
        """The last attribution in force at a sentence: its own, or one that goes on from before."""
        start = index
        reasons: dict[int, str] = {}
        while start >= 0 and start not in self.last_said and not self.read(start):
            reason = self.reason_at(start)
            if reason is None:
                break
            reasons[start] = reason
            start -= 1
        for k in range(start, index + 1):
            if k >= 0 and k not in self.last_said:
                self.last_said[k] = self.go_on(k, reasons.get(k))
        return self.last_said.get(index)

    def go_on(self, index: int, reason: str | None) -> Attribution | None:
        """The attribution of a sentence, those of the sentences before being settled."""
        own = self.read(index)
        if own:
            return own[-1].attribution
        sentence = self.sentences[index]
        if reason is None:
            return None
        for near in self.sharing_quotations(index, self.quotations_over(sentence.start, sentence.end)):
            for report in self.read(near):
                a = report.attribution
                if a.scope_start <= sentence.start + 1 and sentence.end - 1 <= a.scope_end:
                    return a
        before = self.last_said.get(index - 1)
        if before is None or not self.goes_on(index, before, reason):
            return None
        return before._replace(
            scope_start=sentence.start,
            scope_end=sentence.end,
            is_quoted=reason == QUOTED,
            rule=f"carried: {reason}",
        )

    def said_behind(self, index: int) -> Attribution | None:
        """The attribution that the sentence behind gives to this one: "That is according to the General Staff"."""
        sentence = self.sentences[index]
        if index + 1 >= len(self.sentences) or not looks_back(self.text, self.sentences[index + 1]):
            return None
        own = self.read(index + 1)
        if not own or self.sentences[index + 1].zone != sentence.zone:
            return None
        rule = f"carried: {SAID_BEHIND}"
        said = own[0].attribution
        return said._replace(scope_start=sentence.start, scope_end=sentence.end, is_quoted=False, rule=rule)

    def taken_up(self, index: int) -> Attribution | None:
        """The speaker just before, who speaks again just behind: in the same paragraph, or an army in the next one."""
        here, start, end = self.sentences[index].paragraph, self.sentences[index].start, self.sentences[index].end
        if index + 1 >= len(self.sentences) or not self.is_body(index, index + 1):
            return None
        behind = self.sentences[index + 1].paragraph - here
        if behind > 1 or YEAR.search(self.text, start, end) is not None:
            return None  # "The war began in March 2015": the outlet looks back
        near = [k for k in (index - 1, index - 2) if k >= 0 and here - self.sentences[k].paragraph <= behind]
        if not near or not self.may_report(index + 1):
            return None
        back = next((k for k in near if self.read(k)), None)
        if back is None or not self.is_body(back, index):
            return None
        said = self.reports[back][-1].attribution
        if (behind and said.source_kind not in FIGHTERS) or not self.read(index + 1):
            return None
        again = self.reports[index + 1][0].attribution
        if said.source != again.source and (said.source_org is None or said.source_org != again.source_org):
            return None
        return said._replace(scope_start=start, scope_end=end, is_quoted=False, rule=f"carried: {TAKEN_UP}")

    def is_body(self, first: int, last: int) -> bool:
        """Whether all these sentences stand in the story itself."""
        return all(self.sentences[k].zone == "body" for k in range(first, last + 1))

    def goes_on(self, index: int, before: Attribution, reason: str) -> bool:
        """Whether the reason holds for this speaker: tense and strikes go on for the report just before alone."""
        if reason == LISTED and self.read(index - 1):
            return is_head(self.text, self.sentences[index - 1])  # an item with a speaker of its own heads no list
        if reason == BESIDE_IT:
            return before.source_kind != "witness"
        if reason == MILITARY:
            is_military = before.source_kind == "military" or "Ministry of Defence" in (before.source_org or "")
            return is_military and bool(self.read(index - 1))
        return reason != BACKSHIFTED or bool(self.read(index - 1)) or before.rule.endswith(BACKSHIFTED)

    def reason_at(self, index: int) -> str | None:
        """Why a sentence goes on with the one before it."""
        if index == 0 or self.sentences[index - 1].zone != self.sentences[index].zone:
            return None
        sentence = self.sentences[index]
        quotes = self.quotations_over(sentence.start, sentence.end)
        reason = reason_to_go_on(self.text, self.sentences, index, quotes, self.lexicon)
        if reason == MILITARY and not self.read(index - 1):
            return None
        return reason
