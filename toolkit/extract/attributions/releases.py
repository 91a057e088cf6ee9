"""What a release, a communique or an army's bulletin says in sentences that name nobody: whose words they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property

import regex

from toolkit.extract.attributions.antecedents import issuer_of
from toolkit.extract.attributions.carrying import ITEM
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import DOC, Lexicon
from toolkit.extract.attributions.mentions import find_listed
from toolkit.extract.attributions.report import Report
from toolkit.records import Attribution, Sentence
from toolkit.text.cued import Cued

ISSUERS = frozenset(("military", "ministry", "rebel", "official"))  # who gives out communiques
FIGHTERS = frozenset(("military", "ministry", "rebel"))  # who calls somebody the enemy
FIRST = 4  # sentences in which a release names who gives it out
LONGEST_LIST = 80  # sentences of a release behind the one that announces it
LONGEST_PROSE = 25  # the same without list marks
LONGEST_TITLE = 5  # words before the noun of a paper: "UN Assistance Mission casualty | figures"
NEAR = 6  # sentences back in which the army spoke that says "the enemy"
HEAD = 900  # characters in which a release says that it is one
# What makes a whole text one speaker's: "The General Staff informs the public that"; a head line "Communique No. 12".
RELEASE = Cued(
    regex.compile(
        r"\binforms? (?:the )?(?:national |international )?(?:public|people|population|press|media)\b"
        r"|\bsince the (?:last|previous) (?:press |news )?release\b"
        r"|^[ \t]*(?:COMMUNIQU[EÉ]|Communiqu[eé]|PRESS RELEASE|Press [Rr]elease|MILITARY BULLETIN|Military [Bb]ulletin)\b[^\n.]{0,60}$",
        regex.MULTILINE,
    ),
    *("inform", "communiqu", "press release", "military bulletin", "release"),
)
# What announces the lists of a release: "the officials gave the following account".
ANNOUNCED = regex.compile(r"\bthe following\b|\bas follows\b", regex.IGNORECASE)
# What announces that the next sentences are a release's own: "The following are the main points, as read out by".
QUOTED_AT_LENGTH = Cued(
    regex.compile(
        r"""
          \bthe\ following\ (?:(?:main|key|further|more|new|brief|detailed|official|first|latest)\ )?
            (?:are|is|were|was|points?|details|accounts?|information|statement|communique|communiqué|bulletin|figures|report|summary|results|losses
              |text|message|excerpts?|extracts|breakdown|picture|particulars|announcement|list|balance|data|toll)\b
        | \bas\ follows\b
        | \b(?:main|key|principal|chief|salient)\ points\b
        | \b(?:here\ (?:is|are)|what\ follows|these\ are)\ (?:the|its|some|excerpts|extracts)\b
        | \b(?:excerpts?|extracts?|highlights|full\ text|text|points|details)\b[^.;:]{0,60}\bfollows?\b
        | \b(?:full\ text|text)\ of\ (?:the|its|a)\ (?:statement|communiqu[eé]|bulletin|message|announcement|release)\b
        """,
        regex.VERBOSE | regex.IGNORECASE,
    ),
    *("follow", "points", "here is", "here are", "these are", "text of"),
)


def is_release(text: str) -> bool:
    """Whether the whole text is what one body gives out.

    >>> is_release("The General Staff informs public opinion that in June units fought on."), is_release("The army said so.")
    (True, False)
    """
    return RELEASE.search(text, 0, HEAD) is not None


class Releases:
    """The sentences of one article that nobody is named for, and that are still somebody's own words."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], read: Callable[[int], list[Report]], discourse: Discourse
    ) -> None:
        self.text, self.sentences, self.read, self.discourse = text, sentences, read, discourse
        self.lexicon: Lexicon = discourse.lexicon

    def said_at(self, index: int) -> Attribution | None:
        """Whose release a sentence is from that has no report of its own; None where it is the outlet's."""
        said = self.listed_at(index)
        if said is None and self.sentences[index].zone == "body":
            said = self.released_at(index) or self.quoted_at(index) or self.fighting_at(index)
        return said

    def carry(self, said: Attribution, index: int, rule: str) -> Attribution:
        """The attribution over a whole sentence."""
        sentence = self.sentences[index]
        return said._replace(
            scope_start=sentence.start, scope_end=sentence.end, is_quoted=False, rule=f"carried: {rule}"
        )

    def listed_at(self, index: int) -> Attribution | None:
        """The report that announced the lists of a release ("officials gave the following account"), for an item or the head of one."""
        if not is_listed(self.text, self.sentences, index):
            return None
        for k in range(index - 1, max(-1, index - LONGEST_LIST), -1):
            if own := self.read(k):
                near = self.sentences[k]
                if ANNOUNCED.search(self.text, near.start, near.end) is None:
                    return None
                return self.carry(own[-1].attribution, index, "list")
        return None

    def released_at(self, index: int) -> Attribution | None:
        """The body whose release the whole text is, for a sentence in which nobody speaks."""
        if self.issuer is None or self.sentences[index].start < self.issuer.scope_start:
            return None
        return self.carry(self.issuer, index, "release")

    @cached_property
    def issuer(self) -> Attribution | None:
        """The first report of the body whose release the whole text is; None where the text is no release."""
        if self.is_titled():
            spoke = (own[-1].attribution for k in range(1, min(FIRST, len(self.sentences))) if (own := self.read(k)))
            kinds = self.title_kinds()
            named = (a for a in spoke if a.source_org and a.source_kind in kinds)
            if (first := next(named, None)) is not None:
                return first._replace(source=first.source_org)
        if is_release(self.text):
            body = (k for k, near in enumerate(self.sentences[: FIRST + 1]) if near.zone == "body")
            spoke = (own[-1].attribution for k in body if (own := self.read(k)))
            return next((a for a in spoke if a.source_org and a.source_kind in ISSUERS), None)
        return None

    def is_titled(self) -> bool:
        """Whether the headline is nothing but a paper's name: "UN casualty figures for May", "Red Cross statement on the floods"."""
        if not self.sentences or self.sentences[0].zone != "headline":
            return False
        words = self.text[self.sentences[0].start : self.sentences[0].end].lower().split()
        at = next((k for k, word in enumerate(words) if word in self.lexicon.words["release_titles"]), 0)
        behind = words[at + 1 : at + 2]
        return 0 < at < LONGEST_TITLE and (not behind or behind[0] in ("for", "on", "of", "no.", "in"))

    def title_kinds(self) -> set[str]:
        """The kinds of the listed organisations that the headline names."""
        first = self.sentences[0]
        return {kind for _, kind in find_listed(self.text[first.start : first.end], self.lexicon) if kind != "media"}

    @cached_property
    def announcing(self) -> list[int]:
        """The sentences that announce points, excerpts or a text."""
        if not QUOTED_AT_LENGTH.is_cued(self.text, 0, None):
            return []
        return [k for k, s in enumerate(self.sentences) if QUOTED_AT_LENGTH.search(self.text, s.start, s.end)]

    def quoted_at(self, index: int) -> Attribution | None:
        """Whose points, excerpts or text are given at length: no one else has spoken since they were announced."""
        announced = bisect_left(self.announcing, index) - 1
        if announced < 0 or (first := self.announcing[announced]) <= index - LONGEST_PROSE:
            return None
        said: Attribution | None = None
        for k in range(index - 1, first - 1, -1):
            if self.sentences[k].zone == "headline":
                return None
            own = self.read(k)
            if own and k > first and not all(self.is_paper(report.attribution) for report in own):
                return None
            said = said or (own[-1].attribution if own else None)
        said = said or self.issuer_before(first)
        return None if said is None else self.carry(said, index, "release quoted")

    def is_paper(self, said: Attribution) -> bool:
        """Whether a document speaks: "the statement said", "the communique went on"."""
        words = (said.source or "").lower().split()
        return bool(words) and bool(self.lexicon.flags.get(words[-1], 0) & DOC)

    def issuer_before(self, index: int) -> Attribution | None:
        """The body that the sentence which announces opens with, or one before it: "The army gave the following details"."""
        body = issuer_of(self.discourse, index)
        if body is None:
            return None
        at = self.sentences[index].start
        return Attribution(at, at, body.source, body.organisation, body.kind, "announced", at, at, at, at)

    def fighting_at(self, index: int) -> Attribution | None:
        """The army that spoke last, for a sentence on "the enemy": only one who fights calls somebody so."""
        sentence = self.sentences[index]
        low = self.text[sentence.start : sentence.end].lower()
        if not any(map(low.__contains__, self.lexicon.words["partisan"])):
            return None
        for k in range(index - 1, max(-1, index - NEAR), -1):
            if self.sentences[k].zone == "headline":
                return None
            if own := self.read(k):
                said = own[-1].attribution
                return self.carry(said, index, "the enemy") if said.source_kind in FIGHTERS else None
        return None


def is_listed(text: str, sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence is the item of a list, or the line with a colon that stands above one."""
    sentence = sentences[index]
    if ITEM.match(text, sentence.start):
        return True
    is_head = text[sentence.start : sentence.end].rstrip().endswith(":")
    return is_head and index + 1 < len(sentences) and ITEM.match(text, sentences[index + 1].start) is not None
