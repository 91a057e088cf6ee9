"""The notebooks in a real JupyterLab: each is opened and run, charts show with links that work, claims with the number marked."""

from __future__ import annotations

import json
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import claims_fixture as fixture
import pytest

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytest.importorskip("jupyterlab", reason="jupyterlab is not installed")
pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[1]
NAMES = [path.stem for path in sorted((ROOT / "notebooks").glob("*.ipynb"))]
NEWS = "@jupyterlab/apputils-extension:announcements"  # a pop-up that covers the page and calls outside
WITH_MARKS = [
    name for name in NAMES if name[0] not in "14"
]  # the first draws articles; the tables made by hand hold no other measure
PROMPTS = "[...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(prompt => prompt.textContent)"


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    """A reporter's folder: the notebooks as they ship, and the tables made by hand for them to show."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "notebooks").mkdir()
    fixture.write_fixture_tables(folder / "tables")
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        words = path.read_text(encoding="utf-8")
        assert words.count("tables: str | None = None") == 1
        words = words.replace("tables: str | None = None", 'tables: str | None = \\"../tables\\"')
        (folder / "notebooks" / path.name).write_text(words, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def lab(desk: Path, tmp_path_factory) -> Iterator[str]:
    """A JupyterLab of its own on a free port, and its address; nothing of the user's settings is read or written."""
    own = tmp_path_factory.mktemp("lab")
    (own / "config" / "labconfig").mkdir(parents=True)
    (own / "config" / "labconfig" / "page_config.json").write_text(json.dumps({"disabledExtensions": {NEWS: True}}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    places = {
        "JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime", "IPYTHONDIR": "ipython",
        "JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    }  # fmt: skip
    places = {name: str(own / place) for name, place in places.items()}
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
        "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}", f"--notebook-dir={desk}", "--LabApp.news_url=",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate", "--LabApp.extension_manager=readonly",
    ]  # fmt: skip
    with (own / "log").open("w") as log:
        server = subprocess.Popen(
            command, env={**os.environ, **places, "PYTHONPATH": str(ROOT)}, stdout=log, stderr=log, start_new_session=True
        )  # fmt: skip
    try:
        wait_for(f"http://127.0.0.1:{port}/api/status?token={token}", server, own / "log")
        yield f"http://127.0.0.1:{port}/lab/tree/notebooks/{{name}}.ipynb?token={token}"
    finally:
        stop(server)


def wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    """Until the server answers."""
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError):
            urllib.request.urlopen(address, timeout=2).read()
            return
        time.sleep(0.1)
    pytest.fail(f"JupyterLab did not start: {log.read_text()[-600:]}")


def stop(server: subprocess.Popen) -> None:
    """Asks the server to end its kernels and itself, and makes sure."""
    server.send_signal(signal.SIGTERM)
    try:
        server.wait(timeout=15)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


@pytest.fixture(scope="module")
def opened(lab: str, browser_path: str) -> Iterator[dict]:
    """Every notebook in a window of its own, all of its cells run; what the browser asked for and complained of."""
    asked, said = [], []
    with playwright_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1400, "height": 1000})
        windows = {}
        for name in NAMES:
            window = windows[name] = context.new_page()
            window.set_default_timeout(60_000)
            window.on("request", lambda request: asked.append(request.url))
            window.on(
                "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
            )
            window.on("pageerror", lambda error: said.append(str(error)))
            window.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
            window.goto(lab.format(name=name))
            window.get_by_text("Python 3 (ipykernel) | Idle").wait_for()
            window.get_by_role("menuitem", name="Run", exact=True).first.click()
            window.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        for window in windows.values():
            # The last cell is in view when all have run.
            window.wait_for_function(
                f"() => {{ const all = {PROMPTS}; return all.length > 5 && /[0-9]/.test(all.at(-1)) && !all.join().includes('*') }}"
            )
        yield {"windows": windows, "asked": asked, "said": said}
        browser.close()


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_runs_and_nothing_is_red(opened, name):
    window = opened["windows"][name]
    assert all(prompt.strip("[]: ").isdigit() for prompt in window.evaluate(PROMPTS))
    red = window.locator('.jp-OutputArea [data-mime-type$="stderr"], .jp-OutputArea [data-mime-type$="error"]')
    assert red.all_inner_texts() == []
    assert window.locator(".jp-OutputArea .claims").count() >= 4


@pytest.mark.parametrize("name", WITH_MARKS)
def test_charts_are_inline_and_a_mark_leads_to_its_sentence_and_back(opened, name):
    window = opened["windows"][name]
    assert window.locator(".jp-OutputArea svg.picture").count() >= 1
    mark = window.locator(".jp-OutputArea svg a.mark").first
    row = mark.get_attribute("xlink:href").removeprefix("#")
    mark.scroll_into_view_if_needed()
    mark.focus()
    window.keyboard.press("Enter")
    window.wait_for_function("row => document.querySelector(':target')?.id === row", arg=row)
    assert in_view(window, row)
    assert window.locator(f'[id="{row}"] mark').first.inner_text() != ""
    back = window.locator(f'[id="{row}"] a[href^="#chart-"]').first
    home = back.get_attribute("href").removeprefix("#")
    back.click()
    window.wait_for_function(
        "name => { const box = document.getElementById(name).getBoundingClientRect(); return box.y > 0 && box.y < 1000 }",
        arg=home,
    )


def in_view(window, name: str) -> bool:
    """Whether the thing of this name can be seen."""
    box = window.locator(f'[id="{name}"]').first.bounding_box()
    return bool(box) and box["y"] + box["height"] > 90 and box["y"] < 1000


def test_a_click_with_the_mouse_leads_there_too(opened):
    window = opened["windows"]["2_sorties_over_time_by_source"]
    sign = window.locator(".jp-OutputArea svg a.mark use").last
    row = sign.evaluate("sign => sign.closest('a').getAttribute('xlink:href').slice(1)")
    sign.scroll_into_view_if_needed()
    sign.click(force=True)
    window.wait_for_function("row => document.querySelector(':target')?.id === row", arg=row)


def test_claims_are_a_table_with_the_sentence_and_words_from_articles_are_words(opened):
    window = opened["windows"]["3_casualties_over_time_by_source"]
    table = window.locator(".jp-OutputArea table.evidence").first
    assert table.locator("mark").count() > 5
    assert "<script>alert(1)</script>" in table.inner_text()
    assert window.locator(".jp-OutputArea script").count() == 0
    sentence = table.locator("tbody tr").first.locator("td").nth(4)
    assert sentence.bounding_box()["width"] > 300


def test_the_same_charts_stand_in_the_report(opened, desk, tmp_path):
    from toolkit.reports import render_report

    name = "2_sorties_over_time_by_source"
    page = render_report(
        ROOT / "notebooks" / f"{name}.ipynb", {"tables": desk / "tables", "corpus": desk}, output=tmp_path / "a.html"
    )
    shown = opened["windows"][name].locator(".jp-OutputArea figure.chart").evaluate_all("all => all.map(one => one.id)")
    assert shown == re.findall(r'<figure class="chart" id="([^"]+)"', page.read_text(encoding="utf-8")) and shown


def test_nothing_is_asked_of_the_world_and_nothing_is_complained_of(opened):
    assert [url for url in opened["asked"] if not url.startswith(("http://127.0.0.1:", "data:", "blob:"))] == []
    assert [words for words in opened["said"] if "SVG" in words or "href" in words or "alert" in words] == []
