"""What every signal promises, whatever it measures."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.article import Article, Byline, BylineKind, Image, Link, Medium, Moment, Span
from features.signal import Direction, Measured, NotApplicable, Reading, Signal, Step
from features.signals import catalogue, measure

SIGNALS = list(catalogue().values())
HERE = Path(__file__).parent
DAY = re.compile(r"20\d\d-[01]\d-[0-3]\d")
#: A space that lets a mark fall to the next line, or a straight apostrophe, in French text.
SLOPPY = re.compile(r" [;:!?»%]|« |\w'\w|[^ \u00a0\u202f][;!?»](?!\w)")
BODY = (
    "La « réforme » a été votée mardi à Namur ! Vous savez ce que nous perdons, comme par hasard. "
    "« Je n’y crois pas », a dit Awa Diop, maire de Valbrune, selon un communiqué. "
    "Le projet coûterait 12 millions d’euros (sic). Une décision honteuse, absolument inouïe…\n\n"
    "Pourquoi ? Personne ne le dit. Les soi-disant experts se taisent, “dit-on“. Partagez !\n\n"
) * 3
FULL = Article(
    medium=Medium.PAGE,
    title="SCANDALE : la vérité sur les 450 millions de Montcornet !",
    body=BODY,
    url="https://journal.example/2024/03/12/halle",
    byline=Byline(BylineKind.PERSON, text="Par Awa Diop", names=("Awa Diop",), declared=("admin",)),
    published=Moment("2024-03-12T10:00:00Z", "visible", "12 mars 2024 à 10h"),
    modified=Moment("2024-03-13", "visible", "Mis à jour le 13 mars 2024"),
    images=(Image("", "Image d’illustration / DR", "Image d’illustration", "DR"),) * 2,
    links=(
        Link("https://cour.example/arret.pdf", "La « réforme »", internal=False, start=3, end=14),
    ),
    source_line="Source : AFP",
    labels=("Tribune", "Sponsorisé"),
    furniture=("LAISSEZ UN COMMENTAIRE", "S'il vous plaît entrez votre commentaire!"),
)
ARTICLES = (
    FULL,
    Article(medium=Medium.PAGE),
    Article(medium=Medium.PASTED_BODY, body=BODY),
    Article(medium=Medium.PASTED_PAGE, title="La halle rouvre", body="Un texte court."),
)
#: Pieces that break readers: lone marks, code, letters that grow or combine, controls, long runs.
HOSTILE = st.lists(
    st.sampled_from(
        [
            "«", "»", "“", "”", "„", '"', "'", "’", "(", ")", "[…]", "!", "?", "…", ":", ";", ",",
            "\n\n", "\n", " ", "\u00a0", "\u202f", "İ", "ﬁ", "e\u0301", "🔥", "👩‍👩‍👧", "\u200b",
            "\u202e", "<script>", "{{7*7}}", "&nbsp;", "%s", "=cmd()", "pseudo-", "c’est-à-dire",
            "mardi", "12", "mars", "2024", "a", "été", "dit", "selon", "Awa", "Diop", "NAMUR", "DR",
            "AFP", "je", "vous", "comme par hasard", "de", "le", "que", "il", "x" * 300, "L’" * 50,
        ]
    ),
    max_size=120,
).map(" ".join)  # fmt: skip


def _named(signals):
    return pytest.mark.parametrize("signal", signals, ids=lambda signal: signal.id)


def test_there_are_signals_for_every_question():
    assert {signal.step for signal in SIGNALS} == set(Step)


@_named(SIGNALS)
def test_the_words_are_french_and_well_set(signal: Signal):
    assert signal.question.endswith("\N{NO-BREAK SPACE}?")
    assert signal.why.endswith(".")
    assert not signal.label.endswith(".")
    for words in (signal.label, signal.question, signal.why, signal.unit.label):
        assert words == words.strip()
        assert words
        assert not SLOPPY.search(words), words


@_named(SIGNALS)
def test_sources_say_what_and_when(signal: Signal):
    assert signal.sources
    for source in signal.sources:
        assert source.title
        assert DAY.fullmatch(source.consulted)
        assert not source.url or source.url.startswith("https://")


@_named(SIGNALS)
def test_the_ladder_ascends_within_bounds_and_keeps_to_the_direction(signal: Signal):
    bounds = [bound for bound, _ in signal.ladder]
    readings = [reading for _, reading in signal.ladder]
    assert signal.unit.low < signal.unit.high
    assert bounds == sorted(set(bounds))
    assert bounds[0] == signal.unit.low
    assert all(signal.unit.low <= bound <= signal.unit.high for bound in bounds)
    ranks = [
        [Reading.DISTRUST, Reading.NEUTRAL, Reading.TRUST].index(reading) for reading in readings
    ]
    if signal.direction is Direction.NEUTRAL:
        assert set(readings) == {Reading.NEUTRAL}
    else:
        wanted = sorted(ranks, reverse=signal.direction is Direction.ALARMING)
        assert ranks == wanted


@_named(SIGNALS)
def test_its_module_and_its_test_bear_its_name(signal: Signal):
    assert signal.measure.__module__ == f"features.signals.{signal.id}"
    source = HERE / f"test_{signal.id}.py"
    assert source.is_file(), f"no test for {signal.id}"
    assert source.read_text(encoding="utf-8").count("def test_") >= 2


@_named(SIGNALS)
@pytest.mark.parametrize("article", ARTICLES, ids=["full", "empty", "body", "pasted"])
def test_an_outcome_is_stable_and_quotes_back_exactly(signal: Signal, article: Article):
    first, second = signal.measure(article), signal.measure(article)
    assert first == second
    _check(signal, article, first)


def _check(signal: Signal, article: Article, outcome) -> None:
    if isinstance(outcome, NotApplicable):
        assert outcome.reason.endswith(".")
        assert not SLOPPY.search(outcome.reason), outcome.reason
        assert signal.read(outcome) is Reading.NOT_VERIFIABLE
        return
    assert isinstance(outcome, Measured)
    assert outcome.value == outcome.value  # not NaN
    assert outcome.saw.endswith(".")
    assert outcome.saw[0].isupper() or outcome.saw[0].isdigit() or outcome.saw[0] == "«"
    for span in outcome.spans:
        assert isinstance(span, Span)
        assert article.quote(span).strip()
    own_words = re.sub(r"«[^»]*»", "", outcome.saw)
    assert not SLOPPY.search(own_words.replace("»", "")), outcome.saw


def test_measures_are_within_bounds():
    for article in ARTICLES:
        for name, outcome in measure(article).items():
            unit = catalogue()[name].unit
            if isinstance(outcome, Measured):
                assert unit.low <= outcome.value <= unit.high


@settings(max_examples=40, deadline=None)
@given(title=HOSTILE, body=HOSTILE, line=HOSTILE)
def test_hostile_text_never_breaks_a_signal(title, body, line):
    legend = line.replace("\n", " ")
    article = Article(
        medium=Medium.PASTED_PAGE,
        title=title.replace("\n", " "),
        body=body,
        byline=Byline(BylineKind.PERSON, text=legend, names=(legend,)),
        published=Moment("2024-03-12", "visible", legend),
        images=(Image("a.jpg", legend, legend, legend), Image("", "", "")),
        labels=(legend,),
        furniture=(legend,),
        source_line=legend,
    )
    for signal in SIGNALS:
        outcome = signal.measure(article)
        for span in outcome.spans if isinstance(outcome, Measured) else ():
            assert article.quote(span)
