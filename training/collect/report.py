"""What a collection did, told to the person who ran it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from features.wording import NBSP, counted

#: Why an address was not kept, in French; a reason that is not here is shown by its code.
REASONS = {
    "robots": "refusée par robots.txt",
    "robots_unreadable": "robots.txt illisible : rien n’est lu sur ce site",
    "robots_too_slow": "robots.txt demande trop d’attente",
    "not_found": "page disparue",
    "paywall": "réservée aux abonnés",
    "not_article": "pas un article",
    "not_french": "pas en français",
    "too_short": "trop courte",
    "too_large": "trop lourde",
    "duplicate": "déjà gardée sous une autre adresse",
    "same_page": "même page qu’une autre adresse",
    "month_full": "mois déjà complet",
    "out_of_period": "hors de la période",
    "left_outlet": "renvoie hors du média",
    "too_many_redirects": "renvoie sans fin",
    "not_html": "pas une page web",
    "timeout": "trop lente à venir",
    "server_error": "site en panne",
    "site_busy": "site qui demande d’attendre",
    "unreachable": "site injoignable",
    "address_refused": "adresse qui n’est pas publique",
    "noarchive": "le site demande qu’on ne la garde pas (noarchive)",
    "noindex": "le site demande qu’on ne la recense pas (noindex)",
    "noai": "le site refuse l’apprentissage (noai)",
    "none": "le site demande qu’on ne la recense pas (none)",
    "tdm_reserved": "le site réserve la fouille de textes (TDM)",
}
_KEPT = "kept"


def report(manifest: Mapping[str, Any]) -> str:
    """A few French lines on a finished collection."""
    counts = manifest["counts"]
    articles = counted(counts["articles"], "article")
    outlets = counted(counts["outlets"], "média", "médias")
    requests = counted(counts["requests"], "requête")
    lines = [f"{articles} de {outlets}, en {requests}."]
    if counts["copies"]:
        lines.append(f"Dont {counted(counts['copies'], 'article')} qui se copient entre eux.")
    left = {name: n for name, n in counts["decisions"].items() if name != _KEPT}
    if left:
        lines.append(f"Adresses non gardées{NBSP}:")
        ordered = sorted(left.items(), key=lambda pair: (-pair[1], pair[0]))
        lines += [f"  {n:>6}  {REASONS.get(name, name)}" for name, n in ordered]
    return "\n".join(lines)
