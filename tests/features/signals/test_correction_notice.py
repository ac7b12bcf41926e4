import pytest

from features.signal import Reading
from features.signals.correction_notice import SIGNAL


@pytest.mark.parametrize(
    "body",
    [
        "ERRATUM : la séance a lieu mardi.",
        "Cet article a été corrigé : le prix est de 3 euros.",
        "Une première version de cet article indiquait un autre prix.",
        "Contrairement à ce que nous écrivions hier, le pont reste ouvert.",
        "Nous présentons nos excuses à la commune de Rimouski.",
    ],
)
def test_an_open_correction_is_rewarded(see, body):
    seen = see(SIGNAL, body=body)
    assert seen.reading is Reading.TRUST
    assert seen.quotes


@pytest.mark.parametrize(
    "body",
    [
        "La mise au point du moteur a pris un an.",
        "La correction du marché a surpris.",
        "Elle demande un droit de réponse.",
        "Le correctif de sécurité est disponible.",
    ],
)
def test_other_corrections_are_none(see, body):
    assert see(SIGNAL, body=body).reading is Reading.NOT_VERIFIABLE
