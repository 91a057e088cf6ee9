"""Which of the places of a sentence a figure's is: the one behind it in its clause, else before it there, else the nearest."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.attributions.treating import TREATED
from toolkit.extract.clauses import clause_spans
from toolkit.extract.places.named import Place
from toolkit.records import Attribution, Sentence
from toolkit.text.cued import Cued
from toolkit.text.lost_commas import has_lost_commas

# A speaker's whereabouts follow the speaking at once: "said spokesman Joel Millman in Geneva".
SPEAKER_REACH = 12
NEW_CLAUSE = regex.compile(r"[;,]\s(?:and|but|while)\s")
PART = regex.compile(r"\s(?:people\s)?of\s(?:them|whom|those|these|which)\b[^,;]{0,30}")
RIGHT_BEHIND = regex.compile(
    r"(?:\s(?:of\s(?:them|whom)|people|dead|deaths|others|more))?\s(?:in|on|at|near|from)\s(?:the\s)?(?:neighbou?ring\s|nearby\s)?"
)
RIGHT_BEFORE = regex.compile(r"\s(?:(?:about|some|another|around|nearly|at\sleast|more\sthan|over|up\sto)\s)?")
# "Ramat Gan, near Tel Aviv", "Bossangoa, 300km north of Bangui": what is beside the place, and not the place.
BESIDE = regex.compile(
    r"""
    ,?\s (?: (?:an?|another|the)\s (?:[\p{L}-]+\s){1,5} )?                                  # , a Sunni town
    (?: (?:(?:some|about|around|just|only)\s)? [\d.,]+\s? (?:km|kms|kilomet(?:er|re)s?|miles?|metres|meters)\s (?:\([^)]{1,20}\)\s)? )?
    (?: (?:just|also)\s )?
    (?: near | across\sthe\s(?:border|river|bay|strait|frontier)\s(?:in|from) | part\sof | capital\sof
      | close\sto | outside | into | next\sto | (?:not\s)?far\sfrom | away\sfrom | from
      | (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|upstream|downstream)\s(?:of|from)
      | on\sthe\s (?:[a-z-]+\s)? (?:edge|edges|outskirts|shores?|banks?|border|coast)\s (?:of|with) )
    \s (?:the\s)?
    """,
    regex.VERBOSE,
)
# "San Martin, a town in central Mexico", "Mocoa, the capital of Putumayo".
LIES_IN = regex.compile(
    r",?\s(?:an?|another|the)\s(?:[\p{L}-]+\s){0,5}?(?:town|city|village|suburb|district|area|province|region|island|port|quarter|capital|neighbou?rhood|hamlet"
    r"|mountain|hill|volcano|valley|peak|settlement|resort|enclave|stronghold|outpost|camp|county|state|bastion|hub|community|municipality|township|territory|commune|parish|slum|junction|crossroads|gateway|oasis|atoll|harbou?r|home)\s(?:in|of|on|off)\s(?:the\s)?(?:[\p{Ll}-]+\s(?:of\s(?:the\s)?)?)?"
)
# "Zonda, in neighbouring Sorrel", "Goma, on the Rwandan border", "Ostrey, the capital of Sorrel".
IN_ALSO = regex.compile(r",?\s(?:in\s(?:the|neighbou?ring)|on(?:\sthe)?)\s|,\sthe\s")
# ", and 1,000 climbers were": a clause that its figure opens.
OPENING_FIGURE = regex.compile(r"(?r)[;,]\s(?:and|while|but|(?:\p{Ll}+\s){0,3}after)\s(?:[\p{Ll}]+\s){0,3}$")
REPORTED = regex.compile(
    r"\s(?:(?:has|have|had|also|alone)\s){0,2}(?:reported|recorded|registered|suffered)\s(?:[\p{Ll}-]+\s){0,3}(?:\d|\p{Ll}+\s(?:deaths?|dead|cases|injured|injuries|killed|fatalities)\b)"
)
# "four people were killed, including a mother and child in Ostrey": the place of the part.
AMONG = regex.compile(r"\b(?:including|among\s(?:them|whom)|(?:many|most|some|half|all)\sof\s(?:them|whom))\b")
# "104 were wounded, many of them in Ostrey": of the part alone.
MANY_OF = regex.compile(
    r"\b(?:many|most|some|half|several|a\s(?:third|quarter|few))\sof\s(?:them|whom)\b[^,;]*$|,\s(?:mostly|mainly|chiefly|largely)\s[^,;]*$|\bamong\sthem\b[^,;]{1,40}\b(?:who|when)\b|\bthe\s(?:rest|remainder|others)\b[^,;]*$"
)
# "eight men died | when their truck was blown up in Ostrey": the clause tells how it happened.
HOW = regex.compile(r",?\s(?:when|after|as)\s")
# "bombed the embassy in Belgrade, killing three and setting off protests in Beijing": what comes of it is elsewhere;
# "the ambush in Ostrey that killed four men, is active around Varna": so is what a sentence goes on to tell.
ELSEWHERE = regex.compile(r"\sand\s(?:[\p{Ll}-]+ing)\s|,\s(?:is|are|will|would|remains?|continues?)\s")
# "the largest offensive since Bonga in 1999", "the worst raid since talks opened in Varna", "since the revolt began in Ostrey",
# "hours after a bomb went off in Sorrel": another one.
SINCE = Cued(
    regex.compile(
        r"""(?r) \b (?: since\s (?:the\s)? (?:[\p{L}-]+\s){0,3}
      | (?:[\p{Ll}]+est|worst|first|most)\s [^;]*? \b since \b [^,;]*
      | since\s [^,;]* \b (?:began|begun|erupted|started|broke\sout|flared|opened) \b [^,;]*
      | (?:minutes|hours?|days?|weeks?|months?|years?)\s (?:after|before) \b [^;]*
    ) $""",
        regex.VERBOSE,
    ),
    *("since", "after", "before"),
)
# "Varna, where the storm made landfall at Ostrey, reported 11 deaths": what an insertion tells.
INSERTED = regex.compile(r",\s(?:where|which|whose)\s[^,;]*$")
CLOSED = regex.compile(r"[^,;:]{0,60},")
# "In Shangla, where the commissioner put the toll at 49, the road was blocked".
WHERE = regex.compile(r",\s(?:where|in\swhich)\s[^,;]*$")
# A list, or a text whose full stops are lost: "were women and children In Ostrey the coalition dropped".
BULLET = regex.compile(r"\n\s*[*•·-]\s|(?:^|\s)[*•·]\s(?=\p{Lu})|(?<=\p{Ll})\s(?=(?:In|Near|Meanwhile|Elsewhere)\s)")
INLINE = ("*", "•", "·", " In ", " Near ", " Meanwhile ", " Elsewhere ")

# "In Varna | aid workers said", "and at the hospital in Varna | a doctor said": where no comma is left to end what opens a clause
OPENED_BY = regex.compile(r"(?r)(?:^|[\"“]|\sand\s)(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross)\s(?:the\s(?:[\p{Ll}-]+\s){0,3})?$")


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

    >>> text = "Varna saw snow, and nine men died when a bus overturned in Ostrey, near Sorrel."
    >>> places = [Place(text.index(name), text.index(name) + len(name), name) for name in ("Varna", "Ostrey", "Sorrel")]
    >>> resolve_place(text, Sentence(0, len(text), "body", 0), (21, 25), places, None).name
    'Ostrey'
    """
    if not places:
        return None
    line = find_line(text, sentence, at)
    if line != sentence:
        own = resolve_place(text, line, at, [p for p in places if line.start <= p.start < line.end], said, others)
        return own or next((p for p in reversed(places) if p.end <= line.start), next(iter(places), None))
    usable = [p for p in places if not is_of_speaker(text, p, said, at, sentence)]
    usable = [p for i, p in enumerate(usable) if not (i and is_beside(text, usable[i - 1], p))]
    usable = [p for p in usable if p.start < at[0] or not SINCE.search(text, at[1], p.start)]
    usable = [p for i, p in enumerate(usable) if not (i and is_inserted(text, usable[i - 1], p, at))]
    own = next((p for p in usable if is_right_behind(text, p, at)), None)
    if own is not None:
        return own
    usable = [p for p in usable if not (at[1] < p.start and MANY_OF.search(text, at[1], p.start))]
    if others:
        usable = [p for p in usable if not any(is_of_clause(text, p, other, at) for other in others)]
        free = [p for p in usable if not any(is_of_figure(text, p, other) for other in others)]
        shared = usable if len(usable) == 1 else []  # "killed 12 people and wounded 30 in Homs"
        usable = [p for p in free or shared if not any(is_of_part(text, p, other, at) for other in others)]
    if len(usable) < 2:
        return usable[0] if usable else None
    return choose_by_clause(text, sentence, at, usable)


