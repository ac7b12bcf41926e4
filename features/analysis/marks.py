"""Pair the quotation marks of a text, whatever marks a page uses and however it breaks them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

#: French, curly, straight and single marks; ’ alone is left out here: it is the apostrophe.
#: Every choice opens with a sign of its own, by which the search skips the letters.
_MARK = re.compile(r"«|»|‹|›|<<|>>|“|”|„|‟|\"|''(?<!\w'')|''(?!\w)|’’(?!\w)|‘‘|‘|’(?!\w)|\n\n")
_FAMILY = {
    "«": "guillemet",
    "»": "guillemet",
    "<<": "guillemet",
    ">>": "guillemet",
    "‹": "single guillemet",
    "›": "single guillemet",
    "“": "double",
    "”": "double",
    "„": "double",
    "‟": "double",
    '"': "double",
    "''": "double",
    "’’": "double",
    "‘‘": "double",
    "‘": "single",
    "’": "single",
}
_OPENERS = frozenset(("«", "<<", "‹", "‘", "‘‘", "„"))
_CLOSERS = frozenset(("»", ">>", "›", "’", "’’"))
#: Before an opening mark, besides white space.
_BEFORE_OPENING = frozenset("([{—–-:«“'’/\u200b\n")
_AFTER_CLOSING = frozenset(".,;:!?…)]}»”—–-/\n")
#: Characters that a quotation may run over several paragraphs before it counts as never closed.
_REACH = 3000
#: Marks open at once: no text nests deeper, and a hostile one must not make each mark costlier.
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted range: ``[start, end)`` with its marks, ``[inner, outer)`` without them.

    ``closed`` is False where the closing mark never comes: the range then ends with its
    paragraph. ``depth`` is 0 for a quotation that no other holds.
    """

    start: int
    end: int
    inner: int
    outer: int
    family: str
    depth: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Marks:
    """Quoted ranges by start, and the offsets of the closing marks that nothing opened."""

    quoted: tuple[Quoted, ...]
    orphans: tuple[int, ...]


@dataclass(slots=True)
class _Open:
    family: str
    start: int
    inner: int


@lru_cache(maxsize=16)
def pair(text: str) -> Marks:
    """Pair the marks of a text; one pass, linear in its length."""
    pairing = _Pairing(text)
    for match in _MARK.finditer(text):
        pairing.see(match.group(), match.start(), match.end())
    return pairing.finish()


class _Pairing:
    """The state of one pass: what is open, what was found, what closed nothing."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[_Open] = []
        self.found: list[Quoted] = []
        self.orphans: list[int] = []
        self.last_close = text.rfind("»")

    def see(self, mark: str, start: int, end: int) -> None:
        if mark == "\n\n":
            self._end_paragraph(start, end)
        elif self._is_measure(mark, start):
            return
        elif self._opens(mark, start, end):
            self._open(_FAMILY[mark], start, end)
        else:
            self._close(_FAMILY[mark], start, end)

    def finish(self) -> Marks:
        self._drop(len(self.text), keep=0)
        self.found.sort(key=lambda quoted: (quoted.start, -quoted.end))
        return Marks(tuple(self.found), tuple(self.orphans))

    def _is_measure(self, mark: str, start: int) -> bool:
        """Inches and seconds: a straight mark right after a figure, with nothing to close."""
        straight = mark in {'"', "''", "’"}
        figure = start > 0 and self.text[start - 1].isdigit()
        return straight and figure and not self._inside(_FAMILY[mark])

    def _inside(self, family: str) -> bool:
        return any(opened.family == family for opened in self.stack)

    def _opens(self, mark: str, start: int, end: int) -> bool:
        if mark in "«»" and self._is_reversed(mark, start):
            return mark == "»"
        if mark in _OPENERS:
            return True
        if mark in _CLOSERS:
            return False
        before = self.text[start - 1] if start else " "
        after = self.text[end] if end < len(self.text) else " "
        could_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        could_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
        if could_open != could_close:
            return could_open
        if mark in "“”‟":
            return mark == "“" and not (self._inside("double") and could_close)
        return not self._inside("double")

    def _is_reversed(self, mark: str, start: int) -> bool:
        """« dit :  » Non « »: straight marks that a publishing tool turned by the blanks around."""
        opened = next((one for one in self.stack if one.family == "guillemet"), None)
        if mark == "«":
            return opened is not None and self.text[opened.start] == "»"
        blanks = self.text[max(0, start - 2) : start]
        return opened is None and len(blanks) > 1 and not blanks.strip(" \u00a0\u202f")

    def _open(self, family: str, start: int, end: int) -> None:
        top = self.stack[-1] if self.stack else None
        if top and top.family == family and self.text[start - 2 : start] == "\n\n":
            return  # each paragraph of a long quotation opens with the mark again
        if len(self.stack) >= _DEEPEST:
            self._drop(start, keep=0)
        self.stack.append(_Open(family, start, end))

    def _close(self, family: str, start: int, end: int) -> None:
        depth = next(
            (i for i in range(len(self.stack) - 1, -1, -1) if self.stack[i].family == family), -1
        )
        if depth < 0:
            bullet = start == 0 or self.text[start - 1] == "\n"  # » used as a dash
            if family != "single" and not bullet:  # a lone ’ is an apostrophe
                self.orphans.append(start)
            return
        self._drop(start, keep=depth + 1)
        opened = self.stack.pop()
        self.found.append(
            Quoted(opened.start, end, opened.inner, start, family, len(self.stack), closed=True)
        )

    def _drop(self, end: int, keep: int) -> None:
        """Give up on what is open above ``keep``: it ends here, never closed."""
        while len(self.stack) > keep:
            opened = self.stack.pop()
            if opened.family != "single" and end > opened.inner:
                depth = len(self.stack)
                self.found.append(
                    Quoted(opened.start, end, opened.inner, end, opened.family, depth, closed=False)
                )

    def _end_paragraph(self, start: int, end: int) -> None:
        if self.stack and not self._goes_on(self.stack[0], end):
            self._drop(start, keep=0)
        elif self.stack:
            self._drop(start, keep=1)

    def _goes_on(self, opened: _Open, end: int) -> bool:
        """Whether a quotation continues in the next paragraph: reopened, or closed further on."""
        following = self.text[end : end + 1]
        if _FAMILY.get(following) == opened.family:
            return opened.family == "double" or following == "«"
        if opened.family != "guillemet" or self.last_close < end:
            return False
        limit = opened.start + _REACH
        closing = self.text.find("»", end, limit)
        reopening = self.text.find("«", end, limit)
        return closing >= 0 and not 0 <= reopening < closing
