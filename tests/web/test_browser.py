"""The pages in a real browser: what a reader does, on a desk, a phone and a projector."""

from __future__ import annotations

import os
import shutil
import threading
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from web_doubles import FakeServices, history, point
from werkzeug.serving import make_server

from scorer.settings import Settings
from web import create_app

CHROMIUM = shutil.which("chromium")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not CHROMIUM and os.environ.get("CI") != "true", reason="needs Debian's chromium"
    ),
]

PAGES = [
    "/",
    "/articles/s1",
    "/articles/s1?vue=projection",
    "/articles/s1?note=masquee",
    "/medias",
    "/medias/gazette-ombreval.example",
    "/methode",
    "/signaux/missing_byline",
    "/rien",
]


@pytest.fixture(scope="module")
def site():
    """The address of the application, served over the fake services."""
    points = tuple(point(index, score_id=f"s{index}") for index in range(1, 8))
    services = FakeServices(outlet_made=history(7, points=points))
    server = make_server("127.0.0.1", 0, create_app(Settings(), services), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, site):
    """Open a path; every request and console message is kept on the page object."""
    contexts = []

    def opened(path, width=1280, height=900, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.requested, page.told = [], []
        page.on("request", lambda request: page.requested.append(request.url))
        page.on("console", lambda message: page.told.append(message.text))
        page.on("pageerror", lambda error: page.told.append(str(error)))
        page.goto(site + path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_anyone_else_nor_breaks_its_policy(open_page, site, path):
    page = open_page(path)
    page.wait_for_load_state("networkidle")
    assert page.requested
    assert all(url.startswith(site) for url in page.requested)
    complaints = [text for text in page.told if "404" not in text or path != "/rien"]
    assert complaints == []


@pytest.mark.parametrize(
    ("path", "scheme"),
    [*((path, "light") for path in PAGES), ("/", "dark"), ("/articles/s1", "dark")],
)
def test_nothing_serious_stands_in_the_way_of_anyone(open_page, path, scheme):
    page = open_page(path, color_scheme=scheme)
    found = Axe().run(page).response["violations"]
    serious = [
        (one["id"], one["nodes"][0]["html"][:120], one["nodes"][0]["failureSummary"])
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]
    assert serious == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_scrolls_sideways(open_page, path):
    page = open_page(path)
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_address_typed_in_the_form_leads_to_its_article(open_page):
    page = open_page("/")
    page.get_by_label("Adresse de l’article").fill("https://gazette-ombreval.example/lac")
    page.get_by_role("button", name="Lire cet article").click()
    page.wait_for_url("**/articles/s1")
    assert page.get_by_role("heading", level=1).inner_text().startswith("Le lac")


def test_the_form_and_the_hidden_score_work_without_scripts(open_page):
    page = open_page("/", java_script_enabled=False)
    page.get_by_label("Adresse de l’article").fill("https://gazette-ombreval.example/lac")
    page.get_by_role("button", name="Lire cet article").click()
    page.wait_for_url("**/articles/s1")
    page.get_by_role("link", name="Masquer la note").click()
    assert not page.locator("#chiffres").is_visible()
    page.get_by_role("link", name="Montrer la note").click()
    assert page.locator("#chiffres").is_visible()


def test_waiting_says_what_is_being_done(open_page):
    page = open_page("/")
    page.evaluate(
        "document.querySelector('form.entry').addEventListener('submit', e => e.preventDefault())"
    )
    page.get_by_label("Adresse de l’article").fill("https://gazette-ombreval.example/lac")
    page.get_by_role("button", name="Lire cet article").click()
    assert "gazette-ombreval.example" in page.locator("[data-attente-texte]").inner_text()
    assert page.get_by_role("button", name="Lire cet article").is_disabled()


def test_the_notes_are_walked_by_keyboard_question_by_question(open_page):
    page = open_page("/articles/s1")
    order = []
    for key in ["j", "ArrowRight", "j", "k"]:
        page.keyboard.press(key)
        order.append(page.evaluate("document.activeElement.id"))
    assert order == ["note-1a", "note-1b", "note-2a", "note-1b"]
    assert "2 sur 10" in page.locator("[data-parcours]").inner_text()


def test_letters_typed_in_a_field_walk_nothing(open_page):
    page = open_page("/medias")
    page.get_by_label("Nom ou domaine").fill("")
    page.get_by_label("Nom ou domaine").press_sequentially("jk")
    assert page.get_by_label("Nom ou domaine").input_value() == "jk"


def test_a_class_walks_with_the_next_button(open_page):
    page = open_page("/articles/s1?vue=projection")
    page.get_by_role("button", name="Note suivante").click()
    assert page.locator("#note-1a").evaluate("note => note.classList.contains('is-on')")
    mark = page.locator("#passage-1a-1 .ink")
    assert mark.evaluate("mark => mark.classList.contains('is-on')")


def test_notes_stand_beside_their_passage_and_never_overlap(open_page):
    page = open_page("/articles/s1")
    boxes = page.locator(".copy .margin > li").evaluate_all(
        "notes => notes.map(n => n.getBoundingClientRect()).map(b => [b.top, b.bottom, b.left])"
    )
    boxes.sort()
    for above, below in pairwise(boxes):
        assert above[1] <= below[0]
    copy_right = page.locator(".line-body").first.evaluate("p => p.getBoundingClientRect().right")
    assert all(left > copy_right for _, _, left in boxes)


def test_on_a_phone_notes_are_folded_and_open_from_their_mark(open_page):
    page = open_page("/articles/s1", width=390, height=844)
    saw = page.locator("#note-3c .saw")
    assert not saw.is_visible()
    page.locator("#passage-3c-1").click()
    assert saw.is_visible()


def test_the_score_hides_by_keyboard_and_stays_hidden(open_page, site):
    page = open_page("/articles/s1")
    toggle = page.locator("[data-choix=note]")
    assert page.locator("#chiffres").is_visible()
    toggle.focus()
    page.keyboard.press("Enter")
    assert not page.locator("#chiffres").is_visible()
    assert toggle.inner_text() == "Montrer la note"
    page.goto(f"{site}/articles/s1")
    assert not page.locator("#chiffres").is_visible()
    toggle.focus()
    page.keyboard.press(" ")
    assert page.locator("#chiffres").is_visible()


def test_projection_is_kept_from_page_to_page(open_page, site):
    page = open_page("/")
    page.get_by_role("button", name="Projection").click()
    page.goto(f"{site}/methode")
    assert page.evaluate("document.documentElement.dataset.vue") == "projection"


def test_the_first_tab_leads_to_the_content(open_page):
    page = open_page("/articles/s1")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


def test_paper_names_every_note_in_the_margin_and_tells_it_under_its_question(open_page):
    page = open_page("/articles/s1", width=390)
    page.emulate_media(media="print")
    for name in ("note-1a", "note-3c"):
        assert page.locator(f"#{name} summary").is_visible()
    assert page.locator("#question-3 .saw").count() == page.locator("#question-3 .why").count() == 3
    assert page.locator("#question-3 .why").first.is_visible()
    assert not page.get_by_role("navigation", name="Pages principales").is_visible()


def test_an_opened_note_stands_at_its_passage(open_page):
    page = open_page("/articles/s1")
    for _ in range(6):
        page.keyboard.press("j")
    gap = page.evaluate(
        "(([note, mark]) => note - mark)(['note-3c', 'passage-3c-1']"
        ".map(id => document.getElementById(id).getBoundingClientRect().top))"
    )
    assert page.evaluate("document.activeElement.id") == "note-3c"
    assert abs(gap) < 30
