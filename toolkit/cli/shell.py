"""How every verb behaves: an example under its help, one message instead of a traceback, the exit code, `--debug`.

0   fine          1   the input was wrong          2   the command was wrong
"""

from __future__ import annotations

import difflib
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

from toolkit.errors import ToolkitError
from toolkit.project.settings import read_settings

# What has to answer even where toolkit.toml is broken: help, the version, and the doctor, who says what is broken.
NO_SETTINGS = {"-h", "--help", "--version", "doctor"}
WIDTH = {"max_content_width": 100, "help_option_names": ["-h", "--help"]}


class Verb(click.Command):
    """A command with an example, and with `--debug`."""

    def __init__(self, *args: Any, example: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", WIDTH)
        super().__init__(*args, **kwargs)
        self.example = example
        self.params.append(debug_option())

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The example stands under the options, as it is, wrapped nowhere."""
        if self.example:
            formatter.write("\nExample:\n")
            for line in self.example.strip("\n").splitlines():
                formatter.write(f"  {line.strip()}\n")


class Verbs(Verb, click.Group):
    """A group of verbs; as the outermost command it turns what goes wrong into one message and an exit code."""

    command_class = Verb

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of work, not of the alphabet."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Finds the verb; a slip of the pen gets a suggestion."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], list(self.commands), n=1, cutoff=0.5)
            hint = f" Did you mean '{near[0]}'?" if near else f" There are: {', '.join(self.commands)}."
            ctx.fail(f"No such command '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **kwargs: Any) -> Any:
        """Runs the command line; only here are errors met."""
        write_utf8()
        given = list(sys.argv[1:] if args is None else args)
        try:
            if not NO_SETTINGS & set(given):
                kwargs.setdefault("default_map", read_settings())
            kwargs.setdefault("prog_name", "toolkit")
            return super().main(given, *rest, **kwargs)
        except ToolkitError as error:
            if "--debug" in given:
                traceback.print_exc()
            click.echo(f"toolkit: {error}", err=True)
        except Exception as error:
            if "--debug" in given:
                traceback.print_exc()
            click.echo(f"toolkit: {unexpected(error)}", err=True)
        sys.exit(1)


def unexpected(error: Exception) -> str:
    """One sentence for what nobody foresaw; a file or folder that the system will not give is named.

    >>> unexpected(PermissionError(13, "Permission denied", "desk/notes"))
    'Permission denied (desk/notes). To mend it: see that it is there, and that you may read and write it.'

    >>> unexpected(KeyError("text"))
    "unexpected: KeyError: 'text'. The same command with --debug shows where; please report it with that."
    """
    if isinstance(error, OSError) and error.strerror and error.filename:
        remedy = "see that it is there, and that you may read and write it"
        return str(ToolkitError(error.strerror, where=str(error.filename), remedy=remedy))
    words = " ".join(str(error).split())[:300] or "no further word"
    remedy = "The same command with --debug shows where; please report it with that."
    return f"unexpected: {type(error).__name__}: {words}. {remedy}"


def debug_option() -> click.Option:
    """Read by `Verbs.main` from the command line as given, since an error may come before the options are parsed."""
    return click.Option(
        ["--debug"], is_flag=True, expose_value=False, help="Show the whole traceback when something goes wrong."
    )


def write_utf8() -> None:
    """News is full of dashes and names that a Windows code page cannot print: both streams speak UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
