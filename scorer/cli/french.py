"""Click in French: help, usage and errors, and groups whose commands are imported when called."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click
from click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchCommand,
    NoSuchOption,
)

_HELP = "Afficher cette aide."


class FrenchCommand(click.Command):
    """A command whose help is in French."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (click's own arguments)
        kwargs.setdefault("options_metavar", "[OPTIONS]")
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line of usage."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Usage : ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        options = (p for p in self.get_params(ctx) if isinstance(p, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Options\N{NO-BREAK SPACE}"):
            formatter.write_dl([(n, h.replace("[required]", "[obligatoire]")) for n, h in records])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows this help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _HELP
        return option


class FrenchGroup(FrenchCommand, click.Group):
    """Commands by name: ``{name: ("module:attribute", one French line)}``."""

    def __init__(self, name: str, places: Mapping[str, tuple[str, str]], *, help: str) -> None:  # noqa: A002 (click's word)
        super().__init__(
            name, help=help, no_args_is_help=True, subcommand_metavar="COMMANDE [ARGUMENTS]…"
        )
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Every name, in the order given."""
        return [*self._places]

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 (click's signature)
        cmd_name: str,
    ) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in self._places:
            return None
        module, _, attribute = self._places[cmd_name][0].partition(":")
        command = getattr(import_module(module), attribute)
        return command if isinstance(command, click.Command) else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands with their line."""
        FrenchCommand.format_options(self, ctx, formatter)
        with formatter.section("Commandes\N{NO-BREAK SPACE}"):
            formatter.write_dl([(name, line) for name, (_, line) in self._places.items()])


def explain(error: click.UsageError) -> str:
    """What is wrong with how a command was called, and where to look."""
    path = error.ctx.command_path if error.ctx else "sourcier"
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    return f"{_fault(error)}\nVoir « {path} --help »."


def _fault(error: click.UsageError) -> str:
    if isinstance(error, NoSuchOption):
        return f"L’option « {error.option_name} » n’existe pas.{_instead(error.possibilities)}"
    if isinstance(error, NoSuchCommand):
        near = get_close_matches(error.command_name, _commands(error))
        return f"La commande « {error.command_name} » n’existe pas.{_instead(near)}"
    if isinstance(error, MissingParameter):
        return f"Il manque {_name(error)}."
    if isinstance(error, BadOptionUsage):
        return f"L’option « {error.option_name} » est mal employée."
    if isinstance(error, BadParameter):
        return f"La valeur donnée à {_name(error)} ne convient pas."
    # Raised by our own commands, in French, or by click for a word too many.
    ours = isinstance(error, FrenchUsageError)
    return error.message if ours else "Il y a un mot de trop, ou il en manque un."


def _commands(error: NoSuchCommand) -> list[str]:
    group = error.ctx.command if error.ctx else None
    return group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []


def _name(error: BadParameter) -> str:
    if error.param is None:
        return "une valeur"
    return f"« {error.param.make_metavar(error.ctx) if error.ctx else error.param.name} »"


def _instead(possibilities: list[str] | None) -> str:
    return f" Vouliez-vous dire « {possibilities[0]} » ?" if possibilities else ""


class FrenchUsageError(click.UsageError):
    """A command called in a way that makes no sense; its message is French."""
