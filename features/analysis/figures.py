"""Find the sentences that give figures, and whether they say where these come from."""

from __future__ import annotations

from features.analysis.attribution import attribution, sourced_sentences
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Digits of a number that counts even without a unit; years excepted.
_LONG = 3
_YEARS = range(1500, 2100)


def figure_sentences(text: str) -> dict[int, bool]:
    """First word of each sentence with a figure, and whether a source stands there or beside."""
    found = attribution(text)
    words = found.words
    sourced = sourced_sentences(found)
    figures: dict[int, bool] = {}
    for index, word in enumerate(words.lower):
        if word[0].isdigit() and _is_figure(words, index):
            number = words.sentences[index]
            first = words.sentence_starts[number]
            figures[first] = any(
                near in sourced and _same_paragraph(words, near, first)
                for near in (number - 1, number, number + 1)
            )
    return figures


def _same_paragraph(words: Words, sentence: int, index: int) -> bool:
    return words.paragraphs[words.sentence_starts[sentence]] == words.paragraphs[index]


def _is_figure(words: Words, index: int) -> bool:
    """A quantity: a percentage, a number with its unit, or a long number that is no year."""
    word = words.lower[index]
    following = words.gap(index + 1)
    if "%" in following or "€" in following or "$" in following:
        return True
    after = words.lower[index + 1] if index + 1 < len(words) else ""
    if after in words_of("grammar", "units"):
        return True
    return word.isdigit() and len(word) >= _LONG and int(word) not in _YEARS
