"""Turns of phrase: people lodged, carried and held, the strength of forces, figures behind their verb, numbers that are names."""

from __future__ import annotations

import pytest

from toolkit.extract.counts.samples import read_counts

# The sentence, and what has to be found in it in order: number, measure, and the class of the victims where it is asked for.
TURNS = [
    (
        "Aid officials said 2,700 people had crowded into the national stadium to escape the fighting.",
        "2,700 displaced",
    ),
    ("The sports hall of the teachers' college now houses 1,400 people from the flooded quarters.", "1,400 displaced"),
    ("Two Catholic schools in the town are housing 650 villagers.", "650 displaced"),
    ("The cathedral is sheltering some 900 people, the bishop said.", "some 900 displaced"),
    ("More than 300 residents slept at the high school gymnasium on Friday night.", "More than 300 displaced"),
    ("Thousands are sleeping in parks and on football pitches for fear of aftershocks.", "Thousands displaced"),
    ("Forty people spent the night in the church hall.", "Forty displaced"),
    ("By Sunday 5,300 people had reached the camps around Adre, the agency said.", "5,300 displaced"),
    ("Another 2,100 villagers reached the government-held area overnight.", "2,100 displaced"),
    ("Since Monday 11,000 people have reached neighbouring countries.", "11,000 displaced"),
    ("Some 1,250 civilians sought protection with the peacekeepers at the airport.", "Some 1,250 displaced"),
    ("Only 38 people used the humanitarian corridor on its first day.", "38 displaced"),
    ("A total of 480 people left through the corridor opened by the army.", "480 displaced"),
    ("On Monday 3,100 people were flown to Darwin in air force transports.", "3,100 displaced"),
    ("Another 640 islanders were ferried to Kagoshima before the eruption.", "640 displaced"),
    ("Some 170 Britons were flown out to Cyprus.", "Some 170 displaced"),
    (
        "The government said 96,400 people from 15,200 families had been registered at camps in Bannu.",
        "96,400 displaced",
    ),
    ("About 28,000 people have left Jaffna for Colombo.", "About 28,000 displaced"),
    ("More than 70,000 villagers had left the south before the offensive.", "More than 70,000 displaced"),
    ("Between 80,000 and 90,000 people were on the roads leading west.", "Between 80,000 and 90,000 displaced"),
    ("Two of our fighters became martyrs in the clash, the group said.", "Two killed combatant"),
    ("Three brigadiers drank from the cup of martyrdom.", "Three killed"),
    ("The chief said four policemen paid the supreme price in the ambush.", "four killed combatant"),
    ("Eleven mujahideen attained martyrdom, the statement said.", "Eleven killed"),
    ("The group said its men had dispatched 20 soldiers to hell.", "20 killed combatant"),
    ("Rescuers dug out 31 bodies, 14 of women.", "31 killed; 14 killed civilian"),
    (
        "By noon 19 bodies had been counted, six of them of children and four of nurses.",
        "19 killed; six killed child; four killed civilian",
    ),
    ("Of those killed, three were Danes.", "three killed"),
    ("Of those who died, nine were schoolgirls.", "nine killed child"),
    ("Of the injured, four were firemen.", "four wounded civilian"),
    ("Police in Lyon detained 212 people, of whom 190 were still in custody on Sunday.", "212 arrested; 190 arrested"),
    ("Of the 80 crew, 12 are still missing.", "12 missing"),
    ("The ship went down with the loss of 211 lives.", "211 killed"),
    ("The trawler sank with the loss of all 14 hands.", "14 killed"),
    ("In 1987 the ferry took 300 people with it to the bottom.", "300 killed"),
    ("The mission has an overall strength of 9,800.", "9,800 troops"),
    ("Sudan accused Chad of sending 3,000 men over the border.", "3,000 troops"),
    ("The front is believed to have 6,000 men under its command.", "6,000 troops"),
    ("The guerrillas, 2,000 to 3,000 strong, hold the upper valley.", "2,000 to 3,000 troops"),
    ("Of the 5,000 soldiers pledged by Kenya, only 1,200 have arrived.", "1,200 troops"),
    ("The Harriers have taken off 640 times since the war began.", "640 sorties"),
    ("Allied planes have been in the air 1,900 times this week.", "1,900 sorties"),
    ("Warplanes bombed the port nine times on Tuesday.", "nine airstrikes"),
    ("The jets struck Raqqa 21 times over the weekend, the command said.", "21 airstrikes"),
    ("The rebels are holding 61 soldiers in the mountains.", "61 captured"),
    ("The militia is still holding 14 United Nations observers.", "14 captured"),
    ("150 held in dawn swoop on Camorra clans", "150 arrested"),
    ("Nearly 90 held after march through Minsk", "Nearly 90 arrested"),
    ("At the infirmary a surgeon said 75 people had passed through its doors since Friday.", "75 wounded"),
    ("The rebels said they had killed 30 soldiers and had lost four members.", "30 killed; four killed"),
    ("Police picked up 14 students at dawn.", "14 arrested"),
    ("At the camp 11 children under five died of measles last week.", "11 killed child"),
    ("The army destroyed 14 tanks and captured nine.", "14 vehicles_destroyed"),
    ("Twelve trucks were destroyed and three were captured intact.", "Twelve vehicles_destroyed"),
    ("Five patients were on admission at the burns unit on Friday.", "Five wounded"),
    ("Nine of the victims were pupils and two were their drivers.", "Nine killed child; two killed civilian"),
    ("Three divers who set off from Hvar on Sunday are still missing.", "Three missing"),
    ("Six soldiers who went on patrol at dawn have not been found.", "Six missing"),
    ("Ten of those who tried to flee were shot dead.", "Ten killed"),
    ("The monitors documented the impact of 35 shells in the market.", "35 munitions"),
    (
        'Dozens of "bandits" were killed and seven of their pickup trucks burnt.',
        "Dozens killed; seven vehicles_destroyed",
    ),
    ("The field hospital has treated 310 war-wounded since March.", "310 wounded"),
    ("We counted more than 60 rockets between dawn and dusk.", "more than 60 munitions"),
    (
        "Also destroyed were 12 tanks, 30 lorries and four helicopters.",
        "12 vehicles_destroyed; 30 vehicles_destroyed; four aircraft_lost",
    ),
    ("Killed were three nurses and a driver.", "three killed civilian"),
    ("Injured were 27 passengers, the railway said.", "27 wounded"),
    ("Still missing are six miners.", "six missing"),
    ("In Gansu 120 people were reported dead and in Sichuan 46.", "120 killed; 46 killed"),
    ("In Kano 14 were killed, and in Jos nine.", "14 killed; nine killed"),
    ("Of the rescued 40 are in the intensive care of the regional hospital.", "40 wounded"),
    ("We have a list of 19 pilots of whom there is no news.", "19 missing"),
    ('He had killed "dozens" of rebels in the raid, the major said.', "dozens killed combatant"),
    ("Troops killed scores of defenceless people in the village.", "scores killed civilian"),
    ("At least 14 unarmed people were shot dead.", "At least 14 killed civilian"),
    ('The group said seven "infidels" had been sent to hell.', "seven killed"),
    ("The police neutralized 11 members of the 18th Front of the FARC.", "11 killed combatant"),
    ("Nine members of the PKK were killed near Hakkari.", "Nine killed combatant"),
    ("Six members of a farmers' co-operative were killed.", "Six killed unknown"),
    (
        "The burns unit admitted 15 on Sunday. Four were transferred to Lagos, one of them by air.",
        "15 wounded; Four wounded; one wounded",
    ),
    (
        "Hundreds of thousands of people have died in the conflict, now in its tenth year.",
        "Hundreds of thousands killed",
    ),
    ("Dozens killed as raid on Idlib enters second day", "Dozens killed"),
    ("Around 20,000 refugees have crossed into Chad.", "Around 20,000 displaced"),
    ("Two Israeli drones were shot down over the hills.", "Two aircraft_lost"),
    ("Gunners had shot down three Turkish Bayraktar drones over the range.", "three aircraft_lost"),
    ("The number of wounded exceeds 3100.", "exceeds 3100 wounded"),
    ("Air defence units had shot down two Israeli Hermes drones over the hills.", "two aircraft_lost"),
    (
        "Hundreds of thousands of people have died in the war, now nearing its ninth year.",
        "Hundreds of thousands killed",
    ),
    ("U.N. investigators concluded that a 120mm mortar shell fired from the hills killed 31 people.", "31 killed"),
    ("The number of wounded exceeds 2000, the press service said.", "exceeds 2000 wounded"),
    ("In Homs hundreds of terrorists were killed or wounded during four days.", "hundreds casualties"),
    (
        "The number of the casualties risen to at least 64 citizens including 12 children.",
        "at least 64 casualties; 12 casualties",
    ),
    (
        "Fighting has cost the lives of 41 American and seven Iraqi soldiers.",
        "41 killed combatant; seven killed combatant",
    ),
    ("Three Norwegian and five Danish soldiers died in the ambush.", "Three killed combatant; five killed combatant"),
    ("Over 40 LTTE cadres were killed.", "Over 40 killed combatant"),
    ("The number of militants killed since the operation was launched in May reached 112.", "112 killed combatant"),
    ("The Pentagon lists 31 airmen as missing, 11 of them Britons.", "31 missing; 11 missing"),
    ("The army gave 14 of its men as dead.", "14 killed"),
    ("The hospital counts 31 dead, revising an earlier count of 27.", "31 killed; 27 killed"),
    (
        "Destroyed were 900 enemy tanks (+3), 2,100 armoured vehicles (+12), 140 aircraft and 90 helicopters.",
        "900 vehicles_destroyed; +3 vehicles_destroyed; 2,100 vehicles_destroyed; "
        "+12 vehicles_destroyed; 140 aircraft_lost; 90 aircraft_lost",
    ),
    ("The air force has lost two fighters and a helicopter.", "two aircraft_lost"),
    ("The militia has lost two fighters and a lorry.", "two killed"),
    ("Troops found six bodies along with 11 rifles, three RPGs and a radio.", "six killed"),
    ("The raids began at five in the morning, and police arrested 12 men.", "12 arrested"),
    ("Four dead were found. Mrs Hill, 71, was not one of them.", "Four killed"),
    ("Three of the dead had five children between them.", "Three killed"),
    ("Twelve people were killed; fewer than a dozen such bombs have gone off there.", "Twelve killed"),
    (
        "About 1,800 villagers, among them 600 children, reached the cleared areas on Friday.",
        "About 1,800 displaced; 600 displaced",
    ),
    ("The indoor arena accommodates 2,300 villagers whose homes were washed away.", "2,300 displaced"),
    ("The mosque in Tripoli's suburb hosted 410 people overnight.", "410 displaced"),
    ("Hundreds of families slept in their cars for a third night.", "Hundreds displaced"),
    ("At least 1,900 islanders have spent the last three nights in tents.", "At least 1,900 displaced"),
    ("Some 6,400 civilians reached the enclave on foot on Tuesday.", "Some 6,400 displaced"),
    ("More than 900 people have reached safety since the dam broke.", "More than 900 displaced"),
    ("Sixty villagers used the corridor on Monday.", "Sixty displaced"),
    ("Some 4,800 people were airlifted to Nadi before the cyclone.", "Some 4,800 displaced"),
    ("About 230 Germans were flown out of Abidjan on Sunday.", "About 230 displaced"),
    ("Twenty-five people were airlifted to the hospital in Suva.", "Twenty-five wounded"),
    ("Over 12,000 residents have left Marawi for Iligan.", "Over 12,000 displaced"),
    ("As many as 60,000 Kurds were on the road to the frontier on Thursday.", "As many as 60,000 displaced"),
    ("Seven of its commanders fell as martyrs, the movement said.", "Seven killed combatant"),
    ("Two constables paid the highest price for their courage.", "Two killed combatant"),
    ("By Tuesday divers had raised 44 bodies, nine of them of crewmen.", "44 killed; nine killed"),
    (
        "By night 12 bodies had been found, five of soldiers and seven of villagers.",
        "12 killed; five killed combatant; seven killed civilian",
    ),
    ("Of those wounded, 17 were cadets.", "17 wounded combatant"),
    ("Of those arrested, 41 are minors.", "41 arrested"),
    ("Of those who fled, 6,000 are in Uganda.", "6,000 displaced"),
    ("The mayor said 61 had been detained, of whom 12 remained in custody.", "61 arrested; 12 arrested"),
    ("Forty were hurt, of whom 11 remain in hospital.", "Forty wounded"),
    ("The brig foundered with the loss of 63 souls.", "63 killed"),
    ("The contingent, about 800 strong, will guard the airport.", "about 800 troops"),
    ("Kampala denied sending 1,500 men across the frontier.", "1,500 troops"),
    ("Diplomats say the faction has 2,200 men and few vehicles.", "2,200 troops"),
    ("Of the 3,000 peacekeepers pledged, only 800 are deployed.", "800 troops"),
    ("Bombers took off 70 times during the night.", "70 sorties"),
    ("Government aircraft attacked the bridge six times before noon.", "six airstrikes"),
    ("Gunmen were still holding 22 dam workers on Sunday.", "22 captured"),
    ("Police are holding nine men over the bombing.", "nine arrested"),
    ("Sixty held in raids on betting ring", "Sixty arrested"),
    ("The matron said 34 people had come through casualty by midnight.", "34 wounded"),
    ("Rangers killed 16 raiders and lost three members of their own.", "16 killed; three killed"),
    ("The cemetery received 80 coffins from the front.", "80 killed"),
    ("Officers picked up 41 suspects.", "41 arrested"),
    ("In one ward 14 children under five died.", "14 killed child"),
    ("The rebels burned nine lorries and captured four.", "nine vehicles_destroyed"),
    ("Troops killed nine rebels and captured four.", "nine killed combatant; four captured"),
    ("Four men who left the village on Monday were found dead.", "Four killed"),
    ("Two fishermen who set out before the storm are missing.", "Two missing"),
    ("Nine of those who stayed behind were killed.", "Nine killed"),
    ("Observers recorded 75 shells and 12 rockets on Friday.", "75 munitions; 12 munitions"),
    ("Also killed were two drivers and a cook.", "two killed"),
    ("Wounded were five guards and 14 passers-by.", "five wounded combatant; 14 wounded civilian"),
    ("In Ohio 31 people died and in Indiana 17.", "31 killed; 17 killed"),
    ("Police arrested 40 people in Minsk and in Brest 12.", "40 arrested; 12 arrested"),
    ("There are 12 airmen of whom there has been no word since May.", "12 missing"),
    ('The militia had shot "dozens" of peasants, survivors said.', "dozens shot civilian"),
    ("Two dozen helpless people were slaughtered.", "Two dozen killed civilian"),
    ("The navy killed nine members of the 3rd Front of the rebels.", "nine killed combatant"),
    ("The clinic admitted 19 on Monday. Six were transferred to Accra.", "19 wounded; Six wounded"),
    ("Four French and two Italian soldiers were hurt.", "Four wounded combatant; two wounded combatant"),
    ("The mission lists 14 observers as missing.", "14 missing"),
    ("The ministry now speaks of 88 dead, correcting an earlier figure of 91.", "88 killed; 91 killed"),
    ("The squadron lost three fighters over the strait.", "three aircraft_lost"),
    ("The clan lost three fighters in the gorge.", "three killed combatant"),
    (
        "Lost in the battle were 18 tanks (+2), 40 lorries and six guns.",
        "18 vehicles_destroyed; +2 vehicles_destroyed; 40 vehicles_destroyed; six targets_hit",
    ),
    ("Killed and wounded were 300 men.", "300 casualties"),
    ("The volcano has driven 11,000 villagers from the slopes.", "11,000 displaced"),
    ("The war has driven more than 2 million people from Darfur's towns.", "more than 2 million displaced"),
    ("Bandits made off with 14 schoolgirls.", "14 captured"),
    ("Seven peacekeepers of the 1,100 in the mission have died of malaria.", "Seven killed combatant"),
    ("Two sailors of the 40 on board were killed.", "Two killed"),
]

