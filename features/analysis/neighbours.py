"""Find who speaks a quotation by the sentences beside it, where its own does not say so."""

from __future__ import annotations

from bisect import bisect_left

from features.analysis.quoted import ANNOUNCING, Kind, on_a_sign
from features.analysis.setting import Context, after, before, new_sentence
from features.analysis.subjects import voice_of
from features.analysis.voices import Voice
from features.analysis.words import Words

#: Words after a quotation in which a name alone signs it.
_CLOSE = 4
#: Words of the following sentence in which its subject stands.
_OPENING = 10
#: Words between a subject and what it is quoted for: a verb, an adverb, an auxiliary.
_VERB = 3
#: What makes a passive of a participle, and the endings of one.
_BEING = frozenset(("est", "sont", "était", "étaient", "fut", "furent", "sera", "seront"))
_PASSIVE = ("é", "ée", "és", "ées")
_SUBORDINATE = frozenset(("quand", "lorsque", "lorsqu'", "si", "s'"))
#: Words searched in the sentence before the one that a colon ends.
_FAR = 30


def beside(context: Context, at: int) -> Voice | None:
    """A person named in the same sentence, or right after it."""
    first, last = before(context, at)
    start, end = after(context, at)
    named = context.subject_in(first, last) or context.person_in(first, last)
    if named and _undergoes(context.words, named.last, last):
        return None
    return named or context.subject_in(start, min(end, start + _CLOSE))


def _undergoes(words: Words, first: int, last: int) -> bool:
    """« Le préfet X a été interpellé par des jeunes : “…” »: whom something is done to."""
    for index in range(first, min(last - 1, first + _VERB)):
        word, following = words.lower[index], words.lower[index + 1]
        if word == "été" or (word in _BEING and following.endswith(_PASSIVE)):
            return words.lower[index - 1] != "s'"
    return False


def introduced(context: Context, at: int) -> Voice | None:
    """« Sa réponse au préfet : “…” », « Elle “reconnaît …” »: whom the words before it speak of."""
    first, last = before(context, at)
    if first >= last or on_a_sign(context.words, last):
        return None
    colon = ":" in context.words.text[context.words.ends[last - 1] : context.places[at].start]
    colon = colon or context.words.lower[last - 1] in ANNOUNCING
    found = context.someone_in(first, last)
    if colon and context.words.lower[first] in _SUBORDINATE:
        return None  # « Quand un enfant entend : “…” »
    if not found and colon and first:
        start = context.words.sentence_range(first - 1)[0]
        return context.pointed(context.someone_in(max(start, first - _FAR), first))
    if found and colon and found.person and _undergoes(context.words, found.person.last, last):
        return None
    near = found and (colon or last - found.last <= _VERB)
    return context.pointed(found) if near else None


def around(context: Context, at: int) -> Voice | None:
    """« X est catégorique. “…” »: a quotation that is a sentence, beside one about someone."""
    words, place = context.words, context.places[at]
    first, last = place.first, place.last
    if place.kind is not Kind.SENTENCE or not new_sentence(words, first):
        return None
    found = None
    if first and words.paragraphs[first - 1] == words.paragraphs[first]:
        found = context.someone_in(words.sentence_range(first - 1)[0], first, subject=True)
    same = last < len(words) and words.paragraphs[last] == words.paragraphs[last - 1]
    if not found and same and "(" not in words.gap(last) and words.lower[last] != "par":
        end = min(words.sentence_range(last)[1], last + _OPENING)
        found = context.someone_in(last, end, subject=True)
    return context.pointed(found) or _told_beside(context, first, last)


def _told_beside(context: Context, first: int, last: int) -> Voice | None:
    """A paragraph of quotation between two others: one of them says that someone speaks."""
    words = context.words
    if first and words.paragraphs[first - 1] != words.paragraphs[first]:
        start = words.sentence_range(first - 1)[0]
        for cue in reversed(context.cues_between(start, first)):
            voice = voice_of(words, context.mentions, cue, start)
            if voice:
                return voice
    ends = last < len(words) and words.paragraphs[last] != words.paragraphs[last - 1]
    if ends and not _quoted_at(context, last):
        for cue in context.cues_between(last, words.sentence_range(last)[1]):
            voice = voice_of(words, context.mentions, cue, last)
            if voice:
                return voice
    return None


def _quoted_at(context: Context, index: int) -> bool:
    """Whether a quotation starts at a word."""
    at = bisect_left(context.places, index, key=lambda place: place.first)
    return at < len(context.places) and context.places[at].first == index
