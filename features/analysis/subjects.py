"""Find whose words a cue introduces, before or after it in its sentence."""

from __future__ import annotations

from dataclasses import replace

from features.analysis.apposed import presented_subject
from features.analysis.cue import Cue
from features.analysis.inversions import parted, subject_after
from features.analysis.person import Person, between, joined
from features.analysis.pronouns import governed, is_governed, is_impersonal, of_pronoun, run_start
from features.analysis.sayings import said_on_behalf, where_said
from features.analysis.speaking_nouns import noun_after, noun_before
from features.analysis.voices import Voice, VoiceKind, of_person, voice_at
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words searched before a verb for its subject.
_BEFORE_REACH = 22
#: Words in brackets, at most.
_IN_BRACKETS = 5
#: Words between a pronoun such as *certains* and its verb: further, it governs a noun.
_NEAR = 2
#: Pronouns after *selon*, and the subject pronouns they stand for.
_STRESSED = {"lui": "il", "elle": "elle", "eux": "ils", "elles": "elles"}
#: Right before a verb, they say that its subject follows: « comme l’explique X ».
_INVERTING = frozenset(
    ("comme", "que", "qu'", "l'", "auquel", "auxquels", "auxquelles", "laquelle", "lequel")
)
_THAT = (("que",), ("qu'",))
#: Words from *selon* to « de » or « par », which the noun of what is said stands before.
_SAID_REACH, _OF = 6, frozenset(("d'", "de", "des", "du", "par"))
#: Who can have a view: « Pour X, … »; a body is as often whom something is done for.
_VIEWERS = frozenset((VoiceKind.PERSON, VoiceKind.ROLE))


def voice_of(
    words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int, *, beside: bool = False
) -> Voice | None:
    """The speaker of a cue; ``floor`` is the first word that may hold it (after a quotation).

    ``beside`` a quotation, any noun that stands where a subject does is a speaker: « …, confie
    cette mère », « la jeune femme a dénoncé … ».
    """
    found = _known_voice(words, mentions, cue, floor)
    if found and found.kind is VoiceKind.VAGUE and found.key == "on":
        found = said_on_behalf(words, found) or found
    if not found and beside and not cue.view:
        found = noun_after(words, cue)
        if not found and not cue.preposition:
            found = noun_before(words, cue, floor)
    return found and replace(found, said=(cue.first, cue.last))


def _known_voice(words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int) -> Voice | None:
    """A person, a function, a body, a document, a pronoun or a vague group."""
    if cue.pronoun:
        somewhere = where_said(words, cue) if cue.pronoun == "on" else None
        return somewhere or of_pronoun(
            words, mentions, cue.pronoun, cue.first, cue.last, incise=True
        )
    if cue.preposition:
        return _linked(words, mentions, cue)
    mark = words.gap(cue.first).strip().strip(")]")  # « X (Le Courrier) raconte … »
    if mark[-1:] == ",":
        presented = presented_subject(words, mentions, cue, floor)
        if presented:
            return presented
    inverted = cue.first > 0 and words.lower[cue.first - 1] in _INVERTING
    if not cue.first or mark or inverted:
        after = subject_after(words, mentions, cue, indefinite=mark != ",")
        # « comme l’atteste … », « le public que critique … »: no subject before.
        told = "comme" in words.lower[max(0, cue.first - 2) : cue.first] or (
            words.lower[max(0, cue.first - 1) : cue.first] in _THAT
        )
        return after if after or told else _before(words, mentions, cue, floor)
    found = _before(words, mentions, cue, floor) or subject_after(
        words, mentions, cue, indefinite=True
    )
    compound = cue.last - cue.first > 1  # « Y a critiqué le maire, X »: whom, and not who
    compound = compound and words.lower[cue.first - 1] != "s'"  # « s’est réjoui le maire, X »
    objected = found and found.person and compound and found.first >= cue.last
    return None if objected else found


def _linked(words: Words, mentions: tuple[Person, ...], cue: Cue) -> Voice | None:
    """« selon X », « pour elle »: whoever the preposition governs."""
    following = words.lower[cue.last] if cue.last < len(words) else ""
    if following in _STRESSED:
        return of_pronoun(words, mentions, _STRESSED[following], cue.last, cue.last + 1)
    if not cue.view and not cue.noun:
        told = _of_what_was_said(words, mentions, cue)
        if told:
            return told
    found = subject_after(words, mentions, cue, indefinite=True)
    return found if not cue.view or (found and _has_views(words, found)) else None


