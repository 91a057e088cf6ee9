"""Whose body speaks, and who shares a verb: a text, a figure in it, the source as printed, the organisation. All texts are invented."""

from __future__ import annotations

from collections import Counter

import pytest
from attributions_fixture import named

from toolkit.extract.attributions.compiling import compile_lexicon
from toolkit.extract.attributions.countries import find_home, find_main_country, find_outlet_country
from toolkit.vocabulary.load import load_vocabulary

# The country of a dateline, of the towns, of the groups that a story names.
COUNTRIES = [
    (
        "Military officials reported 31 strikes in Iraq and Syria, 25 in Syria. In one of the Syrian strikes a bridge fell.",
        "31",
        "Military officials",
        None,
    ),
    (
        "DJIBO, March 2 - Raiders came at noon. The army put the number of attackers killed at 11.",
        "11",
        "army",
        "Burkinabe Army",
    ),
    (
        "Shells fell on Kramatorsk and Izium. The interior ministry said 12 people died.",
        "12",
        "interior ministry",
        "Ukrainian Interior Ministry",
    ),
    ("Boko Haram raided two hamlets. The military said it killed 31 gunmen.", "31", "military", "Nigerian military"),
    (
        "PORT-AU-PRINCE - The health minister, Ana Delva, said 40 people were ill.",
        "40",
        "Ana Delva",
        "Haitian Health Ministry",
    ),
    (
        "Turkey bombed camps in Iraq. Its defence ministry said 19 fighters died.",
        "19",
        "Its defence ministry",
        "Turkish Ministry of Defence",
    ),
    ("A fire in Kobe spread. A fire brigade official said 7 bodies lay there.", "7", "fire brigade official", None),
    ("Floods hit Latur. The state disaster control room said 56 were dead.", "56", "state disaster control room", None),
]

# Offices of counties, of states of old, of forces that their ranks tell; an army that the text names before it speaks.
LOCAL = [
    (
        "Sutter County burned. Sheriff Ana Ruiz said 9 bodies were found.",
        "9",
        "Ana Ruiz",
        "Sutter County Sheriff's Office",
    ),
    ("Yolo County Sheriff Bo Lind said 9 were dead.", "9", "Bo Lind", "Yolo County Sheriff's Office"),
    ("Lyon County Coroner Ana Ruiz said 9 were dead.", "9", "Ana Ruiz", "Lyon County Coroner's Office"),
    ("Turin prosecutor Ana Ruiz said 9 were dead.", "9", "Ana Ruiz", "Turin prosecutor's office"),
    ("Lille Fire Capt. Bo Lind said 9 were hurt.", "9", "Capt. Bo Lind", "Lille Fire Department"),
    ("The Oviedo fire brigade said 9 were hurt.", "9", "Oviedo fire brigade", "Oviedo Fire Brigade"),
    ("Tasmania Premier Ana Ruiz said 9 were dead.", "9", "Ana Ruiz", "Tasmania government"),
    ("Wing Commander Bo Lind said 9 sorties were flown from Pune in India.", "9", "Bo Lind", "Indian Air Force"),
    (
        "BELGRADE, May 3 (Reuters) - Bombs fell on Yugoslavia. The army said 9 men fell.",
        "9",
        "army",
        "Yugoslav Army",
    ),
    (
        "Chad and Niger talked. The Nigerien army kept silent. On Sunday the army said 9 had died.",
        "9",
        "army",
        "Nigerien Army",
    ),
    ("In El Salvador it rained, and the country's army said 9 had died.", "9", "country's army", "Salvadoran Army"),
    (
        "Kenya's election commission said 9 clerks were held.",
        "9",
        "Kenya's election commission",
        "Kenyan Election Commission",
    ),
    ("LOME, Togo - The gendarmerie said 9 smugglers were held.", "9", "gendarmerie", "Togolese gendarmerie"),
    (
        "Bo Lind, whose security firm Norguard has flown for the Mozambican police, said 9 were dead.",
        "9",
        "Bo Lind",
        "Norguard",
    ),
    ("Bo Lind, whose brother serves in the Turkish army, said 9 were dead.", "9", "Bo Lind", None),
    (
        "At Lozh Medical Center, where those of Varna Hospital were brought, a spokeswoman said 9 were dead.",
        "9",
        "spokeswoman",
        "Lozh Medical Center",
    ),
]

