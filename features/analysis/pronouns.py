"""Say whom a pronoun points to, and which names a preposition governs."""

from __future__ import annotations

from features.analysis.person import Person, between
from features.analysis.presentations import is_function
from features.analysis.voices import Voice, VoiceKind, of_person
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words back to which a pronoun may point.
_PRONOUN_REACH = 75
#: Pronouns that point to whoever was named last, and words back to which they do.
_NEAREST = {"celui-ci": "il", "celle-ci": "elle"}
_NEAREST_REACH = 30
#: Words before an agent among which « été » makes a passive: « a été présidée par ».
_PASSIVE = 5
#: Articles and titles that say whether a man or a woman is named.
_MASCULINE = frozenset(("le", "un", "du", "au", "m", "mm", "monsieur"))
_FEMININE = frozenset(("la", "une", "mme", "mmes", "mlle", "madame"))
#: Endings of functions that say the same, and functions that say it of nobody.
_HIS = ("ident", "cteur", "ateur", "icien", "ancier", "éputé", "seiller", "vocat")
_HERS = ("idente", "trice", "icienne", "ancière", "éputée", "seillère", "vocate")
_EITHER = frozenset(("docteur", "docteurs"))
#: « tel X », « telles X et Y »: an example, and no subject.
_SUCH = frozenset(("tel", "tels", "telle", "telles"))
#: Between a preposition and the noun that it governs: « à son ancien collègue ».
_ARTICLES = frozenset(
    (
        *("l'", "le", "la", "les", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses"),
        *("leur", "leurs", "notre", "nos", "premier", "première", "ancien", "ancienne", "ex"),
        *("actuel", "actuelle", "nouveau", "nouvel", "nouvelle", "futur", "future", "jeune"),
        *("célèbre", "vice", "deux", "même", "mêmes"),
    )
)
#: What may stand between an impersonal *il* and its verb, or after that verb.
_NEGATING = frozenset(("n'", "ne", "pas", "plus", "donc", "ainsi", "aussi", "très", "plus"))
#: Verbs of an *il* that is nobody; the forms of « être » before a judgement, and how one ends.
_IMPERSONAL = ("suffi", "faut", "faudra", "fallait", "fallu", "semble", "s'agi", "convien", "y-a")
_IS = frozenset(("est", "était", "serait", "sera", "fut", "paraît", "devient"))
_JUDGED = ("rare", "able", "ible", "ile", "ant", "ent", "ire", "eux", "ain", "air", "ôt", "vrai")
#: Words of a determiner and its adjectives, between a preposition and what it governs.
_GOVERNED_WITHIN = 4


def of_pronoun(
    words: Words,
    mentions: tuple[Person, ...],
    pronoun: str,
    first: int,
    last: int,
    *,
    incise: bool = False,
) -> Voice:
    """The person named last before a pronoun, not too far; else the pronoun itself.

    Whom a preposition governs comes after all others, and only in the sentence of the pronoun; or,
    for an ``incise`` (« …, dit-elle »), where « par » does. Nobody known to be a man is *elle*.
    """
    if pronoun == "on":
        return Voice(VoiceKind.VAGUE, pronoun, first, last)
    if pronoun in _NEAREST:
        near = between(mentions, max(0, first - _NEAREST_REACH), first)
        backwards = (one for one in reversed(near) if _agrees(words, one, _NEAREST[pronoun]))
        named = next(backwards, None)
        if named:
            return of_person(named)
    if pronoun in {"il", "elle"}:
        near = between(mentions, max(0, first - _PRONOUN_REACH), first)
        able = [one for one in reversed(near) if _agrees(words, one, pronoun)]
        free = next((one for one in able if not is_governed(words, one)), None)
        here = -1 if incise else words.sentences[first]
        held = (
            one
            for one in able
            if words.sentences[one.first] == here
            or (_agent(words, one) and (incise or _closes_before(words, one, first)))
        )
        found = free or next(held, None)
        if found:
            return of_person(found)
    return Voice(VoiceKind.PRONOUN, pronoun, first, last)


def _agrees(words: Words, person: Person, pronoun: str) -> bool:
    """« le juge Paul Nève » is no *elle*: the article of a function, or a title, says who it is."""
    marks = words.lower[max(0, person.first - 1) : person.first]
    if person.function:
        start = person.function[0]
        marks += words.lower[max(0, start - 1) : start + 1]
        held = [word for word in words.lower[start : person.function[1]] if is_function(word)]
        if held and held[0].endswith(_HIS if pronoun == "elle" else _HERS):
            return held[0] in _EITHER
    other = _MASCULINE if pronoun == "elle" else _FEMININE
    return other.isdisjoint(marks)


def _agent(words: Words, person: Person) -> bool:
    """« un choix assumé par l’entraîneuse, X »."""
    start = min(person.first, person.function[0]) if person.function else person.first
    return "par" in words.lower[max(0, start - 2) : start]


def _closes_before(words: Words, person: Person, pronoun: int) -> bool:
    """« … présidée par X, directeur de Y. Il a dit »: an agent of the sentence right before."""
    opens = not pronoun or words.sentences[pronoun] != words.sentences[pronoun - 1]
    start = min(person.first, person.function[0]) if person.function else person.first
    passive = "été" in words.lower[max(0, start - _PASSIVE) : start]
    return opens and passive and words.sentences[person.first] == words.sentences[pronoun] - 1


def is_governed(words: Words, person: Person) -> bool:
    """« un conseiller du président X »: a preposition stands before the name or its function."""
    before = person.function is not None and person.function[0] < person.first
    if governed(words, person.first) or _named_after_noun(words, person):
        return True
    return bool(person.function and before and governed(words, person.function[0]))


def _named_after_noun(words: Words, person: Person) -> bool:
    """« un admirateur du magnat X », where the text says nothing else of X."""
    index = person.first - 1
    if person.function or index < 1 or not words.raw[index].islower():
        return False
    joined = words.gap(person.first).isspace() and words.lower[index - 1] in {"du", "au", "aux"}
    return joined and not words.gap(index).strip()


def governed(words: Words, index: int) -> bool:
    """Whether a preposition stands before the noun, its article or its title."""
    for place in range(index - 1, max(index - 1 - _GOVERNED_WITHIN, -1), -1):
        word = words.lower[place]
        if "," in words.gap(place + 1):
            return False
        if word in _SUCH:
            return True
        if word in words_of("grammar", "prepositions"):
            return word != "des" or words.gap(place).strip() == ""
        if word not in _ARTICLES and word not in words_of("people", "titles"):
            return False
    return False


def is_impersonal(words: Words, index: int) -> bool:
    """« il n’est pas rare », « il suffit », « il y a »: the *il* at ``index`` is nobody."""
    if words.lower[index] != "il":
        return False
    following = [one for one in words.lower[index + 1 : index + 7] if one not in _NEGATING]
    if not following:
        return False
    if following[0].startswith(_IMPERSONAL) or following[:2] == ["y", "a"]:
        return True
    being = following[0] in _IS and len(following) > 1
    return (
        being
        and following[1].endswith(_JUDGED)
        and following[2:3] in (["de"], ["d'"], ["que"], ["qu'"])
    )


def run_start(words: Words, index: int) -> int:
    """« à l’institut Jean Nève »: what governs a name stands before its first capital."""
    while index and words.raw[index - 1][0].isupper() and not words.gap(index).strip():
        index -= 1
    return index
