"""Which country a body belongs to that names none: that of the sentence, of the fallen, of those who spoke, of the troops."""

from __future__ import annotations

from functools import lru_cache

import regex

from toolkit.extract.attributions.body_names import BodyFound
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import PREP, Lexicon, plain_words

SCENE = regex.compile(r"\b[Ii]n (?:neighbou?ring |nearby )?(\p{Lu}\p{Ll}+)\b")
OPENING = regex.compile(r"\s*In (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\b")
BEFORE = regex.compile(r"\s*(?P<in>In )?(?P<name>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=,? (?!\p{Lu}))")
# Behind soldiers: what befell them, and not what they did.
FALLEN = regex.compile(
    r"(?:,? (?:and|from|of|in|on|with|\d+|\p{L}+)){0,5}? (?:was|were|died|have been|has been|had been)\b"
)
LONGEST_TOWN = 30  # characters
NEAR = 2  # sentences back in which an army is named with its state
HEAD = 1_500  # characters of a sentence that are looked through


def country_of_opening(discourse: Discourse) -> tuple[str, str] | None:
    """The country in which the sentence is set: "In Moscow the chief of the general staff said", "In India, the home ministry said"."""
    if not discourse.sentences:
        return None
    start = discourse.sentences[discourse.at].start
    match = OPENING.match(discourse.text, start)
    if match is None:
        return None
    for printed in (match[1], match[1].split()[0]):  # "In London Gen. Bo Lind"
        if printed.lower() in discourse.lexicon.shared:  # "In Rafah": of Egypt as well
            return None
        pair = discourse.lexicon.countries.get(" ".join(plain_words(printed)))
        if pair is not None:
            return pair
    stretch = discourse.text[match.start(1) : match.start(1) + LONGEST_TOWN]
    town = next((name for at, _, name in discourse.lexicon.town_names.find(stretch) if at == 0), None)
    return (
        discourse.lexicon.towns[town] if town is not None else None
    )  # "In Dar es Salaam the home affairs minister said"


@lru_cache(maxsize=8)
def forces_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    """A name, and a state's army behind it, whatever it is called: "the Yugoslav army", "Egypt's armed forces"."""
    called = {
        " ".join(form)
        for by_second in lexicon.bodies.values()
        for forms in by_second.values()
        for form, body in forms
        if body.name in lexicon.words["militaries"]
    }
    return regex.compile(rf"\b(\p{{Lu}}\p{{Ll}}+)(?:['’]s)? (?i:{'|'.join(map(regex.escape, sorted(called)))})\b")


def country_named_with(discourse: Discourse, body: BodyFound) -> tuple[str, str] | None:
    """The one country whose army the text names by then, though it did not speak: "The Yugoslav army kept silent. ... the army said".

    Where the article names several armies, those of the sentence at hand and of the two before it count.
    """
    if body.body.name not in discourse.lexicon.words["militaries"] or not discourse.sentences:
        return None
    armies = discourse.once(armies_named)
    first, end = near_sentences(discourse)
    for named in (
        {country for _, _, country in armies},
        {country for at, behind, country in armies if first <= at and behind <= end},
    ):
        if len(named) == 1:
            return named.pop()
    return None


def armies_named(discourse: Discourse) -> list[tuple[int, int, tuple[str, str]]]:
    """Where the article names the forces of a country, and which."""
    found = forces_pattern(discourse.lexicon).finditer(discourse.text)
    named = ((*match.span(), discourse.lexicon.countries.get(match[1].lower())) for match in found)
    return [(start, end, country) for start, end, country in named if country is not None]


def country_fighting(discourse: Discourse) -> tuple[str, str] | None:
    """The one country whose soldiers the text speaks of: "Syrian troops came to the Turkish border ... state television said"."""
    found = troops_pattern(discourse.lexicon).finditer(discourse.text)
    named = {discourse.lexicon.countries.get(" ".join(plain_words(match[1]))) for match in found} - {None}
    return named.pop() if len(named) == 1 else None


def near_sentences(discourse: Discourse) -> tuple[int, int]:
    """Where the sentence at hand and the two before it stand."""
    at, sentences = discourse.at, discourse.sentences
    return sentences[max(0, at - NEAR)].start, sentences[at].end


def country_before(discourse: Discourse, body: BodyFound) -> tuple[str, str] | None:
    """The country with which the sentence before opens: "In Israel ..."; one that acts there only for its foreign minister."""
    index = discourse.before_in_paragraph
    if index is None:
        return None
    match = BEFORE.match(discourse.text, discourse.sentences[index].start)
    if match is None or not (match["in"] or body.body.name == "foreign_ministry"):
        return None
    name = " ".join(plain_words(match["name"]))
    pair = discourse.lexicon.countries.get(name)
    return pair if pair is not None and name in (pair[0].lower(), pair[1].lower()) else None


