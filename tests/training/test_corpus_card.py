"""The card counts what the listing holds, and says what of it is learned."""

import gzip
import json

import pytest

from training.collect.cli import card
from training.collect.plan import CollectError
from training.corpus_card import corpus_card


def record(name, label="reliable", **more):
    known = {"id": name, "outlet": f"{label}.example", "label": label, "html": False}
    return known | {"text": "Le marché ouvre.", "licence": "CC | BY", "date": "2024-05-01"} | more


@pytest.fixture
def corpus(tmp_path):
    records = [
        record("a", html=True, dup_cluster="s"),
        record("b", outlet="autre.example", dup_cluster="s"),
        record("c", "satire", label_basis="outlet INFERRED"),
        record("d", outlet=None, date=None),
    ]
    (tmp_path / "html").mkdir()
    with gzip.open(tmp_path / "articles.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(one) + "\n" for one in records)
    return tmp_path


def test_the_card_counts_what_the_listing_holds(corpus):
    text = corpus_card(corpus).replace("\u00a0", " ")
    assert "| rédactions professionnelles | 1 | 2 | 2 | 2 | 100,0 % |" in text
    assert "| sites de satire | 0 | 1 | 1 | 1 | 100,0 % |" in text
    assert "sites non évalués" not in text
    assert "1 page et 2 textes" in text
    assert "| CC / BY | 4 |" in text
    assert "| 2024 | 3 |" in text
    assert "Sans date dans le corpus : 1 article." in text
    assert "2 articles forment 1 groupe " in text


def test_a_folder_that_holds_no_corpus_is_said(tmp_path):
    with pytest.raises(CollectError, match=r"articles\.jsonl\.gz"):
        card.callback(directory=tmp_path)
