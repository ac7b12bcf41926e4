"""Small operations on words that several modules share."""

from __future__ import annotations

import re
import unicodedata

#: NUL and lone surrogates: no database, JSON decoder or terminal takes them all.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def storable(text: str) -> str:
    """The text with NUL and lone surrogates replaced one for one, so that offsets still hold."""
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def search_key(text: str) -> str:
    """The text without case, accents or runs of blanks, to be looked for."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())
