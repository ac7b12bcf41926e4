"""Names and figures of the title that the body never mentions."""

from __future__ import annotations

from features.analysis.words import Words, split
from features.article import Article, Part, Span
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import CDJ_CODE, QUEBEC_GUIDE
from features.wording import counted, listed

#: Words of the body below which it cannot carry what its title claims.
_ENOUGH = 120
#: Numbers up to which a title counts items, days or hours.
_SMALL = 31
#: Letters of a name that must agree, so that *Français* is found in *française*.
_STEM = 5


def _measure(article: Article) -> Outcome:
    if not article.title or len(split(article.body)) < _ENOUGH or article.obstacle:
        return NotApplicable("Il n’y a pas à la fois un titre et un texte entier à comparer.")
    words = split(article.title)
    known = set(split(article.body).lower)
    claims = _claims(words)
    if not claims:
        return NotApplicable("Le titre ne contient ni nom ni chiffre à retrouver.")
    lost = [index for index in claims if not _is_known(words.lower[index], known)]
    spans = tuple(Span(Part.TITLE, words.starts[i], words.ends[i]) for i in lost)
    if not spans:
        return Measured(0.0, "Les noms et les chiffres du titre se retrouvent dans le texte.")
    seen = counted(
        len(spans), "nom ou chiffre du titre manque", "noms ou chiffres du titre manquent"
    )
    shown = listed([article.quote(span) for span in spans])
    return Measured(float(len(spans)), f"{seen} dans le texte : {shown}.", spans)


def _claims(words: Words) -> list[int]:
    """Names inside the title and figures; no name where most words have a capital."""
    capitals = [index for index in words.capitals if index and len(words.raw[index]) > 2]  # noqa: PLR2004 (shorter are initials)
    if any(word.isupper() and len(word) > _STEM for word in words.raw):
        return []
    names = [index for index in capitals if not words.gap(index).strip(" \u00a0\u202f'’(-")]
    figures = [index for index, word in enumerate(words.raw) if _is_figure(word)]
    return sorted({*names, *figures}) if 2 * len(capitals) < len(words) else figures


def _is_figure(word: str) -> bool:
    """A number of some size: a small one often counts the items of a list, or writes a day."""
    return word.isdecimal() and int(word) > _SMALL and not _is_year(word)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in {"19", "20"}  # noqa: PLR2004 (a year has four figures)


def _is_known(word: str, known: set[str]) -> bool:
    """The word itself, or one that begins like it."""
    stem = word.replace("-", "")[:_STEM]
    return word in known or any(other.replace("-", "").startswith(stem) for other in known)


SIGNAL = Signal(
    id="title_body_mismatch",
    version=1,
    label="Titre sans suite dans le texte",
    question="Le texte tient-il ce que le titre annonce ?",
    step=Step.INTENT,
    unit=Unit("noms et chiffres", 0, 5),
    direction=Direction.ALARMING,
    why="Un nom ou un chiffre du titre qui ne revient pas dans le texte n’y est pas étayé.",
    sources=(QUEBEC_GUIDE, CDJ_CODE),
    ladder=((0, Reading.NEUTRAL), (2, Reading.DISTRUST)),
    measure=_measure,
    experimental=True,
)
