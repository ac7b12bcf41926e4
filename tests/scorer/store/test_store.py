"""Each score is kept once and for ever, on SQLite and on PostgreSQL."""

import json
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from features.article import Article, Medium
from features.signal import Reading
from scorer.score import Abstention
from scorer.store import DatabaseError, Store, schema
from scorer.store.tables import METADATA, claims, fetches, scores, snapshots
from scorer.stored import Answered
from scorer.submission import ReusedKeyError

MODEL = "2024-05-02-0a1b2c3d"
OTHER = "2025-01-01-99999999"


def count(store, table):
    with store.reading() as connection:
        return connection.scalar(select(func.count()).select_from(table))


def test_what_is_kept_comes_back_whole(store, new):
    given = new()
    kept, created = store.save(given)
    assert created
    assert len(kept.score.id) >= 22
    assert kept.score == replace(given.score, id=kept.score.id)
    assert kept.article == given.article
    assert store.get(kept.score.id) == kept
    assert store.get("absent") is None
    assert store.get("\0\ud800") is None


def test_the_same_content_under_the_same_model_is_one_row(store, new):
    first, _ = store.save(new("k"))
    second, created = store.save(new("k"))
    assert not created
    assert second == first
    assert count(store, scores) == count(store, snapshots) == 1


def test_another_content_or_another_model_is_another_row(store, new):
    first, _ = store.save(new("k"))
    other = replace(first.score.model, id=OTHER)
    assert store.save(new("l"))[1]
    assert store.save(new("k", model=other))[1]
    assert count(store, scores) == 3
    assert count(store, snapshots) == 2


def test_another_reading_of_the_same_bytes_keeps_the_spans_of_the_first(store, new):
    first, _ = store.save(new("k"))
    later = new("k", model=replace(first.score.model, id=OTHER))
    changed = Article(Medium.PAGE, title="Lu autrement", body="Un autre découpage.")
    second, _ = store.save(replace(later, article=changed))
    assert store.get(first.score.id).article == first.article
    assert store.get(second.score.id).article == changed


def test_known_content_is_found_under_its_model_only(store, new):
    kept, _ = store.save(new("k"))
    assert store.find_content("k", MODEL) == kept
    assert store.find_content("k", OTHER) is None
    assert store.find_content("other", MODEL) is None


def test_an_address_is_fresh_for_a_while_and_under_its_model(store, new):
    url = "https://courrier-vaubrune.example/moulin"
    kept, _ = store.save(new("k", requested=url))
    assert store.find_fresh(url, 3600, MODEL) == kept
    assert store.find_fresh(url, 0, MODEL) is None
    assert store.find_fresh(url, 3600, OTHER) is None
    assert store.find_fresh(url + "?p=2", 3600, MODEL) is None


def test_a_page_that_was_handed_in_does_not_stand_for_its_address(store, new):
    store.save(new("k"))
    assert store.find_fresh("https://courrier-vaubrune.example/moulin", 3600, MODEL) is None


def test_a_later_fetch_of_the_address_replaces_the_former(store, new):
    url = "https://courrier-vaubrune.example/moulin"
    first, _ = store.save(new("k", requested=url))
    second, _ = store.save(new("l", requested=url, points=70.0))
    assert store.find_fresh(url, 3600, MODEL) == second
    store.note_fetch(url, first.score.id)
    assert store.find_fresh(url, 3600, MODEL) == first
    assert count(store, fetches) == 1


