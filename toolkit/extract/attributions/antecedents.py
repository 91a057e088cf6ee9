"""Whom "he", "they", "it" and "its chief" mean: who spoke, or whom the sentences before name with an office."""

from __future__ import annotations

import regex

from toolkit.extract.attributions.apposition import apposition_after
from toolkit.extract.attributions.discourse import Discourse
from toolkit.extract.attributions.lexicon import COORD, CUE, DOC, NUM, ORG, PERSON, PREP, PRON, RANK, ROLE, STOP, TIME
from toolkit.extract.attributions.mentions import find_listed
from toolkit.extract.attributions.names import find_names
from toolkit.extract.attributions.offices import find_actor
from toolkit.extract.attributions.persons import family_name, is_name_word
from toolkit.extract.attributions.phrase_after import phrase_after
from toolkit.extract.attributions.phrases import has_verb_next
from toolkit.extract.attributions.speaker import Speaker
from toolkit.extract.attributions.speakers import OWNERS, read_speaker
from toolkit.extract.attributions.unlisted import is_aged
from toolkit.extract.attributions.wording import Wording
from toolkit.text.cued import Cued

SPEAKING = frozenset(
    ("monitor", "military", "ministry", "international", "rescue", "hospital", "official")
)  # who can be "it" that reports
LONGEST_OPENING = 14  # words before the comma that ends an opening
OPENING = 120  # characters of a sentence in which its subject stands

# "The figure is disputed by Coast Watch", "That was rejected on Monday by the union"
DISPUTED = Cued(
    regex.compile(
        r"\b(?:disputed|rejected|denied|contested|challenged|questioned|dismissed|contradicted)\s(?:[\p{L}]+\s){0,3}?by\s"
    ),
    *("disputed", "rejected", "denied", "contested", "challenged", "questioned", "dismissed", "contradicted"),
)


def antecedent(discourse: Discourse, speaker: Speaker, w: Wording) -> Speaker | None:
    """The last speaker that "he", "they", "it" can mean; the pronoun itself where nobody was named."""
    pronoun = speaker.pronoun
    if pronoun in ("he", "she", "him", "her"):
        found = actor_within(discourse, w, speaker.first) or actor_since(discourse)
        found = found or discourse.last(lambda s: s.is_person and not s.is_plural)
        found = found or actor_before(discourse, w)
    elif pronoun in ("they", "them"):
        found = (
            people_since(discourse)
            or discourse.last(lambda s: s.is_plural)
            or discourse.last(lambda s: not s.is_person)
        )
    elif pronoun == "it":
        found = (
            body_of_speaker(discourse, speaker, w)
            or disputing_before(discourse)
            or body_since(discourse)
            or discourse.last(lambda s: not s.is_person and not s.is_plural)
        )
        found = found or subject_before(discourse, speaker.first) or body_named(discourse, w, speaker)
        found = found or noun_before(discourse)
    else:
        return None
    if found is None:
        printed = "it" if pronoun == "it" else w.phrase(speaker.first, speaker.last)  # "Its count": nobody is called so
        return speaker._replace(source=printed, is_person=pronoun in ("he", "she"))
    is_document = bool(discourse.lexicon.flags.get(found.head, 0) & DOC) and not found.is_proper and not found.is_person
    source = found.organisation if is_document and found.organisation else found.source
    return found._replace(source=source, first=speaker.first, last=speaker.last, body=None)


def body_of_speaker(discourse: Discourse, it: Speaker, w: Wording) -> Speaker | None:
    """The body of a person who spoke just before in the sentence: "Ana Ruiz, who runs Reef Watch, said it knew of 42 dead"."""
    spoke = discourse.heard.get(discourse.at, ())
    person = spoke[-1] if spoke else None
    is_near = person is not None and person.is_person and w.flag[it.first - 1] & (CUE | STOP) and it.first > 0
    if person is None or not is_near or not person.organisation:
        return None
    return person._replace(source=person.organisation, is_person=False, is_proper=True)


def subject_before(discourse: Discourse, first: int, reach: int = 3) -> Speaker | None:
    """The organisation that opens the sentence, or one of the two before it, though it said nothing there."""
    for index in range(discourse.at, max(-1, discourse.at - reach), -1):
        if not discourse.sentences or discourse.sentences[index].zone == "headline":
            return None
        w = opening_of(discourse, index)
        start = past_opening(w)
        listed = find_names(w, start, w.size)[:1]
        end = listed[0].last if listed and listed[0].first - start < 2 else phrase_after(w, start)
        if (
            end is not None
            and end < (first if index == discourse.at else w.size)
            and not w.flag[start] & PRON
            and w.low[start] not in OWNERS
            and not is_counted(w, start)
        ):
            discourse.enter(index)
            speaker = discourse.complete(read_speaker(w, (start, end), apposition_after(w, end)), w)
            discourse.leave()
            if speaker.organisation and speaker.source and not speaker.is_person:
                is_short = speaker.is_proper or speaker.last - speaker.first <= 3
                return speaker if is_short else speaker._replace(source=speaker.organisation)
    return None


