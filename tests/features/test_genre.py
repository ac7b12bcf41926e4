import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import Article, Medium
from features.genre import LABELS, SUREST, THRESHOLD, UNDETERMINED, guess_genre

NEWS = (
    "La maire de Valbrune, Inès Morel, a annoncé mardi la fermeture du pont de la Sarve.\n\n"
    "« Les piles ne tiennent plus », a expliqué l’élue lors d’une conférence de presse. Selon le "
    "cabinet Delmas, les travaux dureront deux ans. « Nous n’avons pas été consultés », regrette "
    "Paul Nève, président de l’association des commerçants. Le préfet affirme que la déviation "
    "sera prête lundi. D’après la préfecture, six mille véhicules passent là chaque jour."
)
PLEA = (
    "Je suis lasse de ces gens qui ne veulent rien entendre, et je ne me tairai plus. Ce pont était à "
    "nous tous ; ils l’ont pris, et personne n’a rien dit ! Nous n’avons pas voté ça, nous n’avons "
    "jamais rien demandé d’autre que de vivre au bord de cette rivière. Mais voilà : ceux qui "
    "décident n’y passent pas, ils ne savent pas ce que c’est. Moi, j’ai vu ma mère attendre le "
    "docteur une nuit entière. On me dit que j’exagère… Vraiment ? Je n’ai plus confiance, ni en eux, "
    "ni en leurs promesses. Ce n’est pas une faute que de vouloir rentrer chez soi, et toute notre "
    "vallée le sait bien. Alors non, je ne me tairai pas, tout simplement parce que c’est injuste !"
)
ADVICE = (
    "Un pont suspendu est un ouvrage dont le tablier est porté par des câbles. Il existe plusieurs "
    "types de ponts, et chacun peut convenir à une portée différente.\n\n"
    "Comment le principe fonctionne\n\n"
    "Les câbles transmettent la charge aux pylônes, qui doivent être solides. Cette forme permet "
    "également de franchir une vallée sans pile. Par exemple, un câble peut soutenir plusieurs "
    "travées. L’individu qui le souhaite peut vérifier lui-même, de façon simple, l’importance de "
    "chaque élément.\n\n"
    "Que devez-vous savoir avant de construire ?\n\n"
    "Vous devez mesurer la portée, choisir votre type d’ancrage et vérifier la nature du sol. Si "
    "nécessaire, demandez l’aide d’un ingénieur, afin d’éviter certaines erreurs."
)
TALK = "\n\n".join(
    f"{question}\n\nJe crois que nous avons eu de la chance, et moi la première : ce chantier avance, "
    "les équipes travaillent, et ça ira. C’est long, mais je n’ai pas peur de la suite."
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
        ("Fiches pratiques", "guide"),
        ("Critique", "opinion"),
        ("Reportage", "information"),
    ],
)
def test_a_label_counts_more_than_the_form(label, genre):
    article = page(body=NEWS, labels=("Valbrune", label))
    guess = guess_genre(article)
    assert (guess.id, guess.label, guess.probability) == (genre, LABELS[genre], None)
    assert quotes(article) == [label]


@pytest.mark.parametrize(
    "label", ["Politique", "Opinion publique", "Tribune du stade", "Débats", "Humour", "Brèves"]
)
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
    ("title", "body", "genre"),
    [
        ("Le pont de la Sarve fermé dès mardi, les commerçants protestent", NEWS, "information"),
        ("J’en ai assez de ce pont et de ceux qui le ferment", PLEA, "opinion"),
        ("« Ce chantier avance, et nous avons de la chance »", TALK, "entretien"),
        ("Qu’est-ce qu’un pont suspendu ?", ADVICE, "guide"),
    ],
)
def test_the_form_speaks_where_no_label_does(title, body, genre):
    guess = guess_genre(page(title=title, body=body, url="https://lasarve.example/a/b/pont"))
    assert guess.id == genre
    assert guess.probability is not None
    assert THRESHOLD <= guess.probability <= SUREST < 1
    assert guess.spans


def test_the_form_of_a_pasted_text_speaks_too():
    assert guess_genre(Article(Medium.PASTED_BODY, body=NEWS)).id == "information"


def test_a_list_of_questions_is_no_interview():
    assert guess_genre(page(body=QUESTIONS)).id != "entretien"


def test_what_is_told_has_passages_that_show_it():
    still = "La rivière coule entre deux rives plantées d’aulnes. " * 12
    guess = guess_genre(page(body=still))
    assert (guess.id, guess.probability, guess.spans) == (UNDETERMINED, None, ())


def test_a_text_too_short_has_no_genre():
    assert guess_genre(page(body="Je pense que oui.")).id == UNDETERMINED


@given(st.text(alphabet="je vous est ?!«»…\n-12hH:(AFP)\u0301É\x00", max_size=400))
def test_no_text_makes_it_fail(text):
    body = text.replace("\x00", "")
    guess = guess_genre(
        page(title=body[:80], body=body, labels=(body[:20],), url="http://[" + body)
    )
    article = page(title=body[:80], body=body, labels=(body[:20],))
    assert guess.id in {*LABELS, UNDETERMINED}
    assert all(article.quote(span) for span in guess.spans)
