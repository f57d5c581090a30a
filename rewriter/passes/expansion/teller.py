"""Tells each thing once: passages from the knowledge base, without what has been said before."""

from __future__ import annotations

from collections.abc import Iterable

from ...choice import Chooser
from ...knowledge.entry import Primer, Term
from .explained import Passage, definition, paragraph, primer
from .novelty import Novelty

PARAGRAPH = 105
"""Most words of an explaining paragraph."""
PRIMER = 210
"""Most words of a primer."""


class Teller:
    """Words passages for one article and remembers what has been told.

    Args:
        choose: who decides on wordings and order.
        said: the article's own sentences.
    """

    def __init__(self, choose: Chooser, said: Iterable[str]) -> None:
        self._choose = choose
        self._novelty = Novelty(said)
        self._told: set[str] = set()

    def admits(self, sentence: str) -> bool:
        """Return whether the sentence says something new, and remember it."""
        return self._novelty.admits(sentence)

    def knows(self, name: str) -> bool:
        """Return whether a term or field of this name has been told."""
        return name.lower() in self._told

    def definition(self, term: Term) -> Passage | None:
        """Return the one sentence that says what `term` is, if it is new."""
        passage = definition(term, self._choose)
        if self.knows(term.head) or not self.admits(passage.text):
            return None
        self._told.add(term.head.lower())
        return passage

    def paragraph(self, term: Term, least: int, wanted: int) -> Passage | None:
        """Return a paragraph on a term; None when it is told already or has too little to say.

        Args:
            term: what to explain.
            least: words below which it is not worth a paragraph.
            wanted: words from which nothing more is needed.
        """
        if self.knows(term.head):
            return None
        passage = self._new(paragraph(term, self._choose, PARAGRAPH, max(least, wanted)))
        if passage.words < least or len(passage.sentences) < 2:
            return None
        self._told.add(term.head.lower())
        return passage

    def primer(self, entry: Primer, least: int, wanted: int) -> list[Passage]:
        """Return a primer in one paragraph or two; nothing when it is told or too short."""
        if self.knows(entry.name):
            return []
        found = primer(entry, self._choose, PRIMER, max(least, wanted))
        passages = [p for p in map(self._new, found) if p.sentences]
        if sum(p.words for p in passages) < least:
            return []
        self._told.add(entry.name.lower())
        return passages

    def _new(self, passage: Passage) -> Passage:
        """Return the passage without sentences that say what has been said."""
        return passage._replace(sentences=tuple(filter(self.admits, passage.sentences)))
