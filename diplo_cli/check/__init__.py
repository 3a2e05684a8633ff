"""Facts in, findings out: expectations, lint rules, and quotations against their sources."""
