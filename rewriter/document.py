"""A document: the source, its blocks, and the places where new elements may go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from .block import Block, Mark
from .blocks import read_blocks
from .dress import Dresser
from .edits import Edit, apply
from .html.tokenizer import (
    COMMENT,
    FROZEN,
    RAW,
    RCDATA,
    TEXT,
    UNFINISHED,
    WHITESPACE,
    HtmlToken,
    tokenize,
)

__all__ = ["Block", "Document", "Mark", "words"]

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_CLIMB = frozenset(
    "li ul ol dl dt dd table tbody thead tfoot tr td th caption figure figcaption blockquote details "
    "summary p h1 h2 h3 h4 h5 h6 legend address".split()
)
_CELLS = frozenset({"td", "th"})
_AFTER = re.compile(r"\s*<!-- /wp:[^>]*-->")


def words(text: str) -> int:
    """Return how many words a reader counts in `text`."""
    return len(_WORD.findall(text))


class Document:
    """HTML source and the blocks of prose in it.

    Attributes:
        source: the HTML, never printed anew, only edited.
        blocks: its blocks of prose, in order.
    """

    def __init__(self, source: str, tokens: list[HtmlToken], blocks: tuple[Block, ...]) -> None:
        self.source, self.tokens, self.blocks = source, tokens, blocks

    @classmethod
    def read(cls, source: str) -> Document:
        """Return the document that `source` holds; never raises on any text."""
        tokens = tokenize(source)
        return cls(source, tokens, read_blocks(source, tokens))

    def with_edits(self, edits: Iterable[Edit]) -> Document:
        """Return the document with all `edits` made.

        Raises:
            CannotEdit: two edits overlap.
        """
        return Document.read(apply(self.source, edits))

    def same_markup(self, other: Document) -> bool:
        """Tell whether markup is the same, byte for byte, and every run of text is (not) blank as before."""
        if len(self.tokens) != len(other.tokens):
            return False
        for a, b in zip(self.tokens, other.tokens, strict=True):
            if a.kind != b.kind:
                return False
            x, y = self.source[a.start : a.end], other.source[b.start : b.end]
            if x != y and (a.kind != TEXT or not x.strip(WHITESPACE) or not y.strip(WHITESPACE)):
                return False
        return True

    @cached_property
    def is_page(self) -> bool:
        """Whether the source is a whole page."""
        return any(t.kind == "start" and t.name in ("html", "body", "head") for t in self.tokens)

    @cached_property
    def _dresser(self) -> Dresser:
        return Dresser(self.source, self.blocks)

    def element(
        self,
        kind: str,
        text: str | Sequence[str],
        like: Block | None = None,
        html: bool = False,
    ) -> str:
        """Return a new element dressed like its nearest siblings of that kind.

        Args:
            kind: `p`, `h2` … `h6`, `ul` or `ol`.
            text: its text; for a list, the texts of its items.
            like: the block in whose neighbourhood it will stand.
            html: whether `text` is HTML already; else it is escaped.
        """
        return self._dresser.element(kind, text, like, html)

    def insert_after(self, block: Block, elements: Sequence[str], rule: str) -> Edit:
        """Return the edit that puts new elements behind the whole element of `block`.

        A list, table, figure or quotation is not cut: the place is behind all of it.
        """
        at = min(self._behind(block), self._sound_end)
        gap = self._gap(block, at)
        return Edit(at, at, "".join(gap + element for element in elements), rule)

    def _behind(self, block: Block) -> int:
        """The offset behind the outermost list, table, figure or quotation that holds `block`."""
        end = block.element.end
        for name, span in zip(reversed(block.path), reversed(block.elements), strict=True):
            if name not in _CLIMB or (name in _CELLS and self._lays_out(span)):
                break
            end = max(end, span.end)
        found = _AFTER.match(self.source, end)
        return found.end() if found else end

    @cached_property
    def _sound_end(self) -> int:
        """The offset behind which nothing can be added: a tag, comment or raw text left open."""
        if not self.tokens:
            return 0
        last = self.tokens[-1]
        text = self.source[last.start : last.end]
        if last.kind == COMMENT:
            closed = text.endswith("-->" if text.startswith("<!--") else ">")
            return last.end if closed else last.start
        if last.kind in (RAW, RCDATA):
            return self.tokens[-2].start
        return last.start if last.kind in (UNFINISHED, FROZEN) else last.end

    def _lays_out(self, cell: tuple[int, int]) -> bool:
        """Tell a cell that holds a column of text from one that holds a figure."""
        return sum(cell[0] <= block.start < cell[1] for block in self.blocks) > 3

    def _gap(self, block: Block, at: int) -> str:
        """The white space that the source puts between siblings."""
        after = re.match(r"\s*", self.source[at : at + 80])
        if after and "\n" in after.group():
            return after.group() if len(after.group()) < 20 else "\n"
        before = self.source[max(0, block.element.start - 80) : block.element.start]
        blank = before[len(before.rstrip()) :]
        return blank if "\n" in blank and len(blank) < 20 else ""

    def without(self, block: Block, rule: str) -> tuple[Edit, ...]:
        """Return the edits that drop `block`: its element, or on a whole page only its words."""
        if self.is_page or block.kind == "text":
            edges = [block.start, *(x for a in block.anchors for x in (a.start, a.end)), block.end]
            return tuple(
                Edit(a, b, "", rule)
                for a, b in zip(edges[::2], edges[1::2], strict=True)
                if block.start <= a < b <= block.end
            )
        end = block.element.end
        rest = re.match(r"[ \t]*\n?", self.source[end : end + 80])
        if rest and (block.element.start == 0 or self.source[block.element.start - 1] == "\n"):
            end += rest.end()
        return (Edit(block.element.start, end, "", rule),)
