"""How each signal is held against what readers annotated: by page, by passage, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from features.signal import Measured
from training.annotating import BY_SENSE, BY_TURN, NAMED, QUOTATIONS, VOICES
from training.annotations import Annotated, Fact, Passage

Truth = Callable[[Mapping[str, Fact]], bool | None]


@dataclass(frozen=True, slots=True)
class ByPage:
    """Whether a page has the trait: the annotators’ answer against the value from ``bound`` on.

    ``reason`` says why this bound, in French. ``passages`` bounds the number of passages shown
    instead of the value, for signals whose value is a rate.
    """

    truth: Truth
    bound: float
    reason: str
    passages: bool = False

    def fires(self, measured: Measured) -> bool:
        """Whether the signal says that the page has the trait."""
        return (len(measured.spans) if self.passages else measured.value) >= self.bound


@dataclass(frozen=True, slots=True)
class ByPassage:
    """Which passages show the trait: those annotated under ``category`` against those shown.

    ``also`` are categories that a claim may show as well, but need not; ``kept`` keeps some of the
    passages; ``least`` is the number of passages of the category under which
    the signal, by its rule, says nothing; ``most`` the number after which annotators stopped;
    ``anywhere``: a name, told by its last word wherever that stands; ``paragraphs``: both sides
    are the paragraphs that hold such a passage.
    """

    category: str
    reason: str
    also: tuple[str, ...] = ()
    kept: Callable[[Passage], bool] = lambda _passage: True
    least: int = 0
    most: int | None = None
    anywhere: bool = False
    paragraphs: bool = False

    def counts(self, page: Annotated) -> bool:
        """Whether the signal’s rule lets it speak of a page."""
        passages = page.passages.get(self.category)
        return passages is not None and len(passages) >= self.least


@dataclass(frozen=True, slots=True)
class Counted:
    """Signs, blocks or repeated words: there or not, without a judgement; tests hold the count."""


Comparison = ByPage | ByPassage | Counted

#: The least precision and recall of a scored signal: those of the four that the tool is known by
#: (signature, pictures, asides, attribution in its three signals), then those of all others.
CARD_GOAL, GOAL = 0.92, 0.85
CARD = frozenset(
    (
        *("missing_byline", "placeholder_images", "editorialising_asides"),
        *("quotations_with_speaker", "named_sources", "lone_agency_source"),
    )
)

#: Smaller than any value but zero.
_ANY = 1e-9
_ONE_IS_ENOUGH = "le trait est là dès qu’il se voit une fois"
_AS_READ = "là où la fiche du signal change de lecture"
_SAME = "mêmes passages, au moins en partie"


def _is(fact: str, *answers: Fact) -> Truth:
    """Whether an answer is one of some; None where it was not asked."""
    return lambda facts: facts[fact] in answers if fact in facts else None


def _yes(fact: str) -> Truth:
    """Whether an answer is yes; None where the annotator could not say, or was not asked."""
    return lambda facts: None if facts.get(fact) is None else bool(facts[fact])


def _at_least(least: int, *facts: str) -> Truth:
    """Whether answers add up to a number; None where they were not asked."""
    return lambda facts_: (
        sum(int(facts_[fact] or 0) for fact in facts) >= least if facts[0] in facts_ else None
    )


def _seen(fact: str) -> ByPage:
    return ByPage(_yes(fact), _ANY, _ONE_IS_ENOUGH)


def _twice(fact: str) -> ByPage:
    return ByPage(_yes(fact), 2, "le guide demande deux fois au moins", passages=True)


#: The most judgements and exaggerations that the guide asks for on a page, then quotations.
_MANY, _QUOTATIONS = 25, 20

COMPARISONS: Mapping[str, Comparison] = {
    "missing_byline": ByPage(
        _is("byline", "none", "pseudonym"),
        0.6,
        "personne, ou un nom qui cache qui (initiales comprises) ; ni la rédaction, ni le site",
    ),
    "placeholder_images": _seen("placeholder"),
    "lone_agency_source": ByPage(_yes("lone_agency_source"), 0.6, _AS_READ),
    "site_identity": _seen("site_identity"),
    "republished": _seen("republished"),
    "correction_notice": _seen("correction"),
    "date_shown": ByPage(_yes("date_shown"), 2, "à partir de 2, la date se voit sur la page"),
    "update_shown": _seen("update_shown"),
    "contacted": _seen("contacted"),
    "named_documents": _seen("named_documents"),
    "on_the_spot": _seen("on_the_spot"),
    "other_side": _seen("other_side"),
    "sources_linked": _seen("sources_linked"),
    "descriptive_captions": ByPage(
        _yes("described"), 2, "le guide demande deux précisions : qui ou quoi, où ou quand"
    ),
    "photographer_credit": _seen("photographer"),
    "uncaptioned_images": _seen("uncaptioned"),
    "collective_we": _twice("collective_we"),
    "first_person": _twice("first_person"),
    "reader_address": _twice("reader_address"),
    "donation_plea": _seen("donation_plea"),
    "opinion_label": _seen("opinion_label"),
    "sponsored_label": _seen("sponsored_label"),
    "title_body_mismatch": ByPage(_yes("title_mismatch"), 2, _AS_READ),
    "title_capitals": ByPage(_yes("title_capitals"), 1, "un mot crié suffit au guide"),
    "title_teasing": _seen("title_teasing"),
    "duplicated_captions": _seen("duplicated_caption"),
    "template_leftovers": _seen("template_leftover"),
    "unbalanced_quotes": _seen("unbalanced_quotes"),
    "quotations_with_speaker": ByPassage(
        QUOTATIONS,
        "les citations dont le texte dit qui parle ; une citation seule n’est pas mesurée",
        kept=lambda passage: passage.verdict is True,
        least=2,
        most=_QUOTATIONS,
    ),
    "unattributed_quotations": ByPassage(
        QUOTATIONS,
        "les citations dont rien ne dit qui parle",
        kept=lambda passage: passage.verdict is False,
        most=_QUOTATIONS,
    ),
    "named_sources": ByPassage(
        NAMED, "le même nom de famille, où qu’il soit dans l’article", anywhere=True
    ),
    "editorialising_asides": ByPassage(
        BY_TURN,
        "les parenthèses qui commentent par une tournure ; celles que seul leur sens trahit sont "
        "justes, mais pas demandées",
        also=(BY_SENSE,),
    ),
    "anonymous_sources": ByPassage("anonymous_sources", _SAME),
    "insinuation": ByPassage("insinuation", _SAME),
    "exaggeration": ByPassage("exaggeration", _SAME, most=_MANY),
    "judgement_words": ByPassage("judgement_words", _SAME, most=_MANY),
    "loaded_words": ByPassage("loaded_words", _SAME),
    "rhetorical_questions": ByPassage("rhetorical_questions", _SAME),
    "calls_to_act": ByPassage("calls_to_act", _SAME),
    "promotional_language": ByPassage("promotional", _SAME),
    "unsourced_conditional": ByPassage("unsourced_conditional", _SAME),
    "scare_quotes": ByPassage("scare_quotes", _SAME),
    "attribution_density": ByPassage("attributions", _SAME),
    "sourced_paragraphs": ByPassage(
        "attributions", "les paragraphes où quelque chose est attribué", paragraphs=True
    ),
    "indirect_speech": ByPassage(
        "attributions", "ce qui est attribué hors guillemets", kept=lambda one: one.verdict is False
    ),
    "figures_with_source": ByPassage(
        "figures", "les chiffres dont la source est dite", kept=lambda one: one.verdict is True
    ),
    "introduced_people": ByPassage(
        "people",
        "les personnes dont la fonction est dite ; trois noms au moins",
        kept=lambda one: one.verdict is True,
        least=3,
    ),
    "dated_facts": ByPassage("day_marks", _SAME),
    "located_facts": ByPassage("place_marks", _SAME),
    "speech_circumstances": ByPassage("circumstances", _SAME),
    "certainty": ByPassage("certainty", _SAME),
    "filler_formulas": ByPassage("filler", _SAME),
    "language_slips": ByPassage("slips", _SAME),
    "lead_answers": ByPage(
        _at_least(2, "lead_who", "lead_where", "lead_when"), 2, "deux réponses sur trois au moins"
    ),
    "distinct_voices": ByPage(_at_least(3, VOICES), 3, "trois sources différentes au moins"),
    **dict.fromkeys(
        ("emoji", "exclamations", "mixed_quote_marks", "paragraphs", "repetition", "shouting"),
        Counted(),
    ),
    **dict.fromkeys(("title_punctuation", "uneven_spacing"), Counted()),
}
