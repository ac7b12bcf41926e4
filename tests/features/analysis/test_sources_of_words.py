"""Who is a source where no plain verb of speech says so, and who is only spoken of."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.analysis.attribution import attribution
from features.analysis.quotations import quotations
from features.analysis.signatures import signing
from features.analysis.words import split


def told(text: str) -> list[str]:
    found = attribution(text)
    return [text[slice(*found.words.extent(s.voice.first, s.voice.last))] for s in found.statements]


def speakers(text: str) -> list[str | None]:
    words = split(text)
    return [
        text[slice(*words.extent(found.speaker.first, found.speaker.last))] if found.speaker else None
        for found in quotations(text)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What someone says, by a noun that stands for it.
        ("Le pont ferme, selon l’expression de Léa Sorel, du port de Sarve.", ["Léa Sorel"]),
        ("Selon la théorie défendue par les historiens Paul Nève et Léa Sorel, il ferme.",
         ["Paul Nève"]),
        ("D’après les informations de Léa Sorel, le pont ferme.", ["Léa Sorel"]),
        # The near-miss: how or when, and a noun that holds no words.
        ("Selon la couleur de Léa Sorel, le pont ferme.", []),
        # Whoever was named last.
        ("Il est proche du maire de Sion, Paul Nève. Ce dernier a annoncé qu’il partait.",
         ["Paul Nève"]),
        ("Paul Nève est là. Ce dernier match annonçait que le pont fermerait.", []),
        # Someone of whom the text spoke.
        ("Lors de sa garde à vue, l’individu a reconnu avoir fui.", ["individu"]),
        ("Un individu a reconnu avoir fui.", []),
        # A preposition governs a name past a possessive and adjectives.
        ("Il a reçu la lettre de son ancien ministre Paul Nève. Il a ajouté que le pont fermait.",
         ["Il"]),
        ("Son ancien ministre Paul Nève est venu. Il a ajouté que le pont fermait.", ["Paul Nève"]),
        # Whom someone criticises does not speak.
        ("Percolat, dite Zuzn, a ouvertement critiqué l’ancien président Paul Nève.",
         ["Percolat"]),
        ("L’ancien président Paul Nève a ouvertement critiqué le pont.", ["Paul Nève"]),
        # Brackets say whom someone works for.
        ("Léa Sorel (Le Courrier) raconte comment le pont a fermé.", ["Léa Sorel"]),
    ],
)  # fmt: skip
def test_statements(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le préfet Paul Nève a été interpellé par des jeunes : « Que fait-on du pont ? »", None),
        ("Le préfet Paul Nève a interpellé des jeunes : « Que fait-on du pont ? »", "Paul Nève"),
        ("Le pont a fermé.\n\n« Nous ne savons plus où passer. »\n\nLéa Sorel, batelière",
         "Léa Sorel"),
        ("Le pont a fermé.\n\n« Nous ne savons plus où passer. »\n\nLéa Sorel a bâti le pont.",
         None),
        ("« Nous ne savons plus où passer » – Léa Sorel, batelière", "Léa Sorel"),
        ("« Nous ne savons plus où passer » – par Léa Sorel, Le Courrier", None),
    ],
)  # fmt: skip
def test_quotations(text, expected):
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On cherche le regard des autres. – Léa Sorel et Zyx Qwert\n\nPuis on part.",
         ["Léa Sorel", "Zyx Qwert"]),
        ("On cherche le regard des autres. – Léa Sorel, batelière", ["Léa Sorel"]),
        # A line below, in the middle of a text.
        ("On ne dit rien, et tout va.\n\nLéa Sorel, ingénieure à Sion\n\nPuis on part.",
         ["Léa Sorel"]),
        ("On ne dit rien, et tout va.\n\nLéa Sorel, ingénieure, a dessiné le pont\n\nOn part.", []),
        ("Sont venus :\n\nLéa Sorel, ingénieure\n\nPaul Nève, batelier", []),
        # A dash in a sentence, a list, and a line of dialogue sign nothing.
        ("On cherche le regard – Léa Sorel le dit aussi.", []),
        ("Sont venus :\n– Léa Sorel\n– Paul Nève", []),
        ("On part. – Léa Sorel est venue hier avec nous. Elle a vu le pont et la Sarve.", []),
    ],
)  # fmt: skip
def test_signatures(text, names):
    words = split(text)
    found = [text[slice(*words.extent(one.first, one.last))] for one in signing(text)]
    assert found[: len(names)] == names[: len(found)]
    assert bool(found) == bool(names)


@pytest.mark.parametrize(
    "piece", ["On part. – Léa Sorel ", "Sarve, née, a dit ", "« x y z w » ", "Léa et Zyx Qwert, "]
)
def test_the_time_grows_with_the_length(piece):
    def seconds(times: int) -> float:
        text = piece * times
        start = time.perf_counter()
        attribution(text)
        return time.perf_counter() - start

    seconds(10)
    assert seconds(2400) < 40 * max(seconds(240), 0.002)


@given(
    st.lists(
        st.sampled_from(
            ["«", "»", "–", ".", ",", "(", ")", "\n\n", "Léa Sorel", "Ce dernier", "selon", "de",
             "l’expression", "a été", "a annoncé", "par", "et", "Zyx Qwert", "son", "ancien", "é"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_hostile_tokens_never_break_it(tokens):
    text = " ".join(tokens)
    found = attribution(text)
    assert all(0 <= voice.first < voice.last <= len(found.words) for voice in found.voices)
    assert found.passages is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Said at the end, of all that the sentence quotes.
        ("Ici, « on ne sait pas où passer », mais « le pont ferme demain », dit Léa Sorel.",
         ["Léa Sorel", "Léa Sorel"]),
        # A heading that ends with words which someone says further on.
        ("Ici.\n\nDes cas de « grande détresse humaine »\n\n« La grande détresse humaine ! » dit Léa Sorel.",
         ["Léa Sorel", "Léa Sorel"]),
        # What the law sets, a body’s experts, an accent too many, what was said just before.
        ("L’article 12 du Code des ponts dispose que « nul ne passe sans péage ».", ["article"]),
        ("Les experts du CRP sont formels : « le pont ne tiendra pas longtemps ».", ["experts"]),
        ("Le comité à déjà dénoncé « une certaine habitude du danger ».", ["comité"]),
        ("« Nul ne doit passer ce pont sans y penser ». C’est ce qu’a souligné le Pape.", ["Pape"]),
    ],
)  # fmt: skip
def test_quotations_known_by_what_stands_around(text, expected):
    assert speakers(text) == expected


def test_experts_of_nobody_are_vague():
    found = attribution("Les experts sont formels et affirment que le pont ferme.")
    assert [s.voice.kind.value for s in found.statements] == ["vague"]
    found = attribution("Les experts du CRP affirment que le pont ferme.")
    assert [s.voice.kind.value for s in found.statements] == ["role"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who presides is heard next; whoever a body of the sentence belongs to is not.
        ("La séance a été ouverte par Léa Sorel, ingénieure. Elle a dit que le pont fermait.",
         ["Léa Sorel"]),
        ("Il attaque la loi portée par Léa Sorel, ingénieure. Elle a dit que le pont fermait.",
         ["Elle"]),
        ("Léa Sorel du même parti a réagi à la fermeture.", ["Léa Sorel"]),
        # Several functions are not those of the one named after a comma.
        ("Devant des élus locaux, Léa Sorel, ingénieure à Sion, a fait ce constat : il ferme.",
         ["Léa Sorel"]),
        ("La meneuse de la grève, Léa Sorel, debout sur un banc, crie : « Le pont ferme ! »", []),
        ("C’est ce que le philosophe Paul Nève décrit comme une perte.", ["Paul Nève"]),
        ("Comme le dit le sociologue Paul Nève, le pont ferme.", ["Paul Nève"]),
        ("Le dit du pont, Paul Nève y songe.", []),
        # Someone explains a thing; a text does not, nor does who shows it.
        ("Léa Sorel explique la chute du pont.", ["Léa Sorel"]),
        ("La requérante invoque un arrêt.", ["requérante"]),
        ("Le pont explique la chute.", []),
        ("Léa Sorel expose des ponts.", []),
        # Several people, and not the one named nearest.
        ("Les riverains, las de la ville et Paul Nève, ont annoncé qu’ils partaient.",
         ["riverains"]),
        ("Les riverains, las de la ville et Paul Nève, a annoncé qu’il partait.", ["Paul Nève"]),
        ("Léa Sorel et Paul Nève ont annoncé qu’ils partaient.", ["Paul Nève"]),
        ("Paul Nève soutient que le pont ferme.", ["Paul Nève"]),
        # What a person says, what a court hands down.
        ("Une phrase prononcée par Léa Sorel a plu.", ["Léa Sorel"]),
        ("Une peine prononcée par le tribunal a déplu.", []),
        ("Le sort du pont est bien résumé par Léa Sorel.", ["Léa Sorel"]),
        ("Selon la théorie défendue par les historiens Zyx Qwert et Léa Sorel, il ferme.",
         ["Zyx Qwert"]),
        ("On attend l’appel de Léa Sorel à fuir.", ["Léa Sorel"]),
        ("On attend l’appel de la ville à fuir.", []),
        ("Léa Sorel (Le Courrier) et Paul Nève (La Sarve) racontent comment le pont a fermé.",
         ["Paul Nève"]),
    ],
)  # fmt: skip
def test_who_is_heard(text, expected):
    assert told(text) == expected


def test_who_cries_after_an_aside_is_whom_the_apposition_names():
    text = "La meneuse de la grève, Léa Sorel, debout sur un banc, crie : « Le pont ferme enfin ! »"
    assert speakers(text) == ["Léa Sorel"]


def test_who_did_a_thing_did_not_say_it():
    assert (
        speakers("Au nom du « droit de passer quand on veut », Paul Nève avait fait sauter.") != []
    )
    assert told("Paul Nève avait fait la paix.") == []
