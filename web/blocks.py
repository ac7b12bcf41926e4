"""The article as a column of blocks, each the text of one part or of a piece of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from features.article import PARAGRAPH_BREAK, Article, Image, Part
from web.segments import Mark, Segment


@dataclass(frozen=True, slots=True)
class Window:
    """What one block shows: characters ``[start, end)`` of a part; ``image`` for a picture."""

    part: Part
    start: int
    end: int
    image: Image | None = None

    def clip(self, part: str, start: int, end: int, text: str) -> tuple[int, int] | None:
        """The piece of a passage that this block shows, in its own characters, without margins."""
        low, high = max(start, self.start), min(end, self.end)
        if part != self.part.value or low >= high:
            return None
        piece = text[low - self.start : high - self.start]
        low += len(piece) - len(piece.lstrip())
        high -= len(piece) - len(piece.rstrip())
        return (low - self.start, high - self.start) if low < high else None


@dataclass(frozen=True, slots=True)
class Block:
    """One block as shown: its text cut in segments, and the notes that stand beside it."""

    window: Window
    segments: tuple[Segment, ...]
    notes: tuple[str, ...] = field(default=())  # anchors of notes told here
    recalls: tuple[Mark, ...] = field(default=())  # passages of notes told elsewhere

    @property
    def kind(self) -> str:
        """The part it belongs to, by name."""
        return self.window.part.value

    @property
    def annotated(self) -> bool:
        """Whether any note stands beside it."""
        return bool(self.notes or self.recalls)


def windows(article: Article) -> list[Window]:
    """Every block of the article, in reading order; pictures stand where the page had them."""
    head = [
        *_lines(article, Part.LABEL),
        *_whole(article, Part.TITLE),
        *_whole(article, Part.BYLINE),
        *_lines(article, Part.METADATA),
        *_whole(article, Part.DATE),
    ]
    tail = [*_lines(article, Part.SOURCE_LINE), *_lines(article, Part.FURNITURE)]
    return [*head, *_body(article), *tail]


def _whole(article: Article, part: Part) -> Iterator[Window]:
    text = article.text_of(part)
    if text:
        yield Window(part, 0, len(text))


def _lines(article: Article, part: Part) -> Iterator[Window]:
    start = 0
    for line in article.text_of(part).split("\n"):
        if line.strip():
            yield Window(part, start, start + len(line))
        start += len(line) + 1


def _pictures(article: Article) -> list[Window]:
    """One window for each picture, over its legend (empty when the page shows none)."""
    found, start = [], 0
    for image in article.images:
        end = start + len(image.legend)
        found.append(Window(Part.CAPTION, start, end, image))
        start = end + 1
    return found


def _body(article: Article) -> Iterator[Window]:
    pictures = sorted(_pictures(article), key=lambda window: _anchor(window.image))
    start = 0
    for paragraph in article.body.split(PARAGRAPH_BREAK):
        while pictures and _anchor(pictures[0].image) <= start:
            yield pictures.pop(0)
        if paragraph.strip():
            yield Window(Part.BODY, start, start + len(paragraph))
        start += len(paragraph) + len(PARAGRAPH_BREAK)
    yield from pictures


def _anchor(image: Image | None) -> int:
    if image is None or image.lead:
        return 0
    return image.anchor
