"""Every command answers in French, with the exit code that its callers rely on."""

import json
import re
import sqlite3
from types import SimpleNamespace

import click
import pytest

from features.signals import catalogue
from scorer.cli import COMMANDS, sourcier
from scorer.store import REVISION

DOMAIN = "echo-sorvielle.example"


def rows(tmp_path):
    with sqlite3.connect(tmp_path / "base.db") as base:
        names = ("outlets", "snapshots", "scores", "fetches")
        found = [base.execute(f"SELECT count(*) FROM {n}").fetchone()[0] for n in names]  # noqa: S608
    base.close()
    return found


def test_a_saved_page_is_scored_kept_and_found_again(run, saved, url, tmp_path):
    first = run("score", "--json", "--url", url, saved)
    again = run("score", "--json", "--url", url, saved)
    assert (first.code, first.err) == (0, "")
    found = json.loads(first.out)
    assert json.loads(again.out)["id"] == found["id"]
    assert found["outlet"]["domain"] == DOMAIN
    assert found["outlet"]["n"] == 1
    assert found["permalink"].endswith(found["id"])
    assert rows(tmp_path) == [1, 1, 1, 0]


def test_no_keep_keeps_nothing(run, saved, tmp_path):
    found = json.loads(run("score", "--no-keep", "--json", saved).out)
    assert found["score"] is not None
    assert found["id"] is None
    assert not (tmp_path / "base.db").exists()


def test_people_get_the_questions_then_the_score(run, saved, url):
    ran = run("score", "--url", url, saved)
    assert ran.code == 0
    text = " ".join(ran.out.replace("\u00a0", " ").split())
    assert text.index("Qui parle ?") < text.index("Quand ?") < text.index("Note :")
    assert "Le bac de Sorvielle reprend ses traversées" in text
    assert "indice de confiance" in text
    assert "«" in text
    assert "sur 100, entre" in text
    assert "Elle ne dit pas si c’est vrai." in text
    assert "1 article lu. Il en faut 5" in text


def test_standard_input_is_a_page_or_a_text(run, source):
    page = run("read", "--json", "-", stdin=source.encode())
    assert json.loads(page.out)["byline"]["names"] == ["Inès Roubaud"]
    text = run("read", "--json", "-", stdin="Un texte collé à la main.".encode("cp1252"))
    assert json.loads(text.out)["text"] == "Un texte collé à la main."


def test_reading_shows_what_would_not_be_scored(run):
    ran = run("read", "-", stdin=b"Court.")
    assert ran.code == 0
    assert "Court." in ran.out
    assert "too_short" in ran.out


def test_an_abstention_is_no_failure(run):
    ran = run("score", "--json", "-", stdin=b"Court.")
    assert ran.code == 0
    assert json.loads(ran.out)["abstention"]["code"] == "too_short"
    assert "Pas de note" in run("score", "-", stdin=b"Court.").out


BAD = {
    "vide.txt": b"",
    "blanc.html": b" \n ",
    "pdf.html": b"%PDF-1.4\n",
    "binaire.html": bytes(range(256)) * 800,
    "long.txt": b"a" * 10_000_000,
    "plus-long.txt": b"a" * 11_000_000,
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["score", "read"])
def test_a_file_that_cannot_be_used_is_refused_and_leaves_no_row(run, tmp_path, command, name):
    (tmp_path / name).write_bytes(BAD[name])
    ran = run(command, "--json", tmp_path / name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.strip().endswith(".")
    if (tmp_path / "base.db").exists():
        assert rows(tmp_path) == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("nonsense", "ni une adresse, ni un fichier"),
        ("www.exemple.fr/article", "https://www.exemple.fr/article"),
        ("absent.html", "https://absent.html"),
        (".", "dossier"),
        ("a\0b", "ni une adresse, ni un fichier"),
        ("x" * 5000, "ne peut pas être lu"),
        ("http://127.0.0.1:9/", "site public"),
        ("http://[::1]/", "site public"),
        ("http://2130706433/", "site public"),
        ("ftp://example.org/x", "https://"),
        ("file:///etc/passwd", "https://"),
        ("http://user@example.org/", "https://"),
    ],
)
def test_a_target_that_is_nothing_says_what_to_give(run, target, words):
    ran = run("score", "--json", target)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_bad_target_does_not_stop_the_others(run, saved):
    ran = run("score", "--json", "absent", saved, "--no-keep")
    assert ran.code == 2
    assert len(ran.out.splitlines()) == 1
    assert ran.err.startswith("absent\u00a0:")


