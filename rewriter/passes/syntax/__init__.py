"""Syntax that data cannot say: named functions that give a sentence another build.

Each takes a view of the sentence and yields (name, pieces for the whole sentence) where it is sure.
"""

from __future__ import annotations

from .coordination import split_coordination
from .order import clause_to_end, clause_to_front, phrase_to_end

FUNCTIONS = (phrase_to_end, clause_to_end, clause_to_front, split_coordination)
