"""Where it happened: the place in the figure's clause, its sentence or those before, or the country of the story; never the dateline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import regex

from toolkit.extract.clauses import clause_spans
from toolkit.extract.country import find_country, find_land
from toolkit.extract.places import Place, find_places
from toolkit.records import Attribution, Count, Period, Sentence
from toolkit.vocabulary.load import Vocabulary

# How many sentences back a place is still understood.
PLACE_REACH = 2
OPENING = 4  # sentences
# A total over more days than this is of a war or a season, and not of the town that was named last.
LONG = 60
# A speaker's whereabouts follow the speaking at once: "said spokesman Joel Millman in Geneva".
SPEAKER_REACH = 12
PART = regex.compile(r"\s(?:people\s)?of\s(?:them|whom|those|these|which)\b[^,;]{0,30}")
RIGHT_BEHIND = regex.compile(
    r"(?:\s(?:of\s(?:them|whom)|people|dead|deaths|others|more))?\s(?:in|on|at|near|from)\s(?:the\s)?"
)


class Whereabouts:
    """The places of an article, looked up once, and carried from sentence to sentence."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], counts: Sequence[Count], vocabulary: Vocabulary
    ) -> None:
        self.text, self.sentences, self.counts, self.vocabulary = text, sentences, counts, vocabulary
        self.seen: dict[int, list[Place]] = {}
        self.figures: dict[int, list[tuple[int, int]]] = {}
        self.given: dict[int, str] = {}  # the place that the last figure of a sentence found in it

    def of(self, position: int) -> list[Place]:
        """The places named in a sentence."""
        if position not in self.seen:
            self.seen[position] = find_places(self.text, self.sentences[position], self.vocabulary)
        return self.seen[position]

    def place_of(self, position: int, count: Count, period: Period, said: Attribution | None) -> str | None:
        """The place in the sentence, else in those before it, else the first one of the story.

        A rate holds wherever they fly, and a part with an event of its own ("in a recent raid") is not where the whole is:
        neither inherits. The total of a long war belongs to the country of the story.
        """
        at = (count.number.char_start, count.number.char_end)
        place = resolve_place(
            self.text, self.sentences[position], at, self.of(position), said, self.others(position, at)
        )
        if place is not None:
            self.given[position] = place.name
        if place is not None or count.kind == "rate" or self.is_of_other_sentence(position, count):
            return place.name if place else None
        land = find_land(self.text, self.sentences[position], at[1], self.country, self.vocabulary)
        if land is not None:
            return land
        if (is_long(period) or (count.kind == "running_total" and period.start is None)) and self.country is not None:
            return self.country
        for earlier in range(position - 1, max(-1, position - 1 - PLACE_REACH), -1):
            if earlier in self.given:
                return self.given[earlier]
            if self.of(earlier):
                return self.of(earlier)[0].name
        first = self.first_place(position)
        return first.name if first else None

    def others(self, position: int, at: tuple[int, int]) -> list[tuple[int, int]]:
        """The further figures of a sentence."""
        if position not in self.figures:
            sentence = self.sentences[position]
            spans = ((c.number.char_start, c.number.char_end) for c in self.counts if c.measure is not None)
            self.figures[position] = [span for span in spans if sentence.start <= span[0] < sentence.end]
        return [span for span in self.figures[position] if span != at]

    def is_of_other_sentence(self, position: int, count: Count) -> bool:
        """Whether a figure is part of one that another sentence gave."""
        sentence = self.sentences[position]
        return (
            count.whole is not None and not sentence.start <= self.counts[count.whole].number.char_start < sentence.end
        )

    def first_place(self, position: int) -> Place | None:
        """The place that the opening of the story names, outside the sentence that has none of its own."""
        opening = [i for i in self.opening if i != position]
        return next((self.of(i)[0] for i in opening if self.of(i)), None)

    @cached_property
    def opening(self) -> list[int]:
        """The first sentences of the story."""
        return [i for i, s in enumerate(self.sentences) if s.zone == "body"][:OPENING]

    @cached_property
    def country(self) -> str | None:
        """The country that the story names most."""
        return find_country(self.text, self.sentences, self.vocabulary)


def is_long(period: Period) -> bool:
    """Whether a figure covers months or years."""
    return period.start is not None and period.end is not None and (period.end - period.start).days > LONG


def resolve_place(
    text: str,
    sentence: Sentence,
    at: tuple[int, int],
    places: Sequence[Place],
    said: Attribution | None,
    others: Sequence[tuple[int, int]] = (),
) -> Place | None:
    """Returns the place of a figure among those of its sentence: behind it in its clause, before it there, then anywhere.

    Where the speaker stands is no place of the figure, nor is what belongs to one of the `others`, the further figures of the sentence.
    """
    usable = [p for p in places if not is_of_speaker(p, said, at)]
    own = next((p for p in usable if is_right_behind(text, p, at)), None)
    if own is not None:
        return own
    if others:
        free = [p for p in usable if not any(is_of_figure(text, p, other) for other in others)]
        shared = usable if len(usable) == 1 else []  # "killed 12 people and wounded 30 in Homs"
        usable = [p for p in free or shared if not any(is_of_part(text, p, other, at) for other in others)]
    if len(usable) < 2:
        return usable[0] if usable else None
    clauses = clause_spans(text, sentence)
    home = next(((a, b) for a, b in clauses if a <= at[0] < b), clauses[0])
    behind = [p for p in usable if at[1] <= p.start < home[1]]
    before = [p for p in usable if home[0] <= p.start and p.end <= at[0]]
    if behind or before:
        return behind[0] if behind else before[-1]
    earlier = [p for p in usable if p.end <= at[0]]
    return earlier[-1] if earlier else usable[0]


def is_right_behind(text: str, place: Place, figure: tuple[int, int]) -> bool:
    """ "219 in Teresópolis", "12 of them on Koro": the place is the figure's own."""
    return figure[1] < place.start and RIGHT_BEHIND.fullmatch(text, figure[1], place.start) is not None


def is_of_figure(text: str, place: Place, other: tuple[int, int]) -> bool:
    """Whether a place stands right behind another figure, or right before one that it opens: "and in Thrissur 29"."""
    return is_right_behind(text, place, other) or text[place.end : other[0]] == " "


def is_of_part(text: str, place: Place, other: tuple[int, int], at: tuple[int, int]) -> bool:
    """ "29 deaths, eight of them on the north of Koro": a place behind a part is of the part alone."""
    return at[0] < other[0] < place.start and PART.fullmatch(text, other[1], place.start) is not None


def is_of_speaker(place: Place, said: Attribution | None, at: tuple[int, int]) -> bool:
    """Whether a place is part of the source's name, or says where the source spoke."""
    if said is None:
        return False
    if said.source_start <= place.start < said.source_end or said.cue_start <= place.start < said.cue_end:
        return True
    ends = (end for end in (said.source_end, said.cue_end) if end and not end <= at[0] < place.start)
    return any(0 <= place.start - end <= SPEAKER_REACH for end in ends)
