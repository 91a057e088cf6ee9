"""Tells captions and credits of pictures from story: who took it, what it shows, on which day."""

from __future__ import annotations

import regex

from toolkit.text.furniture import furniture_words

# (Ana Blom/AP)   (Reuters)   [AFP]   (AP Photo/Ana Blom)   Credit: Ana Blom/Getty
CREDIT_END = regex.compile(r"[(\[](?P<credit>[^()\[\]\n]{2,60})[)\]]\s*$")
# REUTERS/Ana Blom   Ana Blom / AFP   Photo: Ana Blom   Credit: Getty Images
CREDIT_BARE = regex.compile(
    r"""(?:(?:REUTERS|AFP|AP|EPA|Reuters|Getty(?:\sImages)?|Anadolu(?:\sAgency)?)\s?/\s?\p{Lu}
       |/\s?(?:REUTERS|AFP|AP|EPA|Reuters|Getty(?:\sImages)?|Anadolu(?:\sAgency)?)\b
       |\b(?:Photo|Photograph|Picture|Image|Credit|Photo\scredit|Image\scredit)\s?(?::|\bby\b))[^.!?]{0,60}[.)\]]?$""",
    regex.VERBOSE,
)
REPORTED = regex.compile(r"\b(?:said|says|told|according|reported|announced|added)\b")
FULL_DATE_END = regex.compile(
    r"(?:(?:\p{Lu}\p{Ll}{2,8})\.?\s+\d{1,2},?\s+(?:19|20)\d\d|\d{1,2}\s+\p{Lu}\p{Ll}{2,8},?\s+(?:19|20)\d\d)\W*$"
)
SCENE = regex.compile(
    r"""(?:\b(?:is|are)\s(?:seen|pictured|shown|photographed)\b
       |\b(?:seen|pictured|photographed|shown)\s(?:here|in|on|at|from|during)\b
       |\bin\sthis\b.{0,30}\b(?:photo|image|picture|frame)
       |^\W*(?:An?|The|Two|Three|Some|People|Residents|Men|Women|Children|Boys|Civilians|Rescuers|Firefighters|Rescue\sworkers|Workers|Members|Soldiers|Fighters|Rebels|Troops|Police|Smoke|Medics|\p{Lu}\p{Ll}+ns?)\b[^,.]{0,70}?\b
          (?:inspects?|walks?|carr(?:y|ies)|stands?|sits?|holds?|looks?|search(?:es)?|rises?|billows?|gestures?|waves?|attends?|speaks?|gathers?|pass(?:es)?|rides?|drives?|poses?|watch(?:es)?|waits?|sleeps?|plays?|points?|lies?|rests?|clears?)\b)""",
    regex.VERBOSE,
)


def is_credit(words_in_brackets: str) -> bool:
    """Whether words in brackets credit a picture: an agency, an agency behind a name, a photo."""
    agencies = furniture_words().agencies
    lower = words_in_brackets.lower().strip()
    last = lower.rsplit("/", 1)[-1].strip()
    return (
        lower in agencies
        or last in agencies
        or "photo" in lower
        or lower.split("/", 1)[0].strip() in agencies
        or (lower.split(" and ")[-1] in ("agencies", "agency", "wires"))
    )


def is_caption(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether a line (`alone`) or a sentence is a caption: a credit, and a scene or a full date before it.

    >>> line = "Smoke rises over the port of Vilna. (Ana Blom/AP)"
    >>> is_caption(line, 0, len(line), alone=True)
    True
    """
    if end - start > 500:
        return False
    if alone:
        tail = max(start, end - 90)
        if may_credit(text[tail:end]) and CREDIT_BARE.search(text, tail, end):
            return True
    if text[end - 1] not in ")]":
        return False
    match = CREDIT_END.search(text, max(start, end - 64), end)
    if match is None or not is_credit(match["credit"]):
        return False
    before = text[start : match.start()].rstrip()
    if not before or "photo" in match["credit"].lower() or tells_scene(before):
        return True
    return alone and ("/" in match["credit"] or (len(before.split()) <= 30 and REPORTED.search(before) is None))


def may_credit(words: str) -> bool:
    """A cheap look before the grammar: a bare credit has a stroke, or says what it credits."""
    return "/" in words or "Photo" in words or "Picture" in words or "Image" in words or "Credit" in words


def tells_scene(sentence: str) -> bool:
    """Whether a sentence reads as a caption: people shown in the present tense, or a full date at its close.

    >>> tells_scene("Residents inspect a burnt mill near Vilna"), tells_scene("Residents said 40 were dead.")
    (True, False)
    """
    return FULL_DATE_END.search(sentence) is not None or SCENE.search(sentence) is not None
