"""Who is meant by a phrase: the pronoun's antecedent, the person's office, the country of "the ministry"."""

from __future__ import annotations

from toolkit.extract.attributions.antecedents import antecedent
from toolkit.extract.attributions.bodies import complete_body
from toolkit.extract.attributions.countries import find_named_state
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.full_names import complete_organisation, named_in_full, open_acronym
from toolkit.extract.attributions.hospitals import hospital_of
from toolkit.extract.attributions.nouns import complete_noun
from toolkit.extract.attributions.people import complete_person, complete_single
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording

ASIDE = 4  # words behind a name in which its body stands: "Ana Ruiz |, of the Observatory|"


def settle(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker | None:
    """The speaker with what the article knows of them; None where a pronoun stands for nobody."""
    if speaker.pronoun is not None:
        meant = antecedent(discourse, speaker, w)
        if meant is not None and meant.is_person and meant.is_proper:
            discourse.heard.setdefault(discourse.at, []).append(meant)  # the next "he" is the same
        return meant
    if "same" in speaker.words and len(speaker.words) == 2 and (before := discourse.last(lambda s: bool(s.source))):
        return before._replace(first=speaker.first, last=speaker.last)  # "the same source added"
    settled = complete(discourse, speaker, w)
    discourse.heard.setdefault(discourse.at, []).append(settled)
    return settled


def complete(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """A named speaker's organisation, or what "the ministry", "the official" goes back to."""
    source = speaker.source or ""
    is_short = (source.isupper() and source.isalpha()) or source in discourse.lexicon.acronyms
    if is_short and (full := discourse.acronym_of(source)) is not None:
        return named_in_full(discourse, speaker, full)  # the article's own acronym comes before a listed one
    speaker = unless_elsewhere(discourse, speaker, w)
    if speaker.organisation is not None:
        speaker = open_acronym(discourse, speaker, w)
    if speaker.is_person and speaker.is_proper:
        return unless_elsewhere(discourse, open_acronym(discourse, complete_person(discourse, speaker, w), w), w)
    if speaker.body is not None and speaker.body.place is None:
        return complete_body(discourse, speaker, speaker.body)
    if speaker.family and not speaker.is_person:
        return complete_single(discourse, speaker)
    if speaker.is_proper and speaker.source and speaker.organisation == speaker.source:
        return complete_organisation(discourse, speaker)
    if speaker.organisation is None and not speaker.is_proper:
        if (doctor := hospital_of(discourse, speaker, w)) is not None:
            return doctor
        return complete_noun(discourse, speaker, w)
    return speaker


def unless_elsewhere(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """The speaker without an organisation that is called so in another country's stories alone."""
    noun = noun_of_country(discourse, speaker, w) if speaker.organisation is not None else None
    if noun is None or is_of_country(discourse, speaker, noun):
        return speaker
    return speaker._replace(organisation=None, is_proper=speaker.is_person and speaker.is_proper)


def noun_of_country(discourse: Discourse, speaker: Speaker, w: Wording) -> str | None:
    """The noun that is one body's name in a country alone: "Ana Ruiz of the | Observatory", "the | Observatory's | count"."""
    words = (word.removesuffix("'s").removesuffix("’s") for word in w.words[speaker.first : speaker.last + ASIDE])
    return next((word for word in words if word in discourse.lexicon.acronyms and word.istitle()), None)


def is_of_country(discourse: Discourse, speaker: Speaker, noun: str) -> bool:
    """Whether a noun that is one body's name in a country may be it: "the Observatory" in a story of Syria or a town of it."""
    meant = discourse.lexicon.acronyms.get(noun, {})
    states = tuple(state for state, name in meant.items() if name == speaker.organisation)
    if not states or str(speaker.organisation) in discourse.text:
        return True
    return find_named_state(states, discourse.text, discourse.lexicon) is not None
