"""Statements laid on nobody: « certains experts », « des études », « on nous cache »."""

from __future__ import annotations

from features.analysis.attribution import attribution
from features.analysis.passages import (
    ENOUGH_WORDS,
    TOO_SHORT,
    per_thousand,
    shown,
    span_of,
)
from features.analysis.turns import turns
from features.analysis.voices import Voice, VoiceKind
from features.analysis.words import Words
from features.article import Article, Part, Span
from features.lexicon.wordlists import words_of
from features.signal import (
    Direction,
    Measured,
    NotApplicable,
    Outcome,
    Reading,
    Signal,
    Step,
    Unit,
)
from features.sources import CLEMI, MUNICH, OBSINFOX
from features.wording import counted, listed

#: Words after a vague group in which a name still says which group it is.
_NAMED_WITHIN = 7


def _measure(article: Article) -> Outcome:
    found = attribution(article.body)
    if len(found.words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    spans = {
        _number(found.words, found.words.starts[voice.first]): span_of(
            found.words, voice.first, voice.last
        )
        for voice in found.voices
        if _vague(found.words, voice)
    }
    for start, end in turns(article.body, "rumour"):
        spans.setdefault(_number(found.words, start), Span(Part.BODY, start, end))
    for start, _ in turns(article.body, "explained anonymity"):
        spans.pop(_number(found.words, start), None)
    value = per_thousand(len(spans), found.words)
    passages = shown(spans.values())
    if not spans:
        return Measured(value, "Aucune affirmation ne repose sur des inconnus.")
    many = counted(len(spans), "affirmation repose", "affirmations reposent")
    saw = f"{many} sur des inconnus : {listed([article.quote(s) for s in passages])}."
    return Measured(value, saw, passages)


def _number(words: Words, offset: int) -> int:
    """The sentence of a character: one claim a sentence is enough."""
    return words.sentences[words.at(offset)]


def _vague(words: Words, voice: Voice) -> bool:
    """An unnamed group or study: « des experts », « une étude », with no name close after."""
    if voice.kind is VoiceKind.DOCUMENT:
        before = words.lower[voice.first - 1] if voice.first else ""
        indefinite = before in {"une", "un", "des"} or before in words_of(
            "grammar", "vague determiners"
        )
        if not (indefinite and voice.key in words_of("grammar", "studies")):
            return False
    elif voice.kind is not VoiceKind.VAGUE or voice.key == "on":
        return False
    end = min(words.sentence_range(voice.last - 1)[1], voice.last + _NAMED_WITHIN)
    return not any(word[0].isupper() for word in words.raw[voice.last : end])


SIGNAL = Signal(
    id="anonymous_sources",
    version=1,
    label="Sources anonymes ou vagues",
    question="Qui sont ces « experts » dont on parle ?",
    step=Step.WHENCE,
    unit=Unit("affirmations pour 1 000 mots", 0, 15),
    direction=Direction.ALARMING,
    why="« Certains experts » ou « des études » ne se vérifient pas : il faut un nom ou un titre.",
    sources=(MUNICH, CLEMI, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (2, Reading.DISTRUST)),
    measure=_measure,
)
