"""The usual verbs and nouns of each measure in their usual frames, and figures whose noun or verb stands only once."""

from __future__ import annotations

# ruff: noqa: E501 - the frames are kept whole
import pytest
from counts_fixture import read

from toolkit.extract.counts.samples import read_counts

# A frame, and the words that it takes in turn; each sentence has one count of the measure.
FRAMES = [
    (
        "killed",
        "Twelve villagers were {} near the river on Monday.",
        "mowed down|mown down|blown to pieces|torn to pieces|butchered|bayoneted|shot and killed|struck and killed|run over and killed",
    ),
    ("killed", "12 {} in village raid", "shot and killed|struck and killed|hit and killed|mowed down"),
    ("killed", "Twelve villagers {}, the mayor said.", "dropped dead|were counted among the dead|were left dead"),
    ("killed", "The number killed {} on Sunday.", "rose to 47|stood at 47|was put at 47|climbed past 47"),
    (
        "wounded",
        "Twelve villagers {}, the mayor said.",
        "were shot and wounded|were badly burned|were evacuated to hospital|were overcome by smoke|were under treatment|were hit by stray bullets|"
        "sought medical attention|needed stitches|ended up in hospital|received first aid",
    ),
    ("wounded", "The blast {} 31 villagers.", "caused injuries to|inflicted wounds on|resulted in injuries to"),
    ("wounded", "The hospital took in 47 {}.", "walking wounded|burn victims|trauma cases|burns cases"),
    (
        "missing",
        "Some 40 people are {} after the flood.",
        "nowhere to be found|yet to be found|not accounted for|being searched for|untraced|on the list of the missing|feared lost",
    ),
    ("missing", "The river {} 14 villagers.", "swept away|washed away"),
    (
        "arrested",
        "Twelve protesters were {}, witnesses said.",
        "taken away by police|dragged away by police|bundled into police vans|remanded|being held|held after the march|seized by police",
    ),
    ("arrested", "Police {} 31 suspects.", "seized|held|are holding|rounded up|led away"),
    (
        "captured",
        "Some 40 villagers were {}, witnesses said.",
        "hauled off by the rebels|carted away by gunmen|being held by the rebels|held by the militia|whisked away by gunmen|taken away by gunmen",
    ),
    ("captured", "The rebels {} 31 villagers.", "held|are holding|seized|herded away|drove off with"),
    (
        "displaced",
        "More than 40,000 people {}, officials said.",
        "were ordered out|were asked to leave their homes|were housed in schools|were lodged in gyms|were staying with relatives|were camping in the open|"
        "were taken to shelters|were brought to evacuation centres|were flooded out of their homes|were under evacuation orders|ran for their lives|"
        "found shelter in a church|vacated their homes|have arrived in the camps|walked to the border|have moved towards the coast|left the capital|"
        "have gone into hiding|moved in with relatives|slept in its five shelters",
    ),
    ("displaced", "The authorities {} 3,100 villagers.", "expelled|evicted|bused out|chased away"),
    (
        "airstrikes",
        "{} on Tuesday.",
        "The town was bombed 11 times|The air force struck 11 times|Jets attacked the airfield 11 times",
    ),
    (
        "munitions",
        "The army said 23 missiles {}.",
        "flew as far as the base|crossed the border|came down in the sea|missed their targets|got through|went astray|hammered the town|were detected|"
        "were repelled|were jammed|slammed into the port",
    ),
    ("munitions", "The rebels {} 41 rockets at the town.", "fired off|let off|let fly|rained down"),
    ("munitions", "The town was hit by {}.", "41 torpedoes|41 RPGs|41 exploding drones|an attack by 41 drones"),
    (
        "aircraft_lost",
        "Three helicopters {} on Monday.",
        "ditched in the sea|did not return|caught fire|came down|slammed into the hill",
    ),
    ("aircraft_lost", "{} over the hills.", "The rebels shot down two fighters|Two Black Hawks were brought down"),
    ("vehicles_destroyed", "{} 12 trucks.", "Rioters set fire to|The attackers put to the torch|The crowd smashed up"),
    ("vehicles_destroyed", "Nine buses {}.", "went up in flames|caught fire|were reduced to ashes|were written off"),
    (
        "vehicles_destroyed",
        "The army lost 12 {} in the ambush.",
        "Land Cruisers|T-72s|Strykers|excavators|self-propelled guns|multiple rocket launchers",
    ),
    (
        "targets_hit",
        "The jets {} 41 positions.",
        "levelled|blasted|hammered|strafed|pummelled|wrecked|dropped bombs on",
    ),
    (
        "targets_hit",
        "A total of 41 {} were destroyed.",
        "control points|drone control points|supply lines|operations rooms|clusters of manpower|logistics hubs",
    ),
    ("sorties", "Aircraft have flown 41 {}.", "patrols|air patrols|overflights"),
    ("troops", "Some 1,200 {} are stationed there.", "gendarmes|national guardsmen|infantry|advisers|instructors"),
]
SENTENCES = [(frame.format(words), measure) for measure, frame, listed in FRAMES for words in listed.split("|")]

