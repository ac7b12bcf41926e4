"""How much of a text reads as French, by function words alone: no model, no download."""

from __future__ import annotations

import re
from functools import cache

#: The commonest function words of the languages met on French-language sites. Source: our own
#: choice among closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries),
#: November 2026. Words shared by several languages count for each.
_PROFILES = {
    "fr": """
        le la les l un une des du de d et à au aux en dans sur sous pour par avec sans chez vers
        entre que qu qui quoi dont où ne n pas plus ce cet cette ces c se s sa son ses leur
        leurs nous vous ils elle elles il on je j tu mon ma mes notre nos votre vos est sont
        était étaient été être a ont avait avoir ai fait faire mais ou donc ni car si comme
        quand lorsque puis aussi très bien tout tous toute toutes même après avant depuis selon
        ainsi alors cela ça celui ceux y
    """,
    "en": """
        the of and to in is that for it was on are with as his they be at this have from or had
        by not but what were we when your can said there an each which she do their if will up
        other about out then them these so some her would into has more him than been who its
        over just my where after our could should because between
    """,
    "es": """
        el la los las de del y a en que es un una por con para no se su al lo como más pero sus
        le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien
        desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto está han
        fue son según
    """,
    "it": """
        il lo la i gli le di a da in con su per tra fra e che non è un una uno del della dei
        delle degli dello al alla ai alle allo nel nella nei nelle dal dalla sul sulla si come
        più ma anche se sono ha hanno era questo questa quello essere stato ed o perché chi cui
        suo sua loro
    """,
    "pt": """
        o a os as de do da dos das em no na nos nas um uma e que não para com por se mais como
        mas ao aos à às foi são é ele ela eles seu sua ou quando muito já também só pelo pela
        até isso entre depois sem mesmo está ser tem ter
    """,
    "nl": """
        de het een en van in is dat op te zijn met voor niet aan er die als bij ook maar om nog
        uit door over wordt naar dan hij ze zij wat werd heeft hebben kan geen deze dit tot of
        worden meer had was waren veel onder tegen na we
    """,
    "de": """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es
        an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen
        so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei
    """,
    "ro": """
        un o al a ale lui cu de la în din pe pentru și că să nu este sunt era fost va vor fi mai
        dar sau care ce acest această după prin între către despre fără iar nici doar foarte
        când dacă își se s l i le lor său sa săi am ai au
    """,
    "ca": """
        el la els les l un una de del dels d i a al als amb en per que no és són va van ha han
        ser es més com però aquest aquesta entre sobre després fins des si o ni molt seva seu
        seves hi ho tot tots quan on què
    """,
}
_WORD = re.compile(r"[^\W\d_]+")
#: Words of another script than ours sort from this code point on (after Latin).
_LATIN_END = "\u0250"
#: A piece of text is judged by at least this many words: shorter paragraphs are put together.
_PIECE = 25
#: Text read at most, in characters: an article's language shows well before.
_SAMPLE = 12_000
#: Below this share of function words a piece says nothing of its language (lists of names).
_TELLING = 0.08


@cache
def _profiles() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in _PROFILES.items()}


@cache
def _every() -> frozenset[str]:
    """The function words of all languages: what is none of them tells nothing."""
    return frozenset().union(*_profiles().values())


def french_share(text: str) -> float:
    """The share of the words that stand in pieces that read as French, 0..1.

    Pieces without enough function words of any language are left out; 0 when nothing is left.
    """
    french = total = 0
    for words in _pieces(text[:_SAMPLE]):
        verdict = _is_french(words)
        if verdict is not None:
            total += len(words)
            french += len(words) * verdict
    return french / total if total else 0.0


def _pieces(text: str) -> list[list[str]]:
    """The words of each paragraph, short neighbours put together."""
    pieces: list[list[str]] = []
    current: list[str] = []
    for paragraph in text.split("\n"):
        current += _WORD.findall(paragraph.lower())
        if len(current) >= _PIECE:
            pieces.append(current)
            current = []
    if current and (pieces and len(current) < _PIECE // 2):
        pieces[-1] = pieces[-1] + current
    elif current:
        pieces.append(current)
    return pieces


def _is_french(words: list[str]) -> bool | None:
    """Whether these words are French; None when they do not tell."""
    if sum(map(_LATIN_END.__le__, words)) * 2 > len(words):
        return False
    telling = list(filter(_every().__contains__, words))
    profiles = _profiles()
    french = sum(map(profiles["fr"].__contains__, telling))
    best = french
    if french < len(telling):
        best = max(sum(map(profile.__contains__, telling)) for profile in profiles.values())
    if best < _TELLING * len(words):
        return None
    return french == best
