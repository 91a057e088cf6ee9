"""Which days are those of the saying: "police said on Monday", "speaking on Sunday, he said", "the ministry, which on Friday told"."""

from __future__ import annotations

import regex

from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.day_roles import owns_happening
from toolkit.extract.periods.durations import is_shifted
from toolkit.records import Timex
from toolkit.vocabulary.load import shipped_words

# Words of saying: a bare day right behind or before one of them dates the saying and not the event.
SAYING_WORDS = frozenset(shipped_words("happenings")["saying"])
SAYING = Listed(
    regex.compile(rf"(?r)\b(?:{'|'.join(sorted(SAYING_WORDS))})\b", regex.IGNORECASE), *SAYING_WORDS
)  # backwards: the last one
# What may stand between the word of saying and its day: "said in a televised statement late on Monday".
BETWEEN = regex.compile(
    r"""[\s,]*(?:(?:
      (?i:on|over|late|early|in|a|an|the|by|at|its|their|his|her|to|of|from)
    | (?i:daily|weekly|news|press|video|written|online|televised|separate|new|brief|statement|briefing)
    | (?i:conference|interview|report|reporters|journalists)
    | (?i:read|out|aired|carried|posted|national|state|official|television|radio|tv|agency|website|web-site|web|page|account)
    | (?i:foreign|local|correspondents|newsmen|lawmakers|parliament|nation|country|cabinet|council|senate|congress)
    | (?i:closed|packed|crowded|court|hearing|judge|jury|rally|crowd|crowds)
    | (?i:here|students|cadets|deputies|legislators|mourners|supporters|viewers|listeners|senators|colleagues|diplomats)
    | (?i:facebook|twitter|telegram|social|media|channel|blog|feed)
    | (?i:afternoon|evening|morning|night|noon|midday|hours) | \p{Lu}[\p{L}’'.-]*     # "told Reuters on Monday", "on X"
    )[\s,]+){0,7}""",
    regex.VERBOSE,
)
# The day before the word of saying: "Monday's statement", "on Monday, the ministry said" keeps to the sentence start.
POSSESSIVE = regex.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:statement|report|briefing|bulletin|update|announcement|figures?|interview|press)",
    regex.IGNORECASE,
)
# "A statement by the staff, carried by the agency on Sunday, said 31 were hurt"
CARRIED = Listed(
    regex.compile(
        r"\b(?:statement|communiqu[eé]|bulletin|report|letter|message)\b[^.;]{0,80}?\b(?:carried|issued|read|released|published|posted|aired|broadcast|quoted|faxed|sent|dated)"
        r"\b[^.;,]{0,50}$",
        regex.IGNORECASE,
    ),
    *("statement", "communiqu", "bulletin", "report", "letter", "message"),
)
SAID_BEHIND = regex.compile(r",?\s(?:said|says|put|gave|spoke|claimed)\b")
# Behind these a date is an end of a period, and says nothing of the saying.
SPANNING = frozenset(("since", "until", "between", "from", "during", "over", "in", "through"))
WEEKEND = regex.compile(r"(?:the|last|this)\sweekend", regex.IGNORECASE)
# "since the result of the vote was announced on Saturday"
SINCE_TOLD = Listed(
    regex.compile(
        r"\bsince\s[^.;,]{3,60}\b(?:was|were)\s(?:announced|declared|published|released|reported)\s(?:on\s|in\s)?$"
    ),
    "since",
)
# "lowering by two a figure given the night before", "the tally that the ministry gave on Wednesday for its last 24 hours"
FIGURE = (
    r"(?:\d[\d,]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?))"
)
GIVEN = ("gave ", "given ", "put out ", "announced ")
FIGURE_GIVEN = Listed(
    regex.compile(
        r"(?r)\b(?:tally|figures?|numbers?|counts?|tolls?|totals?|estimates?),?\s(?:(?:that|which)\s)?(?:[\w’'.-]+\s){0,6}?"
        r"(?:gave|given|put\sout|announced)\s(?:only\s|late\s|early\s)?(?:on\s|in\s|the\s)?"
    ),
    *GIVEN,
)
# "The ministry, which had given a toll of 31 on Tuesday night", "its director said 45 a week ago": of what was told then
TOLL_GIVEN = Listed(
    regex.compile(
        rf"(?r)(?:\b(?:gave|given|giving|put\sout|issued|announced|reported|published)\s(?:an?|its|their|the)\s(?:[\w-]+\s){{0,3}}?(?:toll|tally|count|figure|total|number|estimate)\s(?:of|as)\s{FIGURE}(?:\s(?:dead|deaths|people|killed|injured|wounded|missing))?"
        # "spoke of 90 rebel dead on Wednesday and of 120 on Friday"
        rf"|\bspoke(?:n)?\sof\s(?:about\s|at\sleast\s)?{FIGURE}(?:\s(?!killed|wounded|injured)[\w-]+){{0,3}}"
        rf"(?:\son\s[\w\s.]{{3,20}},?\s(?:and|but)\sof\s{FIGURE}(?:\s[\w-]+){{0,2}})?"
        rf"|\b(?:said|says|spoke\sof|spoken\sof|gave|given|counted)\s(?:only\s|about\s|at\sleast\s)?{FIGURE})\s(?:only\s)?(?:late\s|early\s)?(?:on\s|the\s)?"
    ),
    *(
        "gave",
        "give",
        "giving",
        "put out",
        "issued",
        "announced",
        "reported",
        "published",
        "said",
        "says",
        "spoke",
        "counted",
    ),
)
# "killed 2,003 people by the count of the disaster centre on Wednesday night"
BY_COUNT = Listed(
    regex.compile(
        r"\bby\s(?:the|its|their|an?|his|her)\s(?:official\s|latest\s|own\s)?(?:count|tally|reckoning|list)\b[^,;.]{0,60}\son\s$"
    ),
    *("by the ", "by its ", "by their ", "by a", "by h"),
)
SAYS = r"says|said|tells|told|speaks|spoke|announced|confirmed|acknowledged|added|admits?|admitted"
COUNTS = r"counts|counted|puts?|gave|gives|lists|listed"
TELLING = rf"(?:{SAYS}|{COUNTS})\b"
# "Four days later the government admits to 1,798 dead"
TELLS = regex.compile(rf"\s(?:[\p{{L}}’'-]+\s){{0,6}}?{TELLING}")
# "Speaking outside the hall on Sunday, he said", "in a statement read on television on Wednesday, it speaks of"
OPENS_SAYING = Listed(
    regex.compile(
        r"\b(?:[Ss]peaking|[Aa]ddressing|[Bb]riefing|[Ww]riting|[Tt]alking|read|published|issued|released|posted|broadcast|aired|circulated)\b"
        r"[^,;.]{0,60}?\son\s$"
    ),
    *("speaking", "addressing", "briefing", "writing", "talking", "read", "published", "issued", "released", "posted"),
    *("broadcast", "aired", "circulated"),
)
# "A release on Sunday credits the coalition with 20,205 strikes"
PAPER_ON = regex.compile(
    r"(?r)\b(?:release|statement|communiqu[eé]|bulletin|briefing|dispatch|tweet)\s(?:late\s|early\s)?on\s"
)
OPENING = regex.compile(r"(?:[Oo]n\s|[Ll]ate\son\s|[Ee]arly\son\s|[Ee]arlier\son\s)?")
THEN_SAYS = regex.compile(rf",\s(?:[\p{{L}}’'.-]+\s){{1,6}}?{TELLING}")


