"""Kinds of speakers: a text, a figure in it, and the organisation that says so; None where it is nobody's. All texts are invented."""

from __future__ import annotations

import pytest

from toolkit.extract.attributions import find_attributions, resolve_attribution
from toolkit.text.sentences import find_sentences
from toolkit.text.zones import find_zones
from toolkit.vocabulary.load import load_vocabulary

# A state that opens a headline says where, and one that ends it who.
LABELS = [
    ("Chad: 14 soldiers die in lake raid\n\nN'DJAMENA - A raid took place.", "14", None),
    ("PERU: Landslide buries 31 miners\n\nLIMA, 3 May 2007 - Mud came down.", "31", None),
    ("Nepal: Bus plunge leaves 22 dead", "22", None),
    ("12 dead in market blast: Iran", "12", "Iran"),
    ("UN: 9 convoys turned back near the lake", "9", "United Nations"),
    ("SYRIA: 61 die as market burns\n\nIDLIB - A blaze took the stalls.", "61", None),
    ("Death toll at 61: Syria", "61", "Syria"),
]

# Who has one name has no body, unless the aside tells an office.
PEOPLE = [
    ('"We lost 6 goats and 3 cousins," said Tariq, a shepherd who fled on foot.', "3", None),
    ("Adjoa, a mother of four, says 11 of her neighbours drowned.", "11", None),
    ("Some 40 houses burned, said Mariam, a teacher who would give only one name.", "40", None),
    ("Bayan, a rights group, says 14 men were taken.", "14", "Bayan"),
    ('"They took 14 boys from our lane," said Ifeoma, a widow in her sixties.', "14", None),
    ("Yusuf, a fisherman from Gwadar who lost two sons, put the drowned at 27.", "27", None),
    ("Lin, a nurse, said 27 were drowned.", "27", None),
    ("Hadiya, an official with the Afghan Red Crescent, said 31 houses fell.", "31", "Afghan Red Crescent"),
]

# Doctors, and the heads of hospitals, speak for the hospital that is named with them.
DOCTORS = [
    ("At Nasiri hospital, director Dr. Omar Yusuf said 72 wounded had been received.", "72", "Nasiri hospital"),
    (
        "At the Donka Hospital, Dr Aminata Barry, who heads the emergency ward, said 14 patients had died there.",
        "14",
        "Donka Hospital",
    ),
    (
        "At Mulago Hospital a nurse was sweeping. The medical superintendent, Dr. Jane Okello, said 56 people had been admitted.",
        "56",
        "Mulago Hospital",
    ),
    (
        "Aurora General Hospital treated 31 people, said Beth Hughes, the nursing supervisor.",
        "31",
        "Aurora General Hospital",
    ),
    (
        "Six survivors were being treated at Puri Hospital for burns, its superintendent, Dr Lal Das, said.",
        "Six",
        "Puri Hospital",
    ),
    ("The matron of the Rumbek hospital said 9 babies had died.", "9", "Rumbek hospital"),
    ("Santa Rosa Regional Medical Center said it treated 8 people.", "8", "Santa Rosa Regional Medical Center"),
    (
        '"We have found 4 bullets," a surgeon at Pibor Hospital, where the dead lay in a shed, told The Herald.',
        "4",
        "Pibor Hospital",
    ),
    (
        "The head of the Derna medical centre, Salim Farhat, tells our reporter that 210 bodies had come.",
        "210",
        "Derna medical centre",
    ),
    ("Doctors said 14 had died.", "14", None),
    ("The doctor, who treated 12, said WHO had sent 40 kits.", "12", None),
    ("At Banadir Hospital, doctors said they had taken in 42 wounded.", "42", "Banadir Hospital"),
    ("At Banadir Hospital, officials said they had taken in 42 wounded.", "42", "Banadir Hospital"),
    ("At the hospital, doctors said they had taken in 42 wounded.", "42", None),
    ("Relatives wept at Banadir Hospital. Mayor Omar Filish said 42 had died.", "42", None),
    ("Relatives wept at Banadir Hospital. The police said 42 had died.", "42", None),
    ("Dr Sam Okoth, a surgeon, said 42 had died. He works at Kijabe Hospital.", "42", None),
    ("Banadir Hospital was full. Dr Sam Okoth said 42 had died.", "42", "Banadir Hospital"),
    ("The Health Ministry's Dr Sam Okoth said 42 had died in Kenya.", "42", "Kenyan Health Ministry"),
    (
        '"She had 3 wounds," said Dr Lea Moss, head of surgery at the Rambam Medical Center.',
        "3",
        "Rambam Medical Center",
    ),
]

