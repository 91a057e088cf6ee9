"""Measures one stage or one peer in this process, and prints the result as one JSON object."""

from __future__ import annotations

import json
import sys
import time
from datetime import datetime
from typing import Any

from bench.peers import PEERS, Peer
from bench.stages import STAGES, count_bytes, count_file_bytes, read_repeated


def main() -> None:
    """Reads the settings from the command line, measures, prints."""
    settings = json.loads(sys.argv[1])
    name = settings["name"]
    found = measure_peer(PEERS[name], settings) if name in PEERS else measure_stage(name, settings)
    print(json.dumps({"name": name, **found, "peak_mb": read_peak() / 1e6}))


def measure_stage(name: str, settings: dict[str, Any]) -> dict[str, float]:
    """The best of some rounds; word lists are loaded and compiled before the first, as in any longer run."""
    corpus, articles = settings["corpus"], settings["articles"]
    STAGES[name](corpus, 1)()
    work = STAGES[name](corpus, articles)
    before = read_peak()
    seconds = min(time_once(work) for _ in range(settings["rounds"]))
    size = count_file_bytes(corpus, articles) if name == "read" else count_bytes(corpus, articles)
    return {**tell(articles, size, seconds), "grown_mb": (read_peak() - before) / 1e6}


def measure_peer(peer: Peer, settings: dict[str, Any]) -> dict[str, float]:
    """As many articles as a peer gets through in its time; the first is a warm-up and not counted."""
    table = read_repeated(settings["corpus"], settings["articles"])
    before = read_peak()
    read = peer.load()
    anchor = datetime(2017, 1, 1)
    texts = table["text"].tolist()
    read(texts[0], anchor)
    start, size, done = time.perf_counter(), 0, 0
    for text in texts:
        read(text, anchor)
        size, done = size + len(text.encode()), done + 1
        if time.perf_counter() - start > settings["seconds"]:
            break
    return {**tell(done, size, time.perf_counter() - start), "grown_mb": (read_peak() - before) / 1e6}


def time_once(work: Any) -> float:
    """Seconds on the wall."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def tell(articles: int, size: int, seconds: float) -> dict[str, float]:
    """Speed in the two units that people ask for."""
    return {
        "articles": articles,
        "bytes": size,
        "seconds": seconds,
        "articles_per_second": articles / seconds,
        "megabytes_per_second": size / 1e6 / seconds,
    }


def read_peak() -> float:
    """The most memory that this process has held, in bytes."""
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(peak if sys.platform == "darwin" else peak * 1024)


if __name__ == "__main__":
    main()
