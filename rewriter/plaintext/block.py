"""What a stretch of plain text is: a heading, a paragraph, a list ..., and why it was taken so."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Item:
    """One list item: its lines, and the lists inside it."""

    lines: tuple[str, ...]
    inner: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One block.

    Attributes:
        kind: the element: `h1` to `h6`, `p`, `ul`, `ol`, `blockquote`, `table`, `hr`.
        line: number of its first line, from 1.
        why: what it was known by.
        lines: text of a heading, a paragraph or a quotation.
        verse: whether each line of a paragraph stands on its own.
        items: of a list.
        start: first number of an `ol`.
        style: how an `ol` counts: `1`, `a`, `A`, `i`, `I`.
        rows: cells of a table.
        header: whether the first row of a table names the columns.
    """

    kind: str
    line: int
    why: str
    lines: tuple[str, ...] = ()
    verse: bool = False
    items: tuple[Item, ...] = field(default=())
    start: int = 1
    style: str = "1"
    rows: tuple[tuple[str, ...], ...] = ()
    header: bool = False
