"""spaCy's English, with tokens cut as the treebanks cut them.

The tokenizer stays non-destructive: offsets into the text are exact.
"""

import re

from spacy.lang.en import English

# one token, however long: "?!", "=====", "***", a line of dots and dashes
RUNS = [r"[^\w\s]{40,}", r"[!?]{2,}", r"={2,}", r"\*{2,}", r"_{2,}", r"<<+", r">>+", r"~{2,}"]
PHONE = re.compile(r"(\d{3}-)?\d{3}-\d{4}$")
WHOLE = ("e-mail", "E-mail", "e-mails", "E-mails", "etc.", "Capt.", "Ft.")
PARTED = {
    "and/or": ("and", "/", "or"),
    "X.": ("X", "."),  # "on X." ends a sentence with the network's name, it is hardly ever an initial
}
PLAIN = English.Defaults


class TreebankDefaults(PLAIN):  # type: ignore[misc, valid-type]
    """The rules of the tokenizer, made once: changing those of a finished tokenizer takes half a second."""

    prefixes = [*RUNS, *(PLAIN.prefixes or ())]  # noqa: RUF012 (spaCy reads class attributes)
    suffixes = [*RUNS, *(PLAIN.suffixes or ())]  # noqa: RUF012
    infixes = [*RUNS, *(PLAIN.infixes or ())]  # noqa: RUF012
    token_match = PHONE.match
    tokenizer_exceptions = (
        PLAIN.tokenizer_exceptions
        | {word: [{"ORTH": word}] for word in WHOLE}
        | {word: [{"ORTH": part} for part in parts] for word, parts in PARTED.items()}
    )


class TreebankEnglish(English):  # type: ignore[no-untyped-call]
    """English with the treebanks' tokens."""

    Defaults = TreebankDefaults
