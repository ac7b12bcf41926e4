"""Quotation marks that do not pair: opened and never closed, never opened, or turned round."""

from __future__ import annotations

from features.analysis.marks import Marks, Quoted, pair
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
from features.sources import SNJ_CHARTER, TYPOGRAPHY
from features.wording import counted

#: Characters of the passage that shows a lone mark.
_SHOWN = 160


def _measure(article: Article) -> Outcome:
    body = article.body
    marks = pair(body)
    quoted = [found for found in marks.quoted if found.family != "single"]
    if not quoted and not marks.orphans:
        return NotApplicable("Le texte ne contient aucun guillemet.")
    lone = [Span(Part.BODY, *_opened(body, found)) for found in quoted if not found.closed]
    lone += [Span(Part.BODY, *_closed(body, at)) for at in marks.orphans]
    turned = [Span(Part.BODY, found.start, found.end) for found in quoted if _turned(body, found)]
    value = float(len(lone) + len(turned))
    return Measured(value, _saw(marks, len(lone), len(turned)), tuple(sorted([*lone, *turned])))


def _saw(marks: Marks, lone: int, turned: int) -> str:
    if not lone and not turned:
        return f"Les guillemets vont par paires : {_pairs(marks)}."
    parts = []
    if lone:
        alone = ("guillemet reste sans son pendant", "guillemets restent sans leur pendant")
        parts.append(counted(lone, *alone))
    if turned:
        parts.append(f"{counted(turned, 'citation')} avec un guillemet tourné à l’envers")
    return " ; ".join(parts) + "."


def _pairs(marks: Marks) -> str:
    return counted(len(marks.quoted), "passage")


def _turned(body: str, found: Quoted) -> bool:
    """Opened by a closing glyph or closed by an opening one (German “ after „ is right)."""
    if not found.closed or found.family != "double":
        return False
    return body[found.start] == "”" or (body[found.end - 1] == "“" and body[found.start] != "„")


def _opened(body: str, found: Quoted) -> tuple[int, int]:
    """The beginning of a passage that nothing closes, within its line."""
    passage = body[found.start : min(found.end, found.start + _SHOWN)].split("\n", 1)[0]
    return found.start, found.start + len(passage.rstrip())


def _closed(body: str, at: int) -> tuple[int, int]:
    """The end of the sentence that a mark closes without any mark having opened it."""
    floor = max(0, at - _SHOWN)
    start = 1 + max(body.rfind(sign, floor, max(floor, at - 2)) for sign in "\n.!?")
    if not start and floor:
        start = 1 + body.find(" ", floor, at)
    return at + 1 - len(body[start : at + 1].lstrip()), at + 1


SIGNAL = Signal(
    id="unbalanced_quotes",
    version=1,
    label="Guillemets dépareillés",
    question="Sait-on toujours où commence et où finit une citation ?",
    step=Step.CARE,
    unit=Unit("guillemets", 0, 20),
    direction=Direction.ALARMING,
    why="Quand un guillemet manque, on ne sait plus qui parle : la personne citée ou l’auteur.",
    sources=(TYPOGRAPHY, SNJ_CHARTER),
    ladder=((0, Reading.NEUTRAL), (3, Reading.DISTRUST)),
    measure=_measure,
)
