"""From what an annotator answered of a page to what is kept of it: facts, places and digests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from features.article import Part
from training.annotations import Annotated, Fact, LabelsError, Passage, passage

#: What the guide asks of a page, and the answers it allows (``None`` among them: cannot be said).
_YES_NO: tuple[Fact, ...] = (False, True)
_IF_PICTURE: tuple[Fact, ...] = (False, True, None)
GENRES = (
    *("reporting", "agency", "opinion", "interview", "analysis", "satire", "sponsored"),
    *("press_release", "republished", "live", "guide", "other"),
)
BYLINES = ("person", "several", "agency", "collective", "pseudonym", "outlet", "none")
FACTS: dict[str, tuple[Fact, ...]] = {
    "genre": GENRES,
    "byline": BYLINES,
    **dict.fromkeys(("placeholder", "photographer", "described", "uncaptioned"), _IF_PICTURE),
    **dict.fromkeys(
        (
            *("genre_labelled", "date_shown", "update_shown", "correction", "site_identity"),
            *("republished", "lone_agency_source", "opinion_label", "sponsored_label"),
            *("donation_plea", "title_teasing", "title_capitals", "title_mismatch"),
            *("template_leftover", "duplicated_caption", "unbalanced_quotes", "named_documents"),
            *("other_side", "contacted", "on_the_spot", "sources_linked"),
            *("collective_we", "first_person", "reader_address"),
        ),
        _YES_NO,
    ),
}
#: The one fact that is a count.
PICTURES = "pictures"
#: Passages that the guide asks for; those of ``QUOTATIONS`` come with their speaker.
QUOTATIONS, NAMED = "quotations", "named_sources"
PASSAGES = (
    *(QUOTATIONS, NAMED, "editorialising_asides", "anonymous_sources", "insinuation"),
    *("exaggeration", "judgement_words", "loaded_words", "rhetorical_questions", "calls_to_act"),
    *("promotional", "unsourced_conditional", "scare_quotes"),
)


#: The second questionnaire: passages, and what is asked of each; whether the beginning says who,
#: where and when; and how many different sources the attributions name.
LEAD = ("who", "where", "when")
VOICES = "voices"
ASKED = {"attributions": "quoted", "figures": "sourced", "people": "introduced"}
MARKS = ("day_marks", "place_marks", "circumstances", "certainty", "filler", "slips")
#: The parentheses of a page, judged one by one: comments by a turn that shows them as such, and
#: those that only their sense tells. All others inform.
BY_TURN, BY_SENSE = "asides_by_turn", "asides_by_sense"
#: What is asked of a title alone, and the passage that is that title: once it reads otherwise, it
#: is counted among the lost.
TITLE_FACTS, JUDGED_TITLE = ("title_teasing", "title_capitals"), "judged_title"


def annotated(name: str, answers: Mapping[str, Any], title: str, body: str) -> Annotated:
    """The stored form of one page’s answers, given the article as the annotator read it.

    Raises LabelsError for a missing answer, one that the guide does not know, or a passage that
    is not in the article.
    """
    if answers.get("usable") is False:
        return Annotated(name, usable=False, facts={}, passages={})
    facts = {fact: _answer(name, answers, fact) for fact in (*FACTS, PICTURES)}
    passages = _passages(name, answers, PASSAGES, title, body)
    return Annotated(name, usable=True, facts=facts, passages=passages)


def annotated_sources(name: str, answers: Mapping[str, Any], title: str, body: str) -> Annotated:
    """The same for the second questionnaire."""
    lead = answers.get("lead") or {}
    if any(not isinstance(lead.get(word), bool) for word in LEAD):
        raise LabelsError(f"{name} : la réponse « lead » manque, ou n’est pas du guide.")
    facts: dict[str, Fact] = {f"lead_{word}": lead[word] for word in LEAD}
    facts[VOICES] = len({str(one["source"]).casefold() for one in answers["attributions"]})
    passages = _passages(name, answers, (*ASKED, *MARKS), title, body)
    return Annotated(name, usable=True, facts=facts, passages=passages)


def annotated_asides(name: str, answers: Mapping[str, Any], title: str, body: str) -> Annotated:
    """The same for the parentheses of a page."""
    passages = _passages(name, answers, (BY_TURN, BY_SENSE), title, body)
    return Annotated(name, usable=True, facts={}, passages=passages)


def annotated_title(name: str, answers: Mapping[str, Any], title: str, _body: str) -> Annotated:
    """The same for a title."""
    facts = {fact: _answer(name, answers, fact) for fact in TITLE_FACTS}
    judged = (passage(Part.TITLE, title, 0, len(title)),)
    return Annotated(name, usable=True, facts=facts, passages={JUDGED_TITLE: judged})


def _passages(
    name: str, answers: Mapping[str, Any], categories: Iterable[str], title: str, body: str
) -> dict[str, tuple[Passage, ...]]:
    texts = {Part.TITLE: title, Part.BODY: body}
    return {
        category: _located(f"{name}, {category}", answers.get(category) or [], texts)
        for category in categories
    }


def _answer(name: str, answers: Mapping[str, Any], fact: str) -> Fact:
    answer: Fact = answers.get(fact)
    if fact == PICTURES:
        known = isinstance(answer, int) and not isinstance(answer, bool) and answer >= 0
    else:
        known = fact in answers and any(answer is choice for choice in FACTS[fact])
        known = known or (isinstance(answer, str) and answer in FACTS[fact])
    if not known:
        raise LabelsError(f"{name} : la réponse « {fact} » manque, ou n’est pas du guide.")
    return answer


def _located(
    where: str, items: Sequence[str | Mapping[str, Any]], texts: Mapping[Part, str]
) -> tuple[Passage, ...]:
    """The passages in the order given; one given twice is looked for twice."""
    taken: set[tuple[Part, int]] = set()
    found = []
    for item in items:
        quote = item if isinstance(item, str) else str(item["text"])
        place = _place(quote, texts, taken)
        if place is None:
            raise LabelsError(f"{where} : un passage n’est pas dans l’article.")
        taken.add((place.part, place.start))
        found.append(_judged(place, item, texts))
    return tuple(found)


def _judged(place: Passage, item: str | Mapping[str, Any], texts: Mapping[Part, str]) -> Passage:
    """A passage with the annotator’s verdict on it, if the guide asks for one."""
    if isinstance(item, str):
        return place
    if "speaker" in item:
        return _spoken(place, item["speaker"], texts)
    return replace(place, verdict=next(item[key] for key in ASKED.values() if key in item))


def _place(quote: str, texts: Mapping[Part, str], taken: set[tuple[Part, int]]) -> Passage | None:
    """The first place of a quote that is not taken, whole words before parts of words."""
    places = [
        (part, start) for part, text in texts.items() for start in _starts(quote, text) if quote
    ]
    free = [place for place in places if place not in taken] or places
    free.sort(key=lambda place: not _whole(texts[place[0]], place[1], len(quote)))
    if not free:
        return None
    part, start = free[0]
    return passage(part, texts[part], start, start + len(quote))


def _starts(quote: str, text: str) -> list[int]:
    starts, at = [], text.find(quote)
    while at >= 0:
        starts.append(at)
        at = text.find(quote, at + 1)
    return starts


def _whole(text: str, start: int, length: int) -> bool:
    around = text[max(0, start - 1) : start] + text[start + length : start + length + 1]
    return not any(char.isalnum() for char in around)


def _spoken(place: Passage, speaker: str | None, texts: Mapping[Part, str]) -> Passage:
    """A quotation with its speaker: the nearest place of the designation, where it stands."""
    spoken, part = speaker is not None, place.part
    starts = _starts(speaker, texts[part]) if speaker else []
    nearest = min(starts, key=lambda start: abs(start - place.start), default=None)
    who = None
    if speaker and nearest is not None:
        who = passage(part, texts[part], nearest, nearest + len(speaker))
    return Passage(place.part, place.start, place.end, place.digest, spoken, who)
