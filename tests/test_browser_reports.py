"""The reports in a real browser: links lead to sentences, keys work, nothing is loaded, text reflows, dark and print are readable."""

from __future__ import annotations

import hashlib
import os
import shutil
from itertools import pairwise
from pathlib import Path

import claims_fixture
import pages_fixture as made
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

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
FIRST, SORTIES = "1_what_is_in_the_corpus", "2_sorties_over_time_by_source"
# `whole` and `hostile` hold every piece that a report has; they are made without a kernel, which keeps these tests quick.
NAMES = (FIRST, SORTIES, "whole", "hostile", "index")


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, Path]:
    """Two reports run by a kernel, two pages made of pieces, and the page that lists the reports."""
    from toolkit.reports.index import write_index
    from toolkit.reports.inputs import read_tables

    folder = tmp_path_factory.mktemp("pages")
    kept = claims_fixture.write_fixture_tables(folder / "tables")
    given = {"corpus": str(folder), "tables": str(kept)}
    found = {
        name: render_report(NOTEBOOKS / f"{name}.ipynb", given, output=folder / f"{name}.html", index="index.html")
        for name in (FIRST, SORTIES)
    }
    index = write_index(read_tables(kept), list(found.values()), folder)
    for name, claims in (("whole", claims_fixture.make_claims()), ("hostile", made.hostile_claims())):
        found[name] = folder / f"{name}.html"
        found[name].write_text(made.make_whole_page(made.make_tables(claims)), encoding="utf-8")
    return {**found, "index": index}


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


# --- from a mark to its sentence, and back -------------------------------------------------------------------------


def test_a_click_on_a_mark_leads_to_its_sentence_and_back(open_page):
    page = open_page(SORTIES)
    before = page.evaluate("getComputedStyle(document.querySelector('#ev-s6')).backgroundColor")
    mark_of(page, "s6").click()
    assert page.url.endswith("#ev-s6")
    settle(page)
    assert in_view(page, "#ev-s6")
    assert page.evaluate("getComputedStyle(document.querySelector('#ev-s6')).backgroundColor") != before
    assert page.locator("#ev-s6 mark").first.inner_text() == "990"
    page.locator("#ev-s6 a", has_text="back to the chart").click()
    assert page.url.endswith("#chart-sorties-period-total-s6")
    settle(page)
    assert in_view(page, '[id="chart-sorties-period-total-s6"]')


def test_keys_alone_reach_a_mark_its_sentence_and_the_way_back(open_page):
    page = open_page(SORTIES)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('mark')"):
            break
    mark, target = page.evaluate("[document.activeElement.id, document.activeElement.getAttribute('href')]")
    page.keyboard.press("Enter")
    settle(page)
    assert page.url.endswith(target) and in_view(page, f'[id="{target[1:]}"]')
    assert page.evaluate("document.querySelector(':target').id") == target[1:]
    page.keyboard.press("Tab")  # from the row to the first link in it
    assert page.evaluate("document.activeElement.closest('tr').id") == target[1:]
    for _ in range(4):
        if page.evaluate("document.activeElement.getAttribute('href')") == f"#{mark}":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("document.querySelector(':target').id") == mark and in_view(page, f'[id="{mark}"]')


def test_a_mark_says_who_says_what_to_a_screen_reader_and_to_the_mouse(open_page):
    page = open_page(SORTIES)
    words = "Russian Ministry of Defence: 990, Aug. 1-21, 2017"
    link = page.get_by_role("link", name=words)
    assert link.count() == 1
    assert link.locator("title").text_content().startswith(words)


def test_a_mark_in_focus_shows_its_words_within_the_picture(open_page):
    page = open_page(SORTIES)
    page.keyboard.press("Tab")  # the last thing used is the keyboard
    for mark in page.locator("svg a.mark").all()[::3]:
        mark.focus()
        box, words = mark.locator(".readout"), mark.get_attribute("aria-label")
        assert box.is_visible() and "".join(box.text_content().split()) == "".join(words.split())
        inside = page.evaluate(
            "box => { const a = box.getBoundingClientRect(), b = box.closest('svg').getBoundingClientRect();"
            " return a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1 }",
            box.element_handle(),
        )  # fmt: skip
        assert inside, words
    page.locator("h1").click()
    assert page.locator(".readout >> visible=true").count() == 0


@pytest.mark.parametrize("name", [SORTIES, "whole"])
def test_every_mark_has_its_row_and_every_row_the_way_back(open_page, name):
    lost = open_page(name).evaluate(
        "() => [...document.querySelectorAll('svg a.mark')].filter(mark => {"
        " const row = document.getElementById(mark.getAttribute('href').slice(1));"
        " return !row || !row.closest('tr').querySelector(`a[href='#${CSS.escape(mark.id)}'], a[href='#${mark.id}']`) })"
        ".map(mark => mark.id)"
    )
    assert lost == []


