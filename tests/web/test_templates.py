"""No template is dead, none names what nobody gives it, and our own words are well spaced."""

from __future__ import annotations

import ast
import html
import re
from pathlib import Path

import pytest
from jinja2 import Environment, meta
from jinja2.nodes import FromImport, Include, Name

import web
from web.formats import FILTERS

FOLDER = Path(web.__file__).parent
TEMPLATES = {
    p.relative_to(FOLDER / "templates").as_posix(): p
    for p in FOLDER.rglob("*.html")
    if "templates" in p.parts
}

#: Given to every template by Flask, its extensions, or web/__init__.py.
GLOBALS = {"url_for", "asset", "view", "csrf_token"}


def rendered() -> dict[str, set[str]]:
    """Templates named in render_template calls, with the variables they are given."""
    found: dict[str, set[str]] = {}
    for path in (p for p in FOLDER.rglob("*.py") if "api" not in p.parts):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "render_template":
                name = node.args[0].value
                found.setdefault(name, set()).update(k.arg for k in node.keywords)
    return found


def parsed(name: str):
    environment = Environment(autoescape=True)
    environment.filters.update(FILTERS)
    return environment.parse(TEMPLATES[name].read_text())


def reachable(name: str) -> set[str]:
    """A template with all that it extends, includes or imports."""
    found, waiting = set(), [name]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += [other for other in meta.find_referenced_templates(parsed(current)) if other]
    return found


def test_no_template_is_dead():
    alive = set().union(*(reachable(name) for name in rendered()))
    assert alive == set(TEMPLATES)


@pytest.mark.parametrize("name", sorted(rendered()))
def test_every_variable_is_given(name):
    """Included parts see the page's variables; macros only what they are passed."""
    given = rendered()[name] | GLOBALS
    page = parsed(name)
    included = {n.template.value for n in page.find_all(Include)}
    imported = {name for node in page.find_all(FromImport) for name in node.names}
    names = set()
    for part in {name, "base.html", *included}:
        names |= meta.find_undeclared_variables(parsed(part))
    locals_set = {n.name for n in page.find_all(Name) if n.ctx == "store"}
    assert names - given - locals_set - imported == set()


def test_macros_use_only_their_arguments():
    for name, path in TEMPLATES.items():
        if "{% macro" in path.read_text():
            assert meta.find_undeclared_variables(parsed(name)) <= GLOBALS, name


def test_nothing_is_marked_safe():
    for path in TEMPLATES.values():
        source = path.read_text()
        assert "|safe" not in source.replace(" ", "")
        assert "autoescape" not in source
    assert not any("Markup(" in p.read_text() for p in FOLDER.rglob("*.py"))


def test_every_static_file_is_used_and_every_used_one_is_there(client):
    pages = "".join(client.get(path).text for path in PAGES)
    used = set(re.findall(r"/static/([\w./]+)\?v=", pages))
    folder = FOLDER / "static"
    assert used == {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


PAGES = ["/", "/articles/s1", "/medias", "/medias/gazette-ombreval.example", "/methode", "/rien"]


@pytest.mark.parametrize("path", PAGES)
def test_french_signs_never_stand_alone_or_straight(client, path):
    page = client.get(path).text
    page = re.sub(r"<(script|style|head|textarea)\b.*?</\1>", "", page, flags=re.DOTALL)
    page = re.sub(r'<p class="line-.*?</p>', "", page, flags=re.DOTALL)  # the article's own words
    words = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "\n", page)).replace("\xa0", "~"))
    assert not re.findall(r".{20} [;!?»]", words)
    assert not re.findall(r".{20}[a-zé]['][a-zé]", words)
    assert "« " not in words
