import pytest

from features.lexicon.agreement import adverb, feminine, inflected, plural


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("scandaleux", ("scandaleux", "scandaleuse", "scandaleuses", "scandaleusement")),
        ("brutal", ("brutal", "brutaux", "brutale", "brutales", "brutalement")),
        ("étonnant", ("étonnant", "étonnants", "étonnante", "étonnantes", "étonnamment")),
        ("absurde", ("absurde", "absurdes", "absurdement")),
        ("hargneux", ("hargneux", "hargneuse", "hargneuses", "hargneusement")),
    ],
)
def test_an_adjective_in_all_its_forms(word, forms):
    assert inflected(word, "adv") == forms


def test_only_the_last_word_agrees():
    assert inflected("chien de garde", "nom") == ("chien de garde", "chien de gardes")


def test_choices_are_spelt_out():
    assert inflected("(à qui|pour qui) (profite|sert)", "") == (
        "à qui profite",
        "à qui sert",
        "pour qui profite",
        "pour qui sert",
    )


@pytest.mark.parametrize("entry", ["(ouvert", "fermé)", "a|b"])
def test_an_unbalanced_choice_is_refused(entry):
    with pytest.raises(ValueError, match="unbalanced"):
        inflected(entry, "")


def test_an_unknown_inflection_is_refused():
    with pytest.raises(ValueError, match="unknown"):
        inflected("mot", "verbe")


def test_rules_of_number_gender_and_adverb():
    assert [plural(word) for word in ("gueux", "nez", "bateau", "jeu", "mot")] == [
        "gueux",
        "nez",
        "bateaux",
        "jeux",
        "mots",
    ]
    assert [feminine(word) for word in ("abusif", "rageur", "acteur", "public")] == [
        "abusive",
        "rageuse",
        "actrice",
        "publique",
    ]
    assert adverb("prétendu") == "prétendument"