# The sentence, and what has to be found in it in order.
ELISIONS = [
    ("The spokesman said that 212 of the flights were strike sorties.", "212 sorties"),
    ("Crews had struck 14 artillery and mortar positions and six armoured vehicles.", "14 targets_hit; six vehicles_destroyed"),
    ("Forty-one missile and drone strikes were carried out.", "Forty-one airstrikes"),
    ('"We have admitted 51 and there are no more beds," a surgeon said.', "51 wounded"),
    ("He put at more than 7,000 the number of strike missions flown since March.", "more than 7,000 sorties"),
    ("She put at 41 the number of villagers killed in the raid.", "41 killed"),
    ("He gave 412 as the number of dead since June and 2,940 as the number of wounded.", "412 killed; 2,940 wounded"),
    ("She puts the number killed in the city since the uprising began at 251.", "251 killed"),
    ("The number of people who lost their lives in the protests, which the mayor had banned, rises to 39.", "39 killed"),
    ("Detachments of the tribal opposition numbering more than 4,000 men were advancing.", "more than 4,000 troops"),
    ("Eleven Kenyan, South African and Ghanaian soldiers are in place.", "Eleven troops"),
    ("The command has 390,000 Americans under it.", "390,000 troops"),
    ("It brought its force in the country down from about 12,000 to 8,400.", "about 12,000 troops; 8,400 troops"),
    ("The navy flew nine strikes on depots and three on bridges.", "nine airstrikes; three airstrikes"),
    ("They drop barrel bombs again, 15 fell on us since morning.", "15 munitions"),
    ("The army suffered its heaviest loss in years: 11 soldiers of the Parachute Brigade.", "11 killed"),
    ("The morgue has 31 bodies. Six are Japanese.", "31 killed; Six killed"),
    ("The dead number 612. Of the deaths 201 were in the city.", "612 killed; 201 killed"),
    ("The chartered ship took 1,100 people to Benghazi on its first voyage.", "1,100 displaced"),
    ("The university reckons that 180,000 people have gone since the trouble began.", "180,000 displaced"),
    ("Three of its members fell, the group said.", "Three killed"),
    ("In all, about 48,000 residents fled.", "about 48,000 displaced"),
    ("Some 3,400 gathered; 120 of them were detained, among them 15 minors, it said.", "120 arrested; 15 arrested"),
    ("The band abducted 276 girls; 57 escaped and 219 were still held a year later.", "276 captured; 57 rescued; 219 captured"),
    ("Of 48 rockets launched, 31 were intercepted and nine fell in open fields.", "48 munitions; 31 munitions; nine munitions"),
    ("The mayor said 29 died at the scene and three in hospital.", "29 killed; three killed"),
    ("A bomb killed two, taking to 97 the number of soldiers who have died this month.", "two killed; 97 killed"),
    ("The alliance flew 412 sorties, 156 of them strikes.", "412 sorties; 156 sorties"),
    ("One of the gunmen was shot dead and two were taken alive.", "One killed; two captured"),
    ("That takes in 200 fighters who the ministry says died when their column was caught.", "200 killed"),
    ("More than 1,000 tanker trucks carrying oil to the coast have been destroyed.", "More than 1,000 vehicles_destroyed"),
    ("There were 550 strikes in January. February: 547 in Syria and 272 in Iraq.", "550 airstrikes; 547 airstrikes; 272 airstrikes"),
    ("The ministry reports 25 flights against targets of the rebels.", "25 sorties"),
    ("Nobody was hurt, but 40 residents of the building spent the night at a church.", "Nobody wounded; 40 displaced"),
]  # fmt: skip

