"""Calls on the reader to wake up, share, sign, join or fight, in the author’s own words.

Half of the calls that readers mark have no set form, and one in three of those found quotes or
advises: the passages are shown and never scored.
"""

from __future__ import annotations

from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, Outcome, Reading, Signal, Step, Unit
from features.sources import PROPAGANDA, SWISS_DIRECTIVES


def _measure(article: Article) -> Outcome:
    return frequency(article, "appeals", "appel à agir", "appels à agir")


SIGNAL = Signal(
    id="calls_to_act",
    version=2,
    label="Appels à agir",
    question="Veut-on m’informer ou me faire agir ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 30),
    direction=Direction.ALARMING,
    why="Un texte qui appelle à agir défend une cause ; il faut le lire comme tel.",
    sources=(PROPAGANDA, SWISS_DIRECTIVES),
    ladder=((0, Reading.NEUTRAL), (4, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
