"""Tell a word of a sentence from the same word where it opens a credit: « sur la photo de … »."""

from __future__ import annotations

import re

#: Words after which « photo de … », « capture d’écran » are part of the sentence.
_DETERMINER_WORDS = """
    la le les une un des cette ce ces sa son ses de du et dans avec par à en sur notre leur
"""
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())
#: What, in small letters after any word, is told and credits nobody.
_TOLD = re.compile(
    r"illustrations?|vid[ée]os?|images|visuels?|montages?|dessins?|infograph|capture"
)


def is_told(before: str, after: str) -> bool:
    """Whether a marker is a word of the sentence: « sur la photo de… », « l’audio-visuel »."""
    if not after[:1].islower():
        return False
    if before.endswith(("-", "’", "'")):
        return True
    last = before.split(" ")[-2:-1] if before.endswith(" ") else []
    return bool(last) and (
        last[0].lower() in _DETERMINERS or (last[0][-1:].isalpha() and bool(_TOLD.match(after)))
    )
