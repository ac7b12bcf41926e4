"""The small parts: journal, pace, addresses, listings, pages, drawing, copies, waiting."""

import contextlib
import gzip
import json
import threading
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.collect.addresses import Territory, month_in_path, month_of
from training.collect.answers import Answer
from training.collect.copies import clusters
from training.collect.journal import Journal
from training.collect.listings import Entry, ListingError, read_listing
from training.collect.outlets import RatedOutlet
from training.collect.pace import Pace, StoppedError
from training.collect.pages import feeds, refusal
from training.collect.plan import CollectError, Manners, Plan
from training.collect.sampling import drawn
from training.collect.web import seconds_of

NOW = datetime(2024, 3, 12, 8, 0, 0, tzinfo=UTC)


class TestJournal:
    def test_events_come_back(self, tmp_path):
        with Journal.opened(tmp_path / "j") as journal:
            assert journal.before == []
            journal.add("answer", url="é")
        with Journal.opened(tmp_path / "j") as journal:
            assert [event["url"] for event in journal.before] == ["é"]

    @pytest.mark.parametrize("cut", [1, 5, 30])
    def test_a_torn_line_is_cut_off(self, tmp_path, cut):
        path = tmp_path / "j"
        with Journal.opened(path) as journal:
            journal.add("answer", url="one")
            journal.add("answer", url="two")
        path.write_bytes(path.read_bytes()[:-cut])
        with Journal.opened(path) as journal:
            assert [event["url"] for event in journal.before] == ["one"]
            journal.add("answer", url="three")
        assert [json.loads(line)["url"] for line in path.read_text().splitlines()] == [
            "one",
            "three",
        ]

    def test_a_spoilt_line_in_the_middle_is_said(self, tmp_path):
        (tmp_path / "j").write_text('{"event": \n{"event": "x"}\n')
        with pytest.raises(CollectError, match="abîmé"), Journal.opened(tmp_path / "j"):
            pass

    def test_a_decision_is_told_once(self, tmp_path):
        for _ in range(2):
            with Journal.opened(tmp_path / "j") as journal:
                journal.decide("a.fr", "http://a.fr/x", "robots")
                journal.decide("a.fr", "http://a.fr/x", "robots")
        assert len((tmp_path / "j").read_text().splitlines()) == 1


