"""Sites in trouble, limits, and folders that cannot be used; in this process, under small waits."""

import gzip
import json
import socket

import pytest

from scorer.fetch import Fetcher, FetchPolicy
from training.collect.answers import asker
from training.collect.outlets import RatedOutlet
from training.collect.pace import StoppedError
from training.collect.plan import CollectError, Manners, Plan

pytestmark = pytest.mark.allow_hosts(["127.0.0.0/8"])


def ids(out):
    with gzip.open(out / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line)["id"] for line in lines]


def test_the_same_web_gives_the_same_bytes(web, made, collect, tmp_path):
    sites = {f"a{n}.example": web.host(f"127.78.0.{n}") for n in range(1, 4)}
    for site in sites.values():
        made.ordinary(site, per_month=4)
    for name in ("one", "two"):
        collect(sites, tmp_path / name, plan=Plan(per_month=2))
    first, second = ((tmp_path / n / "articles.jsonl.gz").read_bytes() for n in ("one", "two"))
    assert first == second
    collect(sites, tmp_path / "three", plan=Plan(per_month=2, seed=1))
    assert ids(tmp_path / "one") != ids(tmp_path / "three")


@pytest.mark.parametrize(
    ("status", "asked"),
    [(404, True), (403, True), (410, True), (500, False), (503, False), (429, False)],
)
def test_robots_txt_that_is_absent_or_failing(
    web, made, collect, collect_nothing, tmp_path, status, asked
):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=1)
    site.put("/robots.txt", b"", status=status, type="text/plain")
    run = collect if asked else collect_nothing
    run({"a.example": site}, manners=Manners(delay=0, backoff=(0, 0)))
    assert ("/" in web.paths(site.address)) is asked
    assert bool(ids(tmp_path / "out")) is asked
    if not asked:
        assert set(made.decided(tmp_path / "out").values()) == {"robots_unreadable"}


def test_an_empty_robots_txt_allows_everything(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=1)
    site.robots("")
    collect({"a.example": site})
    assert ids(tmp_path / "out")


def test_robots_txt_is_followed_where_it_moved(web, made, collect, tmp_path):
    site, other = web.host("127.78.0.1"), web.host("127.78.0.2")
    made.ordinary(site)
    site.put("/robots.txt", b"", status=301, headers={"Location": other.base + "/robots.txt"})
    other.robots("User-agent: *\nDisallow: /2024/01/\n")
    collect({"a.example": site})
    assert not [path for path in web.paths(site.address) if path.startswith("/2024/01/")]
    assert len(ids(tmp_path / "out")) == 2


def test_a_redirect_within_the_outlet_obeys_robots_txt_too(web, made, collect_nothing, tmp_path):
    site = web.host("127.78.0.1")
    site.home()
    site.robots("User-agent: *\nDisallow: /prive/\n")
    site.put("/prive/un-deux-trois-quatre", made.article("private"))
    url = site.put(
        "/2024/01/x", b"", status=302, headers={"Location": "/prive/un-deux-trois-quatre"}
    )
    site.sitemap("/sitemap.xml", {url: "2024-01-01"})
    collect_nothing({"a.example": site})
    assert made.decided(tmp_path / "out")["/2024/01/x"] == "robots"
    assert "/prive/un-deux-trois-quatre" not in web.paths(site.address)


