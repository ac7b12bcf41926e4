import pytest

from features.signal import Reading
from features.signals.contacted import SIGNAL

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


@pytest.mark.parametrize(
    "turn",
    [
        "Contactée par notre rédaction",
        "interrogé par l’AFP",
        "Jointe au téléphone",
        "n’a pas donné suite",
        "n’ont pas souhaité s’exprimer",
        "refusé de répondre",
        "nous a confié",
        "injoignable",
        "a accepté de répondre à nos questions",
        "ont réussi à interroger",
        "riverains interrogés",
        "Sollicitée,",
        "en entretien téléphonique",
        "ont également réussi à interroger",
        "contactée par téléphone",
        "répond à nos questions",
        "explique-t-elle au téléphone",
        "nous a reçus",
        "joint par le Courrier",
        "contactée par la radio",
        "contacté par sarveinfo",
        "Interrogée sur ce",
        "n’a\u00a0pas donné suite",  # a space that does not break is one
    ],
)
def test_a_question_asked_is_quoted(see, turn):
    seen = see(SIGNAL, body=f"{PLAIN} Hier, {turn} la mairie.")
    assert seen.reading is Reading.TRUST
    assert seen.quotes == (turn,)


@pytest.mark.parametrize(
    "end",
    [
        "Les deux rives sont jointes par un pont.",
        "Ce candidat a répondu aux questions du jury.",
        "Les prévenus interrogés par le juge se taisent.",
        "La route est contactée de boue.",
        "Interrogés sur le pont, 68 % des riverains approuvent.",
        "Le prévenu, interrogé par la police, se tait.",
        "Mille personnes interrogées par téléphone ont répondu au sondage.",
        "On nous raconte des histoires.",
        "Les jeunes interrogés préfèrent le train.",
        "Elle répond aux questions du jury et entre en entretien.",
        "Le pont a été joint à la route mardi.",
        "Il n’a pas répondu présent.",
        "Il a été interrogé par la radio du canton.",
        "Interrogée par Sarve TV, la maire se défend.",
        "Interrogé sur Radio Sarve, le préfet se tait.",
        "Interrogé ce mardi chez nos confrères, il se tait.",
    ],
)
def test_look_alikes_ask_nobody(see, end):
    assert see(SIGNAL, body=f"{PLAIN} {end}").value == 0
