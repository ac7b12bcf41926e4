"""The types that a page goes through before it is judged: Page, Article and their parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

#: Paragraphs of a body are separated by one blank line, so offsets stay plain character counts.
PARAGRAPH_BREAK = "\n\n"


class Part(StrEnum):
    """The named texts of an article; a span is a range of characters in one of them."""

    TITLE = "title"
    LABEL = "label"
    BYLINE = "byline"
    DATE = "date"
    BODY = "body"
    CAPTION = "caption"
    SOURCE_LINE = "source_line"
    FURNITURE = "furniture"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of characters of one part of one article."""

    part: Part
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or reversed span: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Page:
    """One page as received: either ``html`` or ``text`` is set, never both.

    ``url`` is where it came from (None for a pasted text without address); ``fetched_at`` is an
    ISO 8601 UTC time; ``sha256`` is the digest of the received bytes. ``title``, ``author`` and
    ``date`` are what the person who pasted the page says of it (never more trusted than the page).
    """

    sha256: str
    fetched_at: str
    url: str | None = None
    html: str | None = None
    text: str | None = None
    title: str | None = None
    author: str | None = None
    date: str | None = None

    def __post_init__(self) -> None:
        if (self.html is None) == (self.text is None):
            raise ValueError("a page is either HTML or text")


class Medium(StrEnum):
    """What a reader had before them, hence what an absence can mean."""

    PAGE = "page"  # a whole HTML page: absences are observations
    PASTED_PAGE = "pasted_page"  # pasted text with furniture: absences are observations
    PASTED_BODY = "pasted_body"  # a bare body: byline, date and pictures are not verifiable


class BylineKind(StrEnum):
    """Who signs."""

    PERSON = "person"
    SEVERAL = "several"
    AGENCY = "agency"
    COLLECTIVE = "collective"
    PSEUDONYM = "pseudonym"
    OUTLET = "outlet"
    NONE = "none"
    UNKNOWN = "unknown"  # cannot be judged: only a body was pasted


class BylineOrigin(StrEnum):
    """Where the names were found."""

    VISIBLE = "visible"
    DECLARED = "declared"  # in metadata only: the reader does not see it
    BOTH = "both"
    NONE = "none"


class Role(StrEnum):
    """What a person named near the byline did, when it is not writing the article."""

    TRANSLATOR = "translator"
    INTERVIEWER = "interviewer"


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person credited for something other than the writing."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Byline:
    """The signature: ``text`` is the visible line as read, ``names`` the people in it."""

    kind: BylineKind
    origin: BylineOrigin = BylineOrigin.NONE
    text: str = ""
    names: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()  # names in metadata, as declared
    contributors: tuple[Contributor, ...] = ()
    author_url: str | None = None  # page of the author (http(s) only)

    @property
    def of_agency(self) -> bool:
        """An agency signs, alone or through the outlet and its team: nobody of theirs is named."""
        through = self.kind in {BylineKind.OUTLET, BylineKind.COLLECTIVE} and self.agencies
        return bool(self.kind is BylineKind.AGENCY or through)

    @property
    def contradicted(self) -> bool:
        """Metadata names someone, the page shows someone else (no name in common)."""
        shown = {name.casefold() for name in self.names}
        return bool(
            self.origin is BylineOrigin.VISIBLE
            and self.declared
            and shown
            and shown.isdisjoint(name.casefold() for name in self.declared)
        )


class ImageKind(StrEnum):
    """Where a picture comes from, by its caption and credit."""

    AGENCY = "agency"
    STAFF = "staff"
    STOCK = "stock"
    DR = "dr"
    ILLUSTRATION = "illustration"
    SCREENSHOT = "screenshot"
    AI = "ai"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article, with the line a reader sees under it.

    ``legend`` is the whole visible line, ``caption`` and ``credit`` what it is made of.
    ``anchor`` is the offset in the body before which the picture stands.
    """

    src: str
    legend: str = ""
    caption: str = ""
    credit: str = ""
    alt: str = ""
    kind: ImageKind = ImageKind.UNKNOWN
    lead: bool = False
    anchor: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A link; ``start`` and ``end`` are offsets in the body (both 0 for a link of the page)."""

    url: str
    text: str
    internal: bool
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as found: ``iso`` (day, or time with zone when given), where, and as written."""

    iso: str
    origin: str  # "visible", "json-ld", "meta", "time", "url" or "given"
    text: str = ""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: the registrable domain, and the name the page gives itself."""

    domain: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the page declares to machines; shown at most as context, never scored."""

    title: str = ""
    publisher: str = ""
    types: tuple[str, ...] = ()  # schema.org types
    og_image: str = ""
    section: str = ""
    generator: str = ""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why an article that was read should not be scored (an abstention code, and a detail)."""

    code: str  # "too_short", "not_french", "not_article", "paywall"
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A page as read, before any judgement. All texts are NFC, without control characters."""

    medium: Medium
    title: str = ""
    body: str = ""
    url: str | None = None
    outlet: Outlet | None = None
    french_share: float = 1.0  # share of the body's text that reads as French, 0..1
    byline: Byline = field(default_factory=lambda: Byline(BylineKind.UNKNOWN))
    published: Moment | None = None
    modified: Moment | None = None
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()  # links of the body
    site_links: tuple[Link, ...] = ()  # legal notice, about, contact, charter … of the page
    source_line: str = ""  # "Source : AP", "(Avec AFP)", "Traduit par …"; lines joined by \n
    labels: tuple[str, ...] = ()  # rubric and genre labels as shown: "Tribune", "Sponsorisé"
    furniture: tuple[str, ...] = ()  # visible lines of the page that are not the article
    declared: Declared = field(default_factory=Declared)
    obstacle: Obstacle | None = None

    def text_of(self, part: Part) -> str:  # noqa: PLR0911 (one arm for each part)
        """The text in which the spans of ``part`` count their characters."""
        match part:
            case Part.TITLE:
                return self.title
            case Part.LABEL:
                return "\n".join(self.labels)
            case Part.BYLINE:
                return self.byline.text
            case Part.DATE:
                return self.published.text if self.published else ""
            case Part.BODY:
                return self.body
            case Part.CAPTION:
                return "\n".join(image.legend for image in self.images)
            case Part.SOURCE_LINE:
                return self.source_line
            case Part.FURNITURE:
                return "\n".join(self.furniture)
            case Part.METADATA:
                return "\n".join(self.byline.declared)

    def quote(self, span: Span) -> str:
        """The exact passage of a span; raises IndexError when it runs past its part."""
        text = self.text_of(span.part)
        if span.end > len(text):
            raise IndexError(f"{span} is outside a part of {len(text)} characters")
        return text[span.start : span.end]

    def legend_span(self, index: int) -> Span | None:
        """The span of the legend of ``images[index]``; None when the picture has none."""
        start = sum(len(image.legend) + 1 for image in self.images[:index])
        legend = self.images[index].legend
        return Span(Part.CAPTION, start, start + len(legend)) if legend else None

    def line_span(self, part: Part, index: int) -> Span | None:
        """The span of line ``index`` of a part made of lines (labels, furniture, source line)."""
        lines = self.text_of(part).split("\n")
        start = sum(len(line) + 1 for line in lines[:index])
        return Span(part, start, start + len(lines[index])) if lines[index] else None

    @property
    def absences_show(self) -> bool:
        """Whether something missing was looked for where a reader would have seen it."""
        return self.medium is not Medium.PASTED_BODY
