"""The application over a fake set of services, and a client of it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from web_doubles import FakeServices

from scorer.settings import Settings
from web import create_app


@pytest.fixture
def services():
    return FakeServices()


@pytest.fixture
def settings_with():
    """Settings for tests, with the given changes."""
    return lambda **changes: replace(Settings(), **changes)


@pytest.fixture
def app(services):
    return create_app(Settings(), services)


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def token(client):
    """A form token, with its session in the client."""
    page = client.get("/").text
    return page.split('name="csrf_token" value="')[1].split('"')[0]


@pytest.fixture
def show(client, services):
    """The page of a score and its article, as text."""

    def page(score=None, article=None, query=""):
        services.score_made = score or services.score_made
        services.article = article or services.article
        answer = client.get(f"/articles/s1{query}")
        assert answer.status_code == 200
        return answer.text

    return page
