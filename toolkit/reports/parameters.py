"""A notebook's parameters: read from its tagged cell, typed, and checked before anything runs."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import nbformat

from toolkit.errors import InputError
from toolkit.records import VICTIMS
from toolkit.vocabulary.load import load_vocabulary

TYPES: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool}
PATHS = ("corpus", "tables", "decisions", "vocabulary")


@dataclass(frozen=True)
class Parameter:
    """One line of the parameters cell: `name: type = default  # help`."""

    name: str
    type: str
    default: Any
    help: str
    choices: tuple[str, ...] = ()
    is_list: bool = False
    is_optional: bool = False
    base: str = "str"


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
        if inner not in TYPES:
            raise InputError(
                f"parameter '{line.target.id}' has the type '{words}', which is not known here",
                remedy=f"use {', '.join(TYPES)}, list[...] or Literal[...]",
            )
        help_text = helps.get(line.end_lineno or line.lineno, "")
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
    by_name = {parameter.name: parameter for parameter in parameters}
    complaints, values = [], {parameter.name: parameter.default for parameter in parameters}
    for name, value in given.items():
        if name not in by_name:
            complaints.append(f"there is no parameter '{name}'{suggest(name, by_name)}")
            continue
        try:
            values[name] = read_value(by_name[name], value, given.get("vocabulary"))
        except ValueError as error:
            complaints.append(f"{name}: {error}")
    complaints += [f"{name}: {error}" for name, error in check_days(values)]
    if complaints:
        raise InputError(
            "; ".join(complaints),
            where=where,
            remedy=f"choose among {', '.join(f'{p.name} ({p.type})' for p in parameters)}",
        )
    return values


def suggest(word: str, choices: Any) -> str:
    """A near word in brackets, or nothing.

    >>> suggest("sortis", ["sorties", "killed"])
    " (did you mean 'sorties'?)"
    """
    near = get_close_matches(str(word), [str(choice) for choice in choices], n=1, cutoff=0.5)
    return f" (did you mean '{near[0]}'?)" if near else ""


def read_value(parameter: Parameter, value: Any, vocabulary: str | Path | None = None) -> Any:
    """A value of the parameter's type, or ValueError in words; text from a command line is read as that type."""
    if value is None:
        if parameter.is_optional:
            return None
        raise ValueError("a value is needed")
    if parameter.is_list:
        items = [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value
        if not isinstance(items, list | tuple):
            raise ValueError(f"'{value}' is no list")
        return [read_item(parameter, item, vocabulary) for item in items]
    return read_item(parameter, value, vocabulary)


def read_item(parameter: Parameter, value: Any, vocabulary: str | Path | None = None) -> Any:
    """One value of a parameter's base type; `vocabulary` is a folder with measures of one's own."""
    if isinstance(value, Path):
        value = str(value)
    read = READERS[parameter.base](value)
    if parameter.choices and read not in parameter.choices:
        raise ValueError(f"'{read}' is none of {', '.join(parameter.choices)}{suggest(read, parameter.choices)}")
    known = list_known(parameter.name, vocabulary)
    if known and read not in known:
        raise ValueError(f"'{read}' is none of {', '.join(known)}{suggest(read, known)}")
    if parameter.name in PATHS and not Path(read).exists():
        raise ValueError(f"there is no file or folder '{read}'")
    return read


def read_text(value: Any) -> str:
    """Text stays as it is: '007' is no number."""
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def read_whole(value: Any) -> int:
    """A whole number."""
    if isinstance(value, bool) or (isinstance(value, float) and not value.is_integer()):
        raise ValueError(f"{value!r} is no whole number")
    try:
        return int(value)
    except (TypeError, ValueError):
        raise ValueError(f"{value!r} is no whole number") from None


def read_real(value: Any) -> float:
    """Any number."""
    try:
        return float(value)
    except (TypeError, ValueError):
        raise ValueError(f"{value!r} is no number") from None


def read_yes_no(value: Any) -> bool:
    """Yes or no; the word 'no' is no."""
    words = {"yes": True, "true": True, "no": False, "false": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in words:
        return words[value.lower()]
    raise ValueError(f"{value!r} is neither yes nor no")


READERS: dict[str, Callable[[Any], Any]] = {
    "str": read_text,
    "int": read_whole,
    "float": read_real,
    "bool": read_yes_no,
}


def list_known(name: str, vocabulary: str | Path | None = None) -> list[str]:
    """What may stand in a parameter of this name: the measures of the vocabulary, the classes of victims.

    >>> list_known("victims")
    ['civilian', 'combatant', 'child', 'mixed', 'unknown']
    """
    if name == "victims":
        return list(VICTIMS)
    own = Path(vocabulary) if vocabulary and Path(vocabulary).is_dir() else None
    return sorted(load_vocabulary(own).measures) if name == "measures" else []


def check_days(values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Complaints about days: each is written 2016-03-31, and the first is not after the last.

    >>> check_days({"from_day": "31.3.2016"})
    [('from_day', "'31.3.2016' is no day written as 2016-03-31")]
    """
    complaints, days = [], {}
    for name, value in values.items():
        if name.endswith("_day") and value is not None:
            try:
                days[name] = date.fromisoformat(value)
            except ValueError:
                complaints.append((name, f"'{value}' is no day written as 2016-03-31"))
    if "from_day" in days and "to_day" in days and days["from_day"] > days["to_day"]:
        complaints.append(("from_day", "comes after to_day"))
    return complaints
