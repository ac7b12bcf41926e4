"""Pictures and credits that stand apart: carousels over the text, credits far from their picture."""

from __future__ import annotations

import pytest

from features.reading.choice import read_body
from features.reading.images import read_images
from features.reading.marks import Zone, judged
from features.reading.outline import outline
from features.reading.parse import parse
from features.reading.surface import look
from features.reading.title import read_title

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 3
)
URL = "https://www.gazette.example/ville/gymnase"
PICTURE = "<img src=/gymnase-neuf.jpg>"
TEASER = "<h2>Voir aussi</h2><a href=/autre><img src=/fete-du-port.jpg></a>"


def images(above="", inside="", *, before="", after="", head="", classes=""):
    html = (
        f"<html><head><title>Le gymnase rénové</title>{head}</head><body>"
        f"<div class='{classes}'>{before}<h1>Le gymnase rénové</h1>{above}"
        f"<div><p>{TEXT}</p>{inside}<p>Puis {TEXT}</p><p>Enfin {TEXT}</p></div></div>"
        f"{after}</body></html>"
    )
    document = parse(html, URL)
    body = read_body(document, outline(document), read_title(document))
    return read_images(document, look(document), body)


def slides(*captions, link=""):
    figures = (
        f"<figure>{link}<img src=/vue-{index}.jpg>{'</a>' if link else ''}"
        f"<figcaption>{caption}</figcaption></figure>"
        for index, caption in enumerate(captions)
    )
    return f"<div class=owl-carousel>{''.join(figures)}</div>"


def test_the_pictures_that_readers_leaf_through_over_the_text():
    found = images(slides("La salle, avant les travaux.", "Le toit, en mai."))
    assert [image.caption for image in found] == [
        "La salle, avant les travaux.",
        "Le toit, en mai.",
    ]


def test_a_carousel_of_other_articles_holds_none():
    assert not images(slides("La fête du port", "Le tour de l’île", link="<a href=/autre>"))
    assert not images("<div class=owl-carousel><img src=/vue-1.jpg><img src=/vue-2.jpg></div>")


def test_what_tells_of_a_slide_is_its_caption():
    slide = (
        f"<div class=slider__element><div class=slider__image>{PICTURE}</div>"
        "<div class=slider__description>La salle, le 3 mai.</div></div>"
    )
    assert [image.caption for image in images(inside=slide)] == ["La salle, le 3 mai."]


def test_the_text_of_a_teaser_s_slide_is_no_caption():
    slide = (
        f"{PICTURE}<div class=slide_description><h2>La fête du port</h2>"
        "<p>Crédit photo : valbrune.example. La fête aura lieu sous...</p></div>"
    )
    assert not any(image.legend for image in images(after=slide, inside=PICTURE))


@pytest.mark.parametrize(
    "credit",
    [
        "Crédit photo de la une : Inès Morel",
        "Photo de une : © Inès Morel",
        "Image à la une : © Inès Morel",
        "Photo : Inès Morel / AFP",
        "Crédit photo : Inès Morel / AFP",
    ],
)
def test_a_credit_far_below_the_text_is_the_first_picture_s(credit):
    tags = "".join(f"<p>Mot {index}</p>" for index in range(12))
    (image,) = images(PICTURE, after=f"{tags}<p>{credit}</p>")
    assert (image.caption, image.credit) == ("", credit)


@pytest.mark.parametrize(
    "after",
    [
        f"{TEASER}<p>Photo : Inès Morel / AFP</p>",
        "<p>Photo de classe : Inès Morel en parle</p>",
        "<div id=comments><p>Crédit photo de la une : Inès Morel</p></div>",
    ],
)
def test_another_picture_s_credit_far_below_the_text_is_not(after):
    tags = "".join(f"<p>Mot {index}</p>" for index in range(12))
    (image,) = images(PICTURE, after=f"{tags}{after}")
    assert not image.legend


def test_a_credit_over_the_title_is_the_picture_s_above_it():
    figure = "<figure><img src=/gymnase-neuf.jpg></figure>"
    (image,) = images(before=f"{figure}<p>© Inès Morel / AFP</p>")
    assert image.credit == "© Inès Morel / AFP"


@pytest.mark.parametrize(
    "button",
    [
        "ENREGISTRER PDF / EXPORTER",
        "Partager / Imprimer",
        "Exporter en PDF / Jeanne Morvan",
        "Écouter l’article / AFP",
    ],
)
def test_a_button_is_no_credit(button):
    (image,) = images(f"{PICTURE}<div><a href=#>{button}</a></div>")
    assert not image.legend


def test_a_picture_that_shows_the_name_under_it_is_the_page_s_when_it_says_so():
    shown = "<img src=/jeanne-morvan.jpg alt='Jeanne Morvan'><p>Jeanne Morvan</p>"
    assert not images(shown)
    own = "<meta property=og:image content=https://www.gazette.example/jeanne-morvan.jpg>"
    assert len(images(shown, head=own)) == 1


def test_the_subjects_of_a_post_say_nothing_of_what_it_is():
    post = "post type-post status-publish hentry category-newsletter tag-comment tag-publicite"
    assert judged(post) == (frozenset(), None)
    assert judged("tag-comment comments")[1] is Zone.COMMENT
    assert judged("tag-list")[1] is Zone.NAV
    assert len(images(inside=PICTURE, classes=post)) == 1


def test_a_credit_then_what_the_picture_says_of_itself():
    told = "La maire Inès Morel devant le gymnase"
    shown = f"<img src=/gymnase-neuf.jpg alt='{told}'><div>Source: AFP</div><div>{told}</div>"
    (image,) = images(inside=shown)
    assert (image.caption, image.credit) == (told, "Source: AFP")
    other = shown.replace(f"<div>{told}</div>", "<div>Le conseil s’est réuni mardi soir.</div>")
    (image,) = images(inside=other)
    assert image.caption == ""


@pytest.mark.parametrize(("name", "kept"), [("vue.grid-8x2", 1), ("vue-120x80", 0), ("vue-1x1", 0)])
def test_a_thumbnail_by_its_address(name, kept):
    assert len(images(inside=f"<img src=/{name}.jpg>")) == kept
