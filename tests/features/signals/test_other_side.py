import pytest

from features.signal import Reading
from features.signals.other_side import SIGNAL

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


@pytest.mark.parametrize(
    "end",
    [
        "De son côté, la préfecture affirme que tout est prêt.",
        "L’entreprise a toujours démenti ces accusations.",
        "Les opposants au projet estiment que la digue cédera, selon Le Phare.",
        "Le texte, critiqué par plusieurs syndicats, passera, a déclaré la ministre à Cotonou.",
        "La banque rejette ces accusations, a indiqué sa porte-parole à Genève.",
        "Le maire réfute toute faute, explique son avocat.",
    ],
)
def test_an_answer_is_quoted(see, end):
    seen = see(SIGNAL, body=f"{PLAIN} {end}")
    assert seen.reading is Reading.TRUST
    assert seen.quotes[0] in end


@pytest.mark.parametrize(
    "end",
    ["Les opposants marchent vers Namur.", "La série, de son côté, plaît.", "Elle dénie la pluie."],
)
def test_look_alikes_answer_nothing(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0
