"""Links of the text that lead out of the site, to where a reader can check."""

from __future__ import annotations

from urllib.parse import urlsplit

from features.analysis.passages import shown
from features.article import Article, Link, Medium, Part, Span
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

#: Networks on which a link is a share button or a profile as often as a source.
_NETWORKS = ("facebook.", "twitter.", "instagram.", "pinterest.", "linkedin.", "whatsapp.", "t.me")


def _measure(article: Article) -> Outcome:
    if article.medium is not Medium.PAGE:
        return NotApplicable("Le texte a été collé : ses liens n’ont pas été gardés.")
    leading = [link for link in article.links if not link.internal and link.end > link.start]
    hosts = {host for link in leading if (host := _host(link))}
    spans = shown(Span(Part.BODY, link.start, link.end) for link in leading if _host(link))
    if not hosts:
        return Measured(0.0, "Aucun lien du texte ne mène à une source extérieure.")
    many = counted(len(hosts), "site extérieur est lié", "sites extérieurs sont liés")
    return Measured(float(len(hosts)), f"{many} dans le texte.", spans)


def _host(link: Link) -> str:
    """The host of a link that may be a source; empty for a network or a broken address."""
    try:
        host = urlsplit(link.url).hostname or ""
    except ValueError:
        return ""
    host = host.removeprefix("www.")
    return "" if host.startswith(_NETWORKS) else host


SIGNAL = Signal(
    id="sources_linked",
    version=1,
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
