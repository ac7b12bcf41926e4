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
        ("Ces employés du canton qui en savent trop", "Ces employés du canton qui"),
        ("Un cycliste fait une étrange rencontre à Gaspé", "étrange rencontre"),
        ("Huit refuges que vous devriez absolument connaître", "que vous devriez absolument"),
        ("Le marché de Thiès : le plus vieux du pays ?", "le plus vieux du pays ?"),
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
        "Ces mesures entreront en vigueur lundi à Liège",
        "Choc toxique : un lot de tampons rappelé en Suisse",
        "Le plus vieux pont du canton fermé",
        "Une étrange lumière expliquée par les astronomes",
        "« C’est incroyable », dit la gagnante du tirage",
    ],
)
def test_facts_and_quotations_pass(see, title):
    assert see(SIGNAL, title=title).value == 0


def test_no_title_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
