"""A page that a reader handed in is said to be one, wherever it could pass for the outlet's."""

from dataclasses import replace

import web_builders as builders
from web_doubles import history

from scorer.score import FETCHED, GIVEN

HANDED_IN = "Page remise par un lecteur"
OUTLET = "/medias/gazette-ombreval.example"


def from_(origin, **changes):
    made = builders.score(**changes)
    return replace(made, snapshot=replace(made.snapshot, origin=origin))


def test_the_page_of_an_article_says_first_that_it_was_handed_in(show):
    assert HANDED_IN in show(from_(GIVEN))
    assert HANDED_IN not in show(from_(FETCHED))
    assert HANDED_IN not in show(from_(GIVEN, final_url=None, url=None))


def test_an_outlet_says_what_its_history_counts(client, services):
    assert "remises" not in client.get(OUTLET).text
    services.outlet_made = history(7, left_out=1)
    assert (
        "1\u00a0lecture de pages remises par des lecteurs, non comptée." in client.get(OUTLET).text
    )
    services.outlet_made = history(7, origin=GIVEN)
    assert "leur adresse n’est pas vérifiée" in client.get(OUTLET).text


def test_the_list_marks_outlets_that_were_never_fetched(client, services):
    assert "pages remises" not in client.get("/medias").text
    services.summaries = tuple(replace(line, origin=GIVEN) for line in services.summaries)
    assert client.get("/medias").text.count("pages remises") == len(services.summaries)