class TestPace:
    def test_hosts_wait_for_themselves_only(self):
        pace = Pace(Manners(delay=0.15))
        start = time.monotonic()
        for host in ("a", "b", "c"):
            with pace.turn(host):
                pass
        assert time.monotonic() - start < 0.1
        with pace.turn("a"):
            assert time.monotonic() - start >= 0.15

    def test_one_request_at_a_time_to_a_host_and_few_in_all(self):
        pace, now, most, twice = Pace(Manners(delay=0, at_once=3)), set(), [], []

        def ask(host):
            with pace.turn(host):
                twice.extend(now & {host})
                now.add(host)
                most.append(len(now))
                time.sleep(0.01)
                now.discard(host)

        threads = [threading.Thread(target=ask, args=(f"h{n // 4}",)) for n in range(24)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(most) == 24
        assert not twice
        assert 1 < max(most) <= 3

    def test_a_delay_that_robots_txt_asks_for_counts_from_the_request_before(self):
        pace = Pace(Manners(delay=0))
        start = time.monotonic()
        with pace.turn("a"):
            pass
        pace.slow_down("a", 0.2)
        pace.slow_down("a", 0.1)
        with pace.turn("a"):
            assert time.monotonic() - start >= 0.2

    def test_taken_up_again_every_host_gets_its_pause_first(self):
        start = time.monotonic()
        with Pace(Manners(delay=0.1), resumed=True).turn("a"):
            assert time.monotonic() - start >= 0.1

    def test_stopped_in_the_middle_of_a_wait(self):
        pace = Pace(Manners(delay=30))
        with pace.turn("a"):
            pass
        threading.Timer(0.05, pace.stop).start()
        with pytest.raises(StoppedError), pace.turn("a"):
            pass

    def test_no_wait_begins_that_would_end_too_late(self):
        pace, start = Pace(Manners(delay=0, hours=0.2 / 3600)), time.monotonic()
        pace.hold("a", 60)
        with pytest.raises(StoppedError), pace.turn("a"):
            pass
        assert time.monotonic() - start < 1


class TestAddresses:
    @pytest.fixture
    def territory(self):
        return Territory(RatedOutlet("gazette.fr", "unrated"), allow_private=False)

    @pytest.mark.parametrize(
        ("link", "url"),
        [
            ("/a?utm_source=rss&id=3#haut", "https://gazette.fr/a?id=3"),
            ("a?xtor=RSS-1", "https://gazette.fr/a"),
            ("//www.gazette.fr/é", "https://www.gazette.fr/%C3%A9"),
            ("javascript:alert(1)", ""),
            ("http://[", ""),
            ("http://127.1/", ""),
            ("", "https://gazette.fr/"),
        ],
    )
    def test_links_have_one_form(self, territory, link, url):
        assert territory.address(link, "https://gazette.fr/") == url

    @pytest.mark.parametrize(
        ("url", "article"),
        [
            ("https://gazette.fr/2024/03/12/le-bac", True),
            ("https://local.gazette.fr/le-bac.html", True),
            ("https://gazette.fr/?p=12", True),
            ("https://gazette.fr/rubrique/le-bac-a-repris-lundi", True),
            ("https://gazette.fr/rubrique/sports", False),
            ("https://gazette.fr/", False),
            ("https://gazette.fr/plan.pdf", False),
            ("https://gazette.com/le-bac", False),
            ("https://xgazette.fr/le-bac", False),
            ("https://gazette.fr.exemple.com/le-bac", False),
        ],
    )
    def test_what_may_be_an_article(self, territory, url, article):
        assert territory.may_be_article(url) is article

    @pytest.mark.parametrize(
        ("path", "month"),
        [
            ("/2024/03/12/le-bac", "2024-03"),
            ("/le-bac-20240312.html", "2024-03"),
            ("/2024-03-12-le-bac", "2024-03"),
            ("/le-bac-120240312", ""),
            ("/2024/13/le-bac", ""),
            ("/budget-2024", ""),
            ("/le-bac", ""),
        ],
    )
    def test_months_in_paths(self, path, month):
        assert month_in_path("https://gazette.fr" + path) == month

    def test_months_of_dates(self):
        assert month_of("2024-03-12T08:00:00+01:00") == "2024-03"
        assert month_of("12 mars 2024") == ""


class TestListings:
    def test_news_sitemap(self):
        body = (
            b'<?xml version="1.0" encoding="UTF-8"?><!-- x --><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
            b' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
            b' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc> https://a.fr/x </loc>'
            b"<image:image><image:loc>https://a.fr/x.jpg</image:loc></image:image><lastmod>2024-05-02</lastmod>"
            b"<news:news><news:publication_date>2024-03-01</news:publication_date></news:news></url></urlset>"
        )
        assert read_listing(body).articles == (Entry("https://a.fr/x", "2024-03"),)

    def test_index_and_gzip(self):
        body = b"<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2024-02</lastmod></sitemap></sitemapindex>"
        assert read_listing(gzip.compress(body)).sitemaps == (Entry("/s1.xml", "2024-02"),)

    def test_atom(self):
        body = (
            b'<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.fr/"/><entry><title>x</title>'
            b'<link rel="self" href="https://a.fr/self"/><link rel="enclosure" href="https://a.fr/x.mp3"/>'
            b'<link href="https://a.fr/x"/><updated>2024-04-02T08:00:00Z</updated>'
            b"<published>2024-03-31T23:30:00+01:00</published></entry></feed>"
        )
        assert read_listing(body).articles == (Entry("https://a.fr/x", "2024-03"),)

    def test_rss_one_and_two(self):
        item = b"<item><title>x</title><link>https://a.fr/x</link><pubDate>Tue, 12 Mar 2024 08:00:00 +0100</pubDate></item>"
        for body in (
            b'<rss version="2.0"><channel><link>https://a.fr</link>' + item + b"</channel></rss>",
            b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
            + item
            + b"</rdf:RDF>",
        ):
            assert read_listing(body).articles == (Entry("https://a.fr/x", "2024-03"),)

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (b"<html><body>404</body></html>", "not_a_listing"),
            (b"", "not_a_listing"),
            (b"\x1f\x8bgarbage", "not_a_listing"),
            (b"\x00\xff", "not_a_listing"),
            (b'<!DOCTYPE rss SYSTEM "http://a.fr/x.dtd"><rss/>', "doctype"),
            (b'<!doctype rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', "doctype"),
            (b" " * 9000 + b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", "doctype"),
            (b"<!--" + b"x" * 9000 + b"--><!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", "doctype"),
            ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>".encode("utf-16"), "doctype"),
        ],
    )
    def test_what_is_refused(self, body, reason):
        with pytest.raises(ListingError, match=reason):
            read_listing(body)

    def test_what_is_broken_is_read_up_to_there(self):
        body = b"<urlset><url><loc>https://a.fr/x?a=1&b=2</loc></url><url><loc>https://a.fr/y</loc></url><url"
        assert [entry.url for entry in read_listing(body).articles][1:] == ["https://a.fr/y"]

    @given(
        st.binary(max_size=300) | st.text(max_size=300).map(lambda t: f"<rss>{t}</rss>".encode())
    )
    def test_anything_is_read_or_refused(self, body):
        with contextlib.suppress(ListingError):
            read_listing(body)


