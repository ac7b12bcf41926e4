import pytest

from features.article import Image
from features.signal import Reading
from features.signals.descriptive_captions import SIGNAL


def picture(caption: str) -> Image:
    return Image("a.jpg", legend=caption, caption=caption)


@pytest.mark.parametrize(
    ("caption", "value"),
    [
        ("La maire Inès Morel devant les piles du pont, à Valbrune, mardi 12 mars.", 5),
        ("Inès Morel à Dakar, en 2019.", 4),
        ("Le pont, le 3 juin.", 3),
        ("Des bergers en Moldavie", 3),
        ("À Valbrune, les bergers", 3),
        ("Une affiche de 1958", 3),
        ("Le troupeau (1894), huile sur toile", 3),
        ("Le troupeau fin décembre", 3),
        ("Le troupeau l’été dernier", 3),
        ("Inès Morel lors d’une conférence", 3),
        ("Inès Morel à l’inauguration du pont", 3),
        ("Les bergers durant la Fête du Pont", 3),
        ("Une bergère à la manufacture Mardal", 3),
        ("Une bergère sur le parking d’un Mardal Market", 3),
        ("Une chercheuse de l’institut des Hautes Laines", 3),
        ("Des bergers devant le bureau du Premier ministre", 3),
        ("Des bergers devant un bâtiment, à La Valbrune", 3),
        ("À La Valbrune, les bergers", 3),
        ("Des bergers dans Bamako", 3),
        ("Inès Morel photographiée dans son atelier", 4),
        ("Inès Morel dans Vents Noirs", 4),
        ("Des bergers réunis au récent sommet de Valbrune", 3),
        ("Des bergers jusqu’à la frontière moldave", 3),
        ("Un bâtiment de l’université Paul Nève", 3),
        ("Une affiche de 1958 (détail)", 3),
        ("Un troupeau (1480), huile sur bois", 3),
        ("Douze assiettes, 1783-84", 3),
        ("Une coupe, 12 avant J.-C.", 3),
        ("Une aiguière, 17e siècle", 3),
        ("Les bergers, 2024/10/02", 3),
        ("Les bergers, janv. 2019", 3),
        ("Inès Morel lors du deuxième débat", 3),
        ("À partir de mai, le pont sera fermé", 3),
        ("Le troupeau, d’ici juin", 3),
        ("Depuis le début de l’année, des bergers manquent", 3),
        ("Le pont en début de saison", 3),
        ("Des bergers, la semaine dernière", 3),
        ("Un berger il y a trois ans", 3),
        ("Une bergère pendant le premier confinement", 3),
        ("Le futur parc de Valbrune-sur-Laine", 3),
        ("Une bergère à Mardal (Hautes-Laines)", 3),
        ("Le parti des bergers a dirigé le Sénégal", 3),
        ("Une tempête a frappé l’Espagne", 3),
    ],
)
def test_a_caption_that_tells_is_quoted(see, caption, value):
    seen = see(SIGNAL, images=(picture(caption),))
    assert seen.value == value
    assert seen.reading is Reading.TRUST
    assert seen.quotes == (caption,)


@pytest.mark.parametrize(
    "caption",
    [
        "Le pont",
        "Image d’illustration",
        "Inès Morel, la maire, salue les habitants réunis devant elle",
        "Lors du lancer, Inès Morel tire la langue",
        "Il a suffi de deux heures à GPT-3",
        "La dette confiée au FMI",
        "Un troupeau de 2000 brebis",
        "Le bureau du Premier ministre écrit aux bergers",
        "Le 3 juin, à Valbrune",
        "Une bergère dans Vents Noirs",
        "Un berger donnait des ordres à Louise",
        "Des chèvres chez les Mardal",
        "Un troupeau de 2000 (ou 3000) brebis",
        "Inès Morel photographiée dans son manteau",
        "Ce mois de janvier sera marqué par les vœux",
        "Des bergers au sommet de leur art",
        "Le propriétaire de l’opérateur Mardal (Ondes)",
        "Depuis quelques années, les bergers sont plus nombreux",
        "Il y a trois bergers",
        "Les bergers ont pris la semaine",
        "Le parti des bergers a dirigé le Sénat",
        "Le Sénégal répond aux bergers",
        "Jean-le-Berger et sa louve",
    ],
)
def test_a_caption_that_cannot_be_checked(see, caption):
    seen = see(SIGNAL, images=(picture(caption),))
    assert seen.value <= 1
    assert seen.reading is Reading.NEUTRAL
    assert not seen.quotes


def test_one_good_caption_is_enough(see):
    captions = ("Le pont", "Inès Morel à Dakar, en 2019.", "")
    seen = see(SIGNAL, images=tuple(picture(caption) for caption in captions))
    assert seen.value == 2
    assert seen.reading is Reading.TRUST
    assert seen.quotes == (captions[1],)


def test_the_caption_of_the_first_picture_counts_above_any_other(see):
    bare, short, full = (
        picture(""),
        picture("Le pont, le 3 juin."),
        picture("Inès Morel à Dakar, en 2019."),
    )
    orders = ((short, bare), (bare, full), (short, full), (full, short))
    assert [see(SIGNAL, images=images).value for images in orders] == [3, 2, 3, 4]


def test_pictures_without_any_caption_say_nothing(see):
    seen = see(SIGNAL, images=(Image("a.jpg"), Image("b.jpg")))
    assert seen.value == 0
    assert seen.reading is Reading.NEUTRAL
    assert seen.outcome.saw == "Aucune image n’a de légende."


def test_a_credit_alone_is_no_caption_and_is_quoted(see):
    seen = see(SIGNAL, images=(Image("a.jpg"), Image("b.jpg", legend="© AFP", credit="© AFP")))
    assert seen.value == 0
    assert seen.quotes == ("© AFP",)
    assert "seulement une mention" in seen.outcome.saw


def test_an_article_without_picture_has_no_caption_to_judge(see):
    assert see(SIGNAL, images=()).reading is Reading.NOT_VERIFIABLE


@pytest.mark.parametrize(
    ("caption", "value"),
    [
        ("La gare de Valbrune", 3),
        ("La gare Saint-Jean", 3),
        ("Le siège du Conseil", 3),
        ("Le marché des Tanneurs", 3),
        ("Un bateau au large de Valbrune", 3),
        ("Une statue en face de l’Académie de Valbrune", 3),
        ("Un tournage dans les locaux parisiens de Radio", 3),
        ("Une statue (Moldavie)", 3),
        ("Inès Morel (Gazette)", 1),
        ("Des alertes reçues depuis Gazette", 1),
        ("La salle de l’Assemblée nationale", 3),
        ("Un vieux fossile (Inès)", 1),
        ("Des données en Open Source", 1),
        ("Des ouvriers devant le conseil de prud’hommes de Valbrune", 3),
        ("Un piquet dans le hall de la faculté", 3),
        ("Un piquet dans le doute", 1),
        ("Des bergers en France : ils transhument", 3),
        ("En France, les bergers transhument", 1),
        ("La gare de demain", 1),
        ("Une ville de province", 1),
    ],
)
def test_a_site_and_its_name_say_where(see, caption, value):
    assert see(SIGNAL, images=(picture(caption),)).value == value