# Sentences like them that count nothing.
SILENT = [
    "The apartment tower houses 400 people.",
    "The new prison houses 2,100 inmates.",
    "About 60 fans slept outside the box office.",
    "Twelve climbers reached the summit on Monday.",
    "About 30,000 fans reached the stadium before noon.",
    "Four delegates were flown to Geneva for the talks.",
    "Some 40 students have left Oxford for London.",
    "The company sent 40 men to mend the line.",
    "The union has 6,000 men on its books.",
    "The president promised to send 2,000 more if the money is found.",
    "The team has struck the post nine times.",
    "The stadium holds 5,000 people.",
    "The museum said 75,000 people had passed through its doors.",
    "The tennis club has lost 40 members since spring.",
    "Troops of the army's 57 Division captured the bridge.",
    "The 8 Commando Battalion entered the town.",
    "A 155mm shell hit the school.",
    "The coffins were laid out at air base 107.",
    "The governor asked for 900 coffins.",
    "The town ordered 300 body bags and 150 coffins.",
    "A fishing boat picked up 14 people from a life raft.",
    "Thirty were picked up by a lifeboat off Calais.",
    "No rocket has fallen on the town since Sunday.",
    "The ministry said that no foreign troops had entered the country.",
    "The hospital had no figure for the wounded.",
    '"They shot at us," said one man who helped carry the dead.',
    "The raids began at four in the morning.",
    "The mob burned a bus terminal and damaged three metro stations.",
    "The couple had three boys.",
    "Two of the F-16s flew six hours each way.",
    "Inspectors counted 60 shells in the depot.",
    "In the valley there have been 300 calls to evacuate families.",
    "The governor asked Brazil for 1,200 coffins.",
    "The navy sank a boat with 24 sailors aboard; five were picked up.",
    "A monastery above the town is now home to 140 families.",
    "The palace hosted 410 guests.",
    "The boarding school houses 300 pupils.",
    "Some 25 backpackers slept on the beach.",
    "Nine skiers reached the hut.",
    "The parties reached 12 agreements.",
    "Trucks used the corridor 40 times.",
    "Six surgeons were flown to Kabul.",
    "Nearly 3,000 voters left the hall before the count.",
    "Some 60 lorries were on the road to the frontier.",
    "Farmers paid the highest price in 30 years.",
    "Of those who voted, 40 were under 20.",
    "The combined strength of the two brigades is 4,500.",
    "The choir, 80 strong, sang in the square.",
    "The shipyard has 2,200 men and few orders.",
    "Of the 900 police promised by Canada, 140 have arrived.",
    "The mayor attacked the plan six times.",
    "The glass was holding nine roses.",
    "Talks held in six towns",
    "Men of the 22 Brigade entered the fort.",
    "A convoy left base 14 at noon.",
    "The bishop asked the capital for 300 coffins.",
    "Carpenters made 80 coffins in a night.",
    "A tanker picked up 41 people from a raft.",
    "No shells have landed in the port this week.",
    "Tehran said no Iranian soldiers were in the town.",
    "The army has no information on the missing.",
    "The shelling stopped at six in the evening.",
    "Thirty people who attended the funeral fell ill.",
    "Also present were two ministers.",
    "Sales fell by 40 in Minsk and in Brest by 12.",
    "The minister admitted 19 on Monday.",
    "Two Greek and five Turkish ferries were late.",
    "Canada has offered to send 600 more.",
    "The widow had six children.",
    "The farmer drove 60 cows from the field.",
    "Bandits made off with 14 cows.",
]

