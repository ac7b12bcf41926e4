"""The web application: pages for readers, `/api/v1` for scripts, over one set of services."""

from __future__ import annotations

from apiflask import APIFlask
from jinja2 import StrictUndefined

from scorer.services import Services, build_services
from scorer.settings import Settings
from web.api import v1
from web.assets import asset
from web.crowd import bound_readings
from web.csrf import csrf
from web.errors import register_errors
from web.formats import FILTERS
from web.limits import limit_requests
from web.logs import install_logs
from web.pages import BLUEPRINTS
from web.security import set_headers, trust_proxies
from web.state import EXTENSION, View

#: What one request may weigh, in bytes: a saved page with its scripts stays under 4 MB.
MAX_REQUEST = 12 * 1024 * 1024

#: How long an open form can still be sent, in seconds: a day at school.
FORM_LIFE = 10 * 3600


#: Pages read at once, for thirty pupils who send theirs together.
READINGS = 36


def create_app(
    settings: Settings, services: Services | None = None, readings: int = READINGS
) -> APIFlask:
    """The WSGI application. ``services`` are built from the settings unless given.

    ``readings`` is how many requests may wait for a page at once: fewer than there are threads.
    """
    app = APIFlask(
        "web", "Sourcier", spec_path=f"{v1.PREFIX}/openapi.json", docs_path=None, json_errors=False
    )
    app.config.update(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=MAX_REQUEST,
        MAX_FORM_MEMORY_SIZE=MAX_REQUEST,
        WTF_CSRF_TIME_LIMIT=FORM_LIFE,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.public_url.startswith("https://"),
    )
    app.extensions[EXTENSION] = services or build_services(settings)
    bound_readings(app, readings)
    trust_proxies(app, settings.proxy_hops)
    install_logs(app)
    limit_requests(app)
    csrf.init_app(app)
    app.after_request(set_headers)
    _prepare_templates(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    v1.register(app)
    csrf.exempt(app.blueprints["api"])  # scripts send JSON and no cookie
    register_errors(app)  # last: the interface's own error processor takes every error
    return app


def _prepare_templates(app: APIFlask) -> None:
    """Filters and globals; a name that does not exist is an error, never an empty string."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals["asset"] = asset
    app.context_processor(lambda: {"view": View.of_request()})
