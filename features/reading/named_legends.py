"""Find the legends that the markup of a page names: captions, credits, and both together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from features.reading.credit_forms import is_credit
from features.reading.legend_lines import signs_text
from features.reading.legends import LONGEST
from features.reading.lines import Marked, Slot
from features.reading.marks import Mark, Zone, words_of
from features.reading.parse import text_of
from features.reading.place_legends import is_legend_kind
from features.reading.surface import MARKED_LINES, Surface

#: Lines after the text where a legend may stand; more when the page has little text at all.
_AFTER, _AFTER_LITTLE = 2, 10
#: What a line named after a credit says when it is about the whole site.
_COPYING = re.compile(
    r"(?i)reproduction (?:m[êe]me )?(?:interdite|totale|partielle)|mentions l[ée]gales"
    r"|mention des? (?:la )?sources?\b"
    r"|^\W{0,3}(?:copyright\W{0,3})?20\d\d\b"
)
#: An element named after a credit is one when it has no more words than this.
_CREDIT_WORDS = 10
_MARKS = frozenset({Mark.CAPTION, Mark.CREDIT})
#: Names of what only readers of the screen hear.
_UNSEEN = re.compile(r"\bsr only\b|screen reader|visually hidden")
#: Under what name a system cut a picture to size, which may be that of a page with a bar; what
#: SPIP calls the « logo » of an article is its first picture.
_OWN_NAME = re.compile(r"\b(?:attachment|size)-\w{0,30}(?:sidebar|related|widget)|\bspip_logos?\b")
#: The title of a film or a recording ends on how long it lasts: « 1:31 », « / 13 sec. / ».
_LASTING = re.compile(r"\d{1,2}:\d\d$|[/|•·] ?\d{1,3} ?(?:sec|min)\b")
#: Titles inside an element that tells of a slide: it is another article's.
_TITLES = frozenset({"h1", "h2", "h3", "h4"})
#: Elements inside a legend that are looked at.
_DESCENDANTS = 40


@dataclass(frozen=True, slots=True)
class Legend:
    """Lines under a picture; ``credit`` is what the markup itself sets apart as a credit."""

    line: int
    stop: int
    text: str
    credit: str
    node: HtmlElement


def last_line(surface: Surface) -> int:
    """The last line at which a picture or a legend of the article may stand."""
    little = surface.head > surface.end
    return surface.end + (_AFTER_LITTLE if little else _AFTER)


def is_open(surface: Surface, item: Slot | Marked) -> bool:
    """Whether a picture or a legend is in the article, or in a bar between title and text."""
    zone = surface.zone(item)
    if zone is None:
        return True
    if any(kind is Zone.HIDDEN for _, kind in item.zones):
        return False
    between = surface.title < item.line <= surface.first
    if between and zone in {Zone.NAV, Zone.AD}:
        return True
    sides = [(node, kind) for node, kind in item.zones if node not in surface.place.exempt]
    return all(_is_misnamed(node, kind) for node, kind in sides)


def _is_misnamed(node: HtmlElement, kind: Zone) -> bool:
    """Whether what holds a picture is only named after a bar: « size-with_sidebar », « spip_logo ».

    A figure is no advertisement, even where it makes room for one: « ad-skyscraper-pusher ».
    """
    return (node.tag == "figure" and kind is Zone.AD) or (
        node.tag == "img" and _OWN_NAME.search(node.get("class") or "") is not None
    )


def marked(surface: Surface) -> Iterator[Legend]:
    """The elements named after a caption or a credit, outermost only, in page order."""
    marks = [item for item in surface.marked if item.mark in _MARKS]
    nodes = {item.node for item in marks}
    seen: set[HtmlElement] = set()
    for item in sorted(marks, key=lambda mark: (mark.line, -mark.stop)):
        if item.node in seen or not is_open(surface, item):
            continue
        if item.line > last_line(surface) or not nodes.isdisjoint(item.node.iterancestors()):
            continue
        seen.add(item.node)
        if _UNSEEN.search(words_of(item.node.get("class") or "")) or _is_teaser(item.node):
            continue
        text = _text(item, surface)
        if text and may_be_legend(text) and is_legend_kind(text) and not signs_text(text):
            credit = set_apart(item.node, marks, text)
            if item.mark is Mark.CREDIT and item.node.tag != "figcaption":
                short = item.stop == item.line + 1 and len(text.split()) <= _CREDIT_WORDS
                credit = text if short else credit
            yield Legend(item.line, item.stop, text, credit, item.node)


def _is_teaser(node: HtmlElement) -> bool:
    """Whether an element that tells of a slide holds a title of its own."""
    inner = itertools.islice(node.iterdescendants(), _DESCENDANTS)
    return any(item.tag in _TITLES for item in inner)


def _text(item: Marked, surface: Surface) -> str:
    """The lines of a legend, joined; the element's own text when it is a piece of a line."""
    lines = surface.lines[item.line : min(item.stop, item.line + MARKED_LINES)]
    own = surface.own_text(item)
    if len(lines) == 1 or not own:
        return own
    return joined(line.text for line in lines if is_legend_kind(line.text))


def set_apart(node: HtmlElement, marks: list[Marked], text: str) -> str:
    """What the markup sets apart as the credit inside a legend: named so, or worded so."""
    named = [
        item.node
        for item in marks
        if item.mark is Mark.CREDIT and item.node is not node and node in item.node.iterancestors()
    ]
    outer = [item for item in named if not any(up in named for up in item.iterancestors())]
    pieces = [piece for item in outer if (piece := text_of(item)) and piece in text]
    captions = {item.node for item in marks if item.mark is Mark.CAPTION}
    whole = pieces == [text] and outer[0] in captions  # « caption-credit » holds both
    inner = (text_of(item) for item in itertools.islice(node.iterdescendants(), _DESCENDANTS))
    worded = (piece for piece in inner if piece in text != piece and is_credit(piece))
    if not pieces or whole:
        return next(worded, "")
    if pieces == [text] and (first := next(worded, "")) and text.startswith(first):
        return first  # … without a word of captions in its name
    return text[text.find(pieces[0]) : max(text.find(p) + len(p) for p in pieces)]


def may_be_legend(text: str) -> bool:
    """Whether a text is as long as legends are, has words, and is no notice nor title of a film."""
    return (
        len(text) <= LONGEST
        and any(map(str.isalnum, text))
        and not (_COPYING.search(text) or _LASTING.search(text))
    )


def joined(texts: Iterable[str]) -> str:
    """The lines of a legend as one, each once."""
    kept: dict[str, str] = {}  # without the kinds of blank, which copies do not share
    for text in texts:
        plain = " ".join(text.split())
        if not any(plain in other for other in kept):
            kept[plain] = text
    return " ".join(kept.values())
