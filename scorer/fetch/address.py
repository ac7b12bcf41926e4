"""Which addresses are not the public web: an explicit table, each range with its reason.

Python's ``is_global`` lets NAT64-local, 6to4, multicast and fec0::/10 pass, hence this table.
Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (the tests compare with another
transcription, of 2026-08-22); RFC 5214 (ISATAP), RFC 6052 (NAT64).
"""

from __future__ import annotations

from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
)

_IPV4 = tuple(
    (IPv4Network(network), reason)
    for network, reason in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "cloud metadata"),  # Azure's host, inside a public range
        ("169.254.0.0/16", "link-local"),  # and the metadata of most clouds
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignments"),
        ("192.0.2.0/24", "documentation"),
        ("192.31.196.0/24", "AS112"),
        ("192.52.193.0/24", "multicast tunnels"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("192.175.48.0/24", "AS112"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)

_IPV6 = tuple(
    (IPv6Network(network), reason)
    for network, reason in (
        ("::1/128", "loopback"),
        ("::/128", "unspecified"),
        ("::ffff:0:0/96", "IPv4-mapped"),
        ("::ffff:0:0:0/96", "IPv4-translated"),
        ("::/96", "IPv4-compatible"),
        ("64:ff9b:1::/48", "NAT64, local"),
        ("2001::/32", "Teredo"),
        ("2001::/23", "protocol assignments"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("2620:4f:8000::/48", "AS112"),
        ("3fff::/20", "documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)

#: A DNS64 resolver answers so for every site without IPv6: the address inside decides.
_NAT64 = IPv6Network("64:ff9b::/96")
#: The only range of IPv6 that is allocated to the public.
_GLOBAL = IPv6Network("2000::/3")
#: Bits 32..63 of an interface that tunnels to the IPv4 address in the last 32 (ISATAP).
_ISATAP = {0x00005EFE, 0x02005EFE}
_LOW_32 = 0xFFFFFFFF


def refusal(address: str) -> str | None:
    """Why an address must not be connected to; None when it is the public web.

    ``address`` is textual, as a resolver gives it; what cannot be read is refused.
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return "not an address"
    return _refusal_4(parsed) if isinstance(parsed, IPv4Address) else _refusal_6(parsed)


def _refusal_4(address: IPv4Address) -> str | None:
    return next((reason for network, reason in _IPV4 if address in network), None)


def _refusal_6(address: IPv6Address) -> str | None:
    if address.scope_id is not None:
        return "link-local"
    if address in _NAT64:
        inside = _refusal_4(IPv4Address(int(address) & _LOW_32))
        return f"NAT64 to {inside}" if inside else None
    for network, reason in _IPV6:
        if address in network:
            return reason
    if address not in _GLOBAL:
        return "not allocated"
    return "ISATAP" if (int(address) >> 32) & _LOW_32 in _ISATAP else None
