import pytest

from features.analysis.mentions import people
from features.analysis.words import split


def named(text: str) -> list[tuple[str, str | None]]:
    words = split(text)
    return [
        (
            text[slice(*words.extent(person.first, person.last))],
            text[slice(*words.extent(*person.function))] if person.function else None,
        )
        for person in people(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier, Inès Morel est venue.", ("Inès Morel", None)),
        ("La ministre de l’Intérieur Inès Morel est venue.",
         ("Inès Morel", "ministre de l’Intérieur")),
        ("Inès Morel, directrice du port, est venue.", ("Inès Morel", "directrice")),
        ("Le sociologue, Paul Nève, est venu.", ("Paul Nève", "sociologue")),
        ("Mme Okonkwo-Diallo est venue.", ("Okonkwo-Diallo", None)),
        ("Me Van den Broeck plaide.", ("Van den Broeck", "Me")),
        ("Jean-Paul de la Sarve est venu.", ("Jean-Paul de la Sarve", None)),
        ("L’avocate Zyx Qwert est venue.", ("Zyx Qwert", "avocate")),
        ("J. Nève est venu.", ("J. Nève", None)),
        ("La bâtonnière Aïssatou Bâ est venue.", ("Aïssatou Bâ", "bâtonnière")),
        # A function in capitals, a body after the name, names like those beside them.
        ("L’ancien Président Paul Nève est venu.", ("Paul Nève", "Président")),
        ("Léa Sorel de TSR est venue.", ("Léa Sorel", None)),
        ("Léa Sorel TSR est venue.", ("Léa Sorel", None)),
        ("Léa Le SOREL est venue.", ("Léa Le SOREL", None)),
        ("Léa Inès BÂ est venue.", ("Léa Inès BÂ", None)),
        ("LÉA SOREL BÂ est venue.", ("LÉA SOREL BÂ", None)),
        # A family name that opens with an article or an Irish O.
        ("Paul Le Gall est venu.", ("Paul Le Gall", None)),
        ("Marie O’Nève est venue.", ("Marie O’Nève", None)),
        ("Léa\u00a0L.\u00a0Sorel est venue.", ("Léa\u00a0L.\u00a0Sorel", None)),
        # A title that tells what one does, an apposition after a hyphen, an unknown given name.
        ("Le docteur Léa Sorel est venue.", ("Léa Sorel", "docteur")),
        ("Mme Léa Sorel est venue.", ("Léa Sorel", None)),
        ("Léa Sorel - l’experte du pont - est venue.", ("Léa Sorel", "l’experte")),
        ("Le sociologue belge Zyx Paul Nève est venu.", ("Zyx Paul Nève", "sociologue belge")),
        ("Le ministre de l’Intérieur Paul Nève est venu.", ("Paul Nève", "ministre de l’Intérieur")),
        ("Le député PRS Zyx Paul Nève est venu.", ("Paul Nève", "député PRS Zyx")),
        ("Le directeur du port en charge des quais pour le canton, Zyx Qwert, est venu.",
         ("Zyx Qwert", "directeur du port en charge des quais pour le canton")),
        # A family name that is also a usual noun.
        ("Léa Maison est venue.", ("Léa Maison", None)),
        ("Lorsque Léa Sorel est venue.", ("Léa Sorel", None)),
        # The name ends where the body starts.
        ("Paul Nève du Courrier est venu.", ("Paul Nève", None)),
        ("La ministre de la Santé Zyx Qwert est venue.",
         ("Zyx Qwert", "ministre de la Santé")),
        # Given names that no list holds.
        ("Zyx Qwert, baigneuse de 27 ans, est venue.", ("Zyx Qwert", None)),
        ("Zyx Qwert, passionnée de 27 ans, est venue.", ("Zyx Qwert", "passionnée")),
        ("« Non », dit Zyx Qwert.", ("Zyx Qwert", None)),
        ("Zyx Qwert affirme que non.", ("Zyx Qwert", None)),
        ("Zyx Qwert est une étudiante belge.", ("Zyx Qwert", "une étudiante")),
        ("Zyx Qwert, paludologue, est venue.", ("Zyx Qwert", "paludologue")),
        ("L’experte belge conservatrice Léa Sorel est venue.",
         ("Léa Sorel", "experte belge conservatrice")),
        ("La Vie de Léa Sorel, de la même autrice, paraît.", ("Léa Sorel", None)),
        ("Léa Sorel, rédactrice en chef, est venue.", ("Léa Sorel", "rédactrice")),
        ("La rédactrice en chef Léa Sorel est venue.", ("Léa Sorel", "rédactrice en chef")),
        ("L’ex-préfète Léa Sorel est venue.", ("Léa Sorel", "ex-préfète")),
        ("Léa Sorel, 23 ans, habitante de Sarve, rit.", ("Léa Sorel", "23 ans, habitante")),
        ("Des juristes comme Léa Sorel sont venus.", ("Léa Sorel", "juristes")),
        ("Léa Sorel, 23 ans, comme un maire, rit.", ("Léa Sorel", None)),
        ("L’experte et le maire Paul Nève sont venus.", ("Paul Nève", "maire")),
        ("L’émission reçoit le secrétaire général Paul Nève.",
         ("Paul Nève", "secrétaire général")),
        ("Zyx Qwert De Souza, écoféministe, est venue.", ("Zyx Qwert De Souza", "écoféministe")),
        ("« Non », ajoute Zyx Qwert De Souza Vark.", ("Zyx Qwert De Souza Vark", None)),
        ("Le directeur du site sarve.example, Zyx Qwert, est venu.",
         ("Zyx Qwert", "directeur du site sarve.example")),
    ],
)  # fmt: skip
def test_people_and_what_they_do(text, expected):
    assert named(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Le Grand Conseil siège à Nouvelle Sarve.",
        "Banque Centrale et Union Africaine.",
        "En Côte d’Ivoire, la Coupe du Monde.",
        "La directrice du Crédit Rural est venue.",
        "Mardi Gras tombe en mars.",
        "Les soldats basés en Sarve Haute sont venus.",
        "Selon le Village du Pont, le visiteur est venu.",
        "Le Zyx World affirme que non.",
        "Le Zyx Qwert affirme que non.",
        "Il travaille à l’institut Inès Morel.",
        "La place Inès Morel et le prix Paul Nève attendent.",
        "Le patron de la Nève Motors est venu.",
        "La commissaire de « Paul Plage » est venue.",
        "La note de la Fondation Inès Morel paraît.",
        "Le Bureau of Zyx Statistics affirme que non.",
        "Selon le Zyx Qwert, le maire est venu.",
        "Le maire du port a fermé les quais pour le canton, Zyx Qwert.",
        "Il dort au centre culturel Inès Morel.",
        "Le youtubeur essaie le Zyx Qwert.",
        "Un Zyx Qwert, nageur, est venu.",
        "Selon un élève de première, Zyx S1, tout va.",
        "SOS Sarve affirme que non.",
        "La secrétaire générale SCPN UNSA est venue.",
        "Zyx Qwert est une ville belge.",
    ],
)
def test_names_of_other_things_are_no_people(text):
    assert named(text) == []


