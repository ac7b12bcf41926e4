"""An article's card: the copy with its marks, the notes beside it, and the questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from features.article import Article, Part
from features.signal import Reading, Step
from scorer.score import Score
from web.blocks import Block, Window, windows
from web.questions import HINTS, KEYS, Note, Passage, Question, is_note, ordered, ref
from web.segments import Mark, cut


@dataclass(frozen=True, slots=True)
class Card:
    """What the page of an article shows of the article itself."""

    score: Score
    article: Article
    blocks: tuple[Block, ...]
    questions: tuple[Question, ...]
    notes: dict[str, Note]  # by anchor

    def of(self, *parts: str) -> tuple[Block, ...]:
        """The blocks of the given parts, in reading order."""
        return tuple(block for block in self.blocks if block.kind in parts)


def build_card(score: Score, article: Article) -> Card:
    """Put every passage in its block, every note beside its first passage."""
    named = _name(score)
    blocks, passages = _mark(article, named)
    notes = {
        note.anchor: replace(note, passages=tuple(passages.get(note.anchor, ()))) for note in named
    }
    questions = tuple(_question(score, step, notes) for step in Step)
    return Card(score, article, tuple(blocks), questions, notes)


def _name(score: Score) -> list[Note]:
    """Give each observation its short name, question by question."""
    notes = []
    for step in Step:
        seen = [signal for signal in ordered(score.signals, step) if is_note(signal)]
        notes += [Note(ref(step, index), signal) for index, signal in enumerate(seen)]
    return notes


def _mark(article: Article, notes: Sequence[Note]) -> tuple[list[Block], dict[str, list[Passage]]]:
    """Blocks in order, and the passages of each note by its anchor."""
    texts = {part: article.text_of(part) for part in Part}
    told: dict[str, list[Passage]] = {}
    blocks = []
    for window in windows(article):
        text = texts[window.part][window.start : window.end]
        marks = _marks_in(window, text, notes, told)
        new = [mark.note for mark in marks if mark.number == 1]
        recalls = {mark.note: mark for mark in reversed(marks) if mark.note not in new}
        blocks.append(
            Block(
                window,
                cut(text, marks) if text else (),
                tuple(dict.fromkeys(new)),
                tuple(sorted(recalls.values(), key=lambda mark: mark.start)),
            )
        )
    return blocks, told


def _marks_in(
    window: Window, text: str, notes: Sequence[Note], told: dict[str, list[Passage]]
) -> list[Mark]:
    """The marks of one block in reading order; what is found is added to ``told``."""
    found = []
    for note in notes:
        for evidence in note.signal.evidence:
            piece = window.clip(evidence.part, evidence.start, evidence.end, text)
            if piece is not None:
                found.append((*piece, note))
    marks: list[Mark] = []
    for start, end, note in sorted(set(found), key=lambda item: (item[0], item[1], item[2].ref)):
        passages = told.setdefault(note.anchor, [])
        named = all(other.note != note.anchor for other in marks)
        mark = Mark(start, end, note.ref, len(passages) + 1, note.signal.reading.value, named)
        passages.append(Passage(mark.anchor, text[start:end]))
        marks.append(mark)
    return marks


def _question(score: Score, step: Step, notes: dict[str, Note]) -> Question:
    key = KEYS[step]
    own = tuple(note for note in notes.values() if note.signal.step == step.value)
    others = [signal for signal in ordered(score.signals, step) if not is_note(signal)]
    return Question(
        key,
        step.value,
        HINTS[step],
        own,
        unseen=tuple(s for s in others if s.reading != Reading.NOT_VERIFIABLE),
        unverifiable=tuple(s for s in others if s.reading == Reading.NOT_VERIFIABLE),
    )
