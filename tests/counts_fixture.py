"""The counts of a sentence, in the notation of the tables of cases."""

from __future__ import annotations

from toolkit.extract.counts.samples import read_counts


def read(sentence: str) -> str:
    """The counts of a sentence, articles left out: "12 killed; 30 wounded"."""
    counts = [count for count in read_counts(sentence) if count.measure is not None and count.number.form != "article"]
    return "; ".join(f"{count.number.number_text} {count.measure}" for count in counts)


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


def explain(sentence: str) -> list[tuple[str, str | None, str | None, str]]:
    """What is made of each number of a sentence, and why: for the message of a test that fails."""
    return [
        (count.number.number_text, count.measure, count.victim, count.reason or count.rule)
        for count in read_counts(sentence)
    ]