# Bodies of provinces and states, and the police.
PARTS = [
    (
        "Commissioner of Police Ibrahim Sule said 18 were arrested in Lagos. Nigeria votes on Saturday.",
        "18",
        "Nigeria Police Force",
    ),
    ("Superintendent of Police Rakesh Verma said 18 were arrested in Bihar. India votes.", "18", "Bihar Police"),
    ("Police said 18 were arrested in Bihar.", "18", None),
    (
        "Chief Minister Anand Rao told the assembly that 71 had drowned in Telangana. India's army sent boats.",
        "71",
        "Telangana government",
    ),
    (
        "The provincial government said 71 had drowned after the dam broke in Hubei province.",
        "71",
        "Hubei provincial government",
    ),
    ("A landslide hit Nghe An province on Friday. The provincial authorities said 12 were missing.", "12", None),
    (
        "A landslide hit Nghe An province on Friday. The provincial health department said 12 were ill.",
        "12",
        "Nghe An health department",
    ),
    (
        "The regional government said 71 were hurt when a train left the rails in the region of Murcia.",
        "71",
        "Murcia regional government",
    ),
]

# Ranks of air forces and navies; units whose army the lists know.
FORCES = [
    (
        "The Air Force spokesman, Air Cdre. Arun Nair, said 19 sorties were flown. India bombed the ridge.",
        "19",
        "Indian Air Force",
    ),
    (
        "Air Commodore Arun Nair, the Air Force spokesman, said 19 sorties were flown. India bombed the ridge.",
        "19",
        "Indian Air Force",
    ),
    (
        "The navy spokesman, Commodore Ruwan Perera, said 4 boats sank. Sri Lanka patrols the strait.",
        "4",
        "Sri Lankan Navy",
    ),
    (
        "The army spokesman, Brig. Ruwan Perera, said 4 boats sank. Sri Lanka patrols the strait.",
        "4",
        "Sri Lankan Army",
    ),
    (
        "Wing Commander Ruwan Perera, an air force spokesman, said 4 boats sank. Sri Lanka patrols the strait.",
        "4",
        "Sri Lankan Air Force",
    ),
    ("The Navy spokesman, Capt. Nimal Silva, said 3 boats were sunk off Trincomalee.", "3", "Sri Lankan Navy"),
    (
        "Group Capt. Asanka Perera, the air force spokesman, said 3 bunkers were hit in Sri Lanka.",
        "3",
        "Sri Lankan Air Force",
    ),
    ("Rear Adm. Kofi Mensah, Ghana's navy chief, said 3 trawlers were held.", "3", "Ghanaian Navy"),
    ("Havildar Ram Singh of the Border Security Force said 3 men were shot.", "3", "Border Security Force"),
    (
        "Lt. Col. Ray Dunn, a spokesman for the 26th Marine Expeditionary Unit, said 5 helicopters were used.",
        "5",
        "US military",
    ),
    ("A commander of the 101st Airborne Division said 5 men died near Mosul. Iraq burned.", "5", "US military"),
    (
        "Major General Oleg Sizov of the Russian Group of Forces in Syria said 5 posts were closed.",
        "5",
        "Russian Ministry of Defence",
    ),
]

# A relative clause says why somebody will not be named.
UNNAMED = [
    (
        "An official of the Red Cross who asked not to be named because he had no permission to speak said his people had moved 91 corpses. Nigeria mourned.",  # noqa: E501
        "91",
        "Nigerian Red Cross",
    ),
    (
        "A colonel in the Ugandan army who spoke on condition of anonymity because the raid was secret said 12 men died.",
        "12",
        "Ugandan Army",
    ),
    ("A police officer in Lahore who did not want to be identified said 5 were held.", "5", None),
    ("Two Kenyan officials who were not authorised to speak to reporters said 7 had fled.", "7", None),
    ("A soldier who asked not to be identified because he feared his officers said 30 had run away.", "30", None),
    (
        "An aid worker with Oxfam, who did not want to be named for fear of reprisals, said 30 camps were cut off.",
        "30",
        "Oxfam",
    ),
    ("A diplomat who declined to be quoted by name said 30 had been expelled.", "30", None),
    (
        "An official of the Ugandan Red Cross who was not allowed to talk to the press said 30 had drowned.",
        "30",
        "Ugandan Red Cross",
    ),
]

