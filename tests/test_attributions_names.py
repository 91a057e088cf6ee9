"""Names with small words in them, a state's radio, titles that only some states give, who counts the fallen. All texts are invented."""

from __future__ import annotations

import pytest
from attributions_fixture import named

# Names that hold words of a clause, end in "against", or stand before the noun for what they are.
NAMES: list[tuple[str, str, str | None]] = [
    ("The opposition group Homs Is Not Forgotten said 12 were killed.", "12", "Homs Is Not Forgotten"),
    ("The network Journalists Against the Siege said 12 were killed.", "12", "Journalists Against the Siege"),
    ("Another group, Women Who Count the Dead, put the toll at 12.", "12", "Women Who Count the Dead"),
    ("The Front for Dignity against Hunger said 12 were killed.", "12", "Front for Dignity against Hunger"),
    ("In Lima the Front for Dignity Against Hunger said 12 died.", "12", "Front for Dignity Against Hunger"),
    ("Voice of the Orchard, a village radio, said 12 died.", "12", "Voice of the Orchard"),
    ("The deputy head of the Orchid party said 12 were killed.", "12", "Orchid"),
    ("Ana Ruiz, who heads the Lantern group, said 12 were killed.", "12", "Lantern"),
    ("Lima's Santa Rita emergency centre said 12 were killed.", "12", "Santa Rita emergency centre"),
    ("The Council for Rights and Liberties in Lima said 12 died.", "12", "Council for Rights and Liberties"),
    ("Caritas Austria counted 45 dead in three villages.", "45", "Caritas Austria"),
    ("Save the Children Sweden said 45 pupils died.", "45", "Save the Children Sweden"),
    ("Save the Children's Swedish staff said 45 pupils died.", "45", "Save the Children"),
    ("Caritas Austria named three priests as killed.", "three", "Caritas Austria"),
    ("Nine people died, said Kenya Ruiz, a nurse in Rabat.", "Nine", None),
    ("Kuwait Ferries, a carrier, said nine people died.", "nine", "Kuwait Ferries"),
    # said in the present tense, behind its article, or behind the place where it counts
    ("The Southern Unit of Roads reports that 12 died.", "12", "Southern Unit of Roads"),
    ("In Peru the Ministry of Health reports 12 deaths.", "12", "Peruvian Health Ministry"),
    ("Across the valley the Red Cross counts 12 dead.", "12", "Red Cross"),
    ("In Lima the Red Cross reports of 12 deaths were wrong.", "12", None),
    ("The Lima Post reports of 12 deaths were wrong.", "12", None),
    # who is described in a list of the counted describes nothing
    (
        "The Orsan police arrested nine men, among them a woman described as a courier, the Red Cross said.",
        "nine",
        "Red Cross",
    ),
    ("The Reuters Valley Hospital said 12 died.", "12", "Reuters Valley Hospital"),
    ("The Irrawaddy Rescue Association counted 12 dead.", "12", "Irrawaddy Rescue Association"),
    ("The Al Jazeera Media Network said 12 died.", "12", "Al Jazeera"),
    ("A Reuters reporter counted 12 dead.", "12", "Reuters"),
    ("The Democratic group said 12 died.", "12", None),
    ("A commander of the Hutu militia said 12 died.", "12", None),
    ("Clashes in Homs Is Reported To Kill 12 people.", "12", None),
]

# The force that was named before it speaks.
FORCES: list[tuple[str, str, str | None]] = [
    ("Teams of the Valley Rescue Force dug on. The force said it found 27 bodies.", "27", "Valley Rescue Force"),
    ("The Valley Security Forces held the road. The force said two men fell.", "two", "Valley Security Forces"),
    ("The Inner Harbour Board met. The board said 12 men drowned.", "12", "Inner Harbour Board"),
    ("The men of the valley dug on. The force said it found 27 bodies.", "27", None),
]

