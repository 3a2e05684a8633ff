"""The arguments and options that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ArticlesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="ARTICLE", help="A text file; - is standard input.", hidden=True),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, not to stdout.")
]
EncodingOption = Annotated[
    str, typer.Option("--encoding", metavar="NAME", help="What the articles are encoded in.")
]
MaxMegabytesOption = Annotated[
    float, typer.Option("--max-megabytes", metavar="N", help="Refuse larger articles.")
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline to use, not diplo's own."),
]
