"""Builds or loads the spaCy pipeline; the only `spacy.load`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache, lru_cache
from threading import Thread
from typing import TYPE_CHECKING

from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from spacy.language import Language

EMBEDDED = "diplo_english"
VERSION = "1.2.0"
LAYERS = {"TAG": "no tags", "DEP": "no dependency tree", "ENT_TYPE": "no names"}


@lru_cache(maxsize=2)
def load_pipeline(name: str | None = None) -> Language:
    """The embedded pipeline, or the installed spaCy pipeline `name` (or the folder of one).

    Raises `DiploError` with exit code 4 where that pipeline is missing or does not tag, parse and find names.
    """
    return _embedded() if name in (None, EMBEDDED) else _installed(str(name))


@cache
def start_loading(name: str | None = None) -> None:
    """Begin to load the embedded network beside what comes next: it waits less than `import spacy` takes.

    A network that cannot be loaded raises where `load_pipeline` meets it, not here.
    """
    if name in (None, EMBEDDED):
        with suppress(Exception):
            from diplo_cli.model.runner import load_model  # without spaCy: threads must not share its import

            Thread(target=_load_quietly, args=(load_model,), name="diplo-load").start()


def _load_quietly(load: Callable[[], object]) -> None:
    with suppress(Exception):
        load()


def _embedded() -> Language:
    from diplo_cli.model import component  # noqa: F401 (registers the factory, entry points or not)
    from diplo_cli.model.tokens import TreebankEnglish

    nlp = TreebankEnglish(meta={"name": EMBEDDED, "version": VERSION})
    nlp.add_pipe(EMBEDDED)
    return nlp


def _installed(name: str) -> Language:
    import spacy

    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise _missing(name) from error
    except Exception as error:
        raise DiploError(
            f"The spaCy pipeline {name!r} could not be loaded: {error}",
            hint="Install the version of it that fits your spaCy (`python -m spacy validate` lists them).",
            code=ExitCode.MODEL,
        ) from error
    _require_fit(nlp, name)
    return nlp


def _missing(name: str) -> DiploError:
    if name.isidentifier():
        what, hint = (
            "is not installed",
            f"Install it (`python -m spacy download {name}`), or leave out --model.",
        )
    else:
        what, hint = "cannot be found", "Name an installed one, or the folder of one with its config.cfg."
    return DiploError(f"The spaCy pipeline {name!r} {what}.", hint=hint, code=ExitCode.MODEL)


def _require_fit(nlp: Language, name: str) -> None:
    """Tags and trees show in a Doc; for names the parts themselves tell whether one of them finds any."""
    doc = nlp("Ministers met.")
    missing = [LAYERS[layer] for layer in ("TAG", "DEP") if not doc.has_annotation(layer)]
    if not any("doc.ents" in nlp.get_pipe_meta(part).assigns for part in nlp.pipe_names):
        missing.append(LAYERS["ENT_TYPE"])
    if nlp.lang != "en" or missing:
        what = "is not for English" if nlp.lang != "en" else f"gives {_listed(missing)}"
        raise DiploError(
            f"The spaCy pipeline {name!r} {what}.",
            hint="diplo needs an English pipeline with a tagger, a parser and NER, such as en_core_web_sm.",
            code=ExitCode.MODEL,
        )


def _listed(parts: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


def model_name(nlp: Language) -> str:
    """Name and version of a pipeline, for `source.model`: "diplo_english 1.0.0", "en_core_web_sm 3.8.0"."""
    name = nlp.meta["name"]
    return f"{name if name == EMBEDDED else f'{nlp.lang}_{name}'} {nlp.meta['version']}"
