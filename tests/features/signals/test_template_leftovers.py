import pytest

from features.article import Medium
from features.signal import Reading
from features.signals.template_leftovers import SIGNAL


def test_a_badly_translated_form_is_quoted_with_its_heading(see):
    seen = see(
        SIGNAL,
        medium=Medium.PASTED_PAGE,
        body="Le barrage sera inspecté mardi.",
        furniture=("LAISSEZ UN COMMENTAIRE", "S'il vous plaît entrez votre commentaire!"),
    )
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes == ("LAISSEZ UN COMMENTAIRE", "S'il vous plaît entrez votre commentaire")


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("body", "Lorem ipsum dolor sit amet, le maire inaugure la halle."),
        ("body", 'La halle rouvre. [caption id="attachment_12" align="left"]'),
        ("body", "Le prix monte de 3&nbsp;% à Lausanne."),
        ("body", "La séance reprend lundi. <br />"),
        ("title", "Titre à compléter"),
        ("furniture", ("A description can appear on the right",)),
    ],
)
def test_filler_and_visible_code_show(see, part, text):
    assert see(SIGNAL, **{part: text}).reading is Reading.DISTRUST


@pytest.mark.parametrize(
    "parts",
    [
        {"furniture": ("Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée.")},
        {"furniture": ("Commentaires (12)", "Connectez-vous pour réagir")},
        {"body": "Les élus ont laissé un commentaire au registre de l’enquête publique."},
        {"furniture": ("Read more", "Load more", "Sign in", "Follow us")},
        {"furniture": ("Leave a Reply", "Related posts:", "Insérer une image")},
        {"title": "À quoi sert <figure role='x'> ?", "body": "La balise <br /> coupe une ligne."},
        {"body": "Le film Leave a Reply sort à Bruxelles ; « Related posts » aussi."},
        {"body": "Le quartier attend [insérez ici une date] depuis dix ans, ironise l’élu."},
        {"body": "Le groupe R&D de l’usine s’agrandit ; AT&T aussi."},
        {"body": "Il faut a < b pour que la formule tienne."},
    ],
)
def test_an_ordinary_form_or_sentence_is_no_leftover(see, parts):
    seen = see(SIGNAL, **parts)
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL
