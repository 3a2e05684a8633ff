"""One file a format; nothing is computed here.

`facts_to_dict` and `printable` are light; the writers are imported where a format is asked for.
"""

from diplo_cli.output.record import facts_to_dict
from diplo_cli.output.safe import printable

__all__ = ["facts_to_dict", "printable"]
