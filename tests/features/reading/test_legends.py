"""Lines under pictures: caption, credit, and where the picture comes from."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.article import ImageKind
from features.reading.credit_forms import is_credit
from features.reading.legend_lines import is_legend_line
from features.reading.legends import parse_legend

AGENCY, STOCK, STAFF, DR = ImageKind.AGENCY, ImageKind.STOCK, ImageKind.STAFF, ImageKind.DR
ILLUSTRATION, SCREENSHOT, AI = ImageKind.ILLUSTRATION, ImageKind.SCREENSHOT, ImageKind.AI


@pytest.mark.parametrize(
    ("line", "caption", "credit", "kind"),
    [
        (
            "Le pont, mardi. © Jeanne Morvan / AFP",
            "Le pont, mardi.",
            "© Jeanne Morvan / AFP",
            AGENCY,
        ),
        ("Le pont. REUTERS/Jeanne Morvan", "Le pont.", "REUTERS/Jeanne Morvan", AGENCY),
        ("Le pont — J. van Morvan / AFP", "Le pont", "J. van Morvan / AFP", AGENCY),
        ("Le pont (Jeanne Morvan/Pool/Sipa)", "Le pont", "(Jeanne Morvan/Pool/Sipa)", AGENCY),
        (
            "Le pont à Gao (Photo Jeanne Morvan. AFP)",
            "Le pont à Gao",
            "(Photo Jeanne Morvan. AFP)",
            AGENCY,
        ),
        ("Le pont. [Keystone]", "Le pont.", "[Keystone]", AGENCY),
        ("Le pont, mardi -AFP/Jeanne MORVAN", "Le pont, mardi", "AFP/Jeanne MORVAN", AGENCY),
        ("Le pont, mardi - J.Morvan/7Matin", "Le pont, mardi", "J.Morvan/7Matin", STAFF),
        ("Le beau pont. Jeanne Morvan, Canal 7", "Le beau pont.", "Jeanne Morvan, Canal 7", STAFF),
        (
            "Le beau pont. Jeanne Morvan, maire depuis peu",
            "Le beau pont. Jeanne Morvan, maire depuis peu",
            "",
            ImageKind.UNKNOWN,
        ),
        (
            "Le pont. Jeanne Morvan/Nuits du livre",
            "Le pont.",
            "Jeanne Morvan/Nuits du livre",
            STAFF,
        ),
        (
            "Le pont. J. Morvan / Anadolu agency via AFP",
            "Le pont.",
            "J. Morvan / Anadolu agency via AFP",
            AGENCY,
        ),
        (
            "Marché Neuf | Jeanne Morvan via Flickr",
            "Marché Neuf",
            "Jeanne Morvan via Flickr",
            STOCK,
        ),
        ("Jeanne Morvan | Nuits via Flickr", "", "Jeanne Morvan | Nuits via Flickr", STOCK),
        ("Le pont. / jmorvan via Flickr", "Le pont.", "jmorvan via Flickr", STOCK),
        (
            "© Jeanne Morvan - Fête du pont, 3 juin",
            "Fête du pont, 3 juin",
            "© Jeanne Morvan",
            STAFF,
        ),
        ("© Radio Sept - Jeanne Morvan", "", "© Radio Sept - Jeanne Morvan", STAFF),
        ("AFP PHOTO / JEANNE MORVAN", "", "AFP PHOTO / JEANNE MORVAN", AGENCY),
        ("Le pont. UN Photo/Jeanne Morvan", "Le pont.", "UN Photo/Jeanne Morvan", STAFF),
        ("La SantÃ©", "La SantÃ©", "", ImageKind.UNKNOWN),
        ("Le pont – Jeanne Morvan – AFP", "Le pont", "Jeanne Morvan – AFP", AGENCY),
        ("Le pont Photo\u00a0: Jeanne Morvan", "Le pont", "Photo\u00a0: Jeanne Morvan", STAFF),
        ("Le pont. Crédit photo, Getty Images", "Le pont.", "Crédit photo, Getty Images", AGENCY),
        ("© Getty", "", "© Getty", AGENCY),
        (
            "Le pont – Archives municipales, 4 Fi 12",
            "Le pont",
            "Archives municipales, 4 Fi 12",
            ImageKind.UNKNOWN,
        ),
        (
            "Le pont. Collection particulière",
            "Le pont.",
            "Collection particulière",
            ImageKind.UNKNOWN,
        ),
        (
            "Archives municipales : le pont a été tracé ici.",
            "Archives municipales : le pont a été tracé ici.",
            "",
            ImageKind.UNKNOWN,
        ),
        (
            "Le pont, mardi. [Jeanne Morvan - TVB]",
            "Le pont, mardi.",
            "[Jeanne Morvan - TVB]",
            STAFF,
        ),
        ("Le pont, mardi. [TVB]", "Le pont, mardi.", "[TVB]", ImageKind.UNKNOWN),
        ("Le maire [NDLR]", "Le maire [NDLR]", "", ImageKind.UNKNOWN),
        ("Le maire [le vrai - TVB]", "Le maire [le vrai - TVB]", "", ImageKind.UNKNOWN),
        (
            "Le débit, en m³. Réseau de mesure/Infographie Le Phare",
            "Le débit, en m³.",
            "Réseau de mesure/Infographie Le Phare",
            STAFF,
        ),
        ("Le pont. Jeanne Morvan/Getty Images", "Le pont.", "Jeanne Morvan/Getty Images", AGENCY),
        ("© Getty Images/iStockphoto", "", "© Getty Images/iStockphoto", STOCK),
        ("© morvan42 - Getty", "", "© morvan42 - Getty", STOCK),
        ("© Getty Images – VueDuPontStudios", "", "© Getty Images – VueDuPontStudios", STOCK),
        (
            "Photo d’illustration Getty Images",
            "",
            "Photo d’illustration Getty Images",
            ILLUSTRATION,
        ),
        ("Photo : iStock", "", "Photo : iStock", STOCK),
        ("Jeanne Morvan on Unsplash", "", "Jeanne Morvan on Unsplash", STOCK),
        ("Le pont. | DR", "Le pont.", "DR", DR),
        ("Le pont (Ph. : DR)", "Le pont", "(Ph. : DR)", DR),
        ("Droits réservés", "Droits réservés", "", DR),
        ("Image d’illustration / Photo: DR", "", "Image d’illustration / Photo: DR", ILLUSTRATION),
        ("Photo d'illustration.", "", "Photo d'illustration.", ILLUSTRATION),
        (
            "Le pont (photo d’illustration). Shutterstock",
            "Le pont (photo d’illustration).",
            "Shutterstock",
            ILLUSTRATION,
        ),
        ("Le pont. Capture d’écran de X", "Le pont.", "Capture d’écran de X", SCREENSHOT),
        ("Le pont. Source : Capture Canal 7", "Le pont.", "Source : Capture Canal 7", SCREENSHOT),
        ("Image générée par IA", "", "Image générée par IA", AI),
        ("Le pont. Illustration créée avec l’IA", "Le pont. Illustration créée avec l’IA", "", AI),
        ("iStock", "", "iStock", STOCK),
        (
            "Le pont. Image source : pont.example",
            "Le pont.",
            "Image source : pont.example",
            ImageKind.UNKNOWN,
        ),
        ("Illustration : Jeanne Morvan", "", "Illustration : Jeanne Morvan", STAFF),
        (
            "Illustration de couverture : Jeanne Morvan, Le Pont",
            "",
            "Illustration de couverture : Jeanne Morvan, Le Pont",
            STAFF,
        ),
        (
            "Le pont. Photo de une : Jeanne Morvan",
            "Le pont.",
            "Photo de une : Jeanne Morvan",
            STAFF,
        ),
        ("THE CANADIAN PRESS/Jeanne Morvan", "", "THE CANADIAN PRESS/Jeanne Morvan", AGENCY),
        ("Illustration : DR", "", "Illustration : DR", ILLUSTRATION),
        ("Illustration d’un tribunal", "Illustration d’un tribunal", "", ILLUSTRATION),
        (
            "Le pont. Illustration / Jeanne Morvan",
            "Le pont. Illustration",
            "Jeanne Morvan",
            ILLUSTRATION,
        ),
        (
            "Illustration tirée d’un manuel de 1950",
            "Illustration tirée d’un manuel de 1950",
            "",
            ImageKind.UNKNOWN,
        ),
        (
            "Le pont rouvert mardi. - Jeanne Morvan",
            "Le pont rouvert mardi.",
            "Jeanne Morvan",
            STAFF,
        ),
        (
            "Le pont. Tous droits réservés Mairie de Gao",
            "Le pont.",
            "Tous droits réservés Mairie de Gao",
            ImageKind.UNKNOWN,
        ),
        (
            "Le pont. Photo L’Écho – Normand Morvan",
            "Le pont.",
            "Photo L’Écho – Normand Morvan",
            STAFF,
        ),
        (
            "Le pont rouvert photo : Jeanne Morvan",
            "Le pont rouvert",
            "photo : Jeanne Morvan",
            STAFF,
        ),
        ("Jeanne Morvan. (Reuters)", "Jeanne Morvan.", "(Reuters)", AGENCY),
        ("Jeanne Morvan. Photo AFP", "Jeanne Morvan.", "Photo AFP", AGENCY),
        ("Jeanne Morvan (Reuters)", "", "Jeanne Morvan (Reuters)", AGENCY),
        ("Le pont. (C) Gao Mardal", "Le pont.", "(C) Gao Mardal", STAFF),
        ("Pont neuf, by gao31 via Flickr CC", "Pont neuf", "by gao31 via Flickr CC", STOCK),
        ("Stand by me, une affiche", "Stand by me, une affiche", "", ImageKind.UNKNOWN),
        ("Photo: ČTK/Jeanne Morvan", "", "Photo: ČTK/Jeanne Morvan", AGENCY),
        ("(Source d'image:Canal)", "", "(Source d'image:Canal)", ImageKind.UNKNOWN),
        (
            "Gao, 28 juin 2017. Le pont. (ECHO DU PONT / LE CANAL)",
            "Gao, 28 juin 2017. Le pont.",
            "(ECHO DU PONT / LE CANAL)",
            STAFF,
        ),
        (
            "Le pont de la ville (Gao / Bamako)",
            "Le pont de la ville (Gao / Bamako)",
            "",
            ImageKind.UNKNOWN,
        ),
        ("© La Gazette", "", "© La Gazette", STAFF),
        ("Photo : La Gazette / Jeanne Morvan", "", "Photo : La Gazette / Jeanne Morvan", STAFF),
        (
            "Photo : un marché dans les années 1950",
            "Photo : un marché dans les années 1950",
            "",
            ImageKind.UNKNOWN,
        ),
    ],
)
def test_a_legend_in_its_parts(line, caption, credit, kind):
    assert parse_legend(line, "La Gazette") == (caption, credit, kind)


@pytest.mark.parametrize(
    "line",
    [
        "Le pont de la ville, mardi 12 mars.",
        "Le Dr Morvan reçoit ses patients",
        "La Dre Morvan et le Dr. Traoré",
        "Des journalistes de l’AFP devant le tribunal de la ville",
        "Photo prise à Gao en 1944 par un soldat inconnu de la division",
        "Enquête (publiée mardi) sur le pont",
        "Le public regarde la vidéo de Jeanne Morvan",
        "Le matériel de l’audio-visuel : des câbles",
        "Voici d’excellentes illustrations : un coup d’œil suffit",
        "Le maire Paul Morvan",
        "Illustration à l’encre de Chine du pont",
    ],
)
def test_a_caption_without_credit(line):
    assert parse_legend(line) == (line, "", ImageKind.UNKNOWN)


@pytest.mark.parametrize(
    "text", ["© Jeanne Morvan", "Jeanne Morvan / AFP", "DR", "D.R.", "SIPA", "Crédits : La Gazette"]
)
def test_a_credit(text):
    assert is_credit(text)


@pytest.mark.parametrize(
    "text", ["", "Le pont, mardi", "AFP a écrit au maire", "12 mars / 13 mars", "dr", "Dr Morvan"]
)
def test_no_credit(text):
    assert not is_credit(text)


@pytest.mark.parametrize(
    "line",
    [
        "Image d’illustration / Photo: DR",
        "Le pont, mardi. Photo : Jeanne Morvan",
        "© Jeanne Morvan",
        "Le pont. — Jeanne Morvan / AFP",
        "Le pont, mardi. | DR",
        "Photo Jeanne Morvan",
        "Le pont, mardi (photo J. Morvan)",
    ],
)
def test_a_line_plainly_under_a_picture(line):
    assert is_legend_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Le conseil a voté mardi (AFP).",
        "Source : AP",
        "Le maire a montré le plan (photo ci-contre)",
        "Le maire a promis une photo par jour aux habitants du quartier.",
        "« Une image d’une ville fière de son pont », dit le maire.",
        "AFP",
        "Les options sont (A) le pont, (B) le bac et (C) rien du tout.",
        "Le ministre a parlé : l’image d’un pays uni, selon lui. " * 8,
    ],
)
def test_a_line_of_the_text(line):
    assert not is_legend_line(line)


TOKENS = st.sampled_from(
    ["©", "(", ")", "[", "]", " / ", "AFP", "Photo : ", "DR", "Le pont", ". ", " — ", "|", "\x00",
     "\ud800", "\u00a0", "Jeanne ", "Morvan", "Crédit", "image générée par ", "é" * 50, " " * 40]
)  # fmt: skip


@given(st.lists(TOKENS, max_size=20))
def test_the_parts_are_pieces_of_the_line(tokens):
    line = "".join(tokens).encode("utf-8", "ignore").decode()
    caption, credit, kind = parse_legend(line)
    assert caption in line
    assert credit in line
    assert kind in ImageKind
    is_legend_line(line)


@pytest.mark.parametrize("unit", ["(", "© ", " ", "a / ", "Photo : ", ". A", "—"])
def test_long_lines_cost_nothing(unit):
    start = time.process_time()
    for _ in range(10):
        parse_legend((unit * 700)[:700])
        is_legend_line((unit * 700)[:700])
        is_legend_line(unit * 50_000)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Canal Sept", "", "Canal Sept"),
        ("Le pont rouvert (CANAL SEPT)", "Le pont rouvert", "(CANAL SEPT)"),
        ("Le pont rouvert (la rive gauche)", "Le pont rouvert (la rive gauche)", ""),
        ("Canal Sept ouvre le pont à tous", "Canal Sept ouvre le pont à tous", ""),
        ("Carte de pont.example", "Carte de pont.example", ""),
        ("Le pont rouvert par Canal Sept", "Le pont rouvert par Canal Sept", ""),
    ],
)
def test_the_outlet_s_own_name_is_a_credit(line, caption, credit):
    assert parse_legend(line, "Canal Sept", "canal-sept.example")[:2] == (caption, credit)


@pytest.mark.parametrize(
    ("line", "caption", "credit", "kind"),
    [
        ("Illustration Jeanne Morvan", "", "Illustration Jeanne Morvan", ILLUSTRATION),
        ("Illustration : Jeanne Morvan", "", "Illustration : Jeanne Morvan", STAFF),
        ("Le pont. Photo illustration J. M.", "Le pont.", "Photo illustration J. M.", ILLUSTRATION),
        ("Le pont. Photo doc J. M.", "Le pont.", "Photo doc J. M.", ImageKind.UNKNOWN),
        ("Le pont. @Morne", "Le pont.", "@Morne", ImageKind.UNKNOWN),
        ("Le pont, prise de vue par Jeanne", "Le pont", "prise de vue par Jeanne", ImageKind.UNKNOWN),
        ("À des fins d’illustration. Source : Pexels", "À des fins d’illustration.", "Source : Pexels", ILLUSTRATION),
        ("© Tous droits réservés", "", "© Tous droits réservés", DR),
        ("Photo : Club Junior AA", "", "Photo : Club Junior AA", ImageKind.UNKNOWN),
        ("Photo : AA", "", "Photo : AA", AGENCY),
        ("Le pont neuf. GM/Jeanne Morvan", "Le pont neuf.", "GM/Jeanne Morvan", STAFF),
        ("Le pont neuf. TGV/métro", "Le pont neuf. TGV/métro", "", ImageKind.UNKNOWN),
        ("Le pont neuf D.R.", "Le pont neuf", "D.R.", DR),
        ("Image à la une : une élue traverse le pont, le 3 mai. Crédits : Jeanne Morvan", "une élue traverse le pont, le 3 mai.", "Crédits : Jeanne Morvan", STAFF),
        ("Image à la une : © Jeanne Morvan", "", "Image à la une : © Jeanne Morvan", STAFF),
        ("Photo by Jeanne Morvan/Canal 7", "", "Photo by Jeanne Morvan/Canal 7", STAFF),
        ("Le pont neuf Ph. J. Morvan", "Le pont neuf", "Ph. J. Morvan", STAFF),
        ("Le pont neuf GM/J. Morvan", "Le pont neuf", "GM/J. Morvan", STAFF),
        ("Le pont JEANNE MORVAN/LE PHARE", "Le pont", "JEANNE MORVAN/LE PHARE", STAFF),
        ("Le départ du TGV/TER", "Le départ du TGV/TER", "", ImageKind.UNKNOWN),
    ],
)  # fmt: skip
def test_legends_as_local_papers_word_them(line, caption, credit, kind):
    assert parse_legend(line) == (caption, credit, kind)


def test_who_holds_the_rights_may_be_named():
    assert parse_legend("Tous droits réservés Mairie de Morne")[2] is not DR
