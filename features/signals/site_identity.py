"""The page leads to who publishes it: legal notice, about, contact, charter."""

from __future__ import annotations

from features.article import Article
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
from features.sources import CLEMI, JTI
from features.wording import counted


def _measure(article: Article) -> Outcome:
    found = {link.url for link in article.site_links}
    if not found:
        return NotApplicable("Aucun lien vers l’éditeur n’a été lu ; il peut se trouver ailleurs.")
    many = counted(len(found), "lien mène", "liens mènent")
    return Measured(
        float(len(found)), f"{many} vers l’éditeur : mentions légales, contact ou charte."
    )


SIGNAL = Signal(
    id="site_identity",
    version=2,
    label="Éditeur identifié",
    question="Qui est derrière ce site ?",
    step=Step.WHO,
    unit=Unit("liens", 0, 5),
    direction=Direction.REASSURING,
    why="Un éditeur qui dit qui il est et comment le joindre peut être interrogé et contredit.",
    sources=(CLEMI, JTI),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
    reward_only=True,
)
