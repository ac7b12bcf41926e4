"""Which elements of a page cannot hold the text of its article: by tag, visibility or name."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import re2
from lxml.html import HtmlElement

from features.reading.parse import written

#: Never the text of an article, whatever they hold.
_MUTE_TAGS = """
    script style template noscript svg math iframe object embed canvas button input select
    option optgroup textarea datalist figure figcaption picture
    video audio map head title amp-ad amp-social-share amp-img amp-carousel amp-sidebar
    amp-consent amp-analytics amp-iframe amp-video amp-youtube
"""
_MUTE = frozenset(_MUTE_TAGS.split())
#: Parts of a page round its article; unclosed tags make them wrap it on some sites.
_AROUND = frozenset({"nav", "footer", "aside", "menu", "dialog"})
#: Elements that hold the article or the page, whatever their names.
_WRAPPERS = frozenset({"html", "body", "main", "article"})
#: Whole blocks named after something else than the article: dropped however long they are.
_STRONG = (
    r"(?i)comment-?(?:s|list|area|form|thread|box|block|wrap)\b|commentaires?\b|disqus"
    r"|\bforum-(?:fil|texte|message|top)\b|\brespond\b"
    r"|respond-?form|outbrain|taboola|ligatus|cookie-?(?:bar|banner|law|notice|consent|popup)"
    r"|\b(?:rgpd|gdpr|cmp)\b|didomi|onetrust|axeptio|tarteaucitron|addtoany|addthis|sharedaddy"
    r"|jp-relatedposts|yarpp|crumbs?\b|breadcrumb|fil-?d-?ariane|screen-reader-text|visually-?hidden"
    r"|\bsr-only\b|skip-?link|newsletter"
)
#: Names of side blocks: dropped when they are short, as sites also name their wrappers after them.
_WEAK = (
    r"(?i)shar(?:e|ing)|partag|social|reseaux|follow-?us|suivez|abonne(?:ment|z)|subscri"
    r"|advert|publicit|\bpub(?:s|lift)?\b|\bads?\b|\bad[-_]|sponsor|cookie|consent|sidebar"
    r"|widget-?(?:area|title|social)"
    r"|related|connexe|similaire|associe|recommand|recommend|read-?(?:more|also|next)|see-?also"
    r"|lire-?(?:aussi|plus|egalement)|voir-?aussi|a-?lire|a-?voir|meme-?sujet|more-?(?:news|from)"
    r"|most-?(?:read|viewed|popular)|plus-?lus?\b|trending|popular|pagination|pager\b|page-?nav"
    r"|post-?nav|navigation|\bnav(?:bar)?\b|\bmenu|toolbar|tool-?(?:s|box)\b|outils|utility"
    r"|\btags?\b|tag-?(?:s|list|cloud)|tagcloud|mots?-?cles?|keywords?\b|author-?(?:bio|box|info"
    r"|description|card)|about-?author|auteur-?(?:bio|box)|biograph|\bbyline|\bsignature"
    r"|(?:image|photo|wp|media|figure|img|picture)-?(?:caption|legend|credit|source|copyright)"
    r"|\bcaption\b|legende|\bcredits?\b|copyright|\bdate(?:$|\s|-?(?:header|line|time|published|modified))|time-?stamp|publi(?:shed|cation)-?"
    r"(?:date|on|time)|post-?(?:meta|date|info|tags|footer|share)|entry-?(?:meta|date|footer|utility)"
    r"|article-?(?:meta|date|info|tools|tags|footer|share)|meta-?(?:info|data|line)|reading-?time"
    r"|temps-?(?:de-?)?lecture|popup|pop-up|modal|overlay|tooltip|promo\b|teaser|rating|\bvotes?\b"
    r"|poll\b|sondage|quiz|player|login|sign-?(?:in|up)|connexion|donat|faire-?un-?don|helloasso"
    r"|\btoc\b|table-?of-?contents|sommaire|footnotes?-?list|\bprint\b|imprim|print-?only|(?:^|\s)(?:is-)?hidden(?:\s|$)"
    r"|\bfooter|site-?footer|back-?to-?top|carousel|\bslider|swiper|slideshow|diaporama|gallery"
    r"|reactions?\b|emoji|like-?(?:box|button)|fb-|facebook|twitter-?share|whatsapp"
)
#: A side block longer than this many characters is taken for a wrapper of the article.
_SIDE_BLOCK = 1500
#: So is one with this many paragraphs of this many characters outside links, or as many in one.
_PARAGRAPHS = 2
_PROSE = 120
#: Elements that are words of a line.
_WORDS_TAGS = frozenset({"span", "a", "abbr", "b", "strong", "em", "i", "mark", "time"})
#: Form elements wrap whole pages on some sites: a form with more text than this is one of them.
_FORM = 1500
_HIDDEN_STYLE = re2.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
#: Roles of the parts that surround an article.
_ROLE_NAMES = """
    navigation banner contentinfo complementary search dialog alert alertdialog menu menubar
    toolbar tablist tooltip
