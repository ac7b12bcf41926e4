import pytest

from features.article import Image, Medium
from features.signal import Reading
from features.signals.uncaptioned_images import SIGNAL


def test_pictures_with_no_line(see):
    seen = see(SIGNAL, images=(Image("a.jpg"), Image("b.jpg")))
    assert seen.value == 1
    assert seen.reading is Reading.DISTRUST


def test_pictures_with_a_line(see):
    seen = see(SIGNAL, images=(Image("a.jpg", legend="Le pont, mardi."),))
    assert seen.value == 0


@pytest.mark.parametrize("medium", [Medium.PASTED_PAGE, Medium.PASTED_BODY])
def test_pasted_text_has_lost_its_pictures(see, medium):
    assert see(SIGNAL, medium=medium).reading is Reading.NOT_VERIFIABLE


def test_no_picture_is_no_fault(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
