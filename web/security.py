"""Headers of every answer: only our own files, nothing inline, no frame, no referrer outside."""

from __future__ import annotations

from flask import Flask, Response, request
from werkzeug.middleware.proxy_fix import ProxyFix

#: One directive a type. `form-action` and `base-uri` do not fall back on `default-src`.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",  # for browsers that do not read frame-ancestors
    "Referrer-Policy": "same-origin",  # our own forms prove where they come from; others see none
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",  # others' articles are shown here: search engines go to them
}

#: A static file carries its digest in its address, so it may be kept for a year (seconds).
STATIC_AGE = 365 * 24 * 3600


def set_headers(response: Response) -> Response:
    """Add the headers to an answer; a page with a form token must not be kept by a cache."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.endpoint == "static":
        response.headers["Cache-Control"] = f"public, max-age={STATIC_AGE}, immutable"
    else:
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def trust_proxies(app: Flask, hops: int) -> None:
    """Believe forwarded addresses only through a known number of our own proxies."""
    if hops:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # Flask documents this assignment
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops
        )
