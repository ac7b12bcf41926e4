"""The command `sourcier`: every command by name, each imported only when it is called."""

from __future__ import annotations

import gc
import sys

# Importing makes hundreds of thousands of objects that stay: looking every 700 of them for some
# to free takes a tenth of a second of a command that lasts one.
gc.set_threshold(50_000, 20, 20)

from scorer.cli.faults import guarded  # noqa: E402 (see above)
from scorer.cli.french import FrenchGroup  # noqa: E402

#: Where each command lives, and what it does in one line. Those of the layers above this one
#: (training, web) are known here by name only.
COMMANDS = {
    "score": ("scorer.cli.score:score", "Noter des articles, passages à l’appui."),
    "read": ("scorer.cli.read:read", "Montrer ce qui a été lu, avant tout jugement."),
    "outlet": ("scorer.cli.outlet:outlet", "Montrer l’historique d’un média."),
    "serve": ("web.serve:serve", "Servir les pages et l’interface des scripts."),
    "signals": ("scorer.cli.catalogue:signals", "Lister les signaux observés."),
    "model": ("scorer.cli.catalogue:model", "Montrer le modèle qui note."),
    "db": ("scorer.cli.database:db", "Administrer la base de données."),
    "corpus": ("training.collect.cli:corpus", "Constituer un corpus de médias notés."),
    "measure": ("training.cli:measure", "Mesurer les signaux d’un corpus."),
    "train": ("training.cli:train", "Entraîner, évaluer et exporter un modèle."),
    "evaluate": ("training.cli:evaluate", "Évaluer un modèle sur un corpus."),
    "exactness": ("training.cli:exactness", "Comparer les signaux à des pages annotées."),
    "labels": ("training.labels_cli:labels", "Annoter des pages selon le guide."),
}

sourcier = FrenchGroup(
    "sourcier",
    COMMANDS,
    help="Lit une page d’actualité en français et montre, passages à l’appui, jusqu’où elle suit "
    "des pratiques journalistiques observables. La note n’est pas un verdict sur le vrai.",
)


def main() -> None:
    """Run the command line; ends the program with its exit code."""
    sys.exit(guarded(sourcier))
