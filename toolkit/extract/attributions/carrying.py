"""Carries a report on over sentences that name nobody: quoted ones, lists, and what goes on with the same figure."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from toolkit.extract.attributions.lexicon import NATION, NUM, Lexicon
from toolkit.records import Sentence
from toolkit.text.quotations import Quotation

ITEM = regex.compile(r"\s*(?:-{1,3}|[–—•*·▪]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")


# "Three of them were children", "Of that number 12 were women": a part of the figure just given.
PART = regex.compile(
    r"""
      (?:At\ least\ |About\ |Some\ |Nearly\ |Almost\ |More\ than\ )?
      (?:\d[\d,]*|[\p{Lu}\p{Ll}][\p{Ll}-]{2,20}(?:\ [\p{Ll}-]{3,12})?)
      \ of\ (?:them|those|these|the\ (?:dead|deaths|victims|wounded|injured|killed|fatalities|bodies|cases|missing|casualties))\b
    | Of\ (?:that|this|the)\ (?:number|total|toll|figure)\b
    | \p{Lu}[^.;:"“”]{3,80}?\ account(?:s|ed)\ for\ (?:\p{Ll}+\ ){0,2}\d[\d,]*
      \ of\ (?:them|those|the\ (?:dead|deaths|victims|wounded|injured|killed))\b
    | [\p{Lu}\d][\p{Ll}\d-]*(?:\ \p{Ll}+){1,2}\ were\ among\ (?:those\ killed|the\ (?:dead|victims|wounded|injured))\b
    """,
    regex.VERBOSE,
)
# "Forty more were wounded", "At least 90 have been injured": a count that stands beside the one just given.
BESIDE = regex.compile(
    r"""
      (?:At\ least\ |About\ |Some\ |Nearly\ |Almost\ |More\ than\ |Over\ |Up\ to\ )?
      (?:\d[\d,]*|Dozens|Scores|Hundreds|Thousands|(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty(?:-\p{Ll}+)?
        |(?:T(?:wo|hree|en|welve|hirteen)|F(?:our|ive)(?:teen)?|Fifteen|S(?:ix|even)(?:teen)?|Eight(?:een)?|Nine(?:teen)?|Eleven))
      (?:\ (?:of\ others|people|\p{Ll}{2,}(?:s|men|women|ren))|\ (?:more|other)(?:\ \p{Ll}+s|\ people)?)*
      \ (?:did\ not\ survive|(?:were|are|remained?|have\ been|had\ been)
      (?:\ (?:still|also|feared|reported|listed\ as))?
      \ (?:wounded|confirmed\ dead|injured|hurt|missing|displaced|hospitali[sz]ed|transferred|airlifted|flown|discharged|admitted
        |in\ (?:a\ )?(?:critical|serious|grave)\ condition|still\ in\ (?:hospital|intensive)))\b
    """,
    regex.VERBOSE,
)
# "In Syria the number was 21.", "Two weeks ago it was 517": the same figure for another place or time.
AGAIN = regex.compile(
    r"""
      (?:(?:In|On|At|By|For|Two|Three|Four|Five|Last|The|A)\b[^,;:.()“”"]{0,50}?,?\ )?
      (?:[Ii]t|[Tt]he\ (?:number|figure|total|toll|count|tally)s?
        (?:\ of\ (?:the\ )?(?:dead|injured|wounded|missing|displaced))?(?:\ since\ [^,;:.()“”"]{3,90}?)?)
      \ (?:now\ )?(?:was|were|had\ been|has\ been
        |(?:had\ )?stood\ at|(?:had\ |has\ )?reached|is|stands\ at)
      \ (?:(?:at|least|about|some|nearly|almost|more|than|over|only)\ ){0,2}\d[\d,]*(?:\ and\ \d[\d,]*)?(?=[.,;]|\Z)(?!,\d)
    """,
    regex.VERBOSE,
)
# "That is according to the General Staff", "The figures come from the union": whose the sentence before is.
BACKWARD = regex.compile(
    r"""
      (?:That|This|These|Those|It
        |(?:That|This|These|Those|The|Both|All\ these)\ (?:figures?|numbers?|tolls?|counts?|estimates?|totals?|data|tally))
      \ (?:is|was|are|were|comes?|came|stems?)\ (?:all\ |given\ |provided\ |released\ |compiled\ |taken\ |reported\ |published\ )?
      (?:according\ to|from|by(?!\ far))\b
    | (?:So|Thus)\ (?:says?|said)\b
    """,
    regex.VERBOSE,
)
HARM = regex.compile(
    r"\b(?:killed|dead|died|deaths?|toll|lives|wounded|injured|hurt|treated|barrage|shelling|blasts?|raids?|strikes?|attacks?)\b"
)
# "Six more had been hurt": behind a report in the past the same speaker goes on, one tense further back.
PERFECT = regex.compile(
    r"(?:(?!\b(?:who|which|that|when|where|after|before|since|because|if|though|while|as)\b)[^,;:.()“”\"]){0,90}?"
    r"(?<!\bha(?:ve|s)\ )\bhad\b(?!\ to\b)"
)
# A sentence that opens so turns to something else, or to another time.
OPENERS = frozenset(
    (
        "in",
        "since",
        "last",
        "earlier",
        "however",
        "but",
        "there",
        "separately",
        "meanwhile",
        "elsewhere",
        "witnesses",
        "residents",
        "the",
    )
)
LAST_WORDS = 30  # characters at the end of a sentence
LISTED = "list"
ANNOUNCED_IT = "count announced"
BESIDE_IT = "count beside"
TOLD_OF = "of the speaker"  # "He keeps the list in a drawer.": and behind it the speaker's figures may go on
QUOTED = "quote goes on"
BACKSHIFTED = "past perfect"
SAID_BEHIND = "said behind"  # the sentence behind says whose it is
TAKEN_UP = "taken up again"  # the same speaker before and behind
MILITARY = "military report goes on"  # only where a military spoke


def reason_to_go_on(
    text: str, sentences: Sequence[Sentence], index: int, quotations: list[Quotation], lexicon: Lexicon
) -> str | None:
    """Why the sentence belongs to the speaker before it; None where it does not."""
    sentence = sentences[index]
    if is_within_quotation(sentence, quotations):
        return QUOTED
    before = text[max(0, sentences[index - 1].end - 2) : sentences[index - 1].end]
    if ITEM.match(text, sentence.start) and (":" in before or ITEM.match(text, sentences[index - 1].start)):
        return LISTED
    if sentence.paragraph - sentences[index - 1].paragraph > 1:
        return None
    if PART.match(text, sentence.start):
        return "same figure"
    near = sentences[index - 1]
    if sentence.paragraph == near.paragraph and announces(text, near, lexicon):
        return ANNOUNCED_IT if has_figure(text, sentence, lexicon) else None
    if (
        sentence.paragraph == near.paragraph
        and AGAIN.match(text, sentence.start, sentence.end + 1)
        and has_figure(text, near, lexicon)
    ):
        return "same figure"
    if sentence.paragraph == near.paragraph and is_of_speaker(text, sentence, lexicon):
        return TOLD_OF
    if index > 1 and is_of_speaker(text, near, lexicon) and sentences[index - 2].paragraph == near.paragraph:
        near = sentences[index - 2]
    if (
        sentence.paragraph == near.paragraph
        and BESIDE.match(text, sentence.start)
        and HARM.search(text, max(near.start, near.end - 400), near.end)
    ):
        return BESIDE_IT
    words = [word.lower() for word in text[sentence.start : sentence.start + 60].split(None, 4)[:4]]
    if any(" ".join(words[:n]).strip(",") in lexicon.words["going_on"] for n in (1, 2, 3, 4)):
        return "same figure"
    if sentence.paragraph == near.paragraph and sentence.zone == "body":
        if PERFECT.match(text, sentence.start, sentence.end) and has_figure(text, near, lexicon):
            return BACKSHIFTED
        is_same = any(" ".join(words[:n]).strip(",") in lexicon.words["in_all"] for n in (2, 3))
        is_turn = (words[0].strip(",") in OPENERS and not is_same) or words[:2] in (["it", "was"], ["it", "is"])
        is_turn = is_turn or bool(lexicon.flags.get(words[0].strip(","), 0) & NATION)  # "Malawi has lost three men"
        if not is_turn and has_figure(text, near, lexicon):
            return MILITARY
    return None


def announces(text: str, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence ends in a count that it does not give: "The general had other numbers."."""
    last = text[max(sentence.start, sentence.end - LAST_WORDS) : sentence.end].lower().rstrip(" .;:!\n").split()[-2:]
    return len(last) == 2 and last[0] in lexicon.words["other_counts"] and last[1] in lexicon.words["own_counts"]


def looks_back(text: str, sentence: Sentence) -> bool:
    """Whether a sentence only says whose the one before it is: "That is according to the General Staff"."""
    return BACKWARD.match(text, sentence.start, sentence.end) is not None


def is_of_speaker(text: str, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence tells of whoever spoke, and gives no figure: "He keeps the list in a drawer."."""
    return text.startswith(("He ", "She "), sentence.start) and not has_figure(text, sentence, lexicon)


def has_figure(text: str, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence holds a figure, in digits or in words."""
    flags = lexicon.flags
    return any(
        word[0].isdigit() or flags.get(word.lower(), 0) & NUM for word in text[sentence.start : sentence.end].split()
    )


def is_head(text: str, sentence: Sentence) -> bool:
    """Whether a sentence announces a list: it ends in a colon, or is itself no item."""
    return text[sentence.start : sentence.end].rstrip().endswith(":") or ITEM.match(text, sentence.start) is None


def is_within_quotation(sentence: Sentence, quotations: list[Quotation]) -> bool:
    """Whether a sentence stands wholly in quotation marks."""
    return any(q.start <= sentence.start + 1 and sentence.end - 2 <= q.end for q in quotations)
