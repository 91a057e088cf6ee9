"""The full name of an organisation that is spoken of in short: by its acronym, or by a part of its name."""

from __future__ import annotations

import regex

from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import plain_words
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording

ACRONYM = regex.compile(r"\p{Lu}{3,7}(?:['’]s)?$")


def open_acronym(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """The organisation in full, where an acronym in the phrase gives it that the article itself explains: "an NRC official"."""
    for printed in w.words[speaker.first : speaker.last]:
        if not printed[:2].isupper() or ACRONYM.match(printed) is None:
            continue
        word = printed.removesuffix("'s").removesuffix("’s")
        known = discourse.lexicon.by_name.get(word.lower())
        if speaker.organisation not in (word, known and known.organisation) or speaker.organisation is None:
            continue
        full = discourse.acronym_of(word)
        return speaker if full is None else named_in_full(discourse, speaker, full)
    return speaker


def named_in_full(discourse: Discourse, speaker: Speaker, full: str) -> Speaker:
    """The speaker of an acronym under the full name."""
    known = discourse.lexicon.by_name.get(" ".join(plain_words(full)))
    organisation, kind = (known.organisation, known.kind) if known else (full, speaker.kind)
    return speaker._replace(organisation=organisation, kind=kind, is_proper=True)


def complete_organisation(discourse: Discourse, speaker: Speaker) -> Speaker:
    """An acronym or a part of a name: the full name where the article gives it."""
    if discourse.is_listed(speaker):
        return speaker
    name = speaker.source or ""
    wanted = set(plain_words(name))
    longer = discourse.last(
        lambda s: s.is_proper and not s.is_person and wanted < set(plain_words(s.organisation or "")) | s.words
    )
    return speaker._replace(organisation=longer.organisation, kind=longer.kind) if longer else speaker
