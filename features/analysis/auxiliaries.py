"""Read the forms of a verb: a pronoun inverted into it, the auxiliary before a participle."""

from __future__ import annotations

from features.analysis.words import Words
from features.lexicon.wordlists import words_of

_INVERTED = ("-t-il", "-t-elle", "-t-on", "-il", "-elle", "-on", "-ils", "-elles", "-t-ils")
#: Words of an aside between an auxiliary and its participle: « a, de son côté, affirmé ».
_ASIDE = 6
_HAVING = frozenset(("a", "ont", "avait", "avaient"))
#: The same without commas.
_PHRASES = frozenset(
    (
        *(("pour", "sa", "part"), ("pour", "leur", "part"), ("à", "son", "tour")),
        *(("de", "son", "côté"), ("de", "leur", "côté"), ("à", "leur", "tour")),
    )
)


def uninverted(word: str) -> tuple[str, str]:
    """« affirme-t-elle » gives (« affirme », « elle »)."""
    if "-" in word:
        for ending in _INVERTED:
            if word.endswith(ending):
                return word.removesuffix(ending), ending.rpartition("-")[2]
    return word, ""


def auxiliary(words: Words, index: int) -> int:
    """Index of the auxiliary of a participle; -1 when none is near."""
    if words.gap(index).strip() == ",":
        return _past_aside(words, index)
    if words.lower[max(0, index - 3) : index] in _PHRASES:
        index -= 3
    for place in range(index - 1, max(index - 5, -1), -1):
        if words.gap(place + 1).strip():
            return -1
        word = words.lower[place]
        if word in words_of("grammar", "auxiliaries") or (word == "à" and place < index - 1):
            passive = uninverted(word)[0] in {"est", "sont", "était", "étaient"}
            if passive and not (place and words.lower[place - 1] == "s'"):
                return -1  # « est expliqué par »: no speaker before
            return place
        if word not in words_of("grammar", "adverbs") and not word.endswith("ment"):
            return -1
    return -1


def _past_aside(words: Words, index: int) -> int:
    """The auxiliary before an aside between commas; -1 where there is none, or none known."""
    for place in range(index - 1, max(index - 1 - _ASIDE, 0), -1):
        if "," in words.gap(place):
            return place - 1 if words.lower[place - 1] in _HAVING else -1
    return -1
