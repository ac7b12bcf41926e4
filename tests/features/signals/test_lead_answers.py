from features.signal import Reading
from features.signals.lead_answers import SIGNAL

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


def test_an_opening_that_says_who_where_and_when(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.value == 3
    assert seen.reading is Reading.TRUST
    assert seen.saw == "Les premières phrases disent qui, où et quand."


def test_an_opening_that_says_nothing(see):
    seen = see(SIGNAL, body=PLAIN)
    assert seen.value == 0
    assert seen.quotes == ()


def test_what_comes_late_is_no_opening(see):
    assert see(SIGNAL, body=f"{PLAIN} {PLAIN} {BODY}").value == 0


def test_a_body_by_its_initials_and_a_year_answer_too(see):
    assert see(SIGNAL, body=f"L’ONAV l’a dit en 2019. {PLAIN}").value == 2


def test_a_quantity_and_a_capital_letter_do_not(see):
    assert see(SIGNAL, body=f"Le plan B coûte 3500 euros. {PLAIN}").value == 0
