"""The knowledge base as the passes use it: entries, their lookup, and how general each word is."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from ..datafiles import uncollected
from .entry import Primer, Term
from .load import Knowledge, knowledge
from .lookup import Lookup


class Base:
    """Terms and primers, indexed.

    Attributes:
        terms, primers: the entries.
        lookup: finds the terms in text.
    """

    __slots__ = ("_general", "_size", "lookup", "primers", "terms")

    def __init__(self, entries: Knowledge) -> None:
        self.terms: tuple[Term, ...] = entries.terms
        self.primers: tuple[Primer, ...] = entries.primers
        self.lookup = Lookup(entries.terms)
        everyone = (*entries.terms, *entries.primers)
        self._general = Counter(word.lower() for entry in everyone for word in entry.company)
        self._size = len(everyone)

    def generality(self, *words: str) -> float:
        """Return how many of a thousand entries know the best-known of these words as company.

        A word that keeps company with everything says little about what an article is about.
        """
        known = max((self._general[word.lower()] for word in words), default=0)
        return 1000 * known / max(self._size, 1000)


@lru_cache(maxsize=1)
@uncollected
def base() -> Base:
    """Return the library's own knowledge base."""
    return Base(knowledge())
