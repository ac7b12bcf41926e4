import pytest

from features.article import Image, ImageKind, Outlet
from features.signal import Reading
from features.signals.photographer_credit import SIGNAL


def picture(credit: str, kind: ImageKind = ImageKind.UNKNOWN) -> Image:
    return Image("a.jpg", legend=f"Le pont. {credit}", caption="Le pont.", credit=credit, kind=kind)


@pytest.mark.parametrize(
    ("credit", "kind", "value"),
    [
        ("© Inès Morel/AFP", ImageKind.AGENCY, 1),
        ("Photo Inès Morel", ImageKind.STAFF, 1),
        ("Belga", ImageKind.AGENCY, 0.6),
        ("© inesm - Fotolia", ImageKind.STOCK, 0.6),
        ("© Harimi Mardal", ImageKind.STAFF, 0.6),
        ("Y.Mardal/Canal 7", ImageKind.STAFF, 0.6),
        ("© Mardalfoto", ImageKind.UNKNOWN, 0.6),
        ("7098/ricomorel – stock.adobe.com", ImageKind.STOCK, 0.6),
        ("© InesMardal de Pixabay", ImageKind.STOCK, 0.6),
        ("Image de Inès Mardal de Pixabay", ImageKind.STOCK, 1),
        ("(C) Harimi Mardal", ImageKind.STAFF, 0.6),
        ("Photo : Vít Šimardal", ImageKind.STAFF, 0.6),
        ("Photo d’illustration Inès Morel", ImageKind.STAFF, 1),
        ("Illustration Harimi Mardal", ImageKind.ILLUSTRATION, 0.6),
        ("(© cc Harimi Mardal / image recadrée)", ImageKind.STAFF, 0.6),
    ],
)
def test_who_took_the_picture_is_quoted(see, credit, kind, value):
    seen = see(SIGNAL, images=(picture(credit, kind),))
    assert seen.value == value
    assert seen.reading is Reading.TRUST
    assert seen.quotes == (f"Le pont. {credit}",)


@pytest.mark.parametrize(
    ("credit", "kind"),
    [
        ("DR", ImageKind.DR),
        ("Banque d’images", ImageKind.STOCK),
        ("© Getty Images/iStock", ImageKind.STOCK),
        ("via Wikimedia Commons", ImageKind.STOCK),
        ("© Radio France", ImageKind.STAFF),
        ("© Atelier Mardal", ImageKind.STAFF),
        ("© Mardalfoto.com", ImageKind.UNKNOWN),
        ("© Mardal", ImageKind.UNKNOWN),
        ("Capture d’écran d’Inès Morel", ImageKind.SCREENSHOT),
        ("© La Gazette", ImageKind.STAFF),
        ("© Canva / GDM", ImageKind.STOCK),
        ("Illustration : Inès Morel", ImageKind.STAFF),
        ("Dessin de Harimi Mardal", ImageKind.STAFF),
        ("© Mardal Blog", ImageKind.STAFF),
        ("Courtoisie Sport Junior AA", ImageKind.UNKNOWN),
        ("© cc by sa", ImageKind.UNKNOWN),
        ("", ImageKind.UNKNOWN),
    ],
)
def test_nobody_took_it(see, credit, kind):
    own = Outlet("mardal.example", "Mardal Blog")
    seen = see(SIGNAL, images=(picture(credit, kind),), outlet=own)
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_no_picture_is_no_fault(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
