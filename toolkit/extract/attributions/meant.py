"""Which body a bare noun means: "the ministry", "the agency", "the monitor" go back to whoever was called so."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import DOC, plain_words
from toolkit.extract.attributions.mentions import find_listed
from toolkit.extract.attributions.speaker import Speaker

POINTERS = frozenset(("the", "its", "this"))
BESIDE = 30  # characters beside a name in which the noun for what it is stands
LONGEST = 600  # characters of a sentence that are looked through


def complete_kind(discourse: Discourse, speaker: Speaker, kinds: Sequence[str], opener: str) -> Speaker:
    """The last organisation of a kind that spoke; of monitors, else the only one that the article names."""
    head = speaker.head
    if len(speaker.words) > 3 and opener not in POINTERS:
        return speaker
    if opener == "the" and (before := named_before(discourse, speaker, kinds)) is not None:
        return before
    found = last_called(discourse, speaker, kinds, opener)
    if isinstance(found, str):
        return speaker._replace(organisation=found)
    if found is not None and found.organisation is None:
        return speaker._replace(source=found.source)  # "the municipal council said ...; the council found"
    if "media" in kinds and opener == "the" and (medium := medium_before(discourse, speaker)) is not None:
        return medium
    if found is not None:
        return as_found(discourse, speaker, found)
    words = discourse.lexicon.words
    if tuple(kinds) == ("monitor",) or head in words["only_ones"] or speaker.words & words["watchers"]:
        for kind in kinds if head in words["only_ones"] else ("monitor",):
            named = {organisation for organisation, its in discourse.all_listed() if its == kind}
            if len(named) > 1 and (called := {name for name in named if head in plain_words(name)}):
                named = called  # "the Observatory", though the article names a Network too
            if len(named) == 1:
                return speaker._replace(organisation=named.pop(), kind=kind)
            if named:
                break
        return speaker
    if head == "ministry" and opener in POINTERS:
        return complete_ministry(discourse, speaker)
    return speaker


def last_called(discourse: Discourse, speaker: Speaker, kinds: Sequence[str], opener: str) -> Speaker | str | None:
    """The last speaker called by this noun, the name that ends in it, else the last speaker of a kind that it can mean."""
    head, again = speaker.head, discourse.lexicon.words["of_own_name"]
    found = None
    if opener == "the":
        found = discourse.near(
            lambda s: (
                not s.is_plural
                and (head in s.words or head in plain_words(s.organisation or ""))
                and (
                    bool(s.organisation) or (head == s.head and head in again and not s.is_person and len(s.words) > 1)
                )
            )
        )
    if found is None and opener == "the" and head in again and (name := discourse.named_with(head)) is not None:
        return name  # "a team of the Disaster Response Force dug. The force said"
    if found is None and head == "force" and opener == "the":
        armed = discourse.lexicon.words["forces_of_order"]
        found = discourse.near(
            lambda s: bool(s.organisation) and not armed.isdisjoint(plain_words(s.organisation or ""))
        )
    if found is None and (opener in (*POINTERS, "") or "monitor" in kinds):
        is_only = head in discourse.lexicon.words["only_ones"]
        found = discourse.near(
            lambda s: (
                bool(s.organisation)
                and s.kind in kinds
                and (s.body is None if is_only else s.is_proper or s.body is not None)
                and not s.is_plural
            )
        )
    return found


def medium_before(discourse: Discourse, speaker: Speaker) -> Speaker | None:
    """ "The news agency SANA quoted a source. Later the agency said": the listed medium that stands beside its noun just before."""
    if not discourse.sentences:
        return None
    first = discourse.sentences[max(0, discourse.at - 2)].start
    here = discourse.sentences[discourse.at]
    end = min(here.start + speaker.first, here.end)  # not farther than the sentence at hand begins, and a little
    stretch = discourse.text[first:end]
    for start, stop, name in reversed(discourse.lexicon.printed.find(stretch)):
        entry = discourse.lexicon.entries[name]
        beside = (*stretch[:start].split()[-2:], *stretch[stop : stop + BESIDE].split()[:2])
        if entry.kind in ("media", "party") and speaker.head in map(str.lower, beside):
            return speaker._replace(source=name, organisation=entry.organisation, kind="media", is_proper=True)
    return None


def as_found(discourse: Discourse, speaker: Speaker, found: Speaker) -> Speaker:
    """The speaker as the one whom the noun means; a headline's "monitors say" keeps the headline's word."""
    source = found.organisation if found.is_person else found.source
    is_paper = bool(discourse.lexicon.flags.get(found.head, 0) & DOC) and not found.is_proper and not found.is_person
    source = (
        speaker.source if discourse.in_headline() or is_paper else source
    )  # "The statement said ...; the ministry said"
    return speaker._replace(source=source, organisation=found.organisation, kind=found.kind, is_proper=True)


def named_before(discourse: Discourse, speaker: Speaker, kinds: Sequence[str]) -> Speaker | None:
    """ "Survivors told the migration office that ...; the agency said": the only such body that the sentence names before."""
    if not discourse.sentences or speaker.head not in ("agency", "organization", "charity", "group"):
        return None
    sentence = discourse.sentences[discourse.at]
    before = discourse.text[sentence.start : min(sentence.end, sentence.start + LONGEST)].partition(
        f"the {speaker.head}"
    )[0]
    named = {name: kind for name, kind in find_listed(before, discourse.lexicon) if kind in kinds and kind != "media"}
    if len(named) != 1:
        return None
    name, kind = next(iter(named.items()))
    return speaker._replace(source=name, organisation=name, kind=kind)


def complete_ministry(discourse: Discourse, speaker: Speaker) -> Speaker:
    """ "the ministry" that did not speak before: the only one that the article names, or names just before."""
    named = discourse.ministry()
    return speaker if named is None else speaker._replace(organisation=named, kind="ministry")
