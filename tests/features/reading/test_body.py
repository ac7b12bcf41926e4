"""The text of the article, and what is set aside on the way."""

from __future__ import annotations

from features.reading.choice import read_body
from features.reading.outline import outline
from features.reading.parse import parse

ONE = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, qui attendait depuis dix ans."
)
TWO = (
    "Les travaux débuteront en juin, selon l’adjointe aux sports, et devraient durer quatorze mois."
)
THREE = "Plusieurs élus de l’opposition regrettent que le chauffage n’ait pas été compris dans le devis."
FOUR = (
    "Une réunion publique est prévue en mars, avec les clubs et les écoles qui utilisent la salle."
)


def body_of(html, title="Le gymnase rénové"):
    document = parse(f"<body>{html}</body>", "https://www.gazette.example/a")
    return read_body(document, outline(document), title)


def paragraphs(*texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_text_without_what_surrounds_it():
    body = body_of(
        "<nav><a href='/'>Accueil</a></nav><article><h1>Le gymnase rénové</h1>"
        f"{paragraphs(ONE, TWO, 'Lire aussi : La piscine ferme', THREE, FOUR, '(Avec AFP)')}"
        "<p>Partager sur Facebook</p></article><footer>Mentions légales</footer>"
    )
    assert body.text == f"{ONE}\n\n{TWO}\n\n{THREE}\n\n{FOUR}"
    assert body.source_lines == ("(Avec AFP)",)
    assert body.furniture == ("Lire aussi : La piscine ferme", "Partager sur Facebook")


def test_headings_stay_inside_and_go_at_the_end():
    body = body_of(
        f"<article>{paragraphs(ONE, TWO)}<h2>Un devis discuté</h2>{paragraphs(THREE, FOUR)}"
        "<h2>Nos vidéos du jour</h2><p><a href='/v'>La fête des voisins</a></p></article>"
    )
    assert body.text.split("\n\n") == [ONE, TWO, "Un devis discuté", THREE, FOUR]


def test_the_standfirst_is_text_and_the_signature_is_not():
    stand = "<div class='entete'><p>Dix ans après la promesse, la mairie passe à l’acte enfin.</p></div>"
    body = body_of(
        f"<h1>Le gymnase rénové</h1>{stand}<div><p>Par Jeanne Morvan</p></div>"
        f"<div>{paragraphs(ONE, TWO, THREE, FOUR)}</div>"
    )
    assert body.text.startswith("Dix ans après la promesse")
    assert "Morvan" not in body.text


def test_posts_of_networks_are_not_the_words_of_the_article():
    post = (
        "<blockquote><p>Quelle honte !</p>— Un élu (@elu) "
        "<a href='https://reseau.example/elu/status/12'>3 mars</a></blockquote>"
    )
    quote = "<blockquote><p>Quelle fierté pour la ville, dit-elle.</p></blockquote>"
    body = body_of(
        f"<article>{paragraphs(ONE, TWO)}{post}{quote}{paragraphs(THREE, FOUR)}</article>"
    )
    assert "honte" not in body.text
    assert "Quelle fierté" in body.text


def test_a_text_cut_in_parts_is_put_together():
    body = body_of(
        f"<div class='texte'>{paragraphs(ONE, TWO, THREE)}</div><div class='pub'>Publicité</div>"
        f"<div class='texte'>{paragraphs(FOUR)}</div>"
    )
    assert body.text.endswith(FOUR)


def test_a_text_that_a_page_builder_cuts_in_boxes_with_names_of_their_own_is_put_together():
    first = (
        f"<div class='box box-1f3a'><div class='texte'>{paragraphs(ONE, TWO, THREE)}</div></div>"
    )
    other = f"<div class='box box-2e7b'><div class='texte'>{paragraphs(FOUR)}</div></div>"
    page = f"<section><div>{first}</div></section><section><div>{other}</div></section>"
    assert body_of(page).text.endswith(FOUR)
    assert FOUR not in body_of(page.replace("box box-2e7b", "avis avis-2e7b")).text


def test_the_messages_that_readers_leave_under_an_article_are_not_its_text():
    messages = "".join(
        f"<li class='forum-fil'><div class='forum-texte-{number} forum-texte'>"
        f"{paragraphs(f'Le lecteur numéro {number} trouve que, pour le gymnase, c’est bien tard.')}"
        "</div></li>"
        for number in range(20)
    )
    body = body_of(f"<div><p>{ONE} {TWO}</p><p>{THREE}</p></div><ul>{messages}</ul>")
    assert "lecteur" not in body.text
    assert body.text.startswith(ONE)
    board = messages.replace("forum-", "sujet-")
    assert "lecteur" in body_of(f"<ul>{board}</ul>").text


def test_a_repeated_paragraph_is_read_once():
    body = body_of(f"<article>{paragraphs(ONE, TWO, ONE, THREE, FOUR)}</article>")
    assert body.text.count(ONE) == 1


def test_a_page_without_text_has_an_empty_body():
    assert body_of("<ul><li><a href='/a'>Un</a></li></ul>").text == ""


def test_pictures_stand_before_an_offset_of_the_text():
    document = parse(
        f"<body><article>{paragraphs(ONE, TWO)}<figure><img src='a'></figure>"
        f"{paragraphs(THREE, FOUR)}</article><nav><img src='b'></nav></body>"
    )
    body = read_body(document, outline(document), "")
    inside, outside = document.tree.iter("img")
    assert body.text[body.anchor_of(inside) :].startswith(THREE)
    assert body.anchor_of(outside) is None


def test_offsets_follow_when_lines_are_taken_out():
    body = body_of(f"<article>{paragraphs(ONE, TWO, THREE, FOUR)}</article>")
    shorter = body.without(frozenset({TWO}))
    assert shorter.text == f"{ONE}\n\n{THREE}\n\n{FOUR}"
    offset = body.text.index(THREE)
    assert shorter.text[body.moved(offset, shorter) :].startswith(THREE)
    assert body.moved(len(body.text), shorter) == len(shorter.text)
    assert body.without(frozenset({"absent"})) is body
