"""Says in plain words, with the line, what is wrong in a word list or a settings file that cannot be read."""

from __future__ import annotations

import re

PLACE = re.compile(r"\(at line (\d+), column \d+\)")
ENTRY = re.compile(r"\s*[\w.\"'-]+\s*=")
FAULTS = (
    ("Cannot overwrite", "its name is given twice"),
    ("Cannot declare", "its heading is given twice"),
    ("Cannot mutate", "its name is given before, in another form"),
    ("Unclosed array", "a list is not closed with ], or a comma is missing between two of its words"),
    ("Unclosed inline table", "a { is not closed with }"),
    ("Illegal character '\\n'", "a quotation mark is missing at the end of a text"),
    ("Unterminated string", "a quotation mark is missing at the end of a text"),
    ("Unescaped '\\'", "a backslash stands in a text: write it twice"),
    ("Expected '=' after a key", "a name of one word and = are wanted at its beginning"),
    ("Expected ']", "a heading is not closed with ]"),
    ("Expected newline", "something stands behind its value: one entry to a line"),
    ("Invalid statement", "it begins with what is no name"),
)
NO_VALUE = 'behind = a text in "straight quotation marks", a number, true, false or a closed list is wanted'


def explain_fault(text: str, error: Exception) -> tuple[str, str]:
    """What is wrong in a TOML text, in words, and the remedy with the line.

    >>> import tomllib
    >>> def explain(text):
    ...     try: tomllib.loads(text)
    ...     except tomllib.TOMLDecodeError as error: return explain_fault(text, error)
    >>> print(explain('name = "bridges"\\nverbs = ["fall" "sink"]\\n')[0])
    line 2 cannot be read, 'verbs = ["fall" "sink"]': a list is not closed with ], or a comma is missing between two of its words
    >>> explain('name = "a"\\nname = "b"')
    ('line 2 cannot be read, \\'name = "b"\\': its name is given twice', 'correct line 2')
    """
    if isinstance(error, UnicodeDecodeError):
        return "it is not written in UTF-8", "save it as UTF-8"
    told = str(error)
    lines = text.splitlines()
    number = find_line(told, lines)
    line = lines[number - 1].strip() if lines else ""
    shown = line if len(line) <= 60 else line[:59] + "…"
    curly = re.search(r"=\s*\[?\s*[“”„‘’]", line) is not None
    fault = next((words for start, words in FAULTS if told.startswith(start)), None)
    words = "its quotation marks are curly: write straight ones" if curly else fault
    if words is None:
        words = NO_VALUE if told.startswith("Invalid value") else PLACE.sub("", told).strip()
    return f"line {number} cannot be read, '{shown}': {words}", f"correct line {number}"


def find_line(told: str, lines: list[str]) -> int:
    """The line that the reader names; where it stopped only at the end, the last one that begins an entry.

    >>> find_line("Invalid value (at end of document)", ['title = "Bridges"', "verbs = [", '  "fall",'])
    2
    """
    if place := PLACE.search(told):
        return max(1, min(int(place[1]), len(lines)))
    return next((number for number in range(len(lines), 0, -1) if ENTRY.match(lines[number - 1])), max(1, len(lines)))
