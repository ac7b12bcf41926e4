"""Exactness: what counts as right, found, invented, missed and lost; agreement; the command."""

import json
from dataclasses import replace
from math import isnan

import numpy as np
import pytest

from features.analysis.passages import MOST_SHOWN
from features.article import Article, Medium, Part, Span
from features.signal import Measured, NotApplicable
from features.signals import catalogue
from scorer.cli import sourcier
from scorer.cli.faults import guarded
from training.agreement import agreement, cohen
from training.annotating import (
    ASKED,
    BY_SENSE,
    BY_TURN,
    FACTS,
    MARKS,
    PASSAGES,
    annotated,
    annotated_asides,
    annotated_sources,
)
from training.annotations import FIRST, SECOND, read_annotations, write_annotations
from training.comparisons import CARD, COMPARISONS, Counted
from training.exactness import (
    CONTROL,
    TUNING,
    Reading,
    exactness,
    half,
    overlap,
    wilson,
)
from training.exactness_figures import exactness_figures, genre_figures
from training.exactness_text import exactness_text, goal_reached, wrong_text
from training.outlet_correlations import outlet_correlations
from training.vectors import write as write_vectors

TITLE = "Un titre sans histoire"
BODY = (
    "alpha bravo charlie delta echo foxtrot golf hotel india juliette kilo lima mike novembre oscar"
)


def answers(**changed):
    plain = {name: choices[0] for name, choices in FACTS.items()}
    return {"usable": True, "pictures": 0, **plain, **{n: [] for n in PASSAGES}, **changed}


def at(word, text=BODY):
    return Span(Part.BODY, text.index(word), text.index(word) + len(word))


def reading(name="p", body=BODY, outcomes=(), **changed):
    silent = dict.fromkeys(catalogue(), NotApplicable("Rien à mesurer."))
    labels = annotated(name, answers(**changed), TITLE, BODY)
    article = Article(Medium.PAGE, title=TITLE, body=body)
    seconds = dict.fromkeys(("reading", *catalogue()), 0.001)
    return Reading(labels, article, silent | dict(outcomes), "indetermine", seconds)


def counts(tally):
    return tally.right, tally.invented, tally.found, tally.missed


def test_every_comparison_is_of_a_signal():
    assert set(COMPARISONS) <= set(catalogue())
    assert set(COMPARISONS) >= CARD
    assert all(isinstance(one, Counted) or one.reason for one in COMPARISONS.values())


def with_sources(page, *, body=BODY, lead=(False, False, False), **changed):
    """The same page with answers to the second questionnaire."""
    asked = {name: [] for name in (*ASKED, *MARKS)} | changed
    asked["lead"] = dict(zip(("who", "where", "when"), lead, strict=True))
    more = annotated_sources(page.labels.id, asked, TITLE, body)
    facts = {**page.labels.facts, **more.facts}
    passages = {**page.labels.passages, **more.passages}
    return replace(page, labels=replace(page.labels, facts=facts, passages=passages))


def test_a_page_without_the_second_questionnaire_counts_nowhere_in_it():
    told = {"dated_facts": Measured(1.0, "", (at("alpha"),)), "lead_answers": Measured(2.0, "")}
    tallies = exactness([reading(outcomes=told)])
    assert tallies["dated_facts"].pages == tallies["lead_answers"].pages == 0


def test_what_is_attributed_is_compared_by_passage_and_by_paragraph():
    text = "alpha dit bravo dit charlie.\n\ndelta.\n\necho dit."
    spans = tuple(at(word, text) for word in ("alpha", "bravo", "delta"))
    told = dict.fromkeys(("attribution_density", "sourced_paragraphs"), Measured(1.0, "", spans))
    attributions = [
        {"text": "alpha dit", "quoted": True, "source": "Alpha"},
        {"text": "bravo dit", "quoted": False, "source": "Bravo"},
        {"text": "echo dit", "quoted": False, "source": "alpha"},
    ]
    page = with_sources(reading(body=text, outcomes=told), body=text, attributions=attributions)
    tallies = exactness([page])
    assert counts(tallies["attribution_density"]) == (2, 1, 2, 1)
    assert counts(tallies["sourced_paragraphs"]) == (1, 1, 1, 1)
    assert tallies["indirect_speech"].missed == 2
    assert page.labels.facts["voices"] == 2


