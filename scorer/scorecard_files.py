"""The files of a model folder, read only after their digests and their shape have been checked."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema

from features.signal import Direction
from features.signals import catalogue
from features.vector import Schema

#: Bytes; a model folder's files are a few hundred kilobytes at most.
_LARGEST_FILE = 4_000_000
#: Points that one unit of a stored replicate stands for (two bytes a value).
REPLICATE_UNIT = 0.01


class ModelError(Exception):
    """A model that must not be used: altered, malformed, or made for other signals.

    The message is for who trains models; ``reason`` is French, for who runs Sourcier.
    """

    reason = "ses fichiers sont incomplets, modifiés ou d’un autre format"


class OtherSignalsError(ModelError):
    """A model made for other signals than those that run."""

    def __init__(self, message: str, signal: str) -> None:
        super().__init__(message)
        self.reason = (
            f"le signal « {signal} » n’est plus mesuré de la même façon qu’à son entraînement"
        )


@dataclass(frozen=True, slots=True)
class RawModel:
    """A checked scorecard. ``replicates`` holds, in points, the base then every step in order."""

    id: str
    scorecard: Mapping[str, Any]
    manifest: Mapping[str, Any]
    replicates: tuple[tuple[float, ...], ...]


def read_model(directory: Path) -> RawModel:
    """Check the digests of every file, then the JSON Schema, then the steps' own coherence."""
    manifest, scorecard = read_sealed(directory)
    _validate(directory, scorecard)
    if not directory.name.endswith("-" + manifest["files"]["scorecard.json"][:8]):
        raise ModelError(f"{directory.name}: the folder’s name is not its scorecard’s digest")
    _check_signals(scorecard)
    return RawModel(directory.name, scorecard, manifest, _replicates(scorecard))


def read_sealed(directory: Path) -> tuple[Mapping[str, Any], Any]:
    """Manifest and scorecard of a model of any format, after checking the digests and no more."""
    manifest = _json(directory, "manifest.json", _read(directory, "manifest.json"))
    contents = _checked_files(directory, manifest)
    return manifest, _json(directory, "scorecard.json", contents["scorecard.json"])


def check_running_signals(schema: Schema, running: Mapping[str, int] | None = None) -> None:
    """Raise ModelError unless every signal of the model runs here, in the same version."""
    if running is None:
        running = {name: signal.version for name, signal in catalogue().items() if signal.scored}
    for name, version in schema.fields:
        if name not in running:
            raise OtherSignalsError(
                f"the model scores the signal {name!r}, which is not scored here", name
            )
        if running[name] != version:
            raise OtherSignalsError(
                f"the model knows version {version} of the signal {name!r}, "
                f"and version {running[name]} runs here: train again",
                name,
            )


def pack_replicates(columns: list[list[float]]) -> str:
    """Columns of points (base, then every step), as base64 of little-endian 16-bit integers."""
    flat = array("h", (round(value / REPLICATE_UNIT) for column in columns for value in column))
    if flat.itemsize != 2:  # noqa: PLR2004 (C shorts have two bytes wherever Python runs)
        raise ModelError("this machine’s short integers are not two bytes long")
    return base64.b64encode(_little(flat).tobytes()).decode("ascii")


def _replicates(scorecard: Mapping[str, Any]) -> tuple[tuple[float, ...], ...]:
    stored = scorecard["interval"]["replicates"]
    try:
        flat = array("h", base64.b64decode(stored["points"], validate=True))
    except (binascii.Error, ValueError) as error:
        raise ModelError("the replicates are not base64 of 16-bit integers") from error
    flat = _little(flat)
    count = stored["count"]
    columns = 1 + sum(len(signal["values"]) for signal in scorecard["signals"])
    if len(flat) != count * columns:
        raise ModelError(f"{len(flat)} replicate values, {count * columns} expected")
    points = [value * REPLICATE_UNIT for value in flat]
    return tuple(tuple(points[at * count : (at + 1) * count]) for at in range(columns))


def _little(flat: array[int]) -> array[int]:
    """The same numbers with the bytes of a little-endian machine."""
    if array("h", [1]).tobytes()[0] != 1:
        flat = array("h", flat)
        flat.byteswap()
    return flat


def _checked_files(directory: Path, manifest: Mapping[str, Any]) -> dict[str, bytes]:
    listed = manifest.get("files")
    if not isinstance(listed, dict) or not {"scorecard.json", "golden.json", "FICHE.md"} <= {
        *listed
    }:
        raise ModelError(f"{directory.name}/manifest.json does not list the model’s files")
    contents = {name: _read(directory, name) for name in listed}
    for name, content in contents.items():
        if _digest(content) != listed[name]:
            raise ModelError(f"{directory.name}/{name} is not the file that was exported (SHA-256)")
    return contents


def _validate(directory: Path, scorecard: object) -> None:
    schema = json.loads(Path(__file__).with_name("scorecard_schema.json").read_bytes())
    error = next(iter(jsonschema.Draft202012Validator(schema).iter_errors(scorecard)), None)
    if error is not None:
        where = "/".join(str(key) for key in error.absolute_path) or "the whole"
        raise ModelError(f"{directory.name}/scorecard.json, {where}: {error.message[:200]}")


def _check_signals(scorecard: Mapping[str, Any]) -> None:
    """What a JSON Schema cannot say: order, and steps that only go the declared way."""
    signals = scorecard["signals"]
    names = [signal["id"] for signal in signals]
    if names != sorted(set(names)):
        raise ModelError("the signals are not in order, each once")
    if (
        Schema(tuple((s["id"], s["version"]) for s in signals)).fingerprint
        != scorecard["fingerprint"]
    ):
        raise ModelError("the fingerprint is not that of the signals listed")
    for signal in signals:
        edges, values = signal["edges"], signal["values"]
        if len(values) != len(edges) + 1 or any(a >= b for a, b in pairwise(edges)):
            raise ModelError(f"the edges of {signal['id']!r} do not fit its values")
        rising = values if signal["direction"] == Direction.REASSURING else values[::-1]
        if any(a > b for a, b in pairwise(rising)):
            raise ModelError(f"the steps of {signal['id']!r} go against its direction")


def _read(directory: Path, name: str) -> bytes:
    path = directory / name
    if Path(name).name != name:
        raise ModelError(f"{name!r} is not the name of a file of the model’s folder")
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise ModelError(f"{directory.name}/{name} is too large for a model’s file")
        return path.read_bytes()
    except OSError as error:
        raise ModelError(f"{directory.name}/{name} cannot be read: {error.strerror}") from error


def _json(directory: Path, name: str, content: bytes) -> Any:  # noqa: ANN401 (checked by the schema)
    try:
        return json.loads(content)
    except ValueError as error:
        raise ModelError(f"{directory.name}/{name} is not JSON") from error


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
