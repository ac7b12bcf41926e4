"""How captions and credits are worded: what opens a credit, and what says where a picture is from.

Source: legends read on French-language news sites of France, Belgium, Switzerland, Québec and
Africa, noted in November 2026. Patterns are for re2 and ignore case but inside ``(?-i:…)``;
no-break spaces are made plain before they see a line.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import re2

from features.article import ImageKind

_THING = (
    r"(?:photos?|ph\.?|photographies?|clich[ée]s?|images?|illustrations?|dessins?|infographies?"
    r"|visuels?|vid[ée]os?|montages?)"
)
#: What « de … » may follow: a film of someone is not by them.
_STILL = r"(?:photos?|photographies?|clich[ée]s?|images?|illustrations?|dessins?|infographies?)"
_NAME = r"(?-i:[A-ZÀ-Þ@])"
_SHOWN = r"(?:photo|image|visuel|photographie)s?"
#: Opens a credit wherever it stands in a line.
_FIRM = (
    r"(?:©|ⓒ|℗|\(c\) ?" + _NAME + r"|copyright\b"
    r"|cr[ée]dits? ?(?:photos?|images?|vid[ée]os?|illustrations?)? ?[:©,-]"
    r"|(?:photos?|images?) ?(?:cr[ée]dits?|sources?) ?[:©-]|(?:source|droits) (?:des? |d[’'])?"
    + _THING
    + r" ?:"
    r"|\b(?:cr[ée]dits? )?" + _THING + r"(?: (?:de |[àa] )(?:la )?(?:une|couv(?:erture)?)"
    r"| d[’'](?:ouverture|en-?t[êe]te|accroche|illustration)| principale| mise en avant)? ?[:©]"
    r"|\bphotos? ?/ ?" + _NAME + ""
    r"|/ ?(?:infographies?|dessins?|photos?) " + _NAME + ""
    r"|\b" + _THING + r" (?:fournie |prise )?(?:par|by) " + _NAME + ""
    r"|\b" + _SHOWN + r" (?:(?:d[’'] ?)?illustrations?|d[’'] ?archives?|archives?\b|doc\b"
    r"|pr[ée]texte|non dat[ée]e|libre de droits?|illustratives?|g[ée]n[ée]r[ée]es?)"
    r"|tous droits r[ée]serv[ée]s|author provided|fournie?s? par l[’'](?:auteur|autrice)\b"
    r"|captures? d[’'] ?[ée]cran|screenshots?\b)"
)
#: Opens a credit in what is known to be a legend.
_LOOSE = (
    r"(?:" + _FIRM + r"|sources? ?:|\b(?:photos?|illustrations?)"
    r" (?-i:[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9_’'.-]{1,20} (?:[–/-] )?[A-ZÀ-Þ])"
    r"|\bph\. (?-i:[A-ZÀ-Þ])"
    r"|\bprises? de vues? (?:par |: ?)" + _NAME + r"|^@[\w.]{2,30}(?: ?[/,|]|$)"
    r"|\b" + _STILL + r" (?:de |d[’'])" + _NAME + r"|^cc(?:[ -](?:by|\w{2,20})|$)|\bcc[ -]by\b)"
)
_MADE_BY = r"(?:par|avec|via|gr[âa]ce [àa]) (?:une? |l[’']|de l[’'])?"
_KINDS: tuple[tuple[ImageKind, str], ...] = (
    (
        ImageKind.AI,
        (
            rf"g[ée]n[ée]r[ée]e?s? {_MADE_BY}(?:ia\b|a\.?i\.?\b|intelligence artificielle|chatgpt"
            r"|grok|gemini|outil)|\b(?:midjourney|dall[- ·]?e|stable diffusion|adobe firefly"
            rf"|leonardo\.?ai)\b|{_SHOWN} (?:d[’'])?ia\b|\bai[- ]generated"
            rf"|(?:cr[ée]{{2}}|r[ée]alis[ée])e? {_MADE_BY}(?:ia|intelligence artificielle)\b"
        ),
    ),
    (
        ImageKind.ILLUSTRATION,
        (
            rf"{_SHOWN} (?:(?:d[’'] ?)?illustrations?|illustratives?|pr[ée]texte|d[’']ambiance"
            r"|symbolique|non contractuelle|[àa] titre indicatif)"
            r"|[àa] (?:des fins|titre) (?:d[’']illustrations?|(?:purement )?illustrati(?:f|ve)s?)\b"
            r"|^\W{0,3}illustrations?\b"
            r"|[/(] ?illustrations?(?:[/).]|$)"
            r"|[.!?…»] illustrations?(?: ?[/©.–—-]| ?$)"
        ),
    ),
    (
        ImageKind.SCREENSHOT,
        (
            r"captures? (?:d[’']? ?[ée]crans?|vid[ée]o|image|twitter|facebook|youtube)"
            r"|copies? d[’'] ?[ée]cran|impr\.? ?[ée]cran|screenshots?|\bscreen(?:grab|shot)"
            r"|^\W{0,3}capture\b|photogramme|[:/–—-] ?captures? (?-i:[A-ZÀ-Þ])"
        ),
    ),
    # Capital letters are wanted: "dr" is a doctor, or the end of a word.
    # « Tous droits réservés Mairie de … » names who holds them.
    (
        ImageKind.DR,
        (
            r"(?-i:(?:^|[ /:(©|—–-])D\.? ?R\.?(?:[ ).,/|]|$))"
            r"|(?:^|[:/|(©,.–—-] ?)droits r[ée]serv[ée]s|^\W{0,4}tous droits r[ée]serv[ée]s\W{0,2}$"
        ),
    ),
)
_DR = r"(?-i:D\.? ?R\.?)"
#: What may stand before the marker that opens a line.
_LEAD = r"^[ (\[«–—|/•·-]{0,4}"


@cache
def marker(*, firm: bool, opening: bool) -> Any:  # noqa: ANN401 (re2 has no types)
    """The pattern of what opens a credit, anywhere or at the start of a line."""
    return re2.compile(f"(?i){_LEAD if opening else ''}{_FIRM if firm else _LOOSE}")


@cache
def kinds() -> tuple[tuple[ImageKind, Any], ...]:
    """The patterns that say where a picture comes from, the most telling first."""
    return tuple((kind, re2.compile(f"(?i){pattern}")) for kind, pattern in _KINDS)


@cache
def dr() -> Any:  # noqa: ANN401 (re2 has no types)
    """The pattern of a credit that is only « DR »."""
    return re2.compile(_DR)
