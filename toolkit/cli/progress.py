"""Progress on stderr, only where somebody watches (a log file holds no bars, only the name of each stage), and what was read."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.prose import say_count

MOST_NOTES = 5
NOTE_ENDS = re.compile("; (?=(?:[^']*'[^']*')*[^']*$)")  # and not inside what is quoted of a cell
NOTHING_READ = "no article was read: put .txt, .html, .csv, .jsonl or .parquet files there, or name another folder"


@contextmanager
def show_stages(quiet: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """Gives a function that takes (stage, done, total) and draws a bar a stage, with the time left; without a terminal, a line a stage."""
    if quiet:
        yield lambda stage, done, total: None
        return
    if not sys.stderr.isatty():
        seen: set[str] = set()

        def name(stage: str, done: int, total: int) -> None:
            if stage not in seen:
                seen.add(stage)
                print(f"{stage} ...", file=sys.stderr, flush=True)

        yield name
        return
    from tqdm import tqdm

    bar = tqdm(file=sys.stderr, leave=False, dynamic_ncols=True)

    def draw(stage: str, done: int, total: int) -> None:
        if bar.desc != f"{stage}: ":
            bar.reset(total)  # the time left is that of this stage
            bar.set_description(stage, refresh=False)
        bar.total = total
        bar.update(done - bar.n)
        bar.refresh()

    try:
        yield draw
    finally:
        bar.close()


@contextmanager
def show_progress(stage: str) -> Iterator[Callable[[int, int], None] | None]:
    """Gives a function that takes (done, total) of one stage; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with show_stages() as draw:
        yield lambda done, total: draw(stage, done, total)


def tell_read(corpus: Path, articles: int, refused: int) -> None:
    """Says on stderr how much was read of a corpus, and how much was not."""
    not_read = say_count(refused, "file or row", "files or rows")
    print(f"{corpus}: {say_count(articles, 'article')} read, {not_read} refused", file=sys.stderr, flush=True)
    if not articles:
        print(NOTHING_READ, file=sys.stderr, flush=True)


def tell_notes(notes: Iterable[str | None]) -> None:
    """Says on stderr what was doubtful in reading: a column that was not understood, an encoding that was guessed; the commonest first.

    >>> from contextlib import redirect_stderr
    >>> with redirect_stderr(sys.stdout):
    ...     tell_notes(["read as Windows-1252", None, "read as Windows-1252"])
      noted of 2 articles: read as Windows-1252
    >>> with redirect_stderr(sys.stdout):
    ...     tell_notes(["column date: 'soon' is no date", "column date: 'never' is no date"])
      noted of 2 articles, for example: column date: 'soon' is no date
    """
    alike: dict[str, list[str]] = {}
    for note in notes:
        for part in NOTE_ENDS.split(note) if isinstance(note, str) else ():
            alike.setdefault(re.sub("'[^']*'", "", part), []).append(part)
    groups = sorted(alike.values(), key=lambda group: (-len(group), group[0]))
    for group in groups[:MOST_NOTES]:
        example = ", for example" if len(set(group)) > 1 else ""
        print(f"  noted of {say_count(len(group), 'article')}{example}: {group[0]}", file=sys.stderr, flush=True)
    if groups[MOST_NOTES:]:
        count = sum(map(len, groups[MOST_NOTES:]))
        print(f"  ... and of {say_count(count, 'article')} more: see the column read_note", file=sys.stderr, flush=True)
