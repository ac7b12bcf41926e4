"""Signatures told by their place: the outlet beside a date, titles, cards, closing brackets."""

from __future__ import annotations

import json

import pytest

from features.article import BylineKind
from features.reading.bylines import read_byline
from features.reading.linked_data import read_linked_data
from features.reading.parse import parse
from features.reading.surface import look

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 3
)
DATE = "<p>Publié le 12 mars 2024</p>"
NOBODY = (BylineKind.NONE, ())


def signed(above="", *, title="Le gymnase rénové", text=f"<p>{TEXT}</p>" * 4, after="", head=""):
    html = (
        f"<html><head><title>Le gymnase rénové - La Gazette</title>{head}<meta "
        f"property='og:site_name' content='La Gazette'></head><body><h1>{title}</h1>{above}"
        f"<div>{text}</div>{after}</body></html>"
    )
    document = parse(html, "https://www.gazette.example/ville/gymnase")
    found = read_byline(document, read_linked_data(document), look(document))
    return found.kind, found.names


def declared(name):
    article = {"@type": "NewsArticle", "headline": "x", "author": {"@type": "Person", "name": name}}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("<p>La Gazette, le 12 mars 2024</p>", (BylineKind.OUTLET, ("La Gazette",))),
        ("<p>La Gazette / 12 mars 2024 / Sport</p>", (BylineKind.OUTLET, ("La Gazette",))),
        ("<p>Sport / 12 mars 2024 / Ville</p>", NOBODY),
        ("<p>La Gazette du matin a paru le 12 mars 2024</p>", NOBODY),
        (
            "<p>La Gazette | 12 mars 2024 | Inès Morel</p>",
            (BylineKind.PERSON, ("Inès Morel",)),
        ),
        (f"<p>Inès Morel, La Gazette</p>{DATE}", (BylineKind.PERSON, ("Inès Morel",))),
        (f"<p>Inès Morel La Gazette à Gao</p>{DATE}", (BylineKind.PERSON, ("Inès Morel",))),
        (f"<p>Stade municipal La Gazette</p>{DATE}", NOBODY),
        ("<p>Inès Morel, La Gazette</p>", NOBODY),
    ],
)
def test_the_outlet_beside_a_date(above, found):
    assert signed(above) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Le gymnase rénové (par Keziah Wendover)", (BylineKind.PERSON, ("Keziah Wendover",))),
        ("Le gymnase rénové, par Inès Morel", (BylineKind.PERSON, ("Inès Morel",))),
        (
            "Le gymnase rénové, par Inès Morel et Paul Nève",
            (BylineKind.SEVERAL, ("Inès Morel", "Paul Nève")),
        ),
        ("Le gymnase rénové. Par Inès Morel", (BylineKind.PERSON, ("Inès Morel",))),
        ("Le gymnase rénové. Par le conseil", NOBODY),
        ("Le gymnase rénové par Inès Morel", NOBODY),
        ("Le gymnase rénové, par le conseil", NOBODY),
        ("Le gymnase rénové, par Villers Morvan", NOBODY),
    ],
)
def test_a_title_that_names_who_wrote(title, found):
    assert signed(title=title) == found


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("Par Inès Morel – ", (BylineKind.PERSON, ("Inès Morel",))),
        ("Par Inès Morel, à Gao - ", (BylineKind.PERSON, ("Inès Morel",))),
        ("Par Inès Morel, le maire. ", NOBODY),
        ("Par ailleurs - ", NOBODY),
    ],
)
def test_a_signature_run_into_the_first_paragraph(opening, found):
    assert signed(text=f"<p>{opening}{TEXT}</p>" + f"<p>{TEXT}</p>" * 3) == found


@pytest.mark.parametrize(
    ("ending", "found"),
    [
        (" (ats/nxp)", (BylineKind.AGENCY, ())),
        (" (AFP).", (BylineKind.AGENCY, ())),
        (" (PS)", NOBODY),
        (" (une source de l’AFP)", NOBODY),
    ],
)
def test_an_agency_that_closes_the_text(ending, found):
    text = f"<p>{TEXT}</p>" * 3 + f"<p>{TEXT.strip()}{ending}</p>"
    assert signed(text=text) == found
    assert signed("<p>Par Inès Morel</p>", text=text)[0] is BylineKind.PERSON
    middle = f"<p>{TEXT}</p><p>{TEXT.strip()}{ending}</p>" + f"<p>{TEXT}</p>" * 4
    assert signed(text=middle) == NOBODY


