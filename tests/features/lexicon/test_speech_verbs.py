import pytest

from features.lexicon.people import functions
from features.lexicon.speech_verbs import finite_forms, participles
from features.lexicon.wordlists import pattern_of, words_of


@pytest.mark.parametrize(
    "form",
    [
        "affirme", "affirmait", "affirmera", "affirmèrent", "affirmant", "annonça", "jugea",
        "rappelle", "précise", "précisera", "suggère", "martèle", "répète", "dit", "écrit", "admet",
    ],
)  # fmt: skip
def test_verbs_that_state_are_conjugated(form):
    assert form in finite_forms("stating")


@pytest.mark.parametrize("form", ["rappele", "annonca", "suggére", "affirmez", "jugait"])
def test_wrong_or_other_forms_are_not_made_up(form):
    assert form not in finite_forms("stating") | finite_forms("colouring")


def test_participles_agree():
    assert {"indignée", "indignés", "ironisé"} <= participles("colouring")
    assert {"affirmé", "admise"} <= participles("stating")


@pytest.mark.parametrize(
    "noun",
    ["directrice", "chercheuse", "sénatrices", "pharmacienne", "infirmières", "autrice", "préfète",
     "maire", "bourgmestre", "conseillère", "générale"],
)  # fmt: skip
def test_functions_have_their_feminine_and_plural(noun):
    assert noun in functions()


def test_an_absent_section_is_an_error():
    with pytest.raises(KeyError):
        words_of("grammar", "no such section")


def test_patterns_are_one_choice():
    assert "|" in pattern_of("turns", "contacted")
