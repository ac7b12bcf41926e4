"""Cut the runs of capitalised words of a text, of which some are names of people."""

from __future__ import annotations

from features.analysis.words import Words
from features.lexicon.people import functions
from features.lexicon.wordlists import words_of

_LONGEST_NAME = 6
#: Letters of the initials of a body, at most.
_ACRONYM = 4
#: Words of a given name and a family name.
_PAIR = 2
#: Before the capital of a thing: « de l’Intérieur Inès Morel », « la Préfète Inès Morel ».
_BEFORE_THINGS = frozenset(
    (
        "au",
        "aux",
        "ce",
        "cette",
        "d'",
        "de",
        "des",
        "du",
        "et",
        "l'",
        "la",
        "le",
        "les",
        "un",
        "une",
    )
)
#: Endings of what kind of place is named after someone: « l’école primaire X ».
_KINDS = ("el", "elle", "al", "ale", "aire", "ique", "if", "ive")
#: Inside the English name of a body: « Bureau of Sarve Statistics ».
_ENGLISH = frozenset(("and", "for", "of", "the"))
#: Marks that hold a name alone: a title, a brand.
_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')
#: What parts an initial from the name that follows it.
_AFTER_INITIAL = frozenset((". ", ".\u00a0", ".\u202f"))


def runs_of(words: Words) -> list[tuple[int, int]]:
    """Maximal runs of capitalised words, particles allowed inside."""
    runs: list[tuple[int, int]] = []
    last = 0
    never = words_of("grammar", "not names")
    for index in words.capitals:
        if index < last or words.lower[index] in never:
            continue
        last = index + 1
        while last - index < _LONGEST_NAME:
            step = _extends(words, last)
            if not step:
                break
            last += step
        runs.append((index, last))
    return runs


def _extends(words: Words, index: int) -> int:
    """How many words a name grows by at ``index``: a capital, or particles and a capital."""
    for size in (1, 2, 3):
        last = index + size - 1
        if last >= len(words) or not _joined(words, last):
            return 0
        if words.raw[last][0].isupper():
            usual = words.lower[last] in words_of("grammar", "not names")
            usual = usual and not _is_surname(words, index, last)
            if not usual or size > 1:
                return size
            return 2 * _is_family_article(words, last)
        if words.lower[last] not in words_of("grammar", "particles"):
            return 0
    return 0


def _is_surname(words: Words, index: int, last: int) -> bool:
    """« Dominique Maison »: a usual noun, capitalised right after a given name."""
    initial = len(words.raw[index - 1]) == 1
    apart = last != index or initial or not has_given_name(words, index - 1)
    return not apart and words.lower[last] not in words_of("grammar", "determiners")


def _is_family_article(words: Words, index: int) -> bool:
    """Bruno *Le* Maire, Marie *De* Smet: a capital article between a name and a capital."""
    article = words.lower[index] in {"le", "la", "de", "du", "des"} and _joined(words, index)
    following = index + 1 < len(words) and _joined(words, index + 1)
    return article and following and words.raw[index + 1][0].isupper()


def _joined(words: Words, index: int) -> bool:
    gap = words.gap(index)
    initial = gap in _AFTER_INITIAL and len(words.raw[index - 1]) == 1
    initial = initial and words.raw[index - 1].isupper()
    irish = gap in {"'", "’"} and words.raw[index - 1] in {"O", "N", "M"}
    return initial or irish or gap in {" ", "", "\u00a0", "\u202f"}


def person_within(words: Words, first: int, last: int) -> tuple[int, int]:
    """The words of a run that can be a person’s name."""
    first = _given_name_in(words, first, last)
    return first, _before_place(words, first, last)


def _given_name_in(words: Words, first: int, last: int) -> int:
    """« de l’Intérieur Inès Morel » is one run of capitals: the person starts at the given name."""
    if not has_given_name(words, first) and words.lower[first] not in words_of("people", "titles"):
        initials = len(words.raw[first]) > 1 and words.raw[first].isupper()  # le député PRS X
        of_thing = not first or initials or words.lower[first - 1] in _BEFORE_THINGS
        of_thing = of_thing or words.lower[first] in functions()  # « l’ancien Président Paul X »
        for index in range(first + 1, last - 1):
            if of_thing and has_given_name(words, index):
                return index
        while last - first > _PAIR and words.lower[first] in words_of("people", "no names"):
            first += 1  # « la ministre de la Santé Inès Morel »
    return first


def _before_place(words: Words, first: int, last: int) -> int:
    """« Inès Morel du Courrier », « Inès Morel de TSR »: it ends before what it belongs to."""
    for index in range(first + 2, last):
        word, before = words.raw[index], words.raw[index - 1]
        initials = _is_acronym(word) and not words.raw[first].isupper()
        if initials and before in {"de", "d'", "d’"}:
            return index - 1
        if initials and before[0].isupper() and not _goes_on(words, index - 1):
            return index  # « Inès Morel RTS »
        if word in {"du", "des", "chez"} and index + 1 < last:
            return index
    return last


def _is_acronym(word: str) -> bool:
    return 1 < len(word) <= _ACRONYM and word.isupper()


def _goes_on(words: Words, index: int) -> bool:
    """« Inès Le PEN », « Anne Inès ROUX », « Inès MOREL BÂ »: the name goes on in capitals."""
    article = words.lower[index] in words_of("grammar", "particles")
    return article or words.raw[index].isupper() or has_given_name(words, index)


def has_given_name(words: Words, first: int) -> bool:
    """Whether the run opens with a given name or an initial."""
    word = words.lower[first]
    if len(word) == 1 and words.gap(first + 1).startswith("."):
        return True
    known = words_of("given_names", "given names")
    chinese = word in words_of("given_names", "opening surnames")
    return chinese or word in known or word.split("-")[0] in known


def names_a_thing(words: Words, first: int, last: int) -> bool:
    """« l’institut Inès Morel », « France Sud Océan », « “Namur Plage” »: not a person."""
    if not first:
        return False
    gap = words.gap(first)
    before = words.lower[max(0, first - 2) : first]
    kind = before[-1].endswith(_KINDS) and words.gap(first - 1).isspace()
    named = before if kind else before[-1:]  # « le centre culturel Inès Morel »
    if gap.isspace() and not words_of("people", "eponyms").isdisjoint(named):
        return True
    if gap.isspace() and before[-1] in _ENGLISH:
        return True
    return gap.rstrip()[-1:] in _OPENING and words.gap(last).lstrip()[:1] in _CLOSING