def test_a_target_cannot_write_to_the_terminal(run):
    ran = run("score", "a\x1b[2Jb\n.example/x")
    assert "\x1b" not in ran.err


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["score"],
        ["score", "--jsno", "x"],
        ["scor"],
        ["score", "--out", "x", "y"],
        ["score", "--jsonl", "x"],
        ["score", "--jsonl", "x", "--out", "y", "z"],
        ["score", "--url", "https://a.example/", "x", "y"],
        ["score", "x", "--url"],
        ["outlet"],
        ["outlet", "a", "b"],
        ["serve", "--port", "99999"],
        ["db", "upgrade", "x"],
    ],
)
def test_a_wrong_call_is_explained_in_french(run, args):
    ran = run(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "--help" in ran.err
    for english in ("Usage:", "Error", "No such", "Missing", "Invalid", "requires", "Options:"):
        assert english not in ran.err


def test_a_slip_is_met_with_the_right_word(run):
    assert "score" in run("scor").err
    assert "--json" in run("score", "--jsno").err


def commands():
    context = click.Context(sourcier)
    for name in COMMANDS:
        command = sourcier.get_command(context, name)
        yield (name,)
        if isinstance(command, click.Group):
            yield from ((name, sub) for sub in command.list_commands(context))


@pytest.mark.parametrize("path", [*commands()], ids=" ".join)
def test_every_command_has_help_in_french(run, path):
    ran = run(*path, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage\u00a0: sourcier {' '.join(path)} [OPTIONS]")
    assert "Afficher cette aide." in ran.out
    for english in ("Show this", "Options:", "Usage:", "Commands:", "[default", "[required"):
        assert english not in ran.out


def test_the_history_of_an_outlet(run, tmp_path, source):
    for n in range(5):
        (tmp_path / "p.html").write_text(source, encoding="utf-8")
        run("score", "--json", "--url", f"https://{DOMAIN}/{n}", tmp_path / "p.html")
    found = json.loads(run("outlet", "--json", f"www.{DOMAIN}".upper()).out)
    assert found["n"] == len(found["scores"]) == 5
    assert found["median"] == found["scores"][0]["score"]
    assert "5\u00a0articles lus, médiane" in run("outlet", DOMAIN).out
    unknown = run("outlet", "absent.example")
    assert unknown.code == 2
    assert "Aucun article" in unknown.err
    for address in (f"https://{DOMAIN}/", f"https://www.{DOMAIN}/2024/x?y#z", f"{DOMAIN}/a"):
        assert json.loads(run("outlet", "--json", address).out)["n"] == 5
    for absent in ("https://absent.example/", "https://", "http://[", f"{DOMAIN}.org"):
        assert run("outlet", absent).code == 2


def test_the_signals_are_listed(run):
    found = json.loads(run("signals", "--json").out)
    assert [signal["id"] for signal in found] == [*catalogue()]
    assert "Qui parle ?" in run("signals").out.replace("\u00a0", " ")


def test_the_model_is_shown(run, model_dir):
    assert run("model", "show").out.startswith("# Fiche")
    assert json.loads(run("model", "show", "--json").out)["id"] == model_dir.name


def test_the_database_is_brought_up_to_date(run, tmp_path):
    assert f"à jour (version {REVISION})" in run("db", "upgrade").out
    assert run("db", "upgrade").code == 0
    assert rows(tmp_path) == [0, 0, 0, 0]


def test_a_database_of_another_version_is_a_fault_with_what_to_do(run, saved, tmp_path):
    run("db", "upgrade")
    with sqlite3.connect(tmp_path / "base.db") as base:
        base.execute("UPDATE alembic_version SET version_num = '0000'")
    base.close()
    ran = run("score", saved)
    assert (ran.code, ran.out) == (1, "")
    assert "sourcier db upgrade" in ran.err


def test_a_database_of_a_later_version_is_not_upgraded_and_said_so(run, tmp_path):
    run("db", "upgrade")
    with sqlite3.connect(tmp_path / "base.db") as base:
        base.execute("UPDATE alembic_version SET version_num = '0099'")
    base.close()
    ran = run("db", "upgrade")
    assert (ran.code, ran.out) == (1, "")
    assert "Mettez Sourcier à jour" in ran.err


def test_a_database_that_cannot_be_reached_is_not_our_fault(run, monkeypatch):
    monkeypatch.setenv("SOURCIER_DATABASE_URL", "postgresql://lui:secret@127.0.0.1:9/base")
    ran = run("db", "upgrade")
    assert ran.code == 1
    assert "SOURCIER_DATABASE_URL" in ran.err
    assert "secret" not in ran.err


def test_a_model_of_other_signals_is_said_in_french_only(run, saved, monkeypatch):
    versions = {name: signal.version + 1 for name, signal in catalogue().items()}
    monkeypatch.setattr(
        "scorer.scorecard_files.catalogue",
        lambda: {name: SimpleNamespace(version=v, scored=True) for name, v in versions.items()},
    )
    ran = run("score", saved)
    assert (ran.code, ran.out) == (1, "")
    assert "n’est plus mesuré de la même façon" in ran.err
    assert not re.search("the model|version of|train again|signal '", ran.err)


def test_a_tampered_model_is_a_fault_and_scores_nothing(
    run, saved, monkeypatch, model_dir, tmp_path
):
    copy = tmp_path / model_dir.name
    copy.mkdir()
    for path in model_dir.iterdir():
        (copy / path.name).write_bytes(path.read_bytes().replace(b"0.1", b"9.1"))
    monkeypatch.setattr("scorer.parts.current_model_dir", lambda: copy)
    ran = run("score", "--json", saved)
    assert (ran.code, ran.out) == (1, "")
    assert "modèle" in ran.err
    assert not re.search(r"SHA-256|digest|\bthe\b", ran.err)


def test_our_own_fault_is_said_without_traceback_unless_asked(run, saved, monkeypatch, capsys):
    def fail(*_):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr("scorer.services.score_article", fail)
    ran = run("score", saved)
    assert (ran.code, ran.out) == (1, "")
    assert "erreur interne" in ran.err
    assert "secret" not in ran.err


def test_a_bad_setting_is_named(run, saved, monkeypatch):
    monkeypatch.setenv("SOURCIER_PROXY_HOPS", "beaucoup")
    ran = run("score", saved)
    assert ran.code == 1
    assert "SOURCIER_PROXY_HOPS" in ran.err