# A state's radio, television and news agency.
MEDIA: list[tuple[str, str, str | None]] = [
    ("Tehran radio, monitored in Nicosia, said 14 people died.", "14", "Iranian state radio"),
    ("Radio Tirana said 14 people died.", "14", "Albanian state radio"),
    ("Algerian state radio said 14 people died.", "14", "Algerian state radio"),
    ("Shells hit Rabat in Morocco. State radio said 14 people died.", "14", "Moroccan state radio"),
    ("Shells hit Rabat in Morocco. The state broadcaster said 14 died.", "14", "Moroccan state television"),
    ("The Tunisian news agency said 14 people died.", "14", "Tunisian state media"),
    ("Malian troops left a camp near Niger's border. Official media said 14 died.", "14", "Malian state media"),
    (
        "RABAT, Morocco - Guns fell silent. The Malian high command spoke of 30 raids. It gave no toll. The Malian army "
        "said 5 men fell. The state radio said 14 people died.",
        "14",
        "Malian state radio",
    ),
    ("Aden radio said 14 people died.", "14", "Aden radio"),
    ("A Lima radio station said 14 people died.", "14", None),
    ("Shells hit Rabat in Morocco. The radio said 14 people died.", "14", None),
    ("Shells hit Rabat in Morocco. The news agency said 14 people died.", "14", None),
]

# What only some states call so, though the story is set elsewhere.
TITLES: list[tuple[str, str, str | None]] = [
    (
        "DILI - Troops from Australia wait in Darwin. The Defence Department said 12 were hurt.",
        "12",
        "Australian Department of Defence",
    ),
    ("Bombs fell on Iraq. The Defense Department said 12 were hurt.", "12", "US Department of Defense"),
    ("ACCRA - A ship from London sank off Ghana. The Home Office said 12 Britons died.", "12", "Home Office"),
    (
        "KABUL - A bus from Delhi burned in Kabul. The external affairs ministry said 12 died.",
        "12",
        "Indian Foreign Ministry",
    ),
    ("KABUL - A bus burned. The foreign ministry said 12 died.", "12", "Afghan Foreign Ministry"),
    (
        "KYIV - Volodymyr Lys, of the National Security and Defence Council, said 12 died.",
        "12",
        "National Security and Defence Council of Ukraine",
    ),
]

