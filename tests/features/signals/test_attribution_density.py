from features.signal import Reading
from features.signals.attribution_density import SIGNAL

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


def test_a_text_that_says_who_states_what(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.reading is Reading.TRUST
    assert "regrette Paul Nève" in seen.quotes


def test_a_text_that_asserts_alone(see):
    seen = see(SIGNAL, body=PLAIN)
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_vague_groups_attribute_nothing(see):
    assert see(SIGNAL, body=PLAIN + " Selon des experts, il tombera.").value == 0


def test_a_text_too_short_is_not_judged(see):
    assert see(SIGNAL, body="Selon lui, non.").reading is Reading.NOT_VERIFIABLE
