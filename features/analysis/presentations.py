"""Read what stands beside a name and says whose it is: a function, an age, a presentation."""

from __future__ import annotations

from features.analysis.words import Words
from features.lexicon.people import functions
from features.lexicon.wordlists import words_of

#: Words between a name and the function set before or after it.
_BEFORE_REACH = 9
_AFTER_REACH = 5
#: The same where a comma parts them: « le président de X en charge de Y pour Z, Paul Nève ».
_COMMA_REACH = 16
#: Endings of what someone does, where it follows a name and a comma.
_OCCUPATIONS = (
    *("ologue", "graphe", "iatre", "icien", "icienne", "ariste", "uriste", "aniste", "éniste"),
    *("oniste", "ateur", "atrice", "éministe", "ciste"),
)
#: Words after a name within which an age, or a function after *est un*, is a person's.
_AGE_REACH, _PRESENTED = 6, 4
_APART = frozenset(("ce", "cette", "d'", "de", "du", "des", "l'", "la", "le", "les", "un", "une"))
#: « La Vie d’Inès Morel, de la même autrice »: what follows is not what she does.
_BELONGING = frozenset(("à", "chez", "d'", "dans", "de", "des", "du", "par", "pour", "sur"))
_SUCH_AS = frozenset((("comme",), ("tel",), ("tels",), ("telle",), ("telles",)))
_COMMA = frozenset((", ", ",\u00a0", ",\u202f"))
_APPOSITION = frozenset((",", "(", "–", "—", "-"))


def function_before(words: Words, first: int, floor: int) -> tuple[int, int] | None:
    """« le ministre de l’Intérieur | Jean X »: a function noun before, with no mark between."""
    if words.lower[max(0, first - 1) : first] in _SUCH_AS:
        first -= 1  # « des sociologues comme X »
    if first and words.lower[first - 1] in _APART:
        return None  # « l’avocat de Jean X », « le patron de la Nève Motors »
    comma = words.gap(first) in _COMMA
    breaks = words_of("grammar", "clause breaks" if comma else "phrase breaks")
    reach = _COMMA_REACH if comma else _BEFORE_REACH
    for index in range(first - 1, max(first - 1 - reach, floor - 1), -1):
        gap = words.gap(index + 1)
        apart = "\n" in gap or (gap and not gap.isspace() and gap != ".")  # a site: exemple.sn
        if apart and not (gap in _COMMA and index + 1 == first):
            return None
        if tells_function(words, index):
            return _head(words, index, floor), first
        if words.lower[index] in breaks:
            return None
    return None


def _head(words: Words, index: int, floor: int) -> int:
    """« secrétaire général », « l’expert américain conservateur »: where several words tell it."""
    for place in (index - 1, index - 2):
        if place < floor or not words.gap(place + 1).isspace() or words.lower[place] in _APART:
            break
        if is_function(words.lower[place]):
            return place
    return index


def function_after(words: Words, last: int) -> tuple[int, int] | None:
    """« Jean X | , directrice de … »: a comma, then a function noun within a few words."""
    if last >= len(words) or words.gap(last).strip() not in _APPOSITION:
        return None
    if words.lower[last] in _BELONGING:
        return None
    start = _past_age(words, last)
    for index in range(start, min(start + _AFTER_REACH, len(words))):
        gap = words.gap(index)
        if index > start and gap and not gap.isspace():
            return None
        if is_function(words.lower[index]) or words.lower[index].endswith(_OCCUPATIONS):
            double = index + 1 < len(words) and words.gap(index + 1).isspace()
            return last, index + 1 + (double and is_function(words.lower[index + 1]))
        if words.lower[index] in words_of("grammar", "phrase breaks"):
            return None
    return None


def _past_age(words: Words, last: int) -> int:
    """« Inès Morel, 23 ans, habitante de Sion », « Paul Nève (28 ans), capitaine »."""
    aged = words.raw[last].isdigit() and words.lower[last + 1 : last + 2] == ("ans",)
    after = last + 2
    return after if aged and after < len(words) and "," in words.gap(after) else last


def has_age(words: Words, last: int) -> bool:
    """« Kanou Saré, fleuriste de 27 ans », « Urs Weber (41 ans) »."""
    if last >= len(words) or words.gap(last).strip() not in _APPOSITION:
        return False
    end = min(last + _AGE_REACH, len(words) - 1)
    return any(words.raw[at].isdigit() and words.lower[at + 1] == "ans" for at in range(last, end))


def presented(words: Words, last: int) -> tuple[int, int] | None:
    """« Kanou Saré | est une étudiante »: a function after *est*."""
    following = words.lower[last : last + _PRESENTED]
    if following[:1] not in (("est",), ("était",)) or words.gap(last).strip():
        return None
    if following[1:2] not in (("un",), ("une",), ("le",), ("la",)):
        return None
    told = (at for at, word in enumerate(following[2:], last + 2) if is_function(word))
    end = next(told, 0)
    return (last + 1, end + 1) if end else None


def is_plural(words: Words, before: tuple[int, int] | None, after: tuple[int, int] | None) -> bool:
    """« les soldats basés en … »: several people, so that the name is not theirs."""
    noun = words.lower[before[0]] if before else words.lower[after[1] - 1] if after else ""
    return noun.endswith("s")


def tells_function(words: Words, index: int) -> bool:
    """Whether a word says what someone does; not « met en garde », « rédacteur en chef »."""
    return is_function(words.lower[index]) and words.lower[index - 1 : index] != ("en",)


def is_function(word: str) -> bool:
    """Whether a lower-case word, or the head of a compound, says what a person does."""
    known, word = functions(), word.removeprefix("ex-")
    return word in known or ("-" in word and word.split("-", maxsplit=1)[0] in known)
