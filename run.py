"""Two commands on a machine with nothing but Python: makes the environment in .venv, then runs the job.

    python run.py report    reads data/sample and renders every report; says where reports/index.html is
    python run.py test      checks the code and runs the tests, browser tests included where Chromium is found
    python run.py lab       opens the notebooks in JupyterLab
    python run.py bench     measures articles and megabytes a second, beside other libraries
    python run.py gallery   draws every kind of chart from data/sample into docs/gallery

What follows the job is handed on to it: `python run.py test tests/test_run.py -k stamp`.
"""

import sys

if sys.version_info < (3, 11):
    # Even a Python 2.7 gets as far as this sentence: this file holds no f-string, no annotation and no [*x].
    sys.exit(
        "This needs Python 3.11 or newer, and this is Python %d.%d: install a newer one from python.org, then run "
        "the same line with it." % sys.version_info[:2]
    )

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "installed.json"
LOG = VENV / "install.log"
EXTRAS = {"report": "xlsx", "lab": "xlsx", "test": "test", "bench": "peers", "gallery": "xlsx"}
CHECKS = (
    ("ruff check", ["-m", "ruff", "check", "."]),
    ("ruff format", ["-m", "ruff", "format", "--check", "."]),
    ("mypy", ["-m", "mypy"]),
    ("import laws", ["-c", "from importlinter.cli import lint_imports_command as check; check()"]),
)


class Stop(Exception):
    """Something the person at the keyboard can mend, in one sentence."""


def main(arguments):
    """Makes sure of the environment, then runs the job; gives the job's exit code."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if not arguments or arguments[0] not in JOBS:
        say("%s\nThe jobs are: %s." % (__doc__, ", ".join(JOBS)))
        return 2
    job, rest = arguments[0], arguments[1:]
    try:
        install(EXTRAS[job])
        return JOBS[job](rest)
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        say("Stopped. The same command takes it up again.")
        return 130


# ------------------------------------------------------------------------------------------------ the environment


def install(extra):
    """Installs the toolkit with `extra` into .venv, unless the stamp says that this has been done."""
    done = read_stamp()
    if done is not None and extra in done:
        return
    extras = sorted(set(done or []) | {extra})
    problem = try_to(make_environment, extras)
    if problem:
        say("The installation did not go through; once more, from an empty .venv ...")
        shutil.rmtree(VENV, ignore_errors=True)
        problem = try_to(make_environment, extras)
    if problem:
        raise Stop(explain(problem))
    write_stamp(extras)


def try_to(work, argument):
    """Does the work; gives what went wrong, if anything did."""
    try:
        work(argument)
    except (OSError, subprocess.CalledProcessError) as error:
        return error
    return None


def make_environment(extras):
    """Makes .venv where there is none that works; installs what pyproject.toml asks for as constraints.txt pins it."""
    STAMP.unlink(missing_ok=True)
    uv = shutil.which("uv")
    if not is_sound():
        shutil.rmtree(VENV, ignore_errors=True)
        say("Making the environment in .venv (once: some minutes, about 1 GB) ...")
        make = [uv, "venv", "--quiet", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
        subprocess.run(make + [str(VENV)], check=True, env=environment())
    wanted = ["-c", "constraints.txt", "-e", ".[%s]" % ",".join(extras)]
    say("Installing %s ..." % wanted[-1])
    if uv:
        command = [uv, "pip", "install", "--quiet", "--python", str(interpreter())]
        if subprocess.run(command + wanted, cwd=HERE, env=environment(), check=False).returncode == 0:
            return
        say("uv could not do it; trying pip ...")
        subprocess.run([interpreter(), "-m", "ensurepip", "--upgrade"], check=True, stdout=subprocess.DEVNULL)
    install_with_pip(wanted)


def install_with_pip(wanted):
    """Runs pip; a terminal sees the package that it is at, and the whole story stands in .venv/install.log."""
    command = [interpreter(), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"] + wanted
    pip = subprocess.Popen(
        command,
        cwd=HERE,
        env=environment(),
        text=True,
        errors="replace",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    with pip, LOG.open("w", encoding="utf-8") as log:
        for line in pip.stdout:
            log.write(line)
            if sys.stderr.isatty():
                sys.stderr.write("\r" + line.strip()[:76].ljust(78))
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 78 + "\r")
    if pip.returncode:
        raise subprocess.CalledProcessError(pip.returncode, command)


def explain(error):
    """One sentence for a failed installation, with the last lines of the log where there is one."""
    if not interpreter().exists():
        return (
            "Could not make .venv (%s). On Debian and Ubuntu `sudo apt install python3-venv` mends it; elsewhere, "
            "see that this folder may be written to." % error
        )
    tail = LOG.read_text(encoding="utf-8").splitlines()[-8:] if LOG.exists() else [str(error)]
    return (
        "%s\nCould not install. See that there is a network and 2 GB of free disk, then run the same command again."
        % ("\n".join(tail))
    )


def interpreter():
    """The environment's own Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_sound():
    """Whether .venv holds a Python that starts, and a new enough one (a system upgrade can take it away)."""
    test = "import sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([interpreter(), "-c", test], check=False, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def environment():
    """The variables for child processes: UTF-8 on Windows too, and no setting that would install outside .venv."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PIP_TARGET", "PIP_PREFIX")}
    return dict(kept, PYTHONUTF8="1", PIP_USER="0")


def fingerprint():
    """Changes with the wanted packages, and when the folder is moved, since an editable install holds its path."""
    wanted = [(HERE / name).read_bytes() for name in ("pyproject.toml", "constraints.txt")]
    return hashlib.sha256(b"\0".join(wanted + [str(HERE).encode()])).hexdigest()


def read_stamp():
    """The extras that are installed; None where nothing is, or the wish has changed since."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
        if stamp["fingerprint"] == fingerprint() and interpreter().exists():
            return stamp["extras"]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def write_stamp(extras):
    """Written last and in one step, so that an interrupted installation never looks finished."""
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps({"fingerprint": fingerprint(), "extras": extras}), encoding="utf-8")
    fresh.replace(STAMP)


