"""One process with everything imported, off which a fresh kernel is forked for each report: as clean as a new one, and sooner.

It is started by `kernels.py` and talks in lines of JSON. Nothing is opened, drawn or computed here, only imported, so that a kernel has
from its parent modules and nothing else; what a report does stays in its own process, which ends with it.
"""

from __future__ import annotations

import os
import sys

# Read by ipykernel on import: a kernel ends by itself when this process is gone. And by matplotlib: pictures inline, as in any kernel.
os.environ["JPY_PARENT_PID"] = str(os.getpid())
os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")

import contextlib
import gc
import json
import random
import signal
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

# What the shipped notebooks import, and what a kernel imports before its first cell.
MODULES = (
    "ipykernel.kernelapp", "ipykernel.zmqshell", "ipykernel.debugger", "IPython.core.oinspect", "IPython.core.completerlib",
    "IPython.core.logger", "IPython.core.debugger", "faulthandler", "IPython.extensions.storemagic", "sqlite3", "psutil",
    "tornado.platform.asyncio", "tornado.queues", "pandas", "pyarrow.parquet",
    "matplotlib.figure", "matplotlib.backends.backend_svg", "toolkit.charts", "toolkit.charts.markup",
    "toolkit.pipeline", "toolkit.reports.contents", "toolkit.reports.evidence", "toolkit.reports.findings", "toolkit.reports.inputs",
)  # fmt: skip


def serve() -> None:
    """Imports, says so, and answers orders until there are no more: {"fork": ...}, {"poll": pid} or {"signal": [pid, number]}."""
    if sys.path and sys.path[0] in ("", str(Path.cwd())):
        del sys.path[0]  # as a kernel does: it adds the notebook's own folder afterwards
    for name in MODULES:
        import_module(name)
    gc.freeze()
    ended: dict[int, int] = {}
    running: set[int] = set()
    orders, answers = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    say(answers, os.getpid())
    for line in orders:
        order = json.loads(line)
        if "fork" in order:
            pid = fork_kernel(order["fork"], (orders.fileno(), answers.fileno()))
            running.add(pid)
            say(answers, pid)
        elif "poll" in order:
            say(answers, find_end(order["poll"], running, ended))
        else:
            pid, number = order["signal"]
            if find_end(pid, running, ended) is None:
                send_signal(pid, number)
            say(answers, None)
    for pid in running:
        send_signal(pid, signal.SIGKILL)


def say(answers: Any, answer: Any) -> None:
    """Answers an order in a line."""
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def find_end(pid: int, running: set[int], ended: dict[int, int]) -> int | None:
    """How a kernel ended, or None where it still runs. Its number stays taken until then, so that no signal can hit a stranger."""
    if pid in running:
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            running.discard(pid)
            ended[pid] = os.waitstatus_to_exitcode(status)
    return ended.get(pid)


def send_signal(pid: int, number: int) -> None:
    """To the kernel and whatever it started."""
    try:
        os.killpg(pid, number)
    except OSError:
        with contextlib.suppress(OSError):
            os.kill(pid, number)


def fork_kernel(order: dict[str, Any], private: tuple[int, ...]) -> int:
    """Forks a kernel and returns its number; `private` are the ends of our own talk, which it must not hold."""
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # of threads: those of OpenBLAS and Arrow, which both stand a fork
        pid = os.fork()
    if pid:
        return pid
    try:
        for end in private:
            os.close(end)
        run_kernel(order)
    finally:
        os._exit(1)


def run_kernel(order: dict[str, Any]) -> NoReturn:
    """Becomes a kernel: a session, streams, folder, environment and chance of its own."""
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    own = os.environ["JPY_PARENT_PID"]
    os.environ.clear()
    os.environ.update(order["environment"], JPY_PARENT_PID=own)
    os.chdir(order["folder"])
    random.seed()
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()
    sys.argv = ["ipykernel_launcher", *order["arguments"]]
    from ipykernel.kernelapp import launch_new_instance

    launch_new_instance()
    os._exit(0)


if __name__ == "__main__":
    serve()