@pytest.mark.parametrize("table", ["scores", "snapshots"])
@pytest.mark.parametrize("change", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_nothing_that_was_scored_can_be_changed_or_removed(store, new, table, change):
    kept, _ = store.save(new())
    with pytest.raises(DBAPIError, match="append-only"), store._engine.begin() as connection:
        connection.execute(text(change.format(table)))
    assert store.get(kept.score.id) == kept


def test_postgresql_cannot_truncate_either(postgres_url, new):
    store = Store.open(postgres_url)
    store.save(new())
    with pytest.raises(DBAPIError, match="append-only"), store._engine.begin() as connection:
        connection.execute(text("TRUNCATE scores CASCADE"))
    store.close()


def test_an_abstention_is_never_kept(store, new):
    refused = new(points=50.0)
    abstained = replace(
        refused.score, points=None, interval=None, band=None, abstention=Abstention("paywall", "…")
    )
    with pytest.raises(ValueError, match="abstention"):
        store.save(replace(refused, score=abstained))
    assert [count(store, table) for table in METADATA.tables.values()] == [0] * len(METADATA.tables)


def test_nul_and_lone_surrogates_are_kept_cleanly(store, new):
    given = new(
        "k\ud800"[:1],
        title="a\0b\udfffc",
        outlet_name="L’\0Écho",
        url="https://courrier-vaubrune.example/\0",
        requested="https://courrier-vaubrune.example/\ud83d",
    )
    hostile = replace(given.article, title="a\0b\udfffc", body="x\ud800y 😀")
    kept, _ = store.save(replace(given, article=hostile))
    assert kept.score.title == kept.article.title == "a\ufffdb\ufffdc"
    assert kept.article.body == "x\ufffdy 😀"
    assert store.get(kept.score.id) == kept


def test_an_unknown_outlet_name_is_filled_in_and_a_known_one_stays(store, new):
    domain = "courrier-vaubrune.example"
    store.save(new("k", outlet_name=""))
    store.save(new("l", outlet_name="Le Courrier"))
    store.save(new("m", outlet_name="Autre chose"))
    assert store.histories.history(domain, MODEL).name == "Le Courrier"


def test_threads_that_race_get_one_row(store, new):
    ready = threading.Barrier(8)
    found = []

    def save():
        ready.wait()
        found.append(store.save(new("k", requested="https://courrier-vaubrune.example/a")))

    threads = [threading.Thread(target=save) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({kept.score.id for kept, _ in found}) == 1
    assert [created for _, created in found].count(True) == 1
    assert count(store, scores) == count(store, snapshots) == 1


RACE = """
import sys
sys.path.insert(0, sys.argv[2])
from conftest import new_score
from scorer.store import Store
store = Store.open(sys.argv[1])
sys.stdin.readline()
print(*[store.save(new_score(f"k{n}"))[0].score.id for n in range(20)])
store.close()
"""


def test_processes_that_race_from_an_empty_database_get_the_same_rows(database_url):
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", RACE, database_url, here]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    started = [subprocess.Popen(command, **pipes) for _ in range(3)]
    answers = [process.communicate("go\n", timeout=60)[0].split() for process in started]
    assert [process.returncode for process in started] == [0, 0, 0]
    assert answers[0] == answers[1] == answers[2]
    assert len(set(answers[0])) == 20


def test_sqlite_waits_for_nobody_and_holds_its_keys(sqlite_url, new):
    store = Store.open(sqlite_url)
    with store.reading() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    with store._engine.begin(), store.reading() as reader:
        assert reader.scalar(select(func.count()).select_from(scores)) == 0
    store.close()


def test_a_database_that_cannot_be_opened_is_said_without_its_address(tmp_path):
    (tmp_path / "dossier.db").mkdir()
    with pytest.raises(DatabaseError, match="SOURCIER_DATABASE_URL") as caught:
        Store.open(f"sqlite:///{tmp_path}/dossier.db")
    assert str(tmp_path) not in str(caught.value)
    with pytest.raises(DatabaseError) as caught:
        Store.open("postgresql+psycopg://lui:secret@127.0.0.1:9/base")
    assert "secret" not in str(caught.value)


def test_the_whole_score_is_kept_as_a_document(store, new):
    kept, _ = store.save(new())
    with store.reading() as connection:
        document = json.loads(connection.scalar(select(scores.c.document)))
    assert document["signals"][0]["evidence"][0]["quote"] == "« Enfin"
    assert document["id"] is None
    assert kept.score.id is not None


def test_a_schema_made_by_another_process_during_the_check_is_found(database_url, monkeypatch):
    seen = schema._is_empty

    def meanwhile(connection):
        found = seen(connection)
        subprocess.run([sys.executable, "-c", UPGRADE, database_url], check=True)
        return found

    monkeypatch.setattr(schema, "_is_empty", meanwhile)
    Store.open(database_url).close()


UPGRADE = "import sys; from scorer.store import upgrade; upgrade(sys.argv[1])"


def test_habits_count_the_latest_reading_of_each_article_under_one_model(store, new):
    quoted = new().score.signals[0]
    for number in range(3):
        url = f"https://courrier-vaubrune.example/{number}"
        read = replace(quoted, reading=Reading.TRUST if number else Reading.DISTRUST)
        store.save(new(f"k{number}", final_url=url, signals=(read,)))
    corrected = replace(quoted, reading=Reading.TRUST)
    url = "https://courrier-vaubrune.example/0"
    store.save(new("k0 corrected", final_url=url, signals=(corrected,)))
    other = replace(new().score.model, id=OTHER)
    store.save(new("k1", model=other, signals=(replace(quoted, reading=Reading.NEUTRAL),)))
    (habit,) = store.histories.habits("courrier-vaubrune.example", MODEL)
    assert (habit.n, habit.readings) == (3, {Reading.TRUST: 3})
    assert habit.contribution == quoted.contribution
    assert store.histories.habits("absent.example", MODEL) == ()


DOMAIN = "courrier-vaubrune.example"


def page(number):
    return f"https://{DOMAIN}/{number}"


def fetched(new, number, **changes):
    return new(f"f{number}", requested=page(number), final_url=page(number), **changes)


def test_what_readers_hand_in_never_enters_the_history_of_an_outlet_that_was_fetched(store, new):
    for number in range(5):
        store.save(fetched(new, number))
    before = store.histories.history(DOMAIN, MODEL)
    habits = store.histories.habits(DOMAIN, MODEL)
    listed, series = (
        store.histories.outlets("", MODEL, None, 9),
        store.histories.series(DOMAIN, None, 9),
    )
    for number in range(9):
        forged = new(f"g{number}", points=1.0, title="Faux", final_url=page(number), signals=())
        store.save(forged)
    history = store.histories.history(DOMAIN, MODEL)
    assert history == replace(before, left_out=9)
    assert (history.n, history.median, history.origin) == (5, 54.25, "fetched")
    assert store.histories.habits(DOMAIN, MODEL) == habits
    assert store.histories.outlets("", MODEL, None, 9) == listed
    assert store.histories.series(DOMAIN, None, 9) == series


def test_the_history_of_an_outlet_never_fetched_is_what_readers_handed_in_and_says_so(store, new):
    for number in range(6):
        store.save(new(f"g{number}", final_url=page(number)))
    history = store.histories.history(DOMAIN, MODEL)
    assert (history.n, history.median, history.origin) == (6, 54.25, "given")
    assert history.left_out == 0
    (line,) = store.histories.outlets("", MODEL, None, 9)
    assert (line.n, line.origin) == (6, "given")
    assert len(store.histories.series(DOMAIN, None, 9)[0]) == 6


def test_one_fetched_page_takes_the_place_of_all_that_was_handed_in(store, new):
    for number in range(6):
        store.save(new(f"g{number}", points=1.0, final_url=page(number)))
    store.save(fetched(new, 0))
    history = store.histories.history(DOMAIN, MODEL)
    assert (history.n, history.origin, history.left_out) == (1, "fetched", 6)
    assert history.points[0].points == 54.25
    (line,) = store.histories.outlets("", MODEL, None, 9)
    assert (line.n, line.origin) == (1, "fetched")
    later = store.histories.history(DOMAIN, OTHER)
    assert (later.n, later.origin, later.others) == (0, "fetched", 1)


def test_what_was_handed_in_under_a_later_model_stays_out_all_the_same(store, new):
    store.save(fetched(new, 0))
    model = replace(new().score.model, id=OTHER)
    store.save(new("g", points=1.0, model=model, final_url=page(1)))
    history = store.histories.history(DOMAIN, OTHER)
    assert (history.n, history.left_out, history.others) == (0, 1, 1)


def test_an_outlet_is_named_by_its_own_pages_whatever_readers_hand_in(store, new):
    def name():
        return store.histories.history(DOMAIN, MODEL).name

    store.save(new("g1", outlet_name="Le Torchon"))
    assert name() == "Le Torchon"
    store.save(fetched(new, 1, outlet_name="Le Courrier"))
    assert name() == "Le Courrier"
    store.save(new("g2", outlet_name="Le Torchon"))
    store.save(fetched(new, 2, outlet_name="Courrier (édition)"))
    assert name() == "Le Courrier"
    assert [line.domain for line in store.histories.outlets("courrier", MODEL, None, 9)] == [DOMAIN]
    assert store.histories.outlets("torchon", MODEL, None, 9) == ()


def test_readers_do_not_name_an_outlet_that_was_fetched_without_a_name(store, new):
    store.save(fetched(new, 1, outlet_name=""))
    store.save(new("g", outlet_name="Le Torchon"))
    assert store.histories.history(DOMAIN, MODEL).name == ""


def test_a_score_tells_whether_its_page_was_fetched_or_handed_in(store, new):
    given, _ = store.save(new("g"))
    got, _ = store.save(fetched(new, 1))
    assert given.score.snapshot.origin == "given"
    assert got.score.snapshot.origin == store.get(got.score.id).score.snapshot.origin == "fetched"


def test_a_key_is_bound_to_the_first_request_of_ten_that_race(store):
    ready, taken, refused = threading.Barrier(10), [], []

    def take(number):
        ready.wait()
        try:
            taken.append((number, store.claims.take("k", f"r{number}")))
        except ReusedKeyError:
            refused.append(number)

    threads = [threading.Thread(target=take, args=[number]) for number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(taken), len(refused)) == (1, 9)
    assert taken[0][1] is None


def test_a_key_keeps_the_first_answer_for_a_day(store, new, monkeypatch):
    first, second = (store.save(new(key))[0].score.id for key in "ab")
    assert store.claims.take("k", "r") is None
    store.claims.answer("k", Answered(first, created=True))
    store.claims.answer("k", Answered(second, created=False))
    assert store.claims.take("k", "r") == Answered(first, created=True)
    monkeypatch.setattr("scorer.store.claims.KEPT", -timedelta(seconds=9))
    assert store.claims.take("k", "another") is None


def test_no_key_is_kept_in_clear(store):
    store.claims.take("secret \ud800", "r")
    with store.reading() as connection:
        assert "secret" not in str(connection.execute(select(claims)).all())
