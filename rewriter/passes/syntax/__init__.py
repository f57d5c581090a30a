"""Syntax that data cannot say: named functions that give a sentence another build.

Each takes a view of the sentence and yields (name, pieces for the whole sentence) where it is sure.
"""

from __future__ import annotations

from .attribution import linker_inside, source_to_end, source_to_front, speaker
from .coordination import split_coordination
from .joining import joins
from .lists import rotated_list
from .order import clause_to_end, clause_to_front, phrase_to_end, time_to_front
from .pairs import swapped_pair

__all__ = ["FUNCTIONS", "LOCAL", "NAMES", "joins"]

LOCAL = (swapped_pair, rotated_list, speaker)
"""Functions that touch a part of the sentence and go with any other change."""

FUNCTIONS = (
    phrase_to_end,
    clause_to_end,
    clause_to_front,
    split_coordination,
    source_to_end,
    source_to_front,
    linker_inside,
    time_to_front,
)

NAMES = {
    "syntax/phrase-to-end": phrase_to_end,
    "syntax/clause-to-end": clause_to_end,
    "syntax/clause-to-front": clause_to_front,
    "syntax/split-and": split_coordination,
    "syntax/split-but": split_coordination,
    "syntax/time-to-front": time_to_front,
    "syntax/source-to-end": source_to_end,
    "syntax/source-to-front": source_to_front,
    "syntax/linker-inside": linker_inside,
    "syntax/speaker": speaker,
    "syntax/list": rotated_list,
    "syntax/pair": swapped_pair,
    "syntax/join": joins,
}
"""Rule ids as reports show them."""
