"""One service for everyone: what is known is found again, what cannot be used leaves no trace."""

import hashlib
import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from features.article import Article, Medium, Obstacle
from features.errors import EmptyInputError, InputError, NotTextError, UnreadableError
from features.signals import measure
from scorer.fetch import Fetched, FetchError
from scorer.settings import Settings
from scorer.submission import ReusedKeyError, Submission


def rows(database_url):
    engine = sa.create_engine(database_url)
    names = ("outlets", "snapshots", "scores", "fetches")
    with engine.connect() as connection:
        found = [connection.scalar(sa.text(f"SELECT count(*) FROM {name}")) for name in names]  # noqa: S608
    engine.dispose()
    return found


class Site:
    """A stand-in for the network: one page at every address, which the test may change."""

    def __init__(self, page):
        self.page, self.visits, self.error = page, 0, None

    def __call__(self, url):
        self.visits += 1
        if self.error:
            raise self.error
        body = self.page.encode()
        digest = hashlib.sha256(body).hexdigest()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Fetched(url, url + "?final", body, "utf-8", now, digest)


@pytest.fixture
def site(source):
    return Site(source)


@pytest.fixture
def services(services_on, database_url, site):
    return services_on(database_url, fetch=site)


ADDRESS = Submission(url="https://echo-sorvielle.fr/2024/03/12/bac")


def test_an_article_goes_from_page_to_stored_score(services, source, url):
    outcome = services.score(Submission(url=url, html=source))
    assert outcome.created
    found = outcome.score
    assert 0 <= found.points <= 100
    assert found.interval[0] <= found.points <= found.interval[1]
    assert found.outlet_domain == "echo-sorvielle.example"
    assert found.byline == "Par Inès Roubaud"
    total = found.base + sum(s.contribution or 0 for s in found.signals)
    assert total == pytest.approx(found.points)
    stored = services.stored(found.id)
    assert (stored.score, stored.article) == (found, outcome.article)


def test_every_passage_is_where_it_is_said_to_be(services, source, url):
    outcome = services.score(Submission(url=url, html=source))
    quotes = [(e, outcome.article) for s in outcome.score.signals for e in s.evidence]
    assert quotes
    for evidence, article in quotes:
        assert article.text_of(evidence.part)[evidence.start : evidence.end] == evidence.quote


def test_the_same_content_is_known_and_another_is_not(services, source, url):
    first = services.score(Submission(url=url, html=source))
    again = services.score(Submission(url=url, html=source.encode()))
    assert again.score == first.score
    assert not again.created
    for other in (
        Submission(url=url, html=source, author="Jo Tissandre"),
        Submission(url=url + "/2", html=source),
        Submission(url=url, html=source.replace("quatre mois", "cinq mois")),
    ):
        assert services.score(other).score.id != first.score.id


def test_nothing_is_looked_up_nor_kept_when_asked_so(services, database_url, source, url):
    outcome = services.score(Submission(url=url, html=source), keep=False)
    assert outcome.score.points is not None
    assert outcome.score.id is None
    services.check()
    assert rows(database_url) == [0, 0, 0, 0]


def test_an_address_is_fetched_once_while_it_is_fresh(services, site):
    first = services.score(ADDRESS)
    again = services.score(replace(ADDRESS, url=ADDRESS.url + "#commentaires"))
    assert site.visits == 1
    assert again.score == first.score
    assert (first.created, again.created) == (True, False)
    assert first.score.url == ADDRESS.url
    assert first.score.final_url == ADDRESS.url + "?final"


def test_an_address_is_fetched_again_when_more_is_said_of_it(services, site):
    services.score(ADDRESS)
    services.score(replace(ADDRESS, date="12 mars 2024"))
    assert site.visits == 2


def test_a_stale_address_is_fetched_and_scored_again_only_if_it_changed(
    services_on, sqlite_url, site
):
    stale = Settings(database_url=sqlite_url, freshness=0)
    services = services_on(sqlite_url, stale, fetch=site)
    first = services.score(ADDRESS)
    same = services.score(ADDRESS)
    site.page = site.page.replace("quatre mois", "cinq mois")
    changed = services.score(ADDRESS)
    assert site.visits == 3
    assert same.score == first.score
    assert changed.score.id != first.score.id
    assert changed.created
    history = services.outlet("echo-sorvielle.fr")
    assert history.n == 1
    assert history.points[0].score_id == changed.score.id


def test_a_page_handed_in_before_it_was_fetched_neither_counts_nor_hides_the_fetched_one(
    services, source, site
):
    address = ADDRESS.url + "?final"
    given = services.score(Submission(url=address, html=source))
    fetched = services.score(ADDRESS)
    assert given.score.snapshot.origin == "given"
    assert fetched.score.snapshot.origin == "fetched"
    assert fetched.created
    history = services.outlet("echo-sorvielle.fr")
    assert (history.n, history.origin, history.left_out) == (1, "fetched", 1)
    assert history.points[0].score_id == fetched.score.id
    again = services.score(Submission(url=address, html=source))
    assert again.score == given.score


