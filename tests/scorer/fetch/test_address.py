import ipaddress

import pytest
import ssrfguard
from hypothesis import given
from hypothesis import strategies as st

from scorer.fetch.address import refusal

REFUSED = [
    ("127.0.0.1", "loopback"),
    ("127.0.0.2", "loopback"),
    ("127.255.255.254", "loopback"),
    ("::1", "loopback"),
    ("0.0.0.0", "this network"),  # noqa: S104 (a case, nothing is bound)
    ("0.1.2.3", "this network"),
    ("::", "unspecified"),
    ("169.254.169.254", "link-local"),
    ("fe80::1", "link-local"),
    ("fe80::1%lo", "link-local"),
    ("2a00:1450::1%lo", "link-local"),
    ("fd00:ec2::254", "private"),
    ("fc00::1", "private"),
    ("10.0.0.1", "private"),
    ("10.255.255.255", "private"),
    ("172.16.0.1", "private"),
    ("172.31.255.255", "private"),
    ("192.168.1.1", "private"),
    ("100.64.0.1", "carrier-grade NAT"),
    ("100.100.100.200", "carrier-grade NAT"),
    ("168.63.129.16", "cloud metadata"),
    ("192.0.0.192", "protocol assignments"),
    ("198.18.0.1", "benchmarking"),
    ("198.19.255.255", "benchmarking"),
    ("224.0.0.1", "multicast"),
    ("ff02::1", "multicast"),
    ("240.0.0.1", "reserved"),
    ("255.255.255.255", "reserved"),
    ("192.0.2.1", "documentation"),
    ("198.51.100.7", "documentation"),
    ("203.0.113.7", "documentation"),
    ("192.88.99.1", "6to4 relay"),
    ("2001:db8::1", "documentation"),
    ("3fff::1", "documentation"),
    ("::ffff:127.0.0.1", "IPv4-mapped"),
    ("::ffff:7f00:1", "IPv4-mapped"),
    ("::ffff:8.8.8.8", "IPv4-mapped"),
    ("::ffff:0:7f00:1", "IPv4-translated"),
    ("::127.0.0.1", "IPv4-compatible"),
    ("64:ff9b::a9fe:a9fe", "NAT64 to link-local"),
    ("64:ff9b::127.0.0.1", "NAT64 to loopback"),
    ("64:ff9b:1::808:808", "NAT64, local"),
    ("2002:7f00:1::", "6to4"),
    ("2002:0808:0808::1", "6to4"),
    ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo"),
    ("2001:10::1", "protocol assignments"),
    ("2a00:1450::5efe:127.0.0.1", "ISATAP"),
    ("2a00:1450::200:5efe:10.0.0.1", "ISATAP"),
    ("fec0::1", "site-local"),
    ("feff::1", "site-local"),
    ("4000::1", "not allocated"),
    ("5f00::1", "not allocated"),
    ("0177.0.0.1", "not an address"),
    ("127.1", "not an address"),
    ("2130706433", "not an address"),
    ("localhost", "not an address"),
    ("", "not an address"),
]

#: Just outside the ranges above, and ordinary sites.
PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.1",
    "168.63.129.15",
    "168.63.129.17",
    "169.253.255.255",
    "169.255.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.1",
    "192.167.255.255",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2a00:1450:4007:80e::2004",
    "2606:4700::1111",
    "2001:4860:4860::8888",
    "2003::1",
    "64:ff9b::8.8.8.8",
]


@pytest.mark.parametrize(("address", "reason"), REFUSED)
def test_an_address_that_is_not_the_public_web_is_refused(address, reason):
    assert refusal(address) == reason


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_not(address):
    assert refusal(address) is None


def _edges():
    """The first and last address of every range that the other implementation refuses."""
    for block in ssrfguard.DEFAULT_DENIED.blocks:
        for edge in (block.network[0], block.network[-1]):
            for step in (-1, 0, 1):
                number = int(edge) + step
                if 0 <= number < 2**edge.max_prefixlen:
                    yield type(edge)(number)


def test_nothing_that_another_guard_refuses_passes_at_the_edges():
    passed = [
        str(address)
        for address in _edges()
        if ssrfguard.DEFAULT_DENIED.classify(address).blocked and refusal(str(address)) is None
    ]
    assert passed == []


@given(st.ip_addresses())
def test_nothing_that_another_guard_refuses_passes(address):
    if ssrfguard.DEFAULT_DENIED.classify(address).blocked:
        assert refusal(str(address)) is not None


@given(st.ip_addresses(v=4))
def test_an_internal_ipv4_address_is_refused_in_every_ipv6_dress(inner):
    number = int(inner)
    dresses = [
        0xFFFF << 32 | number,
        0xFFFF << 48 | number,
        0x64FF9B << 96 | number,
        0x2002 << 112 | number << 80,
        0x2A001450 << 96 | 0x5EFE << 32 | number,
    ]
    if refusal(str(inner)) is not None:
        assert all(refusal(str(ipaddress.IPv6Address(dress))) for dress in dresses)
