"""Find the subject that an apposition parts from its verb: « X, maire de Sion, assure »."""

from __future__ import annotations

from features.analysis.cue import Cue
from features.analysis.person import Person, between
from features.analysis.pronouns import governed
from features.analysis.voices import Voice, VoiceKind, of_person
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words from a name to its verb when all that lies between says what the person does.
_PRESENTED_REACH = 40
#: Words before a name that opens a sentence.
_OPENING = 2


def presented_subject(
    words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int
) -> Voice | None:
    """« Inès Morel, productrice à la ferme des Noyers, témoigne »: what she does lies between."""
    start = max(words.sentence_range(cue.first)[0], cue.first - _PRESENTED_REACH)
    for person in between(mentions, start, cue.first):
        if person.last == cue.first and _set_apart(words, person):
            return of_person(person)
        opens = person.first - start < _OPENING or "," in words.gap(person.first)
        after = person.function is not None and person.function[0] == person.last
        after = after or (_set_apart(words, person) and "," in words.gap(person.last))
        whose = person.function is not None and person.function[0] == person.last
        if whose and governed(words, person.first):
            continue  # « l’ancien ministre de X, père de la réforme, prévient »
        if opens and after and _only_presents(words, person.last, cue.first):
            return of_person(person)
    started = between(mentions, start, start + 1)
    return None if started else _opening_name(words, cue, floor)


def _opening_name(words: Words, cue: Cue, floor: int) -> Voice | None:
    """« Sarve, connue pour ses ponts, a critiqué … »: a name that opens the sentence."""
    first = last = words.sentence_range(cue.first)[0]
    if cue.first - first > _PRESENTED_REACH:
        return None
    while (
        last < cue.first and words.raw[last][0].isupper() and not words.gap(last + 1).strip("\xa0 ")
    ):
        last += 1
    last += 1
    if floor > first or last >= cue.first or "," not in words.gap(last):
        return None
    named = all(words.raw[at][0].isupper() for at in range(first, last))
    if not named or words.lower[first] in words_of("grammar", "not names"):
        return None
    alone = not any("," in words.gap(at) for at in range(last + 1, cue.first))
    told = alone and _only_presents(words, last, cue.first)
    return Voice(VoiceKind.BODY, words.lower[last - 1], first, last) if told else None


def _set_apart(words: Words, person: Person) -> bool:
    """« La maire de Sion, Inès Morel, a appelé … »: a name between commas after its function."""
    before = person.function is not None and person.function[1] == person.first
    return before and "," in words.gap(person.first)


def _only_presents(words: Words, first: int, last: int) -> bool:
    """Whether no verb stands there but in a relative clause: « , élue de Sion, qui a voté, »."""
    auxiliaries = words_of("grammar", "auxiliaries")
    verb = next((at for at in range(first, last) if words.lower[at] in auxiliaries), last)
    return verb == last or any(
        words.lower[at] == "qui" and "," in words.gap(at) for at in range(first, verb)
    )
