import contextlib
import gzip

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.fetch.errors import BadAnswerError
from scorer.fetch.unpack import PIECE, UNPACKERS

PACKERS = {"gzip": gzip.compress, "br": brotli.compress, "identity": bytes}


@given(
    name=st.sampled_from(sorted(PACKERS)),
    text=st.binary(max_size=300).map(lambda seed: seed * 2000),
    step=st.integers(1, 5000),
)
def test_what_was_packed_comes_back_however_it_is_cut(name, text, step):
    unpacker = UNPACKERS[name]()
    packed = PACKERS[name](text)
    cuts = range(0, len(packed), step if len(packed) < 50_000 else 50_000)
    pieces = [piece for cut in cuts for piece in unpacker.pieces(packed[cut : cut + cuts.step])]
    assert b"".join(pieces) == text
    assert unpacker.complete


@pytest.mark.parametrize("name", ["gzip", "br"])
def test_a_bomb_comes_in_small_pieces(name):
    bomb = PACKERS[name](bytes(20_000_000))
    sizes = [len(piece) for piece in UNPACKERS[name]().pieces(bomb)]
    assert sum(sizes) == 20_000_000
    assert max(sizes) <= 4 * PIECE


@pytest.mark.parametrize("name", ["gzip", "br"])
def test_a_packing_is_complete_only_at_its_end(name):
    packed = PACKERS[name](b"Le pont rouvre. " * 100)
    unpacker = UNPACKERS[name]()
    list(unpacker.pieces(packed[:-1]))
    assert not unpacker.complete
    list(unpacker.pieces(packed[-1:]))
    assert unpacker.complete


@given(st.sampled_from(["gzip", "br"]), st.binary(max_size=200))
def test_garbage_raises_nothing_else(name, garbage):
    unpacker = UNPACKERS[name]()
    with contextlib.suppress(BadAnswerError):
        list(unpacker.pieces(garbage))