def choose_by_clause(text: str, sentence: Sentence, at: tuple[int, int], usable: Sequence[Place]) -> Place:
    """The place behind a figure in its clause, else before it there, else how it happened, else the last before, else the first."""
    clauses = clause_spans(text, sentence)
    index = next((i for i, (a, b) in enumerate(clauses) if a <= at[0] < b), 0)
    start, end = clauses[index]
    behind = [p for p in usable if at[1] <= p.start < end and not AMONG.search(text, at[1], p.start)]
    before = [p for p in usable if start <= p.start and p.end <= at[0]]
    if before or any(p.end <= at[0] for p in usable):
        behind = [p for p in behind if not ELSEWHERE.search(text, at[1], p.start)]
    told = [p for p in usable if p.end <= at[0] and WHERE.search(text, p.end, at[0])]
    if told and not (behind and "," not in text[at[1] : behind[0].start]):
        return told[-1]
    if behind or before:
        return behind[0] if behind else before[-1]
    if index + 1 < len(clauses) and HOW.match(text, clauses[index + 1][0]):
        told = [p for p in usable if clauses[index + 1][0] <= p.start < clauses[index + 1][1]]
        if told:
            return told[0]
    earlier = [p for p in usable if p.end <= at[0]]
    return earlier[-1] if earlier else usable[0]


