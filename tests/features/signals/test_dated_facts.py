import pytest

from features.signal import Reading
from features.signals.dated_facts import SIGNAL

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


def test_days_are_quoted(see):
    seen = see(SIGNAL, body=PLAIN + " Mardi 12 mars 2024, il a fermé ; hier soir, il a rouvert.")
    assert seen.reading is Reading.TRUST
    assert seen.quotes == ("Mardi 12 mars 2024", "hier soir")


@pytest.mark.parametrize("end", ["Aujourd’hui, tout change.", "Un jour de mars.", "La marsouine."])
def test_vague_times_are_no_days(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Le 2\u00a0décembre\u00a02014, la digue a cédé.", "2\u00a0décembre\u00a02014"),
        ("Les pluies ont emporté la berge le même jour.", "le même jour"),
        ("Le vent a soufflé cette nuit à 195 km/h.", "cette nuit"),
        ("Elle sera le 10 février à Kolda puis le 11 à Bourget.", "puis le 11"),
        ("La vente ouvre dès demain.", "dès demain"),
        ("Le conseil s’était réuni la veille.", "la veille"),
        ("Un rapport publié mardi le confirme.", "mardi"),
        ("Le mardi suivant, le maire a signé.", "mardi"),
        ("Il a plu de mardi à jeudi soir.", "mardi"),
        ("La route reste fermée jusqu’à lundi matin.", "lundi matin"),
        ("Le skieur a gagné samedi, 23 mars 2019.", "samedi, 23 mars 2019"),
        ("Le rapport publié le 12 mars 2020 le confirme.", "12 mars 2020"),
        ("Il est parti (sans bagages, le 12 mars 2020).", "12 mars 2020"),
        ("Le match d’hier soir a tourné court.", "hier soir"),
        ("Le maire avait tout démenti la veille.", "la veille"),
        ("Cette année, le 6 janvier, la digue a cédé.", "6 janvier"),
        ("Le scrutin aura lieu un mardi du printemps, le 3 mai à 9h30.", "3 mai"),
    ],
)
def test_a_day_is_told_in_other_ways(see, text, quote):
    assert quote in see(SIGNAL, body=f"{PLAIN}\n\n{text}").quotes


@pytest.mark.parametrize(
    "text",
    [
        "La permanence se tient une fois par mois le vendredi matin.",
        "Chaque mardi, le marché ouvre.",
        "Le musée ouvre du lundi au vendredi.",
        "Le bureau ouvre le mardi de 9 heures à 12 heures.",
        "Nous sommes à la veille d’un choix.",
        "C’est le monde de demain.",
        "Publié le 3 mai 2020",
        "Mise à jour : 3 mai 2020",
        "Par Inès Morel · Publié le 26 avril 2012 à 14h23 · Mis à jour le 27 avril 2012 à 17h16",
        "3 mai 2020 | Social",
        "Ski de fond samedi, 23 mars 2019. 11:03",
        "Date de parution : 2 octobre 2025",
        "Le port du masque divise (Le Phare de Valbrune, 12 mars 2020).",
        "[3] Morel I., « Le temps de la refondation », Le Phare, 3 mai 2022",
        "La page du musée (consultée le 3 mai 2022).",
        "Le magazine le signale dans son édition datée du 31 juillet.",
        "Le premier mardi du mois, les élus reçoivent.",
        "Chaque année, le 6 janvier, les enfants attendent.",
        "La journée se célèbre tous les 21 mars.",
        "Les boulangeries ouvrent le dimanche.",
        "Les stocks au 1er janvier de chaque année.",
        "Ces fiertés ne datent pas d’hier.",
        "La veille technologique est un métier.",
        "Programme\n\nLundi\n\nMardi\n\nSauna",
        "Avec le Phare - 14 juin 2023 à 06:15 | mis à jour le 15 juin 2023 à 15:14",
    ],
)
def test_a_habit_or_the_date_of_the_page_is_no_day(see, text):
    assert see(SIGNAL, body=f"{PLAIN}\n\n{text}").value == 0