# Whose body it is: of where the sentence is set, of the capital, of the one that the sentence opens with.
WHOSE: list[tuple[str, str, str | None]] = [
    ("NAIROBI - In Dar es Salaam the transport minister said 14 died.", "14", "Tanzanian Transport Ministry"),
    ("KATHMANDU - In India, the Home Ministry said 14 died.", "14", "Indian Home Ministry"),
    ("The Minsk health committee said 14 died.", "14", "Minsk health committee"),
    ("Slovenia's Territorial Guard said 14 died.", "14", "Slovenian Territorial Guard"),
    (
        "The Valley Relief Society believes 14 died, Ana Ruiz, an assistant coordinator, said.",
        "14",
        "Valley Relief Society",
    ),
    ("KHARTOUM, Sudan - The doctors' union said 14 died.", "14", "Central Committee of Sudan Doctors"),
    ("KHARTOUM, Sudan - The bakers' union said 14 died.", "14", None),
    ("LIMA, Peru - The security services said 14 died.", "14", "Peruvian security forces"),
    ("LIMA, Peru - The regional administration said 14 died.", "14", None),
    ("DJIBO - Raiders came. The Taliban's ambassador said 14 died.", "14", "Taliban"),
    (
        "SEOUL - A boat of South Korea sank. The Joint Chiefs of Staff said 14 died.",
        "14",
        "South Korean Joint Chiefs of Staff",
    ),
    (
        "TOKYO - Gas spread. The Metropolitan Police Department said 14 died.",
        "14",
        "Tokyo Metropolitan Police Department",
    ),
    ("TULTEPEC, Mexico - Ana Ruiz, head of emergency services in the town, said 14 died.", "14", None),
    ("LIMA, Peru - President Ruiz's press service said 14 died.", "14", "Peruvian government"),
    ("The government's Reef Institute said 14 died in Peru.", "14", "Reef Institute"),
    ("LIMA, Peru - The government's information office said 14 died.", "14", "Peruvian government"),
    ("PUNE, India - The home ministry spoke of 9. The state's information department said 14 died.", "14", None),
    ("The Reef Front put it differently. A commander of its southern bloc said 14 died.", "14", "Reef Front"),
    ("The ministry of defence of the Republic of Armenia said 14 died.", "14", "Armenian Ministry of Defence"),
    ("Baku, April 4, AZERTAC\n\nShells fell near Armenia.\n\nThe army said 14 men fell.", "14", "Azerbaijani Army"),
    ("Shells fall\n\nŞANLIURFA – DHA\n\nShells came from Syria. The army said 14 men fell.", "14", "Turkish Army"),
    ("By Ana Ruiz in Kabul\n\nShells came from Pakistan. The army said 14 men fell.", "14", "Afghan Army"),
    ("Trinidad and Tobago's army said 14 died.", "14", "Trinidadian Army"),
    ("El Salvador's medical association said 14 died.", "14", "Salvadoran medical association"),
    ("The Peruvian chief of staff said 14 men fell.", "14", "Peruvian Armed Forces"),
    ("LIMA, Peru - The governor's chief of staff said 14 men fell.", "14", None),
    ("LIMA, Peru - The prime minister said 14 men fell.", "14", "Peruvian government"),
    ("LIMA, Peru - The president's office said 14 men fell.", "14", "Peruvian government"),
    ("LIMA, Peru - The union's president said 14 men fell.", "14", None),
    (
        "SKOPJE - Shots fell near Tetovo. The National Liberation Army said 14 fell.",
        "14",
        "National Liberation Army of Macedonia",
    ),
    ("BOGOTA - Shots fell near Cali. The National Liberation Army said 14 fell.", "14", "ELN"),
    ("The UN mission in East Timor said 14 fell.", "14", "UNAMET"),
    ("John Kerry, the US secretary of state, said 14 fell.", "14", "US State Department"),
    ("LONDON - Ana Ruiz, Secretary of State for Reefs, said 14 fell in Leeds, Britain.", "14", None),
    ("BAGHDAD - In London Gen. Bo Lind, chief of the defence staff, said 14 fell.", "14", "British Armed Forces"),
    ("The mayor of Lodi spoke. Ana Ruiz, who runs Airwars, said it knew of 14 dead.", "14", "Airwars"),
    ("Ana Ruiz, head of Oxfam, kept count. The UN spoke of 9. It said 14 fell.", "14", "United Nations"),
    ("The Islamic Emirate's spokesman said 14 fell.", "14", "Taliban"),
    ("Kofi Annan, head of Oxfam, said 14 fell.", "14", "Oxfam"),
    ("Kofi Annan, a former head of Oxfam, said 14 fell.", "14", "United Nations"),
    ("Jens Laerke, a UN spokesman, said 14 fell.", "14", "OCHA"),
    ("Ana Ruiz, director of the Jenin hospital, saw 14 bodies.", "14", "Jenin hospital"),
    ("Ana Ruiz, who heads the OSCE mission, counted 14 dead in the gully.", "14", "OSCE"),
    ("Ana Ruiz counted 14 dead in the gully.", "14", None),
    ("The Ghanaian contingent's commander, Bo Lind, said 14 fell.", "14", "Ghanaian Contingent"),
    ("The Qinghai quake relief headquarters said 14 died.", "14", "Qinghai quake relief headquarters"),
    ("Israel's ZAKRA rescue service said 14 died.", "14", "ZAKRA"),
    ("The police chief of Miyagi, Ana Ruiz, said 14 died.", "14", "Miyagi Police"),
    ("The Polk County emergency operations center said 14 died.", "14", "Polk County Emergency Operations Center"),
    ("At Nasiri hospital, chief of staff Dr. Ana Ruiz said 14 died.", "14", "Nasiri hospital"),
    ("A nurse spoke of four. Ana Ruiz, head of Oxfam, later raised that to 14.", "14", "Oxfam"),
    ("A military hospital official said 14 died in Nepal.", "14", None),
    ("PESHAWAR - The military's media wing said 14 died.", "14", "Inter-Services Public Relations"),
    ("The Peruvian consul said 14 died.", "14", "Peruvian government"),
]

