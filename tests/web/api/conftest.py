"""The live interface: real services, the shipped model, a database of its own."""

import sys
from pathlib import Path

import pytest

from scorer.services import build_services
from scorer.settings import Settings
from web import create_app

sys.path.insert(0, str(Path(__file__).parent))

from invented import ARTICLE


@pytest.fixture(scope="module")
def live(tmp_path_factory):
    folder = tmp_path_factory.mktemp("api")
    settings = Settings(database_url=f"sqlite:///{folder}/sourcier.db")
    services = build_services(settings)
    yield create_app(settings, services)
    services.close()


@pytest.fixture
def api(live):
    return live.test_client()


@pytest.fixture
def scored(api):
    return api.post("/api/v1/scores", json={"text": ARTICLE}).json
