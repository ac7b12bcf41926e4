"""Statements laid on nobody: « certains experts », « des études », « on nous cache ».

Seven in ten of those shown are right, and a quarter of those that readers mark are shown
(``sourcier exactness``): too little to be scored.
"""

from __future__ import annotations

from bisect import bisect_right

from features.analysis.attribution import attribution
from features.analysis.documents import named_documents
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

#: Voices that are many, and lend no authority: *on*, *des personnes*.
_PEOPLE = frozenset(
    ("on", "gens", "personnes", "témoins", "internautes", "journalistes", "militaires")
)
#: Words after a vague group in which a name still says which group it is.
_NAMED_WITHIN = 10
#: The same after a turn such as « selon des experts ».
_TOLD_WITHIN = 3


def _measure(article: Article) -> Outcome:
    found = attribution(article.body)
    if len(found.words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    words = found.words
    # After a study is named, « les chercheurs » are its authors.
    named = min((first for first, _ in named_documents(article.body).values()), default=len(words))
    linked = {words.sentences[words.at(link.start)] for link in article.links if link.end}
    spans = {
        words.sentences[voice.first]: _span(words, voice)
        for voice in found.voices
        if _vague(words, voice) and words.sentences[voice.first] not in linked
        if not (words.lower[voice.first] == "les" and voice.first > named)
    }
    inside = [(quoted.start, quoted.end) for quoted in found.quotations]
    for start, end in turns(article.body, "rumour"):
        if not _within(inside, start) and not _told(words, end):
            elided = article.body[end - 2 : end].lower() == "qu"  # keep its apostrophe
            span = Span(Part.BODY, start, end + elided)
            spans.setdefault(words.sentences[words.at(start)], span)
    for start, _ in turns(article.body, "explained anonymity"):
        spans.pop(words.sentences[words.at(start)], None)
    value = per_thousand(len(spans), found.words)
    passages = shown(spans.values())
    if not spans:
        return Measured(value, "Aucune affirmation ne repose sur des inconnus.")
    many = counted(len(spans), "affirmation repose", "affirmations reposent")
    saw = f"{many} sur des inconnus : {listed([article.quote(s) for s in passages])}."
    return Measured(value, saw, passages)


def _span(words: Words, voice: Voice) -> Span:
    """The voice with its article."""
    alone = voice.kind is VoiceKind.DOCUMENT and voice.first > 0
    return span_of(words, voice.first - alone, voice.last)


def _within(ranges: list[tuple[int, int]], offset: int) -> bool:
    """Inside a quotation, the rumour is the speaker’s."""
    place = bisect_right(ranges, (offset, len(ranges))) - 1
    return place >= 0 and offset < ranges[place][1]


def _told(words: Words, end: int) -> bool:
    """« selon des sources policières », « selon les experts de l’OMS »: who they are is told."""
    first = words.at(end)
    last = min(first + _TOLD_WITHIN, words.sentence_range(first)[1]) if first < len(words) else 0
    return any(_identifies(words, at) for at in range(first, last) if not words.gap(at).strip())


def _vague(words: Words, voice: Voice) -> bool:
    """An unnamed group or study: « des experts », « une étude », with no name close after."""
    before = words.lower[voice.first - 1] if voice.first else ""
    if voice.kind is VoiceKind.DOCUMENT:
        indefinite = before in {"une", "un", "des"} or before in _vague_determiners()
        if not (indefinite and voice.key in words_of("grammar", "studies")):
            return False
    elif voice.kind is not VoiceKind.VAGUE or voice.key in _PEOPLE:
        return False
    end = min(words.sentence_range(voice.last - 1)[1], voice.last + _NAMED_WITHIN)
    return not any(_identifies(words, index) for index in range(voice.last, end))


def _identifies(words: Words, index: int) -> bool:
    """A name or a body says which group it is, or what kind of source."""
    word = words.lower[index]
    known = word in words_of("people", "bodies") or word in words_of("grammar", "source kinds")
    return known or words.raw[index][0].isupper()


def _vague_determiners() -> frozenset[str]:
    return words_of("grammar", "vague determiners")


SIGNAL = Signal(
    id="anonymous_sources",
    version=5,
    label="Sources anonymes ou vagues",
    question="Qui sont ces « experts » dont on parle ?",
    step=Step.WHENCE,
    unit=Unit("affirmations pour 1 000 mots", 0, 15),
    direction=Direction.ALARMING,
    why="« Certains experts » ou « des études » ne se vérifient pas : il faut un nom ou un titre.",
    sources=(MUNICH, CLEMI, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (2, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
