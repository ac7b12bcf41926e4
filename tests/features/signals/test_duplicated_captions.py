from features.article import Image, ImageKind, Medium
from features.signal import Reading
from features.signals.duplicated_captions import SIGNAL

STOCK = Image("", "Image d’illustration / Photo : DR", "Image d’illustration", "Photo : DR")


def test_a_caption_shown_twice_is_quoted_twice(see):
    seen = see(SIGNAL, images=(STOCK, STOCK))
    assert seen.value == 1
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes == (STOCK.legend, STOCK.legend)
    assert "2\N{NO-BREAK SPACE}fois" in seen.saw


def test_one_picture_kept_twice_for_two_screens_is_not_a_repetition(see):
    image = Image("a.jpg", "Le pont de Kinshasa.", "Le pont de Kinshasa.")
    assert see(SIGNAL, images=(image, image)).value == 0


def test_case_and_spaces_do_not_hide_a_repetition(see):
    loud = Image("b.jpg", "IMAGE  D’ILLUSTRATION", "IMAGE  D’ILLUSTRATION")
    assert see(SIGNAL, images=(STOCK, loud)).value == 1


def test_the_same_credit_under_two_pictures_is_normal(see):
    gallery = tuple(
        Image(f"{n}.jpg", "© Awa Diop / Le Phare", "", "© Awa Diop / Le Phare") for n in "ab"
    )
    assert see(SIGNAL, images=gallery).reading is Reading.NOT_VERIFIABLE


def test_a_stand_in_read_as_a_credit_is_still_a_repeated_caption(see):
    line = "Image d’illustration / Photo : DR"
    stand_in = Image("", line, "", line, kind=ImageKind.ILLUSTRATION)
    assert see(SIGNAL, images=(stand_in, stand_in)).reading is Reading.DISTRUST


def test_different_captions_pass(see):
    images = tuple(
        Image(f"{n}.jpg", f"Le pont {n}, à Kinshasa.", f"Le pont {n}, à Kinshasa.") for n in "ab"
    )
    assert see(SIGNAL, images=images).reading is Reading.NEUTRAL


def test_a_bare_body_is_not_judged(see):
    assert "collé" in see(SIGNAL, medium=Medium.PASTED_BODY).reason
