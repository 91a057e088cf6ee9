"""Says of a figure that it is a share of those counted before: "17 are children", "of that number 12", "100 were the work of"."""

from __future__ import annotations

from toolkit.extract.counts.figure_words import opens_tally
from toolkit.extract.counts.lexicon import (
    ADVERB,
    BE,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NOUN,
    NUMBER,
    PRONOUN,
    QUOTE,
    STOP,
)
from toolkit.extract.counts.line import Line
from toolkit.extract.counts.phrases import Phrase

# How many words name a class: "volunteer ambulance drivers".
LONGEST_CLASS = 3
# How near the next member of a list stands.
LIST_REACH = 9


def is_share(line: Line, phrase: Phrase) -> bool:
    """Whether the figure that goes on is a part of the one before: "12 of them", "they include 12", "17 are children"."""
    if phrase.is_of_them or says_who(line, phrase) or is_laid_to(line, phrase):
        return True
    return includes(line, phrase.at) or is_of_number(line, phrase.at)


def is_moved_on(line: Line, phrase: Phrase) -> bool:
    """ "Treated 15. Four were transferred to Lagos": those whom a hospital sends on are some of its patients."""
    if not phrase.is_bare or phrase.at > 1 or not line.tags[phrase.end] & BE:
        return False
    k = phrase.end + 1
    return line.words[k] in ("transferred", "referred", "moved", "airlifted", "flown") and line.words[k + 1] in (
        "to",
        "by",
        "out",
    )


def is_laid_to(line: Line, phrase: Phrase) -> bool:
    """ "More than 100, however, were the work of mercenaries": some of those counted before, by who did it."""
    k = past_adverb(line, phrase.end)
    if not phrase.is_bare or (phrase.at > 0 and not line.tags[phrase.at - 1] & QUOTE) or not line.tags[k] & BE:
        return False
    return line.words[line.skip(k + 1, ADVERB | DETERMINER)] in line.lexicon.words["laid_to"]


def names_listed(line: Line, phrase: Phrase) -> bool:
    """ "Has confirmed the names of 378 civilians": who lists the names of the dead counts them."""
    k = phrase.at - 1
    if line.words[k] != "of" or line.words[k - 1] not in ("names", "list", "lists"):
        return False
    return not line.lexicon.words["lists_of_the_dead"].isdisjoint(line.words[max(0, k - 5) : k])


def past_adverb(line: Line, k: int) -> int:
    """The word behind ", however,"; `k` itself where no such aside stands."""
    is_aside = (
        line.tags[k] & COMMA and line.tags[k + 2] & COMMA and line.words[k + 1] in ("however", "though", "meanwhile")
    )
    return k + 3 if is_aside else k


def says_who(line: Line, phrase: Phrase) -> bool:
    """ "Seventeen are children", said of those counted before."""
    is_first = phrase.at == 0 or line.tags[phrase.at - 1] & QUOTE or line.words[phrase.at - 1] == ";"
    if not is_first or not line.tags[phrase.end] & BE:
        return False
    k = phrase.end + 1
    for at in range(k, min(k + LONGEST_CLASS, line.size)):  # "two were volunteer ambulance drivers"
        noun = line.lexicon.nouns.get(line.words[at])
        if noun is not None and noun.is_plural and noun.victim not in (None, "unknown"):
            return True
        if line.tags[at] & ~NOUN:
            break
    is_nation = (
        k < line.size and line.is_capital(k) and line.words[k] in line.lexicon.words["nationals"]
    )  # "six are Japanese"
    return is_nation and (k + 1 >= line.size or bool(line.tags[k + 1] & (STOP | COMMA | CONJUNCTION)))


def is_of_number(line: Line, at: int) -> bool:
    """ "Of that number 12 were nurses", "of these, 12": a part of those counted before."""
    k = line.skip(at - 1, COMMA, -1)
    if line.words[k] in ("of these", "of them"):
        return True
    return (
        line.words[k] in line.lexicon.words["number_nouns"]
        and line.words[k - 1] in ("that", "this")
        and line.words[k - 2] == "of"
    )


def names_again(line: Line, phrase: Phrase) -> bool:
    """ "They were 12 soldiers, three policemen and nine others": whoever was counted before, and no force of their own."""
    return opens_tally(line, phrase) or (phrase.noun is not None and includes(line, phrase.at))


def includes(line: Line, at: int) -> bool:
    """ "They include 12 nurses", "they were 12 soldiers, four policemen and nine others": a pronoun stands for those counted before."""
    is_pronoun = bool(line.tags[at - 2] & PRONOUN) or line.words[at - 2] in ("these", "those")
    if line.words[at - 1] in ("were", "are"):  # a list of them: "they were 12 friends" tells of others too
        is_plural = line.words[at - 2] in ("they", "these", "those")
        return is_plural and any(tag & NUMBER for tag in line.tags[at + 1 : at + LIST_REACH])
    return line.words[at - 1] in ("include", "included", "includes") and is_pronoun
