"""How often one address may ask, counted in the memory of this process."""

from __future__ import annotations

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

#: Reading pages: a class behind one address, reloading at will.
DEFAULT = "600 per minute"
#: Submitting articles: thirty pupils behind one school address, twice in a minute.
SUBMIT = "60 per minute"

limiter = Limiter(
    get_remote_address,
    storage_uri="memory://",
    default_limits=[DEFAULT],
    headers_enabled=True,
    strategy="moving-window",
)
