"""Take a site's furniture out of a page, so that what is left to rank by is practice alone.

Sites that are rich enough for structured data, newsletters and advertising servers are not
thereby honest. Every page is therefore measured twice: as saved, and bare.
"""

from __future__ import annotations

import re2
from lxml import etree, html

#: Elements that hold no part of the article a reader reads.
_FURNITURE_TAGS = (
    *("script", "style", "noscript", "template", "svg", "iframe", "meta", "link", "ins"),
    *("form", "nav", "footer", "aside"),
)
#: Never dropped for their name: the article itself may stand in them.
_HOLDERS = frozenset({"html", "body", "main", "article"})
#: Words of a class or id that name newsletters, subscription, comments, sharing, advertising,
#: consent and blocks of links.
_FURNITURE_NAMES = re2.compile(
    r"(?i)newsletter|abonn|subscri|paywall|comment|respond|share|partage|social|advert|publicit"
    r"|cookie|consent|sidebar|widget|related|breadcrumb|\bpub\b|\bads?\b"
)
#: Words of an attribute that speak of the signature, the date or the legend: practice, kept.
_PRACTICE_NAMES = re2.compile(
    r"(?i)author|auteur|byline|signature|caption|legende|credit|date|time"
)
#: Attributes by which machines, not readers, tell blocks apart.
_MACHINE_ATTRIBUTES = ("class", "id", "style", "itemtype", "itemprop", "rel")
#: Characters: a block that holds more text than this is the article, whatever its name.
_LARGEST_BLOCK = 1500
_XML_DECLARATION = re2.compile(r"^\s*<\?xml[^>]*>")


def strip_furniture(page: str) -> str:
    """The same page with title, headings, signature, date, pictures, body and its links only.

    A page that cannot be parsed comes back unchanged: the reading refuses it with a reason.
    """
    try:
        return _stripped(html.document_fromstring(_XML_DECLARATION.sub("", page)))
    except (etree.LxmlError, ValueError):
        return page


def _stripped(root: html.HtmlElement) -> str:
    for element in list(root.iter(etree.Comment, *_FURNITURE_TAGS)):
        _drop(element)
    for element in list(root.iter(etree.Element)):
        if _is_furniture(element):
            _drop(element)
    for element in root.iter(etree.Element):
        for name in _MACHINE_ATTRIBUTES:
            if name in element.attrib and not _PRACTICE_NAMES.search(element.attrib[name]):
                del element.attrib[name]
    return f"<!doctype html>{html.tostring(root, encoding='unicode')}"


def _is_furniture(element: html.HtmlElement) -> bool:
    if element.tag in _HOLDERS:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(_FURNITURE_NAMES.search(names)) and len(element.text_content()) < _LARGEST_BLOCK


def _drop(element: html.HtmlElement) -> None:
    """Remove an element and all it holds; the text after it stays."""
    if element.getparent() is not None:
        element.drop_tree()
