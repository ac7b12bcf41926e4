"""From the bytes of a page to its text, by what the bytes are before what they claim to be."""

from __future__ import annotations

import codecs

import re2

from features.errors import EmptyInputError, NotTextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: First bytes of PDF, PNG, JPEG, GIF, ZIP (and office files), gzip, WebP, old Office, ELF, MP3.
_MAGIC = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"ID3",
)
_META = re2.compile(rb"(?i)<meta[^>]{0,200}charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([a-z0-9_:-]{2,40})")
#: Bytes in which browsers look for a declaration.
_HEAD = 4096
#: Control bytes (but blanks) that text may hold, as a share of it: more is binary.
_CONTROLS = 0.005
_CONTROL_BYTES = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
#: Names under which pages written in windows-1252 declare themselves (WHATWG encoding standard).
_WINDOWS = frozenset({"iso8859-1", "ascii", "latin-1", "cp1252"})
#: Encodings that a page may declare, by Python's names: no stateful one, none that hides ASCII.
_ALLOWED_NAMES = """
    utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-1 iso8859-2
    iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13
    iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman gb18030 gbk gb2312 big5 shift_jis
    euc_jp euc_kr ascii latin-1
"""
_ALLOWED = frozenset(_ALLOWED_NAMES.split())
#: A page that a script saved as Python writes bytes (``b'<!doctype…\\n'``): what ``str(bytes)``
#: gives, a slip of beginners that turns every accent into an escape.
#: Only the escapes that Python writes: any other page that begins so is left alone.
_WRITTEN = re2.compile(
    rb"\s*b(?:'((?:\\[nrt])*<(?:[^\\']|\\(?:[\\'nrt]|x[0-9a-f]{2}))*)'"
    rb'|"((?:\\[nrt])*<(?:[^\\"]|\\(?:[\\nrt]|x[0-9a-f]{2}))*)")\s*'
)
#: In a page of UTF-8 with some broken bytes, whole characters outnumber them by this factor.
_MOSTLY = 4


def decode(raw: bytes, declared: str | None = None) -> str:
    """The text of a page or text file; ``declared`` is the charset of its HTTP header, if any.

    UTF-8 wins whenever the bytes are UTF-8, whatever is declared; then the header, then the meta
    tag, when they can be true; windows-1252 otherwise.

    Raises:
        EmptyInputError: no bytes but blanks.
        NotTextError: a PDF, picture, archive or other binary.
    """
    raw = _unwritten(raw)
    if not raw.strip():
        raise EmptyInputError
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if raw.lstrip()[:8].startswith(_MAGIC) or _is_binary(raw):
        raise NotTextError
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(_encoding(raw, declared), "replace")


def _unwritten(raw: bytes) -> bytes:
    """The bytes that a page stands for when a script wrote it down as a Python literal."""
    found = _WRITTEN.fullmatch(raw)
    if found is None or not raw.isascii():
        return raw
    written: bytes = found.group(1) or found.group(2)
    return written.decode("unicode_escape").encode("latin-1")


def _is_binary(raw: bytes) -> bool:
    controls = len(raw) - len(raw.translate(None, _CONTROL_BYTES))
    return controls > max(1, _CONTROLS * len(raw))


def _encoding(raw: bytes, declared: str | None) -> str:
    """The encoding of bytes that are not UTF-8 throughout."""
    found = _META.search(raw[:_HEAD])
    meta = found.group(1).decode("ascii") if found is not None else None
    for name in (declared, meta):
        encoding = _known(name)
        if encoding == "utf-8" and _is_mostly_utf8(raw):
            return "utf-8"
        if encoding and encoding != "utf-8":
            return "cp1252" if encoding in _WINDOWS else encoding
    return "utf-8" if _is_mostly_utf8(raw) else "cp1252"


def _known(name: str | None) -> str:
    try:
        encoding = codecs.lookup((name or "").strip(" \"'")).name
    except (LookupError, ValueError):
        return ""
    return encoding if encoding in _ALLOWED else ""


def _is_mostly_utf8(raw: bytes) -> bool:
    text = raw.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in text)
    whole = sum(char > "\x7f" for char in text) - broken
    return whole >= _MOSTLY * broken
