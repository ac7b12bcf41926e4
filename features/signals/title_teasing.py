"""Titles that tease or shock instead of telling what happened.

Most titles that readers call so hold no set turn, only a fact kept back on purpose: the passages
are shown and never scored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from features.article import Article, Part, Span
from features.lexicon.phrases import lexicon
from features.lexicon.rates import DECOY, narration
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import PACKED_TITLES, QUEBEC_GUIDE
from features.wording import counted, listed

#: Turns that keep the fact back: someone pointed at before being named (forward reference), a thing
#: said strange and not told, a list that the reader must know, a superlative
#: asked. Source: forward reference in headlines (Blom and Hansen, 2015); titles noted in 2026.
_KEPT_BACK = re.compile(
    r"^(?:ces|cette|cet|ce) [\w’'-]{2,30}(?: [\w’'-]{1,20}){0,4}? (?:qui|que|qu['’]|où|dont) ?"
    r"|\b(?:étranges?|mystérieu(?:x|ses?)|surprenante?s?|improbables?|insolites?|inattendue?s?) "
    r"(?:rencontre|découverte|histoire|affaire|bruit|visite|révélation|objet|créature|phénomène)s?\b"
    r"|\bque vous (?:devez|devriez) (?:absolument )?(?:conna[iî]tre|savoir|voir|lire|essayer)"
    r"|\ble plus [\w’'-]{3,20}(?: [\w’'-]{1,20}){1,5} ?\?$",
    re.IGNORECASE,
)


def _turns(title: str) -> Iterator[tuple[int, int]]:
    """Character ranges of the turns, those of the list then those of form; they never overlap."""
    listed_turns = [hit for hit in lexicon("teasing_titles").find(title) if hit.group != DECOY]
    yield from ((hit.start, hit.end) for hit in listed_turns)
    for match in _KEPT_BACK.finditer(title.replace("\u00a0", " ").replace("\u202f", " ")):
        if not any(hit.start < match.end() and match.start() < hit.end for hit in listed_turns):
            yield match.start(), len(title[: match.end()].rstrip())


def _measure(article: Article) -> Outcome:
    if not article.title:
        return NotApplicable("Le titre n’a pas été trouvé.")
    own = narration(article.title)
    found = sorted(set(_turns(article.title)))
    spans = tuple(Span(Part.TITLE, *turn) for turn in found if own.holds(turn[0]))
    if not spans:
        return Measured(0.0, "Le titre n’emploie aucun tour racoleur connu.")
    shown = listed([article.quote(span) for span in spans])
    seen = counted(len(spans), "tour racoleur", "tours racoleurs")
    return Measured(float(len(spans)), f"{seen} dans le titre : {shown}.", spans)


SIGNAL = Signal(
    id="title_teasing",
    version=2,
    label="Titre racoleur",
    question="Le titre informe-t-il, ou appâte-t-il ?",
    step=Step.INTENT,
    unit=Unit("tours", 0, 5),
    direction=Direction.ALARMING,
    why="Un titre racoleur cherche le clic : il promet une émotion au lieu de dire le fait.",
    sources=(PACKED_TITLES, QUEBEC_GUIDE),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
