"""Opens one layer of compression, a bounded piece at a time, so that a bomb gains nothing."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]  # it has no types

from scorer.fetch.errors import BadAnswerError

#: Bytes of a piece: the most that is unpacked before the caller may look at its cap.
PIECE = 64 * 1024


class Unpacker(Protocol):
    """Takes packed bytes as they come; ``complete`` once the end of the data was seen."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What these bytes hold, in pieces; raises BadAnswerError when they are not packed so."""

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""


class Plain:
    """Bytes that are not packed; what carries them tells where they end."""

    complete = True

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """The bytes themselves."""
        yield data


class Gzip:
    """One gzip member, as servers send; what follows it is ignored."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(16 + zlib.MAX_WBITS)  # 16: with gzip's header

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """See ``Unpacker``."""
        full = True
        while (data or full) and not self._inner.eof:
            try:
                piece = self._inner.decompress(data, PIECE)
            except zlib.error as error:
                raise BadAnswerError("not gzip") from error
            data, full = self._inner.unconsumed_tail, len(piece) == PIECE
            yield piece

    @property
    def complete(self) -> bool:
        """See ``Unpacker``."""
        return self._inner.eof


class Brotli:
    """A brotli stream."""

    def __init__(self) -> None:
        self._inner = brotli.Decompressor()

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """See ``Unpacker``."""
        full = True
        try:
            # It says that it can take more while it still holds output: both must be asked.
            while full or not self._inner.can_accept_more_data():
                piece: bytes = self._inner.process(data, output_buffer_limit=PIECE)
                data, full = b"", len(piece) >= PIECE
                yield piece
        except brotli.error as error:
            raise BadAnswerError("not brotli") from error

    @property
    def complete(self) -> bool:
        """See ``Unpacker``."""
        finished: bool = self._inner.is_finished()
        return finished


#: By the value of Content-Encoding: what we ask for, and hence all that is accepted.
UNPACKERS: dict[str, Callable[[], Unpacker]] = {
    "": Plain,
    "identity": Plain,
    "gzip": Gzip,
    "x-gzip": Gzip,
    "br": Brotli,
}
