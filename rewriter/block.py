"""A block of prose that knows its source: a paragraph, a heading, a list item, a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .edits import Edit, Piece, Span
from .placement import place

OPAQUE = "\ufffc"
"""Stands in a block's text for an inline element that is never touched (code, an image, …)."""


class Mark(NamedTuple):
    """An inline element over `block.text[start:end]`; `href` is a link's address, else empty."""

    name: str
    start: int
    end: int
    href: str = ""


class Anchor(NamedTuple):
    """Inline markup at `pos` of the text: `source[start:end]`. Atoms have a character of their own."""

    pos: int
    start: int
    end: int
    kind: str  # "open", "close", "point" or "atom"
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One block of prose.

    Attributes:
        index: its number in `Document.blocks`.
        kind: `p`, `h1` … `h6`, `li`, `td`, `th`, `dt`, `dd`, `caption`, `figcaption`, `summary`,
            `blockquote`, `legend`, or `text` for anything else.
        text: its words, decoded; U+FFFC for each opaque inline node.
        quoted: whether it stands inside `<blockquote>` or `<q>`.
        path: names of the open elements around it that are not inline, outermost first.
        frozen: spans of `text` that are never reworded.
        marks: the inline elements in it.
        start, end: source span from its first character to its last.
        element: source span of its own element, or of its words where it has none.
        elements: source spans of all elements of `path`, in the same order.
    """

    index: int
    kind: str
    text: str
    quoted: bool
    path: tuple[str, ...]
    frozen: tuple[Span, ...]
    marks: tuple[Mark, ...]
    start: int
    end: int
    element: Span
    elements: tuple[Span, ...]
    source: str = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)
    anchors: tuple[Anchor, ...] = field(repr=False)

    def rewrite(
        self, pieces: Sequence[Piece], rule: str, start: int = 0, end: int | None = None
    ) -> tuple[Edit, ...]:
        """Return the edits that make `text[start:end]` read as the pieces say.

        Kept pieces may move and take their tags along; reworded ones stand for their stretch of
        the old text; new ones go where they fall.

        Args:
            pieces: the new text, in order.
            rule: who asks.
            start, end: the stretch replaced; the whole text if unsaid.

        Raises:
            CannotEdit: the tags cannot follow their words.
        """
        return place(self, pieces, rule, start, len(self.text) if end is None else end)

    def edit(self, start: int, end: int, text: str, rule: str) -> tuple[Edit, ...]:
        """Return the edits that put `text` in place of `text[start:end]`; see `rewrite`."""
        return self.rewrite([Piece(text, start, end)], rule, start, end)
