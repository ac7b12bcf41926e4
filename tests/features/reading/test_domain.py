"""Registrable domains, offline."""

from __future__ import annotations

import pytest

from features.reading.domain import registrable_domain


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.exemple.fr/une/page?x=1", "exemple.fr"),
        ("https://Actu.Exemple.CO.UK:8443/", "exemple.co.uk"),
        ("http://a.b.gazette.example/x", "gazette.example"),
        ("http://journal.test/", "journal.test"),
        ("https://carnets.blogspot.com/2011/", "carnets.blogspot.com"),
        ("https://blogspot.com/", "blogspot.com"),
        ("https://été.fr/", "été.fr"),
        ("exemple.fr", "exemple.fr"),
        ("https://exemple.fr./", "exemple.fr"),
        ("http://127.0.0.1/", ""),
        ("http://[::1]/", ""),
        ("http://localhost/", ""),
        ("pas une adresse", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_the_domain_that_someone_registered(url, domain):
    assert registrable_domain(url) == domain
