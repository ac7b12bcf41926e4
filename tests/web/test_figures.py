"""The method page draws what the manifest holds, and names what it lacks."""

from __future__ import annotations

import copy

import pytest

from web.figures import SECTIONS, read_figures
from web.plots import interval_plot


def figure(value, low, high):
    return {"value": value, "low": low, "high": high}


def auc(model, label, rendering, value):
    row = figure(value, value - 0.06, value + 0.04)
    return {
        "model": model,
        "label": label,
        "rendering": rendering,
        "macro": row,
        "pooled": row,
        "unrated": row,
    }


FIGURES = {
    "corpus": {"labels": {"reliable": {"pages": 1200, "outlets": 310}, "unreliable": {"pages": 90, "outlets": 11}}},
    "auc": [
        auc("steps", "Le modèle", "saved", 0.88),
        auc("steps", "Le modèle", "bare", 0.86),
        auc("steps", "Le modèle", "text", 0.712),
        auc("tfidf", "Mots", "saved", 0.62),
        {**auc("tfidf", "Mots", "bare", 0.6), "macro": figure(None, None, None)},
    ],
    "random_split": {"macro_bare": 0.951, "macro_saved": 0.96},
    "false_alarms": [{"id": "all", "label": "Toutes les rédactions", "pages": 1200, "outlets": 310, "saved": 0.041, "bare": 0.05}],
    "bands": [
        {"label": "reliable", "rendering": "bare", "shares": [0.01, 0.04, 0.15, 0.4, 0.4]},
        {"label": "satire", "rendering": "text", "shares": [0.2, 0.2, 0.2, 0.2, 0.2]},
    ],
    "calibration": {
        "saved": {"ece": 0.021, "curve": [{"forecast": 0.1, "observed": 0.12, "weight": 0.5}, {"forecast": 0.9, "observed": 0.88, "weight": 0.5}]},
        "bare": {"ece": None, "by_chance": figure(0.057, 0.03, 0.09), "curve": []},
    },
    "interval": {"widening": 1.7, "coverage": 0.91, "half_width": 6.4},
    "risk_coverage": [{"coverage": 0.5, "risk": 0.02}, {"coverage": 1.0, "risk": 0.11}],
    "learning_curve": {
        "all": [{"reliable_outlets": 90.2, "unrated_outlets": 376.0, "unreliable_outlets": 8.8, "macro": 0.816, "unrated": 0.887}],
        "doubled": {"macro": 0.847, "gain": 0.031, "error": 0.004},
    },
    "gaming": [{"label": "Fausse signature", "pages": 80, "median": 1.2, "high": 3.4, "most": 4.0}],
    "probe": {"recognised": 0.08, "outlets": 120.0, "chance": 0.008},
}  # fmt: skip


def test_pasted_texts_and_chance_are_told_in_words_and_not_drawn(client, services):
    services.manifest = {"figures": FIGURES}
    page = client.get("/methode").text.replace("\u00a0", " ")
    assert "on voit moins : 0,712 face aux sites évalués non fiables" in page
    assert "afficheraient 5,7 % en moyenne" in page
    assert "Sites de satire, hors apprentissage, texte seul" in page
    plot = interval_plot("", "", FIGURES["auc"], "macro")
    assert {whisker.rendering for line in plot.lines for whisker in line.whiskers} == {
        "saved",
        "bare",
    }


def test_every_section_is_shown_and_none_is_missing(client, services):
    services.manifest = {"figures": FIGURES}
    page = client.get("/methode").text
    for _, title, _ in SECTIONS:
        assert title in page
    assert "ne porte pas ces chiffres" not in page
    for figure_said in (
        "0,860 [0,800\u00a0; 0,900]",
        "4,1\u00a0%",
        "0,951",
        "6,4 points",
        "Fausse signature",
        "ajoute environ 0,031",
    ):
        assert figure_said in page


@pytest.mark.parametrize("key", [key for key, _, _ in SECTIONS])
def test_what_is_absent_is_named(client, services, key):
    partial = copy.deepcopy(FIGURES)
    del partial[key]
    services.manifest = {"figures": partial}
    title = next(title for name, title, _ in SECTIONS if name == key)
    page = client.get("/methode").text
    assert f"«\u00a0{title}\u00a0»" in page.replace("&nbsp;", "\u00a0")
    assert read_figures({"figures": partial}).missing == (title,)


def test_a_model_without_figures_says_it_has_none():
    read = read_figures({})
    assert read.sections == ()
    assert len(read.missing) == len(SECTIONS)


def test_values_stand_on_the_axis_and_a_missing_one_is_a_dash_not_a_dot():
    plot = interval_plot("t", "", FIGURES["auc"], "macro")
    ours, words = plot.lines
    assert (ours.ours, words.ours) == (True, False)
    assert [whisker.rendering for whisker in words.whiskers] == ["saved"]
    for line in plot.lines:
        for whisker in line.whiskers:
            assert 0 <= whisker.low <= whisker.x <= whisker.high <= 100
    assert 0 <= plot.chance < plot.lines[1].whiskers[0].x


def test_the_points_of_a_signal_are_said_on_both_pages(client, services):
    for path in ("/methode", "/signaux/missing_byline"):
        assert "de \u22126,3 à +1,9" in client.get(path).text
    services.weights = {}
    assert "observé, non pris en compte" in client.get("/signaux/missing_byline").text


def test_the_card_is_plain_text(client):
    answer = client.get("/methode/fiche")
    assert answer.text == "# Fiche"
    assert answer.content_type == "text/plain; charset=utf-8"
