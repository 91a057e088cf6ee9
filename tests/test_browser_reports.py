"""The reports in a real browser: links lead to sentences, keys work, nothing is loaded, text reflows, dark and print are readable."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from toolkit.reports import render_report

BROWSER = os.environ.get("TOOLKIT_BROWSER") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None
)
playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome was found on the PATH"),
]

spec = importlib.util.spec_from_file_location("claims_fixture", Path(__file__).with_name("claims_fixture.py"))
fixture = importlib.util.module_from_spec(spec)
spec.loader.exec_module(fixture)
NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
NAMES = (
    "1_what_is_in_the_corpus",
    "2_sorties_over_time_by_source",
    "3_casualties_over_time_by_source",
    "4_other_figures_over_time_by_source",
    "5_where_sources_disagree",
    "6_what_one_source_claims",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, Path]:
    """Each report, made of the table made by hand, and an index page."""
    from toolkit.reports.index import write_index
    from toolkit.reports.inputs import read_tables

    folder = tmp_path_factory.mktemp("pages")
    kept = fixture.write_fixture_tables(folder / "tables")
    given = {"corpus": str(folder), "tables": str(kept)}
    made = {
        name: render_report(NOTEBOOKS / f"{name}.ipynb", given, output=folder / f"{name}.html", index="index.html")
        for name in NAMES
    }
    return {**made, "index": write_index(read_tables(kept), list(made.values()), folder)}


@pytest.fixture(scope="module")
def browser():
    with playwright_api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser, pages) -> Iterator:
    """Opens a report; the test fails where the page asks for anything but itself or the browser complains."""
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


def mark_of(page, claim_id: str):
    return page.locator(f'svg a[href="#ev-{claim_id}"]').first


def in_view(page, selector: str) -> bool:
    return page.evaluate(
        "selector => { const box = document.querySelector(selector).getBoundingClientRect();"
        " return box.top >= 0 && box.top < innerHeight }", selector,
    )  # fmt: skip


def settle(page) -> None:
    """Waits until the page has come to rest after a jump."""
    page.wait_for_function(
        "() => { const y = scrollY; return new Promise(done => setTimeout(() => done(y === scrollY), 150)) }"
    )


def test_a_click_on_a_mark_leads_to_its_sentence_and_back(open_page):
    page = open_page(NAMES[1])
    before = page.evaluate("getComputedStyle(document.querySelector('#ev-s6')).backgroundColor")
    mark_of(page, "s6").click()
    assert page.url.endswith("#ev-s6")
    settle(page)
    assert in_view(page, "#ev-s6")
    assert page.evaluate("getComputedStyle(document.querySelector('#ev-s6')).backgroundColor") != before
    assert page.locator("#ev-s6 mark").inner_text() == "990"
    page.locator("#ev-s6 a", has_text="back to the chart").click()
    assert page.url.endswith("#chart-sorties-period-total-s6")
    settle(page)
    assert in_view(page, '[id="chart-sorties-period-total-s6"]')


def test_keys_alone_reach_a_mark_and_its_sentence(open_page):
    page = open_page(NAMES[1])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('mark')"):
            break
    target = page.evaluate("document.activeElement.getAttribute('href')")
    assert target.startswith("#ev-")
    page.keyboard.press("Enter")
    settle(page)
    assert page.url.endswith(target) and in_view(page, f'[id="{target[1:]}"]')


def test_a_mark_says_who_says_what(open_page):
    page = open_page(NAMES[1])
    link = page.get_by_role("link", name="Russian Ministry of Defence: 990, Aug. 1-21, 2017. Printed by 3 outlets")
    assert link.count() == 1


@pytest.mark.parametrize("name", [*NAMES, "index"])
def test_text_reflows_at_400_per_cent(open_page, name):
    page = open_page(name, viewport={"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    wide = page.evaluate(
        "() => [...document.querySelectorAll('p, li, h1, h2, h3, td, caption, summary')]"
        ".filter(e => e.offsetParent && e.getBoundingClientRect().right > 321).map(e => e.textContent.slice(0, 40))"
    )
    assert wide == []


@pytest.mark.parametrize("name", [*NAMES, "index"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_is_found_by_axe(open_page, name, scheme):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    ).Axe()
    page = open_page(name, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found = axe.run(page).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found] == []


def test_dark_mode_keeps_pictures_on_a_light_panel(open_page):
    page = open_page(NAMES[1], color_scheme="dark")
    colours = page.evaluate("['body', '.plot'].map(s => getComputedStyle(document.querySelector(s)).backgroundColor)")
    assert colours == ["rgb(25, 25, 23)", "rgb(255, 255, 255)"]


def test_print_shows_what_was_left_out_and_no_menu(open_page):
    page = open_page(NAMES[1])
    page.emulate_media(media="print")
    shown = page.evaluate("getComputedStyle(document.querySelector('.contents')).display")
    height = page.evaluate("document.querySelector('details[id$=left-out] table').getBoundingClientRect().height")
    assert shown == "none" and height > 20


def test_without_any_style_the_page_still_reads_from_top_to_bottom(open_page):
    page = open_page(NAMES[2])
    order = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(e => Number(e.tagName[1]))")
    assert order[0] == 1 and order.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(order))