# Documents with a maker, verbs with asides, states, what must stay silent.
OTHERS = [
    ("On its website, WHO said 45 clinics had closed.", "45", "World Health Organization"),
    ("In Geneva, WHO said 45 clinics had closed. It said 12 more were damaged.", "12", "World Health Organization"),
    ("The WHO said 45 clinics had closed.", "45", "World Health Organization"),
    ("According to documentation by the HRCL, 51 people were held.", "51", "HRCL"),
    (
        "Investigations conducted by the Lifta Centre for Rights show that 8 shells hit the school.",
        "8",
        "Lifta Centre for Rights",
    ),
    ("According to investigations by Amnesty International, 8 shells hit the school.", "8", "Amnesty International"),
    ("According to field research by Human Rights Watch, 33 villages burned.", "33", "Human Rights Watch"),
    ("The toll established by the government stands at 61. Benin mourned.", "61", "Beninese government"),
    ("A count provided by the interior ministry stands at 61. Benin mourned.", "61", "Beninese Interior Ministry"),
    ("The SDF in turn said it had taken 31 men.", "31", "Syrian Democratic Forces"),
    ("The army for its part reported 31 dead. Chad mourned.", "31", "Chadian Army"),
    ("The governor, for her part, said 31 were dead.", "31", None),
    ("Grace, 41, said 27 had drowned.", "27", None),
    ("WHO's office in Dakar said 88 cases were known.", "88", "World Health Organization"),
    ("A man who fled said 88 were dead.", "88", None),
    (
        "In turn the monitor reported 19 raids. The Syrian Observatory for Human Rights watches the war.",
        "19",
        "Syrian Observatory for Human Rights",
    ),
    (
        "The ministry in turn said 19 soldiers had died. Armenia mourned. The defence ministry of Armenia gave no names.",
        "19",
        "Armenian Ministry of Defence",
    ),
    ("Surveys by the International Rescue Committee found 44 wells poisoned.", "44", "International Rescue Committee"),
    ("Statements from the Chadian army gave the dead as 44.", "44", "Chadian Army"),
    ("The dossier compiled by B'Tselem lists 44 homes.", "44", "B'Tselem"),
    ("A toll provided by the Kerala government stood at 44.", "44", "Kerala government"),
    ('"My son is dead," said one farmer who ran. At least thirty were wounded and 9 barns burned.', "thirty", None),
    ("The Kenyan army said its men killed 30 at the ford. Uganda has lost 9 men.", "9", None),
    ("A militia loyal to President Omar Said claimed 9 kills.", "9", None),
    ("A security source close to General Idris Baro said 9 were shot.", "9", None),
    ("A minister in the prime minister's office Peter Mwale said 9 were shot. Malawi mourned.", "9", None),
    ("Georgia's national security council said 9 were shot.", "9", "Georgian National Security Council"),
    ("The UN Security Council said 9 were shot.", "9", "UN Security Council"),
    ("Government figures show 900 homes lost. Belize? No, Honduras mourned.", "900", "Honduran government"),
    ("The Flood Archive lists each storm. In May 212 people drowned, the archive said.", "212", "Flood Archive"),
    (
        "According to the Dune Flood Archive, 12 storms came. In May 212 people drowned, the archive said.",
        "212",
        "Dune Flood Archive",
    ),
    (
        "In Jordan, crowds marched. The army said 7 of its men were hurt. Israel and Iran traded fire; Israel and Iran again.",
        "7",
        "Jordanian Army",
    ),
    (
        "Interior Cabinet Secretary Kip Koros told reporters 7 had been hurt. Kenya mourned.",
        "7",
        "Kenyan Interior Ministry",
    ),
]


def organisation_of(text: str, figure: str) -> str | None:
    """The organisation behind the last place where a figure stands."""
    at = text.rindex(figure)
    found = find_attributions(text, find_sentences(text, find_zones(text)), load_vocabulary())
    one = resolve_attribution(found, at, at + len(figure))
    return one.source_org if one else None


@pytest.mark.parametrize(
    ("text", "figure", "organisation"),
    [*LABELS, *PEOPLE, *DOCTORS, *PARTS, *FORCES, *UNNAMED, *OTHERS],
    ids=lambda value: value if isinstance(value, str) else repr(value),
)
def test_names_the_organisation_that_is_meant(text: str, figure: str, organisation: str | None) -> None:
    assert organisation_of(text, figure) == organisation
