"""The names that a package shows, each loaded from its module when it is first asked for: `import toolkit` costs nothing."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def open_shelf(package: str, homes: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Gives the `__getattr__` and the `__dir__` of a package whose names live in the modules `homes`.

    >>> find, names = open_shelf("toolkit", {"InputError": "errors"})
    >>> find("InputError").__name__, names()
    ('InputError', ['InputError'])
    >>> find("InputEror")
    Traceback (most recent call last):
    AttributeError: module 'toolkit' has no attribute 'InputEror'
    """

    def find(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module '{package}' has no attribute '{name}'")
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return find, lambda: sorted(homes)
