"""What one command costs, and what a process that reads pages weighs.

Usage: ``python -m bench.bench_startup [--pages DIR] [--rounds N]``. CPU seconds are those of the
command and of every process it started and waited for, user and system. A page is scored as its
reader would have it: whole command, answer printed, score kept in an SQLite database.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.machine import machine

# The readers are imported where they are used: processes that read pages import this module too.

ROOT = Path(__file__).resolve().parents[1]
SOURCIER = Path(sys.executable).with_name("sourcier")
#: CPU seconds that scoring one saved page may take, and MiB that a process may hold.
SECONDS, MEBIBYTES = 1.0, 200.0
#: Where Linux says what a process held at most.
_STATUS = "/proc/{}/status"


def main() -> int:
    """Print the machine and both tables."""
    options = _options()
    if not (options.pages / "gold.json").exists():
        print(f"pages annotées absentes : {options.pages}", file=sys.stderr)
        return 2
    golds = json.loads((options.pages / "gold.json").read_text(encoding="utf-8"))
    pages = [(gold["url"], options.pages / "pages" / gold["file"]) for gold in golds]
    print(machine())
    print(f"commandes : {options.rounds} fois chacune, la page médiane par la taille\n")
    try:
        with tempfile.TemporaryDirectory() as folder:
            print("\n".join(startup(_middle(pages), Path(folder), options.rounds)))
    except subprocess.CalledProcessError as error:
        print(f"« {error.cmd[0]} » a échoué, voir plus haut", file=sys.stderr)
        return 2
    print("\n" + "\n".join(memory(pages)))
    return 0


def startup(page: tuple[str, Path], folder: Path, rounds: int) -> Iterator[str]:
    """A line for each command: median, least and most CPU seconds."""
    yield f"{'commande':>44} {'médiane':>9} {'min':>7} {'max':>7}"
    for name, command, prepared in _commands(page, folder):
        seconds = [_cost(command, prepared()) for _ in range(rounds)]
        median = statistics.median(seconds)
        limited = name.startswith("score page") and median > SECONDS
        note = f"  au-dessus de {SECONDS:.1f} s" if limited else ""
        yield f"{name:>44} {median:>7.2f} s {min(seconds):>5.2f} s {max(seconds):>5.2f} s{note}"


def memory(pages: Sequence[tuple[str, Path]]) -> Iterator[str]:
    """A line for each way of starting processes: what one holds after reading every page."""
    if not Path(_STATUS.format("self")).exists():
        yield "mémoire : ce système ne dit pas ce que tient un processus"
        return
    yield f"{'processus de lecture, toutes les pages lues':>44} {'maximum':>9} {'à la fin':>9}"
    for name, server in (("d’une commande", False), ("du serveur", True)):
        peak, resident = _held(pages, server=server)
        note = f"  au-dessus de {MEBIBYTES:.0f} Mio" if peak > MEBIBYTES else ""
        yield f"{name:>44} {peak:>5.0f} Mio {resident:>5.0f} Mio{note}"


def _commands(
    page: tuple[str, Path], folder: Path
) -> Iterator[tuple[str, list[str], Callable[[], Path]]]:
    """Name, arguments, and what makes a database that has not seen the page."""
    url, path = page
    score = ["score", str(path), "--url", url]
    ready = folder / "ready.db"
    _cost(["db", "upgrade"], ready)

    def new() -> Path:
        return folder / f"{secrets.token_hex(8)}.db"

    def empty() -> Path:
        return Path(shutil.copy(ready, new()))

    yield "score --help", ["score", "--help"], new
    yield "score page, base en place", [*score, "--json"], empty
    yield "score page, base créée", [*score, "--json"], new
    yield "score page, pour un lecteur, base en place", score, empty
    yield "score page, sans rien garder", [*score, "--json", "--no-keep"], new


def _cost(arguments: Sequence[str], database: Path) -> float:
    """CPU seconds of one command that must succeed."""
    environment = {**os.environ, "SOURCIER_DATABASE_URL": f"sqlite:///{database}"}
    process = subprocess.Popen(
        [SOURCIER, *arguments], env=environment, stdout=subprocess.DEVNULL, cwd=database.parent
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return usage.ru_utime + usage.ru_stime


def _held(pages: Sequence[tuple[str, Path]], *, server: bool) -> tuple[float, float]:
    """MiB that the one process of a sandbox held at most, and at the end."""
    from scorer.sandbox import Sandbox  # noqa: PLC0415 (see the top)
    from scorer.submission import Submission, page_of  # noqa: PLC0415 (see the top)

    sandbox = Sandbox(workers=1)
    try:
        if server:
            sandbox.warm()
        for url, path in pages:
            sandbox.read(page_of(Submission(url=url, html=path.read_bytes())))
        (reader,) = multiprocessing.active_children()
        status = Path(_STATUS.format(reader.pid)).read_text(encoding="ascii")
    finally:
        sandbox.close()
    return _mebibytes(status, "VmHWM"), _mebibytes(status, "VmRSS")


def _mebibytes(status: str, key: str) -> float:
    """A line of ``/proc/…/status``, which counts in KiB."""
    line = next(line for line in status.splitlines() if line.startswith(key))
    return int(line.split()[1]) / 1024


def _middle(pages: Sequence[tuple[str, Path]]) -> tuple[str, Path]:
    """The page of median size."""
    return sorted(pages, key=lambda page: page[1].stat().st_size)[len(pages) // 2]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, default=ROOT.parent / "shared" / "extraction")
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
