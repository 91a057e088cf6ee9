"""A notebook's parameters: read from its tagged cell, typed, and checked before anything runs."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat

from toolkit.errors import InputError
from toolkit.reports.values import PATHS, READERS, Parameter, check_days, read_period, read_value, suggest

SECRETS = re.compile(
    r"(?:^|_)(?:token|password|passwd|passphrase|pwd|secret|secrets|credential|credentials|apikey)(?:$|_)|(?:api|access|private)_?key",
    re.I,
)
__all__ = ["PATHS", "Parameter", "check_parameters", "parse_parameters", "read_parameters"]


def read_parameters(notebook: Path) -> list[Parameter]:
    """Reads the parameters of a notebook; raises InputError where it is no notebook or has no cell tagged `parameters`."""
    try:
        cells = nbformat.read(notebook, as_version=4).cells
    except FileNotFoundError:
        raise InputError("there is no such notebook", where=str(notebook), remedy="check the path") from None
    except Exception as error:  # nbformat raises many kinds for a file that is no notebook
        raise InputError(
            "this is no readable notebook",
            where=f"{notebook}: {type(error).__name__}",
            remedy="open it in JupyterLab and save it again",
        ) from None
    for cell in cells:
        if cell.cell_type == "code" and "parameters" in cell.metadata.get("tags", []):
            return parse_parameters(cell.source)
    raise InputError(
        "no cell is tagged 'parameters'",
        where=str(notebook),
        remedy="tag the second cell 'parameters' in JupyterLab's property inspector",
    )


def parse_parameters(source: str) -> list[Parameter]:
    """Reads the lines of a parameters cell.

    >>> parse_parameters('limit: int = 3  # how many')
    [Parameter(name='limit', type='int', default=3, help='how many', choices=(), is_list=False, is_optional=False, base='int')]
    >>> parse_parameters('policy: Literal["open", "acled"] = "open"')[0].choices
    ('open', 'acled')
    >>> parse_parameters("limit = 3")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: a parameter has no type: limit = 3. To mend it: write it as 'name: type = default  # help'.
    """
    helps = find_comments(source)
    found = []
    for line in ast.parse(source).body:
        if isinstance(line, ast.ImportFrom | ast.Import):
            continue
        if not isinstance(line, ast.AnnAssign) or not isinstance(line.target, ast.Name) or line.value is None:
            raise InputError(
                f"a parameter has no type: {ast.unparse(line)}", remedy="write it as 'name: type = default  # help'"
            )
        words = ast.unparse(line.annotation)
        is_optional = words.endswith(" | None")
        inner = words.removesuffix(" | None")
        is_list = inner.startswith("list[")
        inner = inner[5:-1] if is_list else inner
        choices: tuple[str, ...] = ()
        if inner.startswith("Literal["):
            literal = ast.literal_eval(inner[7:])
            choices, inner = tuple(literal), "str"
        if inner not in READERS:
            raise InputError(
                f"parameter '{line.target.id}' has the type '{words}', which is not known here",
                remedy=f"use {', '.join(READERS)}, list[...] or Literal[...]",
            )
        help_text = helps.get(line.end_lineno or line.lineno, "")
        refuse_secret(line.target.id, inner)
        found.append(
            Parameter(
                line.target.id, words, ast.literal_eval(line.value), help_text, choices, is_list, is_optional, inner
            )
        )
    return found


def find_comments(source: str) -> dict[int, str]:
    """The comment of each line, by line number."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ").strip() for token in tokens if token.type == tokenize.COMMENT}


def check_parameters(parameters: Sequence[Parameter], given: Mapping[str, Any], *, where: str) -> dict[str, Any]:
    """Returns every parameter's value; raises one InputError with all complaints together, each with a suggestion.

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
OUT_OF_SIGHT = "let the notebook read it from an environment variable instead"


def refuse_secret(name: str, base: str) -> None:
    """Refuses a parameter that holds a secret: its value would stand in the page and in its record.

    >>> refuse_secret("max_tokens", "int")
    >>> refuse_secret("api_key", "str")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: parameter 'api_key' looks like a secret, and parameters are printed in the report. To mend it: let ...
    """
    if base == "str" and SECRETS.search(name):
        raise InputError(
            f"parameter '{name}' looks like a secret, and parameters are printed in the report", remedy=OUT_OF_SIGHT
        )
