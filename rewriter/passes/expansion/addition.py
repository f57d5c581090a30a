"""One thing to add, with its words and its records, before it becomes an edit."""

from __future__ import annotations

from typing import NamedTuple

from ...document import words
from ...report import Added


class Item(NamedTuple):
    """One new element: a paragraph, a heading or a list."""

    kind: str
    text: str | tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words a reader sees."""
        return words(self.text) if isinstance(self.text, str) else sum(map(words, self.text))


class Addition(NamedTuple):
    """Something to add behind block `block`.

    Attributes:
        kind: `computed`, `definition`, `explainer`, `people` or `background`.
        block: index of the block it stands behind, or in.
        at: offset in the block's text for a sentence, -1 for new elements.
        items: the elements, or one `p` whose text is the sentence.
        records: for the report.
    """

    kind: str
    block: int
    at: int
    items: tuple[Item, ...]
    records: tuple[Added, ...]

    @property
    def words(self) -> int:
        """How many words it brings."""
        return sum(item.words for item in self.items)
