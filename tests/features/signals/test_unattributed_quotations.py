from features.signal import Reading
from features.signals.unattributed_quotations import SIGNAL

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


LONE = (
    "Le pont ferme.\n\n« On nous avait promis le contraire »\n\nLa rivière monte.\n\n« Tout sera "
    "fini avant Noël »\n\nLe village attend.\n\n“Rien ne bouge depuis des mois”\n\nLa nuit tombe."
)


def test_quotations_that_nobody_spoke(see):
    seen = see(SIGNAL, body=LONE)
    assert seen.value == 3
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes[0] == "« On nous avait promis le contraire »"


def test_quotations_with_their_speakers(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.value == 0
    assert seen.quotes == ()


def test_a_text_that_quotes_nobody(see):
    assert see(SIGNAL, body=PLAIN).reading is Reading.NOT_VERIFIABLE


def test_titles_terms_and_lists_are_not_quotations_without_an_author(see):
    body = (
        "Le roman « Nous irons au pont » sort. La « théorie du pont vide » plaît.\n\n"
        "- « on ne passe pas par là »\n\n- « allez voir ailleurs »\n\n"
        "« Rien ne bouge depuis des mois »\n\nLa nuit tombe."
    )
    assert see(SIGNAL, body=body).quotes == ("« Rien ne bouge depuis des mois »",)


def test_certain_people_sign_no_quotation(see):
    body = "« Les piles ne tiennent plus », disent certains. « Le pont va tomber », dit Inès Morel."
    assert see(SIGNAL, body=body).quotes == ("« Les piles ne tiennent plus »",)
