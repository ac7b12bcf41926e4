"""trafilatura behind newspaper3k, when that finds too little."""

from __future__ import annotations

from features.reading import choice, fallback
from features.reading.outline import outline
from features.reading.parse import parse

TEXTS = [
    f"Le conseil a voté mardi la rénovation de la salle numéro {n}, dont les travaux débuteront en juin."
    for n in range(8)
]
HTML = f"<body><article><h1>Les salles</h1>{''.join(f'<p>{text}</p>' for text in TEXTS)}</article></body>"


def test_the_blocks_of_the_article_are_found_again():
    document = parse(HTML)
    found = outline(document)
    texts = [found.blocks[index].text for index in fallback.chosen(document, found)]
    assert texts[-len(TEXTS) :] == TEXTS


def test_it_serves_when_newspaper3k_finds_too_little(monkeypatch):
    monkeypatch.setattr("features.reading.newspaper.chosen", lambda _skeleton: (1,))
    document = parse(HTML)
    assert choice.read_body(document, outline(document), "Les salles").text == "\n\n".join(TEXTS)


def test_it_is_not_asked_otherwise(monkeypatch):
    def never(*_arguments):
        raise AssertionError("trafilatura was asked")

    monkeypatch.setattr("features.reading.fallback.chosen", never)
    document = parse(HTML)
    assert choice.read_body(document, outline(document), "Les salles").text == "\n\n".join(TEXTS)
