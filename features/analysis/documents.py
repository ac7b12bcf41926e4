"""Find the documents a text names: a report, a study, a ruling, with who made it."""

from __future__ import annotations

from features.analysis.words import Words, split
from features.lexicon.wordlists import words_of

#: Words after the noun within which its author must be named.
_REACH = 8


def named_documents(text: str) -> dict[str, tuple[int, int]]:
    """Word range of each distinct document named with its author, by noun and author."""
    words = split(text)
    documents = words_of("people", "documents")
    found: dict[str, tuple[int, int]] = {}
    for index, word in enumerate(words.lower):
        if word in documents:
            author = _author(words, index)
            if author:
                key = f"{word} {words.lower[author - 1]}"
                found.setdefault(key, (index, author))
    return found


def _author(words: Words, index: int) -> int:
    """End of the author’s name after the noun; 0 when none is named."""
    last = min(words.sentence_range(index)[1], index + _REACH)
    linked = False
    for place in range(index + 1, last):
        if words.gap(place).strip() not in {"", ",", "(", "«"}:
            return 0
        word = words.lower[place]
        if words.raw[place][0].isupper() and linked:
            return place + 1
        if word not in words_of("grammar", "document links") and not word.isalpha():
            return 0
        linked = linked or word in words_of("grammar", "document links")
    return 0
