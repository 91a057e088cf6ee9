"""Who is the source where asides, clauses and channels stand between a speaker and the verb, and where a deed is no report."""

import pytest
from attributions_fixture import named

TOLD = [
    # What is kept from somebody is no word gainsaid.
    ("The strikes in Ramadi denied the militants access to the bridge and killed 12 fighters.", "12", None),
    ("The army denied that 12 fighters had died.", "12", "army"),
    ("The ministry denied reports that 12 fighters had died.", "12", "ministry"),
    # Rescuers who continue, drones that find a tunnel and God who knows report nothing.
    ("Rescue workers were continuing their search, with the number of dead reaching 141.", "141", None),
    ("Drones of the air group found a network of tunnels and pilots carried out 17 strikes.", "17", None),
    ("The inquiry found that 17 people had died.", "17", "inquiry"),
    ('"There were five bodies beside the mine. Who they were, God knows."', "five", None),
    # A clause between the speaker and the verb.
    ("A medic at the clinic in Lodar to which the wounded were taken by boat said 31 men came.", "31", "medic"),
    ("Opposition circles which are quoted by the press claim that 1,160 people were killed.", "1,160", "circles"),
    ("A rescue worker reached by phone in the Ansar district spoke of 70 dead.", "70", "rescue worker"),
    ("A teacher reached by way of the Lodar exchange said five people had died.", "five", "teacher"),
    ("The figure was given by the president himself, who told a table of editors that 19 died.", "19", "president"),
    ("The mayor put the blame on the rebels, and claimed that they shot nine men.", "nine", "mayor"),
    ('A rebel known as "El Zorro" claimed his men had killed 20 soldiers.', "20", "El Zorro"),
    ('The self-styled "Red Front" claimed on Monday that it had killed 55 soldiers.', "55", "Red Front"),
    ("The Valley Front said through its chief negotiator Omar Diallo that 10 men were killed.", "10", "Omar Diallo"),
    ("The minister said through tears that 10 men were killed.", "10", "minister"),
    # Whoever tells of a count of nobody in particular speaks; a body with a name speaks for itself.
    ("The World Health Organization said clinics had recorded 2,880 injured people.", "2,880", "World Health"),
    ("Governor Omar Diallo said initial reports showed that 33 people had been killed.", "33", "Omar Diallo"),
    ("The UN said Airwars had recorded 33 deaths.", "33", "Airwars"),
    # Time behind a closing report, the outlet's scene, a clause within another's words, a lost stop or comma.
    (
        "Five men died, the Valley Central Hospital reported this morning, a far smaller figure than before.",
        "Five",
        "Hos",
    ),
    ("Divers saw three bodies, the coast guard said, as hopes faded for 270 people still missing.", "270", None),
    ("The state spoke of an ambush in which, according to the union, 120 policemen were killed.", "120", "union"),
    ("Planes Destroy Post in Hama According to the spokesman two tanks were destroyed near the town.", "two", "spokes"),
    (
        "At least 49 people were killed in the east on Saturday a rescue worker said as rain fell.",
        "49",
        "rescue worker",
    ),
    ("The army was silent on reports by Airwars, a monitor based in London, that 600 people died.", "600", "Airwars"),
    # Those who gather the dead count them; families who bury theirs do not.
    ("The Libyan Red Crescent has itself recovered 38 bodies.", "38", "Red Crescent"),
    ("The Kenya Red Cross picked up 38 bodies on the shore.", "38", "Red Cross"),
    ("Families buried 38 bodies on Sunday.", "38", None),
    ("Villagers recovered 38 bodies, the Kenya Red Cross said.", "38", "Red Cross"),
    # Commas that were lost, ages and names in asides, subjects that two verbs share.
    (
        "The heat wave has killed at least 1,826 people officials said on Friday making it the worst.",
        "1,826",
        "officials",
    ),
    ("A survivor, Rajab Juma, 31, a tailor, said 800 people had died.", "800", "Rajab Juma"),
    ("An army officer, Maj. Omar Diallo, put the figure at 148 and said 17 rebels were shot.", "17", "Omar Diallo"),
    ("A rebel leader known as Zorro said 20 men died.", "20", "Zorro"),
    ("The police, through their spokesman Omar Diallo, admit to 31 deaths.", "31", "Omar Diallo"),
    ("Omar Diallo supporters said 31 people died.", "31", "Omar Diallo supporters"),
    ("The mayor spoke of 200 dead; the Kenya Red Cross had by then confirmed 52 deaths.", "52", "Red Cross"),
    ("The villagers were afraid. They gave the names of 37 men who had died.", "37", "villagers"),
    ("The figure of 15 dead was disputed by councillors, who spoke of 29.", "29", "councillors"),
    ("The figure of 15 dead was disputed by councillors, who spoke of 29.", "15", None),
    ("Gen. Omar Diallo Jr. said on Monday that this brought the number of troops slain to 58.", "58", "Omar Diallo"),
    ("A bomb killed at least 14 people in Lodar wounding more than 40 officials said.", "40", "officials"),
    ("Air raid on car kills family of five hospital says", "five", "hospital"),
    ("Omar Diallo, head of the movement We Are Together, told TASS that 30 people had died.", "30", "Omar Diallo"),
    (
        "On Tuesday alone 106 died under 60 air strikes by Syrian planes activists said the highest toll of the month.",
        "106",
        "activists",
    ),
    # Others of the same kind go on; another story does not.
    ("Three men died, the police chief said. Two other workers were wounded.", "Two", "police chief"),
    ("The hospital treated 31 people, said Ana Ruiz, a nurse. Seven were transferred to Lodar.", "Seven", "Ana Ruiz"),
    ("Bombs killed 40 people, the Kenya Red Cross said. Seven children were among those killed.", "Seven", "Red Cross"),
    ("Bombs killed 40 people, the Kenya Red Cross said. The number of injured stands at 68.", "68", "Red Cross"),
    ("Bombs hurt 40 people, the Kenya Red Cross said. Nine did not survive the night.", "Nine", "Red Cross"),
    ("The UN says 350,000 people starve. Thousands have been killed and many have had to leave.", "Thousands", None),
    ("Three men died, the police chief said. Two UN workers were wounded in June.", "Two", None),
    # Counts whose maker stands in an aside; documents of which a clause tells what became of them.
    ("The relief council's latest count, issued at six in the evening, was 2,275 dead.", "2,275", "council"),
    ("Ankara's own tally, issued by the General Staff on Friday, stands at 48 killed.", "48", "General Staff"),
    ("The official toll, released by the interior ministry in Tunis, was 31 dead.", "31", "interior ministry"),
    ("The official toll, released in the evening, was 31 dead.", "31", None),
    ("An internal document that was leaked to diplomats in Colombo says 6,500 people died.", "6,500", "document"),
    # A name before the noun for what it is; a second clause with a speaker of its own.
    ("NHK, the public broadcaster, which keeps its own count, gave the figure of 159 dead.", "159", "NHK"),
    (
        "Rescue teams dug in the hills as the crisis centre raised the toll to 68 and said that 33 men were missing.",
        "33",
        "crisis centre",
    ),
    # Who was told, where and on what condition one spoke.
    ("At least 88 men were killed, the prosecutor Omar Diallo told the television channel 5 Kanal.", "88", "Diallo"),
    ("Bodies of 57 people lay in the hall, a doctor there said on condition that he not be named.", "57", "doctor"),
    ("Colonel Omar Diallo spoke on army radio of about 100 dead.", "100", "Omar Diallo"),
    ("The health ministry in Lima issued a figure of 27 dead.", "27", "health ministry"),
    # Searchers come upon bodies, and somebody else tells of it; what is cited of others, and of one's own.
    ("Special forces found 25 more bodies at the plant, a security source said.", "25", "security source"),
    ("Special forces found 25 more bodies at the plant.", "25", "Special forces"),
    ("The state agency, quoting the head of its hajj mission, reported that 31 people died.", "31", "head of its hajj"),
    ("The commissioner said, citing figures from her office, that 31 people died.", "31", "commissioner"),
    # Asides with commas of their own; clauses between a subject and its verb.
    (
        "The Valley Society, whose president, Omar Diallo, spoke in Lodar, says it has carried 28 wounded.",
        "28",
        "Valley Society",
    ),
    (
        "Myanmar Now reported 14 dead, and a nurse in Lodar who kept a list, and who gave no name, counted 17.",
        "17",
        "nurse",
    ),
    ("In Lodar, workers found 20 bodies in a cellar, said the mayor's adviser, Omar Diallo.", "20", "Omar Diallo"),
    ("Divers had been there for days. They had counted 14 bodies on the reef, Omar Diallo said.", "14", "Omar Diallo"),
    ("Major Omar Diallo said it was over. He listed 59 wounded.", "59", "Omar Diallo"),
    ("The state was quiet. They count the farmers as rebels. Nobody has 59 names.", "59", None),
    ("Omar Diallo, in charge of the clinic by the square, counted five dead.", "five", "Omar Diallo"),
    # Whose paper or whose words they are.
    ("In the words of the mayor, Omar Diallo, 14 people remain in hospital.", "14", "Omar Diallo"),
    ("The minister spoke. The enemy, by his assessment, has left up to 70 dead in the hills.", "70", "minister"),
    (
        "A total of 382 people were killed, according to figures recorded by the Valley Mission.",
        "382",
        "Valley Mission",
    ),
    ("A total of 382 people were killed, according to figures seen by the Valley Mission.", "382", "figures"),
    (
        "The union said in its noon bulletin, which corrected a count of 18, that men fell. Six men were hurt, it added.",
        "Six",
        "union",
    ),
    # Small words before a verb or behind it, and what is no report.
    ("Police chief Omar Diallo at first spoke of fifteen dead.", "fifteen", "Omar Diallo"),
    ("In the theatre, the group's spokesman spoke of 32 dead.", "32", "spokesman"),
    ("Ana Ruiz blamed the rebels, and Omar Diallo said on Dec. 18 that 15 men had died.", "15", "Omar Diallo"),
    ("The attackers, whose number Minani put at close to a thousand, came down.", "a thousand", "Minani"),
    ("Jets flew 34 sorties, the ministry in Lodar reported the same evening.", "34", "ministry"),
    ("All 10 died, Omar Diallo, the union's chief, said at the scene; divers rested.", "10", "Omar Diallo"),
    ("Guards shot 20 men, a police spokeswoman, Ana Ruiz, said on state channel Valley-24.", "20", "Ana Ruiz"),
    ("Floods: 24 dead in Lodar, evacuation of Sani goes on - PM", "24", None),
    (
        "The union gives a figure of 50 arrested and, according to its chief, Omar Diallo, 43 were hurt.",
        "43",
        "Omar Diallo",
    ),
    # Names with small words, whoever only leads a group, and who stands beside an office.
    ("Waves took five people, said the governor of Lodar region, Ivan de la Maza.", "five", "Ivan de la Maza"),
    ("Four died, according to the clinic's director of emergency medicine, Dr Bo Walpole.", "Four", "Dr Bo Walpole"),
    ("Some 60 men died, the monitoring group led by Omar Diallo said.", "60", "monitoring group"),
    ("Five men drowned, the union of mine workers in nearby Lodar said.", "Five", "union of mine workers"),
    ("Two of them drowned, the magistrate, A. K. Rao, said by telephone.", "Two", "A. K. Rao"),
    # Who shares the verb of another, with "that"; a clause about those just counted; how a count is held.
    (
        "The minister said 324 had been saved, and the head of the port, Bo Lind, that 185 bodies were counted.",
        "185",
        "Bo Lind",
    ),
    (
        "The mayor said 20 had died; the Kenya Red Cross, whose men wrote down names, that there were 500 dead.",
        "500",
        "Red Cross",
    ),
    ("The army said 12 men had died, and police that came to the village shot two men.", "two", "army"),
    (
        "The Valley Union said 42 people fell in Ada, a cluster of villages in the hills of Lodar that men hold.",
        "42",
        "Valley Union",
    ),
    ("Of the 329 people that the control room lists as missing, most are boys.", "329", "control room"),
    ("They were shown four children who the officials said had been hurt.", "four", "officials"),
    ("Men who killed 12 guards said they were sorry.", "12", None),
    ("The mayor said 31 had died. That brings to 571 the number of dead.", "571", "mayor"),
    ("AFP, which also counts from hospitals, has 105 dead since the killing began.", "105", "AFP"),
    ("AFP, which is based in Paris, has 105 offices.", "105", None),
    ("The ambulance service has it at 173.", "173", "ambulance service"),
    ("The union's own list of bodies found, updated by hand, had 362 on it on Monday.", "362", "union"),
    ("The first count, given on Wednesday by the administrator of the camp, was 52.", "52", "administrator"),
    # Offices, doctors and bodies between their name and their verb.
    ("The ombudsman, Bo Lind, has listed 34 civilians killed.", "34", "Bo Lind"),
    ("The examiner's spokesman, Bo Lind, whose office keeps the list, counted 36.", "36", "Bo Lind"),
    ('"We treated 250 in the hall," one of its doctors, Bo Lind, recalled.', "250", "Bo Lind"),
    ("Those killed number 75, China's State Council, or cabinet, said on Tuesday.", "75", "State Council"),
    ("Italy's civil protection, which has men there, raised the number of dead to 247.", "247", "civil protection"),
    ("The Investigative Committee, whose men dig in the hall, brought the toll to 133.", "133", "Committee"),
    ("The blast brought the toll to 133.", "133", None),
    ("Bo Lind said bodies were found in the centre of Lodar, which brings the number of dead to 20.", "20", "Bo Lind"),
    ("The mayor said 17 bodies were brought out by a team of volunteers.", "17", "mayor"),
]

GAPS = [
    ("As many as 3,000 may have died, if the estimates that the Kenya Red Cross has drawn up are right.", "Red Cross"),
    (
        "The Valley Forum, which has staff in the hills, holds soldiers responsible and gives the number of dead as 3,000.",
        "Forum",
    ),
    (
        "The figure of 3,000 dead given by the army, whose planes had bombed the town, was disputed by the mayor.",
        "army",
    ),
    ("The union's statement, four lines long, regretted the death of 3,000 miners.", "statement"),
]


@pytest.mark.xfail(strict=True, reason="gap: who gives a figure is told in a clause far from it")
@pytest.mark.parametrize(("text", "source"), GAPS, ids=[row[0] for row in GAPS])
def test_who_tells_from_afar(text: str, source: str) -> None:
    assert source in (named(text, "3,000")[0] or "")


@pytest.mark.parametrize(("text", "figure", "source"), TOLD, ids=[row[0] for row in TOLD])
def test_who_tells(text: str, figure: str, source: str | None) -> None:
    found = named(text, figure)[0]
    assert (found is None) if source is None else (source in (found or ""))
