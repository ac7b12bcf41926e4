from features.signal import Reading
from features.signals.introduced_people import SIGNAL

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


def test_people_introduced_by_what_they_do(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.value == 1
    assert seen.reading is Reading.TRUST
    assert "Paul Nève, président" in seen.quotes


def test_people_named_and_nothing_more(see):
    seen = see(SIGNAL, body="Léa Sorel et Marc Dubreuil dansent. Jean Vasseur les regarde.")
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_one_introduction_is_enough_for_each(see):
    body = "Léa Sorel, ingénieure, dort. Léa Sorel rêve. Marc Dubreuil, maire, veille."
    assert see(SIGNAL, body=body).value == 1


def test_a_text_without_people(see):
    assert see(SIGNAL, body=PLAIN).reading is Reading.NOT_VERIFIABLE