GAPS = [
    ("Troops opened fire on strikers at the mine, and at least 34 fell.", "at least 34 killed"),
    ("The embassy has taken 60 of its people out.", "60 displaced"),
    ("Searchers have given up hope for the 16 miners still below.", "16 missing"),
    (
        "Ninety passengers died when two planes collided and seven in a fire at the terminal.",
        "Ninety killed; seven killed",
    ),
]


def agrees(sentence: str, expected: str) -> bool:
    """Whether the counts of a sentence are those expected, in order; a class that is not named is not asked for. Articles are left out."""
    found = [
        [count.number.number_text, str(count.measure), str(count.victim)]
        for count in read_counts(sentence)
        if count.measure is not None and count.number.form != "article"
    ]
    wanted = [part for part in expected.split("; ") if part]
    return len(found) == len(wanted) and all(
        " ".join(three[:2]) == want or " ".join(three) == want for three, want in zip(found, wanted, strict=True)
    )


@pytest.mark.parametrize(("sentence", "expected"), TURNS, ids=[sentence for sentence, _ in TURNS])
def test_turns(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected), [
        (count.number.number_text, count.measure, count.victim, count.reason) for count in read_counts(sentence)
    ]


@pytest.mark.parametrize("sentence", SILENT, ids=SILENT)
def test_silent(sentence: str) -> None:
    assert agrees(sentence, ""), [
        (count.number.number_text, count.measure, count.rule) for count in read_counts(sentence)
    ]


@pytest.mark.gap
@pytest.mark.xfail(strict=True, reason="gap: a known misreading")
@pytest.mark.parametrize(("sentence", "expected"), GAPS, ids=[sentence for sentence, _ in GAPS])
def test_gaps(sentence: str, expected: str) -> None:
    assert agrees(sentence, expected)
