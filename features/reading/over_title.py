"""Tells what stands over the title of an article and is another’s: site headers, other cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from lxml.html import HtmlElement

from features.reading.lines import Line
from features.reading.surface import Surface
from features.reading.when import dates_in

#: Lines over the title that are looked at.
_LINES = 24
#: Elements of the site rather than of one of its articles, but in these others.
_SITE, _ARTICLE = frozenset({"header", "nav", "aside"}), frozenset({"article", "main"})
#: A title has at least this many words, and stands so many lines over its author and its date.
_WORDS, _NEAR = 3, 2
#: What parts the steps of a trail: « Accueil > Monde ».
_TRAIL = (">", "/", "›", "»", "|")
#: Levels between two lines of one card.
_DEPTH = 2


def over_title(surface: Surface) -> frozenset[int]:
    """The lines over the title that belong to the site’s header or to another article’s card."""
    lines, title = surface.lines, surface.title
    if not title or title >= len(lines):
        return frozenset()
    around = frozenset(lines[title].node.iterancestors())
    near = lines[max(0, title - _LINES) : title]
    titles = [one for one in lines[max(0, title - _LINES - _NEAR) : title] if _is_title(one)]
    return frozenset(
        line.index for line in near if _of_site(line.node, around) or _of_card(titles, line, around)
    )


def _apart(node: HtmlElement, around: frozenset[HtmlElement]) -> Iterator[HtmlElement]:
    """The element and those that hold it, up to the first that holds the title too."""
    return takewhile(lambda one: one not in around, (node, *node.iterancestors()))


def _of_site(node: HtmlElement, around: frozenset[HtmlElement]) -> bool:
    """Whether an element is in a header that is not the article’s own."""
    site = [one for one in _apart(node, around) if one.tag in _SITE]
    if not site:
        return False
    return all(one.tag not in _ARTICLE for one in site[-1].iterancestors())


def _of_card(titles: Sequence[Line], line: Line, around: frozenset[HtmlElement]) -> bool:
    """Whether a line follows, in an element apart from the title, what reads as another title."""
    above = [one for one in titles if line.index - _NEAR <= one.index < line.index]
    if not above:
        return False
    holders = frozenset(islice(_apart(line.node.getparent(), around), _DEPTH))
    return any(not holders.isdisjoint(one.node.iterancestors()) for one in above)


def _is_title(line: Line) -> bool:
    """Whether a line has the words of a title: no trail, no signature, no date."""
    text = line.text
    if text.count(" ") + 1 < _WORDS or not text[:1].isupper() or " par " in text:
        return False
    return not any(sign in text for sign in _TRAIL) and not any(dates_in(text))
