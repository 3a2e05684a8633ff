"""Pure functions from a parsed document to facts, one file or folder a kind of fact."""
