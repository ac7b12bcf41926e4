"""Find the press conditional (*aurait*, *serait*) and whether anyone is said to have told it."""

from __future__ import annotations

from features.analysis.attribution import attribution, sourced_sentences
from features.analysis.words import Words

_CONDITIONAL = frozenset(("aurait", "auraient", "serait", "seraient"))
_BETWEEN = frozenset(("ne", "n'", "pas", "jamais", "plus", "déjà", "également", "aussi", "ainsi"))
#: Words that make the conditional a wish, a hypothesis or a courtesy, not a report.
_OTHER_USES = frozenset(
    ("si", "s'", "sinon", "sans", "pourquoi", "comment", "comme", "mieux", "fallu", "dû", "pu")
)
_PARTICIPLE = ("é", "ée", "és", "ées", "ie", "is", "it", "ite", "u", "ue", "us", "ues", "rt")
#: Words shown after the verb, and words around it in which another use would show.
_SHOWN, _AROUND = 4, 25


def unsourced_conditionals(text: str) -> tuple[tuple[int, int], ...]:
    """Word ranges ``[first, last)`` of press conditionals that no source carries."""
    found = attribution(text)
    words = found.words
    sourced = sourced_sentences(found)
    quoted = {index for item in found.quotations for index in range(item.first, item.last)}
    kept = []
    for index, word in enumerate(words.lower):
        if word in _CONDITIONAL and index not in quoted and _reports(words, index):
            number = words.sentences[index]
            if sourced.isdisjoint((number - 1, number, number + 1)):
                kept.append((index, min(index + _SHOWN, words.sentence_range(index)[1])))
    return tuple(kept)


def _reports(words: Words, index: int) -> bool:
    """A participle follows, and nothing around makes it a hypothesis or a question."""
    place = index + 1
    while place < len(words) and words.lower[place] in _BETWEEN:
        place += 1
    if place >= len(words) or not words.lower[place].endswith(_PARTICIPLE):
        return False
    first, last = words.sentence_range(index)
    near = words.lower[max(first, index - _AROUND) : min(last, index + _AROUND)]
    return _OTHER_USES.isdisjoint(near) and "?" not in words.gap(last)
