"""Share of the people named whose function the text tells."""

from __future__ import annotations

from features.analysis.mentions import people
from features.analysis.passages import shown, span_of
from features.analysis.person import Person
from features.analysis.words import split
from features.article import Article
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
from features.sources import CLEMI, OBSINFOX
from features.wording import counted

#: People under whom a share says nothing.
_ENOUGH = 2


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    known: dict[str, Person] = {}
    for person in people(article.body):
        held = known.get(person.key)
        if person.full and (held is None or not held.function):
            known[person.key] = person
    if len(known) < _ENOUGH:
        return NotApplicable("Le texte ne nomme pas assez de personnes pour en tirer une part.")
    told = [person for person in known.values() if person.function]
    spans = shown(span_of(words, *_extent(person)) for person in told)
    many = counted(len(known), "personne nommée", "personnes nommées")
    if not told:
        return Measured(0.0, f"{many}, sans que leur fonction soit dite.")
    saw = f"{many}, dont {counted(len(told), 'présentée')} par sa fonction."
    return Measured(len(told) / len(known), saw, spans)


def _extent(person: Person) -> tuple[int, int]:
    """The name with the words of its function."""
    first, last = person.function or (person.first, person.last)
    return min(first, person.first), max(last, person.last)


SIGNAL = Signal(
    id="introduced_people",
    version=5,
    label="Personnes présentées",
    question="Sait-on qui sont les personnes dont parle l’article ?",
    step=Step.WHENCE,
    unit=Unit("part des personnes nommées", 0, 1),
    direction=Direction.REASSURING,
    why="Dire la fonction d’une personne permet de juger ce qu’elle peut savoir.",
    sources=(CLEMI, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (0.5, Reading.TRUST)),
    experimental=True,
    measure=_measure,
)