def test_an_aside_that_only_its_sense_tells_is_right_but_not_asked_for():
    told = {"editorialising_asides": Measured(3.0, "", (at("alpha"), at("bravo"), at("kilo")))}
    page = reading(outcomes=told)
    assert exactness([page])["editorialising_asides"].pages == 0
    asides = {BY_TURN: ["alpha", "golf"], BY_SENSE: ["bravo", "mike"]}
    judged = replace(page, labels=annotated_asides("p", asides, TITLE, BODY))
    tally = exactness([judged])["editorialising_asides"]
    assert counts(tally) == (2, 1, 1, 1)
    assert (tally.also, tally.also_found) == (2, 1)


def test_a_beginning_that_answers_two_questions_is_told_by_two():
    told = {"lead_answers": Measured(2.0, "")}
    pages = [
        with_sources(reading(outcomes=told), lead=(True, False, True)),
        with_sources(reading(outcomes=told), lead=(True, False, False)),
    ]
    assert counts(exactness(pages)["lead_answers"]) == (1, 1, 1, 0)


def test_a_page_is_right_wrong_missed_or_left_out():
    shown = {"date_shown": Measured(2.0, "")}
    hidden = {"date_shown": Measured(1.0, "")}
    pages = [
        reading(outcomes=shown, date_shown=True),
        reading(outcomes=shown, date_shown=False),
        reading(outcomes=hidden, date_shown=True),
        reading(date_shown=True),  # said nothing: missed too
        reading(outcomes=hidden, date_shown=False),
    ]
    tally = exactness(pages)["date_shown"]
    assert tally.pages == 5
    assert counts(tally) == (1, 1, 1, 2)
    assert [miss.invented for miss in tally.misses] == [True, False, False]


def test_a_fact_that_could_not_be_said_is_not_counted():
    stock = {"placeholder_images": Measured(1.0, "")}
    tally = exactness([reading(outcomes=stock, placeholder=None)])["placeholder_images"]
    assert (tally.pages, *counts(tally)) == (0, 0, 0, 0, 0)


def test_a_signature_is_missing_when_it_hides_who_signs_not_when_it_names_the_outlet():
    outlet, alias = ({"missing_byline": Measured(value, "")} for value in (0.5, 0.6))
    pages = [
        reading(outcomes=outlet, byline="outlet"),
        reading(outcomes=alias, byline="pseudonym"),
        reading(outcomes=alias, byline="person"),
    ]
    assert counts(exactness(pages)["missing_byline"]) == (1, 1, 1, 0)


def test_passages_that_share_a_character_are_the_same_one():
    ours = Measured(2.0, "", (at("bravo charlie"), at("lima")))
    page = reading(
        outcomes={"insinuation": ours}, insinuation=["charlie delta", "alpha", "titre sans"]
    )
    tally = exactness([page])["insinuation"]
    assert counts(tally) == (1, 1, 1, 2)
    assert [(miss.invented, miss.span.part) for miss in tally.misses] == [
        (True, Part.BODY),
        (False, Part.BODY),
        (False, Part.TITLE),
    ]


def test_neighbours_and_other_parts_do_not_overlap():
    assert overlap(Span(Part.BODY, 0, 3), Span(Part.BODY, 2, 4))
    assert not overlap(Span(Part.BODY, 0, 3), Span(Part.BODY, 3, 4))
    assert not overlap(Span(Part.BODY, 0, 3), Span(Part.TITLE, 0, 3))


def test_a_passage_no_longer_in_the_text_is_lost_and_said():
    page = reading(body=BODY.replace("alpha", "autre"), insinuation=["alpha", "bravo"])
    tally = exactness([page])["insinuation"]
    assert (tally.lost, tally.missed) == (1, 1)
    figures = exactness_figures([page], {"p": page.labels}, {}, None)
    assert figures["lost"] == {"passages": 2, "lost": 1}
    assert "1 sur 2" in exactness_text(figures)


def test_quotations_are_told_apart_by_whether_someone_speaks():
    quotes = [
        {"text": "alpha bravo charlie", "speaker": "golf"},
        {"text": "hotel india juliette", "speaker": None},
    ]
    ours = {
        "quotations_with_speaker": Measured(1.0, "", (at("alpha"), at("hotel"))),
        "unattributed_quotations": Measured(0.0, ""),
    }
    tallies = exactness([reading(outcomes=ours, quotations=quotes)])
    assert counts(tallies["quotations_with_speaker"]) == (1, 1, 1, 0)
    assert counts(tallies["unattributed_quotations"]) == (0, 0, 0, 1)


