"""Let a speaker go on from one quotation to the next."""

from __future__ import annotations

from collections.abc import Sequence

from features.analysis.crossheads import alone
from features.analysis.quoted import Kind, on_a_sign
from features.analysis.setting import Place, in_brackets
from features.analysis.voices import Voice, VoiceKind
from features.analysis.words import Words

#: Sentences over which a speaker goes on within a paragraph without being named again.
_SENTENCES_APART = 4
#: Paragraphs over which the last speaker goes on in whole sentences, and before which the first
#: one is quoted without being named yet.
_PARAGRAPHS_AHEAD, _PARAGRAPHS_BACK = 5, 2


def chained(
    words: Words, places: Sequence[Place], voices: Sequence[Voice | None]
) -> list[Voice | None]:
    """The speakers, those that go on filled in; linear in the number of quotations."""
    found = list(voices)
    for ahead in (True, False):
        order = range(len(found)) if ahead else range(len(found) - 1, -1, -1)
        last = -1
        for at in [at for at in order if not places[at].heads]:
            lone = on_a_sign(words, places[at].first) or in_brackets(words, places[at])
            if found[at] is None and last >= 0 and not lone:
                if ahead:
                    same = _goes_on(words, places[last], places[at])
                else:
                    same = _is_led_up_to(words, places[last], places[at], found[last])
                if same:
                    found[at] = found[last]
            voice = found[at]
            last = at if voice and voice.kind is not VoiceKind.VAGUE else -1
    return found


def _goes_on(words: Words, known: Place, other: Place) -> bool:
    """Whether who is quoted in ``known`` is still quoted in ``other``, further on."""
    apart = words.paragraphs[other.first] - words.paragraphs[known.first]
    if not apart:
        sentences = words.sentences[other.first] - words.sentences[known.last - 1]
        return sentences <= (0 if other.kind is Kind.TERM else _SENTENCES_APART)
    if other.kind is Kind.SENTENCE:
        return apart <= _PARAGRAPHS_AHEAD
    return apart == 1 and other.kind is Kind.CLAUSE


def _closes(voice: Voice | None, known: Place) -> bool:
    """« “…”, mais “…”, précise-t-elle »: said at the end, of all that the sentence quotes."""
    return voice is not None and voice.said is not None and voice.said[0] >= known.last


def _is_led_up_to(words: Words, known: Place, other: Place, voice: Voice | None) -> bool:
    """What is quoted before it is said whose: « “…” et appelle à “…”, a dit X », or paragraphs."""
    if words.sentences[known.first] == words.sentences[other.first]:
        opens = words.sentence_starts[words.sentences[other.first]] == other.first
        return opens or (other.kind is not Kind.TERM and _closes(voice, known))
    apart = words.paragraphs[known.first] - words.paragraphs[other.first]
    whole = other.kind is Kind.SENTENCE and alone(words, other.first, other.last)
    return whole and apart <= _PARAGRAPHS_BACK
