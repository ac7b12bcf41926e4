"""Groups of newsroom pages on which a score must not raise false alarms more than on others."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from features.genre import LABELS
from training.corpus import RELIABLE
from training.vectors import SAVED, Mask, Vectors

#: Country of newsrooms whose domain does not end in their country’s code, by registrable domain;
#: from the outlets’ own imprints. Used to report errors, never to score.
_COUNTRY = {
    "adiac-congo.com": "af",
    "africaguinee.com": "af",
    "guineenews.org": "af",
    "medias24.com": "af",
    "ouestaf.com": "af",
    "seneplus.com": "af",
    "yabiladi.com": "af",
    "enbeauce.com": "ca",
}
_CODES = {
    "be": {"be"},
    "ch": {"ch"},
    "ca": {"ca", "quebec"},
    "af": {
        "bf",
        "bj",
        "cd",
        "cg",
        "ci",
        "cm",
        "dz",
        "ga",
        "gn",
        "ma",
        "mg",
        "ml",
        "ne",
        "sn",
        "td",
        "tg",
        "tn",
    },
}
#: Newsrooms of one town or region, and of techniques, by registrable domain.
_KINDS = {
    "local": (
        "Petite presse locale",
        {
            *("78actu.fr", "bondyblog.fr", "corsenetinfos.corsica", "enbeauce.com"),
            *("franceantilles.fr", "francelive.fr", "hauteprovenceinfo.com", "info-chalon.com"),
            *("jhm.fr", "larep.fr", "larepubliquedespyrenees.fr", "le-pays.fr", "le7.info"),
            *("lejsl.com", "lobservateur.fr", "lyonmag.com", "mesinfos.fr", "petitbleu.fr"),
        },
    ),
    "tech": (
        "Presse technique",
        {"01net.com", "journaldugeek.com", "lesnumeriques.com", "numerama.com"},
    ),
}
_LABELS = {
    "be": "Presse belge",
    "ch": "Presse suisse",
    "ca": "Presse canadienne",
    "af": "Presse africaine",
}
#: Unreliable outlets that one organisation makes, by registrable domain; from the description of
#: the corpus. Used to report how the model does on what it saw nothing of, never to score.
MAKERS = (frozenset({"notrepays.today", "rrn.media", "tribunalukraine.info"}),)
#: Pages of one outlet in the corpus, at most, for it to count among the little seen.
_FEW = 3


def slices(vectors: Vectors) -> Iterator[tuple[str, str, Mask]]:
    """Each slice’s id, French label and rows; rows are those of newsrooms."""
    newsrooms = vectors["label"] == RELIABLE
    yield "all", "Toutes les rédactions", newsrooms
    country = np.array([_country(outlet) for outlet in vectors["outlet"]])
    for code, label in _LABELS.items():
        yield code, label, newsrooms & (country == code)
    for name, (label, domains) in _KINDS.items():
        yield name, label, newsrooms & np.isin(vectors["outlet"], list(domains))
    names, size = np.unique(vectors["outlet"][vectors["rendering"] == SAVED], return_counts=True)
    few = newsrooms & np.isin(vectors["outlet"], names[size <= _FEW])
    yield "few", "Titres peu représentés (trois pages au plus)", few
    yield "agency", "Dépêches d’agence", newsrooms & (vectors.context["agency"] > 0)
    for genre in np.unique(vectors["genre"][newsrooms]):
        yield (
            f"genre_{genre}",
            f"Genre : {LABELS.get(str(genre), 'indéterminé')}",
            newsrooms & (vectors["genre"] == genre),
        )
    for byline, label in (
        ("none", "Pages sans signature"),
        ("collective", "Signatures collectives"),
    ):
        yield f"byline_{byline}", label, newsrooms & (vectors["byline"] == byline)


def _country(outlet: str) -> str:
    ending = outlet.rsplit(".", 1)[-1]
    found = next((code for code, endings in _CODES.items() if ending in endings), "")
    return _COUNTRY.get(outlet, found)
