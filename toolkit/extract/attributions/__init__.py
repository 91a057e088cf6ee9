"""Who says it: finds who is said to assert each stretch of an article, by a grammar over words and lists of names.

Read `reading.py` first; `docs/how-a-source-is-read.md` says the same for an editor.
"""

from toolkit.extract.attributions.reading import find_attributions
from toolkit.extract.attributions.resolve import resolve_attribution

__all__ = ["find_attributions", "resolve_attribution"]
