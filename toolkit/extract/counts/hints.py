"""Says by the words of a sentence which rules are worth asking at all: most rules need a word that few sentences have."""

from __future__ import annotations

from toolkit.extract.counts.lexicon import PART, Lexicon

# What a sentence may hold. ALWAYS is the mark of rules that any sentence may meet.
ALWAYS, LONG_DEAD, UNDONE, FATED, ROOMY, NOBODY, PROMISED, PARTED, COSTING, HURT, LOSING, WOULD = (
    1 << n for n in range(12)
)
ASSESSED, AGAIN, UNLESS, ABLAZE, UNHEARD, CONDITION, ROLL, SINCE, AREA, AIMED, THROUGH, TAKEN, HELD, MEDICAL, CROWD = (
    1 << n for n in range(12, 27)
)

# The words of each: those given here, and the lists that have more.
WORDS: dict[int, tuple[str, ...]] = {
    UNDONE: ("off",),
    FATED: ("freed", "released"),
    NOBODY: ("nobody", "no-one", "no one", "one"),
    PARTED: ("among", "amongst", "among them", "of whom", "of them", "of which", "of these"),
    COSTING: ("cost", "costs", "costing"),
    LOSING: ("loss", "own"),
    WOULD: ("would", "wouldn't"),
    ASSESSED: ("ranks", "strength", "numbers", "number", "fighters", "size",
               "estimated", "estimates", "estimate", "estimating", "puts", "put", "putting"),
    ABLAZE: ("set", "sets", "setting"),
    CONDITION: ("condition", "conditions"),
    ROLL: ("name", "names"),
    SINCE: ("since",),
    AREA: ("area", "areas", "district", "districts"),
    AIMED: ("at", "on", "against"),
    THROUGH: ("through",),
    TAKEN: ("took", "taken", "taking"),
    HELD: ("held", "hold", "holding", "holds"),
}  # fmt: skip
LISTS = {
    "ancient": LONG_DEAD, "cancelling": UNDONE, "fates": FATED, "rooms": ROOMY, "intended": ROOMY, "promising": PROMISED,
    "injuries": HURT, "losing": LOSING, "again_words": AGAIN, "unheard_words": UNHEARD, "medical": MEDICAL,
    "crowd_words": CROWD, "drawing": CROWD,
}  # fmt: skip


def gather_hints(lexicon: Lexicon) -> dict[str, int]:
    """The words that let a rule in, each with what it hints at."""
    hints: dict[str, int] = {}
    given = [(word, hint) for hint, words in WORDS.items() for word in words]
    listed = [(word, hint) for name, hint in LISTS.items() for word in lexicon.words[name]]
    parted = [(word, PARTED) for word, tag in lexicon.tags.items() if tag & PART]
    wounds = [
        (word, HURT)
        for word, patterns in lexicon.states.items()
        if any(pattern.measure == "wounded" for pattern in patterns)
    ]
    said = [pattern for verb in lexicon.verbs.values() for pattern in (*verb.done, *verb.own)]
    named = [pattern for patterns in (*lexicon.states.values(), *lexicon.nominals.values()) for pattern in patterns]
    barred = [(word, UNLESS) for pattern in {*said, *named, *lexicon.patterns.values()} for word in pattern.unless]
    for word, hint in (*given, *listed, *parted, *wounds, *barred):
        hints[word] = hints.get(word, 0) | hint
    return hints
