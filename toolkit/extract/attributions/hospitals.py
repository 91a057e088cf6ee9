"""Which hospital a doctor speaks for: the one that the sentence names, or one of the two before it."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import ADV, DET, PEOPLE, PREP, STOP, TIME, Lexicon
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording

NOT_NAMED = DET | PREP | PEOPLE | STOP | TIME | ADV  # "At", "Doctors" before a hospital's name
REACH = 2  # sentences back
SET_IN = frozenset(("at", "at the", "in", "in the"))  # what opens a sentence before a hospital
LONGEST = 800  # characters of a sentence that are looked through


@lru_cache(maxsize=8)
def hospital_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    """A hospital's name: "Nasiri hospital", "Donka Teaching Hospital", "the clinic Santa Rosa"."""
    kinds = "|".join(sorted(map(regex.escape, lexicon.words["hospital_kinds"])))
    return regex.compile(
        rf"""(?P<name>(?:\p{{Lu}}[\p{{L}}'’.-]*[ ]){{1,6}}(?:(?:{kinds})[ ]){{0,2}}
               (?:[Hh]ospital|[Cc]linic|[Ii]nfirmary|(?:[Mm]edical|[Hh]ealth|[Hh]ospital)[ ](?:[Cc]ent(?:er|re)|[Cc]omplex|[Cc]ollege)))\b
           | \b(?:hospital|clinic)[ ](?P<called>\p{{Lu}}[\p{{L}}'’-]+(?:[ ]\p{{Lu}}[\p{{L}}'’-]+){{0,2}})""",
        regex.VERBOSE,
    )


def find_hospital(text: str, lexicon: Lexicon) -> tuple[int, int, str] | None:
    """Returns (start, end, name) of the last hospital that a text names.

    >>> from toolkit.extract.attributions.compiling import compile_lexicon
    >>> from toolkit.vocabulary.load import load_vocabulary
    >>> words = compile_lexicon(load_vocabulary())
    >>> find_hospital("At Nasiri general hospital, a nurse", words), find_hospital("The hospital was shut.", words)
    ((3, 26, 'Nasiri general hospital'), None)
    """
    found = None
    for match in hospital_pattern(lexicon).finditer(text):
        group = "name" if match["name"] else "called"
        words = match[group].split(" ")
        start = match.start(group)
        while len(words) > 1 and lexicon.flags.get(words[0].lower(), 0) & NOT_NAMED:
            start += len(words.pop(0)) + 1
        if (
            words[0][0].isupper()
            and len(words) > (group == "name")
            and words[0].lower() not in lexicon.words["hospital_kinds"]
        ):
            found = start, match.end(group), " ".join(words)
    return found


def hospital_at_start(text: str, lexicon: Lexicon) -> tuple[int, int, str] | None:
    """The hospital in which a sentence is set: "At Nasiri hospital, where those of Lozh hospital were brought, a spokesman said"."""
    match = hospital_pattern(lexicon).search(text)
    found = find_hospital(text[: match.end()], lexicon) if match else None
    return found if found is not None and text[: found[0]].strip().lower() in SET_IN else None


def hospital_of(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker | None:
    """The doctor, the nurse or the director with the hospital: "At Nasiri hospital, director Omar Yusuf said"; None where none is named."""
    words = discourse.lexicon.words
    is_medical = not words["medical"].isdisjoint(speaker.words)
    if not discourse.sentences or not (is_medical or not words["heading_hospitals"].isdisjoint(speaker.words)):
        return None
    sentence = discourse.sentences[discourse.at]
    first, last = max(sentence.start, w.start[speaker.first] - LONGEST), w.end(speaker.last - 1)
    opening = first == sentence.start and hospital_at_start(discourse.text[first:last], discourse.lexicon)
    found = opening or find_hospital(discourse.text[first:last], discourse.lexicon)
    if found is not None:
        start, end, name = found
        is_within = first + end > w.start[speaker.first]
        opens = first == sentence.start and discourse.text[first : first + start].strip().lower() in SET_IN
        is_bare = (
            "hospital" in speaker.words
        )  # "the Santa Rosa Clinic took in 12, | hospital spokesman Ana Ruiz | said"
        if is_medical or is_within or opens or is_bare or "its" in speaker.words:
            return speaker._replace(organisation=name, kind="hospital")
    if not is_medical or speaker.is_plural or not (speaker.is_proper or w.low[max(0, speaker.first - 1)] == "the"):
        return None
    for index in range(discourse.at - 1, max(-1, discourse.at - 1 - REACH), -1):
        near = discourse.sentences[index]
        found = find_hospital(discourse.text[near.start : min(near.end, near.start + LONGEST)], discourse.lexicon)
        if found is not None and near.zone == sentence.zone:
            return speaker._replace(organisation=found[2], kind="hospital")
    return None
