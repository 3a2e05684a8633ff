"""One file a format; nothing is computed here."""
