from features.signal import Reading
from features.signals.sourced_paragraphs import SIGNAL

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


LONG = PLAIN.replace("\n", " ")


def test_sources_in_every_paragraph(see):
    told = f"Selon Léa Sorel, ingénieure, tout change. {LONG}"
    seen = see(SIGNAL, body="\n\n".join([told] * 3))
    assert seen.value == 1
    assert seen.reading is Reading.TRUST
    assert seen.quotes == ("Selon Léa Sorel",) * 3


def test_one_source_in_passing(see):
    body = f"Selon Léa Sorel, tout change. {LONG}\n\n{LONG}\n\n{LONG}"
    assert see(SIGNAL, body=body).reading is Reading.NEUTRAL


def test_vague_groups_are_no_source(see):
    told = f"Selon des experts, tout change. {LONG}"
    assert see(SIGNAL, body="\n\n".join([told] * 3)).value == 0


def test_a_short_paragraph_counts_and_a_heading_does_not(see):
    told = "Le pont ne passera pas l’hiver, prévient Léa Sorel, ingénieure à Sion."
    head = "Un pont selon Léa Sorel"
    assert see(SIGNAL, body=f"{told}\n\n{head}\n\n{LONG}\n\n{LONG}").value == 1 / 3


def test_short_lines_are_no_paragraphs(see):
    assert see(SIGNAL, body="Un.\n\nDeux.\n\nTrois.").reading is Reading.NOT_VERIFIABLE


def test_a_sentence_of_a_few_words_counts_and_a_line_without_a_stop_does_not(see):
    told = "Le pont ferme demain, dit Léa Sorel."
    assert see(SIGNAL, body=f"{told}\n\n{LONG}\n\n{LONG}").value == 1 / 3
    bare = told.removesuffix(".")
    assert see(SIGNAL, body=f"{bare}\n\n{LONG}\n\n{LONG}\n\n{LONG}").value == 0
