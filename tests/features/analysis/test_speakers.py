"""Speakers that a text names away from its verbs of speech, and those that it does not name."""

import time

import pytest

from features.analysis.quotations import quotations
from features.analysis.words import split

SAID = "le pont ne tiendra pas l’hiver"
WHOLE = "Le pont ne tiendra pas l’hiver."


def speakers(text: str) -> list[str | None]:
    words = split(text)
    return [
        text[slice(*words.extent(found.speaker.first, found.speaker.last))] if found.speaker else None
        for found in quotations(text)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Any noun that stands where a subject does.
        (f"« {SAID} », confie cette habituée du quai.", "habituée"),
        (f"« {SAID} », souffle un vieil habitué de la berge.", "habitué"),
        (f"La jeune femme a dénoncé « {SAID} ».", "femme"),
        (f"« {SAID} », a déclaré lundi une haute responsable de l’ONU.", "responsable"),
        # A name past a complement.
        (f"« {SAID} », estimait avant le vote Awa Traoré.", "Awa Traoré"),
        # Verbs of Québec, Belgium, Switzerland and Africa, whatever their form.
        (f"« {SAID} », a tonné Awa Traoré.", "Awa Traoré"),
        (f"« {SAID} », s’enthousiasme Léa Sorel.", "Léa Sorel"),
        (f"« {SAID} », a renchéri la bourgmestre.", "bourgmestre"),
        (f"« {SAID} », contextualise l’hebdomadaire.", "hebdomadaire"),
        (f"Le conseiller d’État a laissé entendre que « {SAID} ».", "conseiller"),
        (f"La mairesse fait savoir que « {SAID} ».", "mairesse"),
        (f"« {SAID} », dixit le préfet de Kolda.", "préfet"),
        # A partial quotation right after its subject.
        (f"Léa Sorel est formelle. Elle « croit que {SAID} ».", "Léa Sorel"),
        (f"La ville est formelle. Elle « croit que {SAID} ».", "Elle"),
        # Whom a pronoun belongs to is not whom the quoted words name.
        (f"Léa Sorel attend. « Sans Paul Nève, {SAID} », raconte-t-elle.", "Léa Sorel"),
        (f"Un choix assumé par la juge, Léa Sorel. « {WHOLE} », dit-elle.", "Léa Sorel"),
        (f"C’est la fin du règne de Léa Sorel. « {WHOLE} », dit-elle.", "dit-elle"),
        # A verb may keep its pronoun beside it.
        (f"« {SAID} », se justifiait Zyx Qwert.", "Zyx Qwert"),
        (f"« {SAID} », nous confie Léa Sorel.", "Léa Sorel"),
        # A view, a phrase, what lies between a name and its verb.
        (f"Pour Léa Sorel, « {SAID} ».", "Léa Sorel"),
        (f"La phrase de l’écrivaine Léa Sorel, « {SAID} », circule.", "Léa Sorel"),
        (f"Léa Sorel, ingénieure au bureau des ponts du canton, avertit : « {WHOLE} »",
         "Léa Sorel"),
        (f"C’est ce qu’indique la présidente de l’Office (OPS) Léa Sorel : « {WHOLE} »",
         "Léa Sorel"),
        # An election is spoken of, not who won it.
        (f"La ministre avance. L’élection de Léa Sorel change tout. « {WHOLE} »", "Léa Sorel"),
        # A few words, once someone is said to say them.
        ("Inès Morel a dénoncé un « scandale sans le moindre nom ».", "Inès Morel"),
        # The sentence, or the paragraph, beside.
        (f"Le maire fulmine. « {WHOLE} »", "maire"),
        (f"Inès Morel explique son choix avec calme.\n\n« {WHOLE} »", "Inès Morel"),
        (f"« {WHOLE} »\n\nLes ingénieurs de la région avertissent ainsi les élus.", "ingénieurs"),
        # A line that signs it.
        (f"« {WHOLE} » – Léa Sorel, ingénieure à Sion\n\nLe pont ferme.", "Léa Sorel"),
        (f"« {WHOLE} » (le syndicat des bateliers)\n\nLe pont ferme.", "syndicat"),
        # A colon, and who is spoken of before it.
        (f"Sa réponse au préfet tient en une phrase : « {WHOLE} »", "préfet"),
        # The narration: « et X de conclure », « d’ajouter X ».
        (f"Et la bourgmestre de conclure : « {SAID} ».", "bourgmestre"),
        (f"Et Léa Sorel d’ajouter que « {SAID} ».", "Léa Sorel"),
        (f"« {SAID} », d’ajouter Léa Sorel.", "Léa Sorel"),
        (f"Une voisine de poursuivre : « {SAID} ».", "voisine"),
        # « on » says it somewhere.
        (f"« {SAID} », peut-on lire dans le rapport.", "rapport"),
        (f"« {SAID} », indique-t-on au ministère.", "ministère"),
        (f"« {SAID} », a-t-on appris dans un communiqué.", "communiqué"),
        (f"Dans le rapport, on peut lire que « {SAID} ».", "rapport"),
        # Between the verb and its subject: an aside, a complement, a place.
        (f"« {SAID} », explique, sourire en coin, la doyenne.", "doyenne"),
        (f"« {SAID} », clament en chœur les bateliers.", "bateliers"),
        (f"« {SAID} », a déclaré, lundi sur Radio Sarve le maire de Sion.", "maire"),
        (f"« {SAID} », dit le vice-président de Sarve chargé de l’eau pour l’Europe, Paul Nève.",
         "Paul Nève"),
        # A subject after a conjunction, a full name after an aside.
        (f"Quand un voisin dit : « {SAID} », il rit.", "voisin"),
        (f"Face à la crue, Léa Sorel, présidente de l’Office des ponts, prévient que « {SAID} ».",
         "Léa Sorel"),
        # Other links.
        (f"Aux yeux de Léa Sorel, « {SAID} ».", "Léa Sorel"),
        (f"Selon les mots de Léa Sorel, « {SAID} ».", "Léa Sorel"),
        # A given name takes up a full one.
        (f"Léa Sorel est potière. « {SAID} », dit Léa.", "Léa"),
        # A pronoun agrees with an article, and leaves aside whom a preposition governs.
        (f"Léa Sorel reçoit le préfet Paul Nève. « {SAID} », dit-elle.", "Léa Sorel"),
        (f"Léa Sorel attend, comme le veut la règle de Zoé Nève, et elle dit : « {SAID} ».",
         "Léa Sorel"),
        (f"Paul Nève reçoit la préfète Léa Sorel. « {SAID} », dit-il.", "Paul Nève"),
        # Whom a preposition governs comes after who is free.
        (f"Le porte-parole de Zoé Nève, Léa Sorel : « {SAID} »", "Léa Sorel"),
        # What opens a sentence that goes on in another quotation.
        (f"« Le pont va tomber » et « {SAID} », dit Léa Sorel.", "Léa Sorel"),
        # Words taken over after a pronoun, an addressee before the speaker.
        ("Léa Sorel est venue. Un geste dont elle « ignorait la gravité » hier.", "Léa Sorel"),
        (f"« {SAID} », a déclaré à la presse Urs Weber.", "Urs Weber"),
        # The comma was lost.
        (f'"C’est fini pour de bon avouait un éleveur. {WHOLE}"', "éleveur"),
    ],
)  # fmt: skip
def test_who_speaks(text, name):
    assert speakers(text)[0] == name


