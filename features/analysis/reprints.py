"""Find where a page says that its text was first published elsewhere, or is a translation."""

from __future__ import annotations

import re

from features.analysis.turns import turns
from features.article import Article, Part, Span

#: The site’s own magazine or daily is no other place.
_OWN = re.compile(r"(?i)\b(?:dans|sur|par) (?:notre|nos)\b")
_WHERE = (
    (Part.SOURCE_LINE, "reprint line"),
    (Part.BYLINE, "reprint line"),
    (Part.SOURCE_LINE, "republished"),
    (Part.BODY, "republished"),
)


def reprint(article: Article) -> Span | None:
    """The first passage that says so; lines of source and of signature are read first."""
    for part, section in _WHERE:
        text = article.text_of(part)
        for turn in turns(text, section):
            if not _OWN.search(text[slice(*turn)]):
                return Span(part, *turn)
    return None
