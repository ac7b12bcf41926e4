"""People whose words are reported, each named in full with what they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from features.analysis.attribution import attribution
from features.analysis.interviews import answering, interviewee
from features.analysis.mentions import people
from features.analysis.passages import ENOUGH_WORDS, TOO_SHORT, per_thousand, shown, span_of
from features.analysis.person import Person, joined
from features.analysis.voices import Voice, VoiceKind, of_person
from features.analysis.words import Words, split
from features.article import Article, Part, Span
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
from features.sources import CLEMI, MUNICH, OBSINFOX
from features.wording import counted

#: Voices that a family name alone can have: a name known in full nowhere in the text is a body’s.
_NAMED_SHORT = frozenset((VoiceKind.PERSON, VoiceKind.BODY))
#: Before a function, they point to who was said to have it.
_THE = frozenset(("l'", "le", "la", "ce", "cet", "cette"))


def _measure(article: Article) -> Outcome:
    found = attribution(article.body)
    if len(found.words) < ENOUGH_WORDS:
        return NotApplicable(TOO_SHORT)
    first = interviewee(article.body)
    answers = (*answering(article.body), *([first] if first else []))
    voices = (*found.voices, *map(of_person, answers))
    full = list(_in_full(found.words, article, voices))
    placed = [voice for voice in full if voice.person and voice.person.function]
    # A name alone can be looked up with effort: it counts for half of a name with a function.
    headed = list(_headed(article, voices, full))
    alone = len(full) - len(placed) + len(headed)
    value = per_thousand(len(placed) + 0.5 * alone, found.words)
    spans = shown([*headed, *(_span(found.words, voice) for voice in full)])
    return Measured(value, _saw(len(full) + len(headed), len(placed)), spans)


def _headed(article: Article, voices: Iterable[Voice], full: Iterable[Voice]) -> Iterator[Span]:
    """Whom the title alone names in full, and the text by a family name that speaks."""
    title = split(article.title)
    known = {voice.key for voice in full} | _signed(article)
    spoken = {voice.key for voice in voices if voice.kind in _NAMED_SHORT}
    for person in people(article.title):
        if _is_whole(title, person) and person.key in spoken and person.key not in known:
            known.add(person.key)
            yield Span(Part.TITLE, *title.extent(person.first, person.last))


def _in_full(words: Words, article: Article, voices: Iterable[Voice]) -> Iterator[Voice]:
    """Each speaker as named in full, given name and family name, wherever the text does.

    Those who sign the article are not its sources; « X et Y » speak together.
    """
    signed = _signed(article)
    mentions = people(article.body)
    whole = [person for person in mentions if _is_whole(words, person) and person.key not in signed]
    speakers = [one for voice in voices if (one := voice.person or _meant(words, whole, voice))]
    together = {other for one in speakers for other in (one, *joined(words, mentions, one))}
    found = {_best(words, whole, person) for person in together}
    names = {words.lower[one.first : one.last] for one in whole}
    return (of_person(one) for one in whole if one in found and not _is_longer(words, one, names))


def _signed(article: Article) -> set[str]:
    """Family names of those who sign."""
    return {name.split()[-1].lower() for name in article.byline.names if name.strip()}


def _meant(words: Words, whole: Iterable[Person], voice: Voice) -> Person | None:
    """« Le maire assure … »: the only person named before who is said to be the mayor."""
    if voice.kind is not VoiceKind.ROLE or words.lower[voice.first - 1] not in _THE:
        return None
    known = {
        one.key: one
        for one in whole
        if one.function and one.first < voice.first
        if voice.key in words.lower[one.function[0] : one.function[1]]
    }
    return next(iter(known.values())) if len(known) == 1 else None


def _is_longer(words: Words, person: Person, names: AbstractSet[tuple[str, ...]]) -> bool:
    """« Inès Morel de Sarve Propre », where the text also says « Inès Morel »."""
    return any(
        words.lower[person.first : last] in names for last in range(person.first + 2, person.last)
    )


def _best(words: Words, whole: Iterable[Person], person: Person) -> Person | None:
    """How the text names a person in full, with a function if it ever gives one.

    Two people may bear one family name: the given name, where it stands, tells which one speaks.
    """
    same = [one for one in whole if one.key == person.key]
    if _is_whole(words, person):
        same = [one for one in same if _same_given(words.lower[person.first], words, one)]
    return max(same, key=lambda one: (one.function is not None, -one.first), default=None)


def _same_given(given: str, words: Words, other: Person) -> bool:
    """« Edmée », « E. »: one given name, or its initial."""
    name = words.lower[other.first]
    return name == given or (name[0] == given[0] and 1 in {len(name), len(given)})


def _is_whole(words: Words, person: Person) -> bool:
    given, last = words.raw[person.first], words.raw[person.last - 1]
    named = given[0].isupper() and len(last) > 1  # not « Mlle de la Sarve »
    return person.full and person.last - person.first > 1 and named


def _span(words: Words, voice: Voice) -> Span:
    """The name, with the function beside it where the text gives one."""
    first, last = voice.first, voice.last
    if voice.person and voice.person.function:
        first = min(first, voice.person.function[0])
        last = max(last, voice.person.function[1])
    return span_of(words, first, last)


def _saw(full: int, placed: int) -> str:
    if not full:
        return "Aucune personne nommée ne prend la parole."
    spoken = counted(
        full, "personne nommée prend la parole", "personnes nommées prennent la parole"
    )
    if not placed:
        whose = "sa" if full == 1 else "leur"
        return f"{spoken}, sans que {whose} fonction soit dite."
    return f"{spoken}, dont {counted(placed, 'avec sa fonction', 'avec leur fonction')}."


SIGNAL = Signal(
    id="named_sources",
    version=5,
    label="Sources nommées",
    question="Qui parle dans l’article, et à quel titre ?",
    step=Step.WHENCE,
    unit=Unit("personnes pour 1 000 mots", 0, 10),
    direction=Direction.REASSURING,
    why="Une personne nommée, avec sa fonction, peut être retrouvée et interrogée à son tour.",
    sources=(CLEMI, MUNICH, OBSINFOX),
    ladder=((0, Reading.NEUTRAL), (1, Reading.TRUST)),
    measure=_measure,
)
