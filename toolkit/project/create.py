"""Makes an investigation folder out of the template and the notebooks that ship with the package."""

from __future__ import annotations

from pathlib import Path

from toolkit.errors import InputError

HERE = Path(__file__).parent
TEMPLATE = HERE / "template"
# Files of the template that go elsewhere, or by another name, than they lie.
PLACED = {"gitignore": ".gitignore", "example.txt": "data/raw/example.txt"}
# The notebooks' defaults as they stand in the file: there the demonstration, here the reporter's own.
OWN_DEFAULTS = {
    "../data/sample": "../data/raw",
    "vocabulary: str | None = None": r"vocabulary: str | None = \"../vocabulary\"",
}
FOLDERS = ("data/raw", "data/reviewed", "notebooks", "reports", "vocabulary/measures")


def create_project(folder: Path, *, example: bool = False) -> Path:
    """Makes the folder with notebooks, settings and words of its own; `example` adds one invented article.

    Raises InputError where there is already something in the folder: nobody's work is overwritten.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(
            "there is already something here", where=str(folder), remedy="choose a folder that does not exist yet"
        )
    try:
        for name in FOLDERS:
            (folder / name).mkdir(parents=True)
        copy_template(folder, example)
        for notebook in sorted(find_notebooks().glob("*.ipynb")):
            words = notebook.read_text(encoding="utf-8")
            for shipped, own in OWN_DEFAULTS.items():
                words = words.replace(shipped, own)
            (folder / "notebooks" / notebook.name).write_text(words, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(
            f"cannot make the folder: {error.strerror}", where=str(folder), remedy="choose a folder that is yours"
        ) from None
    return folder


def copy_template(folder: Path, example: bool) -> None:
    """Copies each file of the template to its place; the README gets the folder's name as its title."""
    for source in sorted(path for path in TEMPLATE.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        name = source.relative_to(TEMPLATE).as_posix()
        if name == "example.txt" and not example:
            continue
        words = source.read_text(encoding="utf-8")
        if name == "README.md":
            words = words.replace("{title}", folder.resolve().name)
        (folder / PLACED.get(name, name)).write_text(words, encoding="utf-8", newline="\n")


def find_notebooks() -> Path:
    """The notebooks that ship with the package: inside it when installed from a wheel, beside it in a checkout."""
    for place in (HERE / "notebooks", HERE.parents[1] / "notebooks"):
        if place.is_dir():
            return place
    raise InputError(
        "the notebooks are missing from the installation", where=str(HERE), remedy="install claims-toolkit anew"
    )
