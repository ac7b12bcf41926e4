import pytest

from features.analysis.genre_marks import shown_mark
from features.article import (
    Article,
    Byline,
    BylineKind,
    BylineOrigin,
    Contributor,
    Declared,
    Medium,
    Role,
)
from features.genre import LABELS

TEXT = "Le pont de la Sarve ferme mardi, et la déviation passera par Valbrune. " * 6
HOURS = ("8h12", "9h40", "11h05", "14h30", "16h")


def marked(**parts) -> tuple[str, list[str]] | None:
    article = Article(**({"medium": Medium.PAGE, "body": TEXT} | parts))
    mark = shown_mark(article, tuple(LABELS))
    return (mark.genre, [article.quote(span) for span in mark.spans]) if mark else None


def signed(text: str, kind: BylineKind, *agencies: str) -> Byline:
    return Byline(kind, BylineOrigin.VISIBLE, text, agencies=agencies)


def test_a_page_may_say_nothing_of_its_genre():
    assert (
        marked(labels=("Valbrune", "Société"), url="https://lasarve.example/societe/pont") is None
    )


@pytest.mark.parametrize(
    ("start", "genre", "shown"),
    [
        ("INTERVIEW Inès Morel raconte la fermeture. ", "entretien", "INTERVIEW"),
        ("ENTRETIEN - La maire de Valbrune répond. ", "entretien", "ENTRETIEN"),
        ("Tribune. Il n’est plus temps d’attendre. ", "opinion", "Tribune"),
        ("ANALYSE. Ce que dit la fermeture du pont. ", "analyse", "ANALYSE"),
    ],
)
def test_the_first_words_of_a_text_may_stand_apart(start, genre, shown):
    assert marked(body=start + TEXT) == (genre, [shown])
    assert marked(body=f"Le pont ferme.\n\n{start}{TEXT}") == (genre, [shown])


@pytest.mark.parametrize(
    "start",
    [
        "Interview accordée mardi par la maire, qui confirme. ",
        "La tribune du stade ferme aussi. ",
        "OPINIONS partagées à Valbrune. ",
        "ENQUÊTE OUVERTE - Le parquet se saisit. ",
    ],
)
def test_first_words_of_a_sentence_do_not(start):
    assert marked(body=start + TEXT) is None


def test_a_label_far_down_is_no_opening():
    assert marked(body=f"{TEXT}\n\n{TEXT}\n\nTribune. {TEXT}") is None


@pytest.mark.parametrize(
    ("line", "genre"),
    [
        ("Propos recueillis par Léa Sorel", "entretien"),
        ("Recueilli par Léa Sorel", "entretien"),
        ("Le pont ferme. Inès Morel explique pourquoi. Interview.", "entretien"),
        ("Paul Nève le dit dans cette tribune.", "opinion"),
        ("Ce texte n’engage que son auteur.", "opinion"),
        ("Contact presse : Léa Sorel", "communique"),
    ],
)
def test_a_text_says_what_it_is_at_either_end(line, genre):
    assert marked(body=f"{line}\n\n{TEXT}")[0] == genre
    assert marked(body=f"{TEXT}\n\n{TEXT}\n\n{TEXT}\n\n{TEXT}\n\n{line}")[0] == genre


@pytest.mark.parametrize(
    "line",
    [
        "Des propos recueillis par un quotidien voisin ont irrité la maire.",
        "Paul Nève l’a écrit mardi dans une tribune au Courrier de la Sarve.",
        "Elle a refusé l’interview.",
        "Le communiqué de presse de la mairie ne dit rien des travaux.",
    ],
)
def test_what_a_text_says_of_another_is_not_of_itself(line):
    assert marked(body=f"{line}\n\n{TEXT}") is None


def test_an_interviewer_is_credited():
    byline = Byline(
        BylineKind.PERSON, BylineOrigin.VISIBLE, "Entrevue : Léa Sorel",
        contributors=(Contributor("Léa Sorel", Role.INTERVIEWER),),
    )  # fmt: skip
    assert marked(byline=byline) == ("entretien", ["Entrevue : Léa Sorel"])


@pytest.mark.parametrize(
    ("folder", "genre"),
    [
        ("opinions", "opinion"),
        ("la-chronique-de-lea-sorel", "opinion"),
        ("Tribunes", "opinion"),
        ("interviews", "entretien"),
        ("decryptage", "analyse"),
        ("conseils-jardin", "guide"),
        ("fiches-pratiques", "guide"),
        ("depeches", "depeche"),
        ("publi-reportage", "sponsorise"),
        ("communiques-de-presse", "communique"),
    ],
)
def test_a_folder_of_the_address_names_the_genre(folder, genre):
    assert marked(url=f"https://lasarve.example/{folder}/2024/le-pont") == (genre, [])


@pytest.mark.parametrize("path", ["opinions", "opinion-publique/pont", "debat/pont", "blog/pont"])
def test_other_folders_do_not(path):
    assert marked(url=f"https://lasarve.example/{path}") is None


@pytest.mark.parametrize(
    ("declared", "genre"),
    [
        ("OpinionNewsArticle", "opinion"),
        ("LiveBlogPosting", "direct"),
        ("SatiricalArticle", "satire"),
        ("HowTo", "guide"),
    ],
)
def test_the_declared_type_names_the_genre(declared, genre):
    assert marked(declared=Declared(types=("WebPage", declared))) == (genre, [])
    assert marked(declared=Declared(types=("WebPage", "NewsArticle"))) is None


def test_what_is_shown_is_believed_before_the_address():
    url = "https://lasarve.example/opinions/le-pont"
    assert marked(url=url, labels=("Entretien",)) == ("entretien", ["Entretien"])


def test_an_agency_that_signs_alone():
    assert marked(byline=signed("Belga", BylineKind.AGENCY, "Belga")) == ("depeche", ["Belga"])
    person = signed("Léa Sorel, Belga", BylineKind.PERSON, "Belga")
    assert marked(byline=person)[0] == "depeche"
    assert marked(body=f"VALBRUNE (AFP) - {TEXT}") == ("depeche", ["VALBRUNE (AFP)"])


def test_an_agency_that_helped_did_not_write_it():
    assert marked(byline=signed("La Sarve avec AFP", BylineKind.AGENCY, "AFP")) is None
    assert marked(byline=signed("La Sarve, AFP", BylineKind.OUTLET, "AFP")) is None


def test_a_translation_says_so():
    line = "Traduit de l’anglais par Léa Sorel"
    assert marked(source_line=line) == ("reprise", [line])


def test_paragraphs_that_open_with_an_hour_are_live():
    told = "les équipes de secours poursuivent leurs recherches au pied du pont de la Sarve."
    assert marked(body="\n\n".join(f"{hour} : {told}" for hour in HOURS))[0] == "direct"
    assert marked(body="\n\n".join(f"{hour} : {told}" for hour in HOURS[:3])) is None


def test_a_programme_is_not_live():
    assert marked(body="\n\n".join(f"{hour} : accueil" for hour in HOURS) + f"\n\n{TEXT}") is None