def test_two_addresses_of_one_page_ask_for_it_once(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    dated = site.articles(["2024-01"], 1)
    site.home()
    [path] = [url.removeprefix(site.base) for url in dated]
    for n in range(2):
        dated[site.put(f"/2024/01/court-{n}", b"", status=301, headers={"Location": path})] = (
            "2024-01-03"
        )
    site.sitemap("/sitemap.xml", dated)
    collect({"a.example": site})
    assert web.paths(site.address).count(path) == 1
    found = made.decided(tmp_path / "out").values()
    assert sorted(found) == ["home", "kept", "listing", "same_page", "same_page"]


def test_a_site_that_fails_is_left_alone(web, made, collect_nothing, tmp_path):
    site = web.host("127.78.0.1")
    dated = made.ordinary(site, per_month=9)
    for url in dated:
        site.replies[url.removeprefix(site.base)].status = 500
    collect_nothing({"a.example": site}, manners=Manners(delay=0, backoff=(0, 0)))
    assert made.ends(tmp_path / "out") == {"a.example": "failing"}
    assert len([path for path in web.paths(site.address) if path.startswith("/2024")]) == 10


def test_a_site_in_trouble_is_asked_again_after_a_while(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=1)
    site.replies["/"].once = (made.Reply(b"", status=502),)
    collect({"a.example": site}, manners=Manners(delay=0, backoff=(0.3, 9)))
    first, second = (hit for hit in web.hits if hit.path == "/")
    assert second.start - first.end >= 0.3
    assert len(ids(tmp_path / "out")) == 2


def test_a_site_that_never_answers_and_a_dead_one_end(web, made, collect, tmp_path):
    mute, well = web.host("127.78.0.1"), web.host("127.78.0.2")
    mute.home()
    mute.replies["/"].pause = 5
    made.ordinary(well, per_month=1)
    dead = type(well)("127.78.0.9", f"http://127.78.0.9:{web.port}", {})
    manners = Manners(delay=0, backoff=(0, 0), seconds=0.4)
    manifest = collect({"a.example": mute, "b.example": well, "c.example": dead}, manners=manners)
    assert manifest["counts"]["ends"] == {"done": 1, "nothing_listed": 2}
    found = {
        e["outlet"]: e["decision"]
        for e in made.journal(tmp_path / "out")
        if e.get("what") == "listing"
    }
    assert found["a.example"] == "timeout"
    assert found["c.example"] == "robots_unreadable"


def test_a_site_that_asks_for_too_long_a_wait_is_not_waited_for(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    dated = made.ordinary(site, per_month=1)
    path = next(iter(dated)).removeprefix(site.base)
    site.put(path, b"", status=429, headers={"Retry-After": 3600})
    collect({"a.example": site})
    assert web.paths(site.address).count(path) == 1
    assert made.decided(tmp_path / "out")[path] == "site_busy"


def test_robots_txt_that_asks_for_hours_between_requests(web, made, collect_nothing, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site)
    site.robots("User-agent: *\nCrawl-delay: 7200\n")
    collect_nothing({"a.example": site})
    assert web.paths(site.address) == ["/robots.txt"]
    assert [*made.decided(tmp_path / "out").values()] == ["robots_too_slow"]


@pytest.mark.parametrize(
    ("plan", "end"),
    [
        (Plan(requests=4), "request_cap"),
        (Plan(bytes=4000), "byte_cap"),
    ],
)
def test_an_outlet_s_share_is_an_end(web, made, collect, plan, end):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=5)
    manifest = collect({"a.example": site}, plan=plan)
    assert manifest["counts"]["ends"] == {end: 1}
    assert len(web.paths(site.address)) <= 5


def test_a_site_without_articles_is_left(web, made, collect_nothing, tmp_path):
    site = web.host("127.78.0.1")
    site.home()
    pages = {
        site.put(f"/vide-{n}", "<title>Rien</title><p>Rien.</p>"): "2024-01-01" for n in range(9)
    }
    site.sitemap("/sitemap.xml", pages)
    collect_nothing({"a.example": site}, plan=Plan(fruitless=3))
    assert made.ends(tmp_path / "out") == {"a.example": "fruitless"}


def test_the_date_on_the_page_decides_of_its_month(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    site.home()
    dated = {}
    for n, date in enumerate(("2023-05-02", "2024-01-02", "2024-01-03", "2024-01-04")):
        dated[site.put(f"/un-{n}", made.article(n, date=date))] = "2024-06-01"
    site.sitemap("/sitemap.xml", dated)
    collect({"a.example": site}, plan=Plan(per_month=2, since="2024-01"))
    found = sorted(made.decided(tmp_path / "out").values())
    assert found == ["home", "kept", "kept", "listing", "month_full", "out_of_period"]


def test_time_that_is_up_loses_nothing(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=4)
    short = Manners(delay=0.1, hours=0.5 / 3600)
    with pytest.raises(StoppedError):
        collect({"a.example": site}, manners=short)
    before = len(web.hits)
    assert 2 < before < 10
    collect({"a.example": site})
    assert len(ids(tmp_path / "out")) == 8
    assert len(web.hits) == len({hit.path for hit in web.hits}) == 11


def test_a_folder_that_holds_something_else_is_refused(web, made, collect, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "these.txt").write_text("x")
    with pytest.raises(CollectError, match="dossier vide"):
        collect({"a.example": web.host("127.78.0.1")})
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["these.txt"]


def test_a_collection_goes_on_with_its_own_settings_only(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site)
    with pytest.raises(StoppedError):
        collect({"a.example": site}, manners=Manners(delay=0.1, hours=0.3 / 3600))
    with pytest.raises(CollectError, match="autres réglages"):
        collect({"a.example": site}, plan=Plan(seed=5))
    with pytest.raises(CollectError, match="autre liste"):
        collect({"b.example": site})


def test_one_collection_at_a_time(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site)

    def intrude(_done, _all):
        with pytest.raises(CollectError, match="déjà en cours"):
            collect({"a.example": site})

    collect({"a.example": site}, progress=intrude)


def test_a_fault_of_ours_stops_no_other_outlet_and_seals_nothing(web, made, collect, tmp_path):
    sites = {f"a{n}.example": web.host(f"127.78.0.{n}") for n in (1, 2)}
    for site in sites.values():
        made.ordinary(site, per_month=1)
    ask = asker(FetchPolicy(allow_private=True), 2.0)

    def faulty(url, kind):
        if url.startswith("http://127.78.0.1") and "2024" in url:
            raise ZeroDivisionError
        return ask(url, kind)

    with pytest.raises(ZeroDivisionError):
        collect(sites, ask=faulty)
    assert not (tmp_path / "out" / "manifest.json").exists()
    assert [e["outlet"] for e in made.journal(tmp_path / "out") if e["event"] == "outlet"] == [
        "a2.example"
    ]
    collect(sites)
    assert len(ids(tmp_path / "out")) == 4


class TestStrict:
    """The policy of production: names that lead to public addresses, and one that does not."""

    @pytest.fixture
    def dialled(self):
        return []

    @pytest.fixture
    def ask(self, web, dialled):
        names = {"gazette-essai.fr": "93.184.215.14", "interne-essai.fr": "10.0.0.7"}

        def lookup(host, _port):
            return [names[host]]

        def dial(address, _port, seconds):
            dialled.append(address)
            return socket.create_connection(("127.78.0.1", web.port), seconds)

        return asker(FetchPolicy(), 2.0, lambda policy: Fetcher(policy, lookup, dial))

    def test_an_outlet_cannot_lead_to_a_private_address(
        self, web, made, ask, dialled, reader, tmp_path
    ):
        from training.collect.collector import Collector  # noqa: PLC0415

        site = web.host("127.78.0.1")
        site.base = "http://gazette-essai.fr"
        site.home("http://10.0.0.7/rss", "http://interne-essai.fr/rss", "/rss")
        site.feed("/rss", site.articles(["2024-01"], 1))
        inside = (
            "http://10.0.0.7/a.xml",
            "http://interne-essai.fr/a.xml",
            "http://localhost/a.xml",
        )
        site.robots("".join(f"Sitemap: {url}\n" for url in inside))
        rated = [RatedOutlet("gazette-essai.fr", "unrated", "http://gazette-essai.fr/")]
        collector = Collector(Plan(), Manners(delay=0), ask, reader)
        collector.collect(rated, b"", tmp_path / "out")
        assert set(dialled) == {"93.184.215.14"}
        assert len(ids(tmp_path / "out")) == 1
        refused = [e for e in made.journal(tmp_path / "out") if e.get("code") == "address_refused"]
        assert {event["url"] for event in refused} >= {"http://10.0.0.7/robots.txt"}


def test_a_feed_at_its_usual_address_is_found(web, collect, tmp_path):
    site = web.host("127.78.0.1")
    site.home()
    site.feed("/feed/", site.articles(["2024-01"], 2))
    collect({"a.example": site})
    assert len(ids(tmp_path / "out")) == 2


def test_a_collection_without_an_article_is_not_sealed(web, collect, tmp_path):
    site = web.host("127.78.0.1")
    site.home()
    with pytest.raises(CollectError, match=r"journal\.jsonl"):
        collect({"a.example": site})
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_a_kill_in_the_first_moment_leaves_a_folder_that_serves(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "journal.jsonl").write_bytes(b'{"event": "star')
    collect({"a.example": site})
    assert len(ids(tmp_path / "out")) == 2


def test_a_kill_while_sealing_is_mended(web, made, collect, tmp_path, monkeypatch):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=1)
    with monkeypatch.context() as patch:
        patch.setattr("training.collect.seal.write_whole", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            collect({"a.example": site})
    before = len(web.hits)
    collect({"a.example": site})
    assert len(web.hits) == before
    assert len(ids(tmp_path / "out")) == 2


def test_sitemaps_out_of_the_period_are_left_unread(web, collect, tmp_path):
    site = web.host("127.78.0.1")
    site.home()
    maps = [
        site.sitemap(f"/plan-{month}.xml", site.articles([month], 1))
        for month in ("2023-11", "2024-01", "2024-02")
    ]
    site.index("/sitemap.xml", maps)
    collect({"a.example": site}, plan=Plan(since="2024-01", until="2024-01"))
    asked = [path for path in web.paths(site.address) if path.startswith("/plan")]
    assert asked == ["/plan-2024-01.xml"]
    assert len(ids(tmp_path / "out")) == 1


def test_a_body_lost_with_the_power_is_asked_for_again(web, made, collect, tmp_path):
    site = web.host("127.78.0.1")
    made.ordinary(site, per_month=1)
    with pytest.raises(StoppedError):
        collect({"a.example": site}, manners=Manners(delay=0.1, hours=0.35 / 3600))
    lost = next((tmp_path / "out" / "work" / "bodies").iterdir())
    lost.unlink()
    collect({"a.example": site})
    assert len(ids(tmp_path / "out")) == 2
