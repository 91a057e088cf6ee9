"""`toolkit doctor`: is this machine ready, and if not, what mends it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli.shell import Verb


@click.command("doctor", cls=Verb, example="toolkit doctor")
def doctor_command() -> None:
    """Look the machine over.

    Each line says ok, or to mend and how. The exit code is 1 where something that is needed is to mend.
    """
    from toolkit.project.doctor import examine

    findings = list(examine(Path.cwd()))
    for finding in findings:
        click.echo(f"{'ok' if finding.is_fine else 'to mend':<8} {finding.name:<9} {finding.seen}")
        if not finding.is_fine:
            click.echo(f"{'':<18} -> {finding.remedy}")
    if any(finding.is_needed and not finding.is_fine for finding in findings):
        sys.exit(1)
