"""Documents written under one version of the types are read under the next."""

import json
from dataclasses import dataclass
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import Article, Byline, BylineKind, Medium, Span
from scorer.store.documents import from_document, to_document


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Leaf:
    name: str
    colour: Colour = Colour.RED


@dataclass(frozen=True)
class Tree:
    leaves: tuple[Leaf, ...]
    ends: tuple[float, float] | None
    best: Leaf | None = None


def test_nested_types_come_back():
    tree = Tree((Leaf("a"), Leaf("b")), (1.5, 2.0), Leaf("c"))
    assert from_document(Tree, to_document(tree)) == tree
    assert from_document(Tree, to_document(Tree((), None))) == Tree((), None)


def test_a_field_that_is_gone_is_left_out_and_a_new_one_takes_its_default():
    old = json.dumps({"leaves": [{"name": "a", "size": 3}], "ends": None})
    assert from_document(Tree, old) == Tree((Leaf("a"),), None)


@pytest.mark.parametrize("text", ["[]", "null", "{", '{"ends": null}', '{"leaves": 3}'])
def test_another_text_is_refused(text):
    with pytest.raises((TypeError, ValueError, AttributeError)):
        from_document(Tree, text)


hostile = st.text(st.characters(codec=None, categories=["L", "Cs", "Cc", "P"]), max_size=20)


@given(title=hostile, names=st.lists(hostile, max_size=3).map(tuple))
def test_any_text_is_kept_at_the_same_length_and_can_be_encoded(title, names):
    article = Article(Medium.PAGE, title=title, byline=Byline(BylineKind.SEVERAL, names=names))
    document = to_document(article)
    document.encode("utf-8")
    back = from_document(Article, document)
    assert len(back.title) == len(title)
    assert back.byline.kind is BylineKind.SEVERAL
    assert to_document(back) == document


def test_a_wrong_span_cannot_come_out():
    with pytest.raises(ValueError, match="span"):
        from_document(Span, '{"part": "body", "start": 3, "end": 3}')
