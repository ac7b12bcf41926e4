"""Pages written for the tests, in the markup that real sites use, and what must be read of them.

``python tests/features/reading/test_golden.py`` writes the expected readings again and prints
every line that changed, so that nothing changes unseen.
"""

from __future__ import annotations

import dataclasses
import difflib
import json
import re
import sys
from pathlib import Path

import pytest

from features.article import Article, Page, Part, Span
from features.reading import decode, read

PAGES = Path(__file__).parents[2] / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def article_of(name: str) -> Article:
    """The reading of a page; its address is that of its canonical link."""
    html = decode((PAGES / f"{name}.html").read_bytes())
    canonical = re.search(r'rel="canonical" href="([^"]{1,300})"', html)
    assert canonical, f"{name}: no canonical link"
    return read(Page(sha256="", fetched_at="", url=canonical.group(1), html=html))


def reading_of(name: str) -> str:
    """The reading as JSON, one value a line."""
    values = dataclasses.asdict(article_of(name))
    values["body"] = values["body"].split("\n\n")
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_page_is_read_as_expected(name):
    assert reading_of(name) == (PAGES / f"{name}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_links_quote_their_words_in_the_body(name):
    article = article_of(name)
    for link in article.links:
        assert article.quote(Span(Part.BODY, link.start, link.end)) == link.text


def main() -> None:
    """Write every expected reading again, showing what changes."""
    for name in NAMES:
        path = PAGES / f"{name}.json"
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        after = reading_of(name)
        sys.stdout.writelines(
            difflib.unified_diff(
                before.splitlines(keepends=True),
                after.splitlines(keepends=True),
                f"{name} (before)",
                f"{name} (after)",
                n=1,
            )
        )
        path.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
