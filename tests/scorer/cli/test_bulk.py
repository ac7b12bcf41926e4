"""A file of lines gives a file of answers, in order, whatever the lines hold."""

import json
import random

import pytest

from scorer.cli import lines as lines_module
from scorer.cli.lines import answer, read_lines


def write(path, items):
    lines = (item if isinstance(item, str) else json.dumps(item) for item in items)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def answers(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_answers_come_in_the_order_of_the_lines(run, tmp_path, source, url):
    draw = random.Random(5)  # noqa: S311 (a shuffle)
    paragraphs = ["<p>Un paragraphe de plus, long à lire pour une page parmi d’autres.</p>"]
    items = [
        {
            "id": f"a{n}",
            "url": f"{url}/{n}",
            "html": source.replace("</article>", "".join(paragraphs * draw.choice((1, 900)))),
        }
        for n in range(24)
    ]
    given = write(tmp_path / "in.jsonl", items)
    ran = run("score", "--jsonl", given, "--out", tmp_path / "out.jsonl")
    assert ran.code == 0
    found = answers(tmp_path / "out.jsonl")
    assert [a["id"] for a in found] == [f"a{n}" for n in range(24)]
    assert [a["url"] for a in found] == [f"{url}/{n}" for n in range(24)]
    assert all(a["score"] is not None for a in found)
    assert "24\u00a0lignes lues." in ran.err
    assert not (tmp_path / "base.db").exists()


BAD = [
    ("{", None, "invalid_json"),
    ("[1]", None, "invalid_json"),
    ("null", None, "invalid_json"),
    ("[" * 100_000, None, "invalid_json"),
    ({"id": "a"}, "a", "missing_input"),
    ({"id": "b", "url": "https://a.example/"}, "b", "missing_input"),
    ({"id": "c", "text": 3}, "c", "invalid_item"),
    ({"id": "d", "html": ["x"]}, "d", "invalid_item"),
    ({"id": "e", "text": "x", "html": "y"}, "e", "ambiguous_input"),
    ({"id": "f", "text": ""}, "f", "empty"),
    ({"id": 7, "text": " "}, 7, "empty"),
    ({"id": {"x": 1}, "text": ""}, None, "empty"),
    ({"text": "\ud800"}, None, None),
    ({"id": "g\ud800", "html": "\0"}, "g\ufffd", None),
    ({"id": "h", "text": "Court.", "url": "file:///etc/passwd"}, "h", "bad_url"),
    ('{"id": NaN, "text": ""}', None, "empty"),
]


def test_bad_lines_are_answered_in_their_place_and_stop_nothing(run, tmp_path, source):
    good = {"id": "bon", "html": source}
    items = [good]
    for line, _, _ in BAD:
        items += [line, good]
    given = write(tmp_path / "in.jsonl", items)
    ran = run("score", "--jsonl", given, "--out", tmp_path / "out.jsonl")
    assert ran.code == 0
    found = answers(tmp_path / "out.jsonl")
    assert len(found) == len(items)
    assert all(a["id"] == "bon" and a["score"] is not None for a in found[::2])
    for (_, name, code), got in zip(BAD, found[1::2], strict=True):
        assert got["id"] == name
        if code is not None:
            assert got["error"]["code"] == code
            assert set(got) == {"id", "error"}
            assert got["error"]["title"].endswith(".")


def test_bytes_that_are_not_utf8_and_blank_lines(run, tmp_path):
    given = tmp_path / "in.jsonl"
    given.write_bytes(b'\n  \n{"id": "a", "text": "\xe9\xff"}\n\n{"id": "b", "text": "Court."}')
    run("score", "--jsonl", given, "--out", tmp_path / "out.jsonl")
    found = answers(tmp_path / "out.jsonl")
    assert found[0]["error"]["code"] == "invalid_json"
    assert found[1]["abstention"]["code"] == "too_short"


def test_reading_in_bulk_gives_articles_under_their_ids(run, tmp_path, source, url):
    items = [{"id": 1, "url": url, "html": source}, {"id": 2, "text": "Court."}]
    given = write(tmp_path / "in.jsonl", items)
    ran = run("read", "--jsonl", given, "--out", "-")
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert [a["id"] for a in found] == [1, 2]
    assert found[0]["byline"]["names"] == ["Inès Roubaud"]
    assert found[1]["text"] == "Court."


def test_a_fault_of_ours_is_told_in_its_line_and_by_the_exit_code(
    run, tmp_path, source, monkeypatch
):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("scorer.services.score_article", fail)
    given = write(tmp_path / "in.jsonl", [{"id": "a", "html": source}])
    ran = run("score", "--jsonl", given, "--out", "-")
    assert ran.code == 1
    assert json.loads(ran.out)["error"]["code"] == "internal"


def test_files_that_cannot_be_opened_are_refused(run, tmp_path):
    given = write(tmp_path / "in.jsonl", [{"id": "a", "text": "Court."}])
    assert run("score", "--jsonl", tmp_path / "absent", "--out", "-").code == 2
    assert run("score", "--jsonl", given, "--out", tmp_path / "non" / "x").code == 2
    same = run("score", "--jsonl", given, "--out", given)
    assert same.code == 2
    assert "même fichier" in same.err
    assert answers(given) == [{"id": "a", "text": "Court."}]


def test_a_line_too_long_to_hold_is_refused_and_the_next_ones_read(tmp_path, monkeypatch):
    monkeypatch.setattr(lines_module, "_MAX_LINE", 40)
    path = tmp_path / "in.jsonl"
    exact = b'{"id": "b", "text": "' + b"x" * 16 + b'"}\n'
    assert len(exact) == 40
    path.write_bytes(b'{"id": "a", "text": "' + b"x" * 100 + b'"}\n' + exact + b'{"id": "c"}')
    with path.open("rb") as file:
        found = [
            answer(line, length, lambda _: {"id": None, "ok": 1})
            for line, length in read_lines(file)
        ]
    assert found[0]["error"]["code"] == "too_large"
    assert found[1] == {"id": "b", "ok": 1}
    assert found[2]["error"]["code"] == "missing_input"


@pytest.mark.parametrize("length", [38, 39, 40, 41, 79, 80, 81])
def test_lengths_around_the_limit_lose_no_line(tmp_path, monkeypatch, length):
    monkeypatch.setattr(lines_module, "_MAX_LINE", 40)
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"x" * length + b"\n" + b"fin")
    with path.open("rb") as file:
        found = list(read_lines(file))
    assert [size for _, size in found] == [length + 1, 3]
    assert found[1][0] == b"fin"
