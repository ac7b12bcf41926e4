"""Headers, addresses and logs: what leaves the application and what it keeps."""

from __future__ import annotations

import json
import logging

import pytest
from flask import request

from web import create_app
from web.logs import JsonFormatter, network
from web.security import CONTENT_SECURITY_POLICY

PAGES = [
    "/",
    "/articles/s1",
    "/medias",
    "/medias/gazette-ombreval.example",
    "/methode",
    "/rien",
    "/static/css/base.css",
]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_the_headers(client, path):
    with client.get(path) as answer:
        headers = answer.headers
    assert headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Permissions-Policy" in headers


def test_the_policy_starts_from_nothing_and_allows_nothing_inline():
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none';")
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("path", PAGES[:-1])
def test_nothing_is_inline(client, path):
    page = client.get(path).text
    assert " style=" not in page
    assert "<style" not in page
    assert " onclick=" not in page
    assert "<script>" not in page


def test_the_session_cookie_is_not_for_scripts_or_other_sites(client):
    cookie = client.get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_served_over_https_the_cookie_stays_there(settings_with, services):
    app = create_app(settings_with(public_url="https://sourcier.example"), services)
    assert "Secure" in app.test_client().get("/").headers["Set-Cookie"]


def test_every_answer_says_where_the_count_of_requests_stands(client):
    headers = client.get("/").headers
    assert int(headers["RateLimit-Limit"]) == 600
    assert int(headers["RateLimit-Remaining"]) == 599
    assert 0 <= int(headers["RateLimit-Reset"]) <= 61
    with client.get("/static/icone.svg") as answer:
        assert "RateLimit-Limit" not in answer.headers


def test_forwarded_addresses_count_only_behind_our_own_proxy(settings_with, services):
    seen = {}
    for hops in (0, 1, 2):
        app = create_app(settings_with(proxy_hops=hops), services)
        app.add_url_rule("/qui", view_func=_remote)
        answer = app.test_client().get(
            "/qui", headers={"X-Forwarded-For": "198.51.100.1, 203.0.113.9"}
        )
        seen[hops] = answer.text
    assert seen == {0: "127.0.0.1", 1: "203.0.113.9", 2: "198.51.100.1"}


def _remote():
    return request.remote_addr


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("n’importe quoi", None),
        (None, None),
    ],
)
def test_only_the_network_of_a_visitor_is_kept(address, kept):
    assert network(address) == kept


def test_a_log_line_is_one_line_whatever_was_sent():
    record = logging.LogRecord("web", logging.INFO, "", 0, "un\ndeux\x1b[31m\u2028", (), None)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    assert "\x1b" not in line
    assert json.loads(line)["event"] == "un\ndeux\x1b[31m\u2028"


def test_a_request_is_logged_without_its_query(app, client, monkeypatch):
    lines = []
    monkeypatch.setattr(app.logger.handlers[0], "emit", lines.append)
    client.get("/medias?q=secret")
    assert lines[0].fields["path"] == "/medias"
    assert "secret" not in JsonFormatter().format(lines[0])
