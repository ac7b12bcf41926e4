import pytest

from features.article import Link
from features.signal import Reading
from features.signals.anonymous_sources import SIGNAL

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


SAFE = PLAIN.replace("et tout le monde le voit", "et cela se voit")


@pytest.mark.parametrize(
    ("end", "quote"),
    [
        ("Des experts affirment que le pont tombera.", "Des experts"),
        ("Certains experts estiment que le pont tombera.", "Certains experts"),
        ("Selon une étude, le pont tombera.", "une étude"),
        ("Plusieurs études révèlent que le pont tombera.", "Plusieurs études"),
        ("On nous cache la vérité.", "On nous cache"),
        ("Il se dit que le pont tombera.", "Il se dit que"),
        ("Selon certaines rumeurs, le pont tombera.", "certaines rumeurs"),
        ("Certains affirment que le pont tombera.", "Certains"),
        ("La science a démontré que le pont tombera.", "La science a démontré que"),
        ("Des études ont montré le danger.", "Des études ont montré"),
        ("On dit qu’à l’automne le pont tombera.", "On dit qu’"),
        ("Il a été prouvé que le pont tombera.", "Il a été prouvé que"),
    ],
)
def test_claims_laid_on_nobody_are_quoted(see, end, quote):
    seen = see(SIGNAL, body=f"{SAFE} {end}")
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes == (quote,)


@pytest.mark.parametrize(
    "end",
    [
        "Des chercheurs de l’université de Namur affirment que le pont tombera.",
        "Selon une étude publiée par le ministère, le pont tombera.",
        "Selon des sources policières, le pont tombera.",
        "Un employé, qui a requis l’anonymat, affirme que des experts le disent.",
        "L’une des sources de la rivière se tarit, affirme Léa Sorel.",
        "Certains domaines restent mal connus.",
        "« On nous cache la vérité sur ce pont », dit Léa Sorel.",
        "La rumeur de la rivière monte.",
        "Le pont tombera, selon les experts de l’Office des routes.",
        "La science des ponts attire peu.",
        "Des études ont lieu sous le pont.",
    ],
)
def test_named_or_explained_sources_are_let_alone(see, end):
    seen = see(SIGNAL, body=f"{SAFE} {end}")
    assert seen.quotes == ()
    assert seen.reading is Reading.NEUTRAL


def test_a_study_that_is_linked_can_be_read(see):
    body = f"{SAFE} Selon une étude, le pont tombera."
    start = body.index("étude")
    link = Link("https://etude.example/pont", "étude", internal=False, start=start, end=start + 5)
    assert see(SIGNAL, body=body, links=(link,)).value == 0
