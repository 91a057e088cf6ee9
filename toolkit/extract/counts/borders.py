"""Reads people who cross into another land: "3,120 Syrians had crossed by Friday", "entered Lebanon", "have come into Turkey"."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.extract.counts.draft import Draft
from toolkit.extract.counts.flight import FEWEST_LEFT, FEWEST_MOVED, FEWEST_TAKEN, WAYS, leads_to, size_of
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    CLAUSE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    HAVE,
    PREPOSITION,
    STOP,
    TIME,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

# The border stands this near behind the verb: "crossed the heavily mined frontier".
NEAR = 5
INTO = frozenset(["to", "into", "from"])
OVER = frozenset(["across", "over", "through"])


def crosses(line: Line, draft: Draft, k: int) -> bool:
    """ "Had crossed by Sunday", "have crossed over to Chad", "crossed the Naf river": many people, and no street or bridge."""
    if size_of(draft) < FEWEST_TAKEN:
        return False
    nxt = k + 1 + (line.words[k + 1] == "over")
    if line.words[nxt] in INTO:
        return names_land(line, nxt + 1)
    if leads_to(line, k, line.lexicon.words["borders"], NEAR):
        return True
    is_done = bool(line.tags[k - 1] & (HAVE | ADVERB | BE))
    is_end = nxt >= line.size or bool(
        line.tags[nxt] & (TIME | STOP | COMMA | CLAUSE | CONJUNCTION | PREPOSITION | ADVERB)
    )
    return is_done and is_end


def names_land(line: Line, k: int) -> bool:
    """ "Lebanon", "the kingdom", "neighbouring Chad": a land, or a place by its name."""
    k += line.words[k] in ("neighbouring", "neighboring", "nearby", "northern", "southern", "eastern", "western")
    if line.words[k] == "the":
        return line.words[k + 1] in line.lexicon.words["lands"]
    return k < line.size and line.is_capital(k)


def enters(line: Line, draft: Draft, k: int) -> bool:
    """ "Between 8,500 and 30,000 Syrians entered Lebanon", "21,000 have entered the kingdom": a crowd, and a land."""
    return size_of(draft) >= FEWEST_LEFT and names_land(line, k + 1)


def comes(line: Line, draft: Draft, k: int) -> bool:
    """ "186,000 people have come into Turkey", "2,000 came over the river": many people, into a land or over its border."""
    if (way := WAYS.get(line.words[k])) is not None and way(line, draft, k):
        return True
    if size_of(draft) < FEWEST_MOVED:
        return False
    if line.words[k + 1] == "out" and line.words[k + 2] in ("of", "from", "through", "via"):
        return names_land(line, k + 3) or line.words[line.skip(k + 3, DETERMINER)] in line.lexicon.words["places"]
    k += line.words[k + 1] in ("back", "down", "up")
    if line.words[k + 1] in OVER:
        return leads_to(line, k + 1, line.lexicon.words["borders"], NEAR)
    return line.words[k + 1] == "into" and names_land(line, k + 2)


def goes_over(line: Line, draft: Draft, k: int) -> bool:
    """ "60,000 people had gone over the mountains", "streamed over the passes", "20,000 had gone over since Sunday"."""
    if (way := WAYS.get(line.words[k])) is not None and way(line, draft, k):
        return True
    if size_of(draft) < FEWEST_MOVED or line.words[k + 1] not in OVER:
        return False
    is_end = bool(line.tags[k + 2] & (TIME | STOP | COMMA | CLAUSE)) and line.words[k + 1] != "through"
    return leads_to(line, k + 1, line.lexicon.words["borders"], NEAR) or (is_end and bool(line.tags[k - 1] & HAVE))


def arrives_abroad(line: Line, draft: Draft, k: int) -> bool:
    """ "1,450 Burundians had arrived in Rwanda": a people by its name, by the hundred, in a place of another name."""
    if comes(line, draft, k):
        return True
    phrase = draft.phrase
    words = line.lexicon.words
    if phrase is not None and phrase.noun is not None and phrase.noun.lemma in words["homes"]:
        return not words["camps"].isdisjoint(line.words)  # in the camps they said that 300 families had arrived
    if phrase is None or size_of(draft) < FEWEST_LEFT or not (line.is_capital(phrase.head) or is_at_home(line, phrase)):
        return False
    k += line.words[k + 1] == "in"
    return bool(line.tags[k - 1] & (HAVE | ADVERB) or line.words[k] == "in") and names_land(line, k + 1)


def is_at_home(line: Line, phrase: Phrase) -> bool:
    """Whether people are named by where they live: villagers by the thousand do not travel."""
    return phrase.noun is not None and phrase.noun.lemma in line.lexicon.words["homebound"]


CROSSINGS: dict[str, Callable[[Line, Draft, int], bool]] = {
    **dict.fromkeys(["crossed", "cross", "crossing"], crosses),
    **dict.fromkeys(["entered", "entering"], enters),
    **dict.fromkeys(["came", "come", "coming", "flowed", "flooded", "poured", "moved", "walked", "trekked"], comes),
    **dict.fromkeys(["gone", "went", "streamed", "streaming"], goes_over),
    **dict.fromkeys(["arrived", "arriving", "reached"], arrives_abroad),
}


def find_way(line: Line, draft: Draft, k: int) -> bool:
    """Whether the verb at a word leads people out of danger: over a border, or to a refuge."""
    phrase, word = draft.phrase, line.words[k]
    if phrase is not None and not phrase.is_bare and word in CROSSINGS and CROSSINGS[word](line, draft, k):
        return True
    way = WAYS.get(word)
    return way is not None and way(line, draft, k)
