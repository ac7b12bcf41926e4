"""Lists of rated outlets, and what is said of their wrong lines."""

import pytest

from training.collect.outlets import RatedOutlet, read_outlets
from training.collect.plan import CollectError


@pytest.fixture
def listed(tmp_path):
    def read(text, encoding="utf-8", **options):
        path = tmp_path / "ratings.csv"
        path.write_bytes(text.encode(encoding))
        return read_outlets(path, **options)

    return read


def test_outlets_are_read_in_order(listed):
    found = listed(
        "outlet,label,basis,start,remarque\n"
        "gazette-sorvielle.fr,reliable,liste A,,x\n\n"
        "Fanal-Merlonge.be,Unreliable,,https://www.fanal-merlonge.be/fr/,\n"
    )
    assert found == (
        RatedOutlet("gazette-sorvielle.fr", "reliable", "", "liste A"),
        RatedOutlet("fanal-merlonge.be", "unreliable", "https://www.fanal-merlonge.be/fr/"),
    )
    assert found[0].homes[0] == "https://gazette-sorvielle.fr/"
    assert found[1].homes == ("https://www.fanal-merlonge.be/fr/",)


def test_a_spreadsheet_saved_in_french_is_read(listed):
    [found] = listed("\ufeffoutlet;label\r\ngazette-sorvielle.fr;satire\r\n")
    assert found == RatedOutlet("gazette-sorvielle.fr", "satire")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("outlet,note\na.fr,1\n", "Ligne 1 .*« label »"),
        ("outlet,label\na.fr,reliable\nb.fr,fiable\n", "Ligne 3 .*« fiable »"),
        ("outlet,label\nwww.a.fr,reliable\n", "Ligne 2 .*Écrivez « a.fr »"),
        ("outlet,label\nhttps://a.fr/,reliable\n", "Ligne 2 .*Écrivez « a.fr »"),
        ("outlet,label\ngazette,reliable\n", "Ligne 2 .*Exemple"),
        ("outlet,label\n,reliable\n", "Ligne 2 .*manque"),
        ("outlet,label\n127.0.0.1,reliable\n", "Ligne 2"),
        ("outlet,label\na.fr,reliable\n\nA.FR,unrated\n", "Ligne 4 .*à la ligne 2"),
        ("outlet,label,start\na.fr,reliable,a.fr\n", "Ligne 2 .*accueil"),
        ("outlet,label,start\na.fr,reliable,http://10.0.0.1:8080/\n", "Ligne 2 .*accueil"),
        ("outlet,label\n", "ne nomme aucun média"),
        ("", "Ligne 1"),
    ],
)
def test_a_wrong_line_is_named(listed, text, said):
    with pytest.raises(CollectError, match=said.replace("« ", "«\u00a0").replace(" »", "\u00a0»")):
        listed(text)


def test_another_encoding_is_named(listed):
    with pytest.raises(CollectError, match="UTF-8"):
        listed("outlet,label,basis\na.fr,reliable,qualité\n", encoding="latin-1")


def test_an_absent_file_is_named(tmp_path):
    with pytest.raises(CollectError, match=r"rien\.csv"):
        read_outlets(tmp_path / "rien.csv")


def test_bare_addresses_are_for_tests(listed):
    text = "outlet,label,start\n127.0.0.1,reliable,http://127.0.0.1:8080/\n"
    [found] = listed(text, allow_private=True)
    assert found.start == "http://127.0.0.1:8080/"