def test_a_lone_quotation_is_outside_the_rule_of_a_share():
    quotes = [{"text": "alpha bravo charlie", "speaker": "golf"}]
    tallies = exactness([reading(quotations=quotes)])
    assert tallies["quotations_with_speaker"].pages == 0
    assert tallies["unattributed_quotations"].pages == 1


def test_a_name_is_found_wherever_its_family_name_stands():
    body = "Odile Tarnier parle. Plus bas, Tarnier insiste, et les Tarniers s’en vont."
    labels = annotated("p", answers(named_sources=["Odile Tarnier"]), TITLE, body)
    silent = dict.fromkeys(catalogue(), NotApplicable("Rien à mesurer."))
    article = Article(Medium.PAGE, title=TITLE, body=body)

    def tally(span):
        told = silent | {"named_sources": Measured(1.0, "", (span,))}
        return counts(exactness([Reading(labels, article, told, "", {})])["named_sources"])

    again = body.index("Tarnier insiste")
    assert tally(Span(Part.BODY, again, again + 7)) == (1, 0, 1, 0)
    assert tally(at("Tarniers", body)) == (0, 1, 0, 1)


def test_nothing_counts_after_the_last_passage_shown():
    words = BODY.split()
    ours = Measured(20.0, "", tuple(map(at, words[:MOST_SHOWN])))
    page = reading(outcomes={"loaded_words": ours}, loaded_words=words[:3] + words[-2:])
    assert counts(exactness([page])["loaded_words"]) == (3, MOST_SHOWN - 3, 3, 0)
    fewer = Measured(20.0, "", ours.spans[:-1])
    page = reading(outcomes={"loaded_words": fewer}, loaded_words=words[:3] + words[-2:])
    assert counts(exactness([page])["loaded_words"]) == (3, MOST_SHOWN - 4, 3, 2)


def test_a_page_is_open_to_tuning_unless_it_was_put_away_as_control(tmp_path):
    page = reading().labels
    write_annotations([page, replace(page, id="q", control=True)], tmp_path / FIRST)
    found = read_annotations(tmp_path / FIRST)
    assert [half(one) for one in found.values()] == [TUNING, CONTROL]


def test_wilson_gives_known_intervals():
    assert wilson(8, 10) == pytest.approx((0.8, 0.4902, 0.9433), abs=1e-3)
    assert wilson(0, 10)[:2] == pytest.approx((0.0, 0.0))
    assert wilson(10, 10)[2] == pytest.approx(1.0)
    assert all(map(isnan, wilson(0, 0)))


def test_kappa_has_its_known_values():
    table = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10
    table += [(False, False)] * 15
    assert cohen(table) == pytest.approx(0.4)
    assert cohen([(True, True), (False, False)]) == 1.0
    assert cohen([(True, False), (False, True)]) == -1.0
    assert isnan(cohen([(True, True)] * 3))
    assert isnan(cohen([]))


def test_agreement_counts_passages_that_meet():
    one = annotated("p", answers(insinuation=["alpha bravo", "golf"]), TITLE, BODY)
    other = annotated("p", answers(insinuation=["bravo charlie"], date_shown=True), TITLE, BODY)
    found = agreement({"p": one, "q": one}, {"p": other})
    assert found["insinuation"].overlap == pytest.approx(2 / 3)
    assert (found["insinuation"].first, found["insinuation"].second) == (2, 1)
    assert found["date_shown"].same == 0.0
    assert found["genre"].same == 1.0
    assert isnan(found["genre"].overlap)


def test_a_genre_is_right_only_by_its_own_name():
    pages = [
        reading_genre("reporting", "information"),
        reading_genre("opinion", "information"),
        reading_genre("guide", "opinion"),
        reading_genre("guide", "indetermine"),
    ]
    found = genre_figures(pages)
    assert (found["pages"], found["told"], found["right"]) == (4, 3, 1)
    assert found["confusion"]["guide"] == {"indetermine": 1, "opinion": 1}


def reading_genre(truth, guess):
    labels = annotated("p", answers(genre=truth), TITLE, BODY)
    return Reading(labels, Article(Medium.PAGE), {}, guess, {})


