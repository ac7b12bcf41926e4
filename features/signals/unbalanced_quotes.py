"""Quotation marks that do not pair: opened and never closed, or closed and never opened."""

from __future__ import annotations

from features.analysis.marks import Marks, Quoted, pair
from features.article import PARAGRAPH_BREAK, Article, Part, Span
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
_LONE = ("guillemet reste sans son pendant", "guillemets restent sans leur pendant")


def _measure(article: Article) -> Outcome:
    body = article.body
    marks = pair(body)
    quoted = [found for found in marks.quoted if found.family != "single"]
    if not quoted and not marks.orphans:
        return NotApplicable("Le texte ne contient aucun guillemet.")
    alone = _Alone(body)
    lone = [
        Span(Part.BODY, *_opened(body, found))
        for found in quoted
        if body[found.start] == "»" or (not found.closed and alone.lacks(found.start))
    ]
    lone += [Span(Part.BODY, *_closed(body, at)) for at in marks.orphans if alone.lacks(at)]
    return Measured(float(len(lone)), _saw(marks, len(lone)), tuple(sorted(lone)))


def _saw(marks: Marks, lone: int) -> str:
    if not lone:
        return f"Les guillemets vont par paires : {_pairs(marks)}."
    return f"{counted(lone, *_LONE)}."


class _Alone:
    """Says of a mark without its pendant whether it lacks one, or only could not be paired.

    Straight marks do not tell which side they face: set between blanks, or in code, they go by
    number, two in each paragraph or at both ends of a few paragraphs.
    """

    def __init__(self, body: str) -> None:
        self.body = body
        self.whole: set[int] = set()
        start, opened = 0, -1
        for paragraph in body.split(PARAGRAPH_BREAK) if '"' in body else ():
            if paragraph.count('"') % 2 == 0:
                self.whole.add(start)
            elif opened >= 0 and paragraph.rstrip().endswith('"'):
                self.whole.update((opened, start))
                opened = -1
            else:
                opened = start if paragraph.startswith('"') else -1
            start += len(paragraph) + len(PARAGRAPH_BREAK)

    def lacks(self, at: int) -> bool:
        """Whether the mark at this offset really misses its pendant."""
        if self.body[at] == '"':
            place = self.body.rfind(PARAGRAPH_BREAK, 0, at)
            return (place + len(PARAGRAPH_BREAK) if place >= 0 else 0) not in self.whole
        seconds = self.body[at] in "’'" and self.body[at - 1 : at].isdigit()
        return not seconds


def _pairs(marks: Marks) -> str:
    return counted(len(marks.quoted), "passage")


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
    version=2,
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
