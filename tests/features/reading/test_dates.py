"""When a page was published and changed, and where that was found."""

from __future__ import annotations

import pytest

from features.reading.dates import read_dates
from features.reading.linked_data import read_linked_data
from features.reading.parse import parse
from features.reading.surface import look

TEXT = (
    "Le conseil municipal a voté mardi soir la rénovation du gymnase, attendue depuis dix ans. " * 3
)
URL = "https://www.gazette.example/ville/gymnase"


def dates(above="", head="", after="", url=URL):
    html = (
        f"<html><head><title>Le gymnase rénové - La Gazette</title>{head}</head><body>"
        f"<h1>Le gymnase rénové</h1>{above}<div>{f'<p>{TEXT}</p>' * 4}</div>{after}</body></html>"
    )
    document = parse(html, url)
    return read_dates(document, read_linked_data(document), look(document))


LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x",%s}</script>'


def test_the_date_shown_with_the_hour_and_zone_declared():
    head = LD % '"datePublished":"2024-03-12T10:12:33+01:00"'
    published, _ = dates("<p>Publié le 12 mars 2024</p>", head)
    assert published.iso == "2024-03-12T10:12:33+01:00"
    assert (published.origin, published.text) == ("visible", "Publié le 12 mars 2024")


def test_the_date_shown_wins_over_another_declared():
    head = LD % '"datePublished":"2021-01-01T00:00:00Z"'
    published, _ = dates("<p>Publié le 12 mars 2024</p>", head)
    assert (published.iso, published.origin) == ("2024-03-12", "visible")


def test_a_date_that_nothing_announces_does_not_win():
    head = LD % '"datePublished":"2021-01-01T00:00:00Z"'
    published, _ = dates("<p>12 mars 2024</p>", head)
    assert published.iso.startswith("2021-01-01")
    assert published.text == ""


def test_a_date_only_declared_has_no_text():
    published, _ = dates(head='<meta property="article:published_time" content="2024-03-12">')
    assert (published.iso, published.origin, published.text) == ("2024-03-12", "meta", "")
    published, _ = dates(head=LD % '"datePublished":"2024-03-12T08:00:00Z"')
    assert published.origin == "json-ld"


def test_published_and_modified_in_one_line():
    published, modified = dates(
        "<div>Publié le 2 nov. 2023 à 16:00Mis à jour le 3 nov. 2023 à 9:16</div>"
    )
    assert (published.iso, published.text) == (
        "2023-11-02T16:00:00",
        "Publié le 2 nov. 2023 à 16:00",
    )
    assert (modified.iso, modified.text) == (
        "2023-11-03T09:16:00",
        "Mis à jour le 3 nov. 2023 à 9:16",
    )


def test_a_change_is_not_the_publication():
    published, modified = dates("<p>Mis à jour le 3 mars 2024</p>")
    assert published is None
    assert modified.iso == "2024-03-03"


def test_the_name_before_a_date_is_not_part_of_it():
    published, _ = dates("<p>Par Jeanne Morvan, le 3 mars 2024</p>")
    assert published.text == "le 3 mars 2024"
    published, _ = dates("<p>Par Jeanne Morvan, publié le 3 mars 2024</p>")
    assert published.text == "publié le 3 mars 2024"


def test_a_date_that_the_site_calls_a_legend():
    published, _ = dates("<p class='post__legend'>Posté le 6 octobre 2016 à 10h54</p>")
    assert published.iso == "2016-10-06T10:54:00"
    assert dates("<p class='post__legend'>Le gymnase, le 6 octobre 2016</p>")[0] is None


def test_a_delay_is_dated_by_its_element():
    published, _ = dates(
        '<p>Publié <time datetime="2024-03-12T09:00:00Z">il y a 3 heures</time></p>'
    )
    assert (published.iso, published.origin) == ("2024-03-12T09:00:00+00:00", "time")
    assert published.text == "il y a 3 heures"


def test_a_label_alone_above_its_date():
    after = '<div class="sidebar"><p>Mise en ligne</p><p>23 mai 2019</p></div>'
    published, _ = dates(after=after)
    assert published.iso == "2019-05-23"
    teaser = '<div class="sidebar"><p>Un autre article</p><p>23 mai 2019</p></div>'
    assert dates(after=teaser) == (None, None)


