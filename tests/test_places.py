"""Where it happened: the place as named near the figure, never the dateline."""

from datetime import datetime

import pytest

from toolkit.extract.reading import read_article
from toolkit.records import Article
from toolkit.vocabulary.load import load_vocabulary


def read_places(text):
    claims = read_article(Article("a", text, datetime(2021, 6, 17)), load_vocabulary()).claims
    return {claim.number.number_text: claim.place for claim in claims}


BUILT = [
    # "fires" before a figure is a verb, and no happening of the land
    (
        "US fires 59 missiles at base\n\nThe United States launched 59 missiles at the Sorrel air base in Peru. "
        "Russia counts otherwise. Officers said nine people had died.",
        "nine",
        "Sorrel air base in Peru",
    ),
    # several by all their names; the letters of "U.S." are no place
    ("Jets bombed 27 targets in the provinces of Varna and Ostrey.", "27", "provinces of Varna and Ostrey"),
    ("Jets bombed 27 targets in the province of Varna.", "27", "province of Varna"),
    ("Students captured the U.S. embassy in 1979, taking dozens of people hostage.", "dozens", None),
    # where people spoke, met, signed or sit is nobody's place; where doctors and firemen work is theirs
    (
        "Guns shelled Varna. The general told reporters late on Monday in Lima that nine people had died.",
        "nine",
        "Varna",
    ),
    ("Guns shelled Varna. A truce signed in Lusaka did not hold. Nine people died.", "Nine", "Varna"),
    ("Guns shelled Varna. The council said from its office in Sydney that nine people had died.", "nine", "Varna"),
    ("Guns shelled Varna. The governor's office in Ostrey said nine people had died.", "nine", "Varna"),
    ("Nine people died in a fire at an office in Varna.", "Nine", "Varna"),
    ("Guns shelled Varna. The Lima fire brigade treated 17 people for burns.", "17", "Lima"),
    ("Shells fell in Homs. The Observatory, in Britain, counts 62 dead.", "62", "Homs"),
    ("Shells fell in Homs. A list published in Geneva has 62 dead.", "62", "Homs"),
    (
        "Figures from a room in Coventry\n\nThe war in Syria has many counters. Air raids killed 62 people.",
        "62",
        "Syria",
    ),
    # the capital by its country, the part behind its owner, a "there" before the figure, "where" before it, a bullet of one line
    ("Gunmen stormed a hotel in the Malian capital. They shot 20 people.", "20", "Bamako"),
    ("Gunmen stormed a hotel in the Malian capital, Bamako. They shot 20 people.", "20", "Bamako"),
    (
        "Men fled to a camp outside Ostrey. Jets bombarded Mali's eastern Ostrey on Monday, killing 27 people.",
        "27",
        "eastern Ostrey",
    ),
    ("Shells fell in Ostrey in May. A gas attack there killed 90 people and shook Peru.", "90", "Ostrey"),
    ("In Varna, where the prefect put the toll at 49, the road to Ostrey was blocked.", "49", "Varna"),
    ("In Mali the government put the toll at 24, mostly in and around Ostrey.", "24", "Mali"),
    ("* Near Varna, two raids hit 11 tanks. * Near Ostrey, nine raids hit four tanks.", "four", "Ostrey"),
    ("VARNA (AP) -- Women filed past the coffins in this Malian town, where nine people were killed.", "nine", "Varna"),
    # the settlement that a sentence takes up, the city of the dateline, the capital
    (
        "Guns shelled Varna for a month.\n\nRain fell on Monday.\n\nDoctors say 412 people were killed in and around the town.",
        "412",
        "Varna",
    ),
    ("VARNA (AP) -- A bus hit a tree in this city. Nine people died.", "Nine", "Varna"),
    ("VARNA (AP) -- Nine people were killed here on Monday, police said.", "Nine", "Varna"),
    ("Rain fell in Peru. Rebel shelling of the capital killed two people.", "two", "Lima"),
    # a name before a verb, an army that is owned, a label in front of a headline, a capital abroad
    ("A German student opened fire in Varna. Later nine people died.", "nine", "Varna"),
    ("Mali counts its war\n\nShells fell in Varna. Nine people died.", "Nine", "Varna"),
    ("Part of Mali's army flew to Varna. Shells fell in Ostrey. Nine people died.", "Nine", "Ostrey"),
    ("Russia: nine killed in Mali\n\nThe war in Mali goes on, a paper said.", "nine", "Mali"),
    # where somebody only spoke, and whose door something is laid at, is nobody's place
    ("Guns shelled Varna. The toll is disputed, a general said in Moscow. Nine people died.", "Nine", "Varna"),
    ("Nine people died in Varna, the first deaths laid at Moscow's door.", "Nine", "Varna"),
    ("The ministry in Varna said that nine people had died in Ostrey.", "nine", "Ostrey"),
    ("A bomb killed 12 people in Varna.", "12", "Varna"),
    ("Strikes on the city of Marrowby killed 12 people.", "12", "city of Marrowby"),
    ("Nine people died at Sorrel prison in Varna.", "Nine", "Sorrel prison in Varna"),
    ("In northern Mali, 20 soldiers were killed.", "20", "northern Mali"),
    ("The rebels killed 40 soldiers in the battle for Varna.", "40", "Varna"),
    ("Peru's earthquake killed 500 people.", "500", "Peru"),
    ("Shells killed seven people in Varna and nine people in Marrowby.", "seven", "Varna"),
    ("Shells killed seven people in Varna and nine people in Marrowby.", "nine", "Marrowby"),
    ("The Malian conflict has killed 9,000 people.", "9,000", "Mali"),
    ("A bomb killed 12 people in the Sorrel district of Varna province.", "12", "Sorrel district of Varna province"),
    ("Near Ostrey nine people died. Shells hit Ostrey, killing three.", "three", "Ostrey"),
    ("Nine people died in the province of Deir ez-Zor.", "Nine", "province of Deir ez-Zor"),
    ("Some 7,000 people fled Mali.", "Some 7,000", "Mali"),
    ("The raid hit the village of Ostrey. Six people died.", "Six", "village of Ostrey"),
    ("Medics found 40 bodies in the QB14 district.", "40", "QB14 district"),
    ("Some 900 people crossed into Mali on Monday.", "Some 900", "Mali"),
    ("The monitor, which is based in Coventry, said nine people died near Ostrey.", "nine", "Ostrey"),
    ("Fighting in Varna killed ten people near Ostrey. Sorrel is far off. Six more were hurt.", "Six", "Ostrey"),
    ("Rain fell in Peru. The bulletin spoke of 775 deaths nationwide, 203 of them in the capital.", "775", "Peru"),
    ("Rain fell in Peru. The bulletin spoke of 775 deaths nationwide, 203 of them in the capital.", "203", "Lima"),
    ("Nine people died at the Sorrel dam.", "Nine", "Sorrel dam"),
    # each figure of a list has the place behind it, and a part's place is not the whole's
    ("In Varna 43 people died and in Sorrel 29.", "43", "Varna"),
    ("In Varna 43 people died and in Sorrel 29.", "29", "Sorrel"),
    ("The office counted 231 dead in Varna, 219 in Sorrel and 46 in Ostrey.", "219", "Sorrel"),
    ("In Peru, 18 people died in landslides, 12 of them in Sorrel.", "18", "Peru"),
    ("In Peru, 18 people died in landslides, 12 of them in Sorrel.", "12", "Sorrel"),
    ("Shells killed 12 people and wounded 30 in Varna.", "12", "Varna"),
    ("In northern Peru, 47 soldiers fell in an ambush near Sorrel.", "47", "Sorrel"),
    ("Nine soldiers died in an ambush close to Sorrel.", "Nine", "Sorrel"),
    # what stands beside a place is not the place
    ("A ferry sank off Ostrey, a small island near the Turkish coast, and nine people drowned.", "nine", "Ostrey"),
    ("In Varna, 30km (19 miles) north of Sorrel, 900 people are camped in a school.", "900", "Varna"),
    ("A rocket hit a house in Varna, near Sorrel; 96 people were hurt.", "96", "Varna"),
    ("In Ostrey, on the eastern edge of Sorrel, 62 people were killed.", "62", "Ostrey"),
    # how it happened is told in the clause behind; a part's place is the part's
    ("A bus crashed in Varna, and 160 people died when a plane came down in Sorrel.", "160", "Sorrel"),
    (
        "Guns shelled Sorrel district and four people were killed, among them a boy in Ostrey.",
        "four",
        "Sorrel district",
    ),
    # a list has a place in each line
    (
        "In Peru, jets made 19 strikes.\n* Near Varna, three strikes hit two posts.\n* Near Sorrel, six strikes hit a mine.",
        "19",
        "Peru",
    ),
    (
        "In Peru, jets made 19 strikes.\n* Near Varna, three strikes hit two posts.\n* Near Sorrel, six strikes hit a mine.",
        "six",
        "Sorrel",
    ),
    # names without a preposition
    ("Homs was shelled again. Nine people died.", "Nine", "Homs"),
    ("Sorrel Teaching Hospital has treated 46 patients with gunshot wounds.", "46", "Sorrel Teaching Hospital"),
    ("The Sorrel waterworks was hit by four missiles.", "four", "Sorrel waterworks"),
    ("Six more deaths were reported from Kandahar.", "Six", "Kandahar"),
    ("The dead of Ostrey, where nine men were shot, have no stone.", "nine", "Ostrey"),
    # sites behind "on", ruins, a raid on a day
    ("A canoe sank on Lake Sorrel and nine people drowned.", "nine", "Lake Sorrel"),
    ("Some 200 people lie under the ruins of Ostrey.", "Some 200", "Ostrey"),
    ("Attacks on Sunday on Ostrey killed nine people.", "nine", "Ostrey"),
    ("It is the worst crash since Ostrey in 1999, in which 285 people died.", "285", "Ostrey"),
    ("Nine soldiers died on Malian soil.", "Nine", "Mali"),
    ("Air raids killed nine people in Syrias Sorrel.", "nine", "Sorrel"),
    # a kind of place behind the name; what it is in joins it
    (
        "An explosion tore through the Sorrel coal mine in Ostrey. Nine miners were killed.",
        "Nine",
        "Sorrel coal mine in Ostrey",
    ),
    ("Gunmen ran into the Sorrel shopping mall and shot nine people.", "nine", "Sorrel shopping mall"),
    ("An avalanche engulfed the Hotel Sorrel, burying 40 people.", "40", "Hotel Sorrel"),
    ("Guns pounded Sarajevo with 400 shells.", "400", "Sarajevo"),
    (
        "Storms killed 11 people in Ostrey and injured 230 across the southern Philippines.",
        "230",
        "southern Philippines",
    ),
    ("In Mali 417 people are known to have died, and in neighbouring Niger 259.", "417", "Mali"),
    ("In the town of Ostrey, on the Rwandan border, 900 people are camped in churches.", "900", "town of Ostrey"),
    # the words that take a place up; the country of a war, told by where things happen
    (
        "A crowd marched on a house in Sorrel.\n\nNineteen people died there when guards opened fire.",
        "Nineteen",
        "Sorrel",
    ),
    (
        "Russian jets hit Idlib and Aleppo. Shells fell in Homs.\n\nThe war has killed 250,000 people.",
        "250,000",
        "Syria",
    ),
    (
        "Shells fell in Varna. The whole town shook, and 104 people were wounded, many of them in Ostrey.",
        "104",
        "Varna",
    ),
    # beside, in an apposition, in a clause that another figure or place opens
    ("A pipeline blew up in Ostrey, a town in central Peru, burning 28 people to death.", "28", "Ostrey"),
    (
        "A quake hit Kandahar on Sunday. It killed 14 people, and 1,000 climbers were stranded on Mount Sorrel.",
        "14",
        "Kandahar",
    ),
    ("Nine inmates died in a riot at the Sorrel del Este prison.", "Nine", "Sorrel del Este prison"),
    (
        "Rockets fell on Varna. Gunmen have a base in the hills above Sorrel. A car burned. Nine people died.",
        "Nine",
        "Sorrel",
    ),
    ("A bomb killed six people in Varna. Gunmen have a base in Sorrel. Nine people were hurt.", "Nine", "Varna"),
    ("Gunmen ran into a clinic in Varna, in the Peruvian state of Sorrel, and shot 24 people dead.", "24", "Varna"),
    ("At the Sorrel camp on the Greek island of Lesbos, 900 people are camped in the open.", "900", "Sorrel camp"),
    # those who count at home
    ("Fires raced through Greece. The mayor of Ostrey said 91 people had died.", "91", "Ostrey"),
    ("Rain fell in Peru. The Iranian president spoke. Iran's health ministry said 610 people had died.", "610", "Iran"),
    ("Rain fell in Peru. A priest in Ostrey said he had seen 23 bodies.", "23", "Ostrey"),
    ("Rain fell in Peru. Kandahar police said they had arrested 142 people.", "142", "Kandahar"),
    # the paragraph's place, and in the next paragraph the story's; but not where that goes on with the same thing
    ("Shells fell on Varna town. A clinic stands in Ostrey. Nine people died.", "Nine", "Ostrey"),
    (
        "Shells fell in Varna.\n\nA clinic stands in Ostrey, far off.\n\nDoctors say that nine people died.",
        "nine",
        "Varna",
    ),
    (
        "Shells fell in Varna.\n\nA bus overturned in Ostrey.\n\nThe bus was full, and nine people died.",
        "nine",
        "Ostrey",
    ),
    (
        "Shells fell near Sorrel Hospital, in Varna. Windows broke.\n\nNine people died.",
        "Nine",
        "Sorrel Hospital, in Varna",
    ),
    # a storm's name is no place, wherever it stands again; nor are states that make up a body, or an office "of State"
    (
        "Peru counts 50 dead as Bertha's floods ebb\n\nSORREL, June 16 - Cyclone Bertha swept Peru on Monday. Officers said so.",
        "50",
        "Peru",
    ),
    ("The Organization of American States watched the vote. Since then 23 people have died.", "23", None),
    ("The Minister of State for Health, Ana Ruiz, said 14 people had died.", "14", None),
]
SILENT = [
    ("Train crash kills twelve people.", "twelve"),  # the sentence lends the capital
    ("Mortar fire killed twelve people.", "twelve"),
    ("Twelve people were killed, he said by telephone from Varna.", "Twelve"),
    ('VARNA (AP) -- "Twelve people were killed here," a pilgrim said.', "Twelve"),
    ("VARNA (AP) -- Officials here said twelve people had died.", "twelve"),
    ("The defence ministry in Moscow said its planes had made 25 sorties.", "25"),
    ("Twelve people died, a deed laid at Moscow's door.", "Twelve"),
    ("VARNA (AP) -- Twelve people were killed when a bus overturned, police said.", "Twelve"),
    ("Twelve people were killed, an official said in Geneva.", "Twelve"),
    ("Twelve people were killed in Russian raids.", "Twelve"),
    ("Nine people died, said Ana Ruiz, the mayor of Sorrel.", "Nine"),
    ("Twelve people were killed in May.", "Twelve"),
    ("Raids hit Korvath, killing three.", "three"),  # a body or a place: nothing says which
    ("Jets carried out 21 strikes against Islamic State.", "21"),
    ("Twelve people were killed in US-led air strikes.", "Twelve"),
    ("Twelve people were killed, the army at its base said; Mali denied it.", "Twelve"),  # a state that speaks
    ("Twelve people were killed by Mali, the rebels said.", "Twelve"),
    ("Twelve people were killed, the agency said on Friday in Geneva.", "Twelve"),
    ("Twelve people were killed in a Taliban ambush.", "Twelve"),
    ("Syrian state TV said twelve people were killed.", "twelve"),
]