def test_the_author_of_a_reviewed_book_does_not_sign():
    card = "<p>Titre : La Crue</p><p>Éditeur : Rive</p><p>Autrice : Inès Morel</p><p>Prix : 9 €</p>"
    assert signed(after=card) == NOBODY
    assert signed(after="<p>Autrice : Inès Morel</p>") == (BylineKind.PERSON, ("Inès Morel",))


def test_a_name_over_its_label_in_a_card_below_the_text():
    teasers = "<div class='related'><h4>La rédaction vous conseille :</h4></div>"
    card = "<h4>Roberson Calixte</h4><p>{}</p>"
    found = signed(after=teasers + card.format("Auteur"))
    assert found == (BylineKind.PERSON, ("Roberson Calixte",))
    assert signed(after=teasers + card.format("Adversaire")) == NOBODY


def test_who_asked_below_a_heading():
    asked = "<h2>En savoir plus</h2><p>Le site</p><p>Propos recueillis par Inès Morel en mars.</p>"
    assert signed(after=asked) == (BylineKind.PERSON, ("Inès Morel",))
    linked = asked.replace("<p>Propos", "<p><a href='/x'>Propos").replace("mars.", "mars.</a>")
    assert signed(after=linked) == NOBODY


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (
            "<footer>Posté par plume à 11:42 - Permalien</footer>",
            (BylineKind.PSEUDONYM, ("plume",)),
        ),
        ("<footer>Site réalisé par plume à Gao</footer>", NOBODY),
        ("<footer><p class='author'>La Gazette</p></footer>", (BylineKind.OUTLET, ("La Gazette",))),
        ("<footer><p class='author'><a href='/'>La Gazette</a></p></footer>", NOBODY),
        ("<h2 class='author-title'>Auteur : plumette</h2>", (BylineKind.PSEUDONYM, ("plumette",))),
        ("<h2 class='box-title'>Auteur : plumette</h2>", NOBODY),
    ],
)
def test_who_put_a_text_online_in_the_bar_below_it(after, found):
    assert signed(after=after, head=declared("La Gazette")) == found


def test_a_legend_that_says_who_wrote_is_no_legend():
    assert signed("<p class='credit'>Rédigé par Inès Morel</p>")[1] == ("Inès Morel",)
    assert signed("<p class='credit'>Par Inès Morel</p>") == NOBODY


def test_a_linked_name_beside_a_date_is_an_account_or_a_team():
    for name, kind in (("plumeDuLac", BylineKind.PSEUDONYM), ("Équipe Sud", BylineKind.COLLECTIVE)):
        above = f"<p><a href='/qui'>{name}</a></p>{DATE}"
        assert signed(above, head=declared(name)) == (kind, (name,))
    above = f"<p><a href='/qui'>La Gazette Expat</a></p>{DATE}"
    found = signed(above, head=declared("La Gazette Expat"))
    assert found == (BylineKind.OUTLET, ("La Gazette Expat",))
    above = f"<p><a href='/qui'>The Lake Herald</a></p>{DATE}"  # where the text is from
    assert signed(above, head=declared("The Lake Herald")) == (BylineKind.COLLECTIVE, ())
    assert signed(above.replace(DATE, ""), head=declared("The Lake Herald")) == NOBODY
    assert signed(above, head=declared("The Hill Herald")) == NOBODY
    writer = "<p class='author'>Tess Hammel</p>"
    found = signed(above, head=declared("The Lake Herald"), after=writer)
    assert found == (BylineKind.PERSON, ("Tess Hammel",))


@pytest.mark.parametrize(
    ("above", "names"),
    [
        (
            "<hgroup><h3>Inès Morel et Paul Nève</h3>12 mars 2024</hgroup>",
            ("Inès Morel", "Paul Nève"),
        ),
        (
            f"<p>x y z</p><p>a b c</p><h3>Inès Morel</h3><p>Le 12 mars 2024, {TEXT}</p>",
            (),
        ),
        ("<h3>Gymnase Morel</h3><p>12 mars 2024</p>", ()),
        (
            "<h2>Sous-titre</h2><p>x y z</p><p>a b c</p><p>Inès Morel – Centre du Sport, Université de Gao</p>",
            ("Inès Morel",),
        ),
        (
            "<h2>Sous-titre</h2><p>x y z</p><p>a b c</p><p>Inès Morel – Un jour de fête, au village</p>",
            (),
        ),
    ],
)
def test_a_heading_over_the_date_and_a_name_with_its_institution(above, names):
    assert signed(above)[1] == names


