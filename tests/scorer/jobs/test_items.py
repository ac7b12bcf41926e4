"""An item of a batch goes through the service; what may pass is told from what will not."""

from types import SimpleNamespace

import pytest

from features.errors import EmptyInputError, TooLargeError
from scorer.fetch.errors import (
    FetchTimeoutError,
    HostBusyError,
    NotFoundError,
    PaywallError,
    ServerError,
    UnreachableError,
)
from scorer.jobs.items import item_scorer
from scorer.jobs.patience import TemporaryError
from scorer.sandbox import BusyError, PageTimeoutError, ReaderDiedError


def raising(error):
    def score(_submission):
        raise error

    return item_scorer(score)


PASSING = (
    BusyError,
    FetchTimeoutError,
    HostBusyError,
    ReaderDiedError,
    ServerError,
    UnreachableError,
)
LASTING = (EmptyInputError, NotFoundError, PageTimeoutError, PaywallError, TooLargeError)


@pytest.mark.parametrize("kind", PASSING)
def test_what_may_pass_is_to_be_tried_again(kind):
    with pytest.raises(TemporaryError) as caught:
        raising(kind())({"text": "x"})
    assert caught.value.outcome["error"]["code"] == kind.code


@pytest.mark.parametrize("kind", LASTING)
def test_what_will_not_pass_is_the_result(kind):
    error = raising(kind())({"text": "x"})["error"]
    assert error == {"code": kind.code, "title": kind.message}


def test_a_score_that_was_kept_is_its_id():
    outcome = SimpleNamespace(score=SimpleNamespace(id="s1"))
    assert item_scorer(lambda _submission: outcome)({"text": "x"}) == {"score_id": "s1"}
