"""What a common noun goes back to: "the monitor", "the statement", "its source", "coalition officials"."""

from __future__ import annotations

from toolkit.extract.attributions.antecedents import actor_before, antecedent, issuer_of, subject_before
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import DOC, ORG, PEOPLE, PERSON, RANK, ROLE, plain_words
from toolkit.extract.attributions.meant import LONGEST, POINTERS, complete_kind, complete_ministry
from toolkit.extract.attributions.mentions import find_listed
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.wording import Wording

ANTECEDENTS = {"its": "it", "their": "it", "his": "he", "her": "he"}
SHORT_RANKS = {
    "general": ("gen",),
    "colonel": ("col",),
    "lieutenant": ("lt",),
    "major": ("maj",),
    "admiral": ("adm",),
    "captain": ("capt",),
    "brigadier": ("brig",),
    "sergeant": ("sgt",),
    "commander": ("cmdr",),
}
# What is called so in short: "Lieutenant-General Bo Lind ... the general said".
RANKS_ABOVE = {
    "general": tuple(f"{first}-general" for first in ("lieutenant", "colonel", "major", "brigadier")),
    "admiral": ("vice-admiral", "rear-admiral"),
    "colonel": ("lieutenant-colonel",),
}
OFFICER_HEADS = frozenset(
    (
        "officer",
        "commander",
        "head",
        "chief",
        "general",
        "colonel",
        "captain",
        "major",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    )
)


