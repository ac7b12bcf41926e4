"""A reporter was there, met people, saw the document.

Most reporters show it by what they describe, which no turn of phrase tells: the passages are shown
and never scored.
"""

from __future__ import annotations

from features.analysis.form import is_interview
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, counted_passages
from features.analysis.turns import turns
from features.analysis.words import split
from features.article import Article
from features.lexicon.rates import narration
from features.signal import Direction, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import CLEMI, MUNICH


def _measure(article: Article) -> Outcome:
    if len(split(article.body)) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    if is_interview(article):
        return NotApplicable("C’est un entretien : la personne interrogée raconte ce qu’elle a vu.")
    own = narration(article.body)
    return counted_passages(
        article,
        [turn for turn in turns(article.body, "on the spot") if own.holds(turn[0])],
        "Rien ne dit qu’un journaliste a vu ce qui est raconté.",
        "passage montre un travail sur place",
        "passages montrent un travail sur place",
    )


SIGNAL = Signal(
    id="on_the_spot",
    version=4,
    label="Travail de terrain",
    question="Quelqu’un est-il allé voir ?",
    step=Step.WHENCE,
    unit=Unit("passages", 0, 5),
    direction=Direction.REASSURING,
    why="Un journaliste sur place raconte ce qu’il a vu, pas ce qu’on lui a rapporté.",
    sources=(CLEMI, MUNICH),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
    experimental=True,
)
