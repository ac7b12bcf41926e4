"""Say whether a verb reports something where it stands, or only names an act."""

from __future__ import annotations

from itertools import pairwise

from features.analysis.cue import Cue
from features.analysis.words import Words
from features.lexicon.speech_verbs import told_by_people, told_with_object
from features.lexicon.wordlists import words_of

#: Words after a verb in which « que » or an infinitive shows that it reports something.
_THAT_REACH = 7
_THAT = frozenset(
    (
        *("que", "qu'", "avoir", "être", "comment", "pourquoi", "combien"),
        *("quel", "quelle", "quels", "quelles"),
    )
)
#: Before a verb: « comme l’a promis X », « ce que confirme X ».
_RELATIVE = frozenset(("comme", "l'", "que", "qu'"))
#: « fait état d’un retard », « a fait part de son inquiétude ».
_OF, _OF_WHAT = frozenset(("état", "part")), frozenset((("de",), ("d'",), ("du",), ("des",)))
_ONESELF = frozenset(("se", "s'"))
#: Marks that part an inverted verb from what is said: a comma, the end of a quotation.
_PARTING = frozenset(',»”"')
#: Words after a verb that an infinitive follows by itself.
_INFINITIVE_REACH = 4
_INFINITIVES = ("er", "ir", "oir", "ndre", "ettre", "aire", "ire", "ivre", "attre")


def is_incise(words: Words, cue: Cue) -> bool:
    """« …, retrace le Courrier du Sud, … », « …, espère-t-elle »: one that colours states too."""
    mark = words.gap(cue.first).strip()[-1:] if cue.first else ""
    return mark == "," and (bool(cue.pronoun) or not words.gap(cue.last).strip())


def says_that(words: Words, cue: Cue) -> bool:
    """An indirect statement: a conjunction, an infinitive or a colon after, or an incise."""
    last = min(words.sentence_range(cue.first)[1], cue.last + _THAT_REACH)
    following = words.lower[cue.last : last]
    if cue.first and words.lower[cue.first - 1] in _RELATIVE:
        return True
    if not _THAT.isdisjoint(following) or _of_oneself(words, cue):
        return True
    nouns = words_of("grammar", "no infinitives")
    if any(
        one in {"de", "d'", "à"} and two.endswith(_INFINITIVES) and two not in nouns
        for one, two in pairwise(following)
    ):
        return True
    if words.lower[cue.last - 1] in _OF and words.lower[cue.last : cue.last + 1] in _OF_WHAT:
        return True
    # « des affiches qui annoncent … » show it, and nobody says it.
    shown = words.lower[cue.first - 1 : cue.first] == ("qui",)
    parted = words.gap(cue.last).strip()
    if not (shown or parted) and words.lower[cue.last - 1] in told_with_object():
        return True
    before, after = words.gap(cue.first).strip(), words.gap(cue.last).strip()
    incise = cue.first > 0 and not _PARTING.isdisjoint(before)
    return incise or after.startswith(":") or _itself(words, cue)


def tells_of(words: Words, cue: Cue) -> bool:
    """« Inès Morel explique les étapes », « la requérante invoque un arrêt »: by someone."""
    verb = words.lower[cue.last - 1]
    object_first = words.lower[cue.last : cue.last + 1]
    return (
        verb in told_by_people()
        and not words.gap(cue.last).strip()
        and bool(object_first)
        and object_first[0] in words_of("grammar", "determiners")
    )


def _of_oneself(words: Words, cue: Cue) -> bool:
    """« X s’est dite favorable », « X se déclare prêt »: what one says one is."""
    said = words.lower[cue.last - 1]
    before = words.lower[max(0, cue.first - 1) : cue.first + 1]
    return said.startswith(("dit", "déclar")) and not _ONESELF.isdisjoint(before)


def _itself(words: Words, cue: Cue) -> bool:
    """« Il concède se limiter à … », « affirme ne pas savoir »: an infinitive of its own."""
    following = words.lower[cue.last : cue.last + _INFINITIVE_REACH]
    return any(
        one in {"se", "s'", "pas", "vouloir", "pouvoir", "devoir"} and two.endswith(_INFINITIVES)
        for one, two in pairwise(following)
    )
