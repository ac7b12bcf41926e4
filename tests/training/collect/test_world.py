"""A whole collection over thirty-odd invented outlets, by the command itself."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from scorer.scorecard import Scorecard
from training.collect.manifest import altered, sealed_files
from training.collect.plan import Plan
from training.commands import train
from training.corpus import Corpus, CorpusError

MONTHS = ("2024-01", "2024-02")
PER_MONTH = 2
DELAY = 0.1
SOURCIER = Path(sys.executable).with_name("sourcier")
LABELS = ("reliable", "unrated", "unreliable")


def run(folder, *options, **more):
    environment = os.environ | {"SOURCIER_ENV": "test", "SOURCIER_ALLOW_PRIVATE": "1"}
    command = [SOURCIER, "corpus", "collect", "--outlets", folder / "ratings.csv", *options]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, **more
    )


def write_ratings(folder, outlets):
    lines = ["outlet,label,start,basis"]
    lines += [
        f"{name},{label},{site.base}/,liste d’essai" for name, (site, label) in outlets.items()
    ]
    (folder / "ratings.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def build(web, made):
    """Name -> (site, label); most are ordinary, found in one of four ways, the others odd."""
    outlets = {}

    def outlet(name, label="unrated"):
        site = web.host(f"127.77.0.{len(outlets) + 1}")
        outlets[f"{name}.example"] = site, label
        return site

    for n in range(20):
        site = outlet(f"gazette-{n}", LABELS[n % 3])
        ordinary(site, n % 4, (1, 0.5, 0)[n % 3])
    dispatch = made.sentences("dispatch", 15)
    for n in range(3):
        site = outlet(f"copie-{n}", LABELS[n % 3])
        site.home()
        text = dispatch + made.sentences(f"own {n}", 2 * n)
        page = made.article(n, title="La crue de la Vaubrune", date="2024-01-09", text=text)
        url = site.put("/2024/01/09/crue", page)
        again = site.put("/2024/01/09/crue-bis", page)
        site.sitemap("/sitemap.xml", {url: "2024-01-09", again: "2024-01-09"})
    for name, odd in ODD.items():
        odd(outlet(name), made)
    return outlets


def closed(site, _made):
    ordinary(site, 0)
    site.robots("User-agent: *\nDisallow: /\n")


def closed_to_us(site, _made):
    ordinary(site, 0)
    site.robots("User-agent: autre\nAllow: /\n\nUser-agent: sourcier\nDisallow: /\n")


def unhurried(site, _made):
    dated = site.articles(MONTHS[:1], 2)
    site.home("/rss")
    site.feed("/rss", dated)
    site.robots("User-agent: *\nCrawl-delay: 1\n")


def slow(site, _made):
    ordinary(site, 0)
    for reply in site.replies.values():
        reply.pause = 0.3


def busy(site, made):
    dated = site.articles(MONTHS[:1], 1)
    site.home()
    wait = made.Reply(b"", status=429, headers={"Retry-After": 1})
    for url in dated:
        site.replies[url.removeprefix(site.base)].once = (wait,)
    site.sitemap("/sitemap.xml", dated)


def looping(site, made):
    ordinary(site, 1)
    for path, to in (
        ("/2024/03/a-b-c-d", "/2024/03/e-f-g-h"),
        ("/2024/03/e-f-g-h", "/2024/03/a-b-c-d"),
    ):
        site.put(path, b"", status=302, headers={"Location": to})
    site.sitemap("/sitemap.xml", {site.base + "/2024/03/a-b-c-d": "2024-03-02"})


def leaving(site, made):
    """Redirects to another machine of the network, which must not be asked."""
    ordinary(site, 1)
    away = {"Location": f"http://127.99.0.1:{site.base.rpartition(':')[2]}/secret"}
    url = site.put("/2024/03/04/ailleurs", b"", status=302, headers=away)
    site.sitemap("/sitemap.xml", {url: "2024-03-04"})


def gzip_bomb(site, _made):
    ordinary(site, 1)
    site.put(
        "/sitemap.xml", gzip.compress(b"<urlset>" + b" " * 50_000_000), type="application/gzip"
    )


def entity_bomb(site, _made):
    ordinary(site, 0)
    site.home("/bombe")
    inside = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    text = f'<!DOCTYPE rss [<!ENTITY a0 "lol">{inside}]><rss><channel><item><link>&a8;</link></item></channel></rss>'
    site.put("/bombe", text, type="application/rss+xml")


def english(site, _made):
    site.home()
    words = "The council said on Monday that the old bridge would stay closed until the spring because the river is still far too high for the workers."
    dated = {}
    for n in range(3):
        text = [f"{words} This is line {line} of story {n}." for line in range(10)]
        page = _made.article(
            n, title="The bridge stays closed", date="2024-01-05", text=text, lang="en"
        )
        dated[site.put(f"/2024/01/05/bridge-{n}", page)] = "2024-01-05"
    site.sitemap("/sitemap.xml", dated)


def lists(site, made):
    """A sitemap of everything but articles."""
    site.home()
    paths = ("/", "/tag/pont", "/photo.jpg", "/guide.pdf", "/auteur/ines-roubaud")
    site.put("/tag/pont", made.article("list"))
    shop = "<html><title>Boutique</title><body><h1>Tasse</h1><p>12 €</p><p>Ajouter au panier</p></body></html>"
    urls = [site.base + path for path in paths] + [site.put("/tasse", shop)]
    site.sitemap("/sitemap.xml", dict.fromkeys(urls, "2024-01-05"))


def reserved(site, made):
    """Pages whose publisher asks programs not to keep them, in four ways, and one free to keep."""
    site.home()
    heads = {
        "noarchive": '<meta content="NOARCHIVE, follow" name="robots">',
        "tdm": '<meta name="tdm-reservation" content="1">',
        "free": '<meta name="robots" content="index, follow, max-image-preview:large">',
    }
    urls = [
        site.put(f"/2024/01/{name}-x-y-z", made.article(name, head=head))
        for name, head in heads.items()
    ]
    headers = {"X-Robots-Tag": "otherbot: none, noindex"}
    urls.append(site.put("/2024/01/header-x-y-z", made.article("header"), headers=headers))
    urls.append(
        site.put("/2024/01/tdm2-x-y-z", made.article("tdm2"), headers={"TDM-Reservation": 1})
    )
    site.sitemap("/sitemap.xml", dict.fromkeys(urls, "2024-01-05"))


def latin(site, made):
    """Only the header tells how the page is written."""
    site.home()
    page = made.article("latin").replace('<meta charset="utf-8">', "").encode("windows-1252")
    url = site.put("/2024/03/12/latin", page, type="text/html; charset=iso-8859-15")
    site.sitemap("/sitemap.xml", {url: "2024-03-12"})


def endless_index(site, _made):
    """Indexes that name themselves and ever more."""
    ordinary(site, 1)
    site.index(
        "/sitemap.xml", [site.base + "/sitemap.xml", *(f"{site.base}/s{n}.xml" for n in range(100))]
    )


ODD = {
    "ferme": closed,
    "ferme-a-nous": closed_to_us,
    "pose": unhurried,
    "lent": slow,
    "occupe": busy,
    "boucle": looping,
    "ailleurs": leaving,
    "bombe-gz": gzip_bomb,
    "bombe-xml": entity_bomb,
    "anglais": english,
    "listes": lists,
    "reserve": reserved,
    "latin": latin,
    "index": endless_index,
}


def ordinary(site, way, care=0.5):
    dated = site.articles(MONTHS, PER_MONTH + 1, care=care)
    site.home()
    if way == 0:
        site.sitemap("/sitemap.xml", dated)
    elif way == 1:
        site.home("/rss")
        site.feed("/rss", dated)
    elif way == 2:
        months = [
            site.sitemap(
                f"/plan-{m}.xml.gz", {u: d for u, d in dated.items() if d[:7] == m}, packed=True
            )
            for m in MONTHS
        ]
        site.index("/plan.xml", months)
        site.robots(f"User-agent: *\nDisallow: /prive/\nSitemap: {site.base}/plan.xml\n")
    else:
        site.robots("User-agent: *\nDisallow: /2024/02/\n")
        site.sitemap("/sitemap.xml", dated)


def records(out):
    with gzip.open(out / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def decisions(out):
    events = [json.loads(line) for line in (out / "journal.jsonl").read_text().splitlines()]
    return {(e["outlet"], e["url"]): e for e in events if e["event"] == "decision"}


@pytest.fixture(scope="module")
def world(module_web, made, tmp_path_factory):
    folder = tmp_path_factory.mktemp("world")
    outlets = build(module_web, made)
    write_ratings(folder, outlets)
    out = folder / "corpus"
    done = run(folder, "--out", out, "--per-month", str(PER_MONTH), "--delay", str(DELAY))
    assert done.returncode == 0, done.stderr
    found = {"web": module_web, "outlets": outlets, "out": out, "said": done.stdout}
    return SimpleNamespace(**found, records=records(out), decisions=decisions(out))


def of(world, name):
    """The site of an outlet, its records, and its decisions by path."""
    site = world.outlets[f"{name}.example"][0]
    mine = [record for record in world.records if record["outlet"] == f"{name}.example"]
    found = {
        url.removeprefix(site.base): event["decision"]
        for (outlet, url), event in world.decisions.items()
        if outlet == f"{name}.example"
    }
    return site, mine, found


def test_the_world_is_large_enough(world):
    assert len(world.outlets) >= 30
    assert {hit.host for hit in world.web.hits} == {
        site.address for site, _ in world.outlets.values()
    }


def test_training_reads_what_was_collected(world):
    corpus = Corpus.load(world.out)
    assert len(corpus.entries) == len(world.records) > 80
    assert len(list(corpus.pages())) == len(corpus.entries)
    fields = "id outlet url title text author date label label_basis origin_repo licence dup_cluster html"
    assert list(world.records[0]) == fields.split()
    assert world.records[0]["label_basis"] == "liste d’essai"


@pytest.mark.parametrize("n", range(4))
def test_each_way_of_listing_articles_is_found(world, n):
    _, mine, _ = of(world, f"gazette-{n}")
    months = [record["date"][:7] for record in mine]
    assert months.count("2024-01") == PER_MONTH
    assert months.count("2024-02") == (0 if n == 3 else PER_MONTH)


def test_nothing_that_robots_txt_disallows_is_asked_for(world):
    for n in range(3, 20, 4):
        site, _, found = of(world, f"gazette-{n}")
        assert not [path for path in world.web.paths(site.address) if path.startswith("/2024/02")]
        assert [path for path, why in found.items() if why == "robots"]
    for name in ("ferme", "ferme-a-nous"):
        assert world.web.paths(of(world, name)[0].address) == ["/robots.txt"]


def test_robots_txt_comes_first_and_we_say_who_asks(world):
    first = {}
    for hit in sorted(world.web.hits, key=lambda hit: hit.start):
        first.setdefault(hit.host, hit.path)
        assert "Sourcier" in hit.agent
    assert set(first.values()) == {"/robots.txt"}


def test_no_page_is_asked_for_twice(world):
    busy_one = of(world, "occupe")[0].address
    asked = [(hit.host, hit.path) for hit in world.web.hits if hit.host != busy_one]
    assert len(asked) == len(set(asked))


def test_a_host_is_given_its_pause_and_one_request_at_a_time(world):
    for site, _ in world.outlets.values():
        hits = sorted((h for h in world.web.hits if h.host == site.address), key=lambda h: h.start)
        pauses = [b.start - a.end for a, b in pairwise(hits)]
        asked = 1.0 if site.address == of(world, "pose")[0].address else DELAY
        assert min(pauses, default=asked) >= asked * 0.99


def test_a_site_that_asks_to_wait_is_waited_for(world):
    site, mine, _ = of(world, "occupe")
    first, second = (h for h in world.web.hits if h.host == site.address and "article" in h.path)
    assert second.start - first.end >= 1.0
    assert len(mine) == 1


def test_agency_copies_share_a_cluster_and_a_site_s_own_copy_is_left_out(world):
    copies = [of(world, f"copie-{n}")[1] for n in range(3)]
    assert [len(mine) for mine in copies] == [1, 1, 1]
    clusters = {mine[0]["dup_cluster"] for mine in copies}
    assert len(clusters) == 1
    assert clusters != {None}
    for n in range(3):
        assert sorted(of(world, f"copie-{n}")[2].values()) == [
            "duplicate",
            "home",
            "kept",
            "listing",
        ]
    others = [r for r in world.records if not r["outlet"].startswith("copie")]
    assert {record["dup_cluster"] for record in others} == {None}
    entries = Corpus.load(world.out).entries
    assert len({entry.group for entry in entries if entry.outlet.startswith("copie")}) == 1


@pytest.mark.parametrize(
    ("name", "path", "why", "kept"),
    [
        ("boucle", "/2024/03/a-b-c-d", "too_many_redirects", 4),
        ("ailleurs", "/2024/03/04/ailleurs", "left_outlet", 4),
        ("bombe-gz", "/sitemap.xml", "too_large", 4),
        ("bombe-xml", "/bombe", "doctype", 4),
        ("anglais", "/2024/01/05/bridge-0", "not_french", 0),
        ("listes", "/tasse", "too_short", 0),
        ("reserve", "/2024/01/noarchive-x-y-z", "noarchive", 1),
        ("reserve", "/2024/01/header-x-y-z", "noindex", 1),
        ("reserve", "/2024/01/tdm-x-y-z", "tdm_reserved", 1),
        ("reserve", "/2024/01/tdm2-x-y-z", "tdm_reserved", 1),
        ("reserve", "/2024/01/free-x-y-z", "kept", 1),
        ("index", "/sitemap.xml", "listing", 4),
    ],
)
def test_odd_outlets_leave_a_reason_and_spoil_nothing(world, name, path, why, kept):
    _, mine, found = of(world, name)
    assert found.get(path) == why
    assert len(mine) == kept


def test_an_endless_index_has_an_end(world):
    site, _, found = of(world, "index")
    assert [*found.values()].count("not_found") == Plan().listings - 2
    assert len(world.web.paths(site.address)) < Plan().listings + 10


def test_files_and_lists_are_not_even_asked_for(world):
    paths = world.web.paths(of(world, "listes")[0].address)
    assert sorted(paths) == ["/", "/robots.txt", "/sitemap.xml", "/tasse"]


def test_a_page_decoded_by_its_header_alone_is_kept_readable(world):
    _, [record], _ = of(world, "latin")
    page = (world.out / "html" / f"{record['id']}.html").read_bytes()
    assert record["title"] in page.decode()
    assert "Mentions légales" in page.decode()


def test_the_manifest_tells_every_file_and_verify_finds_a_change(world, tmp_path):
    copy = tmp_path / "corpus"
    shutil.copytree(world.out, copy)
    assert not (copy / "work").exists()
    sealed = sealed_files(copy)
    (copy / "mesures.parquet").write_text("x")
    assert altered(copy, sealed) == []
    manifest = json.loads((copy / "manifest.json").read_bytes())
    assert manifest["counts"]["articles"] == len(world.records)
    assert manifest["settings"]["per_month"] == PER_MONTH
    page = next((copy / "html").iterdir())
    page.chmod(0o644)
    page.write_bytes(page.read_bytes() + b" ")
    (copy / "html" / "ajout.html").write_text("x")
    assert altered(copy, sealed) == sorted(["html/ajout.html", f"html/{page.name}"])
    with pytest.raises(CorpusError, match=r"changed since it was sealed"):
        Corpus.load(copy)
    done = subprocess.run(
        [SOURCIER, "corpus", "verify", copy], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert page.name in done.stderr


def test_a_sealed_corpus_is_not_collected_again(world):
    before = len(world.web.hits)
    done = run(world.out.parent, "--out", world.out, "--delay", "0")
    assert done.returncode == 2
    assert "scellé" in done.stderr
    assert len(world.web.hits) == before


@pytest.mark.usefixtures("quick")
def test_train_gives_a_model(world, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder, text = train(world.out, [], tmp_path / "models", date="2026-01-02", below_floors=True)
    assert Scorecard.load(folder).id == folder.name
    assert "TF-IDF" in text
