"""Files that are either whole or not there, whatever kills the program."""

from __future__ import annotations

import os
from pathlib import Path
from threading import get_ident


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name, wait for the disk, then give it its name."""
    draft = path.with_name(f".{path.name}.{get_ident()}")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
