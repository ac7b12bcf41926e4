"""Menus, notices and noise are no articles; poems, lists, interviews and short news are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import Page
from features.reading import read
from features.reading.no_text import instead_of_text

MENU = """Accueil
Politique
Économie
Société
Sports
Culture
Météo
Se connecter
Créer un compte
Les plus lus
Orage : ce que l’on sait des dégâts dans la vallée d’Aven
Budget : le vote du conseil repoussé à la semaine prochaine
Basket : la finale se jouera samedi dans la salle de Valbrune
Pourquoi le prix de l’eau augmente dans toute la vallée
Comment bien choisir son premier vélo de ville
Notre choix de romans pour les soirées d’automne
Suivez-nous sur Facebook
Mentions légales
Conditions générales de vente
Politique de confidentialité
Plan du site
Tous droits réservés
Votre adresse sert à vous envoyer nos lettres. Vous pouvez vous désabonner à tout moment.
Annonces légales
Offres d’emploi
Immobilier"""
NOTICE = """Votre vie privée compte pour nous
Avec nos 214 partenaires, nous utilisons des cookies et des traceurs pour mesurer l’audience, adapter
les contenus et vous proposer de la publicité. Vous pouvez accepter ou refuser ces usages, en tout ou
partie. Votre choix est gardé six mois et peut être changé par le lien « Cookies » en bas de page.
Certains partenaires ne demandent pas votre accord et invoquent leur intérêt légitime. Vous pouvez
vous y opposer.
Stocker des informations sur un appareil
Publicité et contenus personnalisés, mesure des performances, études d’audience
Si vous refusez, vous pourrez lire nos articles en vous abonnant pour un euro le premier mois.
Accepter et fermer
Continuer sans accepter
Paramétrer mes choix"""
NEWS = """La commission de la vie numérique a condamné mardi la société Valbrune Médias à une amende
de deux millions d’euros. Elle lui reproche d’avoir déposé des cookies sans le consentement de ses
lecteurs, qui ne pouvaient pas refuser aussi simplement qu’accepter.
Le bandeau « Accepter et fermer » ne proposait aucun refus, note la décision. La société, qui emploie
quarante personnes, a trois mois pour mettre son site en règle.
Son directeur dit vouloir faire appel. Il rappelle que la presse locale vit de la publicité et que
les annonceurs quittent ceux qui ne la mesurent plus. Une association de lecteurs salue au contraire
une décision attendue depuis quatre ans.
Le tribunal d’Aven doit se prononcer en juin."""
POEM = """Le bassin dort sous la lune
Et la ville autour de lui
Compte ses lampes une à une
Comme on compte les amis

J’ai laissé sur la margelle
Un soulier plein de gravier
La nuit passe et se rappelle
Ce que j’avais oublié

Politique des fontaines
Économie de nos voix
Sports d’hiver et longues peines
Culture des petits bois

Rien ne bouge dans la vallée
Que le vent sur les roseaux
Une barque est en allée
Sans personne sur les eaux

Je reviendrai quand la neige
Aura couvert les chemins
Avec le dernier cortège
Et du givre dans les mains"""
LIST = "\n".join(
    f"{n}. Le bassin numéro {n}\nSon eau est à vingt degrés dès le mois de mai, et l’entrée y est libre."
    for n in range(1, 9)
)
TALK = "\n".join(
    f"Pourquoi ce choix numéro {n} ?\nParce que la ville n’avait plus de quoi payer, tout simplement."
    for n in range(1, 9)
)


def obstacle(text, *, pasted):
    if pasted:
        page = Page("", "", None, None, text=text)
    else:
        lines = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
        page = Page("", "", None, f"<html lang=fr><title>Accueil</title><body>{lines}")
    return read(page).obstacle


@pytest.mark.parametrize("pasted", [True, False])
@pytest.mark.parametrize(
    ("text", "kind"), [(MENU, "menu"), (NOTICE, "consent"), (f"{MENU}\n{NOTICE}", "consent")]
)
def test_what_surrounds_articles_is_none(text, kind, pasted):
    found = obstacle(text, pasted=pasted)
    assert found is not None
    assert found.code in {"not_article", "too_short"}
    assert instead_of_text(text) == kind


@pytest.mark.parametrize("text", [NEWS, POEM, LIST, TALK])
def test_short_articles_of_all_kinds_are_read(text):
    assert instead_of_text(text) == ""
    assert obstacle(text, pasted=True) is None


def test_the_same_words_over_are_no_text():
    assert instead_of_text("Le bassin a rouvert. " * 60) == "noise"
    assert obstacle("< a" * 3000, pasted=False) is not None
    assert instead_of_text(NEWS * 3) == ""


@given(st.text(max_size=400))
def test_any_text_is_judged(text):
    assert instead_of_text(text) in {"", "noise", "menu", "consent"}
