from features.signal import Reading
from features.signals.quotations_with_speaker import SIGNAL

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


def test_every_quotation_has_its_speaker(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.value == 1
    assert seen.reading is Reading.TRUST
    assert seen.quotes[0] == "« Les piles ne tiennent plus depuis la crue »"


def test_quotations_left_to_nobody(see):
    body = (
        "Un slogan court les rues.\n\n« Le pont ne doit pas fermer »\n\nUn autre lui répond sur "
        "les murs.\n\n« Le pont doit fermer demain »"
    )
    seen = see(SIGNAL, body=body)
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_one_quotation_makes_no_share(see):
    body = "« Les piles ne tiennent plus », dit Inès Morel."
    assert see(SIGNAL, body=body).reading is Reading.NOT_VERIFIABLE


def test_titles_and_terms_do_not_count(see):
    body = "Il lit « Le Pont de la Sarve » et dénonce la « gabegie » du « pont fou »."
    assert see(SIGNAL, body=body).reading is Reading.NOT_VERIFIABLE


def test_certain_people_sign_no_quotation(see):
    body = "« Les piles ne tiennent plus », disent certains. « Le pont va tomber », dit Inès Morel."
    assert see(SIGNAL, body=body).value == 0.5
