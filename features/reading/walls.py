"""Tells the head of an article that is sold, after which the page asks to subscribe."""

from __future__ import annotations

import re2

from features.reading.blocks import Block, Outline
from features.reading.body import Body
from features.reading.furniture import line_kind
from features.reading.linked_data import LinkedData
from features.reading.parse import Document
from features.reading.wordings import LineKind

#: A stub ends before this many words.
_STUB = 220
#: The head of an article that is sold holds fewer words than this.
_HEAD = 170
#: Blocks after the last of the text where the wall is announced.
_BELOW = 6
#: A title is a link when this share of its characters is linked.
_LINKED = 0.8
_LOCKED = re2.compile(
    r"(?i)il (?:vous )?reste [\d.,]+\s?% (?:de (?:cet|l[’'])|à (?:lire|découvrir))"
    r"|la suite de cet article est réservée"
)
#: What stands over the titles of articles that are sold, among others.
_BADGE = re2.compile(
    r"(?i)\W{0,3}(?:article |contenu )?(?:réservée?|exclusif) (?:aux )?abonnée?s?\W{0,3}"
)


def is_sold(document: Document, body: Body, linked: LinkedData) -> bool:
    """Whether a text is but the head of an article whose rest is for subscribers."""
    if body.words >= _STUB or linked.free or _is_whole(document, body):
        return False
    if linked.free is False or _LOCKED.search(document.html):
        return True
    last = body.placed[-1].block.index if body.placed else 0
    below = body.outline.blocks[max(0, last - 1) : last + _BELOW]
    return any(
        line_kind(block.text) is LineKind.PAYWALL and not _is_badge(block, body.outline)
        for block in below
    )


def _is_whole(document: Document, body: Body) -> bool:
    """Whether a text is long for the head of another, and nothing shows that it is cut.

    Some sites send all of what their pages then hide, or sell a brief that is read in full.
    """
    ended = body.text.rstrip(' »”"\u00a0\u202f').endswith((".", "!", "?"))
    return body.words >= _HEAD and ended and not _LOCKED.search(document.html)


def _is_badge(block: Block, outline: Outline) -> bool:
    """Whether « Réservé aux abonnés » stands over the title of another article."""
    if not _BADGE.fullmatch(block.text):
        return False
    after = outline.blocks[block.index + 1 : block.index + 2]
    return any(item.linked_share > _LINKED for item in after)
