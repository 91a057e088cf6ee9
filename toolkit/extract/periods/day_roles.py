"""What part a day plays in its sentence: the day of what happened, of another event, of a page, an hour alone, long ago."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

import regex

from toolkit.extract.clauses import clause_spans
from toolkit.extract.cued_sentences import CuedSentence, Listed
from toolkit.extract.periods.aftermath import is_after
from toolkit.extract.periods.durations import AFTER_DISASTER, is_shifted, is_told_of
from toolkit.records import Timex
from toolkit.text.cued import Cued
from toolkit.vocabulary.load import shipped_words

# How near a word of happening must stand to a date (characters).
NEAR = 60
# How far it may stand in the clause of the date ("killed 52 villagers in the western province of Relizane on the night of Friday").
FAR = 140
DAY_OF = regex.compile(
    r",\sthe\s(?:day|night|morning|evening)\s(?:of|when)\s|\s(?:was|were)\s(?:by\sfar\s)?(?:the|its|our|one\sof\sthe)\s(?:\w+\s)?\w+\s(?:day|night)\b",
    regex.IGNORECASE,
)
BARE_CLOCK = regex.compile(
    r"(?:the\s)?(?:(?:early|mid|late)[\s-])?(?:noon|midday|midnight|dawn|daybreak|dusk|nightfall|sunset|morning|afternoon|evening|night)"
    r"|\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|hours|hrs|GMT|UTC)?(?:\s(?:local\stime|GMT|UTC))?"
    r"|(?:an?|half\san|[\w-]+)\s(?:seconds?|minutes?|hours?)\s(?:later|earlier)",  # "Twenty minutes later two mines exploded"
    regex.IGNORECASE,
)
PLAIN_WORD = re.compile(r"[a-z]+")
WHEN = regex.compile(r",?\swhen\s")
# "opened fire | shortly before dawn", "rolled over | soon after one o'clock on Wednesday"
LEADS = regex.compile(
    r"(?:(?:shortly|just|soon|minutes|hours|immediately)\s)?(?:before|after)"
    r"(?:\s(?:[a-z]+\so['’]clock|noon|midday|midnight|dawn|dusk|sunset|sunrise|daybreak|nightfall|\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?))?"
    r"(?:\s(?:local\stime|on|late|early|last))*",
    regex.IGNORECASE,
)
# "Divers saw bodies in a capsized ferry on Saturday", "walked past burned-out cars": what a thing looks like is no happening.
DESCRIBED_PLAINLY = (
    r"\b(?:accused|suspected|convicted|guilty|acquitted|charged|blamed|wanted|responsible)\s(?:of|with|for|in|over)\b[^,;.]*"
    r"|\briot\s(?:police|squad|gear)|\bfir(?:ed|ing)\s(?:tear|rubber|water|warning|in\sthe\sair|into\sthe\sair)|\b(?:an?|the|its|his|their|of|in|past|through|two|three|several)\s(?:\w++(?<=\wed)|burnt|sunken)(?:-\w+)?(?=\s\p{Ll})"
)
DESCRIBED = regex.compile(DESCRIBED_PLAINLY)
DESCRIBED_WITH_HYPHENS = regex.compile(rf"{DESCRIBED_PLAINLY}|\b\w++(?<=\wed)-\w+")  # three times as dear
# "The last of the coaches that left the rails was turned over on Monday": what the clause of a thing tells is not of that day.
RELATIVE = regex.compile(r"\s(?:that|which|who)\s[^,;.]{3,80}?(?=\s(?:was|were|has|had|have|is|are)\s\w)")
# Verbs of two words: "the airliner came down", "the dam gave way", "the bus was blown up".
HAPPENED = Cued(
    regex.compile(
        r"\b(?:came|went)\sdown\b(?!\s(?:again|on\sropes|the|with|into\sthe))|\b(?:brought|shot)\sdown\b|\b(?:left|leapt|jumped)\sthe\s(?:rails|tracks|road|runway)\b|\bgave\sway\b|\bcame\s(?:ashore|off\sthe\srails)\b|\bwent\sup\s(?:in|at|near)\b|\bblown\s(?:up|apart)\b|\btook\splace\b|\bwashed\s(?:over|away|through)\b|\b(?:went|moved|rolled|drove|marched|poured)\sin(?:\s(?=at|on|before|after|from|with)|[,.])|\b(?:went|gone|going)\soff\b|\bblew\sup\b"
        r"|\b(?:rolled|keeled|flipped|went|turned|tipped)\s(?:over|under)\b(?!\s(?:by|the|to|a|an|his|her|its|their)\b)"
    ),
    *(
        "washed",
        " in",
        " over",
        " under",
        " off",
        " up",
        " down",
        "gave way",
        " the r",
        " the tracks",
        "came",
        "blown",
        "took place",
    ),
)
DEED_ON = regex.compile(  # read backwards from its end
    r"(?r)(\p{L}+)\s(?:(?:took\splace|happened|occurred)\s)?(?:late\son|early\son|on|of)\s"
)
# "the toll of the earthquake that shook the coast before dawn on Tuesday had risen to 6,866 dead"
OF_DISASTER = Cued(
    regex.compile(
        r"\b(?:earthquake|quake|tremor|tsunami|typhoon|hurricane|cyclone|tornado|storm|floods?|eruption|landslide|mudslide|avalanche|crash|collapse"
        r"|explosion|blast|sinking|capsizing|wildfires?|blaze|fire|disaster|stampede|derailment|collision|accident)\s(?:that|which)\s"
        r"(?:(?!\s(?:rose|rises|risen|climbed|climbs|reached|stood|stands|passed)\s)[^.;,]){3,90}$",
        regex.IGNORECASE,
    ),
    " that ",
    " which ",
)
# "They shot a man believed to have planned Friday's attacks": the day of the attacks only tells who he was.
BLAMED_FOR = regex.compile(
    r"\b(?:planned|masterminded|organi[sz]ed|plotted|ordered|directed|financed|led|behind|wanted\s(?:for|over)|suspected\s(?:of|in)|accused\s(?:of|over)"
    r"|charged\s(?:over|with)|linked\sto|revenge\sfor|retaliation\sfor|response\sto|avenge[ds]?)\s$"
)
IN_REPLY = Listed(
    regex.compile(
        r"\bin\s(?:response|retaliation|reprisal|revenge|reply|answer)\s(?:to|for)\b[^,;.]{3,}$|\bto\savenge\b[^,;.]{3,}$",
        regex.IGNORECASE,
    ),
    *("response", "retaliation", "reprisal", "revenge", "reply", "answer", "avenge"),
)
PAGE_DATE = regex.compile(r"\b(?:19|20)\d\d\b")
OPENS_PAGE = regex.compile(r"\s(?:\p{Lu}[\w’'-]+\s){2,}")
BEHIND = regex.compile(r"\s(\p{Ll}+)(?:\s(\p{Ll}+))?")
THE = regex.compile(r"\b(?:the|that|this|its|their)\s(?:\p{Lu}\p{Ll}+\s)?$")
OWNING = regex.compile(r"['’]s?\s")
OWNS_IT, BESIDE_IT, BESIDE_LESS, BESIDE_NOTHING = range(4)
# Words that make an event of the past season the background of today's: their dates are not handed on.
BACKGROUND_DAYS = 45
COMING = regex.compile(r"(?:the\s)?(?:next|coming|ensuing)\b", regex.IGNORECASE)
# "It was a little after nine on Thursday | when the first plane came"
IT_WAS = regex.compile(r"[“\"]?It\swas\s[^.;,]{0,40}$")
THAT = regex.compile(r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:when|that)\s(?P<told>[^.;]*)")


def rank_date(text: str, sentence: CuedSentence, timex: Timex) -> int:
    """How close a date is to something that happens: "Monday's earthquake", "struck on Monday", "rescuers dug on Wednesday"."""
    if DAY_OF.match(text, timex.char_end):
        return OWNS_IT  # "on Monday, the day of the quake"
    if owns_happening(text, timex) or is_of_disaster(text, timex) or is_counted_from_deed(text, sentence, timex):
        return OWNS_IT
    if is_after(text, sentence, timex):
        return BESIDE_NOTHING
    if is_split_off(text, sentence, timex):
        return BESIDE_IT
    start, end = next(((a, b) for a, b in clause_spans(text, sentence) if a <= timex.char_start < b), (0, 0))
    if LEADS.fullmatch(text[start : timex.char_start].strip(" ,")):
        start = sentence.start
    if WHEN.match(text, end):  # "was put out of action on Saturday | when a bomb landed"
        end = next((b for a, b in clause_spans(text, sentence) if a == end), end)
    start, end = max(start, timex.char_start - FAR), min(end, timex.char_end + FAR)
    before, behind = text[start : timex.char_start], text[timex.char_start : end]
    words = without_looks(f"{RELATIVE.sub(' ', before)}{behind}")
    if not names_happening(words):
        return BESIDE_NOTHING
    words, spoken = spoken_of().subn(" ", words)
    if names_happening(words, grave_words()):
        return BESIDE_IT
    return BESIDE_NOTHING if spoken and not names_happening(words) else BESIDE_LESS


def is_split_off(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """Whether "it was" brings a day to the front of what happened on it: "It was on Thursday that the first plane came"."""
    if not IT_WAS.fullmatch(text, sentence.start, timex.char_start):
        return False
    that = THAT.match(text, timex.char_end, sentence.end)
    return that is not None and spoken_of().search(that["told"]) is None


def is_of_disaster(text: str, timex: Timex) -> bool:
    """Whether a day is that on which a disaster struck: "the earthquake that shook the coast before dawn on Tuesday"."""
    return OF_DISASTER.search(text, max(0, timex.char_start - FAR), timex.char_start) is not None


def is_counted_from_deed(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """ "Rescuers dug on Tuesday, a day after a quake struck": the day before is that of the quake."""
    return is_shifted(text, timex) and names_happening(text[timex.char_end : min(sentence.end, timex.char_end + FAR)])


def owns_happening(text: str, timex: Timex) -> bool:
    """ "The ministry said Monday's strikes killed 558": the day of the strikes, though a word of saying stands before it."""
    behind = text[timex.char_end : timex.char_end + 30]
    if behind.startswith(("'", "’")):
        return OWNING.match(behind) is not None and names_happening(behind)
    words = BEHIND.match(behind)  # "the Easter Sunday bombings"
    is_name = words is not None and not deed_nouns().isdisjoint(words.groups())
    return is_name and THE.search(text, max(0, timex.char_start - 20), timex.char_start) is not None


def names_deed(text: str, timex: Timex) -> bool:
    """Whether the thing that happened stands right at its day: "last Saturday's quake", "the blasts on August 12"."""
    if owns_happening(text, timex):
        return True
    if not text.endswith((" on ", " of "), 0, timex.char_start):  # so ends DEED_ON
        return False
    before = DEED_ON.match(text, max(0, timex.char_start - NEAR), timex.char_start)
    return before is not None and before[1].lower() in deed_nouns()


@lru_cache(maxsize=1)
def deed_nouns() -> frozenset[str]:
    """The nouns of `happenings.toml` in both numbers."""
    nouns = shipped_words("happenings")["nouns"]
    return frozenset((*nouns, *(f"{noun}s" for noun in nouns)))


@lru_cache(maxsize=1)
def spoken_of() -> regex.Pattern[str]:
    """What is only spoken of, and did not happen then: "demanded an inquiry into the air strike", "under the threat of attacks"."""
    things = "victims|survivors|scene|site|threat|risk|fears?|wake|aftermath|memory|ruins|suspects|perpetrators|thousands|hundreds"
    led = rf"(?:into|over|about|behind|for|from|against|despite|(?:{things})\sof)"
    known = "(?:the|this|that|these|those|last|further|more|new|possible|any)"
    return regex.compile(rf"\b{led}\s{known}\s(?:[\w’'-]+\s){{0,3}}?(?:{'|'.join(sorted(deed_nouns()))})\b")


def without_looks(words: str) -> str:
    """Some words, less what only tells how a thing looks: "a capsized ferry", "burned-out cars"."""
    return (DESCRIBED_WITH_HYPHENS if "ed-" in words else DESCRIBED).sub(" ", words)


def names_happening(words: str, named: frozenset[str] | None = None) -> bool:
    """Whether some words name what happens to people: an attack, a quake, a crash."""
    named = happening_words() if named is None else named
    return not named.isdisjoint(PLAIN_WORD.findall(words.lower())) or HAPPENED.search(words) is not None


@lru_cache(maxsize=1)
def happening_words() -> frozenset[str]:
    """The words of `happenings.toml`, with the plurals of the nouns."""
    words = shipped_words("happenings")
    return frozenset((*words["nouns"], *(f"{noun}s" for noun in words["nouns"]), *words["verbs"]))


@lru_cache(maxsize=1)
def grave_words() -> frozenset[str]:
    """The words of what people die of: those of happening, less what is milder."""
    return happening_words() - frozenset(shipped_words("happenings")["lesser"])


def is_of_another(text: str, timex: Timex, sentence: CuedSentence) -> bool:
    """ "Gunners killed 18, a day after a shell hit a school": the day of the shell is not that of the news."""
    if BLAMED_FOR.search(text, max(sentence.start, timex.char_start - 30), timex.char_start) and owns_happening(
        text, timex
    ):
        return True
    if is_told_of(text, timex):
        return True  # "it came two weeks after a crane fell"
    if not is_shifted(text, timex) or AFTER_DISASTER.match(text, timex.char_end) or is_after(text, sentence, timex):
        return False  # "divers entered the hull on Friday, two days after it rolled over"
    return names_happening(without_looks(text[sentence.start : timex.char_start]), grave_words())


def is_replied_to(text: str, sentence: CuedSentence, timex: Timex) -> bool:
    """ "Planes struck a base on Friday in response to an attack that killed 86 on Tuesday": the attack is not of the news."""
    return sentence.search_in(IN_REPLY, max(sentence.start, timex.char_start - FAR), timex.char_start) is not None


def is_dated(timex: Timex) -> bool:
    """Whether a time expression covers known days; "now" and "daily" do not."""
    return timex.start is not None and timex.type != "SET" and not timex.value.endswith("_REF")


def is_bare_clock(timex: Timex) -> bool:
    """Whether an hour or a part of the day is named, and no day: "at noon", "by the afternoon".

    >>> def time(words): return Timex(0, len(words), words, "TIME", "", None, None, None, "day", "published")
    >>> is_bare_clock(time("noon")), is_bare_clock(time("7 p.m.")), is_bare_clock(time("Monday night")), is_bare_clock(time("last night"))
    (True, True, False, False)
    """
    return timex.type == "TIME" and BARE_CLOCK.fullmatch(timex.date_text) is not None


def is_day_within(day: Timex, week: Timex) -> bool:
    """Whether one day lies in a week."""
    return (
        day.start == day.end
        and day.start is not None
        and week.start is not None
        and week.end is not None
        and week.start <= day.start <= week.end
    )


def is_limit(text: str, timex: Timex) -> bool:
    """Whether a date is that by which something was counted: "95 dead by Wednesday night"."""
    if timex.lead == "as of":
        return True
    before = text[max(0, timex.char_start - 7) : timex.char_start].lower()
    is_by = before.endswith((" by ", " up to ")) or before == "by "
    return is_by and not owns_happening(text, timex)  # "a capital flattened by Tuesday's earthquake"


def is_short_ago(timex: Timex, published: date | None) -> bool:
    """Whether a date lies in the week of publication: "talks began on Monday" opens no war."""
    return published is not None and timex.start is not None and (published - timex.start).days <= 7


def is_short(timex: Timex) -> bool:
    """Whether it covers a few days at most: an event, and not a campaign."""
    return timex.start is not None and timex.end is not None and (timex.end - timex.start).days <= 6


def is_of_page(text: str, timex: Timex, published: date | None) -> bool:
    """ "12 killed in raid on Orsk 21 June 2016 By our staff": the day of printing with its year."""
    if timex.start != published or timex.start != timex.end or timex.type != "DATE" or timex.precision != "day":
        return False
    if PAGE_DATE.search(timex.date_text) is None:
        return False
    before = text[max(0, timex.char_start - 4) : timex.char_start].lower()
    return not before.endswith((" on ", " of ", " to ")) or OPENS_PAGE.match(text, timex.char_end) is not None


def is_to_come(timex: Timex, published: date | None) -> bool:
    """ "Some 40,000 need help to get through the next three months": for how long they will, and not when they were counted."""
    is_ahead = published is not None and timex.start is not None and timex.start >= published
    return is_ahead and COMING.match(timex.date_text) is not None


def is_recent(timex: Timex, published: date | None) -> bool:
    """Whether it lies in the weeks before publication: older dates are background."""
    if published is None or timex.start is None:
        return True
    return timedelta(days=-1) <= published - timex.start <= timedelta(days=BACKGROUND_DAYS)
