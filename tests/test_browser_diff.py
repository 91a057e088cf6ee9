"""The pages of a comparison in a real browser: nothing is loaded, links lead to rows, text reflows, no barrier is found, light or dark."""

from __future__ import annotations

from pathlib import Path

import claims_fixture as by_hand
import diff_fixture as stories
import pytest

from toolkit.compare.outcomes import compare_folders, find_folder_fall

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    place = tmp_path_factory.mktemp("pages")
    changed = {"ferry.txt": stories.FERRY.replace("12", "14"), "new.txt": stories.STRIKE.replace("40", "55")}
    old, new = stories.keep_run(place / "a"), stories.keep_run(place / "b", changed, policy="acled")
    kept = by_hand.write_fixture_tables(place / "tables")
    made = {
        "diff": compare_folders(old, new).page(),
        "same": compare_folders(old, old).page(),
        "fall": find_folder_fall(kept, ["s6", "kmark"]).page(),
    }
    for name, page in made.items():
        (place / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: place / f"{name}.html" for name in made}


@pytest.mark.parametrize("name", ["diff", "same", "fall"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_is_found_by_axe(open_page, name: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe.Axe().run(open_page(name, color_scheme=scheme)).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found] == []


@pytest.mark.parametrize("name", ["diff", "same", "fall"])
def test_text_reflows_at_400_per_cent(open_page, name: str) -> None:
    page = open_page(name, viewport={"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_sentence_at_the_top_leads_to_its_row(open_page) -> None:
    page = open_page("diff")
    page.locator("#first + ul a").first.click()
    row = page.url.partition("#")[2]
    assert row == "changed-1" and "At least 14" in page.locator(f"#{row}").inner_text()


def test_a_chart_difference_leads_to_the_claim_that_falls(open_page) -> None:
    page = open_page("fall")
    page.get_by_role("link", name="mark gone").first.click()
    assert page.url.partition("#")[2].startswith("falls-")


def test_print_leaves_no_menu_and_keeps_every_row(open_page) -> None:
    page = open_page("diff")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.contents')).display") == "none"
    assert page.locator("#changed-1").is_visible()
