"""The author speaks of themselves: I, me, my, outside quotations.

In one page of three a witness says « je », in words that no quotation mark encloses: the passages
are shown and never scored.
"""

from __future__ import annotations

from features.analysis.borrowed import is_asked, is_borrowed
from features.analysis.form import not_the_authors_voice
from features.article import Article
from features.lexicon.rates import frequency
from features.signal import Direction, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import OBSINFOX, VARYING_SHADES


def _measure(article: Article) -> Outcome:
    reason = not_the_authors_voice(article)
    if reason:
        return NotApplicable(reason)
    return frequency(
        article, "first_person", "« je » de l’auteur", "« je » de l’auteur", leave=_of_another
    )


def _of_another(text: str, start: int, end: int) -> bool:
    return is_borrowed(text, start, end) or is_asked(text, start)


SIGNAL = Signal(
    id="first_person",
    version=4,
    label="L’auteur parle de lui",
    question="L’auteur raconte-t-il les faits, ou se raconte-t-il ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots hors citations", 0, 80),
    direction=Direction.ALARMING,
    why="Le « je » donne un point de vue personnel ; une information se vérifie sans lui.",
    sources=(OBSINFOX, VARYING_SHADES),
    ladder=((0, Reading.NEUTRAL), (15, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