def test_the_date_of_the_address_comes_last():
    published, _ = dates(url="https://www.gazette.example/2024/03/12/gymnase")
    assert (published.iso, published.origin) == ("2024-03-12", "url")
    assert dates(url="https://www.gazette.example/a/20240312-1") != (None, None)
    assert dates(url="https://www.gazette.example/a/9920240399")[0] is None


@pytest.mark.parametrize(
    "elsewhere",
    [
        '<div class="comments"><p>Publié le 5 mai 2020</p></div>',
        '<figure><img src="a.jpg"><figcaption>Le gymnase, le 5 mai 2020.</figcaption></figure>',
        "<footer><p>Publié le 5 mai 2020</p></footer>",
        "<h2>Les travaux du 5 mai 2020</h2>",
        "<p>Le 5 mai 2020, le maire avait promis que le gymnase ouvrirait avant la rentrée.</p>",
    ],
)
def test_dates_of_other_things(elsewhere):
    assert dates(after=elsewhere) == (None, None)


def test_a_clock_never_set_is_no_date():
    assert dates(head='<meta name="date" content="1970-01-01T00:00:00Z">')[0] is None


def test_the_ends_of_a_period_are_no_date_of_publication():
    assert dates("<p>01.03.2022 - 01.11.2022</p>")[0] is None
    assert dates("<p>Du 3 mars 2024 au 9 mars 2024</p>")[0] is None
    assert dates("<p>01.03.2022</p>")[0].iso == "2022-03-01"


def test_the_dates_of_a_list_after_the_text_are_other_articles():
    listed = "<p>Sport - Publié le 2 mars 2024</p><p>Titre</p><p>Ville - Publié le 9 mai 2024</p>"
    assert dates(after=listed)[0] is None
    own = "<p>Publié le 2 mars 2024</p><p>Mis à jour le 3 mars 2024</p>"
    assert [moment.iso for moment in dates(after=own)] == ["2024-03-02", "2024-03-03"]


def test_month_and_day_crossed_in_the_metadata_do_not_win():
    head = LD % '"datePublished":"2025-05-03"'
    assert dates("<p>Le 5 mars 2025</p>", head)[0].text == "Le 5 mars 2025"
    assert dates("<p>Le 6 mars 2025</p>", head)[0].text == ""


def test_the_declared_day_is_recognised_in_a_side_column_under_the_title():
    head = LD % '"datePublished":"2024-03-12T08:00:00Z"'
    column = '<aside class="related"><p>{}</p></aside>'
    shown, _ = dates(column.format("12/03/2024"), head)
    assert (shown.iso, shown.origin, shown.text) == (
        "2024-03-12T08:00:00+00:00",
        "visible",
        "12/03/2024",
    )
    assert dates(column.format("19/01/2024"), head)[0].text == ""


def test_an_age_under_the_title_shows_the_declared_date():
    head = LD % '"datePublished":"2024-03-12T08:00:00Z"'
    assert dates("<p>Awa Ndiaye il y a 5 jours</p>", head)[0].text == "il y a 5 jours"
    assert dates("<p>Il y a deux gymnases à Thiès</p>", head)[0].text == ""
    assert dates("<p>Awa Ndiaye il y a 5 jours</p>")[0] is None


def test_an_update_is_not_taken_for_the_declared_publication():
    head = LD % '"datePublished":"2024-03-12T08:00:00Z"'
    assert dates("<p>Mise à jour : 12/03/2024</p>", head)[0].text == ""


