"""What a count carries besides its measure: victims, kinds, links, stance, whose action; and the laws it keeps."""

from __future__ import annotations

# ruff: noqa: E501 - the sentences are kept whole
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.extract.counts import find_counts
from toolkit.extract.counts.patterns import NOTHING, Predicate
from toolkit.extract.counts.samples import read_counts
from toolkit.extract.numbers import find_numbers
from toolkit.records import CLAIM_KINDS, STANCES, VICTIMS, Count, Zone
from toolkit.text.sentences import find_sentences
from toolkit.vocabulary.load import load_vocabulary


def counted(sentence: str) -> list[Count]:
    """The counts with a measure, without those of an article."""
    return [count for count in read_counts(sentence) if count.measure and count.number.form != "article"]


VICTIM_CASES = [
    ("The mortar killed 12 villagers.", ["civilian"]),
    ("The mortar killed 12 people.", ["unknown"]),
    ("The mortar killed 12.", ["unknown"]),
    ("Eleven nurses and four soldiers were wounded.", ["civilian", "combatant"]),
    ("The blast killed nine militants and wounded 14.", ["combatant", "combatant"]),
    ("Thirty rebels died and another 52 were hurt.", ["combatant", "combatant"]),
    ("The fire killed 12 people, including seven children.", ["unknown", "child"]),
    ("Some 40 people died, both gunmen and shepherds.", ["mixed"]),
    ("Raids killed 33 soldiers and civilians.", ["mixed"]),
    ("There were 14 civilian deaths.", ["civilian"]),
    ("Five of the deaths were of children.", ["child"]),
    ("Among the 30 dead were six policemen.", ["unknown", "combatant"]),
    ("At least 62 people, mostly women and children, drowned.", ["unknown"]),
    ("Six of them, all journalists, were hurt.", ["civilian"]),
    ("The army shot dead two protesters.", ["civilian"]),
    ("Airstrikes killed 21 fighters from the group.", ["combatant"]),
    ("The number of foreign troops who have died rose to 38.", ["combatant"]),
    ("The toll among civilians climbed to 38.", ["civilian"]),
    ("The civilian death toll stands at 38.", ["civilian"]),
    ("The death toll in an attack by militants rose to 12.", ["unknown"]),
    ("Police fired on the protesters, killing 12.", ["civilian"]),
    ("The army killed 40 gunmen. Twelve of them were foreigners.", ["combatant", "combatant"]),
    ("The storm killed 40 sailors, nine of them boys. The mayor has counted 45.", ["combatant", "child", "combatant"]),
    (
        "The flood killed 70. Of that number 38 were villagers, nine of them children, and 27 were soldiers.",
        ["unknown", "civilian", "child", "combatant"],
    ),
    ("At least 105 villagers were killed: 101 in the hall and four next door.", ["civilian", "civilian", "civilian"]),
    ("The number of soldiers killed rose to 40. Three of them were Danes.", ["combatant", "combatant"]),
    ("Two civilians were killed and 23 others were injured.", ["civilian", "civilian"]),
    ("The blast killed 14 soldiers. Forty others were injured.", ["combatant", "combatant"]),
    ("The army lost 18 soldiers. Seven of them died when a tank blew up.", ["combatant", "combatant"]),
    ("The group put its losses at 241 fighters, 84 of them women.", ["combatant", "combatant"]),
    ("The raid killed nine members of the regime forces.", ["combatant"]),
    ("The raid killed nine members of the choir.", ["unknown"]),
    ("Nineteen of the victims were cadets.", ["combatant"]),
    ("The ministry admitted that it lost 300 men at the pass.", ["combatant"]),
    ("The army put its own losses at 74 dead.", ["combatant"]),
    ("Fever has infected 9,000 people and killed 220.", [None, "unknown"]),
    ("The deaths bring to 167 the number of civilians killed.", ["civilian"]),
    ("The toll of the police academy bombing rose to 21.", ["unknown"]),
    ("Pilots hit a terrorist group, killing 11 of its members.", ["combatant"]),
    ("Nine soldiers were killed. The rebels said 21 had died.", ["combatant", "combatant"]),
    ("Nine soldiers were killed. In the port gunmen killed 21.", ["combatant", "unknown"]),
    ("The blast hurt 81 people, 31 of them badly, including three children.", ["unknown", "unknown", "child"]),
    ("Of the dead, five were medical students.", ["civilian"]),
    ("Mortars killed three citizens.", ["civilian"]),
    ("In all, 103 shepherds were killed and 67 wounded.", ["civilian", "civilian"]),
]


