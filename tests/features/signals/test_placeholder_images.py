import pytest

from features.article import Image, ImageKind, Medium, Outlet
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
        ("Le vote de mardi. Photo Paul Nève, archives départementales", ImageKind.STAFF),
        ("Le pont avant les travaux, en 2014. Photo d’archives", ImageKind.UNKNOWN),
        ("La mairie", ImageKind.UNKNOWN),
        ("Aux archives de Valbrune, mardi", ImageKind.UNKNOWN),
    ],
)
def test_a_picture_of_the_event_is_let_alone(see, legend, kind):
    seen = see(SIGNAL, images=(picture(legend, kind),))
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


@pytest.mark.parametrize(
    ("legend", "kind", "value"),
    [
        ("© Banque d’images", ImageKind.STOCK, 0.3),
        ("Capture d’écran de la vidéo publiée mardi", ImageKind.SCREENSHOT, 0.5),
        ("Photo archives de La Gazette", ImageKind.UNKNOWN, 0.3),
        ("Photo doc La Gazette", ImageKind.UNKNOWN, 0.3),
        ("Le pont de Valbrune (archives)", ImageKind.UNKNOWN, 0.3),
        ("Le pont de Valbrune I ARCHIVES", ImageKind.UNKNOWN, 0.3),
        ("Crédit : Facebook", ImageKind.UNKNOWN, 0.5),
        ("CC BY-SA 4.0", ImageKind.UNKNOWN, 0.5),
        ("Source : www.images-gratuites.com", ImageKind.UNKNOWN, 0.5),
    ],
)
def test_one_picture_that_can_be_looked_for_raises_no_alarm(see, legend, kind, value):
    image = Image("https://exemple.fr/une.jpg", legend, credit=legend, kind=kind)
    seen = see(SIGNAL, images=(image,))
    assert seen.value == value
    assert seen.reading is Reading.NEUTRAL
    assert seen.quotes == (legend,)


def test_the_author_that_a_bank_names_can_be_looked_for(see):
    named, bare = (
        Image("https://exemple.fr/une.jpg", line, credit=line, kind=ImageKind.STOCK)
        for line in ("© inesm - Fotolia", "© Fotolia")
    )
    assert see(SIGNAL, images=(named,)).value < see(SIGNAL, images=(bare,)).value


def test_who_shares_a_picture_of_their_own_is_no_bank(see):
    shared, bank, nobody = (
        Image("https://exemple.fr/une.jpg", line, credit=line, kind=ImageKind.STOCK)
        for line in ("Inès Morel via Flickr", "Inès Morel / Fotolia", "Flickr - Creative Commons")
    )
    assert see(SIGNAL, images=(shared,)).value == 0
    assert see(SIGNAL, images=(bank,)).value > 0
    assert see(SIGNAL, images=(nobody,)).value > 0


@pytest.mark.parametrize(
    ("legend", "value"),
    [
        ("Photo : Archives du Gouvernement", 0.3),
        ("Photo : Archives du Gouvernement, 1958", 0),
        ("Photo : Inès Morel, Archives et vieux papiers", 0),
    ],
)
def test_a_credit_to_archives_without_a_year(see, legend, value):
    assert see(SIGNAL, images=(picture(legend, ImageKind.UNKNOWN),)).value == value


def test_the_outlets_own_site_is_no_other_site(see):
    image = Image("https://exemple.fr/une.jpg", "© exemple.fr", credit="© exemple.fr")
    assert see(SIGNAL, images=(image,), outlet=Outlet("exemple.fr", "L’Exemple")).value == 0


@pytest.mark.parametrize(
    "credit", ["Inès Morel", "AFP", "Belga / Paul Nève", "Volka Shaila / Studio"]
)
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
