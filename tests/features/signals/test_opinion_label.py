import pytest

from features.signal import Reading
from features.signals.opinion_label import SIGNAL


@pytest.mark.parametrize(
    "label",
    ["Tribune", "ÉDITO", "Editorial", "EDITO", "Carte blanche", "Point de vue", "Libre opinion",
     "Chronique"],
)  # fmt: skip
def test_a_label_of_opinion_is_shown(see, label):
    seen = see(SIGNAL, labels=("Politique", label))
    assert seen.quotes == (label,)
    assert seen.reading is Reading.NEUTRAL


@pytest.mark.parametrize(
    "label",
    ["Politique", "La Tribune de Genève en bref", "Chronique judiciaire du canton", "Editoriste"],
)
def test_a_rubric_is_no_opinion(see, label):
    assert see(SIGNAL, labels=(label,)).value == 0


def test_the_head_of_the_text_and_the_title_may_say_it(see):
    assert see(SIGNAL, title="Édito. Le pont de trop").quotes == ("Édito",)
    assert see(SIGNAL, body="OPINION. Il est temps de rouvrir le pont.").quotes == ("OPINION",)
    assert see(SIGNAL, labels=("Valbrune",), title="L’opinion contre le pont").value == 0


def test_no_label_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE


def test_the_genre_behind_the_name_of_a_section_opens_the_text(see):
    assert see(SIGNAL, body="GAZETTE/TRIBUNE - Le pont doit fermer.").quotes == ("TRIBUNE",)
    assert see(SIGNAL, body="GAZETTE/LEMAN - Le pont doit fermer.").quotes == ()


def test_what_readers_write_is_announced_as_theirs(see):
    assert see(SIGNAL, labels=("Nos lecteurs ont la parole",)).value == 1
    assert see(SIGNAL, labels=("Nos lecteurs ont du talent",)).value == 0
