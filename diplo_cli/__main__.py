"""`python -m diplo_cli` is `diplo`."""

from diplo_cli.cli import main

main()
