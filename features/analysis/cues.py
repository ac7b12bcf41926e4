"""Find what gives words to someone: verbs of speech in any finite form, *selon*, *d’après*."""

from __future__ import annotations

from functools import cache, lru_cache

from features.analysis.auxiliaries import auxiliary, uninverted
from features.analysis.cue import Cue
from features.analysis.cue_links import PREPOSITIONS, end_of_by, link
from features.analysis.cue_turns import let_known, narrated, read_somewhere
from features.analysis.unsaid import is_unsaid
from features.analysis.words import Words, split
from features.lexicon.inflection import agreements, forms_of_er
from features.lexicon.speech_verbs import finite_forms, infinitives, participles
from features.lexicon.wordlists import words_of

_LET_KNOWN = frozenset(
    (
        *("entendre", "savoir", "valoir", "observer", "remarquer", "comprendre", "connaître"),
        *("état", "part"),  # « fait état de », « a fait part de »
        "garde",  # « met en garde »
    )
)
#: Before a verb of speech, they belong to it: *s’indigne X*, *nous explique X*.
_CLITICS = frozenset(("se", "s'", "nous", "m'", "me", "lui", "leur"))
#: « explique t-il »: an inverted pronoun that lost its first hyphen.
_APART = frozenset((("t-il",), ("t-elle",), ("t-on",), ("t-ils",), ("t-elles",)))
_HAVING = frozenset((("a",), ("ont",), ("avait",), ("avaient",)))


#: What a form can be, as bits: finite or participle, of a verb that states or that colours.
_STATES, _COLOURS, _STATED, _COLOURED, _SHOWS, _SHOWN = 1, 2, 4, 8, 16, 32
#: After « continue », they say that something goes on.
_GOING_ON = frozenset((("à",), ("de",), ("d'",), ("par",)))
#: A word that is no form of speech itself: « entendre », after « a laissé ».
_LETS = 64
#: « d’ajouter », in the narration; « lire », after *on*.
_NARRATES, _READS = 128, 256
#: Words after a verb that shows within which « que » must stand, and what counts as « que ».
_SHOWN_WITHIN = 4
_OPENING = frozenset(':«“"')
_MEANS = "signifi"
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
        verb, pronoun = (word, "") if bits >= 0 else uninverted(word)
        if bits >= 0 or pronoun:
            cue = _read(words, index, forms.get(verb, 0), pronoun)
            if cue:
                found.append(cue)
    return tuple(found)


def _read(words: Words, index: int, bits: int, pronoun: str) -> Cue | None:
    """The cue that a form is, whatever kind of form it is."""
    if bits == _LETS:
        return let_known(words, index)
    if bits == _NARRATES:
        return narrated(words, index)
    if bits == _READS:
        return read_somewhere(words, index, pronoun)
    if (
        words.lower[index + 1 : index + 2] in _GOING_ON
        and uninverted(words.lower[index])[0] in _going_on()
    ):
        return None
    return _cue(words, index, bits, pronoun)


def is_verb_of_speech(word: str) -> bool:
    """Whether a lower-case word is a finite form by which someone speaks."""
    return bool(_forms().get(word, 0) & (_STATES | _COLOURS | _SHOWS))


@lru_cache(maxsize=1)
def _forms() -> dict[str, int]:
    """Every word that may be a cue, with its bits (0 for a preposition)."""
    forms = dict.fromkeys(infinitives(), _NARRATES) | dict.fromkeys(
        words_of("speech", "read"), _READS
    )
    forms |= dict.fromkeys(_LET_KNOWN, _LETS) | dict.fromkeys(PREPOSITIONS, 0)
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


def _cue(words: Words, index: int, bits: int, pronoun: str) -> Cue | None:
    """The cue that a word is, read with what stands before it."""
    if bits & (_SHOWS | _SHOWN):
        bits = _shown(words, index, bits)
        if not bits:
            return None
    compound = _compound(words, index, bits) if bits & (_STATED | _COLOURED) else None
    if compound:
        return compound
    if bits & _STATED and words.lower[index] in _passives():
        last = end_of_by(words, index)
        if last:
            return Cue(index, last, stating=True, preposition=True)
    if bits & (_STATES | _COLOURS):
        if not pronoun and is_unsaid(words, index):
            return None
        before = words.lower[index - 1] if index else ""
        clitic = before in _CLITICS or words.lower[max(0, index - 2) : index] == ("comme", "le")
        first = index - (clitic and not words.gap(index).strip())
        apart = words.lower[index + 1 : index + 2] in _APART and not pronoun
        pronoun = words.lower[index + 1][2:] if apart else pronoun
        return Cue(first, index + 1 + apart, bool(bits & _STATES), pronoun)
    return None if bits or pronoun else link(words, index)


def _compound(words: Words, index: int, bits: int) -> Cue | None:
    """« a déclaré », « a-t-elle déclaré », « a t-elle déclaré »."""
    if words.lower[index - 1 : index] in _APART and words.lower[index - 2 : index - 1] in _HAVING:
        return Cue(index - 2, index + 1, bool(bits & _STATED), words.lower[index - 1][2:])
    place = auxiliary(words, index)
    if place < 0:
        return None
    inverted = uninverted(words.lower[place])[1]
    return Cue(place, index + 1, bool(bits & _STATED), inverted)


def _shown(words: Words, index: int, bits: int) -> int:
    """« X montre que … », « comme l’a montré X »: as a verb that states; else nothing."""
    following = words.lower[index + 1 : index + 1 + _SHOWN_WITHIN]
    # « la loi dispose : “…” »; not « ce mot signifie “…” »
    told = not _OPENING.isdisjoint(words.gap(index + 1)) and not words.lower[index].startswith(
        _MEANS
    )
    told = (
        told
        or not _SHOWN_BY.isdisjoint(following)
        or "comme" in words.lower[max(0, index - 3) : index]
    )
    return (bits & _SHOWS and _STATES) | (bits & _SHOWN and _STATED) if told else 0


@cache
def _going_on() -> frozenset[str]:
    """Forms of the verbs by which something goes on as often as someone speaks."""
    every = (forms_of_er(one) for one in words_of("speech", "going on"))
    return frozenset(form for finite, participle in every for form in (*finite, participle))


@cache
def _passives() -> frozenset[str]:
    return frozenset(form for base in words_of("speech", "said by") for form in agreements(base))
