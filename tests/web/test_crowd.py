"""Readings never take every thread: past the bound they are told to come back, pages are not."""

from __future__ import annotations

import pytest

from features.errors import NotTextError
from scorer.settings import Settings
from web import create_app


@pytest.fixture
def crowded(services):
    """A client whose every request comes while the only reading allowed is under way."""
    app = create_app(Settings(), services, readings=1)
    seen = []

    def during(request):
        real = services.score

        def score(submission, *, keep=True):
            services.score = real
            seen.append(request(app.test_client()))
            return real(submission, keep=keep)

        services.score = score
        outer = app.test_client().post("/api/v1/scores", json={"text": "Un texte"})
        assert outer.status_code == 201
        return seen[-1]

    return during


def test_a_reading_past_the_bound_is_503_with_a_time_to_wait(crowded):
    answer = crowded(lambda client: client.post("/api/v1/scores", json={"text": "Un autre"}))
    assert (answer.status_code, answer.json["code"]) == (503, "busy")
    assert int(answer.headers["Retry-After"]) > 0


def test_a_form_past_the_bound_keeps_what_was_typed(crowded):
    def sent(client):
        page = client.get("/").text
        token = page.split('name="csrf_token" value="')[1].split('"')[0]
        return client.post("/", data={"csrf_token": token, "texte": "Gardé"})

    answer = crowded(sent)
    assert answer.status_code == 503
    assert "Beaucoup de pages arrivent" in answer.text
    assert ">Gardé</textarea>" in answer.text


def test_a_page_past_the_bound_is_served(crowded):
    assert crowded(lambda client: client.get("/methode")).status_code == 200


def test_a_reading_that_fails_gives_its_place_back(services):
    client = create_app(Settings(), services, readings=1).test_client()
    services.error = NotTextError()
    for _ in range(3):
        assert client.post("/api/v1/scores", json={"text": "x"}).status_code == 422
