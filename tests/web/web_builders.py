"""Hand-built articles and scores for the tests of the pages: invented people and outlets."""

from __future__ import annotations

from dataclasses import replace

from features.article import (
    Article,
    Byline,
    BylineKind,
    BylineOrigin,
    Image,
    ImageKind,
    Link,
    Medium,
    Moment,
    Outlet,
    Part,
)
from features.signal import Reading, Step
from scorer.score import (
    Abstention,
    Evidence,
    Genre,
    ModelRef,
    Score,
    SignalResult,
    Snapshot,
    band_of,
)

MODEL = ModelRef("2024-05-02-0a1b2c3d", "2024-05-02", "/methode")

BODY = (
    "Le lac d’Ombreval est remonté de deux mètres depuis janvier. « Nous n’espérions pas ce "
    "niveau avant l’été », indique Maëlle Quintard, hydrologue à l’agence de bassin.\n\n"
    "Certains experts doutent pourtant de la mesure (c’est-à-dire ceux que l’on paie pour "
    "douter). Le relevé complet est publié chaque semaine.\n\n"
    "Le maire, Ousmane Delcourt, parle d’un « répit ». Il attend le rapport de juin pour "
    "lever les restrictions."
)

ARTICLE = Article(
    medium=Medium.PAGE,
    title="Le lac d’Ombreval retrouve son niveau d’avant la sécheresse",
    body=BODY,
    url="https://gazette-ombreval.example/lac-niveau",
    outlet=Outlet("gazette-ombreval.example", "La Gazette d’Ombreval"),
    byline=Byline(
        BylineKind.PERSON,
        BylineOrigin.VISIBLE,
        "Par Inès Roubaud",
        ("Inès Roubaud",),
        declared=("I. Roubaud",),
        author_url="https://gazette-ombreval.example/ines-roubaud",
    ),
    published=Moment("2024-03-12T08:00:00+01:00", "visible", "Publié le 12 mars 2024"),
    images=(
        Image(
            "https://gazette-ombreval.example/lac.jpg",
            "Le barrage d’Ombreval, le 11 mars 2024. Photo Noé Salvat/AFP",
            "Le barrage d’Ombreval, le 11 mars 2024.",
            "Photo Noé Salvat/AFP",
            "Un barrage vu de la rive",
            ImageKind.AGENCY,
            lead=True,
        ),
        Image("https://gazette-ombreval.example/carte.png", anchor=BODY.index("Le maire")),
    ),
    links=(
        Link(
            "https://bassin.example/releves", "relevé complet", internal=False, start=250, end=264
        ),
        Link("javascript:alert(1)", "piège", internal=False),
    ),
    source_line="(Avec AFP)",
    labels=("Environnement",),
    furniture=("LAISSER UN COMMENTAIRE",),
)

#: id, step, label, reading, points, part, passages
_SIGNALS = (
    ("signed_by", Step.WHO, "Signature", Reading.TRUST, 6.2, Part.BYLINE, ("Inès Roubaud",)),
    ("declared_author", Step.WHO, "Signature déclarée", Reading.NEUTRAL, None, Part.METADATA, ("I. Roubaud",)),
    ("dated", Step.WHEN, "Date affichée", Reading.TRUST, 3.1, Part.DATE, ("12 mars 2024",)),
    ("named_sources", Step.WHENCE, "Personnes nommées, avec leur fonction", Reading.TRUST, 11.4, Part.BODY,
     ("Maëlle Quintard, hydrologue à l’agence de bassin", "Le maire, Ousmane Delcourt")),
    ("quoted", Step.WHENCE, "Citations attribuées", Reading.TRUST, 2.0, Part.BODY,
     ("« Nous n’espérions pas ce niveau avant l’été », indique Maëlle Quintard",)),
    ("vague", Step.WHENCE, "Sources vagues", Reading.DISTRUST, -7.3, Part.BODY, ("Certains experts",)),
    ("credit", Step.IMAGE, "Crédit de l’image", Reading.TRUST, 4.0, Part.CAPTION, ("Photo Noé Salvat/AFP",)),
    ("asides", Step.INTENT, "Parenthèses qui commentent", Reading.DISTRUST, -4.05, Part.BODY,
     ("(c’est-à-dire ceux que l’on paie pour douter)",)),
    ("insults", Step.INTENT, "Injures et surnoms", Reading.TRUST, 0.6, None, ()),
    ("leftovers", Step.CARE, "Restes de gabarit", Reading.DISTRUST, -1.2, Part.FURNITURE, ("LAISSER UN COMMENTAIRE",)),
    ("about", Step.WHO, "Page « qui sommes-nous »", Reading.NOT_VERIFIABLE, 0.0, None, ()),
)  # fmt: skip


def evidence(article: Article, part: Part, quote: str) -> Evidence:
    """The first place of a quote in a part."""
    start = article.text_of(part).index(quote)
    return Evidence(part.value, start, start + len(quote), quote)


def results(article: Article) -> tuple[SignalResult, ...]:
    """Every signal above, on the article above."""
    return tuple(
        SignalResult(
            id=name,
            label=label,
            question="Que voit-on ?",
            step=step.value,
            value=None if reading is Reading.NOT_VERIFIABLE else 1.0,
            unit="par article",
            status="not_applicable" if reading is Reading.NOT_VERIFIABLE else "measured",
            reading=reading,
            saw=f"On a regardé : {label.lower()}.",
            why="On peut ainsi vérifier.",
            contribution=points,
            evidence=tuple(evidence(article, part, quote) for quote in quotes) if part else (),
        )
        for name, step, label, reading, points, part, quotes in _SIGNALS
    )


def score(article: Article = ARTICLE, **changes: object) -> Score:
    """The score of an article, whose base and contributions sum to its points."""
    signals = results(ARTICLE) if article is ARTICLE else ()
    base = 48.0
    points = base + sum(s.contribution or 0 for s in signals)
    made = Score(
        url=article.url,
        final_url=article.url,
        outlet_domain=article.outlet.domain if article.outlet else None,
        outlet_name=article.outlet.name if article.outlet else None,
        title=article.title,
        byline=article.byline.text,
        published=article.published.iso if article.published else None,
        language="fr",
        genre=Genre("indetermine", "indéterminé", None),
        points=points,
        base=base,
        interval=(points - 9, points + 8),
        band=band_of(points),
        abstention=None,
        signals=signals,
        model=MODEL,
        snapshot=Snapshot("ab" * 32, "2024-05-03T10:20:30+00:00"),
        id="s1",
    )
    return replace(made, **changes)


def abstained(code: str) -> Score:
    """A page that was read and not scored."""
    return score(
        replace(ARTICLE),
        id=None,
        points=None,
        interval=None,
        band=None,
        abstention=Abstention(code, "Voici pourquoi cette page n’a pas de note."),
    )
