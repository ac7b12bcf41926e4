import pytest

from features.article import Byline, BylineKind, Link, Medium
from features.signal import Reading
from features.signals.lone_agency_source import SIGNAL

BODY = "La société a porté plainte mardi. Selon elle, le contrat a été rompu sans motif."
VOICES = (
    "« Le contrat a été rompu sans motif », affirme Inès Morel, avocate de la société. "
    "« Nous attendons la décision du tribunal », répond Paul Nève, directeur du site."
)


@pytest.mark.parametrize("line", ["Source: AP", "Source : Reuters", "via Le Courrier de Namur"])
def test_a_bare_name_is_quoted(see, line):
    seen = see(SIGNAL, body=BODY, source_line=line)
    assert seen.reading is Reading.DISTRUST
    assert seen.quotes == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "Article traduit de La Gazette de Bulle par Inès Morel",
        "Traduction : Paul Nève",
        "via GIPHY",
        "Source : www.gazette.example",
    ],
)
def test_a_credit_or_an_address_is_no_bare_name(see, line):
    assert see(SIGNAL, body=BODY, source_line=line).reading is Reading.NEUTRAL


def test_a_page_without_such_a_line(see):
    assert see(SIGNAL, body=BODY).reading is Reading.NEUTRAL


@pytest.mark.parametrize(
    ("byline", "reading"),
    [
        (Byline(BylineKind.AGENCY), Reading.NEUTRAL),
        (Byline(BylineKind.OUTLET, agencies=("Belga",)), Reading.NEUTRAL),
        (Byline(BylineKind.COLLECTIVE, agencies=("Belga",)), Reading.NEUTRAL),
        (Byline(BylineKind.OUTLET), Reading.DISTRUST),
        (Byline(BylineKind.PERSON, names=("Inès Morel",), agencies=("Belga",)), Reading.DISTRUST),
    ],
)
def test_only_an_agency_that_signs_is_its_own_source(see, byline, reading):
    assert see(SIGNAL, body=BODY, source_line="(Belga)", byline=byline).reading is reading


def test_a_linked_source_can_be_followed(see):
    link = Link("https://agence.example/depeche", "la dépêche", internal=False, start=3, end=9)
    assert (
        see(SIGNAL, body=BODY, source_line="Source: AP", links=(link,)).reading is Reading.NEUTRAL
    )


def test_a_link_to_the_site_itself_changes_nothing(see):
    link = Link("https://valbrune.example/", "la société", internal=True, start=3, end=9)
    seen = see(SIGNAL, body=BODY, source_line="Source: AP", links=(link,))
    assert seen.reading is Reading.DISTRUST


def test_an_article_with_its_own_sources(see):
    assert see(SIGNAL, body=VOICES, source_line="(avec AFP)").reading is Reading.NEUTRAL


def test_a_bare_body_may_have_lost_the_line(see):
    seen = see(SIGNAL, medium=Medium.PASTED_BODY, body=BODY)
    assert seen.reading is Reading.NOT_VERIFIABLE
