import pytest

from features.signal import Reading
from features.signals.unsourced_conditional import SIGNAL

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


def test_a_conditional_that_nobody_carries_is_quoted(see):
    seen = see(SIGNAL, body=f"{PLAIN} Le pont aurait été vendu en secret.")
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes[0].startswith("aurait été")


@pytest.mark.parametrize(
    "end",
    [
        "Selon Léa Sorel, le pont aurait été vendu.",
        "Le pont aurait été vendu. C’est ce qu’affirme le préfet : « Nous avons tout vendu hier ».",
        "Si la crue venait, le pont serait emporté.",
        "« Le pont aurait été vendu en secret », dit-elle.",
        "Il serait ici, le pont.",
        "Le pont serait-il vendu ?",
    ],
)
def test_sourced_or_other_conditionals_are_let_alone(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0