@pytest.mark.parametrize(("sentence", "victims"), VICTIM_CASES, ids=[sentence for sentence, _ in VICTIM_CASES])
def test_victims(sentence: str, victims: list[str]) -> None:
    assert [count.victim for count in counted(sentence)] == victims


KIND_CASES = [
    ("Pilots fly 40 sorties a day.", "rate", "day"),
    ("The wing flies about 15 daily sorties.", "rate", "day"),
    ("Traffic kills an average of 300 people per month.", "rate", "month"),
    ("Snipers killed 12 people each week.", "rate", "week"),
    ("Twelve people were killed a week ago.", None, None),
    ("Twelve people were killed in a day.", None, None),
    ("Twelve people were killed, a day after the truce.", None, None),
    ("The war has killed more than 90,000 people.", "running_total", None),
    ("So far 45 people have died.", "running_total", None),
    ("Police have arrested 800 people since the vote.", "running_total", None),
    ("The new find brings the death toll to 83.", "running_total", None),
    ("The bombs killed 12 people.", None, None),
    ("The flood could displace 30,000 people.", "forecast", None),
    ("The raids might have killed 10 to 15 people last summer.", None, None),
    ("The storm might kill 40 people.", "forecast", None),
    ("Planes flew 15 sorties in the course of a day.", None, None),
    ("Planes flew 15 sorties a day.", "rate", "day"),
    ("The army will send 2,000 soldiers to the coast.", "forecast", None),
    ("About 5,000 soldiers are based in the province.", "stock", None),
    ("Some 40 per cent of those killed were children.", "share", None),
    ("The town hosts 12,000 displaced families.", "stock", None),
    ("About 12,000 people are living in shelters.", "stock", None),
    ("The port is a haven for 12,000 displaced islanders.", "stock", None),
    ("The storm left 12,000 people homeless.", None, None),
    ("The storm displaced 12,000 people.", None, None),
]


@pytest.mark.parametrize(("sentence", "kind", "per"), KIND_CASES, ids=[case[0] for case in KIND_CASES])
def test_kinds(sentence: str, kind: str | None, per: str | None) -> None:
    assert [(count.kind, count.per) for count in counted(sentence)] == [(kind, per)]


def test_a_part_knows_its_whole() -> None:
    first, second, third = read_counts(
        "The ferry sank and 48 people drowned, including 12 children. Nine of them were from one school."
    )[:3]
    assert (first.whole, second.whole) == (None, 0)
    assert third.measure is None or third.whole is not None


def test_another_and_more_come_on_top() -> None:
    counts = counted("The quake killed 30 people. Another 14 died in the aftershock.")
    assert [count.adds_to for count in counts] == [None, 0]


CARRIED_CASES = [
    ("The raid killed 30 villagers, doctors said. The monitor gave 45.", ["killed", "killed"]),
    ("Jets flew 40 sorties on Monday. A day earlier the number was 55.", ["sorties", "sorties"]),
    ("Twelve people died yesterday. Before the truce it was 60 people a day.", ["killed", "killed"]),
    ("The hospital counted 18 dead. They include five nurses.", ["killed", "killed"]),
    ("The raid killed 30 villagers, the mayor said. The earlier figure was 12 villagers.", ["killed", "killed"]),
    ("The raid killed 30 villagers. On Monday the same office had spoken of 80.", ["killed", "killed"]),
    ("Planes flew 30,000 sorties. More than 5,000 were flown by night.", ["sorties", "sorties"]),
    ("Jets flew 40 sorties on Monday. Earlier the totals had been 19 and 14.", ["sorties", "sorties", "sorties"]),
    ("The survey counts 70 dead. Of that number 38 were villagers and 27 were soldiers.", ["killed"] * 3),
    ("Jets flew 40 sorties on Monday. The offices have no phone.", ["sorties"]),
    ("The raid killed 30 villagers. The council has 45 members.", ["killed"]),
    ("The raid killed 30 villagers. The mayor had 45 minutes to speak.", ["killed"]),
]