# States of a federation, ministries of two things, alliances, owners, hospitals elsewhere, names with small words.
WHOSE = [
    (
        "PARRAL, Mexico - Chihuahua is hot. The state prosecutor's office said 9 were dead.",
        "9",
        "state prosecutor's office",
        "Chihuahua prosecutor's office",
    ),
    (
        "The Vermont Department of Health and Aging said 9 were ill.",
        "9",
        None,
        "Vermont Department of Health and Aging",
    ),
    (
        "Tasmania's health department said 9 were ill.",
        "9",
        "Tasmania's health department",
        "Tasmania health department",
    ),
    ("Health and Family Minister Ana Ruiz said 9 were ill in Malta.", "9", "Ana Ruiz", "Maltese Health Ministry"),
    ("NATO said it flew. Alliance military spokesman Bo Lind said 9 were dead.", "9", "Bo Lind", "NATO"),
    ("The ferry's owner, Norline, said 9 were dead.", "9", "Norline", "Norline"),
    ("Ferry operator Norline Shipping said 9 were dead.", "9", "Norline Shipping", "Norline Shipping"),
    ("Crane operator Ana Ruiz said 9 were dead.", "9", "Ana Ruiz", None),
    ("The bar's owner, Ruiz, said 9 were dead.", "9", "Ruiz", None),
    (
        "Doctors at Lozh Hospital said 4 were dead. A hospital source in Kirkuk said 9 were dead.",
        "9",
        "hospital source in Kirkuk",
        None,
    ),
    ("Lozh Hospital's ward chief, Dr. Bo Lind, said 9 were dead.", "9", "Dr. Bo Lind", "Lozh Hospital"),
    (
        "The Movement for the Liberation of Congo said 9 were dead.",
        "9",
        "Movement for the Liberation of Congo",
        "Movement for the Liberation of Congo",
    ),
    ("The Ethiopian Human Rights Council said 9 were dead.", "9", None, "Ethiopian Human Rights Council"),
    (
        "The Council for the Defence of Rights and Freedoms, an Albanian group, listed 23 dead.",
        "23",
        None,
        "Council for the Defence of Rights and Freedoms",
    ),
    ("MOMBASA, Kenya - Police said 9 were dead.", "9", "Police", "Kenya Police Service"),
    ("MOMBASA, Kenya - Police spokesman Bo Lind said 9 were dead.", "9", "Bo Lind", "Kenya Police Service"),
    ("MOMBASA, Kenya - Police officials said 9 were dead.", "9", "Police officials", None),
    ("LYON, France - Police said 9 were dead.", "9", "Police", None),
    ("The UN mission in Mali, MINUSMA, said 9 were dead.", "9", None, "MINUSMA"),
    ("The Kobe prefectural police said 9 were dead.", "9", "Kobe prefectural police", "Kobe Police"),
    ("Rio de Janeiro state's fire department said 9 were dead.", "9", None, "Rio de Janeiro Fire Department"),
    ("MUSCAT, Oman - The state-run news agency said 9 were dead.", "9", "state-run news agency", "Omani state media"),
    ("Volos burned. The fire service said 9 were dead. Greece mourned.", "9", "fire service", "Greek Fire Service"),
    ("Sligo burned. The fire service said 9 were dead. Ireland mourned.", "9", "fire service", None),
]