def test_a_copy_has_its_place_in_the_row_of_the_first(open_page):
    page = open_page("whole")
    assert page.evaluate("document.querySelector('#ev-s6copy1').closest('tr').id") == "ev-s6"
    page.evaluate("location.hash = '#ev-s6copy1'")
    assert page.locator("li:target").inner_text().startswith("Bay Courier, Aug. 21, 2017")


# --- what the articles cannot do -----------------------------------------------------------------------------------


def test_words_of_articles_run_nothing_and_hide_nothing(open_page):
    page = open_page("hostile")
    said = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    for link in page.locator("main a:visible").all()[:12]:
        link.hover()
    assert said == [] and page.evaluate("typeof window.ran") == "undefined"
    assert page.locator("body").is_visible() and page.evaluate("document.scripts.length") == 0
    seen = page.locator("table.evidence").inner_text()
    for words in made.HOSTILE[:8]:
        assert words in seen
    assert "13 dellik" in seen and "\u202e" not in page.content()


def test_the_policy_stops_a_script_that_is_put_in_later(open_page):
    """A second lock: even a page that was tampered with after the check runs and loads nothing."""
    page = open_page("whole")
    page.context.set_offline(False)
    html = page.content().replace(
        "</main>", "<script>window.ran = 1</script><img src='http://127.0.0.1:9/x.png' alt='x'></main>"
    )
    other = page.context.new_page()
    other.set_content(html)
    assert other.evaluate("typeof window.ran") == "undefined"
    assert other.evaluate("document.querySelector('img[alt=x]').naturalWidth") == 0


# --- files ---------------------------------------------------------------------------------------------------------


def test_each_file_can_be_saved_offline_and_is_the_one_whose_hash_is_told(open_page):
    page = open_page("whole")
    told = page.locator("table.made").inner_text()
    links = page.locator(".downloads a[download]").all()
    assert len(links) == 4
    for link in links:
        with page.expect_download() as waiting:
            link.click()
        assert waiting.value.suggested_filename == link.get_attribute("download")
        assert hashlib.sha256(Path(waiting.value.path()).read_bytes()).hexdigest() in told


# --- for everyone --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_text_reflows_at_400_per_cent(open_page, name):
    page = open_page(name, viewport={"width": 320, "height": 256})
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    wide = page.evaluate(
        "() => [...document.querySelectorAll('p, li, h1, h2, h3, td, caption, summary')]"
        ".filter(e => e.offsetParent && e.getBoundingClientRect().right > 321).map(e => e.textContent.slice(0, 40))"
    )
    assert wide == []


@pytest.mark.parametrize(
    ("name", "scheme"), [*((name, "light") for name in NAMES), ("whole", "dark"), ("index", "dark")]
)
def test_no_barrier_is_found_by_axe(open_page, name, scheme):
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    ).Axe()
    page = open_page(name, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found = axe.run(page).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found] == []


def test_a_telephone_shows_a_finding_and_who_says_so_on_its_first_screen(open_page):
    page = open_page(SORTIES, viewport={"width": 360, "height": 740})
    first = page.locator(".findings li").first
    assert first.bounding_box()["y"] < 740 - 60 and " put the " in first.inner_text()
    assert "no person has checked any of them yet" in page.locator(".lede").inner_text()


def test_dark_mode_darkens_pictures_and_print_does_not(open_page):
    page = open_page(SORTIES, color_scheme="dark")
    ask = "(name) => getComputedStyle(document.querySelector('.plot svg'))[name]"
    assert page.evaluate(ask, "filter") == "invert(0.9) hue-rotate(180deg)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(ask, "filter") == "none"


def test_a_narrow_screen_says_that_the_picture_scrolls(open_page):
    page = open_page(SORTIES)
    ask = "getComputedStyle(document.querySelector('.plot'), '::before').content"
    assert page.evaluate(ask) == "none"
    page.set_viewport_size({"width": 320, "height": 700})
    assert "Scroll sideways" in page.evaluate(ask)
    assert page.evaluate("(plot => plot.scrollWidth > plot.clientWidth)(document.querySelector('.plot'))")


def test_print_shows_what_was_left_out_and_no_menu(open_page):
    page = open_page(SORTIES)
    page.emulate_media(media="print")
    shown = page.evaluate("getComputedStyle(document.querySelector('.contents')).display")
    height = page.evaluate("document.querySelector('details[id$=left-out] table').getBoundingClientRect().height")
    assert shown == "none" and height > 20
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_without_any_style_the_page_still_reads_from_top_to_bottom(open_page):
    page = open_page("whole")
    order = page.evaluate("[...document.querySelectorAll('h1, h2, h3')].map(e => Number(e.tagName[1]))")
    assert order[0] == 1 and order.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(order))
