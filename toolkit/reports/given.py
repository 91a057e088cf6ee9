"""The values given for a notebook's parameters, checked before anything runs: all complaints together, each with a suggestion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.errors import InputError
from toolkit.reports.parameters import OUT_OF_SIGHT, SECRETS
from toolkit.reports.values import Parameter, check_days, read_period, read_value, suggest


def check_parameters(parameters: Sequence[Parameter], given: Mapping[str, Any], *, where: str) -> dict[str, Any]:
    """Returns every parameter's value; raises one InputError with all complaints together, each with a suggestion.

    >>> from toolkit.reports.parameters import parse_parameters
    >>> limit = parse_parameters('limit: int = 3')
    >>> check_parameters(limit, {"limit": "5"}, where="x.ipynb")
    {'limit': 5}
    >>> check_parameters(limit, {"limmit": 5}, where="x.ipynb")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: there is no parameter 'limmit' (did you mean 'limit'?) (x.ipynb). To mend it: ...
    """
    values, complaints = read_given(parameters, given)
    if complaints:
        raise refuse_parameters(complaints, parameters, where)
    return values


def refuse_parameters(complaints: Sequence[str], parameters: Sequence[Parameter], where: str) -> InputError:
    """One error with all complaints, and what mends them: the names there are, where a name was unknown.

    >>> from toolkit.reports.parameters import parse_parameters
    >>> limit = parse_parameters('limit: int = 3')
    >>> refuse_parameters(["there is no parameter 'by'"], limit, "x.ipynb").remedy
    'the parameters are limit; `toolkit report NOTEBOOK --list` shows what each takes'
    >>> refuse_parameters(["limit: 'many' is no whole number"], limit, "x.ipynb").remedy
    'give another value; `toolkit report NOTEBOOK --list` shows what each parameter takes'
    """
    unknown = any(each.startswith(UNKNOWN) for each in complaints)
    names = ", ".join(each.name for each in parameters)
    remedy = (
        f"the parameters are {names}; `toolkit report NOTEBOOK --list` shows what each takes"
        if unknown
        else "give another value; `toolkit report NOTEBOOK --list` shows what each parameter takes"
    )
    if all(OUT_OF_SIGHT in each for each in complaints):
        remedy = "leave it out of the command"
    return InputError("; ".join(complaints), where=where, remedy=remedy)


def read_given(parameters: Sequence[Parameter], given: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Every parameter's value, and what is wrong with those given."""
    by_name = {parameter.name: parameter for parameter in parameters}
    values = {parameter.name: parameter.default for parameter in parameters}
    meant, complaints = write_out(given, by_name)
    for name, value in meant.items():
        if name not in by_name:
            complaints.append(say_unknown(name, by_name))
            continue
        try:
            values[name] = read_value(by_name[name], value, given.get("vocabulary"))
        except ValueError as error:
            complaints.append(f"{name}: {error}")
    complaints += [f"{name}: {error}" for name, error in check_days(values)]
    return values, complaints


def write_out(given: Mapping[str, Any], known: Mapping[str, Parameter]) -> tuple[dict[str, Any], list[str]]:
    """The parameters with what is short for others written out, and complaints: `period` is two days, `source` a list of one.

    >>> from toolkit.reports.parameters import parse_parameters
    >>> days = {p.name: p for p in parse_parameters("from_day: str = ''  # a\\nto_day: str = ''  # b\\nsources: list[str] = []")}
    >>> write_out({"period": "2016", "source": "A, B and C"}, days)
    ({'from_day': '2016-01-01', 'to_day': '2016-12-31', 'sources': ['A, B and C']}, [])
    """
    meant: dict[str, Any] = {}
    doubts: list[str] = []
    for name, value in given.items():
        if name == "period" and "period" not in known and {"from_day", "to_day"} <= set(known):
            if {"from_day", "to_day"} & set(given):
                doubts.append("period: is short for from_day and to_day; give it alone")
                continue
            try:
                meant["from_day"], meant["to_day"] = read_period(value)
            except ValueError as error:
                doubts.append(f"period: {error}")
        elif name not in known and name + "s" in known and known[name + "s"].is_list:
            if name + "s" in given:
                doubts.append(f"{name}: is short for {name}s; give one of them")
            meant[name + "s"] = [value]
        else:
            meant[name] = value
    return meant, doubts


def say_unknown(name: str, known: Mapping[str, Parameter]) -> str:
    """Complains about a name that is no parameter; a secret gets a word of its own."""
    if SECRETS.search(name):
        return f"'{name}' looks like a secret, and parameters are printed in the report: {OUT_OF_SIGHT}"
    return f"{UNKNOWN} '{name}'{suggest(name, known)}"


UNKNOWN = "there is no parameter"
