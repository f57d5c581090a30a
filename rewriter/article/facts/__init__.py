"""The ledger: what an article states in figures, dates and names, read narrowly and surely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...document import Block
from ...edits import Span
from ...english.analysis import Sentence
from ...english.quotes import quoted
from .fact import Fact, Person
from .figures import figures
from .people import people

__all__ = ["Fact", "Ledger", "Person", "ledger"]


class Ledger(NamedTuple):
    """All facts of one article, in reading order."""

    facts: tuple[Fact, ...]
    people: tuple[Person, ...]

    def of(self, *kinds: str) -> tuple[Fact, ...]:
        """Return the facts of these kinds."""
        return tuple(f for f in self.facts if f.kind in kinds)

    def within(self, block: int, sentence: int | None = None) -> tuple[Fact, ...]:
        """Return the facts of one block, or of one of its sentences."""
        return tuple(f for f in self.facts if f.block == block and sentence in (None, f.sentence))


def ledger(blocks: Iterable[tuple[Block, Sequence[Sentence]]]) -> Ledger:
    """Return the ledger of an article.

    Args:
        blocks: the article's blocks with their analysed sentences.
    """
    pairs = list(blocks)
    facts: list[Fact] = []
    for block, sentences in pairs:
        spans = (Span(0, len(block.text)),) if block.quoted else quoted(block.text)
        facts += figures(block.text, block.index, sentences, spans)
    return Ledger(tuple(facts), people(pairs))
