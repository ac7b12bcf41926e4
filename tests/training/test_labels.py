"""Annotations: no word of a page is kept, and a passage is found again or counted as lost."""

import json
import re
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import Article, Medium, Part, Span
from scorer.cli import sourcier
from scorer.cli.faults import guarded
from training.annotating import (
    ASKED,
    BY_SENSE,
    BY_TURN,
    BYLINES,
    FACTS,
    GENRES,
    JUDGED_TITLE,
    MARKS,
    PASSAGES,
    TITLE_FACTS,
    annotated,
    annotated_asides,
    annotated_sources,
    annotated_title,
)
from training.annotations import (
    ASIDES,
    FIRST,
    LABELS,
    SECOND,
    SOURCES,
    TITLES,
    LabelsError,
    digest,
    passage,
    read_all,
    read_annotations,
    write_annotations,
)

TITLE = "Le pont de Vaubrun rouvrira au printemps"
BODY = (
    "« Le pont rouvrira en avril », promet Odile Tarnier, maire de Vaubrun.\n\n"
    "Des riverains doutent. « On nous l’a déjà dit », entend-on au marché. Odile Tarnier insiste."
)


def answers(**changed):
    plain = {name: choices[0] for name, choices in FACTS.items()}
    given_lists = {name: [] for name in PASSAGES}
    return {"usable": True, "pictures": 0, **plain, **given_lists, **changed}


def article(body=BODY, title=TITLE):
    return Article(Medium.PAGE, title=title, body=body)


def test_an_answer_becomes_places_and_digests():
    page = annotated("p1", answers(named_sources=["Odile Tarnier"]), TITLE, BODY)
    (name,) = page.passages["named_sources"]
    assert BODY[name.start : name.end] == "Odile Tarnier"
    assert name.digest == digest("Odile Tarnier")
    assert name.find(article()) == Span(Part.BODY, name.start, name.end)


def test_a_title_is_looked_at_first_and_a_repeated_passage_twice():
    page = annotated("p1", answers(scare_quotes=["pont", "pont"]), TITLE, BODY)
    first, second = page.passages["scare_quotes"]
    assert (first.part, second.part) == (Part.TITLE, Part.BODY)


def test_a_whole_word_is_preferred_to_a_part_of_one():
    page = annotated("p1", answers(judgement_words=["or"]), "Titre", "Encore de l’or.")
    assert page.passages["judgement_words"][0].start == len("Encore de l’")


def test_a_quotation_keeps_whether_and_where_its_speaker_is_said():
    quotes = [
        {"text": "« Le pont rouvrira en avril »", "speaker": "Odile Tarnier"},
        {"text": "« On nous l’a déjà dit »", "speaker": None},
        {"text": "Le pont", "speaker": "une voisine"},
    ]
    page = annotated("p1", answers(quotations=quotes), TITLE, BODY)
    said, unsaid, elsewhere = page.passages["quotations"]
    assert said.verdict
    assert BODY[said.speaker.start : said.speaker.end] == "Odile Tarnier"
    assert said.speaker.start < len("« Le pont rouvrira en avril », promet Odile Tarnier")
    assert unsaid.verdict is False
    assert unsaid.speaker is None
    assert elsewhere.verdict
    assert elsewhere.speaker is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"genre": "roman"},
        {"date_shown": None},
        {"date_shown": 1},
        {"pictures": True},
        {"insinuation": ["absent de la page"]},
        {"insinuation": [""]},
    ],
)
def test_an_answer_that_the_guide_does_not_know_is_refused(wrong):
    with pytest.raises(LabelsError, match="p1"):
        annotated("p1", answers(**wrong), TITLE, BODY)


def test_a_fact_that_cannot_be_said_is_none_only_where_the_guide_allows():
    assert annotated("p1", answers(placeholder=None), TITLE, BODY).facts["placeholder"] is None


def test_an_unusable_page_keeps_nothing_else():
    page = annotated("p1", {"usable": False}, TITLE, BODY)
    assert not page.usable
    assert not page.facts
    assert not page.passages


def test_a_passage_is_found_again_after_a_shift_at_the_nearest_place():
    start = BODY.rindex("Odile Tarnier")
    name = passage(Part.BODY, BODY, start, start + len("Odile Tarnier"))
    shifted = "Une ligne de plus.\n\n" + BODY
    found = name.find(article(shifted))
    assert found.start == shifted.rindex("Odile Tarnier")


def test_a_passage_that_changed_is_lost():
    name = passage(Part.BODY, BODY, 2, 9)
    assert name.find(article(BODY.replace("Le pont", "Le quai"))) is None
    assert name.find(article("court")) is None
    assert name.find(article("")) is None


@given(st.text(max_size=40), st.text(min_size=1, max_size=20), st.text(max_size=40))
def test_any_text_is_found_where_it_was(before, quote, after):
    text = before + quote + after
    one = passage(Part.BODY, text, len(before), len(before) + len(quote))
    found = one.find(article(text))
    assert found == Span(Part.BODY, len(before), len(before) + len(quote))


