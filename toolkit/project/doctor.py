"""Looks the machine over: what is ready for the toolkit, and what is to mend, each with its remedy."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import ToolkitError
from toolkit.project.browser import find_browser
from toolkit.project.settings import find_settings, read_settings

DISTRIBUTION = "claims-toolkit"
FREE_SPACE = 500_000_000


class Finding(NamedTuple):
    """One line of the doctor: what was looked at, whether it is in order, what was seen, and what mends it."""

    name: str
    is_fine: bool
    seen: str
    remedy: str = ""
    is_needed: bool = True


def examine(folder: Path) -> Iterator[Finding]:
    """Yields a finding for each thing that the toolkit needs; `folder` is where somebody wants to work."""
    for look in LOOKS:
        try:
            yield look(folder)
        except Exception as error:
            name = look.__name__.removeprefix("look_at_")
            yield Finding(
                name, False, f"{type(error).__name__}: {error}", "install the toolkit anew, and report this if it stays"
            )


def look_at_python(folder: Path) -> Finding:
    """Python itself."""
    seen = f"{sys.version.split()[0]} at {sys.executable}"
    return Finding("python", sys.version_info >= (3, 11), seen, "install Python 3.11 or newer from python.org")


def look_at_packages(folder: Path) -> Finding:
    """What the toolkit imports, at the versions that it asks for."""
    from packaging.requirements import Requirement

    wanted = [Requirement(line) for line in requires(DISTRIBUTION) or []]
    needed = [each for each in wanted if each.marker is None or each.marker.evaluate({"extra": ""})]
    wrong = [problem for each in needed if (problem := find_problem(each.name, each.specifier.contains))]
    shown = ", ".join(
        f"{name} {version(name)}" for name in ("pandas", "pyarrow", "matplotlib", "papermill") if find_version(name)
    )
    seen = f"toolkit {version(DISTRIBUTION)} with {shown}" + (f"; {'; '.join(wrong)}" if wrong else "")
    return Finding("packages", not wrong, seen, f"run `{sys.executable} -m pip install --upgrade {DISTRIBUTION}`")


def find_problem(name: str, is_wanted: Callable[[str], bool]) -> str | None:
    """What is wrong with an installed package, in words; None where it is as it should be."""
    found = find_version(name)
    if found is None:
        return f"{name} is missing"
    return None if is_wanted(found) else f"{name} {found} is too old"


def find_version(name: str) -> str | None:
    """The installed version of a package."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def look_at_kernel(folder: Path) -> Finding:
    """The Jupyter kernel in which the notebooks run: it has to be the Python that holds the toolkit."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    remedy = f"run `{sys.executable} -m ipykernel install --sys-prefix --name python3`"
    try:
        command = KernelSpecManager().get_kernel_spec("python3").argv[0]
    except NoSuchKernel:
        return Finding("kernel", False, "no kernel is called python3", remedy)
    # Jupyter puts the Python that starts it in the place of these bare names, wherever they lead.
    bare = ("python", f"python{sys.version_info[0]}", f"python{sys.version_info[0]}.{sys.version_info[1]}")
    is_ours = command in bare or (shutil.which(command) is not None and is_same_python(command))
    return Finding(
        "kernel",
        is_ours,
        "python3 runs this Python" if is_ours else f"python3 runs {command}, which is another Python",
        remedy,
    )


def is_same_python(command: str) -> bool:
    """Whether a command is the Python that runs now; jupyter_client puts its own in place of a bare `python`."""
    return Path(command).name == command or Path(command).absolute().parent == Path(sys.executable).absolute().parent


def look_at_fonts(folder: Path) -> Finding:
    """Charts name fonts that every computer has; without any of them words on charts run wider than their places."""
    from matplotlib.font_manager import fontManager

    usual = ("Helvetica", "Arial", "Liberation Sans", "DejaVu Sans", "Noto Sans")
    there = {font.name for font in fontManager.ttflist}
    found = [name for name in usual if name in there]
    return Finding("fonts", bool(found), ", ".join(found) or "none of " + ", ".join(usual), "install the DejaVu fonts")


def look_at_folder(folder: Path) -> Finding:
    """Whether reports can be written here and there is room for them."""
    remedy = "choose a folder that is yours, and not one inside OneDrive or on a full disk"
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".toolkit-"):
            pass
    except OSError as error:
        return Finding("folder", False, f"{folder}: {error.strerror}", remedy)
    free = shutil.disk_usage(folder).free
    return Finding("folder", free >= FREE_SPACE, f"{folder} may be written to, {free / 1e9:.1f} GB free", remedy)


def look_at_settings(folder: Path) -> Finding:
    """The investigation's own settings, where there are some."""
    path = find_settings(folder)
    if path is None:
        return Finding("settings", True, "no toolkit.toml here (`toolkit new DIR` makes a folder with one)")
    try:
        settings = read_settings(folder)
    except ToolkitError as error:
        return Finding("settings", False, str(error), "mend the line it names")
    lost = [
        value
        for value in sorted(map(str, settings.get("report", {}).values()))
        if os.sep in value and not Path(value).exists()
    ]
    lost = [value for value in lost if Path(value).name != "reports"]
    return Finding(
        "settings",
        not lost,
        f"{path}" + (f": no {', '.join(lost)}" if lost else ""),
        "make the folder, or mend the path",
    )


def look_at_browser(folder: Path) -> Finding:
    """Chromium, which only the tests need."""
    found = find_browser()
    remedy = "install Chromium or Chrome, or name one in TOOLKIT_BROWSER; only the browser tests need it"
    return Finding("browser", found is not None, str(found or "no Chromium is found"), remedy, is_needed=False)


LOOKS: tuple[Callable[[Path], Finding], ...] = (
    look_at_python,
    look_at_packages,
    look_at_kernel,
    look_at_fonts,
    look_at_folder,
    look_at_settings,
    look_at_browser,
)
