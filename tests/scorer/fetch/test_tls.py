"""Encryption: the certificate is checked against the name asked for, and nothing gives way."""

import ssl
import time
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from scorer.fetch import errors

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>"
URL = "https://journal.fr/article"


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def secure(world, authority, tmp_path, serve):
    """Starts a TLS server with a certificate for some names; gives a fetcher that knows the CA."""
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))

    def start(*names, issuer=authority, version=None, **options):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if version:
            context.maximum_version = version
        issuer.issue_cert(*names, **options).configure_cert(context)
        world.tls_server = serve(context)
        world.tls_server.script = lambda connection: connection.sendall(PAGE)
        return world.fetcher(ca_file=str(ca_file))

    return start


def test_a_site_that_proves_its_name_is_read(world, secure):
    seen = []
    fetcher = secure("journal.fr")
    world.tls_server.context.sni_callback = lambda _sock, name, _context: seen.append(name)
    fetched = fetcher.fetch(URL)
    assert fetched.body == b"<p>"
    assert fetched.final_url == URL
    assert world.dialled == [("93.184.215.14", 443)]
    assert seen == ["journal.fr"]


def test_an_address_may_have_a_certificate_too(world, secure):
    fetcher = secure("93.184.215.14")
    assert fetcher.fetch("https://93.184.215.14/").body == b"<p>"


def test_another_name_s_certificate_is_refused(world, secure):
    with pytest.raises(errors.TlsError):
        secure("autre.fr").fetch(URL)
    assert world.tls_server.requests == []


def test_the_address_s_certificate_does_not_do_for_a_name(world, secure):
    with pytest.raises(errors.TlsError):
        secure("93.184.215.14").fetch(URL)


def test_an_expired_certificate_is_refused(secure):
    past = datetime.now(UTC) - timedelta(days=1)
    with pytest.raises(errors.TlsError):
        secure("journal.fr", not_after=past).fetch(URL)


def test_an_unknown_authority_is_refused(world, secure):
    secure("journal.fr", issuer=trustme.CA())
    with pytest.raises(errors.TlsError):
        world.fetcher().fetch(URL)


def test_a_failure_is_never_tried_again_without_encryption(world, secure):
    fetcher = secure("autre.fr")
    with pytest.raises(errors.TlsError):
        fetcher.fetch(URL)
    assert world.dialled == [("93.184.215.14", 443)]
    assert world.server.requests == []


def test_a_server_that_does_not_speak_tls_is_refused(world):
    world.tls_server = world.server
    world.server.script = lambda _connection: None
    with pytest.raises((errors.TlsError, errors.UnreachableError, errors.FetchTimeoutError)):
        world.fetcher(total_seconds=1.0).fetch(URL)


def test_a_handshake_that_never_ends_is_cut(world, bounded, serve):
    silent = serve()
    silent.read_request = False
    silent.script = lambda _connection: time.sleep(1.5)
    world.tls_server = silent
    with bounded(2), pytest.raises(errors.FetchTimeoutError):
        world.fetcher(total_seconds=0.5).fetch(URL)


def test_a_drip_under_encryption_is_cut(world, secure, bounded):
    fetcher = secure("journal.fr")
    policy = fetcher._policy
    fetcher = world.fetcher(ca_file=policy.ca_file, total_seconds=0.7)

    def drip(connection):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(100):
            connection.sendall(b"<")
            time.sleep(0.05)

    world.tls_server.script = drip
    with bounded(2), pytest.raises(errors.FetchTimeoutError):
        fetcher.fetch(URL)


def test_from_plain_to_encrypted_and_never_back(world, secure):
    fetcher = secure("journal.fr", "autre.fr")
    moved = b"HTTP/1.1 301 Moved\r\nLocation: %b\r\nContent-Length: 0\r\n\r\n"
    world.routes({"/a": moved % b"https://journal.fr/b", "/b": PAGE})
    assert fetcher.fetch("http://journal.fr/a").final_url == "https://journal.fr/b"
    world.routes({"/a": moved % b"http://journal.fr/b", "/b": PAGE})
    with pytest.raises(errors.InsecureRedirectError):
        fetcher.fetch("https://journal.fr/a")
    world.routes({"/a": moved % b"https://autre.fr/b", "/b": PAGE})
    assert fetcher.fetch("https://journal.fr/a").final_url == "https://autre.fr/b"
