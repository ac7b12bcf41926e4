"""Find what gives words to someone: verbs of speech in any finite form, *selon*, *d’après*."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from features.analysis.words import Words, split
from features.lexicon.inflection import agreements, forms_of_er
from features.lexicon.speech_verbs import finite_forms, nouns_too, participles
from features.lexicon.wordlists import words_of

_INVERTED = ("-t-il", "-t-elle", "-t-on", "-il", "-elle", "-on", "-ils", "-elles", "-t-ils")
_LET_KNOWN = frozenset(
    (
        *("entendre", "savoir", "valoir", "observer", "remarquer", "comprendre", "connaître"),
        *("état", "part"),  # « fait état de », « a fait part de »
    )
)
_PREPOSITIONS = ("selon", "après", "croire", "dixit", "pour")
#: Before a verb of speech, they belong to it: *s’indigne X*, *nous explique X*.
_REFLEXIVE = frozenset(("se", "s'"))
_CLITICS = frozenset(("se", "s'", "nous", "m'", "me", "lui", "leur"))
#: After « il », nobody says them.
_IMPERSONAL = frozenset(("convient", "convenait"))
#: Words between a participle and the « par » of who said it: « réaffirmée jeudi par X ».
_PASSIVE = 2
#: Words after « Pour », a title and a full name for the most, before the comma.
_VIEW = 14


@dataclass(frozen=True, slots=True)
class Cue:
    """Words ``[first, last)`` that attribute; ``stating`` cues do so without a quotation.

    ``pronoun`` is the pronoun inverted into the verb (*dit-elle*), ``preposition`` is True for
    *selon* and its like, ``noun`` for *l’avis de* among them, ``view`` for *pour*, which gives a
    view only to someone.
    """

    first: int
    last: int
    stating: bool
    pronoun: str = ""
    preposition: bool = False
    noun: bool = False
    view: bool = False


#: What a form can be, as bits: finite or participle, of a verb that states or that colours.
_STATES, _COLOURS, _STATED, _COLOURED, _SHOWS, _SHOWN = 1, 2, 4, 8, 16, 32
#: A word that is no form of speech itself: « entendre », after « a laissé ».
_LETS = 64
#: Words after a verb that shows within which « que » must stand, and what counts as « que ».
_SHOWN_WITHIN = 4
_SHOWN_BY = frozenset(("que", "qu'", "comment", "combien", "pourquoi"))


@lru_cache(maxsize=16)
def cues(text: str) -> tuple[Cue, ...]:
    """Every cue of a text, in order; linear in its length."""
    words = split(text)
    forms = _forms()
    found = []
    for index in [at for at, word in enumerate(words.lower) if word in forms or "-" in word]:
        word = words.lower[index]
        bits = forms.get(word, -1)
        if bits == _LETS:
            cue = _let_known(words, index)
        elif bits >= 0:
            cue = _cue(words, index, bits, "")
        else:
            verb, pronoun = _uninverted(word)
            cue = _cue(words, index, forms.get(verb, 0), pronoun) if pronoun else None
        if cue:
            found.append(cue)
    return tuple(found)


@lru_cache(maxsize=1)
def _forms() -> dict[str, int]:
    """Every word that may be a cue, with its bits (0 for a preposition)."""
    forms = dict.fromkeys(_LET_KNOWN, _LETS) | dict.fromkeys(_PREPOSITIONS, 0)
    forms |= dict.fromkeys(words_of("speech", "nouns of speech"), 0)
    for bit, group in (
        (_STATES, finite_forms("stating")),
        (_COLOURS, finite_forms("colouring")),
        (_STATED, participles("stating")),
        (_COLOURED, participles("colouring")),
        (_SHOWS, finite_forms("showing")),
        (_SHOWN, participles("showing")),
    ):
        for form in group:
            forms[form] = forms.get(form, 0) | bit
    return forms


def _let_known(words: Words, index: int) -> Cue | None:
    """« a laissé entendre », « fait savoir », « ont tenu à faire remarquer »."""
    for place in range(index - 1, max(index - 3, -1), -1):
        verb, pronoun = _uninverted(words.lower[place])
        if verb in words_of("speech", "letting"):
            auxiliary = _auxiliary(words, place)
            return Cue(
                auxiliary if auxiliary >= 0 else place, index + 1, stating=True, pronoun=pronoun
            )
    return None


def _cue(words: Words, index: int, bits: int, pronoun: str) -> Cue | None:
    """The cue that a word is, read with what stands before it."""
    if bits & (_SHOWS | _SHOWN):
        bits = _shown(words, index, bits)
        if not bits:
            return None
    if bits & (_STATED | _COLOURED):
        auxiliary = _auxiliary(words, index)
        if auxiliary >= 0:
            inverted = _uninverted(words.lower[auxiliary])[1]
            return Cue(auxiliary, index + 1, bool(bits & _STATED), inverted)
    if bits & _STATED and words.lower[index] in _passives():
        last = _by(words, index)
        if last:
            return Cue(index, last, stating=True, preposition=True)
    if bits & (_STATES | _COLOURS):
        before = words.lower[index - 1] if index else ""
        if _unsaid(words.lower[index], before, pronoun):
            return None
        first = index - (before in _CLITICS and not words.gap(index).strip())
        return Cue(first, index + 1, bool(bits & _STATES), pronoun)
    return None if bits or pronoun else _prepositional(words, index)


def _prepositional(words: Words, index: int) -> Cue | None:
    word = words.lower[index]
    before = words.lower[index - 1] if index else ""
    following = words.lower[index + 1] if index + 1 < len(words) else ""
    if word == "selon":
        usual = following in {"que", "qu'", "où", "moi", "nous", "lequel", "laquelle"}
        return (
            None
            if usual or not following
            else Cue(index, index + 1, stating=True, preposition=True)
        )
    if word in words_of("speech", "nouns of speech"):
        return _noun(index, following)
    if word == "pour":
        return _view(words, index)
    if word == "dixit":
        return Cue(index, index + 1, stating=True, preposition=True)
    if word == "après":  # d’après
        return Cue(index - 1, index + 1, stating=True, preposition=True) if before == "d'" else None
    return Cue(index - 1, index + 1, stating=True, preposition=True) if before == "en" else None


def _unsaid(word: str, before: str, pronoun: str) -> bool:
    """« une note », « le recul se confirme »: a noun, an event, and nobody speaks."""
    if before == "il" and word in _IMPERSONAL:
        return True  # « il convient de »
    if before in _REFLEXIVE:
        return word in _happening()
    noun = word in nouns_too() and before in words_of("grammar", "determiners")
    return noun and not pronoun


def _shown(words: Words, index: int, bits: int) -> int:
    """« X montre que … », « comme l’a montré X »: as a verb that states; else nothing."""
    following = words.lower[index + 1 : index + 1 + _SHOWN_WITHIN]
    told = not _SHOWN_BY.isdisjoint(following) or "comme" in words.lower[max(0, index - 3) : index]
    return (bits & _SHOWS and _STATES) | (bits & _SHOWN and _STATED) if told else 0


def _view(words: Words, index: int) -> Cue | None:
    """« Pour Inès Morel, … », « et, pour lui, … »: at the head of a clause, a view."""
    if words.raw[index] != "Pour" and words.gap(index) != ", ":
        return None
    last = min(words.sentence_range(index)[1], index + _VIEW)
    comma = next((at for at in range(index + 2, last) if "," in words.gap(at)), 0)
    stressed = words.lower[index + 1 : index + 2] in (("lui",), ("elle",), ("eux",), ("elles",))
    if not comma or (stressed and comma > index + 2):
        return None
    return Cue(index, index + 1, stating=True, preposition=True, view=True)


def _by(words: Words, index: int) -> int:
    """End of the « par » that follows a participle: « annoncée par X »; 0 when none does."""
    for place in range(index + 1, min(index + 2 + _PASSIVE, len(words))):
        if words.gap(place).strip():
            return 0
        if words.lower[place] == "par":
            return place + 1
    return 0


@cache
def _happening() -> frozenset[str]:
    """Forms of verbs that « se » makes events of: « l’année s’annonce rude »."""
    return frozenset().union(*(forms_of_er(one)[0] for one in words_of("speech", "happening")))


@cache
def _passives() -> frozenset[str]:
    return frozenset(form for base in words_of("speech", "said by") for form in agreements(base))


def _noun(index: int, following: str) -> Cue | None:
    """« le point de vue de X », « entretien avec X »."""
    if following not in {"de", "d'", "du", "avec"}:
        return None
    return Cue(index, index + 2, stating=True, preposition=True, noun=True)


def _uninverted(word: str) -> tuple[str, str]:
    """« affirme-t-elle » gives (« affirme », « elle »)."""
    if "-" in word:
        for ending in _INVERTED:
            if word.endswith(ending):
                return word.removesuffix(ending), ending.rpartition("-")[2]
    return word, ""


def _auxiliary(words: Words, index: int) -> int:
    """Index of the auxiliary of a participle; -1 when none is near."""
    for place in range(index - 1, max(index - 5, -1), -1):
        if words.gap(place + 1).strip():
            return -1
        word = words.lower[place]
        if word in words_of("grammar", "auxiliaries"):
            passive = _uninverted(word)[0] in {"est", "sont", "était", "étaient"}
            if passive and not (place and words.lower[place - 1] == "s'"):
                return -1  # « est expliqué par »: no speaker before
            return place
        if word not in words_of("grammar", "adverbs") and not word.endswith("ment"):
            return -1
    return -1
