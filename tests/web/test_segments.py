"""Marked texts give their text back, whatever overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.segments import Mark, cut

HOSTILE = ["«", "»", "<b>", "&amp;", "\u00a0", "é", "𝄞", "\n", "'", '"', "{{7*7}}", " "]


@st.composite
def marked(draw):
    text = "".join(draw(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=30)))
    marks = []
    for number in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(Mark(start, end, "1a", number + 1, "confiance"))
    return text, marks


@given(marked())
def test_segments_joined_give_the_text_back(case):
    text, marks = case
    assert "".join(segment.text for segment in cut(text, marks)) == text


@given(marked())
def test_every_passage_begins_once_ends_once_and_keeps_its_words(case):
    text, marks = case
    segments = cut(text, marks)
    for mark in marks:
        over = [s for s in segments if mark in [layer.mark for layer in s.layers]]
        assert "".join(s.text for s in over) == text[mark.start : mark.end]
        layers = [layer for s in over for layer in s.layers if layer.mark == mark]
        assert [layer.first for layer in layers].count(True) == 1
        assert [layer.last for layer in layers].count(True) == 1


def test_the_shortest_passage_is_the_link():
    outer, inner = Mark(0, 9, "1a", 1, "confiance"), Mark(3, 5, "2a", 1, "defiance")
    middle = cut("abcdefghi", [outer, inner])[1]
    assert [layer.mark for layer in middle.layers] == [inner, outer]


def test_a_mark_outside_its_text_is_refused():
    with pytest.raises(ValueError, match="outside"):
        cut("abc", [Mark(1, 4, "1a", 1, "neutre")])
