"""From what goes wrong to one French message and an exit code: never a traceback for a user."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterable, Sequence

import click

from features.errors import InputError
from scorer.cli.french import explain
from scorer.settings import SettingsError
from scorer.stored import DatabaseError

#: Exit codes: scored, or abstained with a reason; a fault of ours; an input that cannot be used.
OK, FAULT, UNUSABLE = 0, 1, 2
#: What the system says most often, by its number.
_REASONS = {
    errno.ENOENT: "il n’existe pas, ou son dossier n’existe pas",
    errno.ENOTDIR: "son dossier n’en est pas un",
    errno.EISDIR: "c’est un dossier",
    errno.EACCES: "l’accès en est refusé",
    errno.EPERM: "l’accès en est refusé",
    errno.EROFS: "le disque ne peut pas être écrit",
    errno.ENOSPC: "le disque est plein",
    errno.ENAMETOOLONG: "son nom est trop long",
    errno.EADDRINUSE: "il est déjà pris",
}
#: By convention, for a program that the user interrupted.
_INTERRUPTED = 130


def guarded(command: click.Command, args: Sequence[str] | None = None) -> int:
    """Run a command, by default with the program's arguments; its exit code, whatever happens."""
    _speak_utf8()
    try:
        code = command.main(args, prog_name=command.name, standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has left: what is still to be written goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except (KeyboardInterrupt, click.Abort):
        say("Interrompu.")
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 (the last resort)
        return report(error)
    return code if isinstance(code, int) else OK


def report(error: Exception, about: str = "") -> int:
    """Say what went wrong on standard error, ``about`` which target; the exit code it calls for."""
    before = f"{printable(about)} : " if about else ""
    match error:
        case click.UsageError():
            say(explain(error))
            return UNUSABLE
        case InputError():
            say(before + error.message)
            return UNUSABLE
        case SettingsError() | DatabaseError():
            say(str(error))
        case ModuleNotFoundError() if (error.name or "").partition(".")[0] != "scorer":
            say(
                f"Cette commande a besoin de « {error.name} », qui n’est pas installé. "
                "Lancez « make setup », ou installez « sourcier[training] »."
            )
        case _:
            say(before + _fault(error))
    if os.environ.get("SOURCIER_DEBUG", "0") not in {"", "0"}:
        traceback.print_exception(error)
    return FAULT


def worst(codes: Iterable[int]) -> int:
    """One code for several targets: a fault of ours first, then an unusable input."""
    found = set(codes)
    return next((code for code in (FAULT, UNUSABLE) if code in found), OK)


def say(message: str) -> None:
    """A line on standard error."""
    click.echo(message, err=True)


def why(error: Exception) -> str:
    """Why the system refused, in French; a name that no file can have is a ValueError."""
    number = error.errno if isinstance(error, OSError) else None
    return _REASONS.get(number, "le système le refuse") if number else "ce nom est impossible"


def printable(text: str) -> str:
    """The text without what could move a terminal's cursor or break its line."""
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return shown if len(shown) <= 200 else shown[:199] + "…"  # noqa: PLR2004 (a line of a terminal)


def _fault(error: Exception) -> str:
    name = type(error).__name__
    # Its class is not imported: it would bring the model's libraries along.
    if any(kind.__name__ == "ModelError" for kind in type(error).__mro__):
        reason = getattr(error, "reason", name)
        return (
            f"Le modèle ne peut pas être employé : {reason}. Réinstallez Sourcier, ou entraînez un "
            "modèle par « sourcier train »."
        )
    return (
        f"Une erreur interne s’est produite ({name}). Ce n’est pas de votre fait : signalez-la, "
        "avec le détail que donne SOURCIER_DEBUG=1."
    )


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal claims; what it cannot show is replaced."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
