import pytest

from features.article import (
    Article,
    Byline,
    BylineKind,
    BylineOrigin,
    Contributor,
    Medium,
    Role,
)
from features.genre import LABELS, THRESHOLD, UNDETERMINED, guess_genre

NEWS = (
    "La maire de Valbrune, Inès Morel, a annoncé mardi la fermeture du pont de la Sarve.\n\n"
    "« Les piles ne tiennent plus », a expliqué l’élue lors d’une conférence de presse. Selon le "
    "cabinet Delmas, les travaux dureront deux ans. « Nous n’avons pas été consultés », regrette "
    "Paul Nève, président de l’association des commerçants. Le préfet affirme que la déviation "
    "sera prête lundi. D’après la préfecture, six mille véhicules passent là chaque jour."
)
PLEA = (
    "Je pense que ce pont doit rester ouvert. Il faut cesser de croire que la voiture est une "
    "faute. À mon avis, nos élus se trompent, et je refuse de me taire. Nous devons réparer, pas "
    "fermer. Mon village en dépend, mes enfants aussi ; je ne crois pas aux promesses. Il est "
    "temps de le dire : on ne peut pas vivre au bord d’une rivière sans la traverser. Je propose "
    "un péage, une taxe, ce qu’on voudra, mais je ne veux plus de barrières devant ma porte."
)
TALK = "\n\n".join(
    f"{question}\n\nLe chantier avance, les équipes travaillent, et la suite viendra au printemps."
    for question in (
        "Comment avez-vous vécu cette fermeture ?",
        "Que demandez-vous à la mairie ?",
        "Votre association ira-t-elle au tribunal ?",
        "Et si rien ne change, que ferez-vous ?",
    )
)
QUESTIONS = "\n\n".join(
    f"{question}\n\nLe droit du sol s’applique selon la date, le lieu et la situation des parents."
    for question in (
        "Qu’est-ce que le droit du sol ?",
        "Qui est concerné ?",
        "Quelles sont les démarches ?",
        "Combien cela coûte-t-il ?",
    )
)
LIVE = "\n\n".join(
    f"{hour} : les équipes de secours poursuivent leurs recherches au pied du pont de la Sarve."
    for hour in ("8h12", "9h40", "11h05", "14h30", "16h")
)


def page(**parts) -> Article:
    return Article(**({"medium": Medium.PAGE} | parts))


def quotes(article: Article) -> list[str]:
    return [article.quote(span) for span in guess_genre(article).spans]


@pytest.mark.parametrize(
    ("label", "genre"),
    [
        ("Tribune", "opinion"),
        ("Carte blanche", "opinion"),
        ("L’édito de Paul Nève", "opinion"),
        ("Billet d’humeur", "opinion"),
        ("Article sponsorisé", "sponsorise"),
        ("En partenariat avec Sarve Énergie", "sponsorise"),
        ("Satire", "satire"),
        ("Communiqué de presse", "communique"),
        ("Entretien", "entretien"),
        ("Décryptage", "analyse"),
        ("Dépêche", "depeche"),
        ("Reportage", "information"),
    ],
)
def test_a_label_counts_more_than_the_form(label, genre):
    article = page(body=NEWS, labels=("Valbrune", label))
    guess = guess_genre(article)
    assert (guess.id, guess.label, guess.probability) == (genre, LABELS[genre], None)
    assert quotes(article) == [label]


@pytest.mark.parametrize("label", ["Politique", "Opinion publique", "Tribune du stade", "Débats"])
def test_a_rubric_is_no_genre(label):
    assert guess_genre(page(body=NEWS, labels=(label,))).id == "information"


def test_a_title_may_carry_the_label():
    article = page(title="ÉDITO. Le pont de trop", body=NEWS)
    assert guess_genre(article).id == "opinion"
    assert quotes(article) == ["ÉDITO"]


def test_a_title_that_speaks_of_opinion_is_no_label():
    assert guess_genre(page(title="L’opinion contre le pont", body=NEWS)).id == "information"


def test_paid_content_is_paid_before_it_is_opinion():
    article = page(body=NEWS, labels=("Tribune", "Contenu partenaire"))
    assert guess_genre(article).id == "sponsorise"


@pytest.mark.parametrize(
    ("body", "genre"),
    [(NEWS, "information"), (PLEA, "opinion"), (TALK, "entretien"), (LIVE * 2, "direct")],
)
def test_the_form_speaks_where_no_label_does(body, genre):
    guess = guess_genre(page(body=body))
    assert guess.id == genre
    assert guess.probability is not None
    assert THRESHOLD <= guess.probability < 1


def test_a_list_of_questions_is_no_interview():
    assert guess_genre(page(body=QUESTIONS)).id == UNDETERMINED


def test_an_agency_that_signs():
    byline = Byline(BylineKind.AGENCY, BylineOrigin.VISIBLE, "Belga", agencies=("Belga",))
    article = page(body=NEWS, byline=byline)
    assert guess_genre(article).id == "depeche"
    assert "Belga" in quotes(article)


def test_an_interviewer_is_named():
    byline = Byline(
        BylineKind.PERSON, BylineOrigin.VISIBLE, "Propos recueillis par Léa Sorel",
        contributors=(Contributor("Léa Sorel", Role.INTERVIEWER),),
    )  # fmt: skip
    assert guess_genre(page(body=TALK, byline=byline)).probability > THRESHOLD


def test_a_translation_says_so():
    article = page(body=LIVE[:70] * 8, source_line="Traduit de l’anglais par Léa Sorel")
    assert guess_genre(article).id == "reprise"


def test_without_evidence_nothing_is_said():
    guess = guess_genre(page(body="La rivière coule entre deux rives plantées d’aulnes. " * 12))
    assert (guess.id, guess.probability, guess.spans) == (UNDETERMINED, None, ())


def test_a_text_too_short_has_no_genre():
    assert guess_genre(page(body="Je pense que oui.")).id == UNDETERMINED
