"""Passages land in their blocks, notes beside their first passage, refs by question."""

from __future__ import annotations

from dataclasses import replace

import web_builders as builders

from features.article import Article, Image, Medium, Part
from features.signal import Reading, Step
from scorer.score import Evidence
from web.card import build_card
from web.questions import ref


def card(article=builders.ARTICLE, score=None):
    return build_card(score or builders.score(), article)


def test_blocks_show_every_part_in_reading_order():
    kinds = [block.kind for block in card().blocks]
    assert kinds == [
        "label", "title", "byline", "metadata", "date",
        "caption", "body", "body", "caption", "body", "source_line", "furniture",
    ]  # fmt: skip


def test_every_passage_is_quoted_exactly_once_in_the_page():
    made = card()
    for note in made.notes.values():
        assert [p.quote for p in note.passages] == [e.quote for e in note.signal.evidence]


def test_notes_are_named_by_question_then_told_beside_their_first_passage():
    made = card()
    beside = {anchor: block.kind for block in made.blocks for anchor in block.notes}
    assert beside["note-1a"] == "byline"
    assert beside["note-4a"] == "caption"
    assert beside["note-Fa"] == "furniture"
    assert "note-5a" not in beside  # nothing to show: told under its question


def test_what_was_looked_for_and_not_found_is_listed_apart():
    signal = replace(builders.results(builders.ARTICLE)[0], reading=Reading.NEUTRAL, evidence=())
    who = card(score=builders.score(signals=(signal,))).questions[0]
    assert who.notes == ()
    assert who.unseen == (signal,)


def test_a_note_is_named_at_its_first_passage_of_a_block_only():
    article = Article(Medium.PAGE, body="Un deux un.\n\nUn.")
    spots = tuple(Evidence("body", at, at + 2, "un") for at in (0, 8, 13))
    signal = replace(builders.results(builders.ARTICLE)[3], evidence=spots)
    made = card(article, builders.score(article, signals=(signal,)))
    layers = [layer for block in made.blocks for s in block.segments for layer in s.layers]
    assert [layer.mark.named for layer in layers] == [True, False, True]


def test_a_later_passage_is_a_recall_not_a_second_note():
    recalls = [mark.anchor for block in card().blocks for mark in block.recalls]
    assert recalls == ["passage-3a-2"]


def test_what_cannot_be_judged_is_no_note():
    who = card().questions[0]
    assert [signal.id for signal in who.unverifiable] == ["about"]
    assert all(note.signal.id != "about" for note in who.notes)


def test_a_passage_over_two_paragraphs_is_marked_in_both():
    article = Article(Medium.PAGE, body="Un deux.\n\nTrois quatre.")
    whole = Evidence("body", 3, 15, article.body[3:15])
    signal = replace(builders.results(builders.ARTICLE)[3], evidence=(whole,))
    made = build_card(builders.score(article, signals=(signal,)), article)
    quotes = [p.quote for p in made.notes["note-3a"].passages]
    assert quotes == ["deux.", "Trois"]


def test_pictures_stand_where_the_page_had_them_even_after_the_text():
    article = Article(
        Medium.PAGE, body="Un.\n\nDeux.", images=(Image("a", anchor=99), Image("b", lead=True))
    )
    shown = [block.window.image.src for block in card(article).of("caption")]
    assert shown == ["b", "a"]
    assert card(article).blocks[-1].kind == Part.CAPTION


def test_after_z_comes_aa():
    assert [ref(Step.WHO, index) for index in (0, 25, 26)] == ["1a", "1z", "1aa"]


def test_readings_are_told_trust_first():
    notes = card().questions[2].notes
    readings = [note.signal.reading for note in notes]
    assert readings == [Reading.TRUST, Reading.TRUST, Reading.DISTRUST]