class TestPages:
    @pytest.fixture
    def answered(self, tmp_path):
        def make(text, **wishes):
            path = tmp_path / "page"
            path.write_text(text, encoding="utf-8")
            return Answer("https://a.fr/", path=path, wishes=wishes)

        return make

    def test_feeds(self, answered):
        text = (
            '<LINK type=\'application/atom+xml\' href=/atom rel=alternate><link rel="alternate" type="text/html" href="/en">'
            '<link rel="alternate" type="application/rss+xml" title="a > b" href="/rss?a=1&amp;b=2">'
            '<link rel="stylesheet" type="application/rss+xml" href="/x">'
        )
        assert feeds(answered(text)) == ["/atom", "/rss?a=1&b=2"]

    @pytest.mark.parametrize(
        ("text", "header", "reason"),
        [
            ('<meta name="robots" content="index, follow">', "", ""),
            ('<meta name="robots" content="noindex,follow">', "", "noindex"),
            ('<meta name="googlebot" content="noindex">', "", ""),
            ('<meta name="Sourcier" content="noarchive">', "", "noarchive"),
            ('<p>meta name="robots" content="noindex"</p>', "", ""),
            ("", "noindex", "noindex"),
            ("", "googlebot: noindex", ""),
            ("", "sourcier: noarchive", "noarchive"),
            ("", "max-snippet: 20, NoAI", "noai"),
        ],
    )
    def test_refusals(self, answered, text, header, reason):
        assert refusal(answered(text or "x", **{"X-Robots-Tag": header})) == reason


class TestDrawing:
    months = st.dictionaries(
        st.integers(0, 60).map(lambda n: f"http://a.fr/{n}"),
        st.sampled_from(["", "2024-01", "2024-02", "2024-03"]),
    )

    @given(months, st.integers(0, 5))
    def test_each_address_once_whatever_the_order_found(self, months, seed):
        plan = Plan(seed=seed)
        found = list(drawn(months, plan))
        assert sorted(url for url, _ in found) == sorted(months)
        assert found == list(drawn(dict(reversed(months.items())), plan))

    @given(months)
    def test_months_take_turns(self, months):
        met = [month for _, month in drawn(months, Plan())]
        first = len({*months.values()})
        assert len({*met[:first]}) == first

    def test_the_period_bounds_it_but_for_months_unknown(self):
        months = {"a": "2023-12", "b": "2024-01", "c": "2024-02", "d": "2024-03", "e": ""}
        plan = Plan(since="2024-01", until="2024-02")
        assert sorted(url for url, _ in drawn(months, plan)) == ["b", "c", "e"]


class TestCopies:
    def test_a_dispatch_inside_a_longer_article_is_a_copy(self, made):
        dispatch, own = made.sentences("d", 12), made.sentences("o", 24)
        texts = [
            ("c", " ".join(own + dispatch)),
            ("a", " ".join(dispatch).upper().replace(",", "")),
            ("b", " ".join(made.sentences("other", 20))),
        ]
        assert clusters(texts) == {"a": "a", "c": "a"}

    def test_a_quotation_in_common_is_none(self, made):
        shared = made.sentences("q", 3)
        texts = [(str(n), " ".join(made.sentences(n, 10) + shared)) for n in range(4)]
        assert clusters(texts) == {}

    def test_chains_are_one_cluster_in_whatever_order(self, made):
        one, two, three = (made.sentences(n, 10) for n in range(3))
        texts = [("a", " ".join(one)), ("b", " ".join(one + two)), ("c", " ".join(two + three))]
        assert clusters(texts) == clusters(texts[::-1]) == dict.fromkeys("abc", "a")

    def test_nothing_is_no_copy_of_nothing(self):
        assert clusters([("a", ""), ("b", ""), ("c", "trois petits mots")]) == {}


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Tue, 12 Mar 2024 08:01:00 GMT", 60),
        ("Tue, 12 Mar 2024 07:00:00 GMT", 0),
        ("-5", None),
        ("bientôt", None),
        ("", None),
        ("٣", None),
    ],
)
def test_retry_after(header, seconds):
    assert seconds_of(header, NOW) == seconds
