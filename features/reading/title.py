"""The title that a reader sees over the article, without the site's name or a kicker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from features.reading.parse import Document, clean, squeeze, text_of
from features.reading.pruning import holders, is_pruned

#: What sites put between a title and their name.
_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " / ", " : ")
#: Separators that also belong to titles: what follows is cut only when it is the site's name.
_ORDINARY = frozenset({" : ", " / ", " – ", " — "})
#: A site's name has no more words than this.
_NAME_WORDS = 5
#: A heading is the declared title when it makes at least this share of its letters.
_SAME = 0.6
#: A heading that no metadata confirms needs this many words to be a title and not a name.
_TITLE_WORDS = 4
#: A heading of a lower level that begins or ends the declared title has at least this many letters.
_BEGINNING = 12
#: A block that holds a title, by its name or by the size of its letters; words that it has.
_TITLED = re.compile(r"(?i)(?<![a-z])(?:title|titre)(?![a-z])")
_LARGE, _BLOCK_WORDS = "4", 3
#: An element that holds a kicker, by its name; the most words that it has.
_KICKER = re.compile(r"(?i)kicker|sur-?titre|rubri|categor|eyebrow|over(?:line|title)|catchline")
_KICKER_WORDS = 3
#: Longest title kept, in characters: longer h1 hold whole paragraphs.
_LONGEST = 300


def key(text: str) -> str:
    """The letters and figures of a text in lower case, to compare two writings of it."""
    return "".join(filter(str.isalnum, text)).casefold()


def read_title(document: Document) -> str:
    """The title as shown; as declared when the page shows none; "" when there is neither."""
    declared = list(_declared(document))
    sites = _site_names(document)
    shown = [text for node in document.tree.iter("h1") for text in _writings(node)]
    shown = [text for text in shown if key(text) not in sites] or shown
    found = _closest(shown, declared) or _other_heading(document, declared)
    if found:
        return found
    if len(declared) == 1 and (block := _titled_block(document, declared[0], sites)):
        return block
    plain = (text for text in _plain_headings(document) if key(text) not in sites)
    long = [text for text in plain if len(text.split()) >= _TITLE_WORDS]
    if long and not (declared and _stands_in(document, declared[0])):
        return long[0]
    return declared[0] if declared else next(iter(shown), "")


def _declared(document: Document) -> Iterator[str]:
    """The titles of the metadata, without the site's name; the surest first."""
    node = next(document.tree.iter("title"), None)
    tag = text_of(node) if node is not None else ""
    for text in (document.meta("og:title"), document.meta("twitter:title"), tag):
        if text and (bare := without_site(text, document)):
            yield bare


def without_site(text: str, document: Document) -> str:
    """A declared title without the name of its site at either end."""
    names = _site_names(document)
    for separator in _SEPARATORS:
        if separator == " » " and "«" in text:  # it closes a quotation
            continue
        head, found, tail = text.rpartition(separator)
        several = len(head.split()) > 1 or (bool(head) and key(tail) in names)
        if found and several and _is_site(tail, names, separator):
            return without_site(head.strip(), document)
        head, found, tail = text.partition(separator)
        if found and key(head) in names and len(tail.split()) > 1:
            return without_site(tail.strip(), document)
    return text


def _site_names(document: Document) -> frozenset[str]:
    outlet = document.outlet
    if outlet is None:
        return frozenset(filter(None, [key(document.meta("og:site_name"))]))
    label = outlet.domain.partition(".")[0]
    return frozenset(filter(None, [key(outlet.name), key(outlet.domain), key(label)]))


def _is_site(tail: str, names: frozenset[str], separator: str) -> bool:
    folded = key(tail)
    if any(folded == name or (len(name) > _TITLE_WORDS and name in folded) for name in names):
        return True
    return (
        separator not in _ORDINARY and len(tail.split()) <= _NAME_WORDS and not tail.endswith("?")
    )


def _writings(node: HtmlElement) -> Iterator[str]:
    """The text of a heading, then each of its parts: a kicker may stand in the same heading."""
    whole = _without_kicker(node, text_of(node))
    if not whole or len(whole) > _LONGEST:
        return
    yield whole
    for child in node:
        part = text_of(child)
        rest = squeeze(clean((node.text or "") if child.tail is None else child.tail))
        yield from (text for text in (part, rest) if text and text != whole)


def _without_kicker(node: HtmlElement, whole: str) -> str:
    """The text of a heading without its first element, when that one is named for a kicker."""
    first = next((child for child in node if text_of(child)), None)
    if first is None or not _KICKER.search(first.get("class") or ""):
        return whole
    kicker = text_of(first)
    rest = whole.removeprefix(kicker).strip(" :|–—-")
    short = len(kicker.split()) <= _KICKER_WORDS < len(rest.split())
    return rest if short and rest != whole else whole


def _closest(shown: list[str], declared: list[str]) -> str:
    """The heading that shares most letters with a declared title; "" when none does enough."""
    best, found = _SAME, ""
    for text in shown:
        folded = key(text)
        for wanted in map(key, declared):
            if folded in wanted or wanted in folded:
                share = min(len(folded), len(wanted)) / max(1, len(folded), len(wanted))
            else:
                share = _common_words(text, declared)
            if share > best:
                best, found = share, text
    return found


def _common_words(text: str, declared: list[str]) -> float:
    words = set(map(key, text.split())) - {""}
    others = (set(map(key, wanted.split())) - {""} for wanted in declared)
    return max((len(words & other) / max(1, len(words | other)) for other in others), default=0.0)


def _other_heading(document: Document, declared: list[str]) -> str:
    """A heading of a lower level that is, begins or ends the declared title."""
    wanted = tuple(map(key, declared))
    for node in document.tree.iter("h2", "h3"):
        text = text_of(node)
        folded = key(text)
        if folded in wanted or (
            len(folded) >= _BEGINNING
            and any(title.startswith(folded) or title.endswith(folded) for title in wanted)
        ):
            return text
    return ""


def _titled_block(document: Document, declared: str, sites: frozenset[str]) -> str:
    """The block that shows the title where the page’s own is an entry of its menu or its site."""
    wanted = key(declared)
    menu = (text_of(node) for node in document.tree.iter("a"))
    if wanted not in sites and all(key(text) != wanted for text in menu):
        return ""
    holding = holders(document.tree)
    for node in document.tree.iter("div", "p", "span", "font"):
        large = node.tag == "font" and (node.get("size") or "")[-1:] >= _LARGE
        if not large and not _TITLED.search(node.get("class") or ""):
            continue
        text = text_of(node)
        if len(text.split()) < _BLOCK_WORDS or len(text) > _LONGEST:
            continue
        linked = next(node.iter("a"), None) is not None
        around = (node, *node.iterancestors())
        if not linked and not any(is_pruned(one, holding) for one in around):
            return text
    return ""


def _plain_headings(document: Document) -> Iterator[str]:
    holding = holders(document.tree)
    for node in document.tree.iter("h1"):
        parents = (node, *node.iterancestors())
        if not any(is_pruned(parent, holding) for parent in parents):
            yield from list(_writings(node))[:1]


def _stands_in(document: Document, title: str) -> bool:
    """Whether the declared title is written somewhere on the page, in an element of its own."""
    wanted = key(title)
    return any(
        node.text and len(node.text) < _LONGEST and key(node.text) == wanted
        for node in document.tree.iter("div", "p", "span", "strong", "a", "td", "font")
    )