@pytest.mark.parametrize(("text", "number", "place"), BUILT, ids=[case[0] for case in BUILT])
def test_place(text, number, place):
    assert read_places(text)[number] == place


@pytest.mark.parametrize(("text", "number"), SILENT, ids=[case[0] for case in SILENT])
def test_no_place(text, number):
    assert read_places(text)[number] is None


def test_the_total_of_a_long_war_belongs_to_its_country():
    text = (
        "Malian troops fought near Ostrey in Mali on Monday. "
        "The war has killed more than 9,000 people since January 2015, the group said."
    )
    assert read_places(text)["more than 9,000"] == "Mali"


GAPS = [
    ("Gunmen shot nine people in the rebel-held parts of the city.", "nine", "rebel-held parts of the city"),
    ("A helicopter plucked men from Thorung Sorrel. Nine people died there in a blizzard.", "Nine", "Thorung Sorrel"),
    ("Rain fell in Varna.\n\nThe Peruvian government says 22 people died across the land.", "22", "Peru"),
]


@pytest.mark.parametrize(("text", "number", "place"), GAPS, ids=[case[0] for case in GAPS])
@pytest.mark.xfail(
    strict=True, reason="gap: places told by a common noun, by a name nobody places, by whose government speaks"
)
def test_gap(text, number, place):
    assert read_places(text)[number] == place
