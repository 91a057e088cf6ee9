"""The runs of a batch: every combination of the values asked for, each checked and named, and all complaints at once."""

from __future__ import annotations

import csv
import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from toolkit.errors import InputError
from toolkit.reports.given import read_given, refuse_parameters
from toolkit.reports.values import PATHS, Parameter

# What all runs of a batch have in common, because the tables are made once.
COMMON = (*PATHS, "policy")
LONGEST = 90  # letters of a file name that most systems and archives take


@dataclass(frozen=True)
class Run:
    """One report of a batch: the name of its files, what varies (as asked for), and every parameter."""

    name: str
    varied: tuple[tuple[str, str], ...]
    values: Mapping[str, Any]


def read_axes(texts: Sequence[str]) -> dict[str, list[str]]:
    """Reads what varies: NAME=VALUE,VALUE; a value that holds a comma is put in double quotation marks.

    >>> read_axes(['source=Russia,"Rebels, unnamed"', "period=2016"])
    {'source': ['Russia', 'Rebels, unnamed'], 'period': ['2016']}
    >>> read_axes(["source", "day=1,1", "day=2"])
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: 'source' is not NAME=VALUE,VALUE; day: '1' stands twice; day is given twice...
    """
    axes: dict[str, list[str]] = {}
    complaints = []
    for text in texts:
        name, sign, values = text.partition("=")
        found = [value.strip() for value in next(csv.reader([values], skipinitialspace=True), [])]
        if not sign or not name or not found or "" in found:
            complaints.append(f"'{text}' is not NAME=VALUE,VALUE")
            continue
        if name in axes:
            complaints.append(f"{name} is given twice")
        complaints += [f"{name}: '{value}' stands twice" for value in dict.fromkeys(found) if found.count(value) > 1]
        axes[name] = found
    if complaints:
        raise InputError("; ".join(complaints), where="--matrix", remedy="write --matrix source=A,B period=2016,2017")
    return axes


def plan_runs(
    stem: str,
    parameters: Sequence[Parameter],
    axes: Mapping[str, Sequence[str]],
    given: Mapping[str, Any],
    *,
    where: str,
) -> list[Run]:
    """The runs in the order asked for; raises one InputError with the complaints about all of them."""
    axes = {
        name: [values] if isinstance(values, str) else values for name, values in axes.items()
    }  # one value, not its letters
    complaints = [f"{name}: all runs of a batch share one; run one batch for each" for name in axes if name in COMMON]
    complaints += [f"{name}: stands both in -p and in --matrix" for name in axes if name in given]
    if complaints:
        raise InputError("; ".join(complaints), where=where, remedy="take it out of --matrix")
    runs = []
    for values in product(*axes.values()):
        varied = tuple(zip(axes, values, strict=True))
        checked, wrong = read_given(parameters, {**given, **dict(varied)})
        complaints += [each for each in wrong if each not in complaints]
        runs.append(Run(name_run(stem, varied), varied, checked))
    if complaints:
        raise refuse_parameters(complaints, parameters, where)
    return tell_apart(runs)


def name_run(stem: str, varied: Sequence[tuple[str, str]]) -> str:
    """A file name that says what the report is of.

    >>> name_run("2_sorties", [("source", "Free Syrian Army"), ("period", "2016")])
    '2_sorties--source-free-syrian-army--period-2016'
    """
    return shorten("--".join([stem, *(f"{name}-{slug(value)}" for name, value in varied)]))


def slug(value: str) -> str:
    """Words as part of a file name; what has no Latin letter gets a number of its own.

    >>> slug("Médecins Sans Frontières"), slug("1..3"), slug("Оборона")
    ('medecins-sans-frontieres', '1-3', '0282fa')
    """
    plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or short_hash(value)


def shorten(name: str) -> str:
    """A name that is not too long, and still unlike any other."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 7].rstrip('-')}-{short_hash(name)}"


def short_hash(text: str) -> str:
    """Six letters that follow from a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def tell_apart(runs: Sequence[Run]) -> list[Run]:
    """Gives runs whose names would be the same ("A+B" and "A B") a number that follows from their values."""
    names = [run.name for run in runs]
    return [
        Run(f"{run.name}-{short_hash(repr(run.varied))}", run.varied, run.values) if names.count(run.name) > 1 else run
        for run in runs
    ]
