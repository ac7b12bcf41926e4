"""The sixth step: searches that a reader opens by hand, to see what others say."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from features.article import Article
from scorer.score import Score

#: Documents listed at most, in reading order.
MAX_DOCUMENTS = 8
#: A search engine reads no more of a title (characters).
MAX_QUERY = 160


@dataclass(frozen=True, slots=True)
class Outbound:
    """A link out of Sourcier."""

    url: str
    label: str

    @property
    def domain(self) -> str:
        """Where it leads, as a reader would say it."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


@dataclass(frozen=True, slots=True)
class Group:
    """Links under one purpose."""

    title: str
    links: tuple[Outbound, ...]


def elsewhere(score: Score, article: Article) -> tuple[Group, ...]:
    """Searches on the subject, on the outlet, on the picture; then the article's own links."""
    groups = (
        Group("Le sujet", tuple(_subject(score))),
        Group("Le média", tuple(_outlet(score))),
        Group("L’image", tuple(_picture(article))),
        Group("Les pages vers lesquelles l’article renvoie", tuple(_documents(article))),
        Group("La page d’origine", tuple(_origin(score))),
    )
    return tuple(group for group in groups if group.links)


def is_web(url: str | None) -> bool:
    """Whether an address may become a link: http(s) with a host, nothing that runs."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _search(base: str, **query: str) -> str:
    return f"{base}?{urlencode(query, quote_via=quote)}"


def _subject(score: Score) -> list[Outbound]:
    title = score.title.strip()[:MAX_QUERY]
    if not title:
        return []
    return [
        Outbound(
            _search("https://duckduckgo.com/", q=title, kl="fr-fr"), "Chercher le titre sur le web"
        ),
        Outbound(
            _search("https://news.google.com/search", q=title, hl="fr"),
            "Chercher le titre dans la presse",
        ),
    ]


def _outlet(score: Score) -> list[Outbound]:
    domain = score.outlet_domain
    if not domain:
        return []
    name = score.outlet_name or domain
    wiki = _search("https://fr.wikipedia.org/w/index.php", search=name)
    who = _search("https://duckduckgo.com/", q=f'"{name}" -site:{domain}', kl="fr-fr")
    return [
        Outbound(wiki, f"Ce qu’en dit l’encyclopédie\u00a0: {name}"),
        Outbound(who, "Ce que d’autres sites en disent"),
    ]


def _picture(article: Article) -> list[Outbound]:
    lead = next((image.src for image in article.images if is_web(image.src)), None)
    if lead is None:
        return []
    return [Outbound(_search("https://tineye.com/search", url=lead), "Où l’image a déjà été vue")]


def _documents(article: Article) -> list[Outbound]:
    outside = {
        link.url: link.text.strip()
        for link in article.links
        if not link.internal and is_web(link.url)
    }
    return [Outbound(url, text or url) for url, text in list(outside.items())[:MAX_DOCUMENTS]]


def _origin(score: Score) -> list[Outbound]:
    url = score.final_url or score.url
    if not is_web(url):
        return []
    archive = f"https://web.archive.org/web/*/{url}"
    return [Outbound(str(url), "Ouvrir la page"), Outbound(archive, "Ses versions archivées")]
