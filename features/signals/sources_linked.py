"""Links of the text that lead out of the site, to where a reader can check."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from features.analysis.passages import shown
from features.article import Article, Link, Medium, Part, Span
from features.lexicon.wordlists import words_of
from features.signal import (
    Direction,
    Measured,
    NotApplicable,
    Outcome,
    Reading,
    Signal,
    Step,
    Unit,
)
from features.sources import CLEMI, MUNICH
from features.wording import counted

#: Pages that only list others.
_LISTS = re.compile(
    r"/(?:tags?|categor(?:y|ies?)(?:-[\w-]+)?|mots?-cles?|hashtag|share)/|[?&]s=|^news\.google\."
)
#: A price in the words of a link: they name what is for sale.
_PRICE = re.compile(r"\d\s?(?:€|euros?\b|\$|CHF\b|francs?\b)")


def _measure(article: Article) -> Outcome:
    if article.medium is not Medium.PAGE:
        return NotApplicable("Le texte a été collé : ses liens n’ont pas été gardés.")
    own = article.outlet.domain.partition(".")[0] if article.outlet else ""
    leading = {link: host for link in article.links if (host := _host(link, own))}
    hosts = set(leading.values())
    spans = shown(Span(Part.BODY, link.start, link.end) for link in leading if link.end)
    if not hosts:
        return Measured(0.0, "Aucun lien du texte ne mène à une source extérieure.")
    many = counted(len(hosts), "site extérieur est lié", "sites extérieurs sont liés")
    return Measured(float(len(hosts)), f"{many} dans le texte.", spans)


def _host(link: Link, own: str) -> str:
    """The host of a link that leads to a source; empty for any other.

    A host that bears the outlet’s own name, under another ending, is the outlet’s too.
    """
    try:
        parts = urlsplit(link.url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    names = set(host.split(".")[:-1])
    address = link.url[link.url.find(host) :].lower()
    sells = bool(names & words_of("links", "sellers")) or _PRICE.search(link.text) is not None
    posted = any(mark in address for mark in words_of("links", "posts"))
    follows = bool(names & words_of("links", "networks")) and not posted
    inside = link.internal or own in names
    return "" if inside or sells or follows or _LISTS.search(address) else host


SIGNAL = Signal(
    id="sources_linked",
    version=3,
    label="Liens vers les sources",
    question="Peut-on cliquer pour vérifier ?",
    step=Step.WHENCE,
    unit=Unit("sites liés", 0, 8),
    direction=Direction.REASSURING,
    why="Un lien vers le document ou l’étude laisse le lecteur vérifier par lui-même.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
)
