"""Where a report's kernel comes from: forked off a process that has imported everything, or, where that cannot be, started anew."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any


class NurseryGone(Exception):
    """The process has ended, and its kernels with it; kernels are then started anew."""


class Nursery:
    """The process that kernels are forked off. It imports while its owner goes on; the first order waits until it is ready."""

    def __init__(self) -> None:
        self.lock, self.is_ready = threading.Lock(), False
        self.process = subprocess.Popen(
            [sys.executable, "-X", "frozen_modules=off", "-c", "from toolkit.reports.nursery import serve; serve()"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True,
        )  # fmt: skip

    def ask(self, order: Mapping[str, Any]) -> Any:
        """Gives an order and returns the answer; raises NurseryGone where the process is gone."""
        assert self.process.stdin and self.process.stdout
        with self.lock:
            try:
                if not self.is_ready:
                    json.loads(self.process.stdout.readline())
                    self.is_ready = True
                self.process.stdin.write(json.dumps(order) + "\n")
                self.process.stdin.flush()
                return json.loads(self.process.stdout.readline())
            except (OSError, ValueError):
                raise NurseryGone from None

    def close(self) -> None:
        """Ends the process, and every kernel with it."""
        assert self.process.stdin and self.process.stdout
        with suppress(OSError):  # it may be gone already
            self.process.stdin.close()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


@contextmanager
def open_nursery(is_wanted: bool = True) -> Iterator[Nursery | None]:
    """Gives a nursery, or None where kernels are better started anew: only Linux forks without risk."""
    if not is_wanted or sys.platform != "linux":
        yield None
        return
    nursery = Nursery()
    try:
        yield nursery
    finally:
        nursery.close()


class ForkedKernel:
    """A forked kernel, with as much of a `subprocess.Popen` as jupyter_client looks at."""

    stdin = stdout = stderr = None

    def __init__(self, nursery: Nursery, order: Mapping[str, Any]) -> None:
        self.nursery = nursery
        self.pid = int(nursery.ask({"fork": order}))

    def poll(self) -> int | None:
        """How it ended, or None."""
        try:
            found: int | None = self.nursery.ask({"poll": self.pid})
        except NurseryGone:
            return -int(signal.SIGKILL)
        return found

    def wait(self) -> int | None:
        """How it ended; jupyter_client asks only afterwards."""
        return self.poll()

    def send_signal(self, number: int) -> None:
        """Sends a signal to the kernel and what it started."""
        with suppress(NurseryGone):
            self.nursery.ask({"signal": [self.pid, int(number)]})

    def kill(self) -> None:
        """Ends it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Asks it to end."""
        self.send_signal(signal.SIGTERM)


def choose_manager(nursery: Nursery | None) -> Any:
    """The kernel manager for a run: papermill's usual one, or one whose kernels come from the nursery."""
    from jupyter_client.manager import AsyncKernelManager
    from jupyter_client.provisioning.local_provisioner import LocalProvisioner

    if nursery is None:
        return AsyncKernelManager
    home: Nursery = nursery

    class ForkProvisioner(LocalProvisioner):
        """Starts our own Python's kernel by a fork, and anything else as ever."""

        async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
            if not is_own_kernel(cmd):
                return await super().launch_kernel(cmd, **kwargs)
            order = {
                "arguments": cmd[cmd.index("ipykernel_launcher") + 1 :],
                "folder": str(kwargs.get("cwd") or Path.cwd()),
                "environment": dict(kwargs["env"]),
            }
            try:
                kernel = ForkedKernel(home, order)
            except NurseryGone:
                return await super().launch_kernel(cmd, **kwargs)
            self.process: Any = kernel
            self.pid, self.pgid, self.cwd = kernel.pid, None, order["folder"]
            return self.connection_info

    class ForkManager(AsyncKernelManager):
        """Gives each kernel our provisioner."""

        async def _async_pre_start_kernel(self, **kwargs: Any) -> Any:
            if self.provisioner is None:
                self.provisioner = ForkProvisioner(kernel_spec=self.kernel_spec, parent=self)
            return await super()._async_pre_start_kernel(**kwargs)

    return ForkManager


def is_own_kernel(command: Sequence[str]) -> bool:
    """Whether a kernel's command is this very Python with ipykernel; a newsroom may have chosen another.

    >>> is_own_kernel([sys.executable, "-m", "ipykernel_launcher", "-f", "x.json"]), is_own_kernel(["julia"])
    (True, False)
    """
    return "ipykernel_launcher" in command and Path(command[0]).absolute() == Path(sys.executable).absolute()
