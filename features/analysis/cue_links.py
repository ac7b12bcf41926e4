"""Read the links that give words to someone: *selon*, *d’après*, *pour*, *les propos de*."""

from __future__ import annotations

from features.analysis.cue import Cue
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words that a link can end with; the nouns of speech come beside them.
PREPOSITIONS = ("selon", "après", "croire", "dixit", "pour", "yeux")
#: Words between a participle and the « par » of who said it: « réaffirmée jeudi par X ».
_PASSIVE = 2
#: Words after « Pour », a title and a full name for the most, before the comma.
_VIEW = 14


def link(words: Words, index: int) -> Cue | None:
    """The cue that a word which is no verb opens or ends, when it does."""
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
        about = word == "propos" and before == "à"  # « à propos de X »
        return None if about else _noun(index, following)
    if word == "pour":
        return _view(words, index)
    if word == "yeux":  # aux yeux de X
        held = before == "aux" and following in {"de", "d'", "du", "des"}
        return (
            Cue(index - 1, index + 2, stating=True, preposition=True, view=True) if held else None
        )
    if word == "dixit":
        return Cue(index, index + 1, stating=True, preposition=True)
    needed = "d'" if word == "après" else "en"  # d’après, à en croire
    return Cue(index - 1, index + 1, stating=True, preposition=True) if before == needed else None


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


def _noun(index: int, following: str) -> Cue | None:
    """« le point de vue de X », « entretien avec X »."""
    if following not in {"de", "d'", "du", "avec"}:
        return None
    return Cue(index, index + 2, stating=True, preposition=True, noun=True)


def end_of_by(words: Words, index: int) -> int:
    """End of the « par » that follows a participle: « annoncée par X »; 0 when none does."""
    for place in range(index + 1, min(index + 2 + _PASSIVE, len(words))):
        if words.gap(place).strip():
            return 0
        if words.lower[place] == "par":
            return place + 1
    return 0
