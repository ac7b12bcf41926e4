import pytest

from features.signal import Reading
from features.signals.indirect_speech import SIGNAL

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


def test_a_fact_given_with_its_source_is_quoted(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.reading is Reading.TRUST
    assert "Selon le rapport" in seen.quotes


def test_a_pronoun_points_to_the_person_named_before(see):
    seen = see(SIGNAL, body=PLAIN + " Léa Sorel est ingénieure. Selon elle, tout change.")
    assert seen.quotes == ("Selon elle",)


@pytest.mark.parametrize("end", ["Selon que le pont ferme ou non.", "D’après eux tous, oui."])
def test_other_uses_do_not_count(see, end):
    assert see(SIGNAL, body=PLAIN + " " + end).value == 0


def test_vague_groups_are_no_source(see):
    assert see(SIGNAL, body=PLAIN + " Selon des experts, il tombera.").value == 0
