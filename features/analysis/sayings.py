"""Say where « on » says something: « lit-on dans le rapport », « indique-t-on au ministère »."""

from __future__ import annotations

from features.analysis.cue import Cue
from features.analysis.voices import Voice, VoiceKind, voice_at
from features.analysis.words import Words

#: Words after the verb, before it, and from a preposition, within which the place is named.
_REACH, _BEFORE, _NAMED = 9, 24, 5
_PLACES = frozenset(("dans", "sur", "à", "au", "aux", "chez", "auprès", "côté", "sein"))
#: Who or what can be read or asked: not « certains », nor « elle ».
_ASKED = frozenset((VoiceKind.BODY, VoiceKind.DOCUMENT, VoiceKind.ROLE))


def where_said(words: Words, cue: Cue) -> Voice | None:
    """The body or the document after the verb, else before it in its sentence."""
    first, last = words.sentence_range(cue.first)
    after = _named_in(words, cue.last, min(last, cue.last + _REACH))
    return after or _named_in(words, max(first, cue.first - _BEFORE), cue.first)


def _named_in(words: Words, first: int, last: int) -> Voice | None:
    for place in range(first, last):
        if words.lower[place] in _PLACES:
            for index in range(place + 1, min(place + 1 + _NAMED, last)):
                town = words.lower[index - 1] == "à"  # « dit-on à Kolda »
                voice = None if town else voice_at(words, index)
                if voice and voice.kind in _ASKED:
                    return voice
    return None