@pytest.mark.parametrize(("text", "measures"), CARRIED_CASES, ids=[text for text, _ in CARRIED_CASES])
def test_a_sentence_goes_on_from_the_one_before(text: str, measures: list[str]) -> None:
    assert [count.measure for count in counted(text)] == measures


def test_a_toll_that_rose_is_two_counts() -> None:
    counts = counted("The death toll has risen from 19 to 33.")
    assert [(count.measure, count.replaces) for count in counts] == [("killed", None), ("killed", 0)]


def test_a_corrected_toll_replaces_the_first() -> None:
    counts = counted("The city corrected the death toll from 15 to 12.")
    assert [(count.stance, count.replaces) for count in counts] == [("asserts", None), ("corrects", 0)]


BOUND_CASES = [
    ("The death toll passes 1,000.", "1,000", 1000, None, "at_least"),
    ("The toll of the storm tops 50.", "50", 50, None, "at_least"),
    ("The death toll climbs past 50.", "50", 50, None, "at_least"),
    ("The death toll climbs to 50.", "50", 50, 50, "exact"),
    ("The lorry drove past 50 wounded men.", "50", 50, 50, "exact"),
]


@pytest.mark.parametrize(
    ("sentence", "words", "low", "high", "hedge"), BOUND_CASES, ids=[case[0] for case in BOUND_CASES]
)
def test_a_verb_opens_a_number(sentence: str, words: str, low: float, high: float | None, hedge: str) -> None:
    [number] = [count.number for count in counted(sentence)]
    assert (number.low, number.high, number.hedge) == (low, high, hedge)
    assert sentence[number.char_start : number.char_end] == words


STANCE_CASES = [
    ("The army denied killing 14 villagers.", "denies", False),
    ("The army denied any part in it and said 14 of its men were killed.", "asserts", False),
    ("The army denied the charge, saying 14 of its men were killed.", "asserts", False),
    ("The army denied and dismissed reports that 14 villagers were killed.", "denies", False),
    ("We have no reports of more than 10 dead, the army said.", "denies", False),
    ("The army said it had no evidence that 12 villagers were killed.", "denies", False),
    ("There was no word of survivors; 12 villagers were killed.", "asserts", False),
    ("The drone did not kill 14 villagers.", "denies", False),
    ("The drone killed 14 villagers.", "asserts", False),
    ("No villagers were killed.", "asserts", True),
    ("There were no casualties.", "asserts", True),
    ("The ministry rejected claims that 12 villagers had been killed.", "denies", False),
    ("Reports that 12 villagers were killed were denied by the army.", "denies", False),
    ("The army denied, in a note on Monday, that 12 villagers had died.", "denies", False),
    ("Police denied entry to a mayor, and 12 villagers were killed later.", "asserts", False),
    ("The claim that 12 soldiers were killed could not be independently verified.", "doubts", False),
    ("Unconfirmed reports spoke of 12 dead.", "doubts", False),
    ("Twelve people died. The cause could not be verified.", "asserts", False),
    ("The ministry revised the death toll to 12.", "corrects", False),
    ("The death toll rose to 12.", "asserts", False),
]


@pytest.mark.parametrize(("sentence", "stance", "is_negated"), STANCE_CASES, ids=[case[0] for case in STANCE_CASES])
def test_stance_and_negation(sentence: str, stance: str, is_negated: bool) -> None:
    assert [(count.stance, count.is_negated) for count in counted(sentence)] == [(stance, is_negated)]


QUESTION_CASES = [
    ("The raid killed 30 villagers and wounded 50. The monitor gave 45.", [None, None, "killed or wounded"]),
    ("The raid killed 30 villagers and wounded 50, including 12 boys.", [None, None, "part of the killed"]),
    ("The raid killed 30 villagers. The monitor gave 45.", [None, None]),
    ("The raid killed 30 villagers, including 12 boys.", [None, None]),
]