def find_line(text: str, sentence: Sentence, at: tuple[int, int]) -> Sentence:
    """The line of a list that a figure stands in: each has its own place."""
    words = text[sentence.start : sentence.end]
    if "\n" not in words and not any(mark in words for mark in INLINE):
        return sentence
    cuts = [m.start() for m in BULLET.finditer(text, sentence.start, sentence.end)]
    start = max((cut for cut in cuts if cut <= at[0]), default=sentence.start)
    end = min((cut for cut in cuts if cut > at[0]), default=sentence.end)
    return sentence._replace(start=start, end=end)


def is_located(text: str, place: Place, other: Place) -> bool:
    """Whether a place is told by another one: "the Sorrel Mall south of Varna"."""
    return BESIDE.fullmatch(text, place.end, other.start) is not None


def is_beside(text: str, place: Place, other: Place) -> bool:
    """Whether the second place only says where the first lies: "Varna, near Sorrel", "Ostrey, in neighbouring Sorrel"."""
    span = place.end, other.start
    if text[slice(*span)] == " " and has_lost_commas(text):
        return True  # "Varna | eastern Ruritania"
    return is_located(text, place, other) or any(told.fullmatch(text, *span) is not None for told in (LIES_IN, IN_ALSO))


def is_inserted(text: str, before: Place, place: Place, at: tuple[int, int]) -> bool:
    """Whether a place before a figure stands in an insertion that tells of the one before: "Varna, where it hit Ostrey, has 11 dead"."""
    if not place.end < at[0] or INSERTED.search(text, before.end, place.start) is None:
        return False
    comma = text.find(",", place.end, at[0])
    return comma >= 0 and CLOSED.match(text, place.end, comma + 1) is not None


def is_right_behind(text: str, place: Place, figure: tuple[int, int]) -> bool:
    """ "219 in Teresópolis", "12 of them on Koro": the place is the figure's own."""
    return figure[1] < place.start and RIGHT_BEHIND.fullmatch(text, figure[1], place.start) is not None


def is_of_figure(text: str, place: Place, other: tuple[int, int]) -> bool:
    """Whether a place stands right behind another figure, or right before one that it opens: "and in Thrissur 29"."""
    return is_right_behind(text, place, other) or RIGHT_BEFORE.fullmatch(text, place.end, other[0]) is not None


def is_of_clause(text: str, place: Place, other: tuple[int, int], at: tuple[int, int]) -> bool:
    """Whether a place behind a figure is in the clause of another one: that the place opens, or the other figure."""
    is_behind = at[1] <= other[0] < place.end and at[1] <= place.start
    return is_behind and OPENING_FIGURE.search(text, at[1], other[0]) is not None


def is_of_part(text: str, place: Place, other: tuple[int, int], at: tuple[int, int]) -> bool:
    """ "29 deaths, eight of them on the north of Koro": a place behind a part is of the part alone."""
    return at[0] < other[0] < place.start and PART.fullmatch(text, other[1], place.start) is not None


def counts_own(text: str, place: Place) -> bool:
    """Whether a place counts what befell it: "Sorrel province reported two injured"."""
    return REPORTED.match(text, place.end) is not None


def is_of_speaker(text: str, place: Place, said: Attribution | None, at: tuple[int, int], sentence: Sentence) -> bool:
    """Whether a place is part of the source's name, or says where the source spoke."""
    if said is None:
        return False
    if said.rule == TREATED:
        return False  # a clinic that treats the hurt is where they are
    if text.startswith(" of ", said.cue_end) and place.start == said.cue_end + 4:
        return False  # "had said of Varna that 15 civilians were killed"
    if text.startswith(", where ", place.end) or counts_own(text, place):
        return False  # "Varna, where the storm made landfall, reported 11 deaths"
    if has_lost_commas(text) and OPENED_BY.search(text[sentence.start : place.start]):
        return False  # "In Varna | aid workers said"
    if said.source_start <= place.start < said.source_end or said.cue_start <= place.start < said.cue_end:
        return True
    if text[said.source_end : place.start] == ", ":
        return False  # "According to the institute, Sorrel saw 170 attacks"
    ends = (end for end in (said.source_end, said.cue_end) if end > sentence.start and not end <= at[0] < place.start)
    return any(
        0 <= place.start - end <= SPEAKER_REACH and not NEW_CLAUSE.search(text, end, place.start) for end in ends
    )
