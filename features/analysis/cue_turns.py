"""Read verbs of speech in set turns: « fait savoir », « et X d’ajouter », « peut-on lire dans »."""

from __future__ import annotations

from functools import cache

from features.analysis.auxiliaries import auxiliary, uninverted
from features.analysis.cue import Cue
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words from the start of a sentence to « de » and the infinitive: « Et la maire de conclure ».
_SUBJECT = 14
#: Marks that end a quotation.
_CLOSING = frozenset('»”"')


def let_known(words: Words, index: int) -> Cue | None:
    """« a laissé entendre », « fait savoir », « met en garde », « ont tenu à faire remarquer »."""
    warns = words.lower[index] == "garde"
    if warns and words.lower[max(0, index - 1) : index] != ("en",):
        return None
    verbs = words_of("speech", "warning" if warns else "letting")
    for place in range(index - 1 - warns, max(index - 3 - warns, -1), -1):
        verb, pronoun = uninverted(words.lower[place])
        if verb in verbs:
            first = auxiliary(words, place)
            first = first if first >= 0 else place
            first -= words.lower[max(0, first - 2) : first] == ("comme", "le")
            return Cue(first, index + 1, stating=True, pronoun=pronoun)
    return None


def narrated(words: Words, index: int) -> Cue | None:
    """« Et X de conclure », « “…”, d’ajouter X »: an infinitive of speech after *de*."""
    link = index - 1
    clitic = link > 0 and words.lower[link] in words_of("grammar", "clitics")  # de lui répondre
    link -= clitic
    if link < 1 or words.lower[link] not in {"de", "d'"}:
        return None
    quoted = not _CLOSING.isdisjoint(words.gap(link)) and "," in words.gap(link)
    if not (quoted or _opens(words, link, index)):
        return None
    return Cue(link, index + 1, stating=True)


def _opens(words: Words, link: int, index: int) -> bool:
    """« Et X de … » at the head of a sentence, « Une autre de poursuivre : »."""
    first = words.sentence_range(link)[0]
    if link == first or link - first > _SUBJECT:
        return False
    before = words.lower[first:link]
    if not words_of("grammar", "auxiliaries").isdisjoint(before):
        return False
    colon = index + 1 < len(words) and words.gap(index + 1).strip().startswith(":")
    return before[0] == "et" or (colon and before[0] in words_of("grammar", "determiners"))


def read_somewhere(words: Words, index: int, pronoun: str) -> Cue | None:
    """« lit-on », « peut-on lire », « on peut lire », « a-t-on appris »: by nobody, somewhere."""
    first = index
    if not pronoun:
        before = words.lower[max(0, index - 2) : index]
        if before[-1:] == ("on",) or (before[-1:] and before[-1] in words_of("speech", "can one")):
            first = index - 1
        elif len(before) > 1 and before[0] == "on" and before[1] in _can():
            first = index - 2
        else:
            return None
    elif pronoun != "on":
        return None
    return Cue(first, index + 1, stating=True, pronoun="on")


@cache
def _can() -> frozenset[str]:
    """« on peut », « on a » before the verb."""
    return frozenset(
        word.removesuffix("-on").removesuffix("-t") for word in words_of("speech", "can one")
    )
