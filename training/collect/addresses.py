"""Addresses of articles: one form for each, whose they are, and the month that they tell."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from features.reading.domain import registrable_domain
from scorer.fetch.errors import FetchError
from scorer.fetch.url import parse_url
from training.collect.outlets import RatedOutlet, home_key

#: Parameters that tell where a reader came from, never which page is shown. Sources: the
#: documentations of Google Analytics, Matomo, AT Internet (xtor), Meta and Mailchimp, 2026-11-24.
_TRACKING = re.compile(
    r"utm_\w{1,40}|mtm_\w{1,40}|pk_\w{1,40}|at_\w{1,40}|xtor|fbclid|gclid|mc_[ce]id"
)
#: Ends of addresses that are no pages.
_FILES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif|svg|ico|pdf|zip|gz|mp[34]|m4a|ogg|webm|css|js|json|xml|rss|txt)",
    re.IGNORECASE,
)
#: Segments of paths that hold lists of articles. Sources: the default addresses of WordPress,
#: SPIP, Drupal, Ghost and Blogger, in English and French, 2026-11-24.
_LISTS = frozenset(
    {"tag", "tags", "category", "categorie", "categories", "author", "auteur", "auteurs", "page"}
    | {"mot", "rubrique", "search", "recherche", "feed", "wp-json", "wp-login.php", "label"}
)
_SLUG_HYPHENS = 3
#: A year and a month next to one another in a path: /2024/03/, /2024-03-12-, /20240312.
_MONTH = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})[/-]?(0[1-9]|1[0-2])(?![0-9]{3})")
_ISO = re.compile(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?![0-9])")


class Territory:
    """The addresses of one outlet: those of its registrable domain, and of its home page’s host."""

    def __init__(self, outlet: RatedOutlet, *, allow_private: bool) -> None:
        self._outlet = outlet
        self._hosts = {home_key(home) for home in outlet.homes}
        self._allow_private = allow_private

    def holds(self, url: str) -> bool:
        """Whether an address is the outlet’s."""
        return home_key(url) in self._hosts or registrable_domain(url) == self._outlet.domain

    def address(self, link: str, base: str) -> str:
        """A link in its one form, without fragment or tracking; "" when it is no web address."""
        try:
            url = parse_url(urljoin(base, link.strip()), allow_private=self._allow_private).url
        except (FetchError, ValueError):
            return ""
        return _untracked(url)

    def may_be_article(self, url: str) -> bool:
        """Whether an address may be an article’s: not the home page, a list or a file."""
        path = urlsplit(url).path
        segments = [segment.lower() for segment in path.split("/") if segment]
        if not (segments or urlsplit(url).query) or _FILES.fullmatch(path[path.rfind(".") :]):
            return False
        # The slug of an article is made of words, even below a list: /rubrique/le-bac-a-repris.
        slug = bool(segments) and segments[-1].count("-") >= _SLUG_HYPHENS
        return self.holds(url) and (slug or _LISTS.isdisjoint(segments))


def _untracked(url: str) -> str:
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not _TRACKING.fullmatch(pair[0].lower())]
    return url if len(kept) == len(pairs) else parts._replace(query=urlencode(kept)).geturl()


def month_in_path(url: str) -> str:
    """The month that an address tells, ``AAAA-MM``; "" when it tells none."""
    found = _MONTH.search(urlsplit(url).path)
    return f"{found[1]}-{found[2]}" if found else ""


def month_of(date: str) -> str:
    """The month of a date in ISO 8601, ``AAAA-MM``; "" when it is none."""
    found = _ISO.match(date.strip())
    return f"{found[1]}-{found[2]}" if found else ""