# Those who fell abroad are counted at home; of two armies that fight each other, either counts the other's dead.
FALLEN: list[tuple[str, str, str | None]] = [
    ("BAGHDAD, Iraq - Nine American soldiers were killed by a mine, the military said.", "Nine", "US military"),
    ("BAMAKO, Mali - Three French soldiers from Pau were killed by a mine, the army said.", "Three", "French Army"),
    ("KYIV, Ukraine - Nine Russian soldiers were killed, the military said.", "Nine", "Armed Forces of Ukraine"),
    (
        "BAGHDAD, Iraq - Nine men who shot at American soldiers were killed, the military said.",
        "Nine",
        "Iraqi military",
    ),
]

# Who is named behind an aside, by an alias, or after a clause that ends in a time.
SPEAKERS = [
    ("Omar Sal, deputy chief of the so-called Donetsk People's Republic, was quoted as saying that 43 died.", "43", "Omar Sal"),
    ("On the other side Omar Sal, deputy chief of the Reef Council, said 43 died.", "43", "Omar Sal"),
    ("A rebel who uses the name Abu Sal said 43 died.", "43", "Abu Sal"),
    ("A rebel who goes by the name of Abu Sal said 43 died.", "43", "Abu Sal"),
    ("A rebel who gave his name only as Sal said 43 died.", "43", "Sal"),
    ("A trader who came to Lodi in the evening said 43 died.", "43", "trader"),
    ("A bomb on a girl thought to be ten killed 43 people, the Lodi governor said.", "43", "Lodi governor"),
    ("A man believed to have led the raid killed 43 people.", "43", None),
    ("A clerk of the Norse 201st Motor Division said 43 died.", "43", "clerk of the Norse 201st Motor Division"),
    ("A doctor at the Imam Reza hospital said 43 died.", "43", "doctor at the Imam Reza hospital"),
    ("Jets hit the town and 43 people died on Sunday the Reef Watch said as talks began.", "43", "Reef Watch"),
    ("Jets hit the town and 7 died on Sunday the Reef Watch said as many as 43 fell.", "43", "Reef Watch"),
    ("The president named 43 new ministers.", "43", None),
]  # fmt: skip

SHORT_FORMS = [
    # A body by its listed name, by its purpose, by who heads it; whom one told is nobody's body.
    ("Turkey's disaster agency, AFAD, raised the toll to 57.", "57", "AFAD"),
    ("In Zimbabwe, the Ministry of Local Government said 98 had died.", "98", "Zimbabwean Local Government Ministry"),
    ("The Office of the High Commissioner has verified 42 civilian deaths.", "42", "UN Human Rights Office"),
    ("A governor, Omar Diallo, who had told Reuters nothing, said 14 were dead.", "14", None),
    ("Reporters who were driven to the site by the Yugoslav army saw four bodies.", "four", None),
    ("Iraqi hospital sources said 16 people had died.", "16", None),
    ("The office of Niger's commander in chief, Omar Diallo, said 40 had died.", "40", None),
    ("The Valley Clinic treated eleven people, hospital spokesman Omar Diallo said.", "eleven", "Valley Clinic"),
    ("Four had died, an official of the Valley Union said; its director, Ana Ruiz, gave 71 dead.", "71", "Valley Union"),
    ("Médecins Sans Frontières came. Of those, 35 died, said the Paris-based charity.", "35", None),
    ("Médecins Sans Frontières said so. Of those, 35 died, said the Paris-based charity.", "35", "Medecins Sans Frontieres"),
    ("Bo Lind of the Sûreté du Québec said five had died. The force had spoken of 15 dead.", "15", "Surete du Quebec"),
    ("The Lodar fire brigade came. The force had spoken of 15 dead.", "15", None),
    ("Dhaka Metropolitan Police said 12 men fell.", "12", "Dhaka Metropolitan Police"),
    ("The Metropolitan Police said 12 men fell.", "12", "Metropolitan Police"),
    ("Five died, said Bo Lind, a spokesman for the operation, known as Dawn of Lodar.", "Five", "Dawn of Lodar"),
    ("The press service of the Supreme Soviet of Abkhazia said 17 had died.", "17", "Supreme Soviet of Abkhazia"),
    ("The MILF held on. Von al-Haq, its military spokesman, said 12 died.", "12", "Moro Islamic Liberation Front"),
]  # fmt: skip


