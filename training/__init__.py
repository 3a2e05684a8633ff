"""How the embedded English model is made: open corpora in, quantised weights out."""
