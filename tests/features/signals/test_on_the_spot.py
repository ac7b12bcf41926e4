import pytest

from features.signal import Reading
from features.signals.on_the_spot import SIGNAL

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
    "turn",
    [
        "a constaté un journaliste",
        "a pu constater notre équipe",
        "notre envoyée spéciale",
        "selon une correspondante de l’AFP",
        "selon notre correspondant",
        "nous avons rencontrés",
        "a pu consulter",
        "nous avons pu observer",
        "rencontré dans la rue",
    ],
)
def test_a_reporter_who_was_there_is_quoted(see, turn):
    seen = see(SIGNAL, body=f"{PLAIN} Hier, {turn} sur la rive.")
    assert seen.reading is Reading.TRUST
    assert seen.quotes == (turn,)


@pytest.mark.parametrize(
    "end",
    [
        "Les difficultés rencontrées à l’école.",
        "« Nous avons pu observer la faille », dit-elle.",
        "On constate un retard.",
        "Un reporter est né.",
        "Selon les journalistes du Courrier de la Sarve, le pont fermera.",
        "Nous avons parcouru ensemble l’histoire de la Sarve, et nous avons observé ses limites.",
    ],
)
def test_look_alikes_saw_nothing(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0
