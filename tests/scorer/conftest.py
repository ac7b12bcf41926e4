"""A small model over the signals that run, and pages of invented outlets to score with it."""

import base64
import hashlib
import json
from array import array

import pytest

from features.signal import Direction
from features.signals import catalogue
from features.vector import Schema
from scorer.parts import Parts
from scorer.services import Services
from scorer.settings import Settings

#: Models of the bootstrap in the small model.
REPLICATES = 4

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>Le bac de Sorvielle reprend ses traversées</title>
<meta property="og:site_name" content="L’Écho de Sorvielle"></head><body>
<header><nav><a href="/">Accueil</a> <a href="/contact">Contact</a></nav></header>
<main><article><h1>Le bac de Sorvielle reprend ses traversées</h1>
<p class="byline">Par <a rel="author" href="/auteurs/ines-roubaud">Inès Roubaud</a></p>
<time datetime="2024-03-12T08:00:00+01:00">12 mars 2024 à 8 h</time>
<figure><img src="/bac.jpg" alt="Un bac sur la rivière"><figcaption>Le bac au ponton de Sorvielle,
lundi 11 mars. Photo Noé Salvat</figcaption></figure>
<p>Le bac de Sorvielle a repris ses traversées lundi matin, après quatre mois d’arrêt. La rivière
était trop haute depuis novembre pour que le câble soit tendu sans risque.</p>
<p>« Nous avons attendu trois jours de suite sous la cote », explique Maëlle Quintard, hydrologue à
l’agence de bassin de la Vaubrune. Le relevé complet est
<a href="https://bassin-vaubrune.example/releves">publié chaque semaine</a>.</p>
<p>La commune a profité de l’arrêt pour remplacer les deux treuils, pour 48 000 euros. Le maire,
Ousmane Delcourt, a précisé que la facture serait partagée avec le département.</p>
<p>Quatre cents personnes prennent le bac un jour de semaine, selon le comptage de la commune en
2023. Les élèves du collège voisin, qui faisaient un détour de onze kilomètres par le pont
d’Hautelande, ont retrouvé leur horaire habituel ce matin, a constaté notre journaliste.</p>
<p>Une visite du nouveau treuil est prévue samedi à dix heures au ponton de la rive gauche.</p>
</article></main><footer><a href="/mentions-legales">Mentions légales</a></footer></body></html>
"""
URL = "https://echo-sorvielle.example/2024/03/12/bac"


def dumped(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def scorecard(signals):
    """One step for each scored signal, the way it was declared to go."""
    scored = sorted((s for s in signals if s.scored), key=lambda s: s.id)
    steps = []
    for signal in scored:
        values = [-0.2, 0.1] if signal.direction is Direction.REASSURING else [0.1, -0.2]
        edge = 0.0 if signal.unit.low <= 0 else signal.unit.low
        facts = {"id": signal.id, "version": signal.version, "direction": signal.direction.value}
        steps.append({**facts, "edges": [edge], "values": values})
    columns = 1 + 2 * len(scored)
    points = array("h", [100 * ((n * 7) % 5) for n in range(REPLICATES * columns)]).tobytes()
    replicates = {"count": REPLICATES, "points": base64.b64encode(points).decode()}
    return {
        "format": 1,
        "trained_on": "aucune page : modèle d’essai",
        "fingerprint": Schema.of(scored).fingerprint,
        "intercept": 0.1,
        "signals": steps,
        "calibration": {"slope": 1.0, "intercept": 0.0},
        "scale": {"points_per_logit": 10.0, "offset": 50.0},
        "interval": {"promise": 0.8, "widening": 1.0, "floor": 2.0, "replicates": replicates},
    }


@pytest.fixture(scope="session")
def model_dir(tmp_path_factory):
    """The folder of a small model, sealed like the shipped one."""
    files = {
        "scorecard.json": dumped(scorecard(catalogue().values())),
        "golden.json": b"[]",
        "FICHE.md": "# Fiche d’essai\n".encode(),
    }
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    name = "2024-01-01-" + digests["scorecard.json"][:8]
    folder = tmp_path_factory.mktemp("models") / name
    folder.mkdir()
    for file, content in {**files, "manifest.json": dumped({"files": digests})}.items():
        (folder / file).write_bytes(content)
    return folder


@pytest.fixture
def source():
    return PAGE


@pytest.fixture
def url():
    return URL


@pytest.fixture
def services_on(model_dir):
    """Services over a database, with the small model; closed at the end of the test."""
    opened = []

    def make(database_url, settings=None, **replaced):
        given = settings or Settings(database_url=database_url)
        opened.append(Services(Parts(given, model_dir=model_dir, **replaced)))
        return opened[-1]

    yield make
    for services in opened:
        services.close()
