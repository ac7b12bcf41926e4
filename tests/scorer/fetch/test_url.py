import re
import unicodedata
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.fetch.address import refusal
from scorer.fetch.errors import AddressRefusedError, BadUrlError, FetchError
from scorer.fetch.url import parse_redirect, parse_url

#: Addresses in disguise, names and ports that are not the public web; what each one pretends.
REFUSED = [
    ("http://2130706433/", "127.0.0.1 as one number"),
    ("http://0177.0.0.1/", "octal"),
    ("http://0x7f000001/", "hexadecimal, one number"),
    ("http://0x7f.0.0.1/", "hexadecimal, first byte"),
    ("http://127.0.0.0x1/", "hexadecimal, last byte"),
    ("http://127.1/", "short form"),
    ("http://127.0.1/", "short form"),
    ("http://0/", "the shortest form"),
    ("http://1.2.3.4.5/", "five numbers"),
    ("http://256.1.1.1/", "a byte too large"),
    ("http://8.8.8.08/", "a public address, octal"),
    ("http://127.0.0.1./", "a final dot"),
    ("http://１２７.0.0.1/", "full-width digits"),
    ("http://①②⑦.0.0.1/", "circled digits"),
    ("http://127。0。0。1/", "ideographic full stops"),
    ("http://127．0．0．1/", "full-width full stops"),
    ("http://١٢٧.0.0.1/", "Arabic digits"),
    ("http://localhost/", "this machine"),
    ("http://LOCALHOST./", "this machine, absolute"),
    ("http://x.localhost/", "this machine"),
    ("http://ⓛocalhost/", "this machine, in circled letters"),
    ("http://localhost.localdomain/", "this machine"),
    ("http://intranet/", "a single label"),
    ("http://metadata.google.internal/", ".internal"),
    ("http://imprimante.local/", ".local"),
    ("http://duskgytldkxiuqc6.onion/", ".onion"),
    ("http://routeur.home.arpa/", ".arpa"),
    ("http://routeur.lan/", ".lan"),
    ("http://journal.fr:22/", "a port"),
    ("http://journal.fr:6379/", "a port"),
    ("http://journal.fr:0/", "a port"),
    ("http://journal.fr:8080/", "a port"),
    ("http://journal.fr:65536/", "a port"),
    ("http://[1]/", "one number in brackets"),
    ("http://[127.0.0.1]/", "IPv4 in brackets"),
]

MALFORMED = [
    ("http://[::ffff:127.0.0.1/", "an open bracket"),
    ("http://[::1]x/", "letters after a bracket"),
    ("", "nothing"),
    ("journal.fr/article", "no scheme"),
    ("//journal.fr/article", "no scheme"),
    ("http:/journal.fr/", "one slash"),
    ("http:journal.fr/", "no slash"),
    ("http://", "no host"),
    ("http:///article", "no host"),
    ("http://?q", "no host"),
    ("http://.fr/", "an empty label"),
    ("http://a..b/", "an empty label"),
    ("http://journal.fr../", "an empty label"),
    ("http://-journal.fr/", "a leading hyphen"),
    ("http://journal-.fr/", "a trailing hyphen"),
    ("http://jour_nal.fr/", "an underscore"),
    ("http://jour*nal.fr/", "a star"),
    (f"http://{'a' * 64}.fr/", "a label of 64"),
    (f"http://{'a.' * 126}fr/", "a name of 254"),
    ("http://user@journal.fr/", "a user name"),
    ("http://user:pass@journal.fr/", "a password"),
    ("http://journal.fr@127.0.0.1/", "a name before the address"),
    ("http://127.0.0.1\\@journal.fr/", "a backslash"),
    ("http://journal.fr\\.127.0.0.1/", "a backslash"),
    ("http:\\\\journal.fr/", "backslashes"),
    ("http://%31%32%37.0.0.1/", "percent-encoded digits"),
    ("http://journal%2efr/", "a percent-encoded dot"),
    ("http://[fe80::1%25lo]/", "a zone"),
    ("http://[fe80::1%lo]/", "a zone"),
    ("http://journal.fr\r\nHost: autre.fr/", "CR LF"),
    ("http://journal.fr/\n", "LF"),
    ("http://journal.fr/a\tb", "a tab"),
    ("\thttp://journal.fr/", "a tab before"),
    ("http://journal.fr/a b", "a space"),
    (" http://journal.fr/", "a space before"),
    ("http://journal.fr/\x00", "a null"),
    ("http://journal.fr/\x7f", "delete"),
    ("http://journal.fr/\x85", "a C1 control"),
    ("http://journal.fr/\u00a0", "a non-breaking space"),
    ("http://journal.fr/\u2028", "a line separator"),
    ("http://journal.fr/\u202e", "a change of direction"),
    ("http://jour\u00adnal.fr/", "a soft hyphen"),
    ("http://journal.fr/\ud800", "half a character"),
    ("http://journal.fr:/", "an empty port"),
    ("http://journal.fr:80x/", "a port with a letter"),
    ("http://journal.fr:٨٠/", "a port in Arabic digits"),
    ("http://journal.fr:080000/", "a port of six digits"),
    ("http://journal.fr:-1/", "a negative port"),
    ("http://☃.fr/", "a snowman"),
    ("file:///etc/passwd", "a file"),
    ("ftp://journal.fr/", "ftp"),
    ("gopher://journal.fr/", "gopher"),
    ("data:text/html,<p>", "data"),
    ("javascript:alert(1)", "a script"),
    ("http://journal.fr/" + "a" * 2031, "2,049 characters"),
]

