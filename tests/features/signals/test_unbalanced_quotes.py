import pytest

from features.signal import Reading
from features.signals.unbalanced_quotes import SIGNAL

BROKEN = (
    "Le dossier a été perdu dans les services“, a répondu son adjoint au conseil.\n\n"
    'Une ligne dit "non, puis plus rien, et le conseil passe au point suivant.\n\n'
    "« Nous verrons bien en septembre, a conclu la maire de Valbrune."
)


def test_lone_marks_are_quoted(see):
    seen = see(SIGNAL, body=BROKEN)
    assert seen.reading is Reading.DISTRUST
    assert seen.value == 3
    assert seen.quotes == (
        "Le dossier a été perdu dans les services“",
        '"non, puis plus rien, et le conseil passe au point suivant.',
        "« Nous verrons bien en septembre, a conclu la maire de Valbrune.",
    )


@pytest.mark.parametrize(
    ("body", "value"),
    [
        # Straight marks between blanks face no side: they go by number.
        ('La fin de l\'aventure " Coupe ", et de l\'opération " Vendange ". Le club attend.', 0),
        ('La fin de l\'aventure " Coupe ", et de l\'opération " Vendange. Le club attend.', 1),
        # A letter given whole, with its marks at both ends.
        ('"Je viens vers vous.\n\nLe car ne passe plus.\n\nVoilà où nous en sommes. "', 0),
        ("Tadej Ruel (SLO) à 10’’, puis Jean Morel en 7’07’’ : « Je suis content. »", 0),
        ("Il a crié ’’halte, puis ’’stop’’ au carrefour ’’, dit « le témoin ».", 2),
        # Guillemets turned round open with the mark that closes.
        ("Il dit : \u00a0»\u00a0Non\u00a0« , puis « oui ».", 1),
        # A glyph that faces the wrong side still closes.
        ("La maire dit n’avoir “rien signé“, ni en mars ni en avril.", 0),
        ("Il reste des dizaines d'”arbitrages en cours” selon la mairie.", 0),
    ],
)
def test_a_mark_is_alone_only_without_its_pendant(see, body, value):
    assert see(SIGNAL, body=body).value == value


@pytest.mark.parametrize(
    "body",
    [
        # France, with a quotation inside a quotation.
        "« Il m’a dit “jamais” et il est parti », raconte la témoin.",
        # Switzerland, no spaces inside guillemets.
        "«Le canton paiera», assure le conseiller d’État vaudois.",
        # Québec, a quotation that runs over two paragraphs.
        "« On attend le traversier depuis deux heures.\n\n« Personne ne nous parle », dit un passager.",
        # German marks in a Belgian article, straight marks, inches.
        "Le tract disait „Ruhe bitte“ et rien d’autre.",
        'Un écran de 15" vendu "en l\'état" à Namur.',
        # An apostrophe is no quotation mark.
        "L’homme qu’on dit l'auteur des faits « n’a rien avoué ».",
        # Two quotations that end together share one mark.
        "« Il répétait « c’est fini », dit-elle.",
    ],
)
def test_paired_marks_of_every_usage_pass(see, body):
    seen = see(SIGNAL, body=body)
    assert seen.reading is Reading.NEUTRAL
    assert seen.value <= 1


def test_one_slip_is_not_held_against_a_text(see):
    seen = see(SIGNAL, body="« On attend toujours, dit la préfète. La suite est prévue lundi.")
    assert seen.value == 1
    assert seen.reading is Reading.NEUTRAL


def test_a_text_without_marks_is_not_judged(see):
    assert see(SIGNAL, body="Le conseil se réunit lundi.").reading is Reading.NOT_VERIFIABLE


def test_a_long_passage_is_cut_within_its_line(see):
    seen = see(SIGNAL, body="« " + "mot " * 400 + "\n\nFin.")
    assert all(len(quote) <= 160 and "\n" not in quote for quote in seen.quotes)
