import pytest

from scorer.fetch import errors

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>"


def to(location, status=302, extra=b""):
    head = b"HTTP/1.1 %d Found\r\n" % status
    return head + b"Location: " + location + b"\r\n" + extra + b"Content-Length: 0\r\n\r\n"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_the_last_address_told(world, status):
    world.routes({"/a": to(b"/b?c=1", status), "/b?c=1": PAGE})
    fetched = world.fetcher().fetch("http://journal.fr/a#ancre")
    assert fetched.url == "http://journal.fr/a"
    assert fetched.final_url == "http://journal.fr/b?c=1"
    assert fetched.body == b"<p>"


def test_five_redirects_are_followed_and_a_sixth_is_not(world):
    world.routes({f"/{n}": to(b"/%d" % (n + 1)) for n in range(9)} | {"/9": PAGE})
    assert world.fetcher().fetch("http://journal.fr/4").final_url == "http://journal.fr/9"
    world.server.requests.clear()
    with pytest.raises(errors.TooManyRedirectsError):
        world.fetcher().fetch("http://journal.fr/3")
    assert len(world.server.requests) == 6


def test_a_loop_ends(world):
    world.routes({"/a": to(b"/b"), "/b": to(b"/a")})
    with pytest.raises(errors.TooManyRedirectsError):
        world.fetcher().fetch("http://journal.fr/a")


@pytest.mark.parametrize(
    "location",
    [
        b"http://127.0.0.1/",
        b"//127.0.0.1/",
        b"http://2130706433/",
        b"http://0177.0.0.1/",
        b"http://127.1/",
        b"http://[::1]/",
        b"http://[::ffff:127.0.0.1]/",
        b"http://169.254.169.254/latest/meta-data/",
        b"http://localhost/",
        b"http://interne.fr/",
        b"http://autre.fr:6379/",
    ],
)
def test_a_redirect_inside_is_refused_and_never_dialled(world, location):
    world.names["interne.fr"] = ["10.0.0.1"]
    world.answers(to(location))
    with pytest.raises(errors.AddressRefusedError):
        world.fetcher().fetch("http://journal.fr/a")
    assert len(world.dialled) == 1


@pytest.mark.parametrize(
    "location",
    [
        b"file:///etc/passwd",
        b"data:text/html,<p>",
        b"javascript:alert(1)",
        b"ftp://autre.fr/",
        b"gopher://autre.fr/",
        b"http://user@autre.fr/",
        b"http://127.0.0.1\\@autre.fr/",
        b"http://autre.fr/a b",
        b"http://autre.fr/a\tb",
        b"http://autre.fr/\x01",
        b"http://[",
    ],
)
def test_a_redirect_to_no_page_is_refused_and_never_dialled(world, location):
    world.answers(to(location))
    with pytest.raises(errors.BadUrlError):
        world.fetcher().fetch("http://journal.fr/a")
    assert len(world.dialled) == 1


def test_a_redirect_without_an_address_is_a_bad_answer(world):
    world.answers(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")
    with pytest.raises(errors.BadAnswerError):
        world.fetcher().fetch("http://journal.fr/a")


def test_a_redirect_in_utf_8_is_understood(world):
    world.routes({"/a": to("/été".encode()), "/%C3%A9t%C3%A9": PAGE})
    assert world.fetcher().fetch("http://journal.fr/a").final_url.endswith("/%C3%A9t%C3%A9")


def test_every_hop_is_resolved_again_and_a_name_that_moved_inside_is_refused(world):
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    world.names["journal.fr"] = lambda: next(answers)
    world.answers(to(b"/b"))
    with pytest.raises(errors.AddressRefusedError):
        world.fetcher().fetch("http://journal.fr/a")
    assert world.dialled == [("93.184.215.14", 80)]


def test_no_cookie_credential_or_referrer_follows(world):
    world.routes({"/a": to(b"http://autre.fr/b", extra=b"Set-Cookie: s=1; Path=/\r\n"), "/b": PAGE})
    world.fetcher().fetch("http://journal.fr/a")
    second = world.server.requests[1].lower()
    assert b"host: autre.fr\r\n" in second
    assert not any(word in second for word in (b"cookie", b"authorization", b"referer"))


def test_what_a_page_points_at_is_never_fetched(world):
    inside = b"http://127.0.0.1/interne"
    body = (
        b'<meta http-equiv=refresh content="0;url=%b"><link rel=canonical href="%b">'
        b'<link rel=amphtml href="%b"><meta property="og:url" content="%b"><img src="%b">'
    ).replace(b"%b", inside)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nRefresh: 0; url=" + inside
    world.answers(head + b"\r\nLink: <" + inside + b">; rel=preload\r\n\r\n" + body)
    assert world.fetcher().fetch("http://journal.fr/a").body == body
    assert len(world.dialled) == 1
