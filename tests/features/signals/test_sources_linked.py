import pytest

from features.article import Link, Medium, Outlet
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
        link("https://fr-fr.facebook.com/valbrune"),
        link("https://x.com/valbrune"),
        link("https://twitter.com/intent/tweet?text=pont"),
        link("https://livre.fnac.com/a1/Le-pont"),
        link("https://www.cabinet.example/tags/ponts"),
        link("https://www.cabinet.example/?s=ponts"),
        link("https://www.cabinet.example/category-actualites/ponts/"),
        link("https://news.google.com/publications/CAAq"),
        link("https://valbrune.us1.list-manage.com/subscribe?u=1"),
        link("https://gazette.wordpress.example/2020/le-pont/"),
        link("https://[broken"),
    ],
)
def test_other_links_are_no_sources(see, other):
    outlet = Outlet("gazette.example")
    assert see(SIGNAL, body=BODY, links=(other,), outlet=outlet).value == 0


@pytest.mark.parametrize(
    "source",
    [
        link("https://twitter.com/valbrune/status/1"),
        link("https://www.instagram.com/p/AbC/"),
        link("https://www.gazette-officielle.example/loi"),
        link("https://www.cabinet.example/stages/ponts"),
        link("https://www.cabinet.example/publications/ponts"),
        Link("https://x.com/valbrune/status/2", "", internal=False),
    ],
)
def test_a_post_a_text_of_law_an_embedded_post_are_sources(see, source):
    seen = see(SIGNAL, body=BODY, links=(source,), outlet=Outlet("gazette.example"))
    assert seen.value == 1
    assert seen.quotes == ((BODY[:8],) if source.end else ())


def test_what_has_a_price_is_for_sale(see):
    body = "La veste 49,90 € du magasin tient chaud, et le rapport 49 aussi."
    shop = Link("https://habits.example/veste", "veste 49,90 €", internal=False, start=3, end=16)
    report = Link("https://cour.example/49", "rapport 49", internal=False, start=45, end=55)
    assert see(SIGNAL, body=body, links=(shop, report)).quotes == (body[45:55],)


def test_pasted_text_has_lost_its_links(see):
    seen = see(SIGNAL, medium=Medium.PASTED_PAGE, body=BODY)
    assert seen.reading is Reading.NOT_VERIFIABLE
