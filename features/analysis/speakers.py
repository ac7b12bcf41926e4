"""Find the speaker of one quotation, from the surest sign to the least sure."""

from __future__ import annotations

from bisect import bisect_left

from features.analysis.crossheads import alone
from features.analysis.cue import Cue
from features.analysis.interviews import interviewee
from features.analysis.neighbours import around, beside, introduced
from features.analysis.quoted import Kind
from features.analysis.setting import Context, after, before, in_brackets, is_listed
from features.analysis.voices import Voice, VoiceKind, of_person
from features.analysis.words import Words
from features.lexicon.wordlists import words_of

#: Words of a line that signs a quotation after a dash: « … » – Inès Morel, maire de Kolda.
_SIGNATURE = 14
#: Characters of a signature in brackets.
_BRACKETS = 200
_CLOSING = frozenset('»”"')
_SPEECH = frozenset((Kind.CLAUSE, Kind.SENTENCE))
_PARTING = frozenset(",!?…–—-")
#: Words of a question back to the word that says whom it asks, and such words.
_QUESTION, _YOU = 40, ("vous", "votre", "vos")
_THEY = frozenset(("il", "elle", "ils", "elles"))
_STOPS = frozenset(".!?…:")
_DASHES = frozenset("–—-(―")


def speaker_of(context: Context, at: int) -> Voice | None:
    """The speaker of quotation ``at`` by itself, without what its neighbours tell."""
    beside_it = [_following, _preceding]
    if _is_announced(context, at):
        beside_it.reverse()
    looks = [_incise, *beside_it, _signed, _answered, _of_pronoun]
    if in_brackets(context.words, context.places[at]):
        looks = [_incise, _signed]
    elif context.places[at].kind in _SPEECH and not is_listed(context.words, context.places[at]):
        looks += [beside, introduced, around]
    found = next(filter(None, (look(context, at) for look in looks)), None)
    term = context.places[at].kind is Kind.TERM
    return None if found and term and found.kind is VoiceKind.VAGUE else found  # « ce qu’on dit »


def _is_announced(context: Context, at: int) -> bool:
    """X explique : « … »: the colon says that who speaks stands before."""
    place, words = context.places[at], context.words
    start = words.ends[place.first - 1] if place.first else 0
    return ":" in words.text[start : place.start]


def _incise(context: Context, at: int) -> Voice | None:
    """« …, explique Mme X, … »: an inverted verb between commas inside the quotation."""
    place, words = context.places[at], context.words
    for cue in context.cues_between(place.first + 1, place.last):
        gap = words.gap(cue.first).strip()
        parted = bool(gap) and gap[-1] in ",!?–—-…("
        if not cue.preposition and (parted or cue.pronoun or _slips_in(words, cue)):
            voice = context.incised(cue, at, cue.first)
            if voice:
                return voice
    return None


def _slips_in(words: Words, cue: Cue) -> bool:
    """« … c’est retombé avouait un commerçant. … »: the comma was lost, and so was the mark."""
    before = words.lower[cue.first - 1]
    follows = cue.last < len(words) and words.lower[cue.last] in {"un", "une"}
    return follows and before not in words_of("grammar", "pronouns") | words_of("quoted", "clausal")


def _following(context: Context, at: int) -> Voice | None:
    """« … », explique X / » selon X: in what is left of the sentence after the quotation."""
    first, last = after(context, at)
    subject = context.places[at].kind is Kind.TERM and _is_subject(context, first)
    for cue in context.cues_between(first, last):
        told_of = subject and cue.first == first and not cue.pronoun
        voice = None if told_of else context.incised(cue, at, first)
        if voice:
            return voice
    return None


def _is_subject(context: Context, after: int) -> bool:
    """« Le “pont de la peur” désigne … »: without a comma, a term is what the verb speaks of."""
    words = context.words
    return after < len(words) and _PARTING.isdisjoint(words.gap(after))


def _preceding(context: Context, at: int) -> Voice | None:
    """X explique : « … », selon X « … », X : « … »."""
    first, last = before(context, at)
    if first >= last:
        return None
    term = context.places[at].kind is Kind.TERM
    for cue in reversed(context.cues_between(first, last)):
        named = term and cue.noun  # « un entretien avec X, la “voix du pont” »
        voice = None if named else context.voice(cue, first)
        if voice:
            return voice
    return None


def _of_pronoun(context: Context, at: int) -> Voice | None:
    """« un geste dont elle “ignorait la gravité” »: words taken over right after their author."""
    place, words = context.places[at], context.words
    if not place.first or words.text[words.ends[place.first - 1] : place.start].strip():
        return None
    pronoun = words.lower[place.first - 1]
    if pronoun not in _THEY:
        return None
    return context.pointed(Voice(VoiceKind.PRONOUN, pronoun, place.first - 1, place.first))


def _signed(context: Context, at: int) -> Voice | None:
    """« … » – Inès Morel, maire: a line after a dash or in brackets that only names someone."""
    place, words = context.places[at], context.words
    if place.last >= len(words):
        return None
    gap = words.text[place.end : words.starts[place.last]].strip()
    last = bisect_left(words.paragraphs, words.paragraphs[place.last] + 1)
    if gap[-1:] not in _DASHES or not gap[-1:]:
        return _named_below(context, at, last)
    if words.lower[place.last] == "par":
        return None  # « “Le pont” – par Inès Morel, Le Courrier »: whoever signs an article
    if gap[-1] == "(":
        closing = words.text.find(")", place.end, place.end + _BRACKETS)
        last = min(last, words.at(max(place.end, closing)))
    if last - place.last > _SIGNATURE:
        return None
    found = context.someone_in(place.last, last)
    return None if found and found.kind is VoiceKind.PRONOUN else found  # « (elle, lui) »


def _named_below(context: Context, at: int, last: int) -> Voice | None:
    """« “…” », then a line by itself that only names someone, without a full stop."""
    place, words = context.places[at], context.words
    below = alone(words, place.first, place.last) and last - place.last <= _SIGNATURE
    if not below or place.kind is not Kind.SENTENCE:
        return None
    found = context.person_in(place.last, place.last + 1)
    ends = words.gap(last)[:1] in _STOPS
    return found if found and found.person and found.person.full and not ends else None


def _answered(context: Context, at: int) -> Voice | None:
    """« Et ce match ? “On le jouera.” »: whom a question asks answers it, right after."""
    place, words = context.places[at], context.words
    if not place.first or "?" not in words.text[words.ends[place.first - 1] : place.start]:
        return None
    person = interviewee(words.text)
    if person:
        return of_person(person)
    first = words.sentence_range(place.first - 1)[0]
    for index in range(place.first - 1, max(first, place.first - _QUESTION) - 1, -1):
        if words.lower[index].endswith(_YOU):
            return Voice(VoiceKind.PRONOUN, "vous", index, index + 1)
    return None
