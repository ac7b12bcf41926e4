"""What gives words to someone, where it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """Words ``[first, last)`` that attribute; ``stating`` cues do so without a quotation.

    ``pronoun`` is the pronoun inverted into the verb (*dit-elle*), ``preposition`` is True for
    *selon* and its like, ``noun`` for *l’avis de* among them, ``view`` for *pour*, which gives a
    view only to someone.
    """

    first: int
    last: int
    stating: bool
    pronoun: str = ""
    preposition: bool = False
    noun: bool = False
    view: bool = False
