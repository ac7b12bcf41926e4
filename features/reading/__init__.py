"""From a page to an article: what was read, before any judgement."""

from __future__ import annotations

from dataclasses import replace

from features.article import Article, Declared, Image, Medium, Moment, Outlet, Page
from features.errors import EmptyInputError
from features.reading.body import Body
from features.reading.bylines import read_byline
from features.reading.choice import read_body
from features.reading.dates import read_dates
from features.reading.decoding import decode
from features.reading.images import read_images
from features.reading.labels import read_labels
from features.reading.language import french_share
from features.reading.linked_data import LinkedData, read_linked_data
from features.reading.links import body_links, site_links
from features.reading.nature import obstacle
from features.reading.outline import outline
from features.reading.parse import Document, clean, parse, squeeze
from features.reading.pasted import read_pasted
from features.reading.plea_links import plea_links
from features.reading.surface import look
from features.reading.surroundings import surroundings
from features.reading.title import read_title
from features.reading.when import parse_french_date

__all__ = ["decode", "read"]


def read(page: Page) -> Article:
    """Read one page, saved or fetched, or one pasted text.

    What was read but should not be scored carries an ``obstacle``.

    Raises:
        UnreadableError: nothing can be read there (a subclass says why).
    """
    if page.html is None:
        return read_pasted(page)
    if not page.html.strip():
        raise EmptyInputError
    return _read_html(page, parse(page.html, page.url))


def _read_html(page: Page, document: Document) -> Article:
    linked, surface, blocks = read_linked_data(document), look(document), outline(document)
    title = read_title(document)
    whole = read_body(document, blocks, title)
    byline = read_byline(document, linked, surface)
    published, modified = read_dates(document, linked, surface)
    pictures = tuple(
        item
        for item in read_images(document, surface, whole)
        if item.src or item.legend not in whole.source_lines
    )
    shown = published.text if published else ""
    body = whole.without(_set_aside(pictures) | {byline.text, *byline.names, shown})
    share = french_share(body.text)
    first = body.placed[0].block.index if body.placed else len(blocks.blocks)
    around = (*body.furniture, *surroundings(surface), *plea_links(document))
    return Article(
        medium=Medium.PAGE,
        title=title or squeeze(clean(page.title or "")),
        body=body.text,
        url=page.url,
        outlet=_outlet(document, linked),
        french_share=share,
        byline=byline,
        published=published or _given(page),
        modified=modified,
        images=_moved(pictures, whole, body),
        links=body_links(document, body),
        site_links=site_links(document),
        source_line="\n".join(body.source_lines),
        labels=read_labels(document, blocks, title, first),
        furniture=tuple(dict.fromkeys(around)),
        declared=_declared(document, linked),
        obstacle=obstacle(document, body, title, linked, share),
    )


def _set_aside(pictures: tuple[Image, ...]) -> frozenset[str]:
    """The lines that stand under pictures: they are no paragraphs of the text."""
    return frozenset(
        line for item in pictures for line in (item.legend, item.caption, item.credit) if line
    )


def _moved(pictures: tuple[Image, ...], before: Body, after: Body) -> tuple[Image, ...]:
    """The pictures with their offsets in the text that remains."""
    if before is after:
        return pictures
    return tuple(replace(item, anchor=before.moved(item.anchor, after)) for item in pictures)


def _outlet(document: Document, linked: LinkedData) -> Outlet | None:
    outlet = document.outlet
    if outlet is None or outlet.name:
        return outlet
    return replace(outlet, name=linked.publisher)


def _given(page: Page) -> Moment | None:
    """The date that the person who submitted the page gives, when the page has none."""
    text = squeeze(clean(page.date or ""))
    found = parse_french_date(text) if text else None
    return Moment(found.iso, "given", text) if found is not None else None


def _declared(document: Document, linked: LinkedData) -> Declared:
    return Declared(
        title=document.meta("og:title") or linked.headline,
        publisher=linked.publisher or document.meta("og:site_name"),
        types=linked.types,
        og_image=document.absolute(document.meta("og:image")),
        section=linked.section or document.meta("article:section"),
        generator=document.meta("generator"),
    )