def complete_noun(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """The speaker with what the noun means in this article; as it is where it means nobody in particular."""
    found = complete_by_speakers(discourse, speaker, w)
    is_the = speaker.first > 0 and w.low[speaker.first - 1] == "the" and speaker.last - speaker.first == 1
    if found.organisation is None and is_the and speaker.head == "minister":
        return complete_ministry(discourse, found)  # "the minister" of the only ministry that the article names
    if found.organisation is None and is_the and speaker.head in discourse.lexicon.words["proper"]:
        head = speaker.head  # "the Dune Archive counts ...; the archive said"
        named = discourse.last(lambda s: not s.is_person and plain_words(s.organisation or "x")[-1] == head)
        if named is not None:
            return found._replace(source=named.source, organisation=named.organisation, kind=named.kind)
    if found.organisation is None and (own := listed_of_country(discourse, speaker)) is not None:
        return own
    if found.organisation is None and is_the and discourse.lexicon.flags.get(speaker.head, 0) & ORG:
        name = discourse.named_with(speaker.head)  # "a rally of the Workers' Unity Party ... The party said"
        if name is not None:
            return found._replace(organisation=name)
    if (
        found.organisation is None
        and not speaker.words.isdisjoint(("its", "their"))
        and (speaker.is_person or speaker.is_plural)
    ):
        owner = discourse.last(lambda s: not s.is_person and bool(s.organisation))  # "a commander of its Southern Bloc"
        owner = owner or subject_before(discourse, speaker.first)
        return found if owner is None else found._replace(organisation=owner.organisation, kind=owner.kind)
    if found.organisation is None and found.is_person and not found.is_proper:
        return officer_of(discourse, found, w)
    if found.organisation is None and discourse.lexicon.flags.get(speaker.head, 0) & DOC:
        return complete_named_member(discourse, speaker) or found  # "the commission's figures"
    return found


def listed_of_country(discourse: Discourse, speaker: Speaker) -> Speaker | None:
    """ "The doctors' union" in a story of Sudan is the listed Sudanese one."""
    if speaker.last - speaker.first < 2 or speaker.is_person:
        return None
    if " ".join(plain_words(speaker.source or "")) not in discourse.lexicon.national:
        return None
    for name in discourse.country() or ():
        known = discourse.lexicon.by_name.get(" ".join(plain_words(f"{name} {speaker.source}")))
        if known is not None and not known.is_person:
            return speaker._replace(organisation=known.organisation, kind=known.kind)
    return None


def officer_of(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """ "The commander of Turkish forces in Syria" speaks for the Turkish military."""
    words = discourse.lexicon.words["troops"]
    for k in range(speaker.first + 1, speaker.last):
        pair = discourse.lexicon.countries.get(w.low[k - 1]) if w.low[k] in words else None
        if pair is not None and speaker.head in OFFICER_HEADS and w.low[k - 1] == pair[1].lower():
            name = f"{pair[1]} military"
            known = discourse.lexicon.by_name.get(" ".join(plain_words(name)))
            return speaker._replace(organisation=known.organisation if known else name, kind="military")
    return speaker


def complete_by_speakers(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """The speaker with what the noun means after those who spoke before."""
    head, flag = speaker.head, discourse.lexicon.flags.get(speaker.head, 0)
    opener = w.low[speaker.first - 1] if speaker.first else ""
    if opener in (",", ":", "-", "–", "—") and discourse.in_headline() and not flag & DOC:
        opener = ""  # headlines have no articles: "..., ministry says"
    if w.low[speaker.first] in ANTECEDENTS and speaker.last - speaker.first > 1:
        return complete_owned(discourse, speaker, w)
    is_of_part = head in ("department", "ministry") and not speaker.words.isdisjoint(
        discourse.lexicon.words["parts_of_states"]
    )
    if is_of_part and len(speaker.words) > 1 and opener == "the":
        return speaker  # "the state's information department" is not the ministry that spoke
    if head in discourse.lexicon.words["offices_of"] and any(
        w.owner[k] for k in range(speaker.first, speaker.last - 1)
    ):
        return speaker  # "the relief commissioner's office" is not the office that spoke
    if head in discourse.lexicon.means:
        return complete_kind(discourse, speaker, discourse.lexicon.means[head], opener)
    if "coalition" in speaker.words:
        return complete_coalition(discourse, speaker)
    if head.startswith("spokes") and len(speaker.words) == 1:
        again = complete_again(discourse, speaker, flag, w) if opener == "the" else speaker
        if again.organisation:
            return again
        body = discourse.last(
            lambda s: bool(s.organisation) and not s.is_plural and (s.is_proper or s.body is not None)
        )
        return speaker._replace(organisation=body.organisation, kind=body.kind, is_person=True) if body else speaker
    if flag & (PERSON | PEOPLE | ROLE) and (body := complete_member(discourse, speaker)) is not None:
        return body
    is_bare = opener == "" and len(speaker.words) == 1 and bool(flag & (ROLE | RANK))
    if opener not in POINTERS and not is_bare:
        return speaker
    if flag & DOC and not flag & (PERSON | PEOPLE):
        issuer = discourse.last(lambda s: bool(s.organisation) and not (s.is_person and s.kind == "official"))
        if issuer is None and discourse.at and discourse.sentences:
            issuer = issuer_of(discourse, discourse.at - 1)  # "The army issued a communique ... The statement said"
        return speaker._replace(organisation=issuer.organisation, kind=issuer.kind) if issuer else speaker
    return complete_again(discourse, speaker, flag, w) if opener in ("the", "") else speaker


def complete_again(discourse: Discourse, speaker: Speaker, flag: int, w: Wording) -> Speaker:
    """ "the official", "the general" a second time: the one called so before."""
    head = speaker.head
    same = None
    if flag & (PERSON | ROLE | RANK):
        called = {head, *SHORT_RANKS.get(head, ()), *RANKS_ABOVE.get(head, ())}
        same = discourse.near(lambda s: s.is_person and not called.isdisjoint((s.head, *s.words)), called)
        if (
            same is None
            and flag & RANK
            and (actor := actor_before(discourse, w))
            and not called.isdisjoint(actor.words)
        ):
            same = actor
    elif flag & PEOPLE:
        same = discourse.last(lambda s: s.is_plural and bool(s.organisation) and head == s.head, (head,))
    elif flag & ORG:
        same = discourse.last(lambda s: not s.is_person and bool(s.organisation) and head in s.words, (head,))
    if same is None:
        return speaker
    return speaker._replace(
        source=same.source,
        organisation=same.organisation,
        kind=same.kind,
        is_person=bool(flag & (PERSON | ROLE | RANK)),
    )


def complete_member(discourse: Discourse, speaker: Speaker) -> Speaker | None:
    """ "a ministry spokeswoman", "the group's spokesman": those of the body that spoke, or that the article names."""
    if (rebels := complete_rebels(discourse, speaker)) is not None:
        return rebels
    if not discourse.lexicon.countries.keys().isdisjoint(speaker.words):
        return None  # "the head of Iran's hajj organization": not of the organization that spoke
    noun = min(speaker.words & discourse.lexicon.words["speaking_bodies"], default=None)
    if noun is None or speaker.is_plural or (noun == "department" and "emergency" in speaker.words):
        return complete_named_member(discourse, speaker)
    bare = speaker._replace(head=noun, words=frozenset((noun,)))
    if noun == "coalition":
        body = complete_coalition(discourse, bare)
    else:
        body = complete_kind(discourse, bare, discourse.lexicon.means.get(noun, ()), "the")
    if not body.organisation:
        return complete_named_member(discourse, speaker)
    return speaker._replace(organisation=body.organisation, kind=body.kind, is_person=True)


def complete_rebels(discourse: Discourse, speaker: Speaker) -> Speaker | None:
    """ "The rebels' leader", "a rebel spokesman", "the guerrillas": the group that spoke so named, or that the article calls so."""
    called = speaker.words & discourse.lexicon.words["rebels"]
    if not called:
        return None
    group = discourse.last(lambda s: bool(s.organisation) and not called.isdisjoint(s.words), called)
    name = group.organisation if group is not None else discourse.rebel_group()
    return None if name is None else speaker._replace(organisation=name, kind="rebel")


def complete_named_member(discourse: Discourse, speaker: Speaker) -> Speaker | None:
    """ "the commission's chairman", "union officials": those of the commission or the union that spoke before."""
    flags, everywhere = discourse.lexicon.flags, discourse.lexicon.words["found_everywhere"]
    nouns = {word for word in speaker.words if flags.get(word, 0) & ORG and word not in everywhere}
    if "in" in speaker.words and "hospital" in nouns:
        return None  # "a hospital source in Kirkuk" is of another than the one named before
    if not nouns or not speaker.words.isdisjoint(discourse.lexicon.words["parts_of_states"]):
        return None  # "the county's civil affairs bureau" is not the bureau that spoke
    body = discourse.last(
        lambda s: bool(s.organisation) and not s.is_plural and not nouns.isdisjoint(plain_words(s.organisation or ""))
    )
    if body is None:
        name = next((name for noun in sorted(nouns) if (name := discourse.named_with(noun))), None)
        return None if name is None else speaker._replace(organisation=name)
    return speaker._replace(organisation=body.organisation, kind=body.kind)


def complete_owned(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker:
    """ "its source", "his office": those of the one who spoke before."""
    pronoun = ANTECEDENTS[w.low[speaker.first]]
    owner = (owner_named(discourse, speaker) or member_before(discourse)) if pronoun == "it" else None
    owner = owner or antecedent(discourse, speaker._replace(pronoun=pronoun), w)
    if owner is None or owner.source is None:
        return speaker
    if owner.source.split()[0].lower() in ANTECEDENTS:
        return speaker
    source = f"{owner.source} {w.phrase(speaker.first + 1, speaker.last)}"
    return speaker._replace(source=source, organisation=owner.organisation)


def member_before(discourse: Discourse) -> Speaker | None:
    """The body of somebody unnamed who spoke before in the sentence: "an official of the UNGRD said; | its director |"."""
    spoke = discourse.heard.get(discourse.at, ())
    member = spoke[-1] if spoke and spoke[-1].is_person and not spoke[-1].is_proper else None
    if member is None or not member.organisation:
        return None
    return member._replace(source=member.organisation, is_person=False, is_proper=True)


def owner_named(discourse: Discourse, speaker: Speaker) -> Speaker | None:
    """The one organisation that the sentence names before "its": "MSF treated 85 wounded, its coordinator said"."""
    if not discourse.sentences:
        return None
    sentence = discourse.sentences[discourse.at]
    stretch = discourse.text[sentence.start : min(sentence.end, sentence.start + LONGEST)]
    at = next((k for own in (" its ", " their ") if (k := stretch.rfind(own)) > 0), 0)
    named = {name: kind for name, kind in find_listed(stretch[:at], discourse.lexicon) if kind != "media"}
    if len(named) != 1:
        return None
    name, kind = next(iter(named.items()))
    return speaker._replace(source=name, organisation=name, kind=kind)


def complete_coalition(discourse: Discourse, speaker: Speaker) -> Speaker:
    """ "coalition officials": the coalition that spoke before, or the first that the article names."""
    spoke = discourse.last(lambda s: is_coalition(s.organisation or ""))
    if spoke is not None:
        return speaker._replace(organisation=spoke.organisation, kind="military")
    named = next((name for name, _ in discourse.all_listed() if is_coalition(name)), None)
    if named is None:
        named = discourse.once(coalition_of_countries)
    return speaker._replace(organisation=named, kind="military") if named else speaker


def coalition_of_countries(discourse: Discourse) -> str | None:
    """The one coalition that wages war in the countries that the article names: "bombs fell in Iraq and Syria ... the coalition said"."""
    named = {name for _, _, name in discourse.lexicon.places.find(discourse.text)}
    known = discourse.lexicon.countries
    waging = {
        discourse.lexicon.coalitions.get(known[key][0])
        for name in named
        if (key := " ".join(plain_words(name))) in known
    }
    waging.discard(None)
    return waging.pop() if len(waging) == 1 else None


def is_coalition(name: str) -> bool:
    """Whether an organisation is a military coalition."""
    return name.lower().endswith("coalition") or name == "CJTF-OIR"
