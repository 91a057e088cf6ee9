"""Who or what was counted, where the claim's own words name a narrower group than its class does: aid workers, and not all civilians."""

from __future__ import annotations

import re
from typing import Any

# Words that add nothing to the class of victims a figure is filed under. What a source calls those it fights stays in its own sentence.
CLASS_WORDS = {
    "civilian": ("civilians", "noncombatants", "non-combatants", "residents", "inhabitants"),
    "combatant": (
        "combatants",
        "militants",
        "fighters",
        "rebels",
        "insurgents",
        "gunmen",
        "jihadis",
        "militiamen",
        "men",
        "troops",
        "forces",
    ),
    "child": ("children", "minors", "kids"),
}
# What only an enemy is called says who speaks, and names no group: it stays in the source's own sentence.
LOADED = (
    "terrorists",
    "extremists",
    "jihadists",
    "radicals",
    "bandits",
    "mercenaries",
    "enemies",
    "infidels",
    "occupiers",
    "invaders",
)
ANYBODY = (
    "people",
    "persons",
    "individuals",
    "others",
    "victims",
    "members",
    "souls",
    "humans",
    "lives",
    "deaths",
    "dead",
    "bodies",
    "corpses",
    "fatalities",
    "casualties",
    "losses",
    "injuries",
    "injured",
    "wounded",
    "killed",
    "missing",
    "detainees",
    "prisoners",
    "captives",
    "refugees",
    "vehicles",
    "combat vehicles",
)
# Before the noun, these narrow nothing: "more bodies", "dead civilians", "peaceful people".
EMPTY = re.compile(
    r"^(?:of|them|the|these|those|its|their|his|her|all|more|other|further|additional|new|such|some|dead|killed|wounded|injured|"
    r"missing|innocent|peaceful|unarmed|unidentified|ordinary|enemy)\s+",
    re.IGNORECASE,
)
PLURALS = (
    "people",
    "men",
    "women",
    "children",
    "police",
    "personnel",
    "staff",
    "military",
    "infantry",
    "crew",
    "cattle",
    "dead",
    "injured",
    "wounded",
    "killed",
    "missing",
    "elderly",
    "disabled",
    "aircraft",
    "clergy",
    "folk",
)
WORDS = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")
LONGEST = 40  # characters: what is longer is a clause and no name of a group


def find_group(counted: Any, victim: Any, *, is_one: bool = False) -> str | None:
    """The narrower group that a figure is of, in the plural; None where the words say no more than the class of victims does.

    Of one, the group is said as it is written.

    >>> find_group("aid workers", "civilian"), find_group("body", "unknown"), find_group("dead civilians", "civilian")
    ('aid workers', None, None)
    >>> find_group("Syrian civilian", "civilian"), find_group("of them policeman", "unknown"), find_group("militants", "combatant")
    ('Syrian civilians', 'policemen', None)
    >>> find_group(None, "civilian"), find_group("women", "civilian"), find_group("foreign terrorists", "combatant")
    (None, 'women', None)
    >>> find_group("families", None), find_group("aid worker", "civilian", is_one=True)
    ('families', 'aid worker')
    """
    if not isinstance(counted, str) or len(counted) > LONGEST or not WORDS.fullmatch(counted):
        return None
    words = counted
    while found := EMPTY.match(words):
        words = words[found.end() :]
    group = make_plural(words)
    said = [*ANYBODY, *CLASS_WORDS.get(victim if isinstance(victim, str) else "", ())]
    if group.lower() in said or EMPTY.match(group + " ") or group.lower().endswith(LOADED):
        return None
    return words if is_one else group


def make_plural(words: str) -> str:
    """The last of these words in the plural, where it is not one.

    >>> [make_plural(word) for word in ("aid worker", "policewoman", "body", "child", "police", "bus", "farmers")]
    ['aid workers', 'policewomen', 'bodies', 'children', 'police', 'buses', 'farmers']
    >>> make_plural("German"), make_plural("rescuer"), make_plural("Chinese")
    ('Germans', 'rescuers', 'Chinese')
    """
    last = words.split(" ")[-1].lower()
    if last.endswith(PLURALS) or (words[-len(last)].isupper() and last.endswith(("ese", "sh", "ch", "ss"))):
        return words
    if last.endswith("s") and not last.endswith(("ss", "us", "is")):
        return words
    if last == "person":
        return words[:-6] + "people"
    if last == "child":
        return words + "ren"
    if last.endswith("man") and last == words.split(" ")[-1] and last != "human":
        return words[:-2] + "en"
    if re.search(r"[^aeiou]y$", last):
        return words[:-1] + "ies"
    return words + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")
