"""One line read as a signature."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import BylineKind, BylineOrigin, Contributor, Role
from features.reading.byline_line import parse_byline_line

PERSON, SEVERAL, AGENCY = BylineKind.PERSON, BylineKind.SEVERAL, BylineKind.AGENCY
OUTLET, COLLECTIVE = BylineKind.OUTLET, BylineKind.COLLECTIVE


@pytest.mark.parametrize(
    ("line", "kind", "names", "agencies"),
    [
        ("Par Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("par\u00a0: Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("PAR JEANNE MORVAN", PERSON, ("JEANNE MORVAN",), ()),
        ("Écrit par Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("Un texte de Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("Auteur(e) : Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("Par Gaspard C. Morvan le 14.09.2020 à 11h46", PERSON, ("Gaspard C. Morvan",), ()),
        ("par Jeanne Morvan, le 15 septembre 2009", PERSON, ("Jeanne Morvan",), ()),
        ("Publié le 12 mars 2024 à 10h12 par Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("De Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("Par Jeanne Morvan La Presse", PERSON, ("Jeanne Morvan",), ()),
        ("Texte et photos de Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("Par Jeanne Morvan • 18 septembre 2019 | 12h46", PERSON, ("Jeanne Morvan",), ()),
        ("Par Jeanne Morvan - Publié hier à 12:30", PERSON, ("Jeanne Morvan",), ()),
        ("Par Jeanne Morvan (@jeanne_morvan)", PERSON, ("Jeanne Morvan",), ()),
        ("Par Jeanne Morvan à Beyrouth", PERSON, ("Jeanne Morvan",), ()),
        ("Par Jeanne Morvan, professeure à l’université", PERSON, ("Jeanne Morvan",), ()),
        ("De notre correspondante à Rome, Jeanne Morvan", PERSON, ("Jeanne Morvan",), ()),
        ("De notre envoyé spécial Issa Traoré", PERSON, ("Issa Traoré",), ()),
        ("Par Jeanne Morvan et Issa Traoré", SEVERAL, ("Jeanne Morvan", "Issa Traoré"), ()),
        ("Par Jeanne Morvan & Issa Traoré", SEVERAL, ("Jeanne Morvan", "Issa Traoré"), ()),
        ("Par A. Ben Salah, I. Traoré", SEVERAL, ("A. Ben Salah", "I. Traoré"), ()),
        (
            "Par Jeanne Morvan, envoyée spéciale à Gao, et Issa Traoré (avec AFP)",
            SEVERAL,
            ("Jeanne Morvan", "Issa Traoré"),
            ("AFP",),
        ),
        ("Par Jeanne Morvan avec AFP", PERSON, ("Jeanne Morvan",), ("AFP",)),
        ("AFP", AGENCY, (), ("AFP",)),
        ("(avec AFP)", AGENCY, (), ("AFP",)),
        ("AFP / Reuters", AGENCY, (), ("AFP", "Reuters")),
        ("Par La Gazette avec AFP", OUTLET, ("La Gazette",), ("AFP",)),
        ("Publié le 12 mars 2024 à 10h12 par AFP", AGENCY, (), ("AFP",)),
        ("La rédaction", BylineKind.COLLECTIVE, ("La rédaction",), ()),
        ("Par le service Société", BylineKind.COLLECTIVE, ("le service Société",), ()),
        ("Par Maverick", BylineKind.PSEUDONYM, ("Maverick",), ()),
        ("Par La Gazette", BylineKind.OUTLET, ("La Gazette",), ()),
        ("Par admin", BylineKind.PSEUDONYM, (), ()),
        ("Par red01", BylineKind.PSEUDONYM, (), ()),
    ],
)
def test_a_signature(line, kind, names, agencies):
    byline = parse_byline_line(line, "La Gazette")
    assert (byline.kind, byline.names, byline.agencies) == (kind, names, agencies)
    assert byline.text == line
    assert byline.origin is BylineOrigin.VISIBLE


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Jeanne Morvan",  # nothing announces it
        "Par ailleurs, le ministre a refusé",
        "Par exemple",
        "De Villers à Morvan",
        "Par la suite, Jeanne Morvan a démissionné",
        "Photos : Jeanne Morvan",
        "Publié le 12 mars 2024",
        "Le maire, Issa Traoré, a été élu par les conseillers",
        "Le coach, Issa Traoré. — R. Morvan / AFP",  # a legend
        "Partager sur Facebook",
        "Politique",
        "Temps de lecture : 4 min",
        "Par Jeanne Morvan " + "et le reste de la phrase " * 20,
    ],
)
def test_no_signature(line):
    assert parse_byline_line(line, "La Gazette") is None


def test_the_one_who_asked_signs_only_when_nobody_else_does():
    alone = parse_byline_line("Propos recueillis par Jeanne Morvan")
    assert alone.names == ("Jeanne Morvan",)
    assert alone.contributors == (Contributor("Jeanne Morvan", Role.INTERVIEWER),)
    beside = parse_byline_line("Par Issa Traoré | Propos recueillis par Jeanne Morvan")
    assert beside.names == ("Issa Traoré",)
    assert beside.contributors == (Contributor("Jeanne Morvan", Role.INTERVIEWER),)


def test_a_translator_does_not_sign():
    byline = parse_byline_line("Traduit de l’anglais par Jeanne Morvan")
    assert byline.names == ()
    assert byline.kind is BylineKind.NONE
    assert byline.contributors == (Contributor("Jeanne Morvan", Role.TRANSLATOR),)


def test_an_outlet_whose_name_is_a_list_is_one_name():
    byline = parse_byline_line("Par Terre et Avenir avec AFP", "Terre et Avenir")
    assert byline.names == ("Terre et Avenir",)
    assert byline.agencies == ("AFP",)


def test_markup_announces_what_has_no_par():
    assert parse_byline_line("Jeanne Morvan", marked=True).names == ("Jeanne Morvan",)
    assert parse_byline_line("Jeanne Morvan Journaliste", marked=True).names == ("Jeanne Morvan",)
    assert parse_byline_line("Jeanne MorvanJeanne Morvan", marked=True).names == ("Jeanne Morvan",)
    assert parse_byline_line("Actus par Jeanne Morvan", marked=True).names == ("Jeanne Morvan",)
    assert parse_byline_line("Philosophe, professeure", marked=True) is None
    assert parse_byline_line("Lire l’article original", marked=True) is None


def test_a_line_that_is_only_a_name_is_taken_when_asked():
    assert parse_byline_line("Jeanne Morvan, journaliste", bare=True).names == ("Jeanne Morvan",)
    assert parse_byline_line("Jeanne Morvan était l’invitée", bare=True) is None
    assert parse_byline_line("Villers Morvan", bare=True) is None


def test_the_domain_of_the_outlet_is_the_outlet():
    byline = parse_byline_line("Par gazette", "", aliases=("gazette.ca",))
    assert byline.kind is BylineKind.OUTLET


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Dr Jeanne Morvan, cardiologue à Gao", ("Jeanne Morvan",)),
        ("Dre. Jeanne Morvan", ("Jeanne Morvan",)),
        ("Me Jeanne Morvan", ("Jeanne Morvan",)),
        ("Cheikh Traoré", ("Cheikh Traoré",)),
        ("Jeanne « Zed » Morvan", ("Jeanne “Zed” Morvan",)),
        ("Jeanne MorvanProductrice", ("Jeanne Morvan",)),
        ("Jeanne McMorvan", ("Jeanne McMorvan",)),
        ("Jeanne Morvan Suivre", ("Jeanne Morvan",)),
        ("Jeanne Morvan d’Enquête", ("Jeanne Morvan",)),
        ("Jeanne d’Arvor", ("Jeanne d’Arvor",)),
        ("Jeanne Morvan, MD, Valbrune Children's Hospital", ("Jeanne Morvan",)),
        ("Jeanne Morvan, Université de Gao, Researcher, Lake North", ("Jeanne Morvan",)),
        ("Jeanne Morvan, Lake North", ("Jeanne Morvan", "Lake North")),
        ("Jeanne Morvan, Ancienne Première ministre", ("Jeanne Morvan",)),
        ("Jeanne Morvan, Issa Traoré, & Paul Nève", ("Jeanne Morvan", "Issa Traoré", "Paul Nève")),
        ("De Jeanne Morvan, Issa Traoré", ("Jeanne Morvan", "Issa Traoré")),
        ("Jeanne Morvan (texte) et Paul Nève (photos)", ("Jeanne Morvan",)),
        ("Jeanne Morvan et Paul Nève (photos)", ("Jeanne Morvan",)),
        ("Jeanne Morvan et Paul Nève (Gao)", ("Jeanne Morvan", "Paul Nève")),
        ("Source : Équipe Sud", ("Équipe Sud",)),
    ],
)
def test_what_stands_round_the_names_of_an_author_s_element(line, names):
    assert parse_byline_line(line, "La Gazette", marked=True).names == names


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("Jeanne Morvan - stock.adobe.com", True),
        ("Jeanne Morvan / Getty Images", True),
        ("Jeanne Morvan sur le plateau du journal, le 26 mars 2008 (L. Nève/AFP).", False),
        ("Source : Équipe Sud", False),
    ],
)
def test_credits_and_legends_do_not_sign(line, marked):
    assert parse_byline_line(line, "La Gazette", marked=marked) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Par P. M.", BylineKind.PSEUDONYM),
        ("Par P. Ba", PERSON),
        ("Par P. M. avec AFP", BylineKind.PSEUDONYM),
        ("PM avec AFP", BylineKind.PSEUDONYM),
        ("Par Jeanne Morvan avec AFP", PERSON),
        ("Par Gaspard C. le 14.09.2020 à 11h46", BylineKind.PSEUDONYM),
        ("Écrit par Jeanne M", BylineKind.PSEUDONYM),
        ("Par Jeanne Ma", PERSON),
        ("12 mars 2024 par Une lune d’hiver", BylineKind.PSEUDONYM),
        ("Posté par plume à 11:42 - Commentaires", BylineKind.PSEUDONYM),
        ("(AFP)", AGENCY),
    ],
)
def test_initials_and_accounts_that_sign(line, kind):
    assert parse_byline_line(line, "La Gazette").kind is kind


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Auteur/autrice de la publication : Jeanne Morvan", ("Jeanne Morvan",)),
        ("Auteur de l’article Par Jeanne Morvan", ("Jeanne Morvan",)),
        ("Post author: Jeanne Morvan", ("Jeanne Morvan",)),
        ("La chronique de Jeanne Morvan", ("Jeanne Morvan",)),
        ("Une chronique signée Jeanne Morvan", ("Jeanne Morvan",)),
        ("Tribune. Par Jeanne Morvan", ("Jeanne Morvan",)),
        ("Reportage Jeanne Morvan", ("Jeanne Morvan",)),
        ("Synthèse : K. Z.", ("K. Z.",)),
        ("Une série documentaire de Jeanne Morvan", ("Jeanne Morvan",)),
        ("Pour le collectif, Jeanne Morvan", ("Jeanne Morvan",)),
        ("Jeanne Morvan avec AFP", ("Jeanne Morvan",)),
        ("Message par plume » 03 Mai 2020, 12:30", ("plume",)),
        ("Rédaction La Gazette", ("Rédaction La Gazette",)),
        ("Le comité de rédaction", ("Le comité de rédaction",)),
    ],
)
def test_forms_that_announce_who_wrote(line, names):
    assert parse_byline_line(line, "La Gazette").names == names


@pytest.mark.parametrize(
    "line",
    [
        "Portrait de Jeanne Morvan",
        "Une interview de Jeanne Morvan",
        "Reportage Villers Nord",
        "Pour le maire, le gymnase",
        "Jeanne Morvan avec Villers",
        "Le comité des fêtes",
    ],
)
def test_forms_that_name_whom_a_text_is_about(line):
    assert parse_byline_line(line, "La Gazette") is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(K. Z.)", ("K. Z.",)),
        ("N. Benali", ("N. Benali",)),
        ("Jeanne Morvan, à Gao", ("Jeanne Morvan",)),
        ("Jeanne Morvan – La Gazette", ("Jeanne Morvan",)),
        ("Pr Jeanne Morvan, CHU de Gao", ("Jeanne Morvan",)),
    ],
)
def test_a_line_that_is_only_who_signs(line, names):
    assert parse_byline_line(line, "La Gazette", bare=True).names == names
    assert parse_byline_line(line, "La Gazette") is None


@pytest.mark.parametrize(
    "line", ["Jeanne Morvan, Le Courrier", "Jeanne Morvan – Sport", "K. Zed a"]
)
def test_a_line_that_holds_more_than_who_signs(line):
    assert parse_byline_line(line, "La Gazette", bare=True) is None


@pytest.mark.parametrize(
    "line", ["Par une lune d’hiver", "Posté par plume", "Élu le 12 mars 2024 par le conseil"]
)
def test_phrases_behind_by_that_nothing_dates(line):
    assert parse_byline_line(line, "La Gazette") is None


TOKENS = st.sampled_from(
    ["Par ", "par", " et ", ", ", "(", ")", "[", "AFP", "Jeanne", " Morvan", "12/03/2024", " à ",
     "journaliste", "propos recueillis ", "traduit de l’", "\x00", "\ud800", "’", "«", "a" * 90,
     " " * 60, "|", "@x", "d’", "il y a ", "Publié le ", "\u00a0", "e\u0301", "١٢"]
)  # fmt: skip


@given(st.lists(TOKENS, max_size=14), st.booleans(), st.booleans())
def test_any_line_gives_clean_names_or_nothing(tokens, marked, bare):
    line = "".join(tokens)
    byline = parse_byline_line(line, "La Gazette", marked=marked, bare=bare)
    if byline is not None:
        assert byline.names or byline.agencies or byline.contributors or byline.kind
        for name in byline.names:
            assert name == name.strip()
            assert name in " ".join(line.replace("\u00a0", " ").split()) or name == "La Gazette"


@pytest.mark.parametrize("unit", ["Par ", "de la ", "a, ", "12/", " " * 8, "(", "et ", "il y a "])
def test_long_lines_cost_nothing(unit):
    start = time.process_time()
    for _ in range(20):
        parse_byline_line((unit * 300)[:239], marked=True)
        parse_byline_line(unit * 50_000, marked=True)
    assert time.process_time() - start < 1


def test_the_title_of_another_article_is_no_signature():
    title = "Jeanne Morvan est élue présidente du conseil pour la cinquième fois"
    assert parse_byline_line(title, marked=True) is None
    assert parse_byline_line("Jeanne Morvan Estève", marked=True).names == ("Jeanne Morvan Estève",)


def test_the_staff_of_an_outlet_is_a_team():
    assert parse_byline_line("GZV Staff", marked=True).kind is BylineKind.COLLECTIVE
    assert parse_byline_line("Jeanne Stafford", marked=True).kind is PERSON


@pytest.mark.parametrize(
    ("line", "kind", "names"),
    [
        ("Le service web", None, ()),  # nothing announces it
        ("Par l’équipe de La Gazette", COLLECTIVE, ("l’équipe de La Gazette",)),
        ("La rédaction de Gazette.fr avec AFP", COLLECTIVE, ("La rédaction de Gazette.fr",)),
        ("Par le personnel de l’hôpital", COLLECTIVE, ("le personnel de l’hôpital",)),
        ("Par J.Morvan avec agences", PERSON, ("J.Morvan",)),
        ("Par Ph.Morvan et I. Traoré", SEVERAL, ("Ph.Morvan", "I. Traoré")),
        ("ParJeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("Paris Morvan", None, ()),
        ("Par Jeanne-Morvan", PERSON, ("Jeanne-Morvan",)),
        ("Par Jeanne-Marie", BylineKind.PSEUDONYM, ("Jeanne-Marie",)),  # a given name alone
        ("Par la journaliste Jeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("Par la suite Jeanne Morvan", None, ()),
        ("Jeanne Morvan pour La Gazette", PERSON, ("Jeanne Morvan",)),
        ("Jeanne Morvan pour Le Courrier", None, ()),  # what it stands up for
        ("De Jeanne Morvan, La Gazette", PERSON, ("Jeanne Morvan",)),
        ("De Jeanne Morvan, élue sans étiquette", None, ()),
        ("Auteur Jeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("Auteur de romans", None, ()),
        ("Author, Par Jeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("Repéré par Jeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("Par AFP agence", AGENCY, ()),
        ("Par l’AFP", AGENCY, ()),
        ("Par Steve MORVAN. Le Courrier", PERSON, ("Steve MORVAN",)),
        ("Posté le 6 octobre 2016 à 10h54, par morvanito", BylineKind.PSEUDONYM, ("morvanito",)),
        ("Billet de blog 22 novembre 2016", None, ()),
        ("par exemple, le 6 octobre 2016", None, ()),
        ("Par morvanito", None, ()),  # a word of a sentence, without a date or a mark
    ],
)  # fmt: skip
def test_usages_of_newsrooms(line, kind, names):
    byline = parse_byline_line(line, "La Gazette", aliases=("gazette.fr",))
    assert (byline.kind if byline else None, byline.names if byline else ()) == (kind, names)


@pytest.mark.parametrize(
    ("line", "kind", "names"),
    [
        ("Jeanne Morvan et Issa Traoré, édité par Paul Nève", SEVERAL, ("Jeanne Morvan", "Issa Traoré")),
        ("Vidéo : Paul NèveTexte : Jeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("Vidéo : Paul Nève", None, ()),
        ("Photographe • Paul Nève", None, ()),
        ("Reportage • Jeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("20 Minutes avec agences", OUTLET, ("20 Minutes",)),  # also a reading time
        ("20 Minutes - Jeanne Morvan", PERSON, ("Jeanne Morvan",)),
        ("Par morvanito", BylineKind.PSEUDONYM, ("morvanito",)),
        ("morvanito", None, ()),
        ("Par Jeanne Morvan@jmorvan Animatrice", PERSON, ("Jeanne Morvan",)),
        ("Sujet :", None, ()),
        ("Écrit le 28 juin 2024", None, ()),
    ],
)  # fmt: skip
def test_usages_of_newsrooms_in_an_element_of_the_author(line, kind, names):
    byline = parse_byline_line(line, "20 Minutes", marked=True)
    assert (byline.kind if byline else None, byline.names if byline else ()) == (kind, names)


def test_initials_alone_are_a_signature_and_no_name():
    byline = parse_byline_line("J. M.", bare=True)
    assert (byline.kind, byline.names) == (BylineKind.PSEUDONYM, ("J. M.",))
    assert parse_byline_line("J. M. le maire", bare=True) is None
    assert parse_byline_line("PS", bare=True) is None


@pytest.mark.parametrize("place", ["Stade Paul Morvan", "Lycée Jeanne Morvan", "Prix Paul Jeanne"])
def test_a_place_named_after_someone_is_nobody(place):
    assert parse_byline_line(place, bare=True) is None


def test_given_names_of_an_outlet_are_pseudonyms():
    byline = parse_byline_line("Par Jeanne de La Gazette, My de La Gazette", "La Gazette")
    assert (byline.kind, byline.names) == (BylineKind.PSEUDONYM, ("Jeanne", "My"))
    other = parse_byline_line("Par Jeanne de La Tour", "La Gazette")
    assert (other.kind, other.names) == (PERSON, ("Jeanne de La Tour",))


def test_who_leads_something_else_asked_nothing():
    asked = parse_byline_line("Entretien mené par Jeanne Morvan")
    assert asked.contributors == (Contributor("Jeanne Morvan", Role.INTERVIEWER),)
    assert parse_byline_line("Un duo mené par Jeanne Morvan et Issa Traoré") is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By @la_gazette On 16 mars 2025", BylineKind.PSEUDONYM),
        ("By La Gazette On 16 mars 2025", OUTLET),
    ],
)
def test_an_account_named_after_the_outlet_is_an_account(line, kind):
    assert parse_byline_line(line, "La Gazette", marked=True).kind is kind


def test_a_title_that_the_outlet_s_name_ends_is_no_signature():
    title = (
        "Fin d’un chantier très attendu : la piscine du quartier nord ferme avant d’avoir ouvert"
    )
    assert parse_byline_line(f"{title} - La Gazette", "La Gazette", marked=True) is None
    assert parse_byline_line("Le quartier nord - La Gazette", "La Gazette", marked=True)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Par Jeanne Morvan @jmorvan — 12 mars 2024 à 10h12", ("Jeanne Morvan",)),
        ("Texte et photos Jeanne Morvan", ("Jeanne Morvan",)),
        ("Sujet radio: Jeanne Morvan", ("Jeanne Morvan",)),
        ("Adaptation web : Jeanne Morvan", ("Jeanne Morvan",)),
        ("Proposé par Jeanne Morvan", ("Jeanne Morvan",)),
        ("Proposé par Veolia Eau", ()),
        ("Proposé par Grues de l’Ouest", ()),
        ("Par Jeanne Morvan, la cantinière, nous savons que la soupe sera servie.", ()),
        ("Par Jeanne Morvan, nous avons appris la nouvelle.", ()),
        ("Par Jeanne Morvan, journaliste", ("Jeanne Morvan",)),
        ("Par Jeanne Morvan, Noussa Diop", ("Jeanne Morvan", "Noussa Diop")),
        ("Par Bourg, la route reste coupée", ()),
        ("Par Morgane, la rédactrice", ("Morgane",)),
        ("Par Morgane, le 12 mars 2024 à Bourg", ("Morgane",)),
        ("Par Jeanne Morvan (1931-2024)", ()),
        ("Par Jeanne Morvan (2024)", ("Jeanne Morvan",)),
    ],
)
def test_who_a_line_names_beside_others(line, names):
    byline = parse_byline_line(line, "La Gazette")
    assert (byline.names if byline else ()) == names


def test_who_edited_is_no_author_in_an_author_s_line():
    line = "Jeanne Morvan — Édité par Paul Kerlo — 12 mars 2024 à 10h12"
    assert parse_byline_line(line, "La Gazette", marked=True).names == ("Jeanne Morvan",)


@pytest.mark.parametrize(
    "line", ["Par A" + "a, " * 70, "Par Aa Bb," + " a" * 100, "Proposé par " + "é" * 200]
)
def test_lines_that_nearly_fit_are_read_at_once(line):
    began = time.perf_counter()
    parse_byline_line(line[:240], "La Gazette")
    assert time.perf_counter() - began < 0.2