@pytest.mark.parametrize(("text", "questions"), QUESTION_CASES, ids=[case[0] for case in QUESTION_CASES])
def test_two_readings_left_are_an_open_question(text: str, questions: list[str | None]) -> None:
    found = [count for count in read_counts(text) if count.number.form != "article"]
    assert len(found) == len(questions)
    for count, question in zip(found, questions, strict=True):
        assert (count.open_question is None) == (question is None)
        assert question is None or question in (count.open_question or "")


ACTOR_CASES = [
    ("Turkish warplanes hit 14 targets, killing 30 militants.", ["Turkish warplanes", "Turkish warplanes"]),
    ("The U.S.-led coalition carried out 20 strikes.", ["U.S.-led coalition"]),
    ("Twelve people were killed by rebel shelling.", ["rebel"]),
    ("Twelve people were killed by government forces.", ["government forces"]),
    ("There were nine Russian air strikes.", ["Russian"]),
    ("An earthquake killed 12 people.", [None]),
    ("Turkish shelling killed 12 people.", ["Turkish"]),
    ("Syrian army shelling of Varna killed 12 people.", ["Syrian army"]),
    ("Twelve people were killed in Turkish shelling near Varna.", ["Turkish"]),
    ("Twelve people were killed in an ambush by Taliban fighters.", ["Taliban fighters"]),
    ("Twelve people were killed in raids blamed on the Syrian army.", ["Syrian army"]),
    ("French police used tear gas and arrested 82 people.", ["French police"]),
    ("Twelve people were killed in PKK raids.", ["PKK"]),
    ("Two days later troops killed 12 people.", ["troops"]),
    ("Twelve people were killed in a fire in Varna.", [None]),
    ("Twelve people were killed in the Beni attack.", [None]),
    ("Varna shelling killed 12 people.", [None]),
    ("Twelve people were killed in Varna since the offensive began.", [None]),
    ("Twelve people were killed by falling debris.", [None]),
    ("Twelve people were killed in the shelling of Varna.", [None]),
    ("Boko Haram abducted 20 women.", ["Boko Haram"]),
    ("Twelve people were killed when Turkish warplanes bombed a bakery.", ["Turkish warplanes"]),
    ("Twelve people die as rebels shell Varna market.", ["rebels"]),
    ("Rebel gunmen attack Varna checkpoint, kill nine soldiers.", ["Rebel gunmen"]),
    (
        "Warplanes of the Saudi-led coalition bombed a shop, killing seven people.",
        ["Warplanes of the Saudi-led coalition"],
    ),
    ("Rebels stormed the barracks before dawn on Friday, killing seven soldiers.", ["Rebels"]),
    ("Israeli fire killed 54 civilians, including 37 children.", ["Israeli", "Israeli"]),
    ("Some 25 civilians were killed and 127 wounded by Turkish shelling.", ["Turkish", "Turkish"]),
    ("Forty villagers died at the hands of the militia.", ["militia"]),
    ("Once again last night rebels killed 12 people.", ["rebels"]),
    ("Russian strikes on Ostrey left 16 people dead.", ["Russian"]),
    ("A flood in Ostrey left 16 people dead.", [None]),
    ("Surgeons operated on 12 wounded people.", [None]),
    ("Hospital nurses counted 12 bodies.", [None]),
    ("The army lost 40 soldiers.", [None]),
    ("Doctors treated 30 wounded people.", [None]),
    ("The governor said 12 bodies had been recovered.", [None]),
    ("The charity recorded the killing of 12 civilians.", [None]),
    ("Varna quake kills 12 people.", [None]),
    ("Varna bombs kill 12 people.", [None]),
    ("Varna airport attack kills 12 people.", [None]),
    ("Hurricane Orlan killed 12 people.", [None]),
    ("Twelve people were killed since March, when the army launched its offensive.", [None]),
    ("Mortar fire on New Year's Eve destroyed seven aircraft.", [None]),
    ("The quake that shook Central America killed 366 people.", [None]),
    ("Overnight Nato had flown 679 sorties.", ["Nato"]),
    ("Two mortar rounds exploded by the Orsan Palace.", [None]),
    ("In all 35 civilians were killed in twin attacks.", [None]),
]


