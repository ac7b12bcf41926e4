import pytest

from features.article import Image
from features.signal import Reading
from features.signals.descriptive_captions import SIGNAL


def picture(caption: str) -> Image:
    return Image("a.jpg", legend=caption, caption=caption)


@pytest.mark.parametrize(
    ("caption", "value"),
    [
        ("La maire Inès Morel devant les piles du pont, à Valbrune, mardi 12 mars.", 4),
        ("Inès Morel à Dakar, en 2019.", 3),
        ("Le pont, le 3 juin.", 1),
    ],
)
def test_a_caption_that_tells_is_quoted(see, caption, value):
    seen = see(SIGNAL, images=(picture(caption),))
    assert seen.value == value
    assert seen.quotes == (caption,)


@pytest.mark.parametrize("caption", ["Le pont", "Image d’illustration"])
def test_a_caption_that_tells_nothing(see, caption):
    seen = see(SIGNAL, images=(picture(caption),))
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_pictures_without_any_caption_say_nothing(see):
    seen = see(SIGNAL, images=(Image("a.jpg"), Image("b.jpg")))
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL
    assert seen.outcome.saw == "Aucune image n’a de légende."


def test_a_credit_alone_is_no_caption_and_is_quoted(see):
    seen = see(SIGNAL, images=(Image("a.jpg"), Image("b.jpg", legend="© AFP", credit="© AFP")))
    assert seen.value == 0
    assert seen.quotes == ("© AFP",)
    assert "seulement une mention" in seen.outcome.saw


def test_an_article_without_picture_has_no_caption_to_judge(see):
    assert see(SIGNAL, images=()).reading is Reading.NOT_VERIFIABLE


@pytest.mark.parametrize(
    ("caption", "value"),
    [
        ("La gare de Valbrune", 1),
        ("Le siège du Conseil", 1),
        ("La salle de l’Assemblée nationale", 1),
        ("La gare de demain", 0),
        ("Une ville de province", 0),
    ],
)
def test_a_site_and_its_name_say_where(see, caption, value):
    assert see(SIGNAL, images=(picture(caption),)).value == value
