import pytest

from features.analysis.attribution import attribution, distinct
from features.analysis.voices import VoiceKind


def told(text: str) -> list[tuple[str, str]]:
    found = attribution(text)
    return [(s.voice.kind.value, s.voice.key) for s in found.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon Inès Morel, le pont ferme.", ("person", "morel")),
        ("D’après l’Office des routes, le pont ferme.", ("body", "office")),
        ("À en croire le rapport, le pont ferme.", ("document", "rapport")),
        ("Le préfet affirme que le pont ferme.", ("role", "préfet")),
        ("Amazon affirme que le pont ferme.", ("body", "amazon")),
        ("La plainte soutient que le pont ferme.", ("document", "plainte")),
        ("Paul Nève a également précisé que le pont ferme.", ("person", "nève")),
        ("Le pont, explique Paul Nève, ferme.", ("person", "nève")),
        ("Des experts estiment que le pont ferme.", ("vague", "experts")),
        ("Certains affirment que le pont ferme.", ("vague", "certains")),
        # What is reported comes later, or in the infinitive.
        ("Le maire disait dimanche dans le Phare que le pont ferme.", ("role", "maire")),
        ("Awa Traoré a recommandé mardi de fermer le pont.", ("person", "traoré")),
        ("Léa Sorel dit samedi avoir hâte.", ("person", "sorel")),
        ("La mairesse a laissé entendre que le pont ferme.", ("role", "mairesse")),
        # The function beside a name is that person’s.
        ("Paul Nève, éleveur à Sarve, affirme que le pont ferme.", ("person", "nève")),
        (
            "Paul Nève, éleveur à Sarve, qui a vendu Saint-Loup, a fait part de son inquiétude.",
            ("person", "nève"),
        ),
        (
            "Paul Nève, éleveur à Sarve, est venu, et Léa Sorel a fait part de son inquiétude.",
            ("person", "sorel"),
        ),
        (
            "Le maire de Sion, Paul Nève, a appelé le préfet Urs Weber à rouvrir le pont.",
            ("person", "nève"),
        ),
        # An aside between an auxiliary and its participle.
        ("Le préfet a pour sa part affirmé que le pont ferme.", ("role", "préfet")),
        ("Le préfet a, de son côté, affirmé que le pont ferme.", ("role", "préfet")),
        # Set phrases: to warn, to call on, to say of oneself.
        ("Paul Nève a mis en garde les riverains.", ("person", "nève")),
        ("Le pont, met en garde Paul Nève, ferme.", ("person", "nève")),
        ("Les autorités appellent à fuir.", ("body", "autorités")),
        ("Léa Sorel s’est dite favorable à la fermeture.", ("person", "sorel")),
        ("L’armée annonçait la fermeture du pont.", ("body", "armée")),
        ("Léa Sorel a réclamé une digue.", ("person", "sorel")),
        ("Comme le fait remarquer Léa Sorel, le pont ferme.", ("person", "sorel")),
        # A hyphen that was lost.
        ("Léa Sorel est venue. Le pont, explique t-elle, ferme.", ("person", "sorel")),
        # A function tells a man from a woman.
        (
            "Léa Sorel est là. Paul Nève, président du port, aussi. Elle dit que non.",
            ("person", "sorel"),
        ),
        (
            "Léa Sorel est là. Inès Nève, présidente du port, aussi. Elle dit que non.",
            ("person", "nève"),
        ),
        # Whom something is told does not say it.
        ("Le pont, a déclaré à l’AFP Paul Nève, ferme.", ("person", "nève")),
        ("Le pont, a déclaré à la presse le préfet, ferme.", ("role", "préfet")),
        # Nouns that give someone’s words.
        ("Le point de vue de Léa Sorel est clair.", ("person", "sorel")),
        # Who said it comes after « par », « comme l’a » or « ce que ».
        ("La fermeture, annoncée jeudi par Léa Sorel, surprend.", ("person", "sorel")),
        ("Comme l’a promis Léa Sorel, le pont ferme.", ("person", "sorel")),
        ("Le pont, comme l’a montré Léa Sorel, ferme.", ("person", "sorel")),
        ("C’est tout l’inverse qu’affirme Léa Sorel.", ("person", "sorel")),
        ("Léa Sorel montre bien que le pont ferme.", ("person", "sorel")),
        ("Pour la juge Léa Sorel, le pont doit fermer.", ("person", "sorel")),
        ("Léa Sorel est venue. Pour elle, le pont doit fermer.", ("person", "sorel")),
        # What she does lies between her name and the verb.
        ("Léa Sorel, éleveuse à la ferme « Le Pré Haut », dit que non.", ("person", "sorel")),
        ("Un projet de la peintre Léa Sorel, qui dit que le pont ferme.", ("person", "sorel")),
        ("Une adjointe de la maire Léa Sorel dit que non.", ("role", "adjointe")),
        ("Léa Sorel, éleveuse à l’institut Zyx, dit que non.", ("person", "sorel")),
        ("Le pont, dont Léa Sorel dit qu’il ferme, est vieux.", ("person", "sorel")),
        # A question, an object, a link with an adjective, a colleague.
        ("Le professeur Paul Nève explique quelle rive choisir.", ("person", "nève")),
        ("L’agence a rapporté des menaces contre le pont.", ("body", "agence")),
        ("Comme le rapportent nos confrères, le pont ferme.", ("role", "confrères")),
        ("Selon la dernière étude, le pont ferme.", ("document", "étude")),
        ("Le maire a par exemple constaté une hausse.", ("role", "maire")),
        ("Selon son camarade Paul Nève, le pont ferme.", ("person", "nève")),
        # A view: of someone known by a given name, of a body by its initials.
        ("Pour Inès, qui rentre du pont, tout va mal.", ("body", "inès")),
        ("Pour l’OPS, le pont doit fermer.", ("body", "ops")),
        # The head of the group speaks, not the name that a preposition governs.
        ("L’avocat de Léa Sorel affirme que le pont ferme.", ("role", "avocat")),
    ],
)
def test_indirect_speech(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Selon que le pont ferme ou non, tout change.",
        "Un roman écrit par Léa Sorel paraît.",
        "Le recul de Léa Sorel se confirme : tout va mal.",
        "Léa Sorel montre le pont au maire.",
        "Pour Léa Sorel et sa fille il a bâti un pont.",
        "Pour le pont, la commune de Sion a payé.",
        "Pour elle il a bâti un pont, puis un quai.",
        "Pour Sarve, le pont a compté.",
        "Il parle à propos de Léa Sorel du pont.",
        "Le pont, à la demande de Léa Sorel et comme l’atteste son carnet, ferme.",
        "L’alerte du maire inquiète : le pont penche.",
        "Le chef de son collègue Paul Nève sort : le pont penche.",
        "Après le pont, la route tourne.",
        "Le juge de la note est absent.",
        "Le pont est expliqué par un panneau.",
        "Il explique le pont à sa fille.",
        # No name after it.
        "Le point de vue de la rive est clair.",
        "Il laisse le maire entendre le pont.",
        "Léa Sorel dit adieu au pont de guerre.",
        "La ville de Léa Sorel s’appelle Sion : le pont ferme.",
        "Léa Sorel a appelé un taxi.",
        "Léa Sorel met la garde dehors.",
        "Léa Sorel a, un pont, affirmé.",
        # « des » is « de les » here: a part of a known group, not a group out of nowhere.
        "La moitié des scientifiques affirme que le pont ferme.",
    ],
)
def test_words_that_attribute_nothing(text):
    assert told(text) == []


