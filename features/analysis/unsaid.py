"""Say where a form of speech is no verb by which someone speaks: a noun, an adjective, an event."""

from __future__ import annotations

from functools import cache

from features.analysis.words import Words
from features.lexicon.inflection import forms_of_er
from features.lexicon.speech_verbs import nouns_too
from features.lexicon.wordlists import words_of

_REFLEXIVE = frozenset(("se", "s'"))
#: After « il », nobody says them.
_IMPERSONAL = frozenset(("convient", "convenait"))
_NOT, _NOBODY = frozenset(("n'", "ne")), frozenset(("personne", "rien", "nul", "aucun", "aucune"))
#: Forms that are as often an adjective, and what shows it after them.
_ADJECTIVES = frozenset(("critique", "critiques", "précise", "précises"))
_AFTER_ADJECTIVES = frozenset(("et", "ou", "de", "d'", "envers", "à"))
_THAT = frozenset(("que", "qu'"))
#: Endings of what is a participle before « par », be it a finite form elsewhere.
_OF_PARTICIPLES = ("it", "is", "u", "i")


def is_unsaid(words: Words, index: int) -> bool:
    """« une note », « le recul se confirme », « il convient de », « écrit par »."""
    word, before = words.lower[index], words.lower[index - 1] if index else ""
    following = words.lower[index + 1] if index + 1 < len(words) else ""
    if before == "il" and word in _IMPERSONAL:
        return True
    if before in _NOT and words.lower[max(0, index - 2)] in _NOBODY:
        return True  # « rien n’indique que »
    if following == "par" and word.endswith(_OF_PARTICIPLES):
        return True
    if before in _REFLEXIVE:
        return word in _happening()
    noun = word in nouns_too() and before in words_of("grammar", "determiners")
    return noun or _describes(words, index, before, following)


def _describes(words: Words, index: int, before: str, following: str) -> bool:
    """« un travail précis et long », « une analyse critique »: an adjective, right after a noun."""
    if words.lower[index] not in _ADJECTIVES or not index or words.gap(index).strip():
        return False
    if before == "même" or following in _THAT:
        return before == "même"
    apposed = before in nouns_too() or before in words_of("people", "documents")
    return apposed or (following in _AFTER_ADJECTIVES and not words.gap(index + 1).strip())


@cache
def _happening() -> frozenset[str]:
    """Forms of verbs that « se » makes events of: « l’année s’annonce rude »."""
    return frozenset().union(*(forms_of_er(one)[0] for one in words_of("speech", "happening")))
