"""The command `toolkit`: each verb mirrors a public function, and nothing heavy is imported before it runs.

Results go to stdout, talk and progress to stderr. Exit codes: 0 fine, 1 the input was wrong, 2 the command was wrong.
"""

from __future__ import annotations

import click

from toolkit import __version__
from toolkit.cli.check import check_command
from toolkit.cli.diff import diff_command
from toolkit.cli.doctor import doctor_command
from toolkit.cli.new import new_command
from toolkit.cli.report import report_command
from toolkit.cli.sentence import try_command
from toolkit.cli.shell import Verbs
from toolkit.cli.stages import extract_command, read_command, reconcile_command
from toolkit.cli.words import words_group

EXAMPLE = """
  toolkit new my-investigation         a folder to work in
  toolkit report my-articles           articles to charted reports
  toolkit try "Officials said at least 12 people were killed."
"""


@click.group(cls=Verbs, example=EXAMPLE)
@click.version_option(__version__, prog_name="toolkit")
def main() -> None:
    """Who claimed which number, about what, for which period, and where it is printed."""


for command in (
    new_command,
    read_command,
    extract_command,
    reconcile_command,
    check_command,
    report_command,
    diff_command,
    try_command,
    words_group,
    doctor_command,
):
    main.add_command(command)
