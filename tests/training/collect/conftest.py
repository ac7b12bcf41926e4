"""A small web of invented outlets on loopback addresses, one host each, that notes every request.

Names and articles are drawn from lists of words, so that no two articles resemble one another
unless they are meant to.
"""

import gzip
import json
import random
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from scorer.fetch import FetchPolicy
from scorer.sandbox import Sandbox
from training.collect.answers import asker
from training.collect.collector import Collector
from training.collect.outlets import RatedOutlet
from training.collect.plan import CollectError, Manners, Plan

PEOPLE = [
    "Maëlle Quintard",
    "Ousmane Delcourt",
    "Inès Roubaud",
    "Noé Salvat",
    "Lison Maraval",
    "Yanis Forestel",
]
WHO = [
    "la mairie de Sorvielle",
    "le conseil départemental",
    "une association de riverains",
    "l’agence de bassin",
    "le syndicat des transports",
    "la direction du théâtre",
    "un collectif d’éleveurs",
    "la chambre de commerce",
    "le lycée agricole",
    "l’hôpital de Hautelande",
    "la coopérative laitière",
    "le service des forêts",
    "une équipe de géologues",
    "la caisse des écoles",
    "le club nautique",
]
DOES = [
    "a présenté hier",
    "vient de publier",
    "prépare depuis un an",
    "a suspendu sans délai",
    "va financer seule",
    "a refusé de voter",
    "souhaite étendre",
    "compte abandonner",
    "a fait expertiser",
    "défend avec prudence",
    "a repris lundi",
    "conteste en justice",
    "a chiffré précisément",
    "réclame depuis longtemps",
    "a confié à un bureau",
]
WHAT = [
    "la réfection du pont",
    "un plan pour les crues",
    "la fermeture de deux classes",
    "le tracé de la ligne",
    "une étude sur les sols",
    "l’achat de trois autobus",
    "le budget de la piscine",
    "une carte des puits",
    "la vente du vieux moulin",
    "un atelier de reliure",
    "le calendrier des vendanges",
    "la restauration des fresques",
    "un relevé des hirondelles",
    "le schéma des pistes",
    "la cantine gratuite",
]
WHERE = [
    "dans la vallée de la Vaubrune",
    "au nord du canton",
    "sur la rive gauche",
    "près de la gare",
    "dans onze communes",
    "à la sortie du bourg",
    "le long du canal",
    "au pied du plateau",
    "dans le quartier des tanneurs",
    "entre Sorvielle et Merlonge",
    "sur les hauteurs",
    "au marché couvert",
]
HOW = [
    "pour un coût de {n} 000 euros",
    "après {n} mois de débats",
    "malgré {n} avis contraires",
    "avec l’appui de {n} bénévoles",
    "selon un rapport de {n} pages",
    "devant {n} habitants réunis",
    "en dépit d’un retard de {n} semaines",
    "au terme de {n} réunions",
    "grâce à {n} donateurs",
]


def sentences(seed, count=13):
    draw = random.Random(seed)  # noqa: S311 (nothing secret)
    return [
        " ".join(
            [
                (who := draw.choice(WHO))[0].upper() + who[1:],
                draw.choice(DOES),
                draw.choice(WHAT),
                draw.choice(WHERE),
                draw.choice(HOW).format(n=draw.randint(3, 98)),
            ]
        )
        + "."
        for _ in range(count)
    ]


def article(seed, *, title=None, date="2024-03-12", text=None, head="", lang="fr", care=0.5):
    """The page of an invented article; ``care`` is how often it shows what careful papers show."""
    draw = random.Random(f"{seed}-page")  # noqa: S311 (nothing secret)
    text = text or worded(sentences(seed), draw, care)
    lines = text
    subject = draw.choice(WHAT)
    title = title or f"{subject[0].upper()}{subject[1:]} {draw.choice(WHERE)}"
    body = "".join(f"<p>{' '.join(lines[at : at + 3])}</p>" for at in range(0, len(lines), 3))
    signed = f"<p class=byline>Par {draw.choice(PEOPLE)}</p>" if draw.random() < 0.1 + care else ""
    picture = (
        f"<figure><img src=/photo.jpg><figcaption>Vue prise {draw.choice(WHERE)}, en mars. "
        f"Photo {draw.choice(PEOPLE)}</figcaption></figure>"
    )
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:type" content="article">{head}</head><body>'
        '<header><nav><a href="/">Accueil</a></nav></header>'
        f"<main><article><h1>{title}</h1>{signed}"
        f'<time datetime="{date}T08:00:00+01:00">{date}</time>'
        f"{picture if draw.random() < care else ''}{body}</article></main>"
        '<footer><a href="/mentions-legales">Mentions légales</a></footer></body></html>'
    )


def worded(lines, draw, care):
    """The lines, some with a source, others with an exclamation."""
    return [
        f"« {line} », a expliqué {draw.choice(PEOPLE)}, hydrologue à l’université de Hautelande."
        if draw.random() < care / 2
        else line[:-1] + " !!!"
        if draw.random() > care + 0.2
        else line
        for line in lines
    ]


@dataclass
class Reply:
    body: bytes = b""
    type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict = field(default_factory=dict)
    pause: float = 0.0
    once: tuple = ()  # replies given before this one


@dataclass
class Hit:
    host: str
    path: str
    start: float
    end: float
    agent: str


