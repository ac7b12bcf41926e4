"""Nobody signs, or a name that hides who: pseudonym, account name, the outlet itself."""

from __future__ import annotations

from features.article import Article, BylineKind, Part, Span
from features.lexicon.initials import is_initials
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
from features.sources import CLEMI, JTI, MUNICH
from features.wording import quoted

#: How much of the signature is missing, 0 (someone answers for the text) to 1 (nobody does).
_MISSING = {
    BylineKind.PERSON: 0.0,
    BylineKind.SEVERAL: 0.0,
    BylineKind.AGENCY: 0.0,
    BylineKind.COLLECTIVE: 0.4,
    BylineKind.OUTLET: 0.5,
    BylineKind.PSEUDONYM: 0.8,
    BylineKind.NONE: 1.0,
}
#: Initials hide who signs from the reader, more than an outlet's name, and not from the newsroom
#: that answers for them: the press has long used them for short pieces. Of 18 pages signed so in
#: the corpus (November 2026), 13 are of newsrooms rated reliable and none of an unreliable site;
#: so they read as neutral.
_INITIALS = 0.6
_SAW = {
    BylineKind.PERSON: "L’article est signé : {}.",
    BylineKind.SEVERAL: "L’article est signé de plusieurs noms : {}.",
    BylineKind.AGENCY: "L’article porte la signature d’une agence : {}.",
    BylineKind.COLLECTIVE: "La signature est collective, sans nom de personne : {}.",
    BylineKind.OUTLET: "La signature ne nomme que le site : {}.",
    BylineKind.PSEUDONYM: "La signature ne permet pas d’identifier quelqu’un : {}.",
}


def _measure(article: Article) -> Outcome:
    byline = article.byline
    if byline.kind is BylineKind.UNKNOWN or (not article.absences_show and not byline.text):
        return NotApplicable("Seul le texte a été collé : la signature a pu rester sur la page.")
    value, saw = _MISSING[byline.kind], _SAW.get(byline.kind, "")
    if byline.kind is BylineKind.NONE:
        return Measured(value, "Aucune signature n’est visible sur la page.")
    if byline.kind is BylineKind.PSEUDONYM and byline.names and all(map(is_initials, byline.names)):
        value, saw = _INITIALS, "La signature se réduit à des initiales : {}."
    shown = byline.text or ", ".join(byline.declared) or ", ".join(byline.names)
    spans = (Span(Part.BYLINE, 0, len(byline.text)),) if byline.text else _declared(article)
    return Measured(value, saw.format(quoted(shown)), spans)


def _declared(article: Article) -> tuple[Span, ...]:
    names = article.text_of(Part.METADATA)
    return (Span(Part.METADATA, 0, len(names)),) if names else ()


SIGNAL = Signal(
    id="missing_byline",
    version=5,
    label="Absence de signature",
    question="Qui a écrit cet article ?",
    step=Step.WHO,
    unit=Unit("degré d’anonymat", 0, 1),
    direction=Direction.ALARMING,
    why="Un auteur qui signe répond de ce qu’il écrit ; sans nom, on ne sait pas à qui s’adresser.",
    sources=(CLEMI, JTI, MUNICH),
    ladder=((0, Reading.TRUST), (0.3, Reading.NEUTRAL), (0.7, Reading.DISTRUST)),
    measure=_measure,
)
