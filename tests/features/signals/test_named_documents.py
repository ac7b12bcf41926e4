import pytest

from features.signal import Reading
from features.signals.named_documents import SIGNAL

BODY = (
    "La maire de Valbrune, Inès Morel, a annoncé mardi 12 mars la fermeture du pont de la Sarve, à "
    "Valbrune (Isère).\n\n« Les piles ne tiennent plus depuis la crue », a expliqué l’élue lors "
    "d’une conférence de presse. Selon le rapport du cabinet Delmas, les travaux dureront deux "
    "ans.\n\n« Nous n’avons jamais été consultés », regrette Paul Nève, président de "
    "l’association des commerçants. Contactée par notre rédaction, la préfecture n’a pas donné "
    "suite. Le pont voit passer 6 000 véhicules par jour, selon le département."
)
PLAIN = (
    "Le pont est vieux et tout le monde le voit. Il penche, il craque, il attend. Les voitures "
    "passent dessus le matin, puis le soir, et rien ne change jamais. On se demande à quoi servent "
    "les impôts. La rivière monte au printemps, descend en été, remonte en automne, et les piles "
    "s’usent un peu plus. Un jour il tombera, et ce jour-là chacun fera semblant de s’étonner."
)


def test_a_document_with_its_author_is_quoted(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.reading is Reading.TRUST
    assert seen.quotes == ("rapport du cabinet Delmas",)


@pytest.mark.parametrize(
    "end",
    [
        "L’arrêt de la Cour de justice tombe.",
        "Une étude publiée dans Nature des ponts le montre.",
        "Le communiqué de l’ONU est bref.",
    ],
)
def test_documents_of_every_kind(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 1


@pytest.mark.parametrize(
    "end", ["Un rapport circule.", "La lettre est partie. Namur attend.", "Le livre de ma mère."]
)
def test_documents_without_an_author_do_not_count(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0
