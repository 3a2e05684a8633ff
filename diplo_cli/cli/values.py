"""Values of the command line to the types of our options, without pydantic.

Newer versions of typer do this with pydantic, even for an option that is not given, and importing it doubles
the time of `diplo --help`. Our options need text, numbers, paths, choices and lists of these. Older versions
of typer have no `_runtime_param` and do it themselves.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, get_args, get_origin

import typer
from typer.core import TyperCommand, TyperGroup


class Value:
    """Turns what was typed into one type, as `typer` asks it of a parameter."""

    def __init__(self, annotation: Any) -> None:
        self._several = get_origin(annotation) is list
        self._type = get_args(annotation)[0] if self._several else annotation

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value as the option's type. Raises typer.BadParameter when it is none."""
        if value is None:
            return () if self._several else None
        convert = [self._convert(item, param, ctx) for item in (value if self._several else (value,))]
        return convert if self._several else convert[0]

    def _convert(self, value: Any, param: Any, ctx: Any) -> Any:
        if isinstance(value, self._type):
            return value
        try:
            return self._type(value)
        except ValueError:
            raise typer.BadParameter(self._say_wrong(value), ctx=ctx, param=param) from None

    def _say_wrong(self, value: Any) -> str:
        if issubclass(self._type, Enum):
            return f"{value!r} is not one of {', '.join(repr(choice.value) for choice in self._type)}."
        return f"{value!r} is not a number."


class _Plain:
    """A command whose parameters have plain values."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, `--help` among them, each told how to read its value."""
        parameters: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            if getattr(parameter, "_runtime_param", parameter) is None:
                parameter._runtime_param = Value(parameter.type_descriptor.annotation)
        return parameters


class PlainCommand(_Plain, TyperCommand):
    """A command with plain values."""


class PlainGroup(_Plain, TyperGroup):
    """The application with plain values."""


class Application(typer.Typer):
    """A typer application, all of whose commands have plain values."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(cls=PlainGroup, **settings)

    def command(self, name: str | None = None, **settings: Any) -> Any:
        """Register a command, as `typer.Typer.command` does."""
        return super().command(name, cls=PlainCommand, **settings)
