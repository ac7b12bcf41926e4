"""Third-person forms of French verbs by rule, so that lexicons list lemmas and not conjugations.

Rules of the first group as in Bescherelle, *La conjugaison pour tous* (model verbs 7 to 22).
"""

from __future__ import annotations

from collections.abc import Iterable

#: Masculine ending, then the feminine ones in use.
_FEMININES = (
    ("teur", ("trice", "teuse", "teure")),
    ("eur", ("euse", "eure")),
    ("ien", ("ienne",)),
    ("ier", ("ière",)),
    ("er", ("ère",)),
    ("if", ("ive",)),
    ("el", ("elle",)),
    ("on", ("onne",)),
    ("eux", ("euse",)),
    ("e", ("e",)),
)
_PRESENT = ("e", "ent")
_IMPERFECT = ("ait", "aient")
_PAST = ("a", "èrent")
_TAILS = ("gn", "gu", "qu", "gr", "tr", "br", *"bcdglmnprstv")
_FUTURE = ("era", "eront", "erait", "eraient")


def forms_of_er(lemma: str) -> tuple[frozenset[str], str]:
    """Finite third-person forms, and masculine participle, of a regular verb in -er."""
    stem = lemma.removesuffix("er")
    soft = _softened(stem)
    finite = {_stressed(stem) + ending for ending in _PRESENT}
    finite |= {soft + ending for ending in (*_IMPERFECT, "a")}
    finite |= {stem + "èrent"}
    finite |= {_future_stem(stem) + ending for ending in _FUTURE}
    finite.add(soft + "ant")
    return frozenset(finite), stem + "é"


def agreements(participle: str) -> tuple[str, ...]:
    """A participle in its four agreements (masculine given)."""
    plural = participle if participle.endswith("s") else participle + "s"
    return participle, participle + "e", plural, participle + "es"


def feminine_and_plural(nouns: Iterable[str]) -> frozenset[str]:
    """Nouns of people with their regular feminine and plural forms (lower case)."""
    found: set[str] = set()
    for noun in nouns:
        for form in {noun, *_feminines(noun)}:
            found |= {form, form if form.endswith(("s", "x")) else form + "s"}
    return frozenset(found)


def _feminines(noun: str) -> tuple[str, ...]:
    for ending, feminines in _FEMININES:
        if noun.endswith(ending):
            return tuple(noun.removesuffix(ending) + feminine for feminine in feminines)
    return (noun + "e",)


def _softened(stem: str) -> str:
    """C and g keep their sound before a: annonça, jugea."""
    if stem.endswith("c"):
        return stem[:-1] + "ç"
    return stem + "e" if stem.endswith("g") else stem


def _stressed(stem: str) -> str:
    """Stem of the present: précise, rappelle, suggère, martèle, déploie."""
    if stem.endswith(("appel", "jet")):
        return stem + stem[-1]
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    for accent in ("é", "e"):
        tail = _tail_after(stem, accent)
        if tail:
            return stem.removesuffix(accent + tail) + "è" + tail
    return stem


def _future_stem(stem: str) -> str:
    """é stays in the future (répétera, as the press writes it); e and y as in the present."""
    return stem if _tail_after(stem, "é") else _stressed(stem)


def _tail_after(stem: str, vowel: str) -> str:
    """The consonants that end a stem right after a vowel, when they let it change."""
    return next((tail for tail in _TAILS if stem.endswith(vowel + tail)), "")