def test_a_person_quoted_twice_is_one_source():
    text = (
        "« Le pont ne tiendra pas l’hiver », dit Inès Morel, maire de Sarve. "
        "Mme Morel affirme que tout est prêt."
    )
    people = distinct(attribution(text).voices, VoiceKind.PERSON)
    assert list(people) == ["morel"]
    assert people["morel"].person.function


def passages(text: str) -> list[str]:
    found = attribution(text)
    return [text[slice(*found.words.extent(*held))] for held in found.passages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The verb alone where its subject is a pronoun: whom it points to stands elsewhere.
        ("Inès Morel est venue. « Le pont doit fermer », a-t-elle dit.", "a-t-elle dit"),
        (
            "Inès Morel est venue. « Le pont doit fermer », s’est-elle exclamée.",
            "est-elle exclamée",
        ),
        ("Inès Morel est venue. Elle assure que le pont ferme.", "assure"),
        ("Le pont, rappelle Paul Nève, ferme.", "rappelle Paul Nève"),
        ("Selon les médias espagnols, le pont ferme.", "Selon les médias"),
        ("Selon les prévisions du ministère, le pont ferme.", "Selon les prévisions du ministère"),
        ("La télévision nationale a déclaré que le pont ferme.", "télévision nationale a déclaré"),
        ("Le feu a pris au pont, a révélé le quotidien.", "a révélé le quotidien"),
        ("Le pont perd un tiers de son trafic, calcule l’Agence.", "calcule l’Agence"),
        ("En mai, retrace le Courrier du Sud, le pont a fermé.", "retrace le Courrier"),
        ("Les syndicats ont demandé que le pont ferme.", "syndicats ont demandé"),
        ("Lunor a annoncé la fermeture du pont.", "Lunor a annoncé"),
        ("Paul Nève a en revanche constaté que le pont ferme.", "Paul Nève a en revanche constaté"),
        ("Paul Nève concède se limiter au pont.", "Paul Nève concède"),
        ("Les autorités exhortent les riverains à partir.", "autorités exhortent"),
    ],
)
def test_the_words_that_attribute(text, expected):
    assert passages(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "L’appel est lancé aux médecins du sport. Le pont ferme. « Il le faut vraiment bien. »",
        "Près de 28 % des salariés estiment que le pont ferme.",
        "Un salarié sur deux estime que le pont ferme.",
        "Il convient de noter que le pont ferme.",
        "Le duo, en 2007, étalait le plaisir du feu.",
        "Lunor, troisième de la liste, analyse.",
        "La mairie a demandé un pont.",
        "Selon les experts, le pont ferme.",
    ],
)
def test_words_that_give_nothing_to_a_source(text):
    assert passages(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La mairie a fait part de son inquiétude.", ["mairie a fait part"]),
        ("Le préfet fait état de dégâts.", ["préfet fait état"]),
        ("« On est là depuis », raconte celui qui a tout fait.", ["raconte celui"]),
        ("Selon les premières estimations, le pont ferme.", ["Selon les premières estimations"]),
        # Initials in brackets stand for the name before them.
        (
            "Inès Morel, cheffe de l’Office (Onavel), assure que le pont ferme.",
            ["Inès Morel, cheffe de l’Office (Onavel), assure"],
        ),
        # Near misses.
        ("Le préfet part de loin.", []),
        ("Sarve et Kolda ont posé des affiches qui annoncent la fête.", []),
    ],
)
def test_set_phrases_that_attribute(text, expected):
    assert passages(text) == expected
