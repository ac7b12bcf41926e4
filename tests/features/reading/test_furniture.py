"""Lines that surround an article, each with a sentence that begins alike and is text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.reading.furniture import line_kind
from features.reading.wordings import LineKind

LINES = [
    ("related", "Lire aussi : La piscine ferme ses portes", "Lire aussi bien que son aîné, voilà son but cette année."),
    ("related", ">> À lire également", "À lire les avocats de la défense, l’affaire serait close depuis des mois. Ils s’étonnent."),
    ("related", "Lire notre enquête :", "Lire notre enquête sur les eaux usées ne suffit pas, il faut agir."),
    ("related", "Voir aussi\u00a0: nos photos", "Voir grand, c’est la devise de la maison."),
    ("share", "Partager sur Facebook", "Partager le pouvoir n’est pas dans sa nature."),
    ("share", "PARTAGER :", "Partagez vos récoltes avec vos voisins, conseille-t-elle."),
    ("cookie", "Nous utilisons des cookies pour améliorer votre visite.", "Nous utilisons des coques en bois pour nos bateaux."),
    ("newsletter", "Inscrivez-vous à notre newsletter", "Inscrivons-nous dans la durée, plaide le maire."),
    ("comment", "LAISSEZ UN COMMENTAIRE", "Laissez un peu de place aux jeunes, répète-t-il."),
    ("comment", "S'il vous plaît entrez votre nom ici", "S’il vous plaît, entrez sans frapper, disait l’écriteau."),
    ("comment", "3 commentaires", "3 commentaires ont suffi à faire fermer la page du maire."),
    ("paywall", "Il vous reste 63 % de cet article à lire.", "Il vous reste trois jours pour voter."),
    ("paywall", "La suite est réservée aux abonnés.", "La suite est connue : l’usine a fermé."),
    ("advert", "La suite après cette publicité", "Publicité mensongère : l’opérateur condamné"),
    ("tags", "Mots-clés : transports, budget", "Dans la vallée, les travaux reprennent."),
    ("notice", "Temps de lecture : 4 min", "Lecture publique : la bibliothèque rouvre"),
    ("source", "Source: AP", "Source de tensions, le texte revient à l’Assemblée."),
    ("source", "Source\u00a0: Reuters", "Sources et rivières sont à sec depuis juin."),
    ("source", "Source – AP", "Source – rivière ou puits – d’eau pour tous, le lac baisse."),
    ("source", "Source(s) : APS", "Sources AFP et ATS divergent sur le nombre de blessés."),
    ("source", "(Avec AFP)", "Avec l’AFP, la justice a longtemps négocié un accord."),
    ("source", "Traduit de l’anglais par Inès Vauclair", "Traduit en justice, il nie les faits."),
    ("source", "AFP", "AP-HP : les urgences débordent"),
    ("source", "via Le Quotidien d’Arvor", "Via Rhôna, la piste cyclable s’allonge. Elle attire."),
    ("credit", "Photo : DR", "Photo à l’appui, il démontre sa thèse devant la commission."),
    ("credit", "Image d'illustration / Photo: DR", "Image de marque oblige, le groupe s’excuse."),
    ("credit", "© Léa Tournier / Agence Littoral", "Illustration de ce désarroi, les bancs vides de la salle."),
    ("date", "Publié le 3 mars 2024 à 10h12", "Publié le mois dernier, le rapport fait du bruit."),
    ("date", "mardi 3 mars 2024", "Le 3 mars 2024, le tribunal a tranché en sa faveur."),
    ("byline", "Par Jeanne Morvan", "Par ailleurs, la mairie dément."),
    ("byline", "Propos recueillis par Ali Benmoussa", "Par deux fois, le juge a refusé."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "line", "_text"), LINES)
def test_a_line_is_told_by_its_wording(kind, line, _text):
    assert line_kind(line) is LineKind(kind)


@pytest.mark.parametrize(("_kind", "_line", "text"), LINES)
def test_a_sentence_that_begins_alike_is_text(_kind, _line, text):
    assert line_kind(text) is LineKind.TEXT


@given(st.text(max_size=600))
def test_any_line_has_a_kind(text):
    assert line_kind(text) in LineKind


def test_a_hostile_line_is_quick():
    assert line_kind("Lire " * 200_000) is LineKind.TEXT