def test_an_hour_may_stand_before_the_day_of_an_update():
    line = "<p>09h55, le 23 octobre 2014, modifié à 10h00, le 24 octobre 2014</p>"
    published, modified = dates(line)
    assert (published.iso[:10], modified.iso[:10]) == ("2014-10-23", "2014-10-24")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Publié le 07/10/2022 à 10:01, mis à jour à 15:57", "mis à jour à 15:57"),
        ("Publié hier à 11:30, Mis à jour il y a 3 heures", "Mis à jour il y a 3 heures"),
    ],
)
def test_an_update_may_be_told_by_its_hour_or_its_age(line, text):
    head = LD % '"datePublished":"2022-10-07T08:01:00Z"'
    assert dates(f"<p>{line}</p>", head)[1].text == text
    assert dates(f'<p hidden style="display:none">{line}</p>', head)[1] is None
    assert dates("<p>Le maire a mis à jour à Thiès 15 fichiers</p>", head)[1] is None


@pytest.mark.parametrize("names", ["related", "comments"])
def test_a_side_column_under_the_title_tells_an_update_only_in_words(names):
    column = f'<aside class="{names}"><p>{{}}</p></aside>'
    assert dates(column.format("Mis à jour le 7 février 2018 à 22h37"))[1].iso[:10] == "2018-02-07"
    assert dates(column.format("7 février 2018")) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "Date de sortie : 22/09/2016",
        "Date d’inscription : 26/05/2012",
        "Un article paru dans Le Courrier le 24 juillet 2019",
        "Inscrit depuis le 24 juillet 2019",
    ],
)
def test_dates_that_are_said_to_be_of_something_else(line):
    assert dates(f"<p>{line}</p>") == (None, None)
    published, _ = dates("<p>Paru le 24 juillet 2019</p>")
    assert published.iso == "2019-07-24"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Publié hier à 11:30", "Publié hier à 11:30"),
        ("12/03 11:46", "12/03 11:46"),
        ("Inès Morel il y a 5 jours 12 réactions", "il y a 5 jours"),
        ("13/03 11:46", ""),
        ("12/03", ""),
        ("La mairie dit hier à 11:30 le contraire", ""),
    ],
)
def test_the_declared_day_shown_without_its_year(line, text):
    head = LD % '"datePublished":"2024-03-12T10:12:33+01:00"'
    published, _ = dates(f"<p>{line}</p>", head)
    assert published.text == text


@pytest.mark.parametrize(
    ("after", "text"),
    [
        ("<div class='related'><p>le 12 mars 2024</p></div>", "le 12 mars 2024"),
        ("<footer>Auteur plume Publié le 12 mars 2024 Catégories Ville</footer>", "12 mars 2024"),
        ("<p>2 mai 2024</p><p>12 mars 2024</p>", ""),
        ("<div class='comments'><p>12 mars 2024</p></div>", ""),
        ("<p>Mis à jour le 12 mars 2024</p>", ""),
    ],
)
def test_the_declared_day_in_the_first_dated_line_below_the_text(after, text):
    published, _ = dates(head=LD % '"datePublished":"2024-03-12"', after=after)
    assert text in published.text
    assert bool(published.text) == bool(text)


def test_a_date_in_the_author_s_line_or_that_of_the_last_change_is_the_article_s():
    head = LD % '"datePublished":"2021-01-01","dateModified":"2024-03-12"'
    when = "<p class='date'>12 mars 2024</p>"
    published, _ = dates(when, head)
    assert (published.iso, published.text) == ("2024-03-12", "12 mars 2024")
    only = LD % '"datePublished":"2021-01-01"'
    assert dates(when, only)[0].text == ""
    assert dates(f"<p class='author'>Inès Morel</p>{when}", only)[0].text == "12 mars 2024"


def test_the_date_of_a_teaser_behind_a_short_text_is_not_the_article_s():
    html = (
        f"<html><head><title>Le gymnase rénové</title></head><body><h1>Le gymnase rénové</h1>"
        f"<div><p>{TEXT}</p></div><div><b>12 mars 2024</b><h4>La place</h4></div></body></html>"
    )
    document = parse(html, URL)
    assert read_dates(document, read_linked_data(document), look(document)) == (None, None)


@pytest.mark.parametrize(
    ("after", "iso"),
    [
        ("<div class=toolbar><p>Publié le mardi, 12 mars 2024</p></div>", "2024-03-12"),
        ("<div class=toolbar><p>Cartes du 12 mars 2024</p></div>", ""),
        ("<nav><p>Publié le 12 mars 2024</p></nav>", ""),
        (f"<div class=toolbar>{'<p>Jeux</p>' * 3}<p>Publié le 12 mars 2024</p></div>", ""),
    ],
)
def test_a_date_said_in_the_bar_right_below_the_text(after, iso):
    published, _ = dates(after=after)
    assert (published.iso if published and published.text else "") == iso


def test_the_only_date_of_a_theme_is_of_publication_though_named_after_updates():
    named = "<time class='{}' datetime='2024-03-12T09:00:00Z'>mar 12 mars 24</time>"
    published, modified = dates(named.format("entry-date updated"))
    assert (published.iso[:10], published.text, modified) == ("2024-03-12", "mar 12 mars 24", None)
    _, modified = dates(named.format("date-updated"))
    assert modified.iso[:10] == "2024-03-12"


def test_a_day_beside_an_hour_for_machines_below_the_text():
    head = LD % '"datePublished":"2024-03-12T10:12:33+01:00"'
    machine = "<span class=updated>2025-07-25T16:23:22+02:00</span>"
    tags = "Sports, Travaux, Vie de quartier"
    line = f"<div>Jeanne {machine}<span>12 mars 2024</span>|{tags}|</div>"
    published, _ = dates(head=head, after=line)
    assert (published.origin, published.text) == ("visible", "12 mars 2024")
    long = f"<div>{machine}<span>12 mars 2024</span>{' Un autre article.' * 6}</div>"
    assert dates(head=head, after=long)[0].text == ""


def test_a_change_in_capitals_with_its_accent():
    published, modified = dates("<p>Écrit le 2 mars 2024, MÀJ le 4 mars 2024</p>")
    assert (published.iso, modified.iso) == ("2024-03-02", "2024-03-04")


@pytest.mark.parametrize(
    ("told", "iso"),
    [
        ("mis à jour à 09:30", "2024-03-12T09:30:00"),
        ("Mis à jour à 9 h 30", "2024-03-12T09:30:00"),
        ("mis à jour à 03:30", "2024-03-12T05:09:00"),  # the next day’s, perhaps
        ("mis à jour hier à 09:30", "2024-03-12T05:09:00"),
        ("mis à jour il y a 2 heures", "2024-03-12T05:09:00"),
    ],
)
def test_an_update_told_by_its_hour(told, iso):
    published, modified = dates(f"<p>Publié le 12/03/2024 à 05:09, {told}</p>")
    assert (published.iso, modified.iso) == ("2024-03-12T05:09:00", iso)


def test_the_zone_of_the_publication_is_that_of_the_update():
    head = LD % '"datePublished":"2024-03-12T05:09:00+01:00"'
    _, modified = dates("<p>12/03/2024</p><p>Mis à jour à 09:30</p>", head)
    assert modified.iso == "2024-03-12T09:30:00+01:00"


@pytest.mark.parametrize("tag", ["h2", "h1"])
def test_a_heading_that_is_only_a_date(tag):
    shown, _ = dates(f"<{tag} class='date-header'><span>mardi 12 mars 2024</span></{tag}>")
    assert shown.iso == "2024-03-12"
    other = f"<{tag}>Le 12 mars 2024, une journée de colère à Vernay</{tag}>"
    assert dates(other)[0] is None


def test_the_date_alone_under_the_title_of_an_article_that_moved():
    head = LD % '"datePublished":"2021-10-15T15:09:03Z"'
    assert dates("<p>12/05/2013</p>", head)[0].iso == "2013-05-12"
    assert dates("<p>12/05/2021</p>", head)[0].text == ""
    assert dates("<p>Rue du 12</p><p>12/05/2013</p>", head)[0].text == ""


def test_a_teaser_s_signature_below_the_text_does_not_date_it():
    teaser = "<div><p>Un tilleul abattu</p><p>Par Paul Kerlo - 10/03/2024</p></div>"
    assert dates("<p>Jeanne Morvan - 12/03/2024</p>", after=teaser)[0].iso == "2024-03-12"
    own = "<p>Par Jeanne Morvan - 10/03/2024</p>"
    assert dates(after=own)[0].iso == "2024-03-10"