def is_counted(w: Wording, start: int) -> bool:
    """Whether a figure opens the sentence, with its hedge: "More than 800 people are missing, its secretary said"."""
    k = start
    while k < w.size - 1 and w.low[k] in w.lexicon.words["before_figures"]:
        k += 1
    return bool(w.flag[k] & NUM)


def issuer_of(discourse: Discourse, index: int) -> Speaker | None:
    """The body that gives out a document in a sentence, or one of the two before: "The army issued its third communique"."""
    sent = discourse.lexicon.words["sent"]
    for k in range(index, max(-1, index - 3), -1):
        near = discourse.sentences[k]
        if near.zone == "headline":
            return None
        if sent.isdisjoint(discourse.text[near.start : near.end].lower().split()):
            continue
        discourse.enter(k)
        body = subject_before(discourse, OPENING, reach=1)
        discourse.leave()
        return None if body is None or body.kind == "media" else body
    return None


def actor_within(discourse: Discourse, w: Wording, first: int) -> Speaker | None:
    """The person with an office in an earlier clause of the sentence: "A spokesman, Ana Ruiz, took no calls; on the radio she said"."""
    if discourse.heard.get(discourse.at):
        return None
    if ";" not in w.low[:first]:
        return subject_within(discourse, w, first)
    actor = find_actor(discourse.text, w.start[first], discourse.lexicon, since=w.start[0])
    return discourse.complete(*actor) if actor is not None and actor[0].is_person else None


def subject_within(discourse: Discourse, w: Wording, first: int) -> Speaker | None:
    """The named person with whose name and office the sentence opens: "The front's spokesman, Omar Said, laughed when he heard"."""
    start = past_place(w)
    end = phrase_after(w, start)
    if end is None or end >= first:
        return None
    aside = apposition_after(w, end)
    if not any(w.flag[k] & (ROLE | RANK) for k in range(start, end)) and not tells_who(w, aside):
        return None
    actor = read_speaker(w, (start, end), aside)
    return discourse.complete(actor, w) if actor.is_person and actor.is_proper else None


def actor_since(discourse: Discourse, reach: int = 2) -> Speaker | None:
    """The person who opens a sentence since the last one spoke, told by an office or an aside: "Alun Roberts, the mayor, keeps a list"."""
    for index in range(discourse.at - 1, -1, -1):
        if not reach or not discourse.sentences or discourse.sentences[index].zone == "headline" or discourse.is_deep:
            return None
        discourse.read(index)
        if discourse.heard.get(index):
            return None
        w = opening_of(discourse, index)
        if w.size and w.low[0] in ("he", "she"):
            continue  # "She had lost a shoe.": still of the same
        reach -= 1
        start = past_place(w)
        end = phrase_after(w, start)
        if end is None or end >= w.size:
            continue
        aside = apposition_after(w, end)
        is_told = tells_who(w, aside) or is_aged(w, end)
        if not any(w.flag[k] & (ROLE | RANK) for k in range(start, end)) and not is_told:
            if index == discourse.at - 1 and (named := named_with_clause(w)) is not None:
                return discourse.complete(named, w)
            continue
        if not w.lexicon.words["silenced"].isdisjoint(w.low):
            continue
        actor = read_speaker(w, (start, end), aside)
        is_titled = actor.last - actor.first == 1 and w.low[0] == "the" and has_verb_next(w, end)  # "The general has"
        if actor.is_person and (actor.is_proper or is_titled):
            discourse.enter(index)
            actor = discourse.complete(actor, w)
            discourse.leave()
            return actor
    return None


def named_with_clause(w: Wording) -> Speaker | None:
    """The person whose name stands before ", who": "What followed is known from | Jim Sosa, | who pretended to be dead"."""
    for k in range(3, w.size - 1):
        if w.low[k] == "who" and w.low[k - 1] == "," and is_name_word(w, k - 2) and is_name_word(w, k - 3):
            start = k - 3
            while start > 0 and is_name_word(w, start - 1):
                start -= 1
            person = read_speaker(w, (start, k - 1))
            return person._replace(
                is_person=True, is_proper=True, family=family_name(w.low[k - 2]), kind="witness", organisation=None
            )
    return None


def tells_who(w: Wording, aside: tuple[int, int] | None) -> bool:
    """Whether an apposition says who somebody is: "Ana Ruiz, the mayor, keeps the list", "Omar Said, a fruit trader whom we met"."""
    if aside is None:
        return False
    return w.low[aside[0]] in ("a", "an", "the") or any(w.flag[k] & (ROLE | RANK | PERSON) for k in range(*aside))


