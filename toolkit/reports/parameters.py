"""A notebook's parameters, read from its tagged cell without running it: name, type, default, and what each is for."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path
from typing import Any

import nbformat

from toolkit.errors import InputError
from toolkit.reports.values import READERS, Parameter

SECRETS = re.compile(
    r"(?:^|_)(?:token|password|passwd|passphrase|pwd|secret|secrets|credential|credentials|apikey)(?:$|_)|(?:api|access|private)_?key",
    re.I,
)
OUT_OF_SIGHT = "let the notebook read it from an environment variable instead"


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
            try:
                return parse_parameters(cell.source)
            except InputError as error:
                raise InputError(error.what, where=str(notebook), remedy=error.remedy) from None
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
    lines, helps = read_lines(source)
    return [
        parse_line(line, helps.get(line.end_lineno or line.lineno, ""))
        for line in lines
        if not isinstance(line, ast.ImportFrom | ast.Import)
    ]


def read_lines(source: str) -> tuple[list[ast.stmt], dict[int, str]]:
    """The statements of a parameters cell, and its comments by line number.

    >>> read_lines("%matplotlib inline")
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: the cell tagged 'parameters' is not plain Python: invalid syntax, line 1. To mend it: keep to lines ...
    """
    try:
        return ast.parse(source).body, find_comments(source)
    except SyntaxError as error:
        raise InputError(
            f"the cell tagged 'parameters' is not plain Python: {error.msg}, line {error.lineno}",
            remedy="keep to lines like 'name: type = default  # help', and put other code into a cell below",
        ) from None


def parse_line(line: ast.stmt, help_text: str) -> Parameter:
    """Reads one line of a parameters cell."""
    if not isinstance(line, ast.AnnAssign) or not isinstance(line.target, ast.Name) or line.value is None:
        raise InputError(
            f"a parameter has no type: {ast.unparse(line)}", remedy="write it as 'name: type = default  # help'"
        )
    name, words = line.target.id, ast.unparse(line.annotation)
    inner = words.removesuffix(" | None")
    is_list = inner.startswith("list[")
    inner = inner[5:-1] if is_list else inner
    choices: tuple[str, ...] = ()
    if inner.startswith("Literal["):
        choices, inner = tuple(ast.literal_eval(inner[7:])), "str"
    if inner not in READERS:
        raise InputError(
            f"parameter '{name}' has the type '{words}', which is not known here",
            remedy=f"use {', '.join(READERS)}, list[...] or Literal[...]",
        )
    refuse_secret(name, inner)
    default = read_default(name, line.value)
    return Parameter(name, words, default, help_text, choices, is_list, words.endswith(" | None"), inner)


def read_default(name: str, value: ast.expr) -> Any:
    """The default of a parameter: a plain value, which can be read without running anything.

    >>> read_default("day", ast.parse("today()").body[0].value)
    Traceback (most recent call last):
    ...
    toolkit.errors.InputError: parameter 'day' has a default that is no plain value: today(). To mend it: write the value itself, ...
    """
    try:
        return ast.literal_eval(value)
    except ValueError:
        raise InputError(
            f"parameter '{name}' has a default that is no plain value: {ast.unparse(value)}",
            remedy='write the value itself, such as "text", 3, True, [] or None',
        ) from None


def find_comments(source: str) -> dict[int, str]:
    """The comment of each line, by line number."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {token.start[0]: token.string.lstrip("# ").strip() for token in tokens if token.type == tokenize.COMMENT}


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
