"""Runs each stage and each peer in a process of its own, so that a peak of memory is its alone, and prints a table.

python run.py bench                        the sample corpus, repeated to 1,000 articles
python run.py bench --articles 5000 --corpus my-articles --json
python run.py bench --only reports         seconds per report, by stage, beside papermill + jupyter nbconvert

"work MB" is how far the stage itself raised the peak, over Python, pandas and the articles in memory.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import Any

from bench.peers import PEERS
from bench.reports import draw_report_table, measure_reports
from bench.stages import STAGES

REPORTS = "reports"  # reports are measured by stage of their making, in tables of their own


def main() -> int:
    """Measures what was asked for; a stage that fails says so, and the others go on."""
    choice = parse_command_line()
    rows, failed = [], 0
    wanted = choice.only or [*STAGES, *PEERS, REPORTS]
    for name in [each for each in wanted if each != REPORTS]:
        print(f"{name} ...", file=sys.stderr, flush=True)
        row = measure(name, choice)
        failed += "error" in row and name in STAGES
        rows.append(row)
    reports = []
    if REPORTS in wanted:
        print(f"{REPORTS} ...", file=sys.stderr, flush=True)
        reports = measure_reports(choice.corpus, choice.reports)
    if choice.json:
        print("\n".join(map(json.dumps, [*rows, *reports])))
    else:
        print("\n".join([*(draw_table(rows) if rows else []), *draw_report_table(reports)]))
    return int(failed > 0)


def parse_command_line() -> argparse.Namespace:
    """What to measure, on what, how often."""
    parser = argparse.ArgumentParser(prog="python run.py bench", description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", default="data/sample", help="a folder of articles (default: %(default)s)")
    parser.add_argument(
        "--articles", type=int, default=1000, help="how many, the corpus being repeated (default: %(default)s)"
    )
    parser.add_argument("--rounds", type=int, default=2, help="the best of so many is told (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=8, help="how long a peer may take (default: %(default)s)")
    parser.add_argument("--reports", type=int, default=20, help="how many reports a batch makes (default: %(default)s)")
    parser.add_argument("--only", nargs="+", choices=[*STAGES, *PEERS, REPORTS], help="these stages and peers alone")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of the table")
    return parser.parse_args()


def measure(name: str, choice: argparse.Namespace) -> dict[str, Any]:
    """One stage or peer in a fresh process."""
    settings = json.dumps(
        {"name": name, **{key: getattr(choice, key) for key in ("corpus", "articles", "rounds", "seconds")}}
    )
    done = subprocess.run(
        [sys.executable, "-m", "bench.process", settings], capture_output=True, text=True, check=False
    )
    if done.returncode:
        return {"name": name, "error": (done.stderr.strip().splitlines() or ["no word"])[-1]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def draw_table(rows: list[dict[str, Any]]) -> list[str]:
    """The rows as text; a peer's last column says how many times faster the toolkit's stage is."""
    speed = {row["name"]: row["megabytes_per_second"] for row in rows if "error" not in row}
    lines = [f"{'':<24}{'articles':>9}{'articles/s':>12}{'MB/s':>9}{'peak MB':>9}{'work MB':>9}   the toolkit is"]
    for row in rows:
        if "error" in row:
            lines.append(f"{row['name']:<24} not measured: {row['error']}")
            continue
        stage = PEERS[row["name"]].stage if row["name"] in PEERS else None
        ratio = f"   {speed[stage] / row['megabytes_per_second']:,.0f} times as fast" if stage in speed else ""
        speeds = f"{row['articles_per_second']:>12,.0f}{row['megabytes_per_second']:>9.2f}"
        numbers = f"{row['articles']:>9,}{speeds}{row['peak_mb']:>9,.0f}{row['grown_mb']:>9,.0f}"
        lines.append(f"{row['name']:<24}{numbers}{ratio}")
    return lines


if __name__ == "__main__":
    sys.exit(main())