@pytest.mark.parametrize(
    ("claims", "cases", "reached"),
    [
        ((9, 1), (9, 1), True),
        ((9, 1), (8, 2), False),
        ((4, 0), (9, 1), None),
        ((9, 1), (3, 1), None),
        ((0, 0), (0, 9), False),
        ((0, 6), (0, 0), False),
        ((0, 0), (0, 0), None),
    ],
)
def test_a_goal_is_missed_by_one_figure_and_reached_by_both(claims, cases, reached):
    tally = dict(zip(("right", "invented", "found", "missed"), (*claims, *cases), strict=True))
    tally |= {"precision": {"value": wilson(claims[0], sum(claims))[0]}}
    tally |= {"recall": {"value": wilson(cases[0], sum(cases))[0]}}
    assert goal_reached({"compared": "page", "goal": 0.85, "control": tally}) is reached


def test_a_signal_that_is_not_compared_has_no_goal_to_reach():
    assert goal_reached({"compared": None}) is None


def test_wrong_answers_are_listed_for_open_pages_only():
    ours = {"insinuation": Measured(1.0, "", (at("lima"),))}
    pages = [reading(name, outcomes=ours, insinuation=["golf hotel"]) for name in ("b", "a")]
    pages[1] = replace(pages[1], labels=replace(pages[1].labels, control=True))
    text = wrong_text("insinuation", pages)
    assert "«\N{NO-BREAK SPACE}lima\N{NO-BREAK SPACE}»" in text
    assert "golf hotel" in text
    assert "\nb  " in text
    assert "\na  " not in text
    by_page = wrong_text("date_shown", [reading("b", date_shown=True)])
    assert "Rien à mesurer." in by_page


def test_outlets_weigh_alike_in_correlations(population):
    found = outlet_correlations(population)
    reassuring = [n for n, s in catalogue().items() if s.scored and s.direction == "reassuring"]
    values = [found[name]["reliable"] for name in reassuring if found[name]["reliable"] is not None]
    assert np.mean(values) > 0.3
    assert all(-1 <= value <= 1 for value in values)
    own = np.flatnonzero(population["outlet"] == "reliable0.example")
    again = np.concatenate([np.arange(len(population)), *[own] * 5])
    prolific = population.where(again)
    assert outlet_correlations(prolific)["date_shown"] == pytest.approx(found["date_shown"])


@pytest.fixture
def labelled(corpus, tmp_path):
    pages = [annotated(f"reliable-{n}-0", answers(date_shown=True), "Titre", "") for n in range(4)]
    write_annotations(pages, tmp_path / FIRST)
    write_annotations(pages[:2], tmp_path / SECOND)
    return ["exactness", "--corpus", str(corpus.directory), "--labels", str(tmp_path)]


def test_the_command_gives_a_french_table_and_json(labelled, capsys):
    assert guarded(sourcier, labelled) == 0
    text = capsys.readouterr().out
    assert all(name in text for name in catalogue())
    assert "non mesuré" in text
    assert " :" not in text
    assert guarded(sourcier, [*labelled, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["pages"]["annotated"] == 4
    row = next(row for row in figures["signals"] if row["id"] == "date_shown")
    assert sum(row[side]["missed"] for side in (CONTROL, TUNING)) == 4


def test_the_command_takes_the_corpus_measures(labelled, corpus, tmp_path, capsys):
    write_vectors(corpus.vectors, tmp_path / "v.parquet")
    args = [*labelled, "--json", "--vectors", str(tmp_path / "v.parquet")]
    assert guarded(sourcier, args) == 0
    figures = json.loads(capsys.readouterr().out)
    row = next(row for row in figures["signals"] if row["id"] == "date_shown")
    assert 0.5 < row["measurable"] < 1
    assert set(row["outlets"]) == {"reliable", "unrated", "unreliable"}


def test_what_is_missing_is_said_in_french(labelled, tmp_path, capsys):
    nowhere = str(tmp_path / "absent")
    assert guarded(sourcier, ["exactness", "--corpus", nowhere]) != 0
    assert "introuvable" in capsys.readouterr().err
    assert guarded(sourcier, [*labelled[:3], "--labels", nowhere]) != 0
    assert "ne se lisent pas" in capsys.readouterr().err
    other = annotated("ailleurs", answers(), TITLE, BODY)
    write_annotations([other], tmp_path / FIRST)
    assert guarded(sourcier, labelled) != 0
    assert "ne sont pas dans ce corpus, dont ailleurs" in capsys.readouterr().err
