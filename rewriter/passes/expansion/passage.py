"""A few sentences of our own that stand together."""

from __future__ import annotations

from typing import NamedTuple

from ...document import words


class Passage(NamedTuple):
    """Sentences and where they come from, for the report."""

    sentences: tuple[str, ...]
    origin: str

    @property
    def text(self) -> str:
        """The sentences as one paragraph."""
        return " ".join(self.sentences)

    @property
    def words(self) -> int:
        """How many words a reader sees."""
        return words(self.text)

    def halves(self) -> list[Passage]:
        """Return the passage as two paragraphs if it is long, else as it is."""
        if len(self.sentences) < 6:
            return [self]
        half = (len(self.sentences) + 1) // 2
        return [
            Passage(part, self.origin) for part in (self.sentences[:half], self.sentences[half:])
        ]