"""
_ROLES = frozenset(_ROLE_NAMES.split())
#: Class and id are read up to this many characters: generated names can be absurdly long.
_NAME_LENGTH = 400


@cache
def _set() -> Any:  # noqa: ANN401 (re2 has no types)
    """Both lists of names in one automaton."""
    patterns = re2.Set.SearchSet()
    patterns.Add(_STRONG)
    patterns.Add(_WEAK)
    patterns.Compile()
    return patterns


@lru_cache(maxsize=8192)
def _verdict(name: str) -> str:
    """``strong``, ``weak`` or nothing, by the class and id of an element."""
    hits = _set().Match(name) or ()
    return "" if not hits else "strong" if 0 in hits else "weak"


def holders(tree: HtmlElement) -> frozenset[HtmlElement]:
    """The elements of a page that hold its main heading or its main part: never pruned."""
    found: set[HtmlElement] = set()
    for node in tree.iter("h1", "main"):
        for around in node.iterancestors():
            if around in found:
                break
            found.add(around)
    return frozenset(found)


def is_pruned(node: HtmlElement, holding: frozenset[HtmlElement]) -> bool:
    """Whether the subtree is left out of the text (never of the tree that others read).

    ``holding`` are the ``holders`` of the page.
    """
    tag = node.tag
    if tag in _MUTE:
        return True
    if tag == "form":
        return _is_short(node, _FORM)
    items = node.items()
    if tag in _AROUND:
        return not _holds_article(node, dict(items), holding)
    if tag in _WRAPPERS or not items:
        return False
    return _is_side_block(node, dict(items), holding)


def _is_side_block(
    node: HtmlElement, attributes: dict[str, str], holding: frozenset[HtmlElement]
) -> bool:
    style, role = attributes.get("style"), attributes.get("role")
    if "hidden" in attributes or (style and _HIDDEN_STYLE.search(style)) or role in _ROLES:
        return not _holds_article(node, attributes, holding)
    if attributes.get("aria-hidden") == "true":
        return _is_short(node, _SIDE_BLOCK)
    classes, identity = attributes.get("class", ""), attributes.get("id", "")
    if not classes and not identity:
        return False
    verdict = _verdict(f"{classes} {identity}"[:_NAME_LENGTH])
    if not verdict or _holds_article(node, attributes, holding):
        return False
    return verdict == "strong" or (not _in_sentence(node) and _is_beside(node))


def _is_beside(node: HtmlElement) -> bool:
    """Whether the element is too short, or too cut up, for a wrapper of the article."""
    if not _is_short(node, _SIDE_BLOCK):
        return False
    return len(written(node)) < _PARAGRAPHS * _PROSE or not _holds_prose(node)


def _holds_article(
    node: HtmlElement, attributes: dict[str, str], holding: frozenset[HtmlElement]
) -> bool:
    return node in holding or attributes.get("itemprop") == "articleBody"


def _in_sentence(node: HtmlElement) -> bool:
    """Whether the element is a few words of a line, which would not read without them."""
    if node.tag not in _WORDS_TAGS:
        return False
    before, parent = node.getprevious(), node.getparent()
    said = before.tail if before is not None else (parent.text if parent is not None else None)
    return bool((said or "").strip() or (node.tail or "").strip())


def _holds_prose(node: HtmlElement) -> bool:
    """Whether several runs of text of some length, not links, stand under the element."""
    lengths = [
        len(item.text or "") + sum(len(part.tail or "") for part in item)
        for item in node.iter("p", "div", "td")
    ]
    long = [length for length in lengths if length >= _PROSE]
    return len(long) >= _PARAGRAPHS or sum(long) >= _PARAGRAPHS * _PROSE


def _is_short(node: HtmlElement, most: int) -> bool:
    """Whether the text under a node has fewer than ``most`` characters, blanks round it apart.

    Counted no further: elements that wrap the page, one in another, are not read to their ends.
    """
    total = 0
    for text in node.itertext():
        total += len(text.strip())
        if total >= most:
            return False
    return True