def test_a_name_closes_the_text_before_its_notes():
    note = f"<p>(*) {TEXT}</p>"
    for last, names in ((note, ("Inès Morel",)), (f"<p>{TEXT}</p>", ())):
        text = f"<p>{TEXT}</p>" * 4 + f"<p>Inès Morel</p>{last}"
        assert signed(text=text)[1] == names
    text = f"<p>{TEXT}</p>" * 4 + f"<p>Mme Morel a gagné. {TEXT}</p><p>Inès Morel</p>{note}"
    assert signed(text=text) == NOBODY


@pytest.mark.parametrize(
    ("name", "names"),
    [("Équipe Sud", ("Tess Hammel",)), ("plumeDuLac", ("Tess Hammel",)), ("Inès Morel", None)],
)
def test_an_author_right_after_the_text_signs_what_a_team_or_an_account_publishes(name, names):
    above = f"<p><a href='/qui'>{name}</a></p>{DATE}"
    writer = "<p class='author'>Tess Hammel</p>"
    found = signed(above, head=declared(name), after=writer)
    assert found[1] == (names or (name,))
    far = "<p>Un mot</p>" * 4 + writer
    assert signed(above, head=declared(name), after=far)[1] == (name,)


def test_a_declared_name_is_known_in_other_capitals():
    above = f"<p>RADIO DU LAC</p>{DATE}"
    assert signed(above, head=declared("Radio du Lac"))[1] == ("Radio du Lac",)
    assert signed(above, head=declared("Radio du Fleuve")) == NOBODY


def test_words_quoted_in_a_heading_do_not_part_it():
    assert signed("<p>Dix gymnases « testés » par Inès Morel</p>") == NOBODY
    assert signed("<p>Ville » Sport » par Inès Morel</p>")[1] == ("Inès Morel",)


def test_a_declared_outlet_beside_its_date_in_one_line():
    above = "<p><a href='/qui'>12 mars 2024 La Gazette</a></p>"
    assert signed(above, head=declared("La Gazette")) == (BylineKind.OUTLET, ("La Gazette",))
    above = "<p><a href='/qui'>12 mars 2024 Le Clairon</a></p>"
    assert signed(above, head=declared("La Gazette")) == NOBODY


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("<p>12 mars 2024 - Inès Morel - Sport</p>", (BylineKind.PERSON, ("Inès Morel",))),
        ("<p>12 mars 2024 - Inès Morel - Le sport pour tous</p>", NOBODY),
        ("<p>12 mars 2024 - Stade Morel - Sport</p>", NOBODY),
        (f"<p><a href='/qui/ines'>Inès Morel</a></p>{DATE}", (BylineKind.PERSON, ("Inès Morel",))),
        (f"<p><a href='/sujet/ines'>Inès Morel</a></p>{DATE}", NOBODY),
        ("<p><a href='/qui/ines'>Inès Morel</a></p>", NOBODY),
    ],
)
def test_a_name_beside_a_date_of_whom_the_text_says_nothing(above, found):
    assert signed(above) == found
    assert signed(above, text=f"<p>{TEXT} Selon Mme Morel, oui.</p>" * 4)[0] is BylineKind.NONE


@pytest.mark.parametrize(
    ("after", "names"),
    [
        ("<p>Inès Morel est professeure de droit.</p>", ("Inès Morel",)),
        (
            "<h3>L’auteure</h3><p>Keziah Wendover est née à Gao et y vit.</p>",
            ("Keziah Wendover",),
        ),
        ("<p>Inès Morel est attendue mardi.</p>", ()),
        ("<p>Mme Morel est professeure de droit.</p>", ()),
        ("<div class='related'><p>Inès Morel est professeure de droit.</p></div>", ()),
    ],
)
def test_who_is_presented_at_the_end(after, names):
    assert signed(after=after)[1] == names
    told = f"<p>{TEXT} Inès Morel, Keziah Wendover.</p>" * 4
    assert "Inès Morel" not in signed(after=after, text=told)[1]
    assert signed("<p>Par Paul Nève</p>", after=after)[1] == ("Paul Nève",)


