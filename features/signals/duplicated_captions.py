"""The same caption under several pictures, or the same picture shown twice."""

from __future__ import annotations

from collections import defaultdict

from features.article import Article, Image, ImageKind, Medium
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
from features.sources import SNJ_CHARTER
from features.wording import counted, quoted


def _measure(article: Article) -> Outcome:
    if article.medium is Medium.PASTED_BODY:
        return NotApplicable("Seul le texte a été collé, sans ses images.")
    groups: dict[str, list[int]] = defaultdict(list)
    sources: set[tuple[str, str]] = set()
    for index, image in enumerate(article.images):
        words = _own_words(image)
        # A page often holds one picture twice, for narrow and for wide screens.
        if words and not (image.src and (words, image.src) in sources):
            groups[words].append(index)
            sources.add((words, image.src))
    if not groups:
        return NotApplicable("Aucune légende à comparer.")
    repeated = [index for copies in groups.values() if len(copies) > 1 for index in copies]
    if not repeated:
        return Measured(0.0, "Chaque légende n’apparaît qu’une fois.")
    extra = len(repeated) - sum(len(copies) > 1 for copies in groups.values())
    spans = [article.legend_span(index) for index in repeated]
    shown = quoted(article.images[repeated[0]].legend)
    times = counted(len(groups[_own_words(article.images[repeated[0]])]), "fois", "fois")
    saw = f"La légende {shown} est répétée : elle apparaît {times}."
    return Measured(float(extra), saw, tuple(span for span in spans if span))


def _own_words(image: Image) -> str:
    """The caption without its credit, folded; empty when the line is nothing but a credit.

    « Image d’illustration / Photo : DR » stands where a caption should: it counts as one.
    """
    stands_for_caption = image.kind is ImageKind.ILLUSTRATION or not image.credit
    caption = image.caption or (image.legend if stands_for_caption else "")
    return " ".join(caption.casefold().split())


SIGNAL = Signal(
    id="duplicated_captions",
    version=4,
    label="Légendes répétées",
    question="Chaque image a-t-elle sa propre légende ?",
    step=Step.CARE,
    unit=Unit("répétitions", 0, 5),
    direction=Direction.ALARMING,
    why="Une légende répétée mot pour mot ne dit rien de précis de chaque image.",
    sources=(SNJ_CHARTER,),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
