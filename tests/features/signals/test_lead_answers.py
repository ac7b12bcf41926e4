import pytest

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
    assert seen.saw == "Le titre et les premières phrases disent qui, où et quand."


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


def answers(seen):
    told = seen.saw.rpartition("disent ")[2].rstrip(".")
    return set() if told.startswith("ni ") else set(told.replace(",", "").split()) - {"et"}


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("Le Cercle des riverains a écrit au maire.", {"qui"}),
        ("À midi, Romaine a fermé la porte du pont.", {"qui"}),
        ("Le Japon et l’Ukraine en ont de semblables.", {"où"}),
        ("Villers-sur-Sarve a refait son pont en deux ans.", {"où"}),
        ("Des passants l’ont vu plier en janvier, sous la pluie.", {"quand"}),
        ("Selon l’université de Namur, le pont penche un peu.", set()),
        ("L’équipe a joué ce match contre la Norvège et perdu.", set()),
        ("Depuis le XIXe siècle, le pont tient bon sur Internet.", set()),
        ("Chez ses voisins comme chez Ravel, le pont fait peur.", {"qui"}),
        ("Berne prépare un autre pont que celui qui penche.", {"qui"}),
        ("Le bras de fer entre Berne et la rive se durcit.", {"qui"}),
        ("À Berne, un autre pont que celui-ci se prépare.", {"où"}),
        ("La tempête Nina a fait plier le vieux pont.", set()),
        ("LE VIEUX PONT : ce que les riverains en pensent.", set()),
        ("L’ONAV et le maire pensent au vieux pont.", {"qui"}),
        ("On y fêtait la Journée des ponts, et le nôtre penche.", set()),
        ("Le pont est passé de 1 voie en 2014 à deux.", {"quand"}),
        ("Le pont reste ouvert le dimanche, comme les autres.", set()),
        ("Paul et les autres · Publié le 26 avril 2012 à 14h23.", set()),
        ("Publication : 07/02/2017, à propos du pont qui penche.", set()),
        ("Une question demeure : Bien des gens le voient pencher.", set()),
    ],
)
def test_what_an_opening_tells(see, opening, told):
    assert (
        answers(see(SIGNAL, body=f"{opening} Cela se voit de loin, sans aucun doute. {PLAIN}"))
        == told
    )


def test_the_title_tells_too(see):
    assert answers(see(SIGNAL, title="À Namur, un pont penche", body=PLAIN)) == {"où"}


def test_a_name_that_opens_a_sentence_is_known_from_the_rest(see):
    body = f"Valdorée ferme son pont pour deux ans entiers. {PLAIN}"
    assert answers(see(SIGNAL, body=body)) == set()
    assert answers(see(SIGNAL, body=f"{body} Personne ne sait ce que Valdorée décidera.")) == {
        "qui"
    }


def test_short_lines_are_no_sentences(see):
    body = f"9 photos\n\nÀ lire ici\n\n{PLAIN.partition('.')[0]}. La ville de Liège le sait bien, et se tait."
    assert answers(see(SIGNAL, body=f"{body} {PLAIN}")) == {"où"}


def test_the_third_sentence_is_no_opening(see):
    first = (
        "Le pont est vieux, et tout le monde le voit. Il penche et craque, et personne ne le dit."
    )
    assert (
        answers(see(SIGNAL, body=f"{first} Mardi, Inès Morel l’a fermé à Liège. {PLAIN}")) == set()
    )