# ------------------------------------------------------------------------------------------------------- the jobs


def report(rest):
    """The demonstration: the sample corpus to reports/index.html."""
    return run(["-m", "toolkit", "report"] + (rest or ["data/sample", "--out", str(HERE / "reports")]))


def test(rest):
    """Style, types and import laws, then the tests: pytest's closing line is the last. With arguments: pytest alone."""
    failed = [] if rest else [name for name, command in CHECKS if step(name, command)]
    sys.path.insert(0, str(HERE))
    from toolkit.project.browser import find_browser

    say(
        "browser tests: %s"
        % (find_browser() or "skipped, for no Chromium is found (`toolkit doctor` says how to mend it)")
    )
    if failed:
        say("NOT CLEAN: %s" % ", ".join(failed))
    beside = [] if rest else ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadfile"]
    return run(["-m", "pytest"] + beside + rest) or bool(failed)


def lab(rest):
    """JupyterLab on the notebooks; its news pop-up, which covers the page and calls outside, stays off."""
    news = "@jupyterlab/apputils-extension:announcements"
    run(["-m", "jupyter", "labextension", "disable", "--level=sys_prefix", news], quiet=True)
    return run(["-m", "jupyterlab", "--notebook-dir=notebooks"] + rest)


def bench(rest):
    """Speed and memory of every stage, beside the libraries that a reader would compare with."""
    return run(["-m", "bench"] + rest)


def gallery(rest):
    """A picture of every kind of chart, and the page that lists them."""
    return run([str(HERE / "docs" / "gallery" / "draw.py")] + rest)


JOBS = {"report": report, "test": test, "lab": lab, "bench": bench, "gallery": gallery}


def step(name, command):
    """Runs one check and says which it is."""
    say("%s ..." % name)
    return run(command)


def run(command, quiet=False):
    """Runs the environment's Python in the project's folder; gives its exit code."""
    sys.stdout.flush()
    output = subprocess.DEVNULL if quiet else None
    whole = [str(interpreter())] + command
    job = subprocess.Popen(whole, cwd=HERE, env=environment(), stdout=output, stderr=output)
    while True:
        try:
            return job.wait()
        except KeyboardInterrupt:
            continue  # the job has heard it too: JupyterLab asks whether it should stop, pytest tells how far it came


def say(words):
    """Talk goes to stderr: stdout is for results."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
