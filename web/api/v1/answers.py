"""The published shapes of the answers; the contract tests hold the live answers to them."""

from __future__ import annotations

from apiflask import Schema
from apiflask.fields import Boolean, Dict, Float, Integer, List, Nested, Raw, String


class BandOut(Schema):
    """Tranche de la note. / Band of the score."""

    id = String(required=True)
    label = String(required=True)


class AbstentionOut(Schema):
    """Pourquoi aucune note n’est donnée. / Why no score is given."""

    code = String(required=True)
    message = String(required=True)


class GenreOut(Schema):
    """Genre de l’article. / Genre of the article."""

    id = String(required=True)
    label = String(required=True)
    probability = Float(required=True, allow_none=True)


class EvidenceOut(Schema):
    """Passage cité. / Quoted passage."""

    part = String(required=True)
    start = Integer(required=True)
    end = Integer(required=True)
    quote = String(required=True)


class SignalResultOut(Schema):
    """Un signal mesuré sur l’article. / One signal as measured on the article."""

    id = String(required=True)
    label = String(required=True)
    question = String(required=True)
    step = String(required=True)
    value = Float(required=True, allow_none=True)
    unit = String(required=True)
    status = String(required=True)
    reading = String(required=True)
    contribution = Float(required=True, allow_none=True)
    evidence = List(Nested(EvidenceOut), required=True)


class ChangePointOut(Schema):
    """Changement de niveau dans le temps. / A change of level in time."""

    last = String(required=True)
    first = String(required=True)
    before = Float(required=True)
    after = Float(required=True)
    n_before = Integer(required=True)
    n_after = Integer(required=True)
    label = String(required=True)


class EstimateOut(Schema):
    """Note estimée du média, ramenée vers l’ensemble. / Shrunken estimate of the outlet."""

    score = Float(required=True)
    interval = List(Float(), required=True)
    mean = Float(required=True)
    weight = Float(required=True)
    toward = Float(required=True)


class OutletRefOut(Schema):
    """Le média, et où en est son historique. / The outlet, and where its history stands."""

    domain = String(required=True)
    name = String(required=True, allow_none=True)
    n = Integer(required=True)
    median = Float(required=True, allow_none=True)
    interval = List(Float(), required=True, allow_none=True)
    trend = Raw(required=True, allow_none=True)
    since = String(required=True, allow_none=True)
    change_point = Nested(ChangePointOut, required=True, allow_none=True)
    estimate = Nested(EstimateOut, required=True, allow_none=True)
    origin = String(
        required=True,
        metadata={
            "description": "Ce que `n` compte : `fetched`, les pages que Sourcier a lui-même "
            "récupérées ; `given`, quand il n’y en a aucune, celles que des lecteurs ont remises. "
            "/ What `n` counts: pages fetched by Sourcier, or, when there is none, those handed in."
        },
    )
    left_out = Integer(
        required=True,
        metadata={
            "description": "Lectures de pages remises, non comptées. / Readings of pages handed "
            "in, not counted."
        },
    )


class HabitOut(Schema):
    """Un signal au fil des articles du média. / One signal over the outlet’s articles."""

    id = String(required=True)
    label = String(required=True)
    question = String(required=True)
    step = String(required=True)
    n = Integer(required=True)
    readings = Dict(keys=String(), values=Integer(), required=True)
    shares = Dict(keys=String(), values=Float(), required=True)
    contribution = Float(required=True, allow_none=True)


class OutletOut(OutletRefOut):
    """Un média. / One outlet, in an answer of its own."""

    signals = List(Nested(HabitOut), required=True)


class ModelRefOut(Schema):
    """Le modèle qui a noté. / The model that scored."""

    id = String(required=True)
    trained_on = String(required=True)
    card = String(required=True)


class SnapshotOut(Schema):
    """Ce qui a été lu. / What was read."""

    sha256 = String(required=True)
    fetched_at = String(required=True)
    origin = String(
        required=True,
        metadata={
            "description": "`fetched` : récupérée à son adresse ; `given` : remise par un lecteur, "
            "qui a donné l’adresse. / Fetched at its address, or handed in with it."
        },
    )


class ScoreOut(Schema):
    """Note expliquée d’un article. / Explained score of an article."""

    id = String(required=True, allow_none=True)
    url = String(required=True, allow_none=True)
    final_url = String(required=True, allow_none=True)
    outlet = Nested(OutletRefOut, required=True, allow_none=True)
    title = String(required=True)
    byline = String(required=True, allow_none=True)
    published = String(required=True, allow_none=True)
    language = String(required=True)
    genre = Nested(GenreOut, required=True)
    score = Float(required=True, allow_none=True)
    interval = List(Float(), required=True, allow_none=True)
    band = Nested(BandOut, required=True, allow_none=True)
    abstention = Nested(AbstentionOut, required=True, allow_none=True)
    base = Float(required=True)
    signals = List(Nested(SignalResultOut), required=True)
    model = Nested(ModelRefOut, required=True)
    snapshot = Nested(SnapshotOut, required=True)
    permalink = String(required=True, allow_none=True)


class ItemOut(Schema):
    """Un article du lot. / One item of the batch."""

    position = Integer(required=True)
    status = String(required=True)
    score_id = String(required=True, allow_none=True)
    error = Dict(required=True, allow_none=True)


class BatchOut(Schema):
    """Un lot et où il en est. / A batch and where it stands."""

    id = String(required=True)
    finished = Boolean(required=True)
    total = Integer(required=True)
    done = Integer(required=True)
    failed = Integer(required=True)
    items = List(Nested(ItemOut))


class HistoryPointOut(Schema):
    """Un article noté du média. / One scored article of the outlet."""

    score_id = String(required=True)
    title = String(required=True)
    url = String(required=True, allow_none=True)
    published = String(required=True, allow_none=True)
    scored_at = String(required=True)
    score = Float(required=True)
    interval = List(Float(), required=True)
    band = String(required=True)
    model = String(required=True)
    genre = String(required=True)


class HistoryOut(Schema):
    """Une page de l’historique. / One page of the history."""

    items = List(Nested(HistoryPointOut), required=True)
    next = String(required=True, allow_none=True)


class OutletSummaryOut(Schema):
    """Un média de la liste. / One outlet of the list."""

    domain = String(required=True)
    name = String(required=True, allow_none=True)
    n = Integer(required=True)
    median = Float(required=True, allow_none=True)
    since = String(required=True, allow_none=True)
    last = String(required=True, allow_none=True)
    origin = String(required=True)


class OutletsOut(Schema):
    """Une page de médias. / One page of outlets."""

    items = List(Nested(OutletSummaryOut), required=True)
    next = String(required=True, allow_none=True)
