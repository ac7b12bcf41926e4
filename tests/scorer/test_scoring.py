"""The pure step from outcomes to an explained score."""

from dataclasses import dataclass

import pytest

from features.article import Article, Byline, BylineKind, Medium, Obstacle, Page, Part, Span
from features.genre import GenreGuess
from features.signal import Measured, NotApplicable, Reading
from features.signals import catalogue
from scorer.scorecard import Assessment
from scorer.scoring import byline_of, score_article

PAGE = Page("ab" * 32, "2024-05-03T10:20:30+00:00", text="x", url="https://a.example/x")
ARTICLE = Article(Medium.PAGE, title="Titre", body="Un corps de texte.")
#: Signals of the catalogue, in its order: the first is in the model, the second is not.
FIRST, SECOND, THIRD = [*catalogue()][:3]


@dataclass
class Card:
    """A model whose answer the test sets."""

    base: float = 50.0
    contributions: tuple = ((FIRST, 4.0),)
    points: float = 54.0
    interval: tuple = (45.0, 60.0)
    id: str = "m1"
    trained_on: str = "2 000 pages"

    def assess(self, _outcomes):
        return Assessment(0.5, self.points, self.base, self.interval, dict(self.contributions))


def outcomes():
    value = catalogue()[FIRST].unit.high
    return {
        THIRD: NotApplicable("Rien à mesurer."),
        SECOND: Measured(catalogue()[SECOND].unit.low, "Vu."),
        FIRST: Measured(min(value, 1.0), "Vu aussi.", (Span(Part.BODY, 3, 8),)),
    }


def scored(article=ARTICLE, card=None, genre=None):
    return score_article(article, outcomes(), genre, card or Card(), PAGE)


def test_signals_come_in_the_order_of_the_catalogue_with_their_quotes():
    found = scored()
    assert [s.id for s in found.signals] == [FIRST, SECOND, THIRD]
    assert found.signals[0].evidence[0].quote == "corps"
    assert [s.status for s in found.signals] == ["measured", "measured", "not_applicable"]
    assert found.signals[2].reading is Reading.NOT_VERIFIABLE
    assert found.signals[2].saw == "Rien à mesurer."
    assert found.signals[2].value is None


def test_only_signals_of_the_model_contribute():
    assert [s.contribution for s in scored().signals] == [4.0, None, None]


def test_a_model_that_does_not_explain_its_score_is_a_fault():
    with pytest.raises(ArithmeticError):
        scored(card=Card(points=55.0))


@pytest.mark.parametrize(("points", "band"), [(79.94, "plutot_solides"), (79.96, "solides")])
def test_the_band_is_that_of_the_figure_shown(points, band):
    assert scored(card=Card(base=points - 4, points=points)).band.id == band


def test_the_interval_always_holds_the_score():
    found = scored(card=Card(interval=(54.0000001, 60.0)))
    assert found.interval == (54.0, 60.0)


def test_an_obstacle_is_an_abstention_that_still_shows_what_was_seen():
    found = scored(Article(Medium.PAGE, body="Un corps de texte.", obstacle=Obstacle("not_french")))
    assert (found.points, found.interval, found.band) == (None, None, None)
    assert found.abstention.code == "not_french"
    assert found.language == "und"
    assert [s.contribution for s in found.signals] == [None, None, None]
    assert found.signals[0].evidence[0].quote == "corps"


def test_the_genre_is_told_or_undetermined():
    guess = GenreGuess("opinion", "opinion", 0.9, ())
    assert (scored(genre=guess).genre.id, scored().genre.id) == ("opinion", "indetermine")


@pytest.mark.parametrize(
    ("byline", "shown"),
    [
        (Byline(BylineKind.PERSON, text="Par Jo T.", names=("Jo T.",)), "Par Jo T."),
        (Byline(BylineKind.SEVERAL, names=("Jo T.", "Al V.")), "Jo T., Al V."),
        (Byline(BylineKind.AGENCY, agencies=("AFP",)), "AFP"),
        (Byline(BylineKind.NONE, declared=("admin",)), ""),
    ],
)
def test_the_signature_is_what_a_reader_sees(byline, shown):
    assert byline_of(Article(Medium.PAGE, byline=byline)) == shown
