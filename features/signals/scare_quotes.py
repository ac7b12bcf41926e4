"""Quotation marks round one to three words that nobody is said to have used."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from features.analysis.cues import cues
from features.analysis.marks import Quoted, pair
from features.analysis.quotations import quotations
from features.analysis.words import Words, split
from features.article import Article, Part, Span
from features.lexicon.rates import ENOUGH, per_thousand
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import PROPAGANDA, TYPOGRAPHY
from features.wording import counted, listed

#: Words between the marks at most.
_SHORT = 3
#: Words around the marks within which a verb of speech makes the words someone's.
_NEAR = 10
#: Words after which the marks name a thing or a term: nothing ironic there.
_NAMING = frozenset(
    (
        "mot", "mots", "terme", "termes", "expression", "formule", "notion", "concept", "nom",
        "dit", "dite", "dits", "dites", "appelé", "appelée", "appelés", "appelées", "appelle",
        "appellent", "nommé", "nommée", "baptisé", "baptisée", "intitulé", "intitulée", "surnommé",
        "surnommée", "dénommé", "dénommée", "qualifié", "qualifiée", "qualifiés", "qualifiées",
        "titre", "film", "livre", "album", "chanson", "émission", "journal", "site", "groupe",
        "opération", "programme", "plan", "projet", "mention", "catégorie", "label", "signifie",
        "verbe", "adjectif", "slogan", "rubrique", "onglet", "bouton", "mode", "type",
    )
)  # fmt: skip


def _measure(article: Article) -> Outcome:
    body, words = article.body, split(article.body)
    if len(words) < ENOUGH:
        return NotApplicable("Le texte est trop court pour une fréquence.")
    spoken = [cue.first for cue in cues(body)]
    said = {found.start for found in quotations(body)}
    outer = [found for found in pair(body).quoted if found.closed and not found.depth]
    uses = Counter(_key(body, found) for found in outer)
    scares = [
        found
        for found in outer
        if found.start not in said
        and uses[_key(body, found)] == 1
        and _is_scare(words, found, spoken)
    ]
    if not scares:
        return Measured(0.0, "Aucun mot isolé n’est mis entre guillemets sans source.")
    spans = tuple(Span(Part.BODY, found.start, found.end) for found in scares)
    seen = counted(len(spans), "mot isolé", "mots isolés")
    shown = listed([body[found.inner : found.outer].strip() for found in scares])
    value = per_thousand(len(spans), len(words))
    saw = f"{seen} entre guillemets, sans personne pour les dire : {shown}."
    return Measured(value, saw, spans)


def _key(body: str, found: Quoted) -> str:
    """What is between the marks, whatever its number: a term is quoted again and again."""
    return body[found.inner : found.outer].strip().lower().removesuffix("s")


def _is_scare(words: Words, found: Quoted, spoken: list[int]) -> bool:
    """One to three common words, where nobody speaks and nothing is named."""
    first, last = words.at(found.inner), words.at(found.outer)
    if not 0 < last - first <= _SHORT or _is_said(words, spoken, first, last):
        return False
    if not _NAMING.isdisjoint(words.lower[max(0, first - 3) : first]):
        return False
    return all(word.islower() for word in words.raw[first:last])


def _is_said(words: Words, spoken: list[int], first: int, last: int) -> bool:
    """A verb of speech near, in the same sentence."""
    start, end = words.sentence_range(first)
    low = bisect_left(spoken, max(start, first - _NEAR))
    return low < len(spoken) and spoken[low] < min(end, last + _NEAR)


SIGNAL = Signal(
    id="scare_quotes",
    version=4,
    label="Guillemets d’ironie",
    question="Ces guillemets citent-ils quelqu’un ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots", 0, 30),
    direction=Direction.ALARMING,
    why="Un mot entre guillemets que personne n’a dit fait entendre le doute sans l’expliquer.",
    sources=(PROPAGANDA, TYPOGRAPHY),
    ladder=((0, Reading.NEUTRAL), (8, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
