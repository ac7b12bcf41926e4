"""The questions a pupil asks, as they are numbered and addressed on an article's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from features.signal import Reading, Step
from scorer.score import SignalResult

#: The key of each question: its number in the grid taught to pupils, a letter for the form.
KEYS = {
    Step.WHO: "1",
    Step.WHEN: "2",
    Step.WHENCE: "3",
    Step.IMAGE: "4",
    Step.INTENT: "5",
    Step.CARE: "F",
}

#: What a pupil looks for under each question, in one line.
HINTS = {
    Step.WHO: "Une personne ou une rédaction que l’on peut nommer et joindre.",
    Step.WHEN: "Une date, et la trace des corrections.",
    Step.WHENCE: "Des personnes nommées, des documents que l’on peut ouvrir.",
    Step.IMAGE: "Une légende qui dit qui, où et quand ; un crédit.",
    Step.INTENT: "Informer, donner un avis, vendre, faire réagir.",
    Step.CARE: "Une écriture et une mise en page relues.",
}

#: The order in which notes are told under one question.
ORDER = (Reading.TRUST, Reading.DISTRUST, Reading.NEUTRAL, Reading.NOT_VERIFIABLE)


@dataclass(frozen=True, slots=True)
class Passage:
    """One place where a note's passage stands in the page."""

    anchor: str
    quote: str


@dataclass(frozen=True, slots=True)
class Note:
    """One observation; with passages it stands in the margin, without it under its question."""

    ref: str
    signal: SignalResult
    passages: tuple[Passage, ...] = ()

    @property
    def anchor(self) -> str:
        """Its place in the page."""
        return f"note-{self.ref}"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what was seen, looked for and not found, and what could not be judged."""

    key: str
    title: str
    hint: str
    notes: tuple[Note, ...]
    unseen: tuple[SignalResult, ...]
    unverifiable: tuple[SignalResult, ...]

    @property
    def anchor(self) -> str:
        """Its place in the page."""
        return f"question-{self.key}"

    def count(self, reading: str) -> int:
        """How many of its notes read so."""
        return sum(note.signal.reading == reading for note in self.notes)


def is_note(signal: SignalResult) -> bool:
    """Whether it is told as a note: it says something, or has a passage to show."""
    return bool(signal.evidence) or signal.reading in {Reading.TRUST, Reading.DISTRUST}


def ordered(signals: Sequence[SignalResult], step: Step) -> list[SignalResult]:
    """The signals of one question: trust, distrust, neutral, then not verifiable."""
    own = [signal for signal in signals if signal.step == step.value]
    return sorted(own, key=lambda signal: ORDER.index(signal.reading))


def ref(step: Step, index: int) -> str:
    """The short name of a note: « 3b »; after « 3z » comes « 3aa »."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return KEYS[step] + letters
