"""One common word that keeps coming back."""

from __future__ import annotations

from collections import Counter

from features.analysis.words import split
from features.article import Article, Part, Span
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import PACKED_TITLES
from features.wording import number, quoted

#: Words of the body below which a word that comes back is no surprise.
_ENOUGH = 200
#: Letters of a word that carries a subject.
_LETTERS = 6
#: Passages kept to show.
_SHOWN = 40
#: Common words that carry none.
_TOOLS = frozenset(
    (
        "pendant", "également", "plusieurs", "toujours", "certains", "certaines", "depuis",
        "cependant", "encore", "autres", "contre", "notamment", "comment", "pourquoi", "lorsque",
        "quelques", "chaque", "parfois", "souvent", "jamais", "beaucoup", "maintenant", "toutes",
        "ensuite", "pouvoir", "quelque", "pourrait", "seulement", "plutôt",
    )
)  # fmt: skip


def _measure(article: Article) -> Outcome:
    words = split(article.body)
    if len(words) < _ENOUGH:
        return NotApplicable("Le texte est trop court pour qu’un mot y soit martelé.")
    counts = Counter(words.raw)
    common = (word for word in counts if len(word) >= _LETTERS and word.islower())
    subjects = [word for word in common if word not in _TOOLS and word.isalpha()]
    if not subjects:
        return NotApplicable("Le texte n’a pas de mots à compter.")
    word = max(subjects, key=counts.__getitem__)
    times = counts[word]
    places = [index for index, raw in enumerate(words.raw) if raw == word][:_SHOWN]
    spans = tuple(Span(Part.BODY, words.starts[i], words.ends[i]) for i in places)
    value = 1000 * (times - 1) / len(words)
    saw = f"{quoted(word)} revient {times} fois sur {number(len(words), 0)} mots."
    return Measured(value, saw, spans)


SIGNAL = Signal(
    id="repetition",
    version=1,
    label="Mot martelé",
    question="Pourquoi le même mot revient-il sans cesse ?",
    step=Step.INTENT,
    unit=Unit("pour 1 000 mots", 0, 40),
    direction=Direction.ALARMING,
    why="Un mot martelé vise les moteurs de recherche ou l’effet sur le lecteur, pas la précision.",
    sources=(PACKED_TITLES,),
    ladder=((0, Reading.NEUTRAL), (22, Reading.DISTRUST)),
    measure=_measure,
)