def test_the_outlet_alone_closes_a_text():
    assert signed(after="<p>La Gazette</p>") == (BylineKind.OUTLET, ("La Gazette",))
    assert signed(after="<p><a href='/'>La Gazette</a></p>") == NOBODY
    assert signed(after="<p>Le Courrier</p>") == NOBODY


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Par Jeanne Morvan, journaliste", (BylineKind.PERSON, ("Jeanne Morvan",))),
        ("Par Jeanne Morvan, photographe", NOBODY),
        ("Par Jeanne Morvan", NOBODY),
    ],
)
def test_who_holds_the_rights_signs_only_as_a_writer(line, found):
    assert signed(f"<p><span itemprop='copyrightHolder'>{line}</span></p>") == found


@pytest.mark.parametrize("tag", ["h5", "h6", "p"])
def test_a_name_that_closes_the_text_signs_above_other_articles(tag):
    related = f"<div class='related-posts'><h3>À lire</h3><p>{TEXT}</p></div>"
    text = f"<p>{TEXT}</p>" * 3
    closed = text + f"<{tag}>Jeanne Morvan</{tag}>" + related
    assert signed(text=closed) == (BylineKind.PERSON, ("Jeanne Morvan",))
    assert signed(text=text + related + f"<{tag}>Jeanne Morvan</{tag}>") == NOBODY


@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Jeanne Morvan", (BylineKind.PERSON, ("Jeanne Morvan",))),
        ("<a href='/x'>Jeanne Morvan</a>", NOBODY),
        ("Archives Municipales", NOBODY),
    ],
)
def test_a_heading_right_after_the_text_may_be_the_name_of_who_signs(tag, name, found):
    assert signed(after=f"<{tag}>{name}</{tag}><p>Lire aussi</p>") == found


def test_a_heading_that_names_someone_of_the_text_signs_nothing():
    text = f"<p>{TEXT}</p>" * 3 + "<p>La maire, Jeanne Morvan, suit le chantier du gymnase.</p>"
    assert signed(text=text + f"<p>{TEXT}</p>", after="<h3>Jeanne Morvan</h3>") == NOBODY


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("<p>À suivre…</p><p>La Gazette</p>", (BylineKind.OUTLET, ("La Gazette",))),
        ("<p>À suivre…</p><div><p>La Gazette</p></div>", NOBODY),
        ("<p>À suivre…</p><p><a href='/'>La Gazette</a></p>", NOBODY),
    ],
)
def test_the_outlet_s_name_closes_the_text_behind_a_short_line(last, found):
    assert signed(text=f"<p>{TEXT}</p>" * 4 + last) == found


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        ("Par Jeanne Morvan. ", (BylineKind.PERSON, ("Jeanne Morvan",))),
        ("Par Jeanne Morvan. suite ", NOBODY),
        ("Par Décision Unanime. ", NOBODY),
    ],
)
def test_who_signs_in_a_first_sentence(opening, found):
    assert signed(text=f"<p>{opening}{TEXT}</p>" + f"<p>{TEXT}</p>" * 3) == found


PERSON = BylineKind.PERSON
JEANNE = (PERSON, ("Jeanne Morvan",))


@pytest.mark.parametrize(
    ("above", "text", "found"),
    [
        (
            "<p>Jeanne Morvan, maire de Vernay</p><p>12 mars 2024</p>",
            "Mme Morvan a voté contre, comme les autres.",
            NOBODY,
        ),
        (
            "<p>Jeanne Morvan</p><p>12 mars 2024</p>",
            "« Non », a répondu hier Jeanne Morvan.",
            NOBODY,
        ),
        ("<p>Jeanne Morvan</p><p>12 mars 2024</p>", "« Non », dit le maire de Vernay.", JEANNE),
        (
            "<p>Jeanne Morvan</p><p>12 mars 2024</p>",
            "Jeanne Morvan est journaliste et vit à Vernay.",
            JEANNE,
        ),
        (f"{DATE}<a href='/personne/jm'>Jeanne Morvan</a>", "Non.", NOBODY),
        (f"{DATE}<a href='/qui/jm'>Jeanne Morvan</a>", "Non.", JEANNE),
        ("<p>Jeanne Morvan (1931-2024)</p><p>12 mars 2024</p>", "Non.", NOBODY),
    ],
)
def test_a_name_under_the_title_of_whom_the_text_speaks(above, text, found):
    assert signed(above, text=f"<p>{TEXT}</p><p>{text}</p><p>{TEXT}</p>") == found


