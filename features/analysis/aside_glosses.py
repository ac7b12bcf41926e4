"""Tell the glosses that comment on what a camp said from those that define or translate."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import re2

from features.lexicon import asides as forms
from features.lexicon.wordlists import words_of

#: A definition: some things, and the clause that tells which.
_KIND = re.compile(
    r"(?i)(?:à |il faut )?(?:comprendre|comprenez|entendre|entendez)(?: par là)?\s?:?\s?"
    r"(?:les|la|le|l'|une?|des|celles?|ceux|celui)(?: ?[\w'-]{1,25}){0,4} (?:qui|que|dont|qu')\b"
)
#: Left and right where they are sides, not camps.
_ASIDE = re.compile(r"(?i)\bà (?:gauche|droite)\b|\b(?:gauche|droite) et (?:droite|gauche)\b")
_WORD = re.compile(r"\w[\w-]{0,40}")


@cache
def _gloss() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(f"(?i:{forms.GLOSS})")


def comments(content: str, before: str) -> bool:
    """Whether « (c’est-à-dire …) » slants what stands before it instead of explaining it."""
    return _gloss().match(content) is not None and _names_a_camp(content, before)


def explains(content: str) -> bool:
    """Whether a content that opens as a slanted gloss only translates or defines."""
    return _translates(content) or _defines(content)


def _translates(content: str) -> bool:
    """« (traduire par “…”) », « (traduction : Inès Morel) »: words between marks, or who did it."""
    if not content.lower().startswith("tradu"):
        return False
    name = content.partition(":")[2].split()
    if len(name) > 1 and all(word.istitle() for word in name):
        return True
    return content[-1] in "»”\"'" and any(mark in content for mark in "«“\"'")


def _defines(content: str) -> bool:
    """« (comprendre les lettres qui…) »: a kind of things, told apart by what it does."""
    words = words_of("camps", "camps")
    return bool(_KIND.match(content)) and not any(
        w.lower() in words for w in _WORD.findall(content)
    )


def _names_a_camp(content: str, before: str) -> bool:
    """A gloss comments when it names a camp, without figures, after words quoted from someone."""
    if any(sign.isdigit() or sign in "%€$" for sign in content) or content[-1] in '»”"':
        return False
    found = [word.lower() for word in _WORD.findall(_ASIDE.sub("", content))]
    camps = sum(word in words_of("camps", "camps") for word in found)
    common = sum(word in words_of("camps", "common") for word in found)
    sentence = re.split(r"[.!?…]\s", before)[-1]
    after_quotation = any(mark in sentence for mark in '»”“"')
    return camps + common > 1 or (after_quotation and camps > 0)
