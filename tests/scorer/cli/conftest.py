"""The command line, run in this process with the small model and a database of its own."""

import io
from dataclasses import dataclass

import pytest

from scorer.cli import sourcier
from scorer.cli.faults import guarded


@dataclass
class Ran:
    code: int
    out: str
    err: str


class Stdin(io.TextIOWrapper):
    """Standard input with the given bytes."""

    def __init__(self, content):
        super().__init__(io.BytesIO(content))


@pytest.fixture
def run(monkeypatch, capsys, model_dir, tmp_path):
    """Run `sourcier` with arguments, and bytes on standard input."""
    monkeypatch.setattr("scorer.parts.current_model_dir", lambda: model_dir)
    monkeypatch.setenv("SOURCIER_DATABASE_URL", f"sqlite:///{tmp_path}/base.db")
    monkeypatch.chdir(tmp_path)

    def _run(*args, stdin=b""):
        monkeypatch.setattr("sys.stdin", Stdin(stdin))
        capsys.readouterr()
        code = guarded(sourcier, [str(arg) for arg in args])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err + captured.out
        return Ran(code, captured.out, captured.err)

    return _run


@pytest.fixture
def saved(tmp_path, source):
    """The page in a file."""
    path = tmp_path / "bac.html"
    path.write_text(source, encoding="utf-8")
    return path
