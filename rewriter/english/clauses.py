"""Clauses and the joints between them, by strict patterns that decline when in doubt.

Everything here returns ranges of token indexes, or None. benchmarks/english_clauses.py measures
the patterns against treebanks.
"""

from .fronted import Split, fronted_clause, fronted_infinitive, fronted_participle, fronted_phrase
from .joined import coordination, final_clause
from .passive import Passive, agent_passive
from .predicate import FINITE, finite_verbs, is_clause, subject
from .sources import Attribution, apposition, attribution

__all__ = [
    "FINITE",
    "Attribution",
    "Passive",
    "Split",
    "agent_passive",
    "apposition",
    "attribution",
    "coordination",
    "final_clause",
    "finite_verbs",
    "fronted_clause",
    "fronted_infinitive",
    "fronted_participle",
    "fronted_phrase",
    "is_clause",
    "subject",
]