# Told by an aside, by the land, or by a rank in short.
TOLD_BESIDE = [
    ("El Watan, an independent daily, reported 40 people killed.", "40", "El Watan"),
    ("Vent Nouveau, a local charity, counted 12 people killed.", "12", "Vent Nouveau"),
    ("Karim Wade, a doctor with a charity, said 12 people were killed.", "12", None),
    ("GAZA - The army, which cut the strip in two, said 30 soldiers were wounded.", "30", "Israel Defense Forces"),
    ("The Palestinian army said 12 soldiers were hurt.", "12", "Palestinian Army"),
    ("LIMA - Firefighters had found 17 bodies, the state's security secretariat said.", "17", None),
    ("Norway's Hafoil said five of its workers were missing.", "five", "Hafoil"),
    ("BEIRUT - Syrian rebels shot at Syrian troops where Syria lost a base in Syria. State television said 9 men died.",
     "9", "Syrian state television"),
    ("Lt. Gen. Ana Ruiz of the Gulf Agency spoke. Lieutenant-General Ivan Orlov of NATO said 9 died. The general said 12 fell.",
     "12", "NATO"),
    ("The Red Crescent did not say where the boat sank, but said 12 people drowned.", "12", "Red Crescent"),
    ("The Red Crescent declined to give the names of the dead but said 12 people drowned.", "12", "Red Crescent"),
    ("Georgia does not disclose its losses, but says 93 men were killed.", "93", "Georgia"),
    ("A medic who spoke to the Associated Press said 50 people were killed.", "50", None),
    ("A local journalist who reached Radio Free Asia by phone from the far bank said 22 people were killed.", "22", None),
    ("Airwars said raids went on. According to its 22-page report, 298 people were killed.", "298", "Airwars"),
    ("Ana Ruiz spoke. His organisation, Hafowatch, has recorded more than 300 deaths.", "300", "Hafowatch"),
    ("Rockets fell, killing eight children and wounding 27 other people state news agency SANA reported.", "27", "SANA"),
    ("The Red Crescent has raised the toll of that day to 16 dead.", "16", "Red Crescent"),
    ("An official of the Food and Disaster Management Ministry said 14 had died.", "14", "Disaster Management Ministry"),
    ("The plant burned. Thirty of its men died, said its director, Ana Ruiz.", "Thirty", None),
    ("The Red Crescent said nothing, but the mayor said 12 people drowned.", "12", None),
]  # fmt: skip


def case_id(value: object) -> str:
    """A case's text is its name."""
    return str(value)[:70]


@pytest.mark.parametrize(
    ("text", "figure", "organisation"), NAMES + FORCES + MEDIA + TITLES + WHOSE + FALLEN + SHORT_FORMS, ids=case_id
)
def test_names_the_organisation_that_is_meant(text: str, figure: str, organisation: str | None) -> None:
    assert named(text, figure)[1] == organisation


@pytest.mark.parametrize(("text", "figure", "source"), SPEAKERS, ids=case_id)
def test_names_who_speaks(text: str, figure: str, source: str | None) -> None:
    assert named(text, figure)[0] == source


GAPS = [
    ("PUNE, India - Delhi's chief minister, Ana Ruiz, said 14 died.", "14", "Delhi government", "a capital that is a state"),
    ("KYIV - Ana Ruiz, who heads the Kharkiv city health office, said 14 died.", "14", "Kharkiv city health office", "a town's office"),
    ("Ana Ruiz, president of the Molise region, said 14 died.", "14", "Molise region", "who heads a region"),
    ("GENOA - A bridge fell. The prefecture said 14 died.", "14", "Genoa prefecture", "the prefecture of the dateline's town"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "figure", "organisation"),
    [
        pytest.param(*case[:3], marks=pytest.mark.xfail(strict=True, reason=f"gap: {case[3]}"), id=case[0][:70])
        for case in GAPS
    ],
)
def test_known_gaps(text: str, figure: str, organisation: str) -> None:
    assert named(text, figure)[1] == organisation
