"""Find the parentheses in which a writer comments: glosses of a camp’s words, sneers, *(sic)*."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

import re2

from features.analysis import aside_glosses
from features.analysis.marks import Quoted, pair
from features.lexicon import asides as forms
from features.lexicon import own_turns, own_voice

#: Content of one pair of brackets, on one line; longer ones are sentences, not asides.
_BRACKETS = re.compile(r"\(([^()\n]{1,200})\)|\[([^\[\]\n]{1,80})\]")
#: Characters before a bracket that may still belong to the words it glosses.
_NEAR = 120
#: Characters before a bracket that stand right beside it.
_CLOSE = 6
#: Words of a quotation short enough to be mocked by a (sic) set right after it.
_SHORT = 3
#: What an editor sets in square brackets too; the rest there is a word restored, or a voice heard.
_EDITED = frozenset(("gloss", "sneer", "stance", "laughter", "sic", "marks"))
#: Bytes the one pattern of every turn may keep its states in, at most: it uses a few million, and
#: with the eight of re2’s own limit it would forget them and start again, thirty times slower.
_MEMORY = 64 << 20
#: Letters from which words repeated in capitals are not an acronym.
_LOUD = 8
_WORD = re.compile(r"\w[\w-]{0,40}")


class AsideKind(StrEnum):
    """The turn an aside takes."""

    GLOSS = "gloss"
    SNEER = "sneer"
    STANCE = "stance"
    REPLY = "reply"
    LAUGHTER = "laughter"
    WINK = "wink"
    QUESTION = "question"
    OUTBURST = "outburst"
    ECHO = "echo"
    SIC = "sic"
    MARKS = "marks"
    DISTANCE = "distance"
    TURN = "turn"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Aside:
    """A commenting parenthesis: characters ``[start, end)``, brackets included."""

    kind: AsideKind
    start: int
    end: int


def _forms() -> tuple[tuple[AsideKind, str, bool], ...]:
    """Kind, pattern, and whether the pattern must be the whole content."""
    return (
        (AsideKind.SIC, forms.SIC, True),
        (AsideKind.LAUGHTER, forms.LAUGHTER, True),
        (AsideKind.MARKS, forms.MARKS, True),
        (AsideKind.STANCE, forms.STANCE, True),
        (AsideKind.REPLY, forms.REPLY, True),
        (AsideKind.SNEER, forms.SNEER, False),
        (AsideKind.DISTANCE, forms.DISTANCE, False),
        (AsideKind.GLOSS, forms.READING_BETWEEN_LINES, False),
        (AsideKind.TURN, own_voice.READY, True),
        (AsideKind.OUTBURST, forms.OUTBURST, True),
        (AsideKind.QUESTION, forms.QUESTION, True),
        (AsideKind.WINK, forms.WINK, True),
        (AsideKind.LAUGHTER, own_voice.LAUGH, True),
        (AsideKind.VOICE, own_voice.FEELING, True),
        (AsideKind.VOICE, own_voice.ADVERB, True),
        (AsideKind.VOICE, own_voice.VALUE, True),
        (AsideKind.TURN, own_turns.OPENING, True),
        (AsideKind.TURN, own_turns.CLOSING, True),
        (AsideKind.TURN, own_turns.ALONE, True),
    )


@cache
def _patterns() -> tuple[tuple[AsideKind, Any, bool], ...]:
    return tuple((kind, re2.compile(f"(?i:{pattern})"), whole) for kind, pattern, whole in _forms())


@cache
def _likely() -> Any:  # noqa: ANN401 (re2 has no types)
    """Every turn in one pattern: most brackets hold a figure or an acronym, and stop there."""
    options = re2.Options()
    options.max_mem = _MEMORY
    every = (pattern if whole else f"(?:{pattern}).*" for _, pattern, whole in _forms())
    return re2.compile("(?is:" + "|".join(every) + ")", options)


@lru_cache(maxsize=16)
def asides(text: str) -> tuple[Aside, ...]:
    """Commenting parentheses outside of quotations, in order; linear in the text’s length."""
    found = []
    quotes: _Quotes | None = None
    for match in _BRACKETS.finditer(text):
        content = (match[1] or match[2]).lstrip(" .…\u00a0\u202f").rstrip().replace("’", "'")
        content = content.replace("\u00a0", " ").replace("\u202f", " ")
        kind = _kind(content, text, match.start())
        if kind is None or (match[2] and kind not in _EDITED):
            continue
        quotes = quotes or _Quotes(text)
        if not quotes.excuse(kind, *match.span()):
            found.append(Aside(kind, *match.span()))
    return tuple(found)


def _kind(content: str, text: str, start: int) -> AsideKind | None:
    for kind, pattern, whole in _patterns() if _likely().fullmatch(content) else ():
        if pattern.fullmatch(content) if whole else pattern.match(content):
            return None if _informs(kind, content) else kind
    if aside_glosses.comments(content, text[max(0, start - _NEAR) : start]):
        return AsideKind.GLOSS
    return AsideKind.ECHO if content.isupper() and _echoes(content, text[:start]) else None


def _echoes(content: str, before: str) -> bool:
    """« comme à chaque fois (COMME A CHAQUE FOIS) »: the same words again, louder."""
    said = _plain(content.rstrip(" !?.…"))
    return len(said) >= _LOUD and _plain(before[-2 * len(content) :]).rstrip().endswith(said)


def _plain(text: str) -> str:
    """Lower case, without the accents that capitals often lose."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _informs(kind: AsideKind, content: str) -> bool:
    """A definition, a translation, a question that is really asked."""
    if kind is AsideKind.GLOSS:
        return aside_glosses.explains(content)
    return kind is AsideKind.QUESTION and _asked().match(content) is not None


@cache
def _asked() -> Any:  # noqa: ANN401 (re2 has no types)
    return re2.compile(f"(?i:{forms.ASKED})")


class _Quotes:
    """The closed quotations of a text, ready to say what stands inside or right after one."""

    def __init__(self, text: str) -> None:
        self.text = text
        closed = [quoted for quoted in pair(text).quoted if quoted.closed]
        self.ending = {quoted.end: quoted for quoted in closed}
        self.outer: list[Quoted] = []
        for quoted in closed:
            if not self.outer or quoted.start >= self.outer[-1].end:
                self.outer.append(quoted)

    def excuse(self, kind: AsideKind, start: int, end: int) -> bool:
        """Inside a quotation it is the speaker’s, or a scruple of the one who quotes."""
        place = bisect_right(self.outer, start, key=lambda quoted: quoted.start) - 1
        if place >= 0 and end <= self.outer[place].end:
            return True
        near = self.text[max(0, start - _CLOSE) : start]
        if kind is AsideKind.SIC:
            before = self.ending.get(start - len(near) + len(near.rstrip()))
            return before is not None and self._is_long(before)
        return kind is AsideKind.MARKS and any(sign.isdigit() for sign in near)  # « 1450 (?) »

    def _is_long(self, quoted: Quoted) -> bool:
        return len(_WORD.findall(self.text[quoted.inner : quoted.outer])) > _SHORT
