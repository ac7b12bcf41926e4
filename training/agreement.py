"""How far two blind annotations of the same pages agree: κ for answers, overlap for passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import nan

from training.annotating import FACTS, NAMED, PASSAGES, PICTURES, QUOTATIONS
from training.annotations import Annotated, Fact, Passage


@dataclass(frozen=True, slots=True)
class Agreement:
    """One question on ``n`` pages: the share of same answers, and κ (NaN when all are alike).

    ``first`` and ``second`` count what each found: pages answered otherwise than « non », or
    passages. ``overlap`` is the F1 of passages that share a character (NaN for facts): κ needs
    the number of passages that both left out, and a text has no such number.
    """

    n: int
    first: int
    second: int
    same: float
    kappa: float
    overlap: float = nan


def cohen(pairs: Sequence[tuple[Fact, Fact]]) -> float:
    """Cohen’s κ (1960); NaN without pairs, or when both only ever gave one same answer."""
    if not pairs:
        return nan
    n = len(pairs)
    same = sum(one == other for one, other in pairs) / n
    one, other = (Counter(answers) for answers in zip(*pairs, strict=True))
    chance = sum(count * other[answer] for answer, count in one.items()) / n**2
    return (same - chance) / (1 - chance) if chance < 1 else nan


def agreement(
    first: Mapping[str, Annotated], second: Mapping[str, Annotated]
) -> dict[str, Agreement]:
    """Every fact, then every category of passages, over the pages that both hold usable."""
    both = [(first[name], second[name]) for name in second if name in first]
    usable = [(one, other) for one, other in both if one.usable and other.usable]
    found = {"usable": _answers([(one.usable, other.usable) for one, other in both])}
    for fact in (*FACTS, PICTURES):
        found[fact] = _answers([(one.facts[fact], other.facts[fact]) for one, other in usable])
    found["quotations_speaker"] = _answers(_verdicts(usable))
    for category in PASSAGES:
        found[category] = _passages(category, usable)
    return found


def _answers(pairs: Sequence[tuple[Fact, Fact]]) -> Agreement:
    told = (
        sum(answer not in (False, None) for answer in side) for side in zip(*pairs, strict=True)
    )
    first, second = told if pairs else (0, 0)
    same = sum(one == other for one, other in pairs) / len(pairs) if pairs else nan
    return Agreement(len(pairs), first, second, same, cohen(pairs))


def _verdicts(usable: Sequence[tuple[Annotated, Annotated]]) -> list[tuple[Fact, Fact]]:
    """Whether a quotation that both took has a speaker, by each."""
    return [
        (one.verdict, other.verdict)
        for first, second in usable
        for one in first.passages[QUOTATIONS]
        for other in second.passages[QUOTATIONS]
        if _overlap(one, other)
    ]


def _passages(category: str, usable: Sequence[tuple[Annotated, Annotated]]) -> Agreement:
    pairs = [(one.passages[category], other.passages[category]) for one, other in usable]
    presence: list[tuple[Fact, Fact]] = [(bool(one), bool(other)) for one, other in pairs]
    first, second = (sum(len(pair[side]) for pair in pairs) for side in (0, 1))
    same = _same if category == NAMED else _overlap
    met = sum(any(same(a, b) for b in other) for one, other in pairs for a in one)
    met_back = sum(any(same(a, b) for a in one) for one, other in pairs for b in other)
    overlap = (met + met_back) / (first + second) if first + second else nan
    answers = _answers(presence)
    return Agreement(answers.n, first, second, answers.same, answers.kappa, overlap)


def _overlap(one: Passage, other: Passage) -> bool:
    return one.part is other.part and one.start < other.end and other.start < one.end


def _same(one: Passage, other: Passage) -> bool:
    """The same name, wherever each annotator took it."""
    return one.digest == other.digest or _overlap(one, other)
