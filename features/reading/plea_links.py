"""The links by which a page asks for support, wherever they stand: most are in its menus."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from features.lexicon.phrases import lexicon
from features.lexicon.support import SUPPORT
from features.reading.marks import Zone, judged
from features.reading.parse import Document, clean, squeeze, written

#: The text of such a link is no longer than this (characters); so many are kept.
_LONGEST, _MOST = 50, 4
#: What most links have not, by which they are passed over at once.
_LIKELY = (
    *("don", "sout", "aide", "mécèn", "mécen", "mecen", "pay", "patreon", "tip", "coffee"),
    *("ko-fi", "support", "helloasso"),
)
#: How far up a link is looked for among what readers wrote.
_LEVELS = 12


def plea_links(document: Document) -> tuple[str, ...]:
    """The words of the links that ask for a gift or for support, each once, in page order."""
    found: dict[str, None] = {}
    for text in _asking(document):
        found.setdefault(text)
        if len(found) == _MOST:
            break
    return tuple(found)


def _asking(document: Document) -> Iterator[str]:
    for node in document.tree.iter("a"):
        raw = written(node)
        if not any(map(raw.lower().__contains__, _LIKELY)):
            continue
        text = squeeze(clean(raw))
        if len(text) > _LONGEST:
            continue
        named = bool(SUPPORT.match(text)) and document.outlet is not None
        asks = named or any(lexicon("donation").find(text))
        if asks and not _is_reader_s(node):
            yield text


def _is_reader_s(node: HtmlElement) -> bool:
    """Whether a link stands among what readers wrote, whose causes are their own."""
    around = [node, *_above(node)]
    return any(judged(name)[1] is Zone.COMMENT for up in around if (name := up.get("class")))


def _above(node: HtmlElement) -> Iterator[HtmlElement]:
    for level, up in enumerate(node.iterancestors()):
        if level == _LEVELS or up.tag in {"body", "main", "article"}:
            return
        yield up
