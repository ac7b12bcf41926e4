"""A person's name, an agency, an outlet, a team, a login, a nickname or a plain phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.reading.names import agency, fold, is_person, same_outlet
from features.reading.signers import Signer, is_login, signer


@pytest.mark.parametrize(
    "name",
    [
        "Jeanne Morvan",
        "Chokri GHARBI",
        "Mamadou L. Diallo",
        "Loïc Le Clerc",
        "M’hamed El Fassi",
        "Aïcha N’Diaye",
        "Mohamed Ould Bouamama",
        "Jean d’Aubigny",
        "Charles van den Broeck",
        "Anne-Sophie Tremblay-Gagnon",
        "Awa Ba",
        "Étienne O’Brien",
        "jeanne morvan",  # as some sites style names
        "Gaspard C. Morvan",
    ],
)
def test_a_person(name):
    assert is_person(name)
    assert signer(name) is Signer.PERSON


@pytest.mark.parametrize("name", ["Gaspard C.", "Gaspard C", "Anne-Sophie T."])
def test_a_surname_cut_to_its_initial_hides_who_signs(name):
    assert is_person(name)
    assert signer(name) is Signer.PSEUDONYM


@pytest.mark.parametrize(
    "phrase",
    [
        "Jeanne",
        "Le Quotidien du Fleuve",
        "Faits Divers",
        "Publié Mardi",
        "Mercredi Soir",
        "Photo Morvan",
        "La suite après la publicité",
        "Jeanne Morvan a déclaré",
        "Responsable Éditorial",
        "Jeanne Morvan 12",
        "Afrique Australe",
        "Lire Aussi",
        "Chœur Hospital-Corriveau",
        "Émission A la une",
        "des élus locaux",
        "Der Abendbote",
        "Jeanne " * 9,
        "J" * 80 + " Morvan",
        "",
    ],
)
def test_not_a_person(phrase):
    assert not is_person(phrase)


@pytest.mark.parametrize(
    ("name", "strict"),
    [
        ("HELENE Corriveau", True),  # capitals lose accents
        ("Hélene Corriveau", True),
        ("Nguyen Van Thanh", True),  # the surname comes first
        ("Villers Corriveau", False),
    ],
)
def test_a_given_name_however_it_is_written(name, strict):
    assert is_person(name, strict=True) is strict


def test_a_line_that_nothing_announces_needs_a_known_given_name():
    assert is_person("Jeanne Morvan", strict=True)
    assert not is_person("Zblug Morvan", strict=True)
    assert not is_person("jeanne morvan", strict=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AFP", "AFP"),
        ("(afp)", "AFP"),
        ("Agence France-Presse", "AFP"),
        ("Reuters", "Reuters"),
        ("La Presse canadienne", "La Presse canadienne"),
        ("MAP", "MAP"),
        ("Belga", "Belga"),
        ("AFP Focus", "AFP"),
    ],
)
def test_an_agency_by_its_usual_name(text, name):
    assert agency(text) == name


@pytest.mark.parametrize(
    "text", ["map", "tap", "Ami", "la presse", "Jeanne Reuters", "AFP depuis Tours", ""]
)
def test_words_that_only_look_like_an_agency(text):
    assert not agency(text)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Gazette du Fleuve", "La Gazette du Fleuve"),
        ("lagazettedufleuve.ca", ""),
        ("LA GAZETTE DU FLEUVE", "Gazette du Fleuve"),
        ("Gazette du Fleuve Sports", "La Gazette du Fleuve"),
        ("20 Heures", "20heures.be"),
        ("CT4", "ct4info.example"),
    ],
)
def test_the_outlet_itself(text, outlet):
    assert same_outlet(text, outlet)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Jeanne Morvan", "La Gazette du Fleuve"),
        ("Gazette", ""),
        ("", "Gazette"),
        ("Le Soi", "Soir"),
        ("Gaz", "Gazette"),
        ("GA", "Gazette"),
    ],
)
def test_not_the_outlet(text, outlet):
    assert not same_outlet(text, outlet)


@pytest.mark.parametrize(
    "text",
    [
        "admin",
        "Admin",
        "red01",
        "bzEtYLvRlR",
        "jeanne@gazette.example",
        "Contributeur",
        "jeanne_m",
        "null null",
        "Super User",
        "@jeanne",
    ],
)
def test_a_login_signs_for_nobody(text):
    assert is_login(text)
    assert signer(text) is Signer.LOGIN


@pytest.mark.parametrize("text", ["Maverick", "McDonald", "DiCaprio", "Jeanne Morvan"])
def test_a_nickname_is_no_login(text):
    assert not is_login(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La rédaction", Signer.COLLECTIVE),
        ("Service Société", Signer.COLLECTIVE),
        ("Les Membres du Chœur de la Ville", Signer.COLLECTIVE),
        ("Commission du droit au sport", Signer.COLLECTIVE),
        ("jeanne.morvan", Signer.PERSON),
        ("villers.morvan", Signer.OTHER),
        ("Catégories Divers", Signer.OTHER),
        ("Maverick", Signer.PSEUDONYM),
        ("Lire l’article original", Signer.OTHER),
        ("Politique", Signer.OTHER),
        ("ailleurs", Signer.OTHER),
        ("Gazette.ca", Signer.OUTLET),
        ("", Signer.OTHER),
    ],
)
def test_what_else_signs(text, kind):
    assert signer(text) is kind


@given(st.text(max_size=120))
def test_any_text_is_something(text):
    assert signer(text) in Signer
    assert fold(fold(text)) == fold(text)