def test_a_key_has_one_answer_and_stands_for_one_content(services, source, url):
    first = services.score_once(Submission(url=url, html=source), "clé")
    again = services.score_once(Submission(url=url, html=source), "clé")
    assert (again.score, again.created) == (first.score, True)
    assert services.score_once(Submission(url=url, html=source), "autre").created is False
    with pytest.raises(ReusedKeyError):
        services.score_once(Submission(url=url, html=source, author="Jo Tissandre"), "clé")


def test_a_key_keeps_its_answer_when_the_page_changes_and_tries_again_after_an_error(
    services_on, sqlite_url, site
):
    services = services_on(sqlite_url, Settings(database_url=sqlite_url, freshness=0), fetch=site)
    site.error = FetchError("down")
    with pytest.raises(FetchError):
        services.score_once(ADDRESS, "k")
    site.error = None
    first = services.score_once(ADDRESS, "k")
    site.page = site.page.replace("quatre mois", "cinq mois")
    again = services.score_once(ADDRESS, "k")
    assert again.score == first.score
    assert site.visits == 2
    assert services.score_once(ADDRESS, "l").score.id != first.score.id


def test_an_abstention_under_a_key_is_tried_again(services):
    outcome = services.score_once(Submission(text="Trop court."), "k")
    assert outcome.score.abstention.code == "too_short"
    assert services.score_once(Submission(text="Trop court."), "k").score.id is None
    with pytest.raises(ReusedKeyError):
        services.score_once(Submission(text="Autre."), "k")


