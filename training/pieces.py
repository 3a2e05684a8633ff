"""Word pieces and letter-case classes, the same ones that the model sees at run time."""

from diplo_cli.model.letters import SPECIAL as SPECIAL_CASE
from diplo_cli.model.letters import case_class
from diplo_cli.model.pieces import CLS, SEP, Pieces

__all__ = ["CLS", "SEP", "SPECIAL_CASE", "Pieces", "case_class"]