def test_a_name_of_the_title_signs_nothing():
    above = "<p>Jeanne Morvan</p><p>12 mars 2024</p>"
    assert signed(above, title="Jeanne Morvan quitte le gymnase") == NOBODY


@pytest.mark.parametrize(
    ("sheet", "found"),
    [
        ("<table><tr><th>Auteur</th><td>Jeanne Morvan</td></tr></table>", NOBODY),
        ("<p>Auteur : Jeanne Morvan, députée</p><p>Verdict : faux</p>", NOBODY),
        (
            "<dl><dt>Auteur</dt><dd>Jeanne Morvan</dd><dt>Source</dt><dd>Facebook</dd></dl>",
            NOBODY,
        ),
        ("<dl><dt>Auteur</dt><dd>Jeanne Morvan</dd><dt>Ville</dt><dd>Vernay</dd></dl>", JEANNE),
        ("<p>Auteur : Jeanne Morvan, députée</p><p>Lecture : 3 min</p>", JEANNE),
    ],
)
def test_the_author_of_a_claim_does_not_sign(sheet, found):
    assert signed(DATE + sheet) == found


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("<p>Article suivant</p><p>La gare et son horloge</p><p>Par Jeanne Morvan</p>", NOBODY),
        ("<p>Dernier commentaire</p><p>Par Jeanne Morvan le 13 mars 2024 à 10h</p>", NOBODY),
        ("<h3>Vos commentaires</h3><p>Par Jeanne Morvan, le 13 mars 2024 à 10h12</p>", NOBODY),
        ("<p>Partager</p><p>Par Jeanne Morvan, le 13 mars 2024 à 10h12</p>", JEANNE),
        ("<p>Bonne lecture à toutes</p><p>Par Jeanne Morvan</p>", JEANNE),
    ],
)
def test_readers_and_other_articles_below_the_text(after, found):
    assert signed(DATE, after=after) == found


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("<p><strong>Zorbkuni Zongo</strong></p>", (PERSON, ("Zorbkuni Zongo",))),
        ("<p style='text-align: right'>Zorbkuni Zongo</p>", (PERSON, ("Zorbkuni Zongo",))),
        ("<p>Zorbkuni Zongo (stagiaire)</p>", (PERSON, ("Zorbkuni Zongo",))),
        ("<p>Zorbkuni Zongo<br>La Gazette</p>", (PERSON, ("Zorbkuni Zongo",))),
        ("<p>Zorbkuni Zongo</p>", NOBODY),
        ("<p><strong>Affaire À Suivre</strong></p>", NOBODY),
        ("<p><strong>ZORBKUNI ZONGO</strong></p>", NOBODY),
        ("<p>M. Zongo a souri.</p><p><strong>Zorbkuni Zongo</strong></p>", NOBODY),
        ("<p><i>Jeanne Morvan, Vernay-sur-Arve</i></p>", JEANNE),
        ("<p>Jeanne Morvan – Vernay</p>", JEANNE),
        ("<p>Zorbkuni Zongo, Vernay</p>", NOBODY),
    ],
)
def test_a_name_that_closes_the_text(last, found):
    assert signed(DATE, text=f"<p>{TEXT}</p>" * 4 + last) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Texte : Jeanne Morvan — Photos : Paul Kerlo", JEANNE),
        ("Journaliste : Jeanne Morvan", JEANNE),
        ("Photos : Jeanne Morvan", NOBODY),
        ("Jeanne Morvan", NOBODY),
    ],
)
def test_credits_that_name_the_writer(line, found):
    assert signed(f"<p class='credits'>{line}</p>") == found


@pytest.mark.parametrize("name", ["author-list", "post-authors-list"])
def test_a_list_of_authors_under_the_title(name):
    above = f"{DATE}<ul class='{name}'><li><a href='/auteurs/jm'>Jeanne Morvan</a></li></ul>"
    assert signed(above) == JEANNE


def test_a_name_and_a_date_in_a_cell_of_an_old_page():
    body = "<br><br>".join([TEXT] * 4)
    cell = (
        "<table><tr><td><font size=5>Le gymnase</font><br>{}<br><br>" + body + "</td></tr></table>"
    )
    assert signed(text=cell.format("Jeanne Morvan, 12/03/2024")) == JEANNE
    assert signed(text=cell.format("Jeanne Morvan, maire")) == NOBODY