# Bodies with a name of their own, of a province, of no list.
BODIES = [
    (
        "Families fled from Harun, Sefid and Upper Orsan, the UN refugee agency said. It counted 640 displaced people.",
        "640",
        "UN refugee agency",
        "UNHCR",
    ),
    (
        "Fiji's National Disaster Management Office has confirmed 29 deaths.",
        "29",
        "Fiji's National Disaster Management Office",
        "Fijian National Disaster Management Office",
    ),
    (
        "Mongolia's official news agency Steppe News Service said 12 herders had died.",
        "12",
        "Steppe News Service",
        "Steppe News Service",
    ),
    ("The Syrian state news agency Monday said 12 people died.", "12", "Syrian state news agency", "SANA"),
    ("The U.S. command said two soldiers were killed.", "two", "U.S. command", "US military"),
    (
        "The Upper Sila Disaster Management Authority said 15 died in Pakistan.",
        "15",
        "Upper Sila Disaster Management Authority",
        "Upper Sila Disaster Management Authority",
    ),
    (
        "Storm and Flood Relief Council spokesman Jan Bravo said 17 people died.",
        "17",
        "Jan Bravo",
        "Storm and Flood Relief Council",
    ),
    ("Al-Nasr hospital director Omar Sabri said 50 wounded lay on the floor.", "50", "Omar Sabri", "Al-Nasr hospital"),
    (
        "The Madrid regional government said 14 were hurt.",
        "14",
        "Madrid regional government",
        "Madrid regional government",
    ),
    (
        "The Akita prefectural government said 73 people were dead.",
        "73",
        "Akita prefectural government",
        "Akita prefectural government",
    ),
    ("Kabul police said 3 men were held.", "3", "Kabul police", "Kabul Police"),
    ("Mariupol city council said 27 civilians had died.", "27", "Mariupol city council", "Mariupol City Council"),
    (
        "Oman's religious affairs ministry said 8 pilgrims died.",
        "8",
        "Oman's religious affairs ministry",
        "Omani Religious Affairs Ministry",
    ),
    (
        "The Indonesian ministry of women and child welfare said 20 died.",
        "20",
        "Indonesian ministry of women and child welfare",
        "Indonesian Women And Child Welfare Ministry",
    ),
    (
        "Iran's hajj organization said 31 pilgrims were killed.",
        "31",
        "Iran's hajj organization",
        "Iranian hajj organization",
    ),
    ("The Magen David Adom rescue service said 9 were dead.", "9", "Magen David Adom", "Magen David Adom"),
    ("The commission for missing persons said 800 were sought.", "800", "commission for missing persons", None),
    (
        "The Valley Relief Committee (VRC) met. VRC spokesman Idris Noor said 30 were missing.",
        "30",
        "Idris Noor",
        "Valley Relief Committee",
    ),
    (
        "An official of the International Federation of Red Cross and Red Crescent Societies said 40 died.",
        "40",
        "official of the International Federation of Red Cross and Red Crescent Societies",
        "International Federation of Red Cross and Red Crescent Societies",
    ),
    ("Moscow's ambassador to the UN, Ivan Belov, said 2 were hurt.", "2", "Ivan Belov", "Russian government"),
    ("Gujarat Chief Minister Ravi Desai said 60 had died.", "60", "Ravi Desai", "Gujarat government"),
    ("Chile's deputy prime minister, Ana Rojas, said 35 were displaced.", "35", "Ana Rojas", "Chilean government"),
    (
        "Kenya's interior minister, Joseph ole Sankei, said 59 were killed.",
        "59",
        "Joseph ole Sankei",
        "Kenyan Interior Ministry",
    ),
    ("Northern Ports Revenue Secretary R. Mehta said 40 people died.", "40", "R. Mehta", None),
    ("Coast Now reported 14 deaths.", "14", "Coast Now", "Coast Now"),
    ("The Iraqi rights group said 6 were held.", "6", "Iraqi rights group", None),
]

# Speakers whom other words stand for.
REFERENCES = [
    (
        "The rebels, the Free Coast Front, said they held 40 men. The rebels' leader, Luc Banda, said 12 died.",
        "12",
        "Luc Banda",
        "Free Coast Front",
    ),
    ("M23 rebels took the town. A rebel spokesman said 60 soldiers were killed.", "60", "rebel spokesman", "M23"),
    ("Rebels took the town. A rebel spokesman said 60 soldiers were killed.", "60", "rebel spokesman", None),
    (
        "The Moroccan interior ministry said 12 died. Thirty were hurt, the same source added.",
        "Thirty",
        "Moroccan interior ministry",
        "Moroccan Interior Ministry",
    ),
    (
        "Defence Minister Jan Kos said 4 died. U.N. spokesman Al Rose drew another picture. Patrols had found 22 bodies, he said.",
        "22",
        "Al Rose",
        "United Nations",
    ),
    ("An Air India jet crashed on landing. The airline said 24 people were killed.", "24", "airline", "Air India"),
    ("The International Congress of Miners met in Lodz. The congress said 30 had died.", "30", "congress", None),
    (
        "Defence Minister Jan Kos said 4 died. The head of Iran's hajj group, Ali Tar, said 9 were ill.",
        "9",
        "Ali Tar",
        None,
    ),
]

