"""Words of the title set in capitals to shout."""

from __future__ import annotations

from collections.abc import Iterator

from features.analysis.words import Words, split
from features.article import Article, Part, Span
from features.lexicon.rates import narration
from features.lexicon.wordlists import words_of
from features.signal import Direction, Measured, NotApplicable, Outcome, Reading, Signal, Step, Unit
from features.sources import PACKED_TITLES, TYPOGRAPHY
from features.wording import counted, listed

#: Letters from which a word in capitals is shown, and from which a known one makes a run a shout:
#: « LA POSTE » is a name.
_LETTERS, _KNOWN = 4, 3
#: Two marks between which capitals are a rubric or a name of the site: « PHOTOS. », « | LE SITE ».
_BEFORE, _AFTER = frozenset(".:|–—-([+"), frozenset(".:|–—-)]+")
#: What parts a title from the name of its site.
_SITE = frozenset("-–—|")


def _measure(article: Article) -> Outcome:
    if not article.title:
        return NotApplicable("Le titre n’a pas été trouvé.")
    words, own = split(article.title), narration(article.title)
    body = frozenset(split(article.body).raw)
    spans = tuple(
        Span(Part.TITLE, words.starts[index], words.ends[index])
        for run in _runs(words)
        if not _is_apart(words, *run) and _shouts(words, *run, body)
        for index in range(*run)
        if _stands_out(words.raw[index], body) and own.holds(words.starts[index])
    )
    if not spans:
        return Measured(0.0, "Aucun mot du titre n’est en capitales pour crier.")
    shown = listed([article.quote(span) for span in spans])
    seen = counted(len(spans), "mot du titre est", "mots du titre sont")
    return Measured(float(len(spans)), f"{seen} en capitales : {shown}.", spans)


def _stands_out(word: str, body: frozenset[str]) -> bool:
    """A word, and no initials: those the text writes in capitals too."""
    return len(word) >= _LETTERS and word.isalpha() and word not in body


def _runs(words: Words) -> Iterator[tuple[int, int]]:
    """Words in capitals that only spaces part, ``[first, last)``.

    None where every word is, save the name of the site at the end: the layout sets the title so,
    and no word stands out.
    """
    half = range(len(words) // 2 + 1, len(words))
    end = next((index for index in half if words.gap(index).strip()[-1:] in _SITE), len(words))
    if all(word.isupper() or word.isdecimal() for word in words.raw[:end]):
        return
    first = 0
    for last in range(1, len(words) + 1):
        if last == len(words) or not _joined(words, last):
            if words.raw[first].isupper():
                yield first, last
            first = last


def _joined(words: Words, index: int) -> bool:
    same = words.raw[index].isupper() and words.raw[index - 1].isupper()
    return same and not words.gap(index).strip()


def _is_apart(words: Words, first: int, last: int) -> bool:
    """A rubric at the head, or what marks set apart: brackets, the name of the site at the end."""
    before, after = words.gap(first).strip(), words.gap(last).strip()
    closed = last == len(words) and before[-1:] in _SITE
    return not first or closed or (before[-1:] in _BEFORE and after[:1] in _AFTER)


def _shouts(words: Words, first: int, last: int, body: frozenset[str]) -> bool:
    """Whether a word of the run is one that the text, or everyone, writes in lower case."""
    return any(
        len(words.raw[index]) >= _KNOWN
        and words.raw[index] not in body
        and (words.lower[index] in body or words.lower[index] in words_of("titles", "shouted"))
        for index in range(first, last)
    )


SIGNAL = Signal(
    id="title_capitals",
    version=3,
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