class LocalWeb:
    """Hosts by loopback address; ``hits`` are the requests, in order of their end."""

    def __init__(self):
        self.sites = {}
        self.hits = []
        self._servers = []
        self._lock = threading.Lock()
        self.port = None

    def host(self, address):
        """A new site on a loopback address."""
        web, replies, given = self, {}, {}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                start = time.monotonic()
                reply = replies.get(self.path, Reply(b"absent", status=404))
                with web._lock:
                    turn = given[self.path] = given.get(self.path, 0) + 1
                if turn <= len(reply.once):
                    reply = reply.once[turn - 1]
                time.sleep(reply.pause)
                agent = self.headers["User-Agent"]
                with web._lock:
                    web.hits.append(Hit(address, self.path, start, time.monotonic(), agent))
                self.send_response(reply.status)
                headers = {"Content-Type": reply.type, "Content-Length": len(reply.body)}
                for name, value in (headers | reply.headers).items():
                    self.send_header(name, str(value))
                self.end_headers()
                self.wfile.write(reply.body)

            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer((address, self.port or 0), Handler)
        server.daemon_threads = True
        self.port = self.port or server.server_port
        threading.Thread(
            target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()
        self._servers.append(server)
        self.sites[address] = replies
        return Site(address, f"http://{address}:{self.port}", replies)

    def close(self):
        for server in self._servers:
            server.shutdown()
            server.server_close()

    def paths(self, address):
        return [hit.path for hit in self.hits if hit.host == address]


class Site:
    """One site: its address, home and replies by path."""

    def __init__(self, address, base, replies):
        self.address, self.base, self.replies = address, base, replies

    def put(self, path, body, **facts):
        self.replies[path] = Reply(body.encode() if isinstance(body, str) else body, **facts)
        return self.base + path

    def home(self, *feeds):
        links = "".join(
            f'<link rel="alternate" type="application/rss+xml" href="{feed}">' for feed in feeds
        )
        self.put(
            "/",
            f"<!doctype html><html><head><title>Accueil</title>{links}</head><body>Une</body></html>",
        )

    def robots(self, text):
        self.put("/robots.txt", text, type="text/plain")

    def articles(self, months, per_month, **facts):
        """Articles dated in their path and page; their addresses with their dates."""
        found = {}
        for month in months:
            for n in range(per_month):
                date = f"{month}-{n + 3:02}"
                path = f"/{date.replace('-', '/')}/article-{n}"
                page = article(f"{self.address}{path}", date=date, **facts)
                found[self.put(path, page)] = date
        return found

    def sitemap(self, path, dated, *, packed=False):
        rows = "".join(
            f"<url><loc>{url}</loc><lastmod>{date}</lastmod></url>" for url, date in dated.items()
        )
        text = f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'
        if packed:
            return self.put(path, gzip.compress(text.encode()), type="application/gzip")
        return self.put(path, text, type="application/xml")

    def index(self, path, sitemaps):
        rows = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in sitemaps)
        text = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</sitemapindex>'
        return self.put(path, text, type="text/xml")

    def feed(self, path, dated):
        rows = "".join(
            f"<item><link>{url}?utm_source=rss</link><pubDate>{rfc822(date)}</pubDate></item>"
            for url, date in dated.items()
        )
        text = f'<rss version="2.0"><channel><link>{self.base}/</link>{rows}</channel></rss>'
        return self.put(path, text, type="application/rss+xml")


def ordinary(site, months=("2024-01", "2024-02"), per_month=2):
    """Makes a site of articles listed in a sitemap; their addresses with their dates."""
    dated = site.articles(months, per_month)
    site.home()
    site.sitemap("/sitemap.xml", dated)
    return dated


def journal(out):
    """The events of a collection; a line torn by a kill is none."""
    lines = (out / "journal.jsonl").read_text().split("\n")[:-1]
    return [json.loads(line) for line in lines]


def decided(out):
    """What became of each path."""
    found = (event for event in journal(out) if event["event"] == "decision")
    return {urlsplit(event["url"]).path: event["decision"] for event in found}


def ends(out):
    """Why each visit ended."""
    return {e["outlet"]: e["end"] for e in journal(out) if e["event"] == "outlet"}


def rfc822(date):
    return time.strftime("%a, %d %b %Y 08:00:00 +0100", time.strptime(date, "%Y-%m-%d"))


@pytest.fixture(scope="module")
def module_web():
    web = LocalWeb()
    yield web
    web.close()


@pytest.fixture
def web():
    web = LocalWeb()
    yield web
    web.close()


@pytest.fixture(scope="session")
def reader():
    """The processes that read pages, shared by the tests."""
    with closing(Sandbox()) as sandbox:
        yield sandbox


@pytest.fixture
def collect(reader, tmp_path):
    """Collects in this process, from loopback addresses; gives the manifest."""

    def run(outlets, out=tmp_path / "out", *, plan=None, manners=None, ask=None, **options):
        manners = manners or Manners(delay=0.02, backoff=(0.05, 0.05), seconds=2.0)
        rated = [RatedOutlet(name, "unrated", site.base + "/") for name, site in outlets.items()]
        ask = ask or asker(FetchPolicy(allow_private=True), manners.seconds)
        collector = Collector(plan or Plan(), manners, ask, reader, allow_private=True)
        return collector.collect(rated, repr(rated).encode(), out, **options)

    return run


@pytest.fixture
def collect_nothing(collect):
    """The same, where no article is to be had."""

    def run(*args, **options):
        with pytest.raises(CollectError, match="Aucun article"):
            collect(*args, **options)

    return run


@pytest.fixture(scope="session")
def made():
    """What tests make pages with."""
    return SimpleNamespace(
        article=article,
        sentences=sentences,
        Reply=Reply,
        ordinary=ordinary,
        journal=journal,
        decided=decided,
        ends=ends,
    )
