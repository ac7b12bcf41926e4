"""The rubric and genre labels shown near the title: « Tribune », « Sponsorisé », « Monde »."""

from __future__ import annotations

import re2
from lxml.html import HtmlElement

from features.reading.blocks import Block, Outline
from features.reading.furniture import line_kind
from features.reading.parse import Document, text_of
from features.reading.title import key
from features.reading.wordings import LineKind

#: A label has no more words and characters than this.
_WORDS = 5
_LENGTH = 45
#: Blocks looked at before and after the title.
_BEFORE = 6
_AFTER = 4
#: No genre label is longer than this, in characters.
_GENRE_LENGTH = 80
#: Characters of a text by which most are told from the title.
_FIRST = 12
#: Share of an entry that is a link, and entries of a list, from which the list is a menu.
_LINK, _MENU = 0.9, 6
#: Labels kept.
_MOST = 8
#: Genre labels, wherever they stand before the end of the text. Source: rubrics of French-language
#: news sites, November 2026.
_GENRE = re2.compile(
    r"(?i)^(?:tribunes?|tribune libre|libre (?:opinion|expression)|point de vue|opinions?|id[ée]es"
    r"|d[ée]bats?|cartes? blanches?|[ée]dito(?:rial)?|[ée]ditos|chroniques?|humeur"
    r"|billets?(?: d[’']humeur)?|analyses?|d[ée]cryptages?|enqu[êe]tes?|reportages?|portraits?"
    r"|entretiens?|interviews?|r[ée]cits?|t[ée]moignages?|critiques?|satire|humour|parodie|fiction"
    r"|fact[- ]?checking|d[ée]sintox|v[ée]rification|vrai ou (?:faux|fake)|infox|exclusif|direct"
    r"|communiqu[ée](?: de presse)?|brèves?|d[ée]p[êe]ches?|sponsoris[ée]|partenaire|partenariat"
    r"|contenu (?:sponsoris[ée]|partenaire|de marque)|(?:article|post|billet) sponsoris[ée]"
    r"|en partenariat avec .{1,40}|publi-?r[ée]dactionnel|publi-?reportage|publi-?communiqu[ée]"
    r"|annonce|publicit[ée]|brand ?content)$"
)
#: What the class or the id of a breadcrumb trail holds.
_TRAIL_NAMES = ("crumb", "ariane")
#: Labels that only lead home.
_HOME = frozenset({"accueil", "home", "vousêtesici", "vousetesici", "page"})


def read_labels(document: Document, outline: Outline, title: str, first: int) -> tuple[str, ...]:
    """The labels, in reading order, each once; ``first`` is the first block of the body."""
    wanted = key(title)
    head = next((b.index for b in outline.blocks if _is_title(b.text, wanted)), first)
    near = outline.blocks[max(0, head - _BEFORE) : head + 1 + _AFTER]
    found = _breadcrumbs(document)
    found += [block.text for block in near if _is_label(block, head, wanted)]
    short = (block for block in outline.blocks[:first] if len(block.text) <= _GENRE_LENGTH)
    found += [block.text for block in short if _GENRE.match(block.text) and not _in_menu(block)]
    names = _HOME | {key(document.outlet.name) if document.outlet else ""}
    unique = {key(text): text for text in reversed(found) if key(text) not in names}
    unique.pop(wanted, None)
    return tuple(reversed(unique.values()))[:_MOST]


def _is_title(text: str, wanted: str) -> bool:
    """Whether a text is the title by its key: most differ from their first letters on."""
    return bool(wanted) and wanted.startswith(key(text[:_FIRST])) and key(text) == wanted


def _in_menu(block: Block) -> bool:
    """Whether a block is a link in a long list: rubrics of the site, not of the article."""
    entry = block.node.tag == "li" and block.linked_share > _LINK
    parent = block.node.getparent() if entry else None
    return parent is not None and len(parent) >= _MENU


def _is_label(block: Block, head: int, title: str) -> bool:
    if not 0 < len(block.text) <= _LENGTH or block.words > _WORDS or key(block.text) == title:
        return False
    if _in_menu(block):
        return False
    if _GENRE.match(block.text):
        return True
    above = block.index in {head - 1, head - 2}
    return above and line_kind(block.text) is LineKind.TEXT and block.text[0].isalpha()


def _breadcrumbs(document: Document) -> list[str]:
    if not any(name in document.html for name in _TRAIL_NAMES):
        return []
    trail = next(filter(_is_trail, document.tree.iter()), None)
    texts = [text_of(node) for node in trail.iter("a")] if trail is not None else []
    return [text for text in texts if text and len(text) <= _LENGTH]


def _is_trail(node: HtmlElement) -> bool:
    classes, identity = node.get("class", ""), node.get("id", "")
    return (
        "crumb" in classes
        or "ariane" in classes
        or "breadcrumb" in identity
        or "ariane" in identity
    )
