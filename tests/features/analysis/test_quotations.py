import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.analysis.quotations import quotations
from features.analysis.voices import VoiceKind
from features.analysis.words import split

SAID = "le pont ne tiendra pas l’hiver"


def speakers(text: str) -> list[tuple[str, str] | None]:
    words = split(text)
    return [
        (found.speaker.kind.value, text[slice(*words.extent(found.speaker.first, found.speaker.last))])
        if found.speaker
        else None
        for found in quotations(text)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        # After the quotation.
        (f"« {SAID} », explique Inès Morel.", "person", "Inès Morel"),
        (f"« {SAID} », a déclaré la ministre Inès Morel.", "person", "Inès Morel"),
        (f"« {SAID} », s’est inquiétée Inès Morel, la bourgmestre.", "person", "Inès Morel"),
        (f"« {SAID} », selon M. Nève.", "person", "Nève"),
        (f"« {SAID} », précise le directeur du chantier, Paul Nève.", "person", "Paul Nève"),
        (f"«{SAID}», relève le Conseil fédéral.", "body", "Conseil"),
        (f"“{SAID}”, indique le rapport.", "document", "rapport"),
        (f'"{SAID}", soutient le procureur.', "role", "procureur"),
        (f"« {SAID} » (Inès Morel)", "person", "Inès Morel"),
        # Before it.
        (f"Inès Morel explique : « {SAID} ».", "person", "Inès Morel"),
        (f"Selon Moussa Diop, préfet de Kolda, « {SAID} ».", "person", "Moussa Diop"),
        (f"D’après le ministère, « {SAID} ».", "body", "ministère"),
        (f"Inès Morel affirme que « {SAID} ».", "person", "Inès Morel"),
        (f"Le directeur, Paul Nève, a reconnu que « {SAID} ».", "person", "Paul Nève"),
        (f"L’échevine Inès Morel :\n\n« {SAID}. »", "person", "Inès Morel"),
        # Inside it.
        (f"« {SAID}, explique Mme Morel, et il faut partir. »", "person", "Morel"),
        (f"« {SAID}, a ajouté l’ingénieur, et il faut partir. »", "role", "ingénieur"),
        # A pronoun points back.
        (f"Inès Morel est maire depuis mars. « {SAID} », dit-elle.", "person", "Inès Morel"),
        # The sentence beside speaks of someone.
        (f"Inès Morel est catégorique. « L{SAID[1:]}. » Il pleut.", "person", "Inès Morel"),
        (f"« L{SAID[1:]}. » Émue, Inès Morel se tait.", "person", "Inès Morel"),
        # Nobody in particular.
        (f"« {SAID} », disent des experts.", "vague", "des experts"),
        # English marks and names.
        (f"“{SAID}”, said-on, “and so on”, raconte John Smith.", "person", "John Smith"),
    ],
)
def test_a_quotation_finds_its_speaker(text, kind, name):
    assert speakers(text)[0] == (kind, name)


@pytest.mark.parametrize(
    "text",
    [
        f"« {SAID} ». La rivière monte.",
        f"Le panneau indique depuis mardi. Rien ne change.\n\n« {SAID} »",
        f"Un slogan, « {SAID} », couvre le mur.",
        f"Inès Morel est partie.\n\n« L{SAID[1:]}. »\n\nPaul Nève arrive.",
    ],
)
def test_without_a_speaker_none_is_made_up(text):
    assert speakers(text) == [None]


def test_a_speaker_goes_on_in_the_paragraph():
    text = f"« {SAID} », explique Inès Morel. « Il faut le fermer avant Noël. »"
    assert speakers(text) == [("person", "Inès Morel")] * 2


def test_a_speaker_goes_on_in_the_next_paragraph_all_in_quotes():
    text = f"« {SAID} », dit Inès Morel.\n\n« Il faut le fermer avant Noël. »\n\nLe pont vieillit."
    assert speakers(text) == [("person", "Inès Morel")] * 2


def test_another_speaker_takes_over():
    text = f"« {SAID} », dit Inès Morel. « Il tiendra dix ans encore », répond Paul Nève."
    assert [name for _, name in speakers(text)] == ["Inès Morel", "Paul Nève"]


@pytest.mark.parametrize(
    "text",
    [
        "Le « mot juste » de la fin.",
        "Son livre « Le Pont de la Sarve » paraît lundi.",
        "Une « zone à défendre » au bord de l’eau.",
    ],
)
def test_a_term_or_a_title_is_no_speech(text):
    assert quotations(text) == ()


def test_a_noun_is_no_verb_of_speech():
    text = f"La note est longue. « L{SAID[1:]}. »"
    assert speakers(text) == [None]


def test_a_broken_quotation_keeps_its_speaker_and_says_so():
    (found,) = quotations("« Le pont ne tiendra pas l’hiver, explique Inès Morel.")
    assert not found.closed
    assert found.speaker is not None
    assert found.speaker.kind is VoiceKind.PERSON


TOKENS = [
    "«", "»", "“", "”", '"', "’", "'", ",", ".", ":", " ", "\n\n", "explique", "dit-il", "selon",
    "Inès", "Morel", "M.", "le", "maire", "que", "a", "déclaré", "d’après", "İ", "𝄞", "des experts",
    "est", "fermé", "(", ")",
]  # fmt: skip


@given(st.lists(st.sampled_from(TOKENS), max_size=70).map(" ".join))
def test_ranges_hold_whatever_the_text(text):
    words = split(text)
    last = 0
    for found in quotations(text):
        assert last <= found.start < found.end <= len(text)
        assert found.first < found.last <= len(words)
        last = found.end
        if found.speaker:
            assert text[slice(*words.extent(found.speaker.first, found.speaker.last))]


def test_the_time_grows_with_the_length():
    start = time.perf_counter()
    quotations("« le pont ne tiendra pas l’hiver », dit Inès Morel. " * 2000)
    quotations("Inès Morel explique selon Paul Nève que " * 3000)
    quotations("« " + "le pont, dit-il, " * 5000)
    assert time.perf_counter() - start < 6
