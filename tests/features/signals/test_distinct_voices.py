from features.signal import Reading
from features.signals.distinct_voices import SIGNAL

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


def test_each_source_counts_once(see):
    seen = see(SIGNAL, body=BODY + " « Tout va bien », a répété Inès Morel.")
    assert seen.reading is Reading.TRUST
    assert sum("Morel" in quote for quote in seen.quotes) <= 1


def test_one_source_that_speaks_often_is_one(see):
    body = PLAIN + " Léa Sorel affirme que oui. Léa Sorel assure que non. Léa Sorel dit que si."
    assert see(SIGNAL, body=body).value == 1


def test_a_text_without_sources(see):
    seen = see(SIGNAL, body=PLAIN)
    assert seen.value == 0
    assert seen.quotes == ()
