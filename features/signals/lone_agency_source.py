"""The only source is a bare name at the foot of the text: « Source : AP », « via … »."""

from __future__ import annotations

from features.analysis.attribution import attribution, distinct
from features.analysis.voices import VoiceKind
from features.article import Article, BylineKind, Part, Span
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
from features.wording import counted, quoted

#: Named people from whom the article has sources of its own besides the line.
_OWN_SOURCES = 2


def _measure(article: Article) -> Outcome:
    if not article.source_line:
        if not article.absences_show:
            return NotApplicable("Seul le texte a été collé : la ligne de source a pu rester.")
        return Measured(0.0, "Aucune ligne ne résume les sources à un simple nom.")
    if article.byline.kind is BylineKind.AGENCY:
        return Measured(0.0, "L’article est signé de l’agence qu’il cite.")
    named = len(distinct(attribution(article.body).voices, VoiceKind.PERSON))
    linked = any(not link.internal for link in article.links)
    span = Span(Part.SOURCE_LINE, 0, len(article.source_line))
    shown = quoted(article.source_line)
    if linked:
        return Measured(0.3, f"La source est citée en un mot, {shown}, avec un lien.", (span,))
    if named >= _OWN_SOURCES:
        people = counted(named, "personne nommée", "personnes nommées")
        return Measured(0.3, f"Outre la ligne {shown}, l’article cite {people}.", (span,))
    return Measured(1.0, f"La source se résume à {shown}, sans lien ni titre.", (span,))


SIGNAL = Signal(
    id="lone_agency_source",
    version=1,
    label="Source réduite à un nom",
    question="Peut-on retrouver la source de l’information ?",
    step=Step.WHENCE,
    unit=Unit("degré", 0, 1),
    direction=Direction.ALARMING,
    why="« Source : une agence », sans lien ni titre, ne permet pas d’aller vérifier.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (0.6, Reading.DISTRUST)),
    measure=_measure,
)
