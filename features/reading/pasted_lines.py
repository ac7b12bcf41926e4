"""Sorts the lines of a pasted text: title, text, captions, sources, signature, leftovers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import re2

from features.article import Byline, Moment
from features.reading.byline_line import parse_byline_line
from features.reading.furniture import line_kind
from features.reading.parse import squeeze
from features.reading.title import key
from features.reading.when import parse_french_date
from features.reading.wordings import AGENCY, LineKind

#: A title has at most this many words, and a page's title line is never shorter than the least.
_TITLE_MOST = 35
_TITLE_LEAST = 3
#: A caption that its wording does not announce: a credit ends it. Words at most.
_CAPTION_MOST = 60
_CAPTION = re2.compile(
    r"(?i)(?:©|ⓒ|\((?:photo|crédit|image|ph\.)[^)]{0,80}\)\.?$|[/|–—-]\s?" + AGENCY + r"\)?\.?$"
    r"|(?:photo|crédits?)\s?:\s?[^.]{2,60}$)"
)
#: A line at the end, after a source line or a comment form, longer than this is text again.
_TAIL_MOST = 30
#: Signatures and dates stand among this many first or last lines.
_EDGE = 8
_SENTENCE_END = re2.compile(r"[.!?…][\s\x{a0}\x{202f}»”\")\]]*$")
_BLANK_LINE = re.compile(r"\n[ \t\u00a0]{0,200}\n")
#: Kinds of line that only a page has round its text: a comment form, buttons, related titles.
_LEFTOVERS = frozenset(LineKind) - {
    LineKind.TEXT,
    LineKind.SOURCE,
    LineKind.CREDIT,
    LineKind.DATE,
    LineKind.BYLINE,
}


@dataclass(slots=True)
class Sorted:
    """The lines of a pasted text, by what they are."""

    title: str = ""
    body: list[str] = field(default_factory=list)
    legends: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    byline: Byline | None = None
    dates: list[Moment] = field(default_factory=list)

    @property
    def is_page(self) -> bool:
        """Whether anything but a title stands round the text."""
        return bool(self.legends or self.sources or self.furniture or self.byline or self.dates)


def split_lines(text: str) -> list[str]:
    """The paragraphs and lines of a text, hard-wrapped lines put back together."""
    lines: list[str] = []
    for group in _BLANK_LINE.split(text):
        for position, raw in enumerate(group.split("\n")):
            line = squeeze(raw)
            if not line:
                continue
            if position and lines and _continues(lines[-1], line):
                lines[-1] = f"{lines[-1]} {line}"
            else:
                lines.append(line)
    return lines


def _continues(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line just above it."""
    return line[0].islower() and not _SENTENCE_END.search(before) and len(before) > _WRAPPED


#: A line broken by a mail program or a text editor is longer than this, in characters.
_WRAPPED = 40


def sort(lines: list[str], given_title: str) -> Sorted:
    """Lay every line where it belongs; ``given_title`` is the submitter's title, or ""."""
    found = Sorted()
    if key(lines[0]) == key(given_title) if given_title else _is_title(lines):
        found.title = lines.pop(0)
    ended = False
    for index, line in enumerate(lines):
        kind = _kind(line, min(index, len(lines) - 1 - index) < _EDGE)
        if kind is LineKind.COMMENT:
            ended = True
        if ended and kind not in {LineKind.SOURCE, LineKind.CREDIT} and _is_short(line):
            found.furniture.append(line)
        else:
            _put(found, line, kind)
        if kind is LineKind.SOURCE and 2 * index >= len(lines):
            ended = True
    return found


def _is_title(lines: list[str]) -> bool:
    first = lines[0]
    words = len(first.split())
    return (
        len(lines) > 1
        and _TITLE_LEAST <= words <= _TITLE_MOST
        and not first.rstrip('»”" \u00a0').endswith((".", ":", ";", ","))
        and line_kind(first) is LineKind.TEXT
        and len(" ".join(lines[1:]).split()) > 2 * words
    )


def _is_short(line: str) -> bool:
    """Whether a line that follows the end of the text is no paragraph of it."""
    return len(line.split()) <= _TAIL_MOST and not line.endswith(".")


def _kind(line: str, edge: bool) -> LineKind:  # noqa: FBT001 (read once, just above)
    kind = line_kind(line)
    if kind in {LineKind.BYLINE, LineKind.DATE, LineKind.SOURCE} and not edge:
        return LineKind.TEXT
    if kind is LineKind.TEXT and len(line.split()) <= _CAPTION_MOST and _has_credit(line):
        return LineKind.CREDIT
    return kind


def _has_credit(line: str) -> bool:
    return bool(_CAPTION.search(line.replace("\u00a0", " ").replace("\u202f", " ")))


def _put(found: Sorted, line: str, kind: LineKind) -> None:
    """Lay a line where it belongs; a signature or a date that cannot be read is furniture."""
    if kind is LineKind.TEXT:
        found.body.append(line)
    elif kind is LineKind.CREDIT:
        found.legends.append(line)
    elif kind is LineKind.SOURCE:
        found.sources.append(line)
    elif kind in _LEFTOVERS:
        found.furniture.append(line)
    else:
        byline = parse_byline_line(line)
        moment = parse_french_date(line)
        if found.byline is None and byline is not None:
            found.byline = byline
        if moment is not None:
            found.dates.append(moment)
        if byline is None and moment is None:
            found.furniture.append(line)
