import pytest

from features.article import Link, Medium
from features.signal import Reading
from features.signals.sources_linked import SIGNAL

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


def link(url: str, *, internal: bool = False, start: int = 0) -> Link:
    return Link(url, BODY[start : start + 8], internal=internal, start=start, end=start + 8)


def test_each_site_linked_counts_once_and_is_quoted(see):
    links = (
        link("https://www.insee.example/a"),
        link("https://insee.example/b", start=20),
        link("https://cour.example/arret", start=40),
    )
    seen = see(SIGNAL, body=BODY, links=links)
    assert seen.value == 2
    assert seen.reading is Reading.TRUST
    assert BODY[:8] in seen.quotes


@pytest.mark.parametrize(
    "other",
    [
        link("https://valbrune.example/", internal=True),
        link("https://www.facebook.com/valbrune"),
        link("https://[broken"),
    ],
)
def test_other_links_are_no_sources(see, other):
    assert see(SIGNAL, body=BODY, links=(other,)).value == 0


def test_pasted_text_has_lost_its_links(see):
    seen = see(SIGNAL, medium=Medium.PASTED_PAGE, body=BODY)
    assert seen.reading is Reading.NOT_VERIFIABLE
