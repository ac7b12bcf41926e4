"""The pages that readers see, one blueprint for each kind."""

from __future__ import annotations

from web.pages import articles, examples, home, method, outlets, signals

BLUEPRINTS = (
    home.blueprint,
    examples.blueprint,
    articles.blueprint,
    outlets.blueprint,
    method.blueprint,
    signals.blueprint,
)
