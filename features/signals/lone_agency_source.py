"""The only source is a bare name at the foot of the text: « Source : AP », « via … »."""

from __future__ import annotations

from features.analysis.attribution import attribution, distinct
from features.analysis.voices import VoiceKind
from features.article import Article, Part, Span
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


#: A line that says more than a name has the words of a title.
_LONG = 9
#: A line that credits the writing, as signatures do (« (Avec AFP) »), or a moving picture.
_CREDIT = ("(avec", "avec", "via giphy", "via tenor")
#: A line that says whose text this is a translation of.
_TRANSLATED = ("traduit", "traduction", "adapté")
#: An address in the line can be opened, as a link can.
_ADDRESS = ("www.", "http")
#: A name alone is weak, not alarming, where the article can be checked otherwise.
_WEAK = 0.3


def _measure(article: Article) -> Outcome:
    line = article.source_line
    if not line:
        if not article.absences_show:
            return NotApplicable("Seul le texte a été collé : la ligne de source a pu rester.")
        return Measured(0.0, "Aucune ligne ne résume les sources à un simple nom.")
    if article.byline.of_agency or not any(map(_is_bare, line.split("\n"))):
        return Measured(0.0, f"Le texte dit à qui il doit quoi : {quoted(line)}.")
    return _lone(article, Span(Part.SOURCE_LINE, 0, len(line)))


def _is_bare(line: str) -> bool:
    """Whether a line of source is nothing but a name."""
    dated = any(sign.isdigit() for sign in line) and "://" not in line
    low = line.lower()
    credit = low.startswith(_CREDIT) or any(word in low for word in _TRANSLATED)
    return not (dated or len(line.split()) >= _LONG or credit)


def _lone(article: Article, span: Span) -> Measured:
    """How much else than the bare name lets a reader check."""
    shown = quoted(article.source_line)
    addressed = any(sign in article.source_line for sign in _ADDRESS)
    if addressed or any(not link.internal for link in article.links):
        return Measured(_WEAK, f"La source est citée en un mot, {shown}, avec un lien.", (span,))
    named = len(distinct(attribution(article.body).voices, VoiceKind.PERSON))
    if named >= _OWN_SOURCES:
        people = counted(named, "personne nommée", "personnes nommées")
        return Measured(_WEAK, f"Outre la ligne {shown}, l’article cite {people}.", (span,))
    return Measured(1.0, f"La source se résume à {shown}, sans lien ni titre.", (span,))


SIGNAL = Signal(
    id="lone_agency_source",
    version=3,
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
