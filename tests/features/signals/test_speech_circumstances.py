import pytest

from features.signal import Reading
from features.signals.speech_circumstances import SIGNAL

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
    "where",
    [
        "lors d’une conférence de presse",
        "dans un communiqué",
        "devant les députés",
        "au micro de Radio Sarve",
        "à l’AFP",
        "dans une interview au Courrier",
    ],
)
def test_where_words_were_said_is_quoted(see, where):
    seen = see(SIGNAL, body=f"{PLAIN} La maire a déclaré {where} que le pont fermerait.")
    assert seen.reading is Reading.TRUST
    assert seen.quotes[0] in where


@pytest.mark.parametrize(
    "end",
    [
        "Une visite est prévue lors d’un débat au village.",
        "Le tri se fait devant les élus, dans un discours muet.",
    ],
)
def test_places_where_nobody_speaks_do_not_count(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0
