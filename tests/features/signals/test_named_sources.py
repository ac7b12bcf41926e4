from features.article import Byline, BylineKind
from features.signal import Reading
from features.signals.named_sources import SIGNAL

BODY = (
    "La maire de Valbrune, Inès Morel, a annoncé mardi 12 mars la fermeture du pont de la Sarve, à "
    "Valbrune (Isère).\n\n« Les piles ne tiennent plus depuis la crue », a expliqué l’élue lors "
    "d’une conférence de presse. Selon le rapport du cabinet Delmas, les travaux dureront deux "
    "ans.\n\n« Nous n’avons jamais été consultés », regrette Paul Nève, président de "
    "l’association des commerçants. Contactée par notre rédaction, la préfecture n’a pas donné "
    "suite. Le pont voit passer 6 000 véhicules par jour, selon le département."
)
PLAIN = (
    "Le pont est vieux et tout le monde le voit. Il penche, il craque, il attend. Les voitures "
    "passent dessus le matin, puis le soir, et rien ne change jamais. On se demande à quoi servent "
    "les impôts. La rivière monte au printemps, descend en été, remonte en automne, et les piles "
    "s’usent un peu plus. Un jour il tombera, et ce jour-là chacun fera semblant de s’étonner."
)


def test_people_named_with_their_function(see):
    seen = see(SIGNAL, body=BODY)
    assert seen.reading is Reading.TRUST
    assert "2\u00a0personnes nommées" in seen.saw
    assert any("Paul Nève, président" in quote for quote in seen.quotes)


def test_a_name_alone_weighs_half_of_a_name_with_a_function(see):
    named = PLAIN + " « Il faut agir avant l’hiver », dit Léa Sorel."
    placed = PLAIN + " « Il faut agir avant l’hiver », dit Léa Sorel, ingénieure."
    one, two = see(SIGNAL, body=named), see(SIGNAL, body=placed)
    assert 0 < one.value < two.value
    assert "sans que sa fonction soit dite" in one.saw


def test_people_spoken_of_are_no_sources(see):
    seen = see(SIGNAL, body=PLAIN + " Léa Sorel, ingénieure, a dessiné ce pont en 1950.")
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL


def test_a_text_too_short_is_not_judged(see):
    assert see(SIGNAL, body="« Non », dit-elle.").reading is Reading.NOT_VERIFIABLE


def test_a_speaker_is_named_in_full_wherever_the_text_does(see):
    body = PLAIN + " Léa Sorel est ingénieure. Il faut, selon Mme Sorel, agir avant l’hiver."
    assert see(SIGNAL, body=body).quotes == ("Léa Sorel",)


def test_a_family_name_alone_is_no_full_name(see):
    assert see(SIGNAL, body=PLAIN + " Il faut, selon M. Sorel, agir.").value == 0


def test_who_signs_is_no_source(see):
    body = PLAIN + " « Il faut agir avant l’hiver », écrit Léa Sorel."
    signed = Byline(BylineKind.PERSON, names=("Léa Sorel",))
    assert see(SIGNAL, body=body).value > 0
    assert see(SIGNAL, body=body, byline=signed).value == 0


def test_two_people_speak_together(see):
    body = PLAIN + " Léa Sorel et Paul Nève ont affirmé qu’il faut agir."
    assert see(SIGNAL, body=body).quotes == ("Léa Sorel", "Paul Nève")
    posts = " Léa Sorel et Paul Nève, directeurs généraux du port, affirment que le pont tombera."
    assert len(see(SIGNAL, body=PLAIN + posts).quotes) == 2
    apart = PLAIN + " Léa Sorel est venue. Et Paul Nève a affirmé qu’il faut agir."
    assert see(SIGNAL, body=apart).quotes == ("Paul Nève",)


def test_one_family_name_for_two_people(see):
    both = " Paul Sorel a dessiné le pont. Aline Sorel affirme que le pont tombera."
    assert see(SIGNAL, body=PLAIN + both).quotes == ("Aline Sorel",)
    later = " Paul Sorel, ingénieur, est venu. Selon M. Sorel, le pont tombera."
    assert see(SIGNAL, body=PLAIN + later).quotes == ("Paul Sorel, ingénieur",)


def test_a_name_with_an_association_is_the_same_person(see):
    body = PLAIN + " « Il faut agir avant l’hiver », dit Léa Sorel de Sarve Propre."
    once = see(SIGNAL, body=body)
    twice = see(SIGNAL, body=body + " « Agissons donc avant l’hiver », dit Léa Sorel.")
    assert len(once.quotes) == len(twice.quotes) == 1


def test_a_title_and_a_particle_are_no_full_name(see):
    assert see(SIGNAL, body=PLAIN + " Mlle de la Sarve dit qu’il faut agir.").value == 0


def test_who_answers_questions_is_a_source(see):
    asked = "\n\n".join(f"Pourquoi {what} ?\n\n{PLAIN}" for what in ("lui", "elle", "eux"))
    seen = see(SIGNAL, body=f"Léa Sorel, ingénieure, connaît ce pont.\n\n{asked}")
    assert seen.quotes == ("Léa Sorel, ingénieure",)


def test_a_function_points_to_the_only_one_who_has_it(see):
    placed = PLAIN + " La préfète Léa Sorel est venue. La préfète assure que rien ne presse."
    assert see(SIGNAL, body=placed).quotes == ("préfète Léa Sorel",)
    other = placed + " La préfète Inès Morel est venue. La préfète affirme que rien ne presse."
    assert see(SIGNAL, body=other).quotes == ("préfète Léa Sorel",)
    doubtful = PLAIN + " Les voisines Léa Sorel et Inès Morel dorment. Une voisine dit que non."
    assert see(SIGNAL, body=doubtful).value == 0


def test_whom_the_title_alone_names_in_full(see):
    body = PLAIN + " Selon Sorel, il faut agir avant l’hiver."
    seen = see(SIGNAL, title="Le pont raconté par Léa Sorel", body=body)
    assert seen.quotes == ("Léa Sorel",)
    assert see(SIGNAL, title="Le pont raconté par Léa Nève", body=body).value == 0
    signed = Byline(BylineKind.PERSON, names=("Léa Sorel",))
    assert see(SIGNAL, title="Par Léa Sorel", body=body, byline=signed).value == 0


def test_an_initial_is_the_given_name_that_it_opens(see):
    body = PLAIN + " Léa Sorel est venue. Il faut, selon L. Sorel, agir avant l’hiver."
    assert see(SIGNAL, body=body).quotes == ("Léa Sorel",)
    other = PLAIN + " Léa Sorel est venue. Il faut, selon P. Sorel, agir avant l’hiver."
    assert see(SIGNAL, body=other).quotes == ("P. Sorel",)
