"""Sure slips of language: lost accents, faulty agreement, what automatic translation leaves."""

from __future__ import annotations

from features.analysis.words import Words, split
from features.article import Article, Part, Span
from features.lexicon.phrases import Hit, lexicon
from features.lexicon.rates import Rate, distinct, per_thousand, rate
from features.signal import Direction, Measured, Outcome, Reading, Signal, Step, Unit
from features.sources import WEB_CREDIBILITY
from features.wording import counted, listed

#: Group of « de le », « à les »: faults only before a noun.
_UNCONTRACTED = "contraction"
_INFINITIVES = ("er", "ir", "re", "oir")
#: Words after which « de le » or « à les » is right: « de le lui dire ».
_PRONOUNS = frozenset(("lui", "leur", "y", "en", "plus", "moins", "mieux", "bien", "faire"))
#: Marks that glue a word into an address or a file’s name.
_GLUE = "./-_@#:"


def _measure(article: Article) -> Outcome:
    found = rate(article, lexicon("language_slips"))
    if not isinstance(found, Rate):
        return found
    words = split(article.body)
    sure = [hit for hit in found.hits if _is_sure(words, hit)]
    if not sure:
        return Measured(0.0, "Aucune des fautes recherchées n’a été trouvée.")
    spans = tuple(Span(Part.BODY, hit.start, hit.end) for hit in sure)
    seen = counted(len(spans), "faute sûre", "fautes sûres")
    shown = listed(distinct(article.quote(span) for span in spans))
    return Measured(per_thousand(len(spans), found.words), f"{seen} : {shown}.", spans)


def _is_sure(words: Words, hit: Hit) -> bool:
    """In small letters (a capital may lose its accent), outside addresses, pronouns and names."""
    first, last = words.at(hit.start), words.at(hit.end)
    around = words.text[max(0, hit.start - 1) : hit.start] + words.text[hit.end : hit.end + 1]
    if not words.raw[first].islower() or any(sign in _GLUE for sign in around.strip()[:1]):
        return False
    if hit.group != _UNCONTRACTED:
        return True
    after = words.lower[last] if last < len(words) else ""
    named = last < len(words) and not words.raw[last].islower()
    return bool(after) and not (named or after in _PRONOUNS or after.endswith(_INFINITIVES))


SIGNAL = Signal(
    id="language_slips",
    version=1,
    label="Fautes de langue",
    question="Le texte a-t-il été relu ?",
    step=Step.CARE,
    unit=Unit("pour 1 000 mots hors citations", 0, 20),
    direction=Direction.ALARMING,
    why="Des fautes répétées montrent un texte que personne n’a relu avant de le publier.",
    sources=(WEB_CREDIBILITY,),
    ladder=((0, Reading.NEUTRAL), (3, Reading.DISTRUST)),
    experimental=True,
    measure=_measure,
)