# A second speaker who shares the verb, and counts without a verb of saying.
GAPPED = [
    ("Organisers spoke of 5,000 marchers; police of 1,800.", "1,800", "police"),
    ("The army counted 12 dead, the rebels 40.", "40", "rebels"),
    ("The governor put the toll at 60, local doctors at 75.", "75", "local doctors"),
    ("Turkish police reported 12 dead and, across the border, Syrian rescuers 40.", "40", "Syrian rescuers"),
    ("Officials in Cotabato were counting 49 bodies.", "49", "Officials in Cotabato"),
    ("The rights group has a higher toll: at least 406 dead.", "406", "rights group"),
    ("The monitor offers a different tally: 374 militants.", "374", "monitor"),
    ("Reporters taken by the army to the front counted 20 bodies.", "20", "Reporters"),
    ("The army said its team had found 8 bodies.", "8", "army"),
]

SHARED_ONLY = [
    ("Police reported 9 arrests, soldiers stood by and 31 shops burned.", "31"),
    ("The army counted 12 dead, 40 of them soldiers.", "40"),
    ("Villagers spoke of 30 gunmen in the camp of the rebels.", "30"),
]

# What goes on behind a report, and offices that only the article explains.
GOING_ON = [
    ("The general said 12 men had died. Six more had been burned in the tower.", "Six", "general"),
    ("The air force said it flew 40 sorties. Jets struck nine depots.", "nine", "air force"),
    ("By the count of the bishop, Luis Rojas, 60 people were killed.", "60", "Luis Rojas"),
    ("By Sunday the count of the Rescue Authority had reached 62.", "62", "Rescue Authority"),
    ("Police put that country's losses at 187.", "187", "Police"),
    ("Five, according to the national rights institute, the INRX, died in custody.", "Five", "INRX"),
    ("They saw 90 patients, says its director, Sergio Rojas, and left.", "90", "Sergio Rojas"),
    ("A doctor reached by satellite telephone said five had died.", "five", "doctor"),
    (
        "The Democratic Voice of Arlandia, a radio station in Oslo, put it at 138.",
        "138",
        "Democratic Voice of Arlandia",
    ),
    ("Les Cayes mayor Jean Fortin said 149 bodies were found.", "149", "Jean Fortin"),
    ("Land and Environment Minister Celso Matos said 452 had died.", "452", "Celso Matos"),
]

OFFICES = [
    ("The SAME ambulance service took 714 people away, its director said.", "714", "SAME"),
    ("Prime Minister Ana Ruiz's office said 33 people were hurt in Chile.", "33", "Chilean government"),
    (
        "TEGUCIGALPA - The wind fell. President Carlos Flor told the nation 11 had died. In Nicaragua, 13 had.",
        "11",
        "Honduran government",
    ),
    ("A raid shook Namibia. Police Inspector-General Jan Ekand said 14 were shot.", "14", "Namibian Police"),
    (
        "UN spokesman Al Rose told reporters three soldiers were shot; UNHCR said 15 had fled.",
        "three",
        "United Nations",
    ),
    (
        "Georgia counted its dead. In Moscow the chief of the general staff, General Oleg Nov, said Georgia lost 4 jets.",
        "4",
        "Russian Ministry of Defence",
    ),
    (
        "The Sindh health ministry was silent. Dr Ali Shah, who heads the emergency department, said 30 died.",
        "30",
        None,
    ),
    (
        "The General Staff of Mali informs the public that units fought on.\n\nIn all, 58 fell.\n\nEast\n\nFive were flown out.",
        "Five",
        "Malian Armed Forces",
    ),
    ("Central Sulawesi police said 9 shops burned.", "9", "Central Sulawesi Police"),
    ("Ingushetia's migration service registered 78 families.", "78", "Ingushetia Migration Service"),
    (
        "The Defense Ministry spoke of a revolt. Minister Luis Padron said 2 guards were shot in Peru.",
        "2",
        "Peruvian Ministry of Defence",
    ),
    ("In Chad, Prime Minister Ali Daoud said 26 villagers had died.", "26", "Chadian government"),
    (
        "Chad's health ministry had been silent. A spokesman, Ali Daoud, said 410 were ill.",
        "410",
        "Chadian Health Ministry",
    ),
    (
        "Haiti's civil protection agency said 14 had died. Director Jerry Chanel said 69 were hurt.",
        "69",
        "Haitian Civil Protection Agency",
    ),
    ("The director of the Accra Military Hospital, Dan Twum, confirmed 12 deaths.", "12", "Accra Military Hospital"),
    ("Sir Ronald Flan, the RUC Chief Constable, said 28 people were killed.", "28", "Royal Ulster Constabulary"),
    ("The Serb-run Media Centre said six were shot.", "six", "Media Centre"),
    ("The secretary of the country's security council, Alex Loma, said 30 died.", "30", None),
    ("The Irkutsk seismological bureau put the injured at 40.", "40", "Irkutsk seismological bureau"),
    ("The ice agency said 4 died. Ana Vos, head of the county's water agency, said 9 were ill.", "9", None),
    ("NATO met. The Yugoslav army said it shot down 24 planes. The alliance said 2 were lost.", "<<2", "NATO"),
    (
        "General Dan Crane, the chairman of the Joint Chiefs of Staff, said 14 bombs fell.",
        "14",
        "US Department of Defense",
    ),
]

