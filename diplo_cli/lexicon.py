"""Word lists: countries, demonyms, capitals, organisations, titles; the only reader of `data/`."""

from __future__ import annotations