def test_a_file_is_read_as_it_was_written(tmp_path):
    quotes = [{"text": "« Le pont rouvrira en avril »", "speaker": "Odile Tarnier"}]
    pages = [
        annotated("p2", answers(quotations=quotes), TITLE, BODY),
        annotated("p1", {"usable": False}, TITLE, BODY),
    ]
    write_annotations(pages, tmp_path / FIRST)
    assert read_annotations(tmp_path / FIRST) == {page.id: page for page in pages}


def test_a_file_that_is_no_annotation_is_refused_in_french(tmp_path):
    (tmp_path / FIRST).write_text('{"id": "p1"}\n')
    with pytest.raises(LabelsError, match="ne se lisent pas"):
        read_annotations(tmp_path / FIRST)
    with pytest.raises(LabelsError, match="ne se lisent pas"):
        read_annotations(tmp_path / SECOND)


def strings(value):
    match value:
        case str():
            yield value
        case dict():
            yield from chain.from_iterable(map(strings, value.values()))
        case list():
            yield from chain.from_iterable(map(strings, value))


def test_the_second_questionnaire_joins_the_first(tmp_path):
    more = {"attributions": [{"text": "promet Odile Tarnier", "quoted": True, "source": "Tarnier"}]}
    more |= {"people": [{"text": "Odile Tarnier", "introduced": True}], "day_marks": ["avril"]}
    lead = {"who": True, "where": True, "when": False}
    write_annotations([annotated("p1", answers(), TITLE, BODY)], tmp_path / FIRST)
    page = annotated_sources("p1", more | {"lead": lead}, TITLE, BODY)
    write_annotations([page], tmp_path / SOURCES)
    (joined,) = read_all(tmp_path).values()
    assert joined.facts.items() >= {"lead_where": True, "voices": 1, "genre": GENRES[0]}.items()
    assert joined.passages["people"][0].verdict is True
    assert joined.passages["insinuation"] == ()


def test_shorter_questionnaires_stand_alone_or_join_the_page_read_whole(tmp_path):
    write_annotations([annotated("p1", answers(), TITLE, BODY)], tmp_path / FIRST)
    asides = {BY_TURN: ["avril"], BY_SENSE: []}
    kept = [annotated_asides(name, asides, TITLE, BODY) for name in ("p1", "p2")]
    write_annotations(kept, tmp_path / ASIDES)
    title = dict.fromkeys(TITLE_FACTS, True)
    write_annotations([annotated_title("p1", title, TITLE, BODY)], tmp_path / TITLES)
    pages = read_all(tmp_path)
    assert [one.passages[BY_TURN][0].digest for one in pages.values()] == [digest("avril")] * 2
    assert pages["p2"].facts == {}
    assert pages["p1"].facts.items() >= {"genre": GENRES[0], "title_teasing": False}.items()


def test_a_page_is_of_control_for_all_questionnaires_or_for_none(tmp_path):
    page = annotated("p1", answers(), TITLE, BODY)
    write_annotations([page], tmp_path / FIRST)
    write_annotations([replace(page, control=True)], tmp_path / TITLES)
    with pytest.raises(LabelsError, match="p1"):
        read_all(tmp_path)


@pytest.mark.parametrize("name", [FIRST, SECOND, SOURCES, ASIDES, TITLES])
def test_the_stored_annotations_hold_no_text(name):
    allowed = {*GENRES, *BYLINES, "title", "body"}
    keys = {
        "id",
        "usable",
        "control",
        "facts",
        "passages",
        *FACTS,
        "pictures",
        *PASSAGES,
        *ASKED,
        *MARKS,
        BY_TURN,
        BY_SENSE,
        JUDGED_TITLE,
    }
    keys |= {"voices", "lead_who", "lead_where", "lead_when"}
    keys |= {"part", "start", "end", "digest", "verdict", "speaker"}
    for line in (LABELS / name).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        assert set(re.findall(r'"([^"]*)":', line)) <= keys
        for string in strings(record):
            assert string in allowed or re.fullmatch(r"[0-9a-z]{8,16}", string), record["id"]
            assert string in allowed or string == record["id"] or len(string) == 12
            if string not in allowed and string != record["id"]:
                assert re.fullmatch("[0-9a-f]{12}", string)


def test_every_page_annotated_twice_was_annotated_once():
    first, second = read_annotations(LABELS / FIRST), read_annotations(LABELS / SECOND)
    assert set(second) <= set(first)
    assert len(second) >= 30


def test_answers_are_put_away_by_the_command(corpus, tmp_path, capsys):
    page = "reliable-0-0"
    assert guarded(sourcier, ["labels", "text", "--corpus", str(corpus.directory), page]) == 0
    shown = capsys.readouterr().out.split()
    file = tmp_path / f"{page}.json"
    file.write_text(json.dumps(answers(insinuation=[shown[-1]])), encoding="utf-8")
    out = tmp_path / "mine.jsonl"
    args = ["labels", "add", "--corpus", str(corpus.directory), "--out", str(out), str(file)]
    assert guarded(sourcier, args) == 0
    assert read_annotations(out)[page].passages["insinuation"][0].digest == digest(shown[-1])
    file.write_text(json.dumps(answers(insinuation=["introuvable"])), encoding="utf-8")
    before = out.read_bytes()
    assert guarded(sourcier, args) != 0
    assert "n’est pas dans l’article" in capsys.readouterr().err
    assert out.read_bytes() == before