def body_since(discourse: Discourse) -> Speaker | None:
    """The organisation that opens the sentence before, though it said nothing there: "The IDF has its version. At noon it said"."""
    index = discourse.before_in_paragraph
    if index is None or discourse.sentences[index].zone == "headline" or discourse.is_deep:
        return None
    discourse.read(index)
    if discourse.heard.get(index):
        return None
    discourse.enter(index)
    found = subject_before(discourse, OPENING, reach=1)
    discourse.leave()
    return found if found is not None and (found.is_proper or found.body is not None) else None


def disputing_before(discourse: Discourse) -> Speaker | None:
    """Who contradicts in the sentence before: "The figure is disputed by Coast Watch. It said 190 had died"."""
    index = discourse.before_in_paragraph
    if index is None or discourse.sentences[index].zone == "headline":
        return None
    sentence = discourse.sentences[index]
    disputed = DISPUTED.search(discourse.text, sentence.start, sentence.end)
    if disputed is None:
        return None
    w = Wording(discourse.text, disputed.end(), sentence.end, discourse.lexicon)
    end = phrase_after(w, 0)
    found = read_speaker(w, (0, end)) if end is not None else None
    return found if found is not None and found.source and not found.is_person else None


def noun_before(discourse: Discourse) -> Speaker | None:
    """The body without a name that opens the sentence before: "The union had called out its men. It says"."""
    index = discourse.before_in_paragraph
    if index is None or discourse.sentences[index].zone == "headline":
        return None
    w = opening_of(discourse, index)
    start = past_opening(w)
    end = phrase_after(w, start) if start < w.size else None
    if end is None or w.flag[start] & PRON or not w.flag[end - 1] & ORG:
        return None
    return read_speaker(w, (start, end))


def people_since(discourse: Discourse) -> Speaker | None:
    """Those who open the sentence before, though they said nothing there: "Officials in the north have a higher number. They say"."""
    index = discourse.before_in_paragraph
    if index is None or discourse.sentences[index].zone == "headline" or discourse.is_deep:
        return None
    discourse.read(index)
    w = opening_of(discourse, index)
    start = past_opening(w)
    end = phrase_after(w, start) if start < w.size else None
    if discourse.heard.get(index) or end is None or w.flag[start] & PRON:
        return None
    people = read_speaker(w, (start, end))
    is_counted = any(
        w.flag[k] & NUM for k in range(start, end)
    )  # "Twelve miners are trapped. They": of whom the story tells
    if not people.is_plural or is_counted or people.head == "people":
        return None
    discourse.enter(index)
    people = discourse.complete(people, w)
    discourse.leave()
    return people


def body_named(discourse: Discourse, w: Wording, it: Speaker) -> Speaker | None:
    """The one body that the sentence before names: "The low figure is the coalition's. In May it conceded"; else that of who spoke."""
    index = discourse.at - 1
    if index >= 0 and discourse.sentences and discourse.sentences[index].zone != "headline":
        near = discourse.sentences[index]
        named = dict(find_listed(discourse.text[near.start : near.end], discourse.lexicon))
        named = {name: kind for name, kind in named.items() if kind in SPEAKING}
        if near.paragraph == discourse.sentences[discourse.at].paragraph and len(named) == 1:
            name, kind = next(iter(named.items()))
            return it._replace(source=name, organisation=name, kind=kind, pronoun=None, is_proper=True)
    person = discourse.last(lambda s: s.is_person and s.is_proper and s.kind == "monitor" and bool(s.organisation))
    return person and person._replace(source=person.organisation, is_person=False)


def opening_of(discourse: Discourse, index: int) -> Wording:
    """The words in which the subject of a sentence stands."""
    sentence = discourse.sentences[index]
    return Wording(discourse.text, sentence.start, min(sentence.end, sentence.start + OPENING), discourse.lexicon)


def actor_before(discourse: Discourse, w: Wording) -> Speaker | None:
    """The last person whom the words before a sentence name with an office, though not as a source."""
    actor = find_actor(discourse.text, w.start[0], discourse.lexicon)
    return discourse.complete(*actor) if actor is not None and actor[0].is_person else None


def past_opening(w: Wording) -> int:
    """Where the main clause may begin behind "Before noon", "After the raid, "; at the beginning where no such words open it."""
    if not w.size or not w.flag[0] & (PREP | STOP):
        return 1 if w.size > 1 and w.flag[0] & COORD else 0  # "But | the relief agency kept to its figure"
    comma = next((k for k in range(1, min(w.size, LONGEST_OPENING)) if w.low[k] == ","), None)
    if comma is not None and comma + 1 < w.size:
        return comma + 1
    k = 1
    while k < w.size - 1 and w.flag[k] & TIME:
        k += 1
    return k if k > 1 else 0


def past_place(w: Wording) -> int:
    """Where the subject may begin behind a place or a time: "In Moscow | the deputy chief", "On Sunday, | a general"."""
    if w.size < 2 or not w.flag[0] & PREP:
        return 0
    k = 1
    while k < w.size - 1 and (w.cap[k] or w.flag[k] & (TIME | NUM)) and not w.flag[k] & (ROLE | RANK):
        k += 1
    return k + (w.low[k] == ",")
