"""Two kinds of quotation marks used for the same purpose in one text."""

from __future__ import annotations

from collections import Counter

from features.analysis.marks import Quoted, pair
from features.article import Article, Part, Span
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import TYPOGRAPHY
from features.wording import counted, listed

#: How the marks of one kind are called, after « guillemets ».
_FRENCH, _CURLY, _STRAIGHT = "français", "courbes", "droits"
_STYLES = {"«": _FRENCH, "<": _FRENCH, "“": _CURLY, "”": _CURLY, "„": _CURLY}


def _measure(article: Article) -> Outcome:
    body = article.body
    outer = [q for q in pair(body).quoted if not q.depth and q.family in {"guillemet", "double"}]
    if len(outer) < 2:  # noqa: PLR2004 (one quotation cannot disagree with itself)
        return NotApplicable("Il y a trop peu de guillemets pour les comparer.")
    styles = Counter(_style(body, found) for found in outer)
    main, most = styles.most_common(1)[0]
    others = [found for found in outer if _style(body, found) != main]
    if not others:
        return Measured(0.0, f"Tous les guillemets sont de la même sorte ({main}).")
    spans = tuple(Span(Part.BODY, found.start, found.end) for found in others)
    seen = f"{counted(most, 'passage')} entre guillemets {main}, {len(others)} autrement"
    shown = listed([article.quote(span) for span in spans], 2)
    return Measured(len(others) / len(outer), f"{seen} : {shown}.", spans)


def _style(body: str, found: Quoted) -> str:
    return _STYLES.get(body[found.start], "droits")


SIGNAL = Signal(
    id="mixed_quote_marks",
    version=1,
    label="Guillemets de plusieurs sortes",
    question="Le texte a-t-il été mis en forme avec soin ?",
    step=Step.CARE,
    unit=Unit("part des guillemets", 0, 0.5),
    direction=Direction.ALARMING,
    why="Mêler plusieurs sortes de guillemets trahit des morceaux recollés ou non relus.",
    sources=(TYPOGRAPHY,),
    ladder=((0, Reading.NEUTRAL), (0.2, Reading.DISTRUST)),
    measure=_measure,
)
