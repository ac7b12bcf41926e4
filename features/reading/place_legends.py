"""Captions that no markup names: a line that only its place or its style sets under a picture."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from features.reading.furniture import line_kind
from features.reading.lines import Line
from features.reading.marks import words_of
from features.reading.parse import text_of
from features.reading.surface import Surface
from features.reading.when import dates_in, without_dates
from features.reading.wordings import LineKind

#: A caption that no markup announces, above its credit, is no longer than this (characters).
CAPTION = 250
#: One that only its place announces has this many words at least, and this share of links at most.
_CAPTION_WORDS, _LINKED = 3, 0.5
#: Names of elements that hold a picture and its caption; they lie so far up at most, and hold so
#: many characters besides the caption at most.
_FRAME = re.compile(
    r"\b(?:img|images?|pics?|picture|photos?|visuel|illustration|media|thumb)|image"
)
#: « wp-block-media-text », « textmedia »: a frame that sets a text of the article beside a picture.
_BESIDE = re.compile(r"block media text|textmedia")
_FRAME_LEVELS, _FRAME_REST = 3, 40
_CENTRED = re.compile(r"text-align: ?center|(?:text|align)-?center|aligncenter|\bcent(?:er|re)\b")
#: How a remark or a quotation opens, which may be slanted too.
_REMARK = re.compile(r"(?i)^(?:[*«“\"\[(–—-]|notes?\b|nb\b|n\.b|ndlr|je |j[’']|nous |vous )")
#: Characters of a style and class that are read.
_STYLE = 200
_SMALL = re.compile(r"\bsmall font|font (?:size )?small|\btext small\b")
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SLANTED = frozenset({"em", "i", "small"})
#: Elements inside a line that are looked at.
_DESCENDANTS = 40
#: Kinds of line that a legend may be, by their wording.
_LEGEND_KINDS = frozenset({LineKind.TEXT, LineKind.CREDIT, LineKind.SOURCE})
#: Buttons of galleries and players.
_BUTTON = re.compile(
    r"(?i)^(?:\d{1,3} ?(?:/ ?\d{1,3} ?)?)?(?:voir|ouvrir|agrandir|ajouter aux|fermer"
    r"|afficher|zoom(?:er)?|lancer|t[ée]l[ée]charger|suivante?|pr[ée]c[ée]dente?|plein [ée]cran"
    r"|enregistrer|exporter|imprimer|partager|sauvegarder|copier (?:le lien|l[’'])|commenter"
    r"|(?:re)?lire la (?:vid[ée]o|suite)|r[ée][ée]couter|[ée]couter|s[’']abonner|acc[ée]der"
    r"|en savoir plus|d[ée]couvrir|cliquez)\b.{0,40}$"
)


def is_legend_kind(text: str) -> bool:
    """Whether a line is neither a button nor a date nor a reading time."""
    return (
        line_kind(text) in _LEGEND_KINDS and bool(without_dates(text)) and not _BUTTON.match(text)
    )


def is_heading(line: Line) -> bool:
    """Whether a line is a title of the page or of a part of its text."""
    return line.node.tag in _TITLES


def is_framed(picture: HtmlElement, line: Line) -> bool:
    """Whether a small element named after a picture holds the one picture and this line alone."""
    if not _may_caption(line):
        return False
    around = list(itertools.islice(line.node.iterancestors(), _FRAME_LEVELS))
    for up in itertools.islice(picture.iterancestors(), 2 * _FRAME_LEVELS):
        if up is line.node or up in around:
            names = words_of(f"{up.get('class') or ''} {up.get('id') or ''}")
            framed = _FRAME.search(names) and not _BESIDE.search(names)
            texts = text_of(up) if framed else ""
            return line.text in texts and len(texts) <= len(line.text) + _FRAME_REST
    return False


def is_styled(picture: HtmlElement, line: Line, surface: Surface) -> bool:
    """Whether a line is set as captions are: short, in small or slanted letters, and centred.

    Inside the text, in very small letters or in one block with its picture, it need not be
    centred. The next line is not set so: else the whole text is.
    """
    if not _is_slanted(line):
        return False
    after = surface.lines[line.index + 1 : line.index + 2]
    if any(_is_slanted(other) for other in after):
        return False
    around = f"{line.node.get('style') or ''} {line.node.get('class') or ''}"[:_STYLE]
    if _REMARK.match(line.text):
        return False
    if surface.first < line.index < surface.end or _CENTRED.search(around):
        return True
    return line.node in picture.iterancestors() or line.node.find(".//small") is not None


def _is_slanted(line: Line) -> bool:
    """Whether all of a line that may be a caption is in small or slanted letters, none bold."""
    if not _may_caption(line) or line.node.tag not in {"p", "div", "center"}:
        return False
    inner = list(itertools.islice(line.node.iterdescendants(), _DESCENDANTS))
    if any(node.tag in {"strong", "b"} for node in inner):
        return False
    if _SMALL.search(words_of(line.node.get("class") or "")):
        return True
    slanted = [node for node in inner if node.tag in _SLANTED]
    outer = (node for node in slanted if not any(up in slanted for up in node.iterancestors()))
    return _bare(map(text_of, outer)) == _bare([line.text])


def _bare(texts: Iterable[str]) -> str:
    """The texts without blanks: one sentence may stand in several slanted pieces."""
    return "".join("".join(texts).split())


def _may_caption(line: Line) -> bool:
    """Whether the wording of a line allows it to be a caption that only its place announces."""
    return (
        len(line.text) <= CAPTION
        and line.linked < _LINKED
        and len(line.text.split()) >= _CAPTION_WORDS
        and not is_heading(line)
        and line.node.tag != "button"
        and line_kind(line.text) in _LEGEND_KINDS
        and not _BUTTON.match(line.text)
        and not any(start == 0 or end == len(line.text) for start, end, _ in dates_in(line.text))
    )
