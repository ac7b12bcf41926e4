"""Scores to keep, and a store on each kind of database."""

from dataclasses import replace

import pytest

from features.article import Article, Byline, BylineKind, Image, Link, Medium, Moment, Outlet
from features.signal import Reading
from scorer.score import Evidence, Genre, ModelRef, Score, SignalResult, Snapshot, band_of
from scorer.store import NewScore, Store

ARTICLE = Article(
    medium=Medium.PAGE,
    title="Le moulin de Vaubrune tourne à nouveau",
    body="Le moulin tourne.\n\n« Enfin », dit Élise Marchetal.",
    url="https://courrier-vaubrune.example/moulin",
    outlet=Outlet("courrier-vaubrune.example", "Le Courrier de la Vaubrune"),
    byline=Byline(BylineKind.PERSON, text="Par Jo Tissandre", names=("Jo Tissandre",)),
    published=Moment("2024-03-12", "visible", "12 mars 2024"),
    images=(Image("https://courrier-vaubrune.example/m.jpg", "Le moulin. Photo J. T."),),
    links=(Link("https://eau.example/", "relevé", internal=False, start=3, end=9),),
)
SIGNAL = SignalResult(
    id="quoted",
    label="Citations attribuées",
    question="Qui parle ?",
    step="D’où vient l’information ?",
    value=1.0,
    unit="citations",
    status="measured",
    reading=Reading.TRUST,
    saw="Une citation attribuée.",
    why="On peut vérifier.",
    contribution=4.25,
    evidence=(Evidence("body", 19, 26, "« Enfin"),),
)


def new_score(key="k1", *, points=54.25, requested=None, **changes):
    """A score to keep; ``changes`` go to the Score."""
    score = Score(
        url=ARTICLE.url,
        final_url=ARTICLE.url,
        outlet_domain="courrier-vaubrune.example",
        outlet_name="Le Courrier de la Vaubrune",
        title=ARTICLE.title,
        byline="Par Jo Tissandre",
        published="2024-03-12",
        language="fr",
        genre=Genre("indetermine", "genre indéterminé", None),
        points=points,
        base=points - 4.25,
        interval=(points - 8, points + 8),
        band=band_of(points),
        abstention=None,
        signals=(SIGNAL,),
        model=ModelRef("2024-05-02-0a1b2c3d", "2 000 pages", "/methode"),
        snapshot=Snapshot("ab" * 32, "2024-05-03T10:20:30+00:00"),
    )
    return NewScore(replace(score, **changes), ARTICLE, key, "f" * 64, requested)


@pytest.fixture
def new():
    return new_score


@pytest.fixture
def store(database_url):
    opened = Store.open(database_url)
    yield opened
    opened.close()
