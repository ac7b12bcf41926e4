"""Find the places that a caption names, where a sentence of the text would name other things."""

from __future__ import annotations

import re

from features.analysis.mentions import people
from features.analysis.places import places
from features.analysis.words import split
from features.lexicon.wordlists import words_of

#: A place that opens a sentence stands after a capital: « À Valbrune, les habitants… ».
_OPENING = re.compile(r"(?:^|(?<=[.!?:»] ))(?:[AÀ]|Au|Aux|En|Dans|Près|Vers|Depuis)(?= )")
#: The article that is part of a name: « à La Valbrune », « dans Les Hautes-Laines ».
_ARTICLE = re.compile(r"(?<= à )L(?=(?:a|es?) [A-ZÀ-Þ])|(?<=^à )L(?=(?:a|es?) [A-ZÀ-Þ])")
#: What names no place after « à », « au », « en »: « au FMI », « à GPT-3 », « en Open Source ».
_NO_PLACE = re.compile(r"[A-Z]{2,12}|.{0,20}\d.{0,20}|Open|Live|Une")
#: What comes before the name of a tool, of a firm or of a people as often as before a place.
_FROM = frozenset(("depuis", "chez"))
#: What sets the name before a bracket in a place: « à Valbrune (Laines) », « maire de Mardal (…) ».
_SET_IN = frozenset(("à", "au", "aux", "en", "dans", "près", "vers", "maire", "mairie", "gare"))
#: Before a bare name, which is then as often that of a film or of a review.
_WITHIN = "dans"
#: What is done to a country there: « a dirigé le Sénégal », « quitte la Belgique ».
_DONE = re.compile(
    r"\b(?:dirig|gouvern|présid|quitt|visit|travers|parcour|sillonn|survol|frapp|touch|secou|ravag"
    r"|dévast|envahi|occup|bombard|fui|rejoin|regagn)[a-zà-ÿ]{0,6} (?:[a-z]{2,8} )?"
    r"(?:le |la |les |l[’'])([A-ZÀ-Þ][\w’'-]{2,30})"
)
#: Sections of ``place_names.txt`` that are names of places.
_KINDS = ("countries", "continents", "cities", "regions")


def caption_places(caption: str) -> tuple[tuple[int, int], ...]:
    """Ranges of characters of the names that a preposition makes places, at a start too."""
    opened = _OPENING.sub(lambda found: _lowered(found[0]), caption)
    text = _ARTICLE.sub("l", opened)
    words = split(text)
    kept = []
    for first, last in places(text):
        start, end = words.starts[first], words.ends[last - 1]
        if not (_is_no_place(text, first) or _NO_PLACE.fullmatch(text[start:end])):
            kept.append((start, end))
    reached = (match.span(1) for match in _DONE.finditer(text) if _is_known(match[1].lower()))
    return (*kept, *reached)


def _is_no_place(text: str, first: int) -> bool:
    """Whether a name is of someone, of what they work for, or of what something comes from."""
    words = split(text)
    name, before = words.lower[first], words.lower[first - 1] if first else ""
    given = name in words_of("given_names", "given names")
    if words.gap(first).endswith("("):
        # « Une statue (Jura) » is somewhere; « Inès Morel (Radio) » and « un fossile (Inès) » not.
        return given or before in _people_words(text) or _is_renamed(text, first)
    if not _FROM.isdisjoint(words.lower[max(0, first - 2) : first]):
        return True
    if _is_known(name):
        return False
    # « Inès Morel dans Vents Noirs » says in what film she is; « la peur dans Vents Noirs » not.
    shown = [word[0].isupper() for word in words.raw[max(0, first - 3) : first - 1]]
    return given or (before == _WITHIN and shown != [True, True])


def _is_renamed(text: str, first: int) -> bool:
    """« L’opérateur Mardal (Ondes) » is a firm’s other name; « à Mardal (Hautes-Laines) » no."""
    words = split(text)
    if not first or not words.raw[first - 1][0].isupper():
        return False
    bare = _SET_IN.isdisjoint(words.lower[max(0, first - 3) : first - 1])
    return bare and not _is_known(words.lower[first])


def _is_known(name: str) -> bool:
    return any(name in words_of("place_names", kind) for kind in _KINDS)


def _people_words(text: str) -> frozenset[str]:
    """The words that name people: « Inès Morel (Radio Sept) » says for whom they work."""
    lower = split(text).lower
    return frozenset(word for who in people(text) for word in lower[who.first : who.last])


def _lowered(word: str) -> str:
    return "à" if word == "A" else word.lower()
