"""The blocks of text that newspaper3k takes for the article: the only module that imports it.

Only its weighing runs, on our light tree: no download, no cleaner, no authors, dates or pictures.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from lxml import etree
from newspaper.configuration import Configuration
from newspaper.extractors import ContentExtractor
from newspaper.parsers import Parser
from newspaper.text import StopWords, WordStats

#: newspaper3k keeps what weighs at least this (its own ``remove_negativescores_nodes``).
_LEAST_GRAVITY = 1.0


class _LightParser(Parser):  # type: ignore[misc]  # newspaper3k has no types
    """Its parser, for blocks whose text is already clean and on one line."""

    @classmethod
    def getText(cls, node: etree._Element) -> str:  # noqa: N802 (its name)
        """The text of a node; blocks without links hold it as their only string."""
        if len(node) == 0:
            return node.text or ""
        return " ".join(map(str, node.itertext())).strip()

    @classmethod
    def getElementsByTag(cls, node: etree._Element, tag: str) -> list[etree._Element]:  # noqa: N802
        """The elements of a tag under a node: its weighing asks for nothing else."""
        return list(node.iterdescendants(tag))

    @classmethod
    def previousSiblings(cls, node: etree._Element) -> Iterator[etree._Element]:  # noqa: N802
        """The siblings before a node, nearest first, one at a time: it mostly wants three."""
        return node.itersiblings(preceding=True)


class _French(StopWords):  # type: ignore[misc]  # newspaper3k has no types
    """Its French function words, counted once for each text."""

    def get_stopword_count(self, content: str) -> WordStats:
        """The statistics its weighing reads: only the count of function words."""
        stats = WordStats()
        stats.set_stopword_count(_count(content))
        return stats


#: What separates words: French elides, so that « l’enquête » and « d'abord » count their article.
_SIGNS = b"!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'"
_BLANKED = bytes.maketrans(_SIGNS, b" " * len(_SIGNS))
_OTHER_SIGNS = tuple(map(str.encode, "«»“”…’\u00a0\u202f\u2009\u2002\u2003"))


@lru_cache(maxsize=1024)
def _count(content: str) -> int:
    words = content.lower().encode()  # a byte is blanked at a fraction of the cost of a character
    for sign in _OTHER_SIGNS:
        words = words.replace(sign, b" ")
    return sum(map(_function_words().__contains__, words.translate(_BLANKED).split()))


@cache
def _function_words() -> frozenset[bytes]:
    return frozenset(word.encode() for word in _french().STOP_WORDS)


@cache
def _french(language: str = "fr") -> _French:  # noqa: ARG001 (how newspaper3k asks for it)
    return _French(language="fr")


@cache
def _extractor() -> ContentExtractor:
    configuration: Any = Configuration()
    configuration.get_parser = lambda: _LightParser
    configuration.stopwords_class = _french
    return ContentExtractor(configuration)


def chosen(skeleton: etree._Element) -> tuple[int, ...]:
    """The indices of the blocks of the article, in reading order; empty when nothing weighs.

    ``skeleton`` (see ``outline``) is spent: its nodes are moved and marked.
    """
    extractor = _extractor()
    top = extractor.calculate_best_node(skeleton)
    if top is None:
        return ()
    by_text = {_LightParser.getText(node): node.get("n") for node in skeleton.iter("p")}
    top = extractor.post_cleanup(top)
    for node in [item for item in top.iterdescendants() if item.get("gravityScore")]:
        parent = node.getparent()
        if float(node.get("gravityScore")) < _LEAST_GRAVITY and parent is not None:
            parent.remove(node)
    # Paragraphs that it took from a sibling are new nodes, known by their text only.
    found = (
        node.get("n") or by_text.get(_LightParser.getText(node))
        for node in top.iterdescendants("p", "li", "h2")
    )
    return tuple(sorted({int(index) for index in found if index is not None}))
