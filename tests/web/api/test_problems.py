"""Every error code that has a status of its own is a code that some error really has."""

from features.errors import InputError
from scorer import fetch, jobs, sandbox  # noqa: F401 (they declare the errors)
from web.api.v1 import batches  # noqa: F401 (same)
from web.api.v1.problems import STATUS


def codes(error):
    return {error.code}.union(*(codes(kind) for kind in error.__subclasses__()))


def test_no_status_is_kept_for_a_code_that_no_error_has():
    assert set(STATUS) <= codes(InputError)
