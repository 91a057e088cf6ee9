"""What all tests share: browser tests are skipped, with the reason said, where no browser is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.project.browser import find_browser

ROOT = Path(__file__).resolve().parents[1]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what is marked `browser` on a machine without one."""
    if find_browser() is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="no Chromium is found; `toolkit doctor` says how to mend it"))


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The browser that Playwright is to start (`executable_path`)."""
    found = find_browser()
    if found is None:
        pytest.skip("no Chromium is found; `toolkit doctor` says how to mend it")
    return str(found)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT
