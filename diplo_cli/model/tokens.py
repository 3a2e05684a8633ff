"""Where the treebanks cut tokens otherwise than spaCy's English tokenizer: brought to the treebanks' way.

The tokenizer stays non-destructive: offsets into the text are exact.
"""

import re
from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# one token, however long: "?!", "=====", "***"
RUNS = [r"[!?]{2,}", r"={2,}", r"\*{2,}", r"_{2,}", r"<<+", r">>+", r"~{2,}"]
PHONE = re.compile(r"(\d{3}-)?\d{3}-\d{4}$")
WHOLE = ("e-mail", "E-mail", "e-mails", "E-mails", "etc.", "Capt.", "Ft.")
PARTED = {
    "and/or": ("and", "/", "or"),
    "X.": ("X", "."),  # "on X." ends a sentence with the network's name, it is hardly ever an initial
}


def adapt_tokenizer(nlp: Language) -> None:
    """Changes the tokenizer of `nlp` in place."""
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([*RUNS, *(defaults.prefixes or ())]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *(defaults.suffixes or ())]).search
    tokenizer.infix_finditer = compile_infix_regex([*RUNS, *(defaults.infixes or ())]).finditer
    tokenizer.token_match = PHONE.match
    for word in WHOLE:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    for word, parts in PARTED.items():
        tokenizer.add_special_case(word, [{"ORTH": part} for part in parts])
