"""The two worked examples: invented outlets, people and facts, on reserved domains."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Example:
    """One example, kept as a whole page beside this module as ``<slug>.html``."""

    slug: str
    outlet: str
    title: str
    about: str
    url: str

    def html(self) -> bytes:
        """The page's bytes (UTF-8)."""
        return (FOLDER / f"{self.slug}.html").read_bytes()


EXAMPLES = (
    Example(
        "pont-de-sauvelade",
        "Le Courrier de la Vaubrune",
        "Le pont de Sauvelade rouvrira en mai, deux mois plus tard que prévu",
        "Un reportage local signé, avec un document, des personnes nommées et une correction.",
        "https://courrier-vaubrune.example/actualites/2024/03/12/pont-de-sauvelade-reouverture",
    ),
    Example(
        "eau-du-robinet",
        "Vérité Libre Info",
        "EAU DU ROBINET : ce qu’on vous cache depuis des années !",
        "Un texte sans signature, une image « DR », des sources que personne ne peut retrouver.",
        "https://verite-libre-info.example/2024/eau-du-robinet-ce-quon-vous-cache/",
    ),
)
