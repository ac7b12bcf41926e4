import pytest

from features.signal import Reading
from features.signals.title_teasing import SIGNAL


@pytest.mark.parametrize(
    ("title", "quote"),
    [
        ("Vous ne croirez pas ce que la maire a dit", "Vous ne croirez pas"),
        ("Barrage : ce qu’on vous cache", "ce qu’on vous cache"),
        ("La vidéo choc du ministre", "choc"),
        ("Dix astuces pour payer moins", "Dix astuces"),
        ("À Abidjan, la démission affole la toile", "affole la toile"),
    ],
)
def test_a_teasing_turn_is_quoted(see, title, quote):
    seen = see(SIGNAL, title=title)
    assert any(quote in shown for shown in seen.quotes)
    assert seen.reading is Reading.DISTRUST


@pytest.mark.parametrize(
    "title",
    [
        "Alerte à la bombe à la gare de Namur",
        "Un scandale financier jugé à Genève",
        "Dix blessés dans un accident à Trois-Rivières",
        "« C’est incroyable », dit la gagnante du tirage",
    ],
)
def test_facts_and_quotations_pass(see, title):
    assert see(SIGNAL, title=title).value == 0


def test_no_title_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
