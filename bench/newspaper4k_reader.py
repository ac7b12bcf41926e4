"""Reads pages with newspaper4k; run by the Python of its own environment, nothing else imported.

Each line of standard input is ``{"path", "url"}``; each line of standard output is
``{"title", "authors", "date", "text", "seconds", "crashed"}``, ``seconds`` of CPU for that page.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")

import newspaper  # noqa: E402 (it warns of parts that reading does not need)

_NOTHING: dict[str, Any] = {"title": "", "authors": [], "date": "", "text": ""}


def read(html: str, url: str) -> dict[str, Any]:
    """Its whole parse of a page handed to it: neither page nor pictures are fetched."""
    article = newspaper.Article(url, language="fr", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    date = str(article.publish_date or "")
    return {"title": article.title, "authors": article.authors, "date": date, "text": article.text}


def answer(line: str) -> dict[str, Any]:
    """What was read, with its cost; a crash is a result."""
    asked = json.loads(line)
    html = Path(asked["path"]).read_bytes().decode("utf-8", "replace")
    start = time.process_time()
    try:
        found, crashed = read(html, asked["url"]), False
    except Exception:  # noqa: BLE001 (whatever its libraries raise)
        found, crashed = _NOTHING, True
    return {**found, "seconds": time.process_time() - start, "crashed": crashed}


def main() -> None:
    """Answer until standard input ends."""
    for line in sys.stdin:
        print(json.dumps(answer(line)), flush=True)


if __name__ == "__main__":
    main()