OWN_VOICE = [
    ("The General Staff of Mali said units fought on.\n\nIn all, 58 men were stopped.", "58"),
    ("The general said the town was quiet. In May, 12 people died there.", "12"),
    ("The minister said 12 men had died. The war, which had begun in May, has killed 900 people.", "900"),
    ("The clinic in Sari admitted 40 patients.", "40"),
    ("The talks are part of a plan to end a war that has killed 250 people.", "250"),
]

GAPS = [
    (
        "NATO met. The military spokesman, General Jan Kern, said 6 guns were hit.",
        "6",
        "NATO",
        "whose military a bare spokesman speaks for",
    ),
]


@pytest.mark.parametrize(
    ("text", "figure", "source", "organisation"), [*COUNTRIES, *LOCAL, *WHOSE, *BODIES, *REFERENCES]
)
def test_names_the_body_that_is_meant(text: str, figure: str, source: str | None, organisation: str | None) -> None:
    found = named(text, figure)
    assert found == (source or found[0], organisation)


@pytest.mark.parametrize(("text", "figure", "organisation"), OFFICES)
def test_finds_the_body_of_an_office(text: str, figure: str, organisation: str | None) -> None:
    assert named(text, figure)[1] == organisation


@pytest.mark.parametrize(("text", "figure"), OWN_VOICE)
def test_leaves_what_nobody_said_to_the_outlet(text: str, figure: str) -> None:
    assert named(text, figure) == (None, None)


def test_an_outlet_tells_its_country_where_the_text_names_none() -> None:
    lexicon = compile_lexicon(load_vocabulary())
    assert find_outlet_country("Daily Mirror (Sri Lanka)", "Police came.", lexicon) == ("Sri Lanka", "Sri Lankan")
    assert find_outlet_country("Daily Mirror (Sri Lanka)", "Police came in Turkey and Syria.", lexicon) is None
    assert find_outlet_country("The Guardian", "Police came.", lexicon) is None


def test_spokesmen_who_open_every_sentence_are_read() -> None:
    text = " ".join(f"Spokesman Jan Vos said {n} men died." for n in range(2, 80))
    assert named(text, "79")[0] == "Jan Vos"


@pytest.mark.parametrize(("text", "figure", "source"), [*GAPPED, *GOING_ON])
def test_reads_who_shares_a_verb_or_has_a_count(text: str, figure: str, source: str) -> None:
    assert named(text, figure)[0] == source


@pytest.mark.parametrize(("text", "figure"), SHARED_ONLY)
def test_shares_no_verb_with_what_is_counted(text: str, figure: str) -> None:
    assert named(text, figure)[0] not in ("soldiers", "rebels", "them soldiers")


@pytest.mark.parametrize(
    ("text", "figure", "organisation", "reason"),
    [pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=f"gap: {row[3]}")) for row in GAPS],
)
def test_known_gaps(text: str, figure: str, organisation: str, reason: str) -> None:
    assert named(text, figure)[1] == organisation


def test_the_dateline_tells_the_country() -> None:
    lexicon = compile_lexicon(load_vocabulary())
    assert find_home("MAIDUGURI, Nigeria - Gunmen came.", lexicon, Counter()) == ("Nigeria", "Nigerian")
    assert find_home("Goma, 3 May 2013 – Rebels came.", lexicon, Counter()) == ("Congo", "Congolese")
    assert find_home("Goma is quiet. Rebels came.", lexicon, Counter()) is None
    assert find_main_country("Troops left Mosul for Aleppo.", lexicon) is None, "two countries, each once"
