"""The blocks that trafilatura takes for the article, when newspaper3k found too little."""

from __future__ import annotations

from copy import deepcopy

from features.reading.blocks import Outline
from features.reading.parse import Document, clean, squeeze


def chosen(document: Document, outline: Outline) -> tuple[int, ...]:
    """The indices of the blocks found in trafilatura's precise extraction, in reading order."""
    import trafilatura  # noqa: PLC0415 (0.2 s to import, and few pages come here)

    text = trafilatura.extract(
        deepcopy(document.tree),
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        fast=True,
    )
    lines = {squeeze(clean(line)).lstrip("- ") for line in (text or "").split("\n")}
    return tuple(block.index for block in outline.blocks if block.text in lines)
