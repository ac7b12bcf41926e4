"""Reads a pasted text: a bare body, or a page's lines with its title, captions and leftovers."""

from __future__ import annotations

from features.article import (
    PARAGRAPH_BREAK,
    Article,
    Byline,
    BylineKind,
    BylineOrigin,
    Image,
    Medium,
    Moment,
    Outlet,
    Page,
)
from features.errors import EmptyInputError
from features.reading.byline_line import parse_byline_line
from features.reading.domain import registrable_domain
from features.reading.images import image_of_legend
from features.reading.language import french_share
from features.reading.nature import text_obstacle
from features.reading.parse import clean, squeeze
from features.reading.pasted_lines import Sorted, sort, split_lines
from features.reading.when import parse_french_date

#: Lines of furniture kept and characters of each.
_FURNITURE_LINES = 40
_FURNITURE_LENGTH = 200


def read_pasted(page: Page) -> Article:
    """The article of a pasted text.

    With furniture round it, it is a page as its reader saw it, and what is absent was looked for;
    a bare body leaves signature, date and pictures unknown.

    Raises:
        EmptyInputError: nothing but blanks.
    """
    lines = split_lines(clean(page.text or ""))
    if not lines:
        raise EmptyInputError
    found = sort(lines, squeeze(clean(page.title or "")))
    body = PARAGRAPH_BREAK.join(found.body)
    medium = Medium.PASTED_PAGE if found.is_page else Medium.PASTED_BODY
    domain = registrable_domain(page.url) if page.url else ""
    share = french_share(body)
    return Article(
        medium=medium,
        title=found.title or squeeze(clean(page.title or "")),
        body=body,
        url=page.url,
        outlet=Outlet(domain) if domain else None,
        french_share=share,
        byline=_byline(found, page, medium),
        published=_published(found, page),
        modified=found.dates[1] if len(found.dates) > 1 else None,
        images=_images(found.legends),
        source_line="\n".join(found.sources),
        furniture=tuple(line[:_FURNITURE_LENGTH] for line in found.furniture[:_FURNITURE_LINES]),
        obstacle=text_obstacle(body, share),
    )


def _byline(found: Sorted, page: Page, medium: Medium) -> Byline:
    """The signature read; else the one given; else none on a page, unknown for a bare body."""
    if found.byline is not None:
        return found.byline
    given = parse_byline_line(clean(page.author or ""), marked=True) if page.author else None
    if given is not None:
        return Byline(
            given.kind,
            BylineOrigin.DECLARED,
            names=given.names,
            agencies=given.agencies,
            declared=given.names or given.agencies,
        )
    return Byline(BylineKind.NONE if medium is Medium.PASTED_PAGE else BylineKind.UNKNOWN)


def _published(found: Sorted, page: Page) -> Moment | None:
    if found.dates:
        return found.dates[0]
    given = parse_french_date(clean(page.date or "")) if page.date else None
    return Moment(given.iso, "given", squeeze(clean(page.date or ""))) if given else None


def _images(legends: list[str]) -> tuple[Image, ...]:
    """One picture for each legend line: the same line twice is the same picture twice."""
    return tuple(image_of_legend(legend, lead=index == 0) for index, legend in enumerate(legends))
