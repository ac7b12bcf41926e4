import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.analysis.baits import baits
from features.signal import Reading
from features.signals.title_teasing import SIGNAL


@pytest.mark.parametrize(
    ("title", "quote"),
    [
        # The fact is announced and kept.
        ("Vous ne croirez pas ce que la maire a dit", "Vous ne croirez pas"),
        ("Barrage : ce qu’on vous cache", "on vous cache"),
        ("Pont de la Sarve : voici pourquoi il ferme", "voici pourquoi"),
        ("On sait enfin où est passé l’ours de Valbrune", "On sait enfin"),
        ("Ce que les étiquettes ne disent pas", "Ce que les étiquettes ne disent"),
        ("Valbrune : la raison va vous étonner", "la raison va"),
        ("Ce n’est pas ce que vous croyez", "que vous croyez"),
        ("Le gagnant du concours de Huy est...", "est..."),
        ("À Huy, on aime la fête mais…", "mais…"),
        # Someone or something is pointed at before being named.
        ("Ces employés du canton qui en savent trop", "Ces employés du canton qui"),
        ("Ces mesures entreront en vigueur lundi à Liège", "Ces mesures entreront"),
        ("À Sion, cette boulangère a tout quitté", "cette boulangère a"),
        ("Impôts : une hausse prévue pour cette catégorie", "cette catégorie"),
        ("Facture : lésé par la régie, ce client obtient gain de cause", "ce client"),
        ("À Huy, les vidéos de cette boulangère étonnent", "cette boulangère"),
        ("Elle gagne la même loterie deux fois", "Elle gagne"),
        ("Licenciée pour un mot, elle saisit les juges", "Licenciée pour un mot, elle saisit"),
        ("Salariée, elle dort dans sa voiture", "Salariée, elle dort"),
        ("Cette photo va vous étonner", "Cette photo va"),
        ("Son voisin chante, elle appelle la police", "Son voisin"),
        # A feeling or a riddle is promised.
        ("Un cycliste fait une étrange rencontre à Gaspé", "étrange rencontre"),
        ("Huit refuges que vous devriez absolument voir", "Huit refuges que vous"),
        ("12 photos hilarantes de la fête", "12 photos hilarantes"),
        ("À Abidjan, la démission affole la toile", "affole la toile"),
        ("Découvrez la recette de la tarte de Huy", "Découvrez"),
        ("Un dessin qui en dit long", "en dit long"),
        ("Ces taches sur vos mains en disent long", "Ces taches"),
        # It shouts.
        ("La vidéo choc du ministre", "vidéo choc"),
        ("Bluffant ! Le robot repasse le linge", "Bluffant"),
        ("URGENT : la route de Thiès est coupée", "URGENT"),
        ("Honteuse augmentation à Namur", "Honteuse"),
    ],
)
def test_a_baiting_turn_is_quoted(see, title, quote):
    seen = see(SIGNAL, title=title)
    assert any(quote in shown for shown in seen.quotes), seen.quotes
    assert seen.reading is Reading.DISTRUST


@pytest.mark.parametrize(
    "title",
    [
        # Facts, however strong.
        "Alerte à la bombe à la gare de Namur",
        "Un scandale financier jugé à Genève",
        "Dix blessés dans un accident à Trois-Rivières",
        "Choc toxique : un lot de tampons rappelé en Suisse",
        "La famille sous le choc après l’accident de Huy",
        "Un engin explosif désamorcé à Lomé",
        "Le plus vieux pont du canton fermé",
        "Une étrange lumière expliquée par les astronomes",
        "La mairie attend ce lundi le feu vert du préfet",
        # Explanations, questions, service.
        "Pourquoi le pont de Valbrune ferme",
        "Comment choisir un vélo d’occasion",
        "Faut-il interdire la trottinette ?",
        "Qui sont ces élus qui quittent le conseil ?",
        "Loyers : quelles sont ces règles ?",
        "Dix astuces pour payer moins",
        "Grève à Dakar : ce que l’on sait",
        "Élections : ce qu’il faut savoir",
        "Non, cette vidéo n’a pas été tournée à Namur",
        "Cette photo ne montre pas la crue de 2021",
        "Salons : plus de honte à acheter d’occasion",
        # Named beside, or asked for.
        "Paul Nève, ce maire qui replante les haies",
        "Qui est ce boulanger élu à Huy ?",
        # A word that points back, or at nothing.
        "Le loup revient. Cette espèce est protégée",
        "Pelles, râteaux : ces outils qui reviennent",
        "Pourquoi la ville dément que cette image relayée par un élu soit vraie",
        "Il faut sauver le marché de Huy",
        "Il y a cent ans, la crue",
        "Elle King chante à Montreux",
        "Vous n’allez plus payer le parking",
        "La folle journée du 22",
        # Others’ words.
        "« C’est incroyable », dit la gagnante du tirage",
        'Ils ne savent pas": la maire répond à ses opposants',
    ],
)
def test_facts_explanations_and_quotations_pass(see, title):
    assert see(SIGNAL, title=title).quotes == ()


@given(
    st.lists(
        st.sampled_from(
            ["ces", "ce", "qui", "’", "«", "»", '"', "…", ":", ",", "voici", "10", "\u00a0"]
        ),
        max_size=400,
    )
)
def test_turns_lie_apart_inside_the_title(tokens):
    title = " ".join(tokens)
    ends = [0, *(place for turn in baits(title) for place in turn)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(title)


@pytest.mark.parametrize(
    "word", ["ces ", "après des a", "ce que ", "10 mots ", "à, ", "…", ": Aa", "Aa "]
)
def test_a_hostile_title_takes_no_time(word):
    start = time.perf_counter()
    baits(word * 20_000)
    assert time.perf_counter() - start < 1


def test_no_title_no_verdict(see):
    assert see(SIGNAL).reading is Reading.NOT_VERIFIABLE