BAD = {
    "nothing": (Submission(), "missing_input"),
    "blanks": (Submission(text=" \n\u00a0 "), EmptyInputError.code),
    "two contents": (Submission(text="a", html="b"), "ambiguous_input"),
    "not an address": (Submission(url="nonsense"), "bad_url"),
    "private address": (Submission(url="http://127.0.0.1:9/"), "address_refused"),
    "decimal address": (Submission(url="http://2130706433/"), "address_refused"),
    "other scheme": (Submission(url="file:///etc/passwd"), "bad_url"),
    "user in address": (Submission(url="http://user@example.org/"), "bad_url"),
    "pdf": (Submission(html=b"%PDF-1.7\n" + b"\0\x01\x02" * 99), NotTextError.code),
    "binary": (Submission(html=bytes(range(256)) * 50), NotTextError.code),
    "ten megabytes": (Submission(text="a" * 10_000_000), "too_large"),
    "more": (Submission(html=b"a" * 11_000_000), "too_large"),
    "origin is no address": (Submission(text="Bonjour.", url="javascript:alert(1)"), "bad_url"),
    "origin with a user": (Submission(text="Bonjour.", url="https://a@b.fr/"), "bad_url"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_in_french_and_leaves_no_row(services_on, sqlite_url, site, name):
    services = services_on(sqlite_url, fetch=site)
    submission, code = BAD[name]
    with pytest.raises(InputError) as caught:
        services.score(submission)
    assert caught.value.code == code
    assert caught.value.message.endswith(".")
    services.check()
    assert rows(sqlite_url) == [0, 0, 0, 0]
    assert site.visits == 0


ENGLISH = "The minister said on Tuesday that the bill would be withdrawn after weeks of protest. "


@pytest.mark.parametrize(
    ("text", "code"), [(ENGLISH * 20, "not_french"), ("Trop court.", "too_short")]
)
def test_what_was_read_but_cannot_be_scored_says_what_to_try(services, database_url, text, code):
    outcome = services.score(Submission(text=text))
    assert outcome.score.abstention.code == code
    assert outcome.score.abstention.message.endswith(".")
    assert (outcome.score.points, outcome.score.band, outcome.score.id) == (None, None, None)
    assert not outcome.created
    assert all(s.contribution is None for s in outcome.score.signals)
    assert rows(database_url) == [0, 0, 0, 0]


def test_a_fetch_that_fails_leaves_no_row(services, database_url, site):
    site.error = FetchError("down")
    with pytest.raises(FetchError):
        services.score(ADDRESS)
    assert rows(database_url) == [0, 0, 0, 0]


class Reader:
    """A stand-in for the sandbox."""

    def __init__(self, error=None, article=None):
        self.error, self.article, self.reads = error, article, 0

    def read(self, _page):
        from scorer.sandbox import Reading  # noqa: PLC0415 (as the services do)

        self.reads += 1
        if self.error:
            raise self.error
        return Reading(self.article, measure(self.article), None)

    def close(self):
        pass


def test_a_page_where_nothing_could_be_read_is_an_abstention_not_a_low_score(
    services_on, sqlite_url, source
):
    services = services_on(sqlite_url, reader=Reader(UnreadableError()))
    outcome = services.score(Submission(html=source))
    assert outcome.score.abstention.code == "unreadable"
    assert outcome.score.points is None
    assert rows(sqlite_url) == [0, 0, 0, 0]


def test_a_page_that_is_no_page_is_an_error_all_the_same(services_on, sqlite_url, source):
    services = services_on(sqlite_url, reader=Reader(NotTextError()))
    with pytest.raises(NotTextError):
        services.score(Submission(html=source))


@pytest.mark.parametrize("code", ["too_short", "not_french", "not_article", "paywall"])
def test_every_obstacle_has_its_words(services_on, sqlite_url, source, code):
    article = Article(Medium.PAGE, body="Un texte.", obstacle=Obstacle(code))
    services = services_on(sqlite_url, reader=Reader(article=article))
    abstention = services.score(Submission(html=source)).score.abstention
    assert abstention.code == code
    assert len(abstention.message) > 60


def test_threads_that_submit_the_same_article_get_the_same_score(
    services, database_url, source, url
):
    ready, found = threading.Barrier(4), []

    def submit():
        ready.wait()
        found.append(services.score(Submission(url=url, html=source)))

    threads = [threading.Thread(target=submit) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({outcome.score.id for outcome in found}) == 1
    assert [outcome.created for outcome in found].count(True) == 1
    assert rows(database_url) == [1, 1, 1, 0]


def test_reading_alone_keeps_nothing_and_gives_what_would_not_be_scored(services, database_url):
    article = services.read(Submission(text=ENGLISH * 20))
    assert article.obstacle.code == "not_french"
    assert article.body.startswith("The minister")
    services.check()
    assert rows(database_url) == [0, 0, 0, 0]


def test_outlets_are_listed_searched_and_paged(services, source):
    for name in ("alpha", "beta", "gamma"):
        services.score(Submission(url=f"https://{name}-sorvielle.example/a", html=source))
    assert [o.domain.split("-")[0] for o in services.outlets()] == ["alpha", "beta", "gamma"]
    assert [o.domain for o in services.outlets("BETA")] == ["beta-sorvielle.example"]
    assert len(services.outlets("écho")) == len(services.outlets("ECHO")) == 3
    assert services.outlets("%") == services.outlets("be_a") == services.outlets("absent") == ()
    first = services.outlets(limit=2)
    rest = services.outlets(after=first[-1].domain, limit=2)
    assert [o.domain for o in (*first, *rest)] == [o.domain for o in services.outlets()]
    assert first[0].n == 1
    assert first[0].median is None


def test_the_habits_of_an_outlet_need_five_articles(services, source):
    domain = "echo-sorvielle.example"
    for n in range(5):
        history = services.outlet(domain)
        assert history is None or services.outlet_habits(history) == ()
        services.score(Submission(url=f"https://{domain}/{n}", html=source))
    habits = services.outlet_habits(services.outlet(domain))
    assert {habit.n for habit in habits} == {5}
    assert {habit.id for habit in habits} == {signal.id for signal in services.signals()}
    assert all(sum(habit.readings.values()) == 5 for habit in habits)


def test_the_series_of_an_outlet_is_paged_and_complete(services, source):
    ids = [
        services.score(Submission(url=f"https://echo-sorvielle.example/{n}", html=source)).score.id
        for n in range(5)
    ]
    seen, after = [], None
    while True:
        points, after = services.outlet_scores("echo-sorvielle.example", after=after, limit=2)
        seen += [point.score_id for point in points]
        if after is None:
            break
    assert seen == ids[::-1]
    assert services.outlet_scores("absent.example") == ((), None)
    assert services.outlet_scores("echo-sorvielle.example", after="&é\0")[0][0].score_id == ids[-1]
    history = services.outlet("echo-sorvielle.example")
    assert history.n == 5
    assert history.median == pytest.approx(history.points[0].points)
    assert services.outlet("absent.example") is None


def test_the_model_shows_its_card_and_weights(services, model_dir):
    info = services.model()
    assert info.id == model_dir.name
    assert info.card.startswith("# Fiche")
    assert set(info.weights) == {s.id for s in services.signals() if s.scored}
    assert services.ready()


def test_services_without_model_or_database_are_not_ready(services_on, sqlite_url, tmp_path):
    assert not services_on(f"sqlite:///{tmp_path}").ready()
    broken = services_on(sqlite_url)
    broken._parts._model_dir = tmp_path
    assert not broken.ready()
