"""A block of prose that knows its source: a paragraph, a heading, a list item, a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..edits import Edit, Piece, Span
from ..html.entities import SourceMap
from ..html.stack import Element
from .placement import place
from .rewording import OPAQUE

__all__ = ["OPAQUE", "Anchor", "Block", "Mark"]


class Mark(NamedTuple):
    """An inline element over `block.text[start:end]`; `href` is a link's address, else empty."""

    name: str
    start: int
    end: int
    href: str = ""


class Anchor(NamedTuple):
    """Inline markup at `pos` of the text: `source[start:end]`.

    `kind` is `open` or `close` for the tags of an element, `point` for a comment or `<wbr>`, `atom`
    for an opaque element, which has a character of its own.
    """

    pos: int
    start: int
    end: int
    kind: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One block of prose.

    Attributes:
        index: its number in `Document.blocks`.
        kind: `p`, `h1` … `h6`, `li`, `td`, `th`, `dt`, `dd`, `caption`, `figcaption`, `summary`,
            `blockquote`, `legend`, `address`; `text` for a bare run, a `<div>` and all else.
        text: its words, decoded; U+FFFC for each opaque inline node.
        quoted: whether it stands inside `<blockquote>` or `<q>`.
        frozen: spans of `text` that are never reworded, in order, without overlaps.
        marks: the inline elements in it.
        start, end: source span from its first character to its last.
        holder: the innermost element around it that is not inline, if any.
        source: the document that it belongs to.
        places: where each character of `text` stands in `source`.
        anchors: the inline markup in it, in order.
        boundary: offset of the tag that ends it.
    """

    index: int
    kind: str
    text: str
    quoted: bool
    frozen: tuple[Span, ...]
    marks: tuple[Mark, ...]
    start: int
    end: int
    holder: Element | None = field(repr=False)
    source: str = field(repr=False)
    places: SourceMap = field(repr=False)
    anchors: tuple[Anchor, ...] = field(repr=False)
    boundary: int = field(repr=False)

    @property
    def path(self) -> tuple[str, ...]:
        """Names of the open elements around it that are not inline, outermost first."""
        return tuple(element.name for element in self._around())

    @property
    def elements(self) -> tuple[Span, ...]:
        """Source spans of the elements of `path`, in the same order."""
        return tuple(element.span for element in self._around())

    @property
    def element(self) -> Span:
        """Source span of its own element; where it has none, of the words up to the next tag."""
        if self.holder is None or self.kind == "text":
            return Span(self.start, self.boundary)
        return self.holder.span

    def _around(self) -> list[Element]:
        return list(self.holder.outward())[::-1] if self.holder else []

    def rewrite(
        self, pieces: Sequence[Piece], rule: str, start: int = 0, end: int | None = None
    ) -> tuple[Edit, ...]:
        """Return the edits that make `text[start:end]` read as the pieces say.

        Kept pieces may move and take their tags along; reworded ones stand for the words of their
        stretch, one for one where there are as many, as a group otherwise; new ones go where they
        fall.

        Args:
            pieces: the new text, in order.
            rule: who asks.
            start, end: the stretch replaced; the whole text if unsaid.

        Raises:
            CannotEdit: the tags cannot follow their words, or words would change that never may.
        """
        return place(self, pieces, rule, start, len(self.text) if end is None else end)

    def edit(self, start: int, end: int, text: str, rule: str) -> tuple[Edit, ...]:
        """Return the edits that put `text` in place of `text[start:end]`; see `rewrite`."""
        return self.rewrite([Piece(text, start, end)], rule, start, end)
