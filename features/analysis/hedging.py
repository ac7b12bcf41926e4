"""Find the press conditional (*aurait*, *serait*) and whether anyone is said to have told it."""

from __future__ import annotations

from bisect import bisect_right

from features.analysis.attribution import Attribution, attribution, sourced_sentences
from features.analysis.words import Words

_CONDITIONAL = frozenset(("aurait", "auraient", "serait", "seraient"))
_NEGATION = frozenset(("ne", "n'", "pas", "jamais", "plus", "déjà", "également", "aussi"))
#: Words that make the conditional a wish, a hypothesis or a courtesy, not a report.
_OTHER_USES = frozenset(
    ("si", "s'", "sinon", "sans", "pourquoi", "comment", "comme", "mieux", "fallu", "dû", "pu")
)
#: Words shown after the verb.
_SHOWN = 4


def unsourced_conditionals(text: str) -> tuple[tuple[int, int], ...]:
    """Word ranges ``[first, last)`` of press conditionals that no source carries."""
    found = attribution(text)
    words = found.words
    sourced = sourced_sentences(found)
    kept = []
    for index, word in enumerate(words.lower):
        if word in _CONDITIONAL and _reports(words, index) and not _quoted(found, index):
            number = words.sentences[index]
            if not sourced.intersection((number - 1, number, number + 1)):
                kept.append((index, min(index + _SHOWN, words.sentence_range(index)[1])))
    return tuple(kept)


def _reports(words: Words, index: int) -> bool:
    """A participle follows, and nothing in the sentence makes it a hypothesis."""
    place = index + 1
    while place < len(words) and words.lower[place] in _NEGATION:
        place += 1
    if place >= len(words) or not words.lower[place].endswith(_PARTICIPLE):
        return False
    first, last = words.sentence_range(index)
    return not _OTHER_USES.intersection(words.lower[first:last]) and "?" not in words.gap(last)


_PARTICIPLE = ("é", "ée", "és", "ées", "i", "ie", "is", "it", "ite", "u", "ue", "us", "ues", "rt")


def _quoted(found: Attribution, index: int) -> bool:
    place = bisect_right([quotation.first for quotation in found.quotations], index) - 1
    return place >= 0 and index < found.quotations[place].last
