"""Say where « on » says something: « lit-on dans le rapport », « indique-t-on au ministère »."""

from __future__ import annotations

from features.analysis.cue import Cue
from features.analysis.voices import Voice, VoiceKind, voice_at
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words after the verb, before it, and from a preposition, within which the place is named.
_REACH, _BEFORE, _NAMED = 9, 24, 5
_PLACES = frozenset(("dans", "sur", "à", "au", "aux", "chez", "auprès", "côté", "sein"))
#: Before « de », they say that any noun is a group that speaks.
_INSIDE, _OF = frozenset(("sein", "côté", "entourage")), frozenset(("d'", "de", "des", "du"))
_ARTICLES = frozenset(("l'", "la", "le", "les"))
#: What opens a sentence before the body whose « on » speaks.
_SIDES = frozenset(
    (("du", "côté", "de"), ("du", "côté", "du"), ("du", "côté", "des"), ("du", "côté", "d'"))
)
_HOMES = frozenset((("chez",), ("au",), ("à",)))
#: Who or what can be read or asked: not « certains », nor « elle ».
_ASKED = frozenset((VoiceKind.BODY, VoiceKind.DOCUMENT, VoiceKind.ROLE))


def where_said(words: Words, cue: Cue) -> Voice | None:
    """The body or the document after the verb, else before it in its sentence."""
    first, last = words.sentence_range(cue.first)
    end = min(last, cue.last + _REACH)
    after = _named_in(words, cue.last, end) or _inside(words, cue.last, end)
    return after or _named_in(words, max(first, cue.first - _BEFORE), cue.first)


def _inside(words: Words, first: int, last: int) -> Voice | None:
    """« assure-t-on au sein de la coalition », « dans l’entourage de la vedette »: any noun."""
    for place in range(first, last - 3):
        if words.lower[place] not in _INSIDE or words.lower[place + 1] not in _OF:
            continue
        noun = place + 2 + (words.lower[place + 2] in _ARTICLES)
        if words.raw[noun].isalpha() and not words.gap(noun).strip():
            return Voice(VoiceKind.ROLE, words.lower[noun], noun, noun + 1)
    return None


def said_on_behalf(words: Words, on: Voice) -> Voice | None:
    """« Du côté de la mairie, on assure », « Chez Sarve, on »: whose « on » that is."""
    first = words.sentence_range(on.first)[0]
    opening = words.lower[first : first + 2]
    side = words.lower[first : first + 3] in _SIDES
    if not (side or opening[:1] in _HOMES) or "," not in words.gap(on.first):
        return None
    if words.lower[on.last : on.last + 1] == ("vous",):
        return None  # « Chez Sarve, on vous prévient »: the writer
    for index in range(first + 1, min(on.first, first + _BEFORE)):
        voice = voice_at(words, index)
        listed = side or opening[0] == "chez" or words.lower[index] in words_of("people", "bodies")
        if voice and voice.kind in _ASKED and listed:
            return voice
    return None


def _named_in(words: Words, first: int, last: int) -> Voice | None:
    for place in range(first, last):
        if words.lower[place] in _PLACES:
            for index in range(place + 1, min(place + 1 + _NAMED, last)):
                town = words.lower[index - 1] == "à"  # « dit-on à Kolda »
                voice = None if town else voice_at(words, index)
                if voice and voice.kind in _ASKED:
                    return voice
    return None
