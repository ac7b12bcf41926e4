"""Tells a text that is none: the entries of menus, a notice about cookies, the same words over.

Source: menus and notices of French-language news sites, noted in November 2026.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import re2

from features.reading.furniture import line_kind
from features.reading.wordings import LineKind

#: Characters of a text that are looked at: what it is shows soon.
_LOOKED_AT = 6000
#: Words of a sentence, at least, and of a line that may lack its full stop.
_SENTENCE, _LONG_LINE = 5, 25
#: A text has more than this share of its words in sentences that are not about consent: under
#: it, with so many entries, it is a menu; with so many wordings of a notice, one about cookies.
_PROSE, _ENTRIES, _ASKINGS = 0.4, 6, 2
#: Among so many words, a text has more than this share of different ones; else it is noise.
_COUNTED, _DISTINCT = 200, 0.12
_ENDS = (".", "!", "?", "…", "»", "”", '"', ":")
_PARTS = re.compile(r"\n+|(?<=[.!?…])\s")
_ENTRY = (
    r"(?i)(?:accueil|[àa] la une|politique|[ée]conomie|soci[ée]t[ée]|sports?|culture|monde"
    r"|international|m[ée]t[ée]o|vid[ée]os?|podcasts?|magazine|opinions?|d[ée]bats|sant[ée]"
    r"|plan[èe]te|sciences?|high-tech|jeux(?: et mots crois[ée]s)?|mots crois[ée]s|horoscope"
    r"|programme tv|petites annonces|immobilier|annonces l[ée]gales|(?:offres d[’'])?emplois?"
    r"|avis de d[ée]c[èe]s|carnet|archives|boutique|abonnement|contacts?|contactez.{0,30}"
    r"|plan du site|mentions l[ée]gales|conditions g[ée]n[ée]rales.{0,30}|cgu|cgv|faq|aide"
    r"|politique de (?:confidentialit[ée]|cookies|protection.{0,30})"
    r"|(?:gestion|g[ée]rer|param[èe]tres?) (?:des|les|mes|de) cookies"
    r"|tous droits r[ée]serv[ée]s.{0,30}|qui sommes[- ]nous ?\??"
    r"|nos (?:newsletters|offres|applications)|newsletters?|se (?:d[ée])?connecter|connexion"
    r"|s[’']identifier|mon compte|(?:cr[ée]er|ouvrir) un compte|je m[’']abonne|menu|rubriques"
    r"|s[’'](?:abonner|inscrire)(?: pour .{1,30})?|recherche[rz]?|fermer|publicit[ée]"
    r"|les plus (?:lus|partag[ée]s)|en (?:direct|continu)|derni[èe]res? (?:minute|infos?)"
    r"|facebook|instagram|twitter|youtube|linkedin)\s?[›>▾+]?"
)
_CONSENT = (
    r"(?i)\bcookies?\b|\btraceurs?\b|\bconsent|\bpartenaires?\b|\baccepter\b|\brefus(?:er|ez)\b"
    r"|donn[ée]es personnelles|finalit[ée]s?\b|int[ée]r[êe]t l[ée]gitime|param[ée]tr"
    r"|vie priv[ée]e|g[ée]olocalisation|mesure (?:d[’']audience|des performances)"
    r"|publicit[ée]s? (?:et contenus? )?personnalis|\bterminal\b|sur un appareil|\babonn"
)
_CHOICES = r"(?:choix|pr[ée]f[ée]rences|cookies)"
_ASKS = (
    (
        r"(?i)(?:nous|notre site|ce site) (?:et nos (?:\d+ )?partenaires )?"
        r"(?:utilis(?:ons|e)|d[ée]posons|stockons) .{0,20}(?:cookies|traceurs)"
    ),
    r"(?i)(?:avec|et) nos (?:\d{1,4} )?partenaires",
    (
        r"(?i)vous pouvez .{0,40}(?:accepter|refuser|retirer votre consentement|changer d[’']avis"
        rf"|modifier vos {_CHOICES}|leur usage)"
    ),
    r"(?i)(?:tout )?accepter(?: et (?:fermer|continuer))?\s*$|continuer sans accepter|tout refuser",
    rf"(?i)(?:param[ée]trer|g[ée]rer|personnaliser) (?:mes|vos|les) {_CHOICES}",
    (
        r"(?i)(?:votre|la protection de votre) vie priv[ée]e (?:compte|nous|est importante)"
        r"|respect(?:ons)? (?:de )?votre vie priv"
    ),
    r"(?i)stocker (?:et/ou acc[ée]der [àa] )?des informations sur un (?:appareil|terminal)",
)


@cache
def _entry() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(_ENTRY)


@cache
def _consent() -> tuple[Any, tuple[Any, ...]]:
    return re2.compile(_CONSENT), tuple(map(re2.compile, _ASKS))


def instead_of_text(text: str) -> str:
    """What a text is instead of one: ``noise``, ``menu``, ``consent``; "" where it is a text."""
    parts = [part for line in _PARTS.split(text[:_LOOKED_AT]) if (part := line.strip())]
    words = [word for part in parts for word in part.split()]
    if not words:
        return ""
    first = [word.casefold() for word in words[:_COUNTED]]
    if len(set(first)) < _DISTINCT * len(first):
        return "noise"
    about, asks = _consent()
    needed = _PROSE * len(words)
    for part in parts:  # most texts are told to be some after a third of them
        needed -= count if (count := _told(part)) and not about.search(part) else 0
        if needed < 0:
            return ""
    if sum(any(ask.search(part) for part in parts) for ask in asks) >= _ASKINGS:
        return "consent"
    return "menu" if sum(map(_is_entry, parts)) >= _ENTRIES else ""


def _told(part: str) -> int:
    """The words of a line that is a sentence; 0 for one that is none."""
    count = len(part.split())
    ended = count >= _SENTENCE and part.endswith(_ENDS)
    return count if ended or count >= _LONG_LINE else 0


def _is_entry(part: str) -> bool:
    return bool(_entry().fullmatch(part)) or line_kind(part) is not LineKind.TEXT
