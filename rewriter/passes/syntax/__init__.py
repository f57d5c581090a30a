"""Syntax that data cannot say: named functions that give a sentence another build.

Each takes a view of the sentence and yields (name, pieces for the whole sentence) where it is sure.
"""

from __future__ import annotations

from .adverbs import adverb_inside, adverb_to_front
from .attribution import source_to_end, source_to_front, speaker
from .both import both_qualities, both_things
from .coordination import split_coordination
from .insertion import phrase_inside
from .joining import joins
from .lists import rotated_list
from .order import clause_to_end, clause_to_front, phrase_to_end, time_to_front
from .pairs import swapped_pair
from .participles import closing_participle
from .predicates import split_predicate
from .voice import active_voice

__all__ = ["FUNCTIONS", "LOCAL", "NAMES", "joins"]

LOCAL = (
    swapped_pair,
    rotated_list,
    speaker,
    adverb_inside,
    adverb_to_front,
    active_voice,
    closing_participle,
    split_predicate,
    both_things,
    both_qualities,
)
"""Functions that touch a part of the sentence and go with any other change."""

FUNCTIONS = (
    phrase_to_end,
    clause_to_end,
    clause_to_front,
    split_coordination,
    source_to_end,
    source_to_front,
    phrase_inside,
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
    "syntax/phrase-inside": phrase_inside,
    "syntax/speaker": speaker,
    "syntax/list": rotated_list,
    "syntax/pair": swapped_pair,
    "syntax/adverb-inside": adverb_inside,
    "syntax/adverb-to-front": adverb_to_front,
    "syntax/active-voice": active_voice,
    "syntax/which-did": closing_participle,
    "syntax/and-did": closing_participle,
    "syntax/split-predicate": split_predicate,
    "syntax/both": both_things,
    "syntax/as-well-as": both_things,
    "syntax/join": joins,
}
"""Rule ids as reports show them."""
