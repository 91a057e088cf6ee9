"""Cuts a sentence into its clauses, so that a date or a place is taken from the figure's own."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.records import Sentence, Timex
from toolkit.text.lost_commas import has_lost_commas

# Where a new clause begins, so that "killed 12 on Monday, while 7 died on Sunday" keeps its dates apart.
CLAUSE = regex.compile(
    r"""
      [;:]\s | \s[–—-]{1,2}\s                                       # a semicolon, a dash
    | ,?\s(?:while|whereas|although|though|but|when|after|before|following|compared|who|which|where)\s
    | ,?\sthat(?!\s(?:same\s)?(?:day|night|morning|afternoon|evening|week|month|year)\b)\s        # not "that morning"
    | ,?\sas(?!\s(?:displaced|refugees|dead|missing|wounded|injured)\b)\s
    | ,\s(?:just\s|only\s)?(?:an?|one|two|three|four|five|several|\d+)\s(?:days?|weeks?|hours?|months?)\s(?:after|before)\s
    | ,?\s(?:adding|noting|saying|stressing|claiming|alleging|boasting|insisting)\s
    | ,\s(?:bringing|taking|pushing|raising|lifting)\s | ,\s(?:and|with)\s
    """,
    regex.VERBOSE | regex.IGNORECASE,
)

# In a text that has lost its commas: "killed six in Varna | and in Ostrey a bomb destroyed three", "| and two days later 160 died".
FRAMED = regex.compile(
    r"""
    \sand\s (?=
      (?:in|on|at|near)\s (?:(?:early|late|mid|the)[\s-](?:[\p{Ll}-]+\s){0,2}?)? \p{Lu}[\p{L}.'’-]*
      (?:\s(?:\p{Lu}[\p{L}'’-]*|\d{1,4}))*+ (?:\sof\s(?:the\ssame|that|this|last)\syear)? \s
      (?! (?:and|or|of|in|on|at|to|from|for|with|by|as|when|after|before|while|where|which|who|that)\b
        | (?:said|says|is|are|was|were|has|have|had|respectively)\b )
      [\p{Ll}\d]
    | (?:(?:just|only)\s)? (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s
      (?:hours?|days?|weeks?|months?|years?)\s (?:later|earlier|before)\s
    | the\s(?:next|following)\s(?:day|night|morning|week|month|year)\s )
    """,
    regex.VERBOSE,
)

# A thing of one moment: those hurt "since the crash on Friday" were hurt in it.
MOMENT = (
    r"(?:earthquake|quake|tremor|tsunami|crash|attack|(?:air\s?)?strike|raid|blast|bombing|explosion|shooting|massacre|collapse|landslide|mudslide|avalanche"
    r"|sinking|derailment|ambush|stampede|eruption|accident|disaster)\b(?!\s(?:began|begun|started|campaign))"
)
# "since the war erupted in March 2011": the word governs the whole clause, and so opens the period to the day of publication.
SINCE = Listed(
    regex.compile(
        rf"\b[Ss]ince\b(?!\s(?:the|an?|that)\s(?:[\w.-]+\s){{0,2}}?{MOMENT})(?:[^.;,]|(?<=\p{{Lu}})\.){{0,100}}"
        # "since rebels entered Musaga, Kinindo and Kanyosha on 7 July"
        # "since the rain, three months of it in three days, set in last Wednesday"
        r"(?:,\s(?![^.;,]{0,40}\bof\s(?:which|whom|them)\b)[^.;,]{1,60},\s(?:on|in)\s"
        # "since the operation, now named Dawn, was launched in the valley on April 26"
        r"|,\s[^.;,]{1,60},\s(?:was\s|were\s)?(?:began|started|set\sin|broke\sout|erupted|hit|struck|opened|launched|begun)\s"
        r"(?:in\s\p{Lu}[\p{L} ’'-]{2,30}\s)?(?:(?:on|in)\s)?"
        r"|(?:,\s\p{Lu}[\p{L}’'-]+){1,4}\sand\s\p{Lu}[^.;,]{0,40})?$"
    ),
    "since",
)
OWNED_MOMENT = regex.compile(rf"['’]s?\s(?:[\w.-]+\s){{0,2}}?{MOMENT}", regex.IGNORECASE)
# "since the bridge dropped into the river on Wednesday": those who died in it died that day
FELL = regex.compile(
    r"\b(?:collapsed|crashed|sank|capsized|derailed|exploded|detonated|overturned|plunged|caved\sin|gave\sway|sheared|ripped|blew\sup"
    r"|went\s(?:down|over|under|off)|(?:came|broke)\s(?:down|apart)|(?:rolled|keeled|turned|tipped|flipped)\sover"
    r"|dropped\s(?:into|from|onto|on)\b|(?:fell|slammed|ploughed|plowed)\s(?:into|from|onto|on\s(?=\w))\b)",
    regex.IGNORECASE,
)
KEPT = 256  # sentences: several figures and dates of one ask for its clauses one after another


def clause_spans(text: str, sentence: Sentence | CuedSentence) -> list[tuple[int, int]]:
    """The clauses of a sentence, as spans that lie side by side.

    >>> text = "Shells killed 12 on Monday, while 7 died on Sunday."
    >>> [text[a:b] for a, b in clause_spans(text, Sentence(0, len(text), "body", 0))]
    ['Shells killed 12 on Monday', ', while 7 died on Sunday.']
    """
    start, end = sentence.start, sentence.end
    cuts = find_cuts(text[start:end], without_commas=has_lost_commas(text))
    return list(pairwise((start, *(start + cut for cut in cuts), end)))


@lru_cache(maxsize=KEPT)
def find_cuts(words: str, *, without_commas: bool = False) -> tuple[int, ...]:
    """Where new clauses begin in a sentence; `without_commas` where its text has lost them."""
    cuts = (m.start() for m in CLAUSE.finditer(words))
    if not without_commas or " and " not in words:
        return tuple(cuts)
    return tuple(sorted({*cuts, *(m.start() for m in FRAMED.finditer(words))}))


def since_before(text: str, sentence: CuedSentence, timex: Timex) -> regex.Match[str] | None:
    """The "since" that governs a date; none before a thing of one moment ("since Tuesday's earthquake")."""
    match = sentence.search_in(SINCE, sentence.start, timex.char_start)
    is_moment = match is not None and (OWNED_MOMENT.match(text, timex.char_end) or FELL.search(match.group()))
    return None if is_moment else match


def since_moment(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a thing of one moment is told behind "since": "78 bodies since a bomb ripped off the front on Wednesday"."""
    match = sentence.search_in(SINCE, sentence.start, timex.char_start)
    return match is not None and FELL.search(match.group()) is not None
