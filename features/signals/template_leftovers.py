"""Texts that a template left on the page: forms never translated, filler, visible code.

Readers do not agree on what a leftover is (κ .52): a button or a heading in English is none here.
What is shown is right, most of what some would add is not found: it is never scored.
"""

from __future__ import annotations

from collections.abc import Iterator

import re2

from features.article import Article, Part, Span
from features.lexicon.phrases import lexicon
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import WEB_CREDIBILITY
from features.wording import counted, listed

#: Code that a reader should never see: entities, tags, shortcodes, template variables.
_CODE = re2.compile(
    r"&(?:[a-z]{2,8}|#[0-9]{2,5});"
    r"|</?(?:p|br|div|span|strong|em|a|h[1-6]|img|script|iframe)(?: [^<>\n]{0,80})?/?>"
    r"|\[/?(?:caption|gallery|embed|(?:vc|et_pb|su)_[a-z_]{2,30})\b[^\[\]\n]{0,80}\]"
    r"|\{\{ ?[a-z_.]{2,40} ?\}\}|%[a-z_]{3,30}%"
)
#: A tag in a title: the page is about code, and shows some on purpose.
_TAG = re2.compile(r"<[a-z][a-z0-9]{0,12}[^<>\n]{0,80}>")
_PARTS = (Part.TITLE, Part.BODY, Part.FURNITURE)


def _measure(article: Article) -> Outcome:
    found = [hit for part in _PARTS for hit in _find(article, part)]
    faults = sum(group != "invitation" for _, group in found)
    if not faults:
        return Measured(0.0, "Ni formulaire mal traduit, ni texte d’attente ne se voit.")
    spans = tuple(span for span, _ in found)
    passages = listed([article.quote(span) for span in spans])
    return Measured(float(faults), f"{_verb(faults)} {passages}.", spans)


def _verb(faults: int) -> str:
    return f"La page laisse voir {counted(faults, 'reste')} de gabarit :"


def _find(article: Article, part: Part) -> Iterator[tuple[Span, str]]:
    """Leftovers of one part, with their group."""
    text = article.text_of(part)
    for hit in lexicon("template_leftovers").find(text):
        yield Span(part, hit.start, hit.end), hit.group
    if _TAG.search(article.title):
        return  # the page is about code
    for match in _CODE.finditer(text):
        yield Span(part, match.start(), match.end()), "code"


SIGNAL = Signal(
    id="template_leftovers",
    version=3,
    label="Restes de gabarit",
    question="La page a-t-elle été relue avant d’être publiée ?",
    step=Step.CARE,
    unit=Unit("restes", 0, 10),
    direction=Direction.ALARMING,
    why="Un formulaire mal traduit ou un texte d’attente montre une page publiée sans relecture.",
    sources=(WEB_CREDIBILITY,),
    ladder=((0, Reading.NEUTRAL), (1, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
