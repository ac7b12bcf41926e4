"""The share of French, by function words."""

from __future__ import annotations

import pytest

from features.reading.language import french_share

FRENCH = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, malgré l’opposition de "
    "plusieurs élus qui demandaient un nouveau chiffrage des travaux et une réunion publique."
)
OTHERS = {
    "anglais": "The council voted on Tuesday to renovate the gym, although several members asked "
    "for a new estimate of the works and a public meeting before the end of the year.",
    "espagnol": "El concejo votó el martes la renovación del gimnasio, a pesar de la oposición de "
    "varios ediles que pedían un nuevo presupuesto de las obras y una reunión pública.",
    "italien": "Il consiglio ha votato martedì il rinnovo della palestra, nonostante la "
    "contrarietà di alcuni consiglieri che chiedevano un nuovo preventivo dei lavori.",
    "néerlandais": "De gemeenteraad stemde dinsdag voor de renovatie van de sporthal, hoewel "
    "enkele leden om een nieuwe raming van de werken en een openbare vergadering vroegen.",
    "allemand": "Der Gemeinderat stimmte am Dienstag für die Sanierung der Turnhalle, obwohl "
    "einige Mitglieder eine neue Schätzung der Arbeiten und eine Sitzung verlangten.",
    "portugais": "O conselho votou na terça-feira a renovação do ginásio, apesar da oposição de "
    "vários eleitos que pediam um novo orçamento das obras e uma reunião pública.",
    "roumain": "Consiliul a votat marți renovarea sălii de sport, deși mai mulți aleși au cerut "
    "o nouă estimare a lucrărilor și o întâlnire publică până la sfârșitul anului.",
    "arabe": "صوت المجلس البلدي يوم الثلاثاء على تجديد القاعة الرياضية رغم معارضة عدد من الأعضاء "
    "الذين طالبوا بتقدير جديد للأشغال وعقد اجتماع عام قبل نهاية السنة",
}


def test_french_is_french():
    assert french_share(FRENCH) == 1.0
    assert french_share(f"{FRENCH}\n\n" * 20) == 1.0


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages_are_not(language):
    assert french_share(OTHERS[language]) == 0.0


@pytest.mark.parametrize("language", OTHERS)
def test_a_mixed_page_has_its_share(language):
    mixed = f"{FRENCH}\n\n{FRENCH}\n\n{OTHERS[language]}"
    assert 0.5 < french_share(mixed) < 0.9


def test_french_with_an_english_quotation_stays_french():
    text = f"{FRENCH}\n\n{FRENCH} « We shall overcome », a-t-elle conclu.\n\n{FRENCH}"
    assert french_share(text) == 1.0


@pytest.mark.parametrize("text", ["", "12 345", "Dupont, Martin, Durand, Petit, Moreau"])
def test_what_says_nothing_of_its_language_counts_for_nothing(text):
    assert french_share(text) == 0.0
