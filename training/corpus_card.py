"""The card of a corpus, in French: what it holds, where it comes from, what it must not serve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from features.wording import counted
from training.corpus import Corpus, read_records
from training.french import percent, table, typeset

Record = Mapping[str, Any]

#: How a label is called, in the order of the table.
LABELS = {
    "reliable": "rédactions professionnelles",
    "unreliable": "sites évalués non fiables",
    "contested": "sites contestés",
    "unrated": "sites non évalués",
    "satire": "sites de satire",
}
#: Lines of a table of origins: a corpus of homework has eighty.
_MOST = 12
#: Outlets that are named apart when they hold most of a label.
_FIRST = 3


def corpus_card(directory: Path) -> str:
    """The card, as Markdown; raises CorpusError."""
    corpus, records = Corpus.load(directory), read_records(directory)
    title = (
        f"# Fiche du corpus {corpus.digest[:8]}\n\n{len(records)} articles. Empreinte SHA-256 : "
        f"`{corpus.digest}`.\n\nCommande : `sourcier corpus card DOSSIER`."
    )
    sections = (
        title,
        _contents(records),
        _learned(corpus),
        _origins(records),
        _years(records),
        _copies(records),
        _use(),
    )
    return typeset("\n\n".join(sections)) + "\n"


def _contents(records: Sequence[Record]) -> str:
    rows = []
    for label in (*LABELS, *sorted({str(r["label"]) for r in records} - LABELS.keys())):
        mine = [record for record in records if record["label"] == label]
        if mine:
            known = Counter(str(r["outlet"]) for r in mine if r.get("outlet"))
            first = sum(count for _, count in known.most_common(_FIRST))
            share = first / known.total() if known else None
            rows.append(
                (
                    LABELS.get(label, label),
                    str(sum(bool(r.get("html")) for r in mine)),
                    str(sum(not r.get("html") for r in mine)),
                    str(len(known)),
                    str(sum(count == 1 for count in known.values())),
                    percent(share),
                )
            )
    head = ("Étiquette", "Pages", "Textes seuls", "Sites", "d’un seul article")
    return (
        "## Ce qu’il contient\n\nL’étiquette est celle du site, jamais de l’article.\n\n"
        + table((*head, f"Part des {_FIRST} premiers"), rows)
    )


def _learned(corpus: Corpus) -> str:
    pages, texts = counted(len(corpus.entries), "page"), counted(len(corpus.texts), "texte")
    return (
        f"## Ce qui en est appris\n\n{pages} et {texts}. Sont laissés de côté les "
        "articles sans site connu, et les textes dont le site a été deviné d’après le texte, "
        "satire exceptée (elle est évaluée, jamais apprise). D’un site, vingt textes au plus sont "
        "lus. Noms de site, d’auteur et adresses n’entrent dans aucune mesure : un modèle n’en "
        "voit que des nombres."
    )


def _origins(records: Sequence[Record]) -> str:
    origins = _counted(records, "origin_repo")
    licences = _counted(records, "licence")
    return (
        f"## D’où il vient\n\n{table(('Origine', 'Articles'), origins)}\n\n"
        f"{table(('Licence annoncée', 'Articles'), licences)}\n\n"
        "Textes et pages appartiennent à leurs éditeurs. Ils servent à mesurer et à apprendre ; "
        "rien n’en est publié, que des comptes et des poids."
    )


def _years(records: Sequence[Record]) -> str:
    years = Counter(str(r["date"])[:4] for r in records if r.get("date"))
    rows = [(year, str(count)) for year, count in sorted(years.items())]
    undated = len(records) - years.total()
    return (
        f"## De quand\n\n{table(('Année', 'Articles'), rows)}\n\n"
        f"Sans date dans le corpus : {counted(undated, 'article')}."
    )


def _copies(records: Sequence[Record]) -> str:
    clusters = Counter(r["dup_cluster"] for r in records if r.get("dup_cluster"))
    copies, groups = counted(clusters.total(), "article"), counted(len(clusters), "groupe")
    return (
        f"## Copies\n\n{copies} forment {groups} de copies, "
        "dépêches surtout. Les sites d’un groupe restent toujours du même côté d’un partage."
    )


def _use() -> str:
    return (
        "## À quoi il sert, à quoi il ne sert pas\n\n"
        "- Apprendre ce qui distingue les pratiques de rédactions de celles du reste du web, sites "
        "disjoints, et mesurer avec quelles erreurs.\n"
        "- Pas à dire si un article est vrai : beaucoup de pages de sites non fiables sont "
        "anodines, et des rédactions se trompent.\n"
        "- Pas à classer des sites : les étiquettes viennent de listes de référence, à leur date.\n"
        "- Les pages ont été enregistrées par d’autres, pour d’autres travaux ; rien n’assure "
        "qu’elles représentent ce que lit un public."
    )


def _counted(records: Iterable[Record], key: str) -> list[tuple[str, str]]:
    counts = Counter(str(record.get(key) or "non dite") for record in records)
    rows = [(name.replace("|", "/"), str(n)) for name, n in counts.most_common(_MOST)]
    rest = len(counts) - len(rows)
    if rest > 0:
        rows.append((counted(rest, "autre"), str(sum(n for _, n in counts.most_common()[_MOST:]))))
    return rows
