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


@pytest.fixture(scope="module")
def browser(browser_path: str):
    """A browser for the tests of one file; skipped where Playwright is not installed."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser, pages):
    """Opens one of a file's `pages` offline; the test fails where it asks for anything but itself or the browser complains."""
    contexts, asked, said = [], [], []

    def open_one(name: str, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "offline": True, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(pages[name].as_uri())
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert said == []


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT
