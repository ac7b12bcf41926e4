import pytest

from features.article import Image, ImageKind, Medium
from features.signal import Reading
from features.signals.placeholder_images import SIGNAL


def picture(legend: str, kind: ImageKind) -> Image:
    return Image("https://exemple.fr/une.jpg", legend=legend, kind=kind)


@pytest.mark.parametrize(
    ("legend", "kind"),
    [
        ("Image d’illustration. DR", ImageKind.DR),
        ("Photo d’illustration", ImageKind.ILLUSTRATION),
        ("Image générée par intelligence artificielle", ImageKind.AI),
    ],
)
def test_a_picture_that_shows_nothing_is_quoted(see, legend, kind):
    seen = see(SIGNAL, images=(picture(legend, kind),))
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes == (legend,)


@pytest.mark.parametrize(
    ("legend", "kind"),
    [
        ("La place du marché de Valbrune, mardi. © Inès Morel/AFP", ImageKind.AGENCY),
        ("Le pont rouvert lundi. Photo Paul Nève", ImageKind.STAFF),
        ("Capture d’écran de la vidéo publiée mardi", ImageKind.SCREENSHOT),
        ("La mairie", ImageKind.UNKNOWN),
    ],
)
def test_a_picture_of_the_event_is_let_alone(see, legend, kind):
    seen = see(SIGNAL, images=(picture(legend, kind),))
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_one_stock_picture_alone_raises_no_alarm(see):
    seen = see(SIGNAL, images=(picture("© Banque d’images", ImageKind.STOCK),))
    assert seen.value == 0.5
    assert seen.reading is Reading.NEUTRAL


@pytest.mark.parametrize("credit", ["Inès Morel", "AFP", "Belga / Paul Nève"])
def test_an_illustration_whose_author_is_named_raises_no_alarm(see, credit):
    legend = f"Photo d’illustration. {credit}"
    image = Image("https://exemple.fr/une.jpg", legend, credit=credit, kind=ImageKind.ILLUSTRATION)
    assert see(SIGNAL, images=(image,)).reading is Reading.NEUTRAL


def test_a_generated_picture_stays_one_whoever_asked_for_it(see):
    image = Image("https://exemple.fr/une.jpg", "IA / Inès Morel", credit="IA / Inès Morel",
                  kind=ImageKind.AI)  # fmt: skip
    assert see(SIGNAL, images=(image,)).reading is Reading.DISTRUST


def test_pictures_without_a_line_are_not_judged_here(see):
    seen = see(SIGNAL, images=(Image("https://exemple.fr/une.jpg"),))
    assert seen.reading is Reading.NOT_VERIFIABLE


def test_a_bare_body_has_no_pictures_to_judge(see):
    seen = see(SIGNAL, medium=Medium.PASTED_BODY, body="Le conseil se réunit.")
    assert seen.reading is Reading.NOT_VERIFIABLE