SILENT = [
    "Some 17 activists were hauled from their homes.",
    "He admitted that the fair drew about 150 persons.",
    "The cold rooms were made for 90 bodies.",
    "Nobody will be arrested, the chief said.",
    "The metro says 61 of its 118 stations were damaged.",
    "The army's losses were not zero.",
    "It is one strike if a drone hits a motorcycle.",
    "The artillery performed 1,150 fire missions.",
    "Families have moved two or three to a house.",
    "The ministry says 1,100 soldiers had defected.",
    "Washington plans to cut its force to 2,500.",
    "The pipeline was bombed 170 times.",
    "The clinic treated 510 people for cholera.",
    "The agency sent surgical supplies for 50 patients.",
    "Rebels attacked merchant vessels, sinking two.",
    "Some 40,000 people crowded into the stadium for the match.",
    "The train carried 300 people to Lyon.",
    "Police held 12 officers responsible.",
    "Two drones flew over the base.",
    "The rebels held the town and the 12 clerks, three of whom they later freed, went home.",
    "Among the survivors none of them was over 60.",
]

GAPS = [
    ("They fled on foot, 2,000 of them at least.", "2,000 displaced"),
    ("The inquiry heard that 11 of the 96 deaths could have been prevented.", "96 killed"),
    ("He also left 18 prisoners in the fort.", "18 captured"),
    ("There had been no launches overnight.", "no munitions"),
    ("I saw six men lying there, and one of them moved.", ""),
]


@pytest.mark.parametrize(("sentence", "measure"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_frames(sentence: str, measure: str) -> None:
    found = [count.measure for count in read_counts(sentence) if count.number.form != "article"]
    assert [name for name in found if name is not None] == [measure]


@pytest.mark.parametrize(("sentence", "expected"), ELISIONS, ids=[sentence for sentence, _ in ELISIONS])
def test_elisions(sentence: str, expected: str) -> None:
    assert read(sentence) == expected


@pytest.mark.parametrize("sentence", SILENT, ids=SILENT)
def test_silent(sentence: str) -> None:
    assert read(sentence) == ""


@pytest.mark.gap
@pytest.mark.xfail(strict=True, reason="gap: a known misreading")
@pytest.mark.parametrize(("sentence", "expected"), GAPS, ids=[sentence for sentence, _ in GAPS])
def test_gaps(sentence: str, expected: str) -> None:
    assert read(sentence) == expected


# Who the people are: the text, and the class of each figure.
VICTIMS = [
    ("The raid killed 300 people, mostly civilians.", "unknown"),
    ("The raid killed 300 people, all civilians.", "civilian"),
    ("The hospital treated 74 patients, 19 of them badly burned.", "unknown unknown"),
    ("Rebels attacked the fort at dawn. At least 20 of them were killed.", "combatant"),
    ("Some 900 civilians, among them 300 children, were caught there. Sixteen of those who ran were shot dead.", "civilian"),
    ("Shelling kills 13 in the port. Shells killed at least 13 fishermen, doctors said.", "civilian civilian"),
    ("The force has lost 1,836 servicemen there; another 5,129 have been wounded.", "combatant combatant"),
    ("The state admits the loss of eight soldiers and says that 11 were wounded.", "combatant combatant"),
    ("The military's own losses were 27 dead and 64 wounded.", "combatant combatant"),
    ("There were no casualties to the joint force.", "combatant"),
    ("Three members of its staff were killed.", "civilian"),
    ("Five members of one family died.", "civilian"),
    ("The strike killed four suspected al-Qaeda members.", "combatant"),
    ("The army put at 22 the number of Daesh members killed.", "combatant"),
    ("Dozens of defenceless people were killed, including seven who lost their lives on Friday.", "civilian civilian"),
    ("The clinic recorded 1,132 injuries, 127 of them to the eyes; police denied it.", "unknown unknown"),
    ("Two paramedics were killed. The mayor spoke of 90 dead.", "civilian unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VICTIMS, ids=[text for text, _ in VICTIMS])
def test_victims(text: str, expected: str) -> None:
    found = [str(count.victim) for count in read_counts(text) if count.measure in ("killed", "wounded")]
    assert " ".join(found) == expected
