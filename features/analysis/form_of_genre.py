"""Collect what the form of a text says of its genre: questions, hours, voices, first person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import re2

from features.analysis.attribution import attribution
from features.analysis.passages import ENOUGH_WORDS, per_thousand
from features.analysis.turns import turns
from features.analysis.voices import VoiceKind
from features.analysis.words import Words
from features.article import Article, Part, Role, Span

#: Paragraphs that must be questions, or open with an hour, before a form is recognised.
_QUESTIONS, _HOURS = 3, 4
#: First-person words in a thousand from which someone speaks in their own name.
_PERSONAL = 12.0
#: Turns of argument in a thousand words from which a text defends a view.
_ARGUED = 4.0
#: Attributed statements in a thousand words from which others speak.
_ATTRIBUTED = 4.0
#: Passages kept for each genre.
_SHOWN = 4
#: Characters of a paragraph that may be a question of an interview.
_QUESTION_LENGTH = 400

_HOUR = re2.compile(r"^\[?(?:[01]?\d|2[0-3])\s?[h:H]\s?[0-5]?\d?\b")
_DATELINE = re2.compile(r"^[^\n]{0,60}\((?:AFP|Reuters|Belga|ATS|APS|AP|Keystone-ATS)\)")
_RELEASE = re2.compile(
    r"(?im)^(?:communiqué de presse|(?:contacts? presse|à propos d(?:e |u |[’']).{1,60})\s?:?$"
    r"|pour (?:plus d[’']|toute )informations?,? (?:contactez|veuillez))"
)
_FIRST = frozenset(("je", "j'", "me", "m'", "moi", "mon", "ma", "mes"))
_ADDRESS = re2.compile(r"(?i)\b(?:vous|votre|vos|toi|ton|tes)\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one genre: ``weight`` in log-odds, and the passages that show it."""

    genre: str
    weight: float
    spans: tuple[Span, ...] = ()


def evidence(article: Article) -> tuple[Evidence, ...]:
    """Evidence of form for each genre that has any."""
    words = attribution(article.body).words
    if len(words) < ENOUGH_WORDS:
        return ()
    paragraphs = tuple(_paragraphs(article.body))
    found = (
        _interview(article, paragraphs),
        _live(paragraphs),
        _agency(article),
        _release(article),
        _reprint(article),
        *_voice(article, words),
    )
    return tuple(item for item in found if item)


def _paragraphs(body: str) -> Iterator[tuple[int, str]]:
    start = 0
    for paragraph in body.split("\n\n"):
        yield start, paragraph
        start += len(paragraph) + 2


def _interview(article: Article, paragraphs: tuple[tuple[int, str], ...]) -> Evidence | None:
    """Questions that are paragraphs of their own, each followed by something else."""
    asked = [
        (start, text)
        for start, text in paragraphs[:-1]
        if text.rstrip().endswith("?") and len(text) <= _QUESTION_LENGTH
    ]
    recorded = any(who.role is Role.INTERVIEWER for who in article.byline.contributors)
    addressed = sum(bool(_ADDRESS.search(text)) for _, text in asked)  # a list of questions is not
    weight = 2.0 * recorded
    if addressed >= _QUESTIONS and addressed * 8 >= len(paragraphs):
        weight += 3.0
    spans = tuple(Span(Part.BODY, start, start + len(text)) for start, text in asked[:_SHOWN])
    return Evidence("entretien", weight, spans) if weight else None


def _live(paragraphs: tuple[tuple[int, str], ...]) -> Evidence | None:
    hours = [(start, match) for start, text in paragraphs if (match := _HOUR.match(text))]
    if len(hours) < _HOURS:
        return None
    spans = tuple(Span(Part.BODY, start, start + match.end()) for start, match in hours[:_SHOWN])
    return Evidence("direct", 3.0, spans)


def _agency(article: Article) -> Evidence | None:
    if article.byline.of_agency:
        text = article.byline.text
        return Evidence("depeche", 4.0, (Span(Part.BYLINE, 0, len(text)),) if text else ())
    match = _DATELINE.match(article.body)
    return Evidence("depeche", 3.0, (Span(Part.BODY, *match.span()),)) if match else None


def _release(article: Article) -> Evidence | None:
    match = _RELEASE.search(article.body)
    return Evidence("communique", 3.0, (Span(Part.BODY, *match.span()),)) if match else None


def _reprint(article: Article) -> Evidence | None:
    for part, section in ((Part.SOURCE_LINE, "reprint line"), (Part.BODY, "republished")):
        found = turns(article.text_of(part), section)
        if found:
            return Evidence("reprise", 3.0, (Span(part, *found[0]),))
    return None


def _voice(article: Article, words: Words) -> Iterator[Evidence]:
    """Someone speaks in their own name, or gives words and days to others."""
    found = attribution(article.body)
    inside = {index for item in found.quotations for index in range(item.first, item.last)}
    own = [
        index
        for index, word in enumerate(words.lower)
        if word in _FIRST and index not in inside and words.raw[index] != "Me"  # Me: maître
    ]
    personal = per_thousand(len(own), words) >= _PERSONAL
    attributed = per_thousand(len(found.voices), words) >= _ATTRIBUTED
    if personal:
        spans = tuple(Span(Part.BODY, *words.extent(i, i + 1)) for i in own[:_SHOWN])
        argued = per_thousand(len(turns(article.body, "stance")), words) >= _ARGUED
        yield Evidence("opinion", 0.8 + 1.2 * argued + 0.5 * (not attributed), spans)
    elif attributed:
        named = any(voice.kind is VoiceKind.PERSON for voice in found.voices)
        weight = 1.4 + 0.6 * named + 0.6 * bool(turns(article.body, "days"))
        extents = (words.extent(v.first, v.last) for v in found.voices[:_SHOWN])
        yield Evidence("information", weight, tuple(Span(Part.BODY, *e) for e in extents))
