"""Version 1 of the JSON interface: validate, ask the services, reply."""

from __future__ import annotations

from typing import Any, cast

from apiflask import APIBlueprint, APIFlask

from web.api.v1 import batches, health, model, outlets, scores
from web.api.v1.body import check_body
from web.api.v1.described import describe
from web.api.v1.problems import from_validation

PREFIX = "/api/v1"


def register(app: APIFlask) -> None:
    """Add the interface to the application, with its OpenAPI 3.1 description."""
    app.config.update(
        OPENAPI_VERSION="3.1.0",
        VALIDATION_ERROR_STATUS_CODE=422,
        AUTO_404_RESPONSE=False,
        AUTO_VALIDATION_ERROR_RESPONSE=False,
    )
    app.error_processor(from_validation)
    blueprint = APIBlueprint("api", __name__, url_prefix=PREFIX, tag="Sourcier")
    for room in (scores, batches, outlets, model, health):
        room.add_to(blueprint)
    blueprint.before_request(check_body)
    app.register_blueprint(blueprint)
    app.spec_processor(lambda spec: describe(cast("dict[str, Any]", spec), PREFIX))
