"""Words that cast doubt on others without argument: so-called, pseudo-, self-proclaimed."""

from __future__ import annotations

import re

from features.analysis.words import Words, split
from features.article import Article, Part, Span
from features.lexicon.phrases import Hit, lexicon
from features.lexicon.rates import Rate, narration, per_thousand, rate
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import PROPAGANDA, WORDS_WITH_CARE
from features.wording import counted, listed

_PSEUDO = re.compile(r"[Pp]seudo-\w{2,40}")
#: Group of the adjective *prétendu*, which is also a verb.
_PRETENDED = "prétendu"
_DETERMINERS = frozenset(
    (
        "le", "la", "l'", "les", "un", "une", "des", "ce", "cet", "cette", "ces", "de", "d'", "du",
        "son", "sa", "ses", "leur", "leurs", "au", "aux",
    )
)  # fmt: skip
#: Terms of science and typography in which *pseudo-* discredits nobody.
_TECHNICAL = ("pseudo-code", "pseudo-science", "pseudo-aléatoire", "pseudo-élément")


def _measure(article: Article) -> Outcome:
    found = rate(article, lexicon("distancing"))
    if not isinstance(found, Rate):
        return found
    words = split(article.body)
    hits = [hit for hit in found.hits if hit.group != _PRETENDED or _is_adjective(words, hit)]
    known = [Span(Part.BODY, hit.start, hit.end) for hit in hits]
    spans = tuple(sorted((*known, *_pseudo(article.body))))
    if not spans:
        return Measured(0.0, "Aucun mot ne jette le doute sans explication.")
    seen = counted(len(spans), "mot jette le doute", "mots jettent le doute")
    shown = listed([article.quote(span) for span in spans])
    value = per_thousand(len(spans), found.words)
    return Measured(value, f"{seen} sans explication : {shown}.", spans)


def _is_adjective(words: Words, hit: Hit) -> bool:
    """« une prétendue réforme », not « il a prétendu »."""
    index = words.at(hit.start)
    return index > 0 and words.lower[index - 1] in _DETERMINERS


def _pseudo(body: str) -> tuple[Span, ...]:
    """Words made with *pseudo-* in the author’s own words."""
    own = narration(body)
    return tuple(
        Span(Part.BODY, match.start(), match.end())
        for match in _PSEUDO.finditer(body)
        if own.holds(match.start()) and not match.group().casefold().startswith(_TECHNICAL)
    )


SIGNAL = Signal(
    id="distancing",
    version=1,
    label="Mots de distance",
    question="Le texte discrédite-t-il sans expliquer ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 20),
    direction=Direction.ALARMING,
    why="Écrire « soi-disant » ou « pseudo » fait douter sans donner de raison.",
    sources=(PROPAGANDA, WORDS_WITH_CARE),
    ladder=((0, Reading.NEUTRAL), (2, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
