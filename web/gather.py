"""Says when a request has come in whole, so that no thread waits for a slow sender."""

from __future__ import annotations

from enum import Enum, auto

#: Bytes of a request line with its headers: ours stay under a few thousand.
MAX_HEAD = 64 * 1024
#: Bytes of a chunk's size line, and of the trailers after the last.
_MAX_LINE = 8190
#: Chunks of a body: the largest we take, by kilobytes, makes twelve thousand.
MAX_CHUNKS = 50_000
_END_OF_HEAD = b"\r\n\r\n"
_CRLF = b"\r\n"


class Standing(Enum):
    """Where a request stands."""

    HEAD = auto()  # its headers are not there yet
    BODY = auto()  # its body is not
    WHOLE = auto()  # nothing is missing
    ODD = auto()  # larger than we take, or framed in a way to be refused: no more is awaited
    TOO_MANY_HEADERS = auto()
    SHREDDED = auto()  # in more chunks than anyone needs


class Gathered:
    """The bytes of one request as they come; ``max_body`` is in bytes.

    It only decides when to stop waiting: the server parses what was gathered, and refuses what is
    malformed.
    """

    def __init__(self, max_body: int) -> None:
        self.held = bytearray()
        self.standing = Standing.HEAD
        self.expects = False  # whether the sender waits for « 100 Continue »
        self._max_body = max_body
        self._body = 0  # where the body begins
        self._length: int | None = None  # of the body; None when it comes by chunks
        self._at = 0  # where the next chunk begins
        self._chunk_count = 0

    @property
    def waiting(self) -> bool:
        """Whether more must come."""
        return self.standing in {Standing.HEAD, Standing.BODY}

    def add(self, data: bytes) -> None:
        """Take what just came."""
        searched = max(0, len(self.held) - len(_END_OF_HEAD) + 1)
        self.held += data
        if self.standing is Standing.HEAD:
            self._look_for_head(searched)
        if self.standing is Standing.BODY:
            self.standing = self._chunks() if self._length is None else self._sized()

    def _look_for_head(self, searched: int) -> None:
        end = self.held.find(_END_OF_HEAD, searched)
        if (end if end >= 0 else len(self.held)) > MAX_HEAD:
            self.standing = Standing.TOO_MANY_HEADERS
        elif end >= 0:
            self._body = self._at = end + len(_END_OF_HEAD)
            self.standing = self._framing(bytes(self.held[:end]))

    def _framing(self, head: bytes) -> Standing:
        """How the body comes, as the headers say it; two ways at once are odd."""
        fields: dict[bytes, list[bytes]] = {}
        for line in head.split(_CRLF)[1:]:
            name, _, value = line.partition(b":")
            fields.setdefault(name.lower(), []).append(value.strip())
        self.expects = fields.get(b"expect", [b""])[0].lower() == b"100-continue"
        lengths, codings = fields.get(b"content-length", []), fields.get(b"transfer-encoding", [])
        if codings:
            plain = not lengths and [one.lower() for one in codings] == [b"chunked"]
            return Standing.BODY if plain else Standing.ODD
        if not lengths:
            return Standing.WHOLE
        if len(lengths) > 1 or not lengths[0].isdigit() or len(lengths[0]) > len(str(2**63)):
            return Standing.ODD
        self._length = int(lengths[0])
        return Standing.ODD if self._length > self._max_body else Standing.BODY

    def _sized(self) -> Standing:
        whole = len(self.held) - self._body >= (self._length or 0)
        return Standing.WHOLE if whole else Standing.BODY

    def _chunks(self) -> Standing:
        """Walk over the chunks that are there; past the limit there is no need for the rest."""
        if len(self.held) - self._body > self._max_body:
            return Standing.ODD
        while True:
            end = self.held.find(_CRLF, self._at, self._at + _MAX_LINE)
            if end < 0:
                long = len(self.held) - self._at > _MAX_LINE
                return Standing.ODD if long else Standing.BODY
            size = _size(bytes(self.held[self._at : end]))
            if size is None:
                return Standing.ODD
            if size == 0:
                return self._trailers(end)
            following = end + len(_CRLF) + size + len(_CRLF)
            if following > len(self.held):
                return Standing.BODY
            self._at = following
            self._chunk_count += 1
            if self._chunk_count > MAX_CHUNKS:
                return Standing.SHREDDED

    def _trailers(self, end: int) -> Standing:
        """Whether the trailers after the last chunk, if any, are there."""
        if self.held[end + 2 : end + 4] == _CRLF or self.held.find(_END_OF_HEAD, end) >= 0:
            return Standing.WHOLE
        return Standing.ODD if len(self.held) - end > _MAX_LINE else Standing.BODY


def _size(line: bytes) -> int | None:
    """The size that a chunk's first line states; None when it states none."""
    try:
        text = line.partition(b";")[0].strip().decode("ascii")
        return int(text, 16) if text.isalnum() and len(text) <= 16 else None  # noqa: PLR2004 (64 bits)
    except ValueError:
        return None