@pytest.mark.parametrize(
    "text",
    [
        f"Sur un panneau, « {SAID} » depuis mardi.",
        f"La question « {SAID} ? » reste posée.",
        f"Le pont ferme.\n\n« {WHOLE} »\n\nLa rivière monte.",
        f"Selon le cas, « {SAID} ».",
        f"La nuit tombe. « {WHOLE} » – et puis plus rien.",
        f"La nuit tombe. « {WHOLE} » (elle, lui, eux)",
        f"Voici « {SAID} » de Léa Sorel, au musée de Sion.",
        f"L’affiche montre « {SAID} » sur fond bleu.",
        f"La demande suscite des formules comme « {SAID} ».",
        f"Rappel : le pont est vieux. « {WHOLE} »",
        f"Soyez prudents. « {WHOLE} »",
        f"Le droit de répondre est sacré. Le refus de dire « {SAID} » aussi.",
    ],
)
def test_nobody_speaks(text):
    assert speakers(text) == [None]


def test_a_term_that_nobody_says_is_no_quotation():
    assert quotations("Léa Sorel est venue. Elle a vu la « théorie du pont vide » hier.") == ()
    assert quotations("La « théorie du pont vide » fait école à Sion.") == ()


def test_a_term_that_opens_a_sentence_is_what_its_verb_speaks_of():
    assert quotations("Le « pont de la peur » désigne en réalité celui du maire.") == ()
    assert len(quotations("Le « pont de la peur », souligne le maire.")) == 1
    assert quotations("Entretien avec Léa Sorel, l’« ingénieure du mois ».") == ()
    assert len(quotations("Selon Léa Sorel, une « ingénieure du mois ».")) == 1


def test_what_goes_on_is_not_said():
    assert quotations("La commune continue de bâtir « un pont pour tous ».") == ()
    assert len(quotations("« Un pont pour tous », continue la commune.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Son nom signifie « petit pont de pierre ».",
        "La nuance se veut « inspirée du petit matin ».",
        "Léa Sorel est l’autrice de « Un pont sur la mer ».",
        "À lire : Paul Nève, « Le pont », Sion.",
        "La commune fête le festival de cirque « La piste ouvre ses portes ».",
        "Le soir, « La rive est haute ce matin », film de Léa Sorel, attend.",
        "Nève Paul, Sorel Léa, « Les ponts de bois du pays », Revue des ponts, 2009.",
    ],
)
def test_what_is_quoted_as_a_name_is_no_speech(text):
    assert quotations(text) == ()


def test_a_verb_that_explains_may_also_tell():
    assert len(quotations(f"Léa Sorel lui signifie que « {SAID} ».")) == 1
    assert speakers(f"Léa Sorel lui signifie que « {SAID} ».") == ["Léa Sorel"]


