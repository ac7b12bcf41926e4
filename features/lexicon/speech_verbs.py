"""Verbs by which French news writing gives words to someone, with every form they take."""

from __future__ import annotations

from functools import cache

from features.lexicon.inflection import agreements, forms_of_er
from features.lexicon.wordlists import words_of

#: Endings of forms that with a noun alone only name an act, or one to come.
_UNSAID = ("ant", "era", "eront")


@cache
def finite_forms(group: str) -> frozenset[str]:
    """Third-person forms of a group of verbs: ``stating`` or ``colouring``."""
    regular = (forms_of_er(lemma)[0] for lemma in words_of("speech", group))
    return frozenset().union(words_of("speech", f"{group} forms"), *regular)


@cache
def participles(group: str) -> frozenset[str]:
    """Past participles of a group of verbs, in every agreement."""
    regular = {forms_of_er(lemma)[1] for lemma in words_of("speech", group)}
    every = regular | words_of("speech", f"{group} participles")
    return frozenset(form for participle in every for form in agreements(participle))


@cache
def infinitives() -> frozenset[str]:
    """Infinitives of the verbs that state or colour: « et X de conclure »."""
    return words_of("speech", "infinitives").union(
        words_of("speech", "stating"), words_of("speech", "colouring")
    )


@cache
def told_with_object() -> frozenset[str]:
    """Forms of verbs whose object, be it a noun, is what someone says."""
    regular = (form for lemma in words_of("speech", "with an object") for form in _every(lemma))
    return words_of("speech", "with an object forms").union(regular)


@cache
def told_by_people() -> frozenset[str]:
    """The same for verbs of which only someone, and no text, can be the subject."""
    lemmas = words_of("speech", "with an object by people")
    return frozenset(form for lemma in lemmas for form in _every(lemma))


def _every(lemma: str) -> tuple[str, ...]:
    """Finite forms and the masculine participle, without « annonçant » nor « annoncera »."""
    finite, participle = forms_of_er(lemma)
    return (*(form for form in finite if not form.endswith(_UNSAID)), participle)


def nouns_too() -> frozenset[str]:
    """Forms that are as often a noun: attributive only where no article stands before them."""
    return words_of("speech", "nouns too")
