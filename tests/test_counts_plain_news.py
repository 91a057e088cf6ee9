"""Business, politics, sport and long reads: figures that look like counts of the dead, the hurt or the gone, and are none."""

from __future__ import annotations

import pytest
from counts_fixture import agrees, explain

# What still has to be found beside them.
FOUND = [
    # a year before a round figure
    ("In the spring of 2014 thousands fled the valley and hundreds died.", "thousands displaced; hundreds killed"),
    ("By the end of 1994 millions had fled.", "millions displaced"),
    # months and people who march
    ("About 5,200 people march every year.", "About 5,200 protesters"),
    ("March was dry. Some 3,000 marched on the port.", "Some 3,000 protesters"),
    # verbs behind "the number of"
    ("The number fired at the port rose to 81, the ministry said.", "81 munitions"),
    ("The number of Ethiopians detained dropped to 40.", "40 arrested"),
    # ages, and counts behind a person
    ("She was 17 when 40 of her neighbours were killed.", "40 killed"),
    ("He was one of 12 people killed.", "12 killed"),
    # those whom a hospital admits
    ("The clinic admitted 12 people.", "12 wounded"),
    ("Saint Luke admitted 12 people with gunshot wounds.", "12 wounded"),
    # those who have not come back
    ("Six fishermen have not returned to port.", "Six missing"),
    ("Two climbers have not returned to their base camp.", "Two missing"),
    # what was managed, and what was tried
    ("Firefighters managed to rescue 12 people.", "12 rescued"),
    ("Called to the fire, crews went on to rescue 12 people.", "12 rescued"),
    ("They tried and failed to free the hostages, and shot dead four gunmen.", "four killed"),
    ("They do not hold 12 hostages.", "12 captured"),
    # nobody, where somebody might have been hurt
    ("No Rohingya were killed.", "No killed"),
    ("Nobody was killed.", "Nobody killed"),
    # hurt, affected
    ("The blast hurt 12 people.", "12 wounded"),
    ("The outage affected 2 million people.", "2 million affected"),
    ("In the film festival, 12 people were hurt.", "12 wounded"),
    ("A lorry overturned, killing 40 lambs and two men.", "two killed"),
    # immigrants who arrive
    ("In 2019 only 750 new immigrants settled in the area.", "750 migrants"),
    ("The boat had 40 migrants aboard.", "40 migrants"),
    ("The clinic treated 40 people.", "40 wounded"),
    # cases of a disease
    (
        "There were 14 confirmed cases of measles in Lom. Torba has reported 37 cases, Orsha 12 cases.",
        "14 infected; 37 infected; 12 infected",
    ),
    ("The state has seen a total of 96 cases and one death from measles.", "96 infected; one killed"),
    ("Twelve people were hospitalized after the crash.", "Twelve wounded"),
    # those who are let go, walk out, are lost, are dug up
    ("Rebels released 12 hostages.", ""),
    ("The army expelled 12,000 villagers.", "12,000 displaced"),
    ("A crowd of 40,000 filled the square.", "40,000 protesters"),
    ("Some 12,000 teachers walked out over pay.", "Some 12,000 protesters"),
    ("The village lost 40 residents in the flood.", "40 killed"),
    ("Villagers unearthed the remains of 40 people.", "40 killed"),
    ("The army has 12,000 more soldiers in the valley.", "12,000 troops"),
]

SILENT = [
    "Sales reached 5,200 in March.",
    "Employers added 211,000 in March, the labour office said.",
    "The company hired 5,200 in March and 300 in April.",
    "The number of Peruvians dropped by 81,000.",
    "The number of passengers dropped by 4,000 in June.",
    "Her parents, both immigrants from Haiti, divorced when she was 9, and she was raised by an aunt.",
    "The son of immigrants, who is 22, won the race.",
    "In later decades, Canada admitted thousands of Ukrainians, Poles and others.",
    "The college admitted 340 women last year.",
    "A survey found that 64% of customers who had not returned to the buses feared the crowds.",
    "Some 40 staff had not returned to work.",
    "More than 40,000 pupils would have been affected by the change.",
    "A direct hit would have killed 400 people.",
    "Don't hold thousands of pensioners hostage, the senator told the president.",
    'He said: "We made a plea: do not hold thousands of workers hostage" and left.',
    "Not a window broke, with local radio reporting nobody was in the flats.",
    "There is no future in which small shops disappear from our towns.",
    "They failed to kill 12 guards.",
    "He was convicted of conspiring to kill 30 people.",
    "The men were accused of trying to kidnap three officers.",
    "The bomb was meant to kill hundreds of people.",
    "The mayor ordered police to arrest 40 protesters.",
    "The general has told the army to shoot 12 men.",
    "In the film, 12 people die when a train falls off a bridge.",
    "The author imagines a plague that kills 2 million people.",
    "The drug cut deaths in a trial of 4,000 patients.",
    "The flu killed 40 swans on the lake.",
    "The software update affected 2 million people.",
    "Fees rose by a fifth, hurting thousands of students.",
    "The district is home to almost 3 million immigrants, most of them from the islands.",
    "More than 9 million undocumented immigrants lived in the country in 2014.",
    "America has about 2 million immigrants from the region.",
    "The clinic treated 40 patients for asthma.",
    "She shot 12 weddings last summer.",
    "The court heard 130 cases.",
    "Three women were released on bail and told to return in May.",
    "The 106 workers were released for humanitarian reasons.",
    "The rule cut the number of migrants arrested and then released from 500,000 to 15,000.",
    "Four ministers walked out of the meeting.",
    "The party expelled 12 members.",
    "The country expelled 12 diplomats.",
    "A crowd of 40,000 watched the final.",
    "The region has lost 40,000 inhabitants since 1990.",
    "Archaeologists unearthed the remains of 40 people in a cemetery.",
    "The minister wants 12,000 more soldiers by 2025.",
    "Police are investigating 12 cases of abuse.",
    "The flu clinic was sent 12 cases of wine.",
    "Fifty-eight patients have been hospitalized since the outbreak began.",
]


@pytest.mark.parametrize(("sentence", "expected"), FOUND, ids=[sentence for sentence, _ in FOUND])
def test_found(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), explain(sentence)


@pytest.mark.parametrize("sentence", SILENT, ids=SILENT)
def test_silent(sentence: str) -> None:
    assert agrees(sentence, ""), explain(sentence)


# Read as a count, and none: a choir that walks on, a game that is played.
GAPS = [
    "The choir of 120 singers marched into the hall.",
    "In the game, players kill 300 zombies.",
    "The army of cleaners, 400 strong, moved in at dawn.",
]


@pytest.mark.gap
@pytest.mark.xfail(strict=True, reason="gap: a known misreading")
@pytest.mark.parametrize("sentence", GAPS, ids=GAPS)
def test_gaps(sentence: str) -> None:
    assert agrees(sentence, "")