@pytest.mark.parametrize(("sentence", "actors"), ACTOR_CASES, ids=[case[0] for case in ACTOR_CASES])
def test_whose_action(sentence: str, actors: list[str | None]) -> None:
    assert [count.attributed_to for count in counted(sentence)] == actors


REASON_CASES = [
    ("A town of 30,000 people was shelled.", "population"),
    ("If 30 people are hurt, the alarm sounds.", "supposition"),
    ("The 12-member crew was killed.", "compound"),
    ("Five of the 20 rockets were shot down.", "whole"),
    ("The convoy had 30 trucks.", "nothing that is collected is said of the trucks"),
    ("Some 40 people died in one raid.", "names the occasion"),
    ("No casualties were mentioned in the note.", "nothing is said"),
    ("Nine people were hurt, none of them badly.", "denies a detail"),
]


@pytest.mark.parametrize(("sentence", "words"), REASON_CASES, ids=[case[0] for case in REASON_CASES])
def test_reasons(sentence: str, words: str) -> None:
    assert any(words in (count.reason or "") for count in read_counts(sentence) if count.measure is None)


PIECES = st.sampled_from(
    ["killed", "12", "30", "and", ",", "people", "were", "wounded", "of them", "including", "children", "to", "the death toll", "rose", "from", "in",
     "Homs", "tanks", "destroyed", "(", ")", "-", "dozens", "of", "no", "casualties", "who", "said", "a", "day", "another", "more", "air strikes", ".", "by"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_laws(pieces: list[str]) -> None:
    """One count per number in the same order; a measure or a reason; spans slice to their own text."""
    text = " ".join(pieces)
    vocabulary = load_vocabulary()
    numbers = find_numbers(text, vocabulary=vocabulary)
    counts = find_counts(text, find_sentences(text, (Zone("body", 0, len(text)),)), numbers, vocabulary)
    assert [(c.number.char_start, c.number.char_end) for c in counts] == [(n.char_start, n.char_end) for n in numbers]
    for index, count in enumerate(counts):
        assert (count.measure is None) == (count.reason is not None)
        assert count.victim is None or count.victim in VICTIMS
        assert count.kind is None or count.kind in CLAIM_KINDS
        assert count.stance in STANCES
        for link in (count.whole, count.adds_to, count.replaces):
            assert link is None or (0 <= link < len(counts) and link != index)
        if count.counted_start is not None:
            assert text[count.counted_start : count.counted_end] == count.counted


@pytest.mark.parametrize("sentence", ["The raid killed 12-", "The raid killed 12 ‑", "The raid killed 12–"])
def test_a_text_may_end_with_a_dash(sentence: str) -> None:
    """Nothing behind the dash: the number stands bare, and nothing is looked up beyond the last word."""
    assert [count.measure for count in read_counts(sentence)] == ["killed"]


@pytest.mark.parametrize(
    "piece", ["12 people and ", "killed 12, ", "12 of the 13 of ", "(12 ", "the toll rose to 12 from "]
)
def test_long_sentences_are_linear(piece: str) -> None:
    """Ten times the words may take some twenty times as long on a busy machine, never a hundred."""

    def seconds(times: int) -> float:
        text = piece * times
        vocabulary = load_vocabulary()
        numbers = find_numbers(text, vocabulary=vocabulary)
        sentences = find_sentences(text, (Zone("body", 0, len(text)),))
        start = time.process_time()
        find_counts(text, sentences, numbers, vocabulary)
        return time.process_time() - start

    seconds(20)
    short, long = (min(seconds(times) for _ in range(3)) for times in (200, 2000))
    assert long < 40 * max(short, 0.002)


def test_what_all_share_is_changed_by_none() -> None:
    read_counts(" ".join(case[0] for case in VICTIM_CASES))
    assert Predicate() == NOTHING