def is_given_toll(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether a day is that on which a figure was given: "had given a toll of 31 on Tuesday", "said 45 a week ago".

    >>> text = "The mayor said 45 a week ago."
    >>> is_given_toll(text, CuedSentence.of(text), Timex(18, 28, "a week ago", "DATE", "", None, None, None, "week", "published"))
    True
    >>> text = "Police said 45 died a week ago."
    >>> is_given_toll(text, CuedSentence.of(text), Timex(20, 30, "a week ago", "DATE", "", None, None, None, "week", "published"))
    False
    """
    start = max(sentence.start, timex.char_start - 80)
    return sentence.match(TOLL_GIVEN, start, timex.char_start) is not None


def opens_saying(text: str, timex: Timex, sentence: CuedSentence) -> bool:
    """ "On Sunday the army said": what the sentence tells may still be of that day."""
    is_first = OPENING.fullmatch(text, sentence.start, timex.char_start) is not None
    return is_first and TELLS.match(text, timex.char_end, sentence.end) is not None


def is_reporting_date(text: str, timex: Timex, sentence: CuedSentence) -> bool:
    """Whether a date says when something was said.

    >>> from toolkit.records import Timex
    >>> text = "Police said on Monday that 12 people died on Sunday."
    >>> def day(a, b): return Timex(a, b, text[a:b], "DATE", "", None, None, None, "day", "published")
    >>> [is_reporting_date(text, day(*span), CuedSentence.of(text)) for span in ((15, 21), (45, 51))]
    [True, False]
    """
    if text.startswith(("'", "’"), timex.char_end) and POSSESSIVE.match(text, timex.char_end):
        return True
    if sentence.search_in(CARRIED, sentence.start, timex.char_start) and SAID_BEHIND.match(text, timex.char_end):
        return True
    is_span = timex.lead in SPANNING and not WEEKEND.fullmatch(timex.date_text)  # "said over the weekend"
    if timex.type == "DURATION" or is_span or not is_told_on(text, timex, sentence):
        return False
    # "said on Thursday, two days after the raid": the raid was then, and not the saying
    return not is_shifted(text, timex) and not owns_happening(text, timex)


def is_told_on(text: str, timex: Timex, sentence: CuedSentence) -> bool:
    """Whether words of saying govern a day, whatever stands behind it: "said on Thursday", "its figures given the night before"."""
    start = max(sentence.start, timex.char_start - 110)
    led = text[max(start, timex.char_start - 20) : timex.char_start]
    is_given = sentence.holds(FIGURE_GIVEN) and any(word in led for word in GIVEN)
    if is_given and FIGURE_GIVEN.match(text, start, timex.char_start):
        return True
    if timex.date_text.endswith(" later") and TELLS.match(text, timex.char_end, sentence.end):
        return True
    if led.endswith(" on ") and (
        sentence.search_in(BY_COUNT, start, timex.char_start) or PAPER_ON.match(text, start, timex.char_start)
    ):
        return True
    if sentence.search_in(OPENS_SAYING, start, timex.char_start) and THEN_SAYS.match(
        text, timex.char_end, sentence.end
    ):
        return True
    if led.endswith(("who on ", "which on ")) and TELLS.match(text, timex.char_end, sentence.end):
        return True  # "the ministry, which on Sunday said that 2,445 had died"
    if is_given_toll(text, sentence, timex):
        return True
    saying = sentence.search_in(SAYING, start, timex.char_start)
    if saying is None or BETWEEN.fullmatch(text, saying.end(), timex.char_start) is None:
        return False
    return sentence.search_in(SINCE_TOLD, start, timex.char_start) is None
