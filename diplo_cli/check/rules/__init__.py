"""The lint rules, one file a kind; `diplo_cli.check.lint` registers them all."""