def test_a_surname_alone_is_known_once_the_person_is():
    assert named("Paul Nève sort. Nève rentre. Sarve dort.") == [
        ("Paul Nève", None), ("Nève", None),
    ]  # fmt: skip


def test_a_given_name_alone_is_known_once_the_person_is():
    assert named("Inès Morel sort. Inès rentre. Léa dort. La Inès flotte.") == [
        ("Inès Morel", None), ("Inès", None),
    ]  # fmt: skip


def test_a_given_name_that_is_also_a_surname_stays_one():
    assert [one.key for one in people("Paul Inès et Inès Morel sortent. Inès rentre.")] == [
        "inès", "morel", "inès",
    ]  # fmt: skip


def test_a_function_belongs_to_the_nearest_name():
    assert named("Le maire Paul Nève et Inès Morel dansent.") == [
        ("Paul Nève", "maire"), ("Inès Morel", None),
    ]  # fmt: skip


def test_a_function_that_follows_one_name_is_not_the_next_one_s():
    assert named("Pour Paul Nève, expert de Zyx Conseils, Inès Morel a tort.") == [
        ("Paul Nève", "expert"), ("Inès Morel", None),
    ]  # fmt: skip


def test_two_people_of_one_family_are_two():
    both = people("Inès Morel dort. Zyxa Morel dort.")
    assert [one.full for one in both] == [True, True]


def test_a_heading_gives_no_function_to_the_paragraph_below():
    assert named("Les mots du maire\n\nPaul Nève sort.") == [("Paul Nève", None)]


def test_the_lawyer_of_someone_is_someone_else():
    assert named("L’avocat de Paul Nève est venu.") == [("Paul Nève", None)]


def test_what_several_do_is_told_once():
    text = "Les juristes Léa Sorel, Paul Nève et Inès Morel sont venus avec Awa Bâ."
    assert [told for _, told in named(text)] == ["juristes", "juristes", "juristes", None]
    assert named("La juriste Léa Sorel et Paul Nève sont là.")[1] == ("Paul Nève", None)


def test_a_name_that_speaks_by_its_last_word_is_a_person():
    text = "Zyx Qwert est venue. Qwert a déclaré que non."
    assert named(text) == [("Zyx Qwert", None), ("Qwert", None)]
    assert named("Zyx Qwert est venue. Le Qwert a déclaré que non.") == []
    assert named("Zyx Qwert est venue. Qwert a fermé.") == []


def test_a_name_beside_a_person_is_a_person():
    assert named("Inès Morel et Zyx Qwert sont là.") == [("Inès Morel", None), ("Zyx Qwert", None)]
    assert named("Inès Morel et la Zyx Qwert sont là.") == [("Inès Morel", None)]


def test_a_group_before_a_comma_is_not_what_one_person_does():
    assert named("Devant des enseignants, Paul Nève parle.") == [("Paul Nève", None)]
    assert named("Devant les experts, Paul Nève et Inès Morel.")[0] == ("Paul Nève", "experts")
    assert named("Paul Nève, à l’écoute du directeur, parle.") == [("Paul Nève", None)]
