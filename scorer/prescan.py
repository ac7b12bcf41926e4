"""Refuses pages of an absurd shape in one linear pass, before a parser spends seconds on them.

The limits are far above what news pages hold (measured on 1,974 of them, 2026-11-24) and below
what makes the parsers slow. What passes and is slow all the same is stopped by the sandbox.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from features.errors import AbsurdPageError, TooLargeError

#: Characters; the largest page had 1.6 million.
MAX_CHARACTERS = 6_000_000
#: Tags, opening and closing; at most 11,916 were seen, and 20,000 paragraphs took 18 s.
MAX_TAGS = 40_000
#: Open elements inside one another; at most 365 were seen, counting those in scripts, and
#: libxml2 gives up at 2,048, list items and cells included.
MAX_DEPTH = 1_000
#: Attributes of one tag; fewer than 500 were seen, scripts included, and 20,000 took 4 s.
MAX_ATTRIBUTES = 5_000

# The quantifiers are possessive: nothing is read twice, whatever the page.
_BLANK = r" \t\n\r\f"  # what parts attributes: no other blank does
_TAG = re.compile(rf"</?[a-zA-Z][^{_BLANK}<>/]*+")
_NAME = rf"[{_BLANK}/]*+[^{_BLANK}<>=/]++"
_VALUE = rf"""[{_BLANK}]*+=[{_BLANK}]*+(?>"[^"]*+"|'[^']*+'|[^{_BLANK}"'<>]++)"""
_ATTRIBUTE = re.compile(f"{_NAME}(?>{_VALUE})?+")
_ATTRIBUTES = re.compile(rf"<[a-zA-Z][^{_BLANK}<>/]*+((?>{_NAME}(?>{_VALUE})?+)*+)")
#: Characters of the shortest run of too many attributes: a name and a space for each.
_LONG_RUN = 2 * MAX_ATTRIBUTES

#: Elements that hold nothing, or that the next one of their kind closes: left open, they do not
#: nest.
_FLAT = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"}
    | {"track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot"}
    | {"option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body"}
)


class _Steps(dict[str, int]):
    """How much deeper each tag leads: 1, -1, or 0; computed once for each spelling."""

    def __missing__(self, tag: str) -> int:
        name = tag.strip("</").lower()
        step = 0 if name in _FLAT else -1 if tag.startswith("</") else 1
        self[tag] = step
        return step


def prescan(html: str) -> None:
    """Raises TooLargeError or AbsurdPageError for a page that no newsroom publishes.

    Linear in the length of the page: about 1 ms for 200,000 characters.
    """
    if len(html) > MAX_CHARACTERS:
        raise TooLargeError
    if _is_plain(html):
        return
    markup = "".join(_without_scripts(html))
    tags = _TAG.findall(markup)
    if len(tags) > MAX_TAGS or _depth(tags) > MAX_DEPTH or _crowded(markup):
        raise AbsurdPageError


def _is_plain(html: str) -> bool:
    """Whether a page keeps to the limits even with all that its scripts hold: most pages do."""
    signs = html.count("<")
    return signs <= MAX_TAGS and signs - html.count("</") <= MAX_DEPTH and not _crowded(html)


def _without_scripts(html: str) -> Iterator[str]:
    """The page in pieces, without what its scripts hold: there, « a<b » is no tag."""
    before, *scripts = html.split("<script")
    yield before
    for script in scripts:
        attributes, _, content = script.partition(">")
        yield f"<script{attributes}></script"
        yield content.partition("</script")[2]


def _depth(tags: list[str]) -> int:
    return max(accumulate(map(_Steps().__getitem__, tags)), default=0)


def _crowded(markup: str) -> bool:
    """Whether one tag has too many attributes; only long runs are worth counting."""
    runs = [run for run in _ATTRIBUTES.findall(markup) if len(run) > _LONG_RUN]
    return any(len(_ATTRIBUTE.findall(run)) > MAX_ATTRIBUTES for run in runs)
