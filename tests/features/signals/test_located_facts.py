import pytest

from features.signal import Reading
from features.signals.located_facts import SIGNAL

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


def test_places_are_quoted(see):
    seen = see(SIGNAL, body=PLAIN + " À Paris, oui. Le pont est à Valbrune (Isère), dans le Jura.")
    assert seen.reading is Reading.TRUST
    assert {"Valbrune", "Isère", "Jura"} <= set(seen.quotes)


@pytest.mark.parametrize(
    "end", ["Il parle à Inès Morel.", "La crue (INSEE) monte.", "En Mars, non.", "Il va à pied."]
)
def test_people_months_and_initials_are_no_places(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0
