"""Words of the title set in capitals to shout."""

from __future__ import annotations

from features.analysis.words import Words, split
from features.article import Article, Part, Span
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import PACKED_TITLES, TYPOGRAPHY
from features.wording import counted, listed

#: Letters from which a word in capitals is taken for a shout rather than a set of initials.
_LETTERS = 4


def _measure(article: Article) -> Outcome:
    if not article.title:
        return NotApplicable("Le titre n’a pas été trouvé.")
    words = split(article.title)
    spans = tuple(
        Span(Part.TITLE, words.starts[index], words.ends[index])
        for index in _loud(words, frozenset(split(article.body).raw))
    )
    if not spans:
        return Measured(0.0, "Aucun mot du titre n’est en capitales pour crier.")
    shown = listed([article.quote(span) for span in spans])
    seen = counted(len(spans), "mot du titre est", "mots du titre sont")
    return Measured(float(len(spans)), f"{seen} en capitales : {shown}.", spans)


def _loud(words: Words, initials: frozenset[str]) -> tuple[int, ...]:
    """Words in capitals that the body does not write so, save a rubric (head, brackets).

    None where the whole title is in capitals: the layout sets it so, and no word stands out.
    """
    head = next((i for i, word in enumerate(words.raw) if not word.isupper()), len(words))
    return tuple(
        index
        for index, word in enumerate(words.raw)
        if index >= head
        and word.isupper()
        and word.isalpha()
        and len(word) >= _LETTERS
        and word not in initials
        and words.gap(index)[-1:] not in {"(", "["}
    )


SIGNAL = Signal(
    id="title_capitals",
    version=2,
    label="Titre en capitales",
    question="Le titre crie-t-il ?",
    step=Step.INTENT,
    unit=Unit("mots", 0, 10),
    direction=Direction.ALARMING,
    why="Des mots entiers en capitales crient plus qu’ils n’informent.",
    sources=(PACKED_TITLES, TYPOGRAPHY),
    ladder=((0, Reading.NEUTRAL), (2, Reading.DISTRUST)),
    measure=_measure,
)
