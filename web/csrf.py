"""Proof that a form was sent from our own page: a signed token in every form."""

from __future__ import annotations

from flask_wtf.csrf import CSRFProtect

csrf = CSRFProtect()