def _of_what_was_said(words: Words, mentions: tuple[Person, ...], cue: Cue) -> Voice | None:
    """« selon l’expression de X », « d’après la théorie défendue par les historiens X et Y »."""
    last = min(words.sentence_range(cue.first)[1], cue.last + _SAID_REACH)
    for index in range(cue.last, last):
        if words.gap(index).strip():
            return None
        if words.lower[index] in _OF and index > cue.last:
            said = words.lower[cue.last : index]
            if not words_of("speech", "sayings").intersection(said):
                return None
            after = replace(cue, last=index + 1)
            return subject_after(words, mentions, after, indefinite=True)
    return None


def _has_views(words: Words, voice: Voice) -> bool:
    """« Pour Inès, … », « Pour l’ONU, … »: a body by its name in full is whom things are for."""
    word = voice.key in words_of("given_names", "given names") or words.raw[voice.first].isupper()
    return voice.kind in _VIEWERS or (voice.kind is VoiceKind.BODY and word)


def _before(words: Words, mentions: tuple[Person, ...], cue: Cue, floor: int) -> Voice | None:
    """The nearest subject before the verb, in its sentence."""
    start = max(words.sentence_range(cue.first)[0], cue.first - _BEFORE_REACH, floor)
    named = between(mentions, start, cue.first)
    for index in range(cue.first - 1, start - 1, -1):
        person = next((p for p in named if p.first <= index < p.last), None)
        if person:
            alone = _is_plural(words, cue) and not joined(words, mentions, person)
            if not alone and (not is_governed(words, person) or _antecedent(words, person, cue)):
                return of_person(person)
            continue
        voice = voice_at(words, index)
        if voice is None or _bracketed(words, index) or _passes_by(words, voice, cue):
            continue
        if parted(words, voice.first):
            continue
        if voice.kind is VoiceKind.PRONOUN:
            if is_impersonal(words, voice.first):
                return None
            return of_pronoun(words, mentions, voice.key, voice.first, voice.last)
        return _holder(named, voice) or _companion(words, named, voice) or voice
    return None


def _bracketed(words: Words, index: int) -> bool:
    """« l’Office (OFS) », « X (Le Courrier) »: initials, or whom someone works for."""
    if ")" not in words.gap(index + 1):
        return False
    return any("(" in words.gap(at) for at in range(index, max(index - _IN_BRACKETS, -1), -1))


def _is_plural(words: Words, cue: Cue) -> bool:
    """« ont annoncé », « affirment »: several people; not « soutient », « dément »."""
    verb = words.lower[cue.first if cue.last - cue.first > 1 else cue.last - 1]
    several = verb.endswith("ent") and not verb.endswith(("ient", "ément"))
    return several or verb in {"ont", "sont", "font", "vont"}


def _companion(words: Words, named: tuple[Person, ...], voice: Voice) -> Voice | None:
    """« X et ses collègues estiment »: who is named before those who are not."""
    start = voice.first - 2
    if words.lower[max(0, start) : voice.first - 1] != ("et",):
        return None
    theirs = words.lower[voice.first - 1] in {"ses", "son", "sa", "leurs", "leur"}
    return next((of_person(one) for one in named if theirs and one.last == start), None)


def _antecedent(words: Words, person: Person, cue: Cue) -> bool:
    """« un projet de l’artiste X, qui revendique … »."""
    return person.last == cue.first - 1 and words.lower[person.last] == "qui"


def _holder(named: tuple[Person, ...], voice: Voice) -> Voice | None:
    """« Inès Morel, maire de Kolda, affirme »: the person whose function was met first."""
    for person in named:
        if person.function and person.function[0] <= voice.first < person.function[1]:
            return of_person(person)
    return None


def _passes_by(words: Words, voice: Voice, cue: Cue) -> bool:
    """Not the subject: a noun that a preposition governs, a determiner far from the verb."""
    if voice.kind is not VoiceKind.VAGUE:
        return governed(words, run_start(words, voice.first))
    return voice.last - voice.first == 1 and cue.first - voice.first > _NEAR