def country_just_heard(discourse: Discourse) -> tuple[str, str] | None:
    """The country whose body spoke last, in this sentence or the one before: "The Iraqi high command said ...; the state radio said"."""
    at = discourse.at
    discourse.read(at - 1) if at else None
    spoke = [s for index in (at - 1, at) for s in discourse.heard.get(index, ())]
    owned = [s for s in spoke if s.body is not None and s.body.is_country and s.body.place]
    return discourse.lexicon.countries.get((owned[-1].body.place or "").lower()) if owned and owned[-1].body else None


def country_of_speakers(discourse: Discourse) -> tuple[str, str] | None:
    """The country whose military spoke before: "the U.S. military said ...; Air Force figures show"."""
    spoke = discourse.last(lambda s: s.kind == "military" and bool(s.organisation))
    return None if spoke is None else discourse.lexicon.countries.get((spoke.organisation or "").split()[0].lower())


def country_of_scene(discourse: Discourse) -> tuple[str, str] | None:
    """The one country in which the sentence takes place: "a landslide in Rwanda killed 18, the relief ministry said"."""
    if not discourse.sentences:
        return None
    sentence = discourse.sentences[discourse.at]
    stretch = discourse.text[sentence.start : min(sentence.end, sentence.start + HEAD)]
    named = {discourse.lexicon.countries.get(match[1].lower()) for match in SCENE.finditer(stretch)} - {None}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=8)
def attack_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    """A name, and a verb of attacking: "Russia had launched"."""
    return regex.compile(
        rf"\b(\p{{Lu}}\p{{Ll}}+)(?: (?:had|has))? (?:{'|'.join(map(regex.escape, sorted(lexicon.words['attacking'])))})\b"
    )


@lru_cache(maxsize=8)
def troops_pattern(lexicon: Lexicon) -> regex.Pattern[str]:
    """A name, and a noun for those who fight for a state: "Turkish soldiers"."""
    return regex.compile(
        rf"\b(\p{{Lu}}\p{{Ll}}+|U\.S\.|US) (?:{'|'.join(map(regex.escape, sorted(lexicon.words['troops'])))})\b"
    )


def find_attackers(discourse: Discourse) -> set[tuple[str, str]]:
    """The states that attack in the sentence at hand: "Russia launched 33 drones, the air force said" is no Russian report."""
    if not discourse.sentences:
        return set()
    sentence = discourse.sentences[discourse.at]
    stretch = discourse.text[sentence.start : min(sentence.end, sentence.start + HEAD)]
    countries = discourse.lexicon.countries
    return {
        countries[low]
        for match in attack_pattern(discourse.lexicon).finditer(stretch)
        if (low := match[1].lower()) in countries
    }


def country_of_fallen(discourse: Discourse) -> tuple[str, str] | None:
    """Whose soldiers fell abroad: "Fifteen American soldiers were killed near Falluja, the military said" is no Iraqi report.

    Only for states whose armies fight beside others; of two that fight each other either may count the other's dead.
    """
    if not discourse.sentences:
        return None
    sentence = discourse.sentences[discourse.at]
    stretch = discourse.text[sentence.start : min(sentence.end, sentence.start + HEAD)]
    abroad = discourse.lexicon.words["fighting_abroad"]
    for match in troops_pattern(discourse.lexicon).finditer(stretch):
        pair = discourse.lexicon.countries.get(" ".join(plain_words(match[1])))
        before = stretch[: match.start()].split()[-1:] or [""]
        is_subject = not discourse.lexicon.flags.get(before[0].lower(), 0) & PREP  # "who shot at American soldiers"
        if pair is not None and pair[0] in abroad and is_subject and FALLEN.match(stretch, match.end()):
            return pair
    return None


def country_of_troops(discourse: Discourse) -> tuple[str, str] | None:
    """The one country whose troops the sentence at hand speaks of: "two Turkish soldiers died, the military said"."""
    sentence = discourse.sentences[discourse.at]
    stretch = discourse.text[sentence.start : min(sentence.end, sentence.start + HEAD)]
    found = troops_pattern(discourse.lexicon).finditer(stretch)
    named = {discourse.lexicon.countries.get(match[1].lower()) for match in found} - {None}
    return named.pop() if len(named) == 1 else None
