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


def test_a_picture_without_caption_is_judged_elsewhere(see):
    assert see(SIGNAL, images=(Image("a.jpg"),)).reading is Reading.NOT_VERIFIABLE
