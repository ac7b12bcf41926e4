import pytest

from features.wording import counted, listed, number, quoted

NB = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (1234.5, 1, f"1{NB}234,5"),
        (3.0, 1, "3"),
        (0.25, 2, "0,25"),
        (1000, 0, f"1{NB}000"),
        (-2.5, 1, "-2,5"),
        (-0.04, 1, "0"),
    ],
)
def test_numbers_are_written_as_in_french(value, digits, text):
    assert number(value, digits) == text


@pytest.mark.parametrize(
    ("n", "text"),
    [(0, f"0{NB}mot"), (1, f"1{NB}mot"), (2, f"2{NB}mots"), (1200, f"1{NB}200{NB}mots")],
)
def test_the_plural_begins_at_two(n, text):
    assert counted(n, "mot") == text


def test_an_irregular_plural_is_given():
    assert counted(2, "tour laisse", "tours laissent") == f"2{NB}tours laissent"


def test_a_passage_is_on_one_line_cut_and_between_guillemets():
    assert quoted("a\n b") == f"«{NB}a b{NB}»"
    assert quoted("x" * 100, 10) == f"«{NB}{'x' * 9}…{NB}»"


def test_guillemets_inside_a_passage_are_changed():
    assert quoted("la « réforme » d’hier") == f"«{NB}la “réforme” d’hier{NB}»"


def test_a_list_shows_the_first_and_counts_the_rest():
    assert listed(["a", "b", "c"], 2) == f"«{NB}a{NB}», «{NB}b{NB}» et 1{NB}autre"
    assert listed(["a"], 2) == f"«{NB}a{NB}»"