ACCEPTED = [
    ("http://journal.fr", "http://journal.fr/"),
    ("HTTPS://WWW.Journal.FR/Article", "https://www.journal.fr/Article"),
    ("https://journal.fr./a", "https://journal.fr/a"),
    ("https://journal.fr:443/a", "https://journal.fr/a"),
    ("http://journal.fr:443/a", "http://journal.fr:443/a"),
    ("https://journal.fr/a?b=c&d=%C3%A9#ancre", "https://journal.fr/a?b=c&d=%C3%A9"),
    ("https://journal.fr?b", "https://journal.fr/?b"),
    ("https://journal.fr/été/l’école", "https://journal.fr/%C3%A9t%C3%A9/l%E2%80%99%C3%A9cole"),
    ('https://journal.fr/a"<b>', "https://journal.fr/a%22%3Cb%3E"),
    ("https://journal.fr/a@b:c;d,e!(f)*~", "https://journal.fr/a@b:c;d,e!(f)*~"),
    ("https://écho-de-l-île.fr/", "https://xn--cho-de-l-le-99a8e.fr/"),
    ("https://ÉCHO.fr/", "https://xn--cho-9la.fr/"),
    ("https://xn--cho-9la.fr/", "https://xn--cho-9la.fr/"),
    ("https://straße.de/", "https://xn--strae-oqa.de/"),
    ("https://20minutes.fr/", "https://20minutes.fr/"),
    ("https://24.info/", "https://24.info/"),
    ("https://localhost.journal.fr/", "https://localhost.journal.fr/"),
    ("https://internal.journal.fr/", "https://internal.journal.fr/"),
    ("http://93.184.215.14/", "http://93.184.215.14/"),
    ("http://[2A00:1450:4007:80E::2004]/", "http://[2a00:1450:4007:80e::2004]/"),
    ("http://journal.fr/" + "a" * 2030, "http://journal.fr/" + "a" * 2030),
]


@pytest.mark.parametrize(("url", "disguise"), REFUSED)
def test_a_disguise_is_refused_in_the_same_words(url, disguise):
    with pytest.raises(AddressRefusedError) as caught:
        parse_url(url)
    assert caught.value.code == "address_refused"
    assert caught.value.message == AddressRefusedError.message


@pytest.mark.parametrize(("url", "fault"), MALFORMED)
def test_a_malformed_address_is_refused(url, fault):
    with pytest.raises(BadUrlError):
        parse_url(url)


@pytest.mark.parametrize(("url", "normalised"), ACCEPTED)
def test_an_address_copied_from_a_browser_is_accepted(url, normalised):
    target = parse_url(url)
    assert target.url == normalised
    assert parse_url(target.url) == target


def test_tests_may_reach_any_port_and_name_when_told():
    for url in ("http://localhost:8080/", "http://127.0.0.1:5000/", "http://serveur/"):
        assert parse_url(url, allow_private=True).url == url
    for url in ("http://127.1:5000/", "http://localhost:0/", "http://localhost:65536/"):
        with pytest.raises(FetchError):
            parse_url(url, allow_private=True)


LOCATIONS = [
    ("/autre", "https://journal.fr/autre"),
    ("autre", "https://journal.fr/dossier/autre"),
    ("../autre", "https://journal.fr/autre"),
    ("?page=2", "https://journal.fr/dossier/article?page=2"),
    ("//autre.fr/x", "https://autre.fr/x"),
    ("https://autre.fr/x#ancre", "https://autre.fr/x"),
    ("/\u00c3\u00a9t\u00c3\u00a9", "https://journal.fr/%C3%A9t%C3%A9"),  # UTF-8 read as Latin-1
]


@pytest.mark.parametrize(("location", "url"), LOCATIONS)
def test_a_redirect_is_read_from_where_it_was_received(location, url):
    base = parse_url("https://journal.fr/dossier/article")
    assert parse_redirect(location, base).url == url


@pytest.mark.parametrize(
    "location",
    [
        "//127.0.0.1/x",
        "http://127.1/",
        "http://2130706433/",
        "http://localhost/",
        "file:///etc/passwd",
        "data:text/html,x",
        "javascript:alert(1)",
        "http://user@autre.fr/",
        "ht\ntp://autre.fr/",
        "/a\tb",
        "\\\\autre.fr",
        "http://[",
        "/\xff",
        "/" + "a" * 2048,
    ],
)
def test_a_redirect_that_hides_something_is_refused(location):
    base = parse_url("https://journal.fr/dossier/article")
    try:
        target = parse_redirect(location, base)
    except FetchError:
        return
    assert target.literal
    assert refusal(target.host)


_TOKENS = st.sampled_from(
    ["http", "https", "://", "/", "//", "@", ":", "[", "]", "\\", "%", ".", "。", "．", "#", "?"]
) | st.sampled_from(
    [
        *("127", "0", "1", "0x7f", "0177", "１２７", "::1", "fe80", "localhost", "journal", "fr"),
        *("local", "internal", "user", "%25", "%2e", "xn--", "é", "ß", "-", "_", ":80", ":22"),
        *(" ", "\u200d", "\t", "\n", "\r", "\x00", "\ud800"),
    ]
)


@given(
    st.one_of(
        st.text(),
        st.lists(_TOKENS, max_size=10).map("".join),
        st.lists(_TOKENS, max_size=8).map(lambda parts: "http://" + "".join(parts)),
    )
)
def test_whatever_passes_is_plain(url):
    try:
        target = parse_url(url)
    except FetchError:
        return
    assert target.port in {80, 443}
    assert not any(c.isspace() or unicodedata.category(c) == "Cc" for c in target.url)
    assert target.path.isascii()
    if target.literal:
        ip_address(target.host)
    else:
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", target.host)
        assert not re.fullmatch(r"[0-9]+|0x.*", target.host.rsplit(".", 1)[1])
    assert parse_url(target.url) == target