def test_an_example_in_brackets_is_said_by_nobody():
    said = f"« {SAID} », dit Léa Sorel. On entend des clichés"
    assert speakers(f"{said} (« les ponts ne font que tomber »).") == ["Léa Sorel", None]
    assert speakers(f"{said}. « Les ponts ne font que tomber. »") == ["Léa Sorel"] * 2


def test_a_quotation_listed_after_a_name_is_its_work():
    assert speakers(f"À lire, Paul Nève, « {SAID} », Sarve Presses.") == [None]
    assert speakers(f"Selon Paul Nève, « {SAID} », et tout est dit.") == ["Paul Nève"]
    assert speakers(f"À lire, Paul Nève : « {SAID} », Sarve Presses.") == ["Paul Nève"]


def test_a_subordinate_before_a_colon_does_not_look_further_back():
    text = f"Le maire passe. Quand un enfant entend : « {WHOLE} »"
    assert speakers(text) == [None]
    assert speakers(text.replace("Quand un enfant entend", "Son avis")) == ["maire"]


def test_what_one_says_of_a_thing_is_its_name():
    assert quotations("On dit « le pont des ânes » depuis toujours.") == ()


def test_a_speaker_goes_on_in_whole_sentences_over_paragraphs():
    text = f"« {SAID} », dit Inès Morel.\n\nLe pont vieillit.\n\n« Il faut le fermer avant Noël. »"
    assert speakers(text) == ["Inès Morel"] * 2


def test_nobody_goes_on_in_a_list_of_examples():
    text = f"« {SAID} », dit Inès Morel.\n\n- « Il faut le fermer avant Noël »\n\n- « Tout va bien ici »"
    assert speakers(text) == ["Inès Morel"]


def test_a_crosshead_takes_up_what_someone_says():
    said = "« Ici on ne nous a rien dit du tout »"
    text = f"La nuit tombe.\n\n« On ne nous a rien dit »\n\nLe pont ferme. {said}, dit Léa Sorel."
    assert speakers(text) == ["Léa Sorel"] * 2


def test_a_crosshead_that_nobody_repeats_is_a_heading():
    text = (
        f"La nuit tombe.\n\n« On ne nous a rien dit »\n\nLe pont ferme. « {SAID} », dit Léa Sorel."
    )
    assert speakers(text) == [None, "Léa Sorel"]


INTERVIEW = (
    "Léa Sorel, ingénieure, suit le pont.\n\nEst-il vieux ?\n\n{0}\n\nTient-il encore ?\n\nPeu.\n\n"
    "« Je ne dors plus du tout »\n\nQue faire alors ?\n\nL’hiver, je ne dors plus du tout."
)


def test_the_answers_of_an_interview_are_those_of_who_is_asked():
    assert speakers(INTERVIEW.format("« Il a cent ans, comme nous. »")) == ["Léa Sorel"] * 2
    assert speakers(INTERVIEW.format("Oui.").replace("du tout", "jamais", 1)) == [None]


def test_whom_a_question_asks_answers_it():
    assert speakers(f"Et vous, votre avis sur le pont ? « {WHOLE} »") == ["votre"]
    assert speakers(f"Et le pont alors ? « {WHOLE} »") == [None]


def test_on_speaks_for_nobody_where_no_place_is_told():
    found = quotations(f"« {SAID} », dit-on souvent.")
    assert [one.designated for one in found] == [False]
    assert [one.designated for one in quotations(f"« {SAID} », dit Léa Sorel.")] == [True]


def test_nobody_goes_on_after_a_vague_group():
    text = f"« {SAID} », disent certains. Le pont est « vieux comme on ne l’est plus »."
    assert speakers(text)[1] is None


def test_a_crosshead_far_from_any_speaker_is_left_alone():
    text = "La nuit tombe.\n\n« On ne nous a rien dit »\n\nLe pont ferme.\n\nLa rivière monte."
    assert speakers(text) == [None]


def test_the_time_grows_with_the_length():
    start = time.perf_counter()
    quotations("« le pont ne tient pas » ( " * 4000)
    quotations("un pont : « le pont ne tient pas », " * 4000)
    quotations("« Le pont ne tient pas. »\n\n" * 4000)
    quotations("- « le pont ne tient pas »\n\n" * 4000)
    quotations("« le pont ne tient pas », peut-on lire, et elle d’ajouter, " * 3000)
    quotations("« On ne nous dit rien »\n\n« Le pont tient », dit Léa Sorel.\n\n" * 2000)
    assert time.perf_counter() - start < 6


def test_a_speaker_goes_on_in_a_clause_of_the_next_paragraph_only():
    near = f"« {SAID} », dit Inès Morel.\n\nLe pont sera « fermé, puis il sera détruit »."
    assert speakers(near) == ["Inès Morel"] * 2
    far = near.replace("\n\n", "\n\nLa rivière monte.\n\n")
    assert speakers(far) == ["Inès Morel", None]


def test_a_subject_far_from_the_quotation_is_not_its_speaker():
    text = f"Elle ouvre en juin à la demande de tous les bateliers du canton un bal « où {SAID} »."
    assert speakers(text) == [None]
