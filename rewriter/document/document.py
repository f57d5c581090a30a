"""A document: the source, its blocks, and the places where new elements may go."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from ..edits import Edit, Span, apply
from ..html.elements import CELLS
from ..html.stack import Element
from ..html.tokenizer import (
    COMMENT,
    FROZEN,
    RAW,
    RCDATA,
    START,
    TEXT,
    UNFINISHED,
    WHITESPACE,
    HtmlToken,
    tokenize,
)
from .block import Block
from .dress import Dresser, blank_before, with_comments
from .reading import read_blocks

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_WHOLE = frozenset("blockquote details dl figure ol table ul".split())
"""Elements that are not cut in two by something new."""
_WALLS = frozenset({"article", "body", "html", "main"})
_PAGE = frozenset({"body", "head", "html"})
_SHOWN = re.compile(
    r"\s*(?:<(?P<box>p|div|figure)\b[^>]*>\s*)?"
    r"<(?P<film>iframe|video|audio|object|embed|img)\b[^>]*>(?:\s*</(?P=film)>)?"
    r"(?(box)\s*</(?P=box)>)",
    re.IGNORECASE,
)
"""A film, sound or picture without words, alone in its paragraph."""
_COLUMN = 3
"""A cell with more blocks than this holds a column of text, not a figure."""


def words(text: str) -> int:
    """Return how many words a reader counts in `text`."""
    return len(_WORD.findall(text))


class Document:
    """HTML source and the blocks of prose in it.

    Attributes:
        source: the HTML, never printed anew, only edited.
        tokens: its tokens, which tile it.
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
        """Tell whether `other` is this document in other words: the gate for sums of edits.

        All markup must be the same, byte for byte and in order; blank runs of text too. No run of
        text may have become blank.
        """
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
        return any(t.kind == START and t.name in _PAGE for t in self.tokens)

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

        A list, table, figure or quotation is not cut: the place is behind all of it, and behind
        the film or picture that a block ending in a colon leads to. The line breaks are those that
        the source uses between siblings.
        """
        whole = with_comments(self.source, self._whole(block))
        if block.text.rstrip().endswith(":") and (led := _SHOWN.match(self.source, whole.end)):
            whole = Span(whole.start, led.end())
        at = min(whole.end, self._sound_end)
        gap = self._gap(whole)
        return Edit(at, at, "".join(gap + element for element in elements), rule)

    def _whole(self, block: Block) -> Span:
        """The outermost list, table, figure or quotation that holds `block`, or its own element."""
        whole = block.element
        for element in block.holder.outward() if block.holder else ():
            if element.name in _WALLS or (element.name in CELLS and self._is_column(element)):
                break
            if element.name in _WHOLE:
                whole = Span(element.start, max(whole.end, element.end))
        return whole

    def _is_column(self, cell: Element) -> bool:
        def start(block: Block) -> int:
            return block.start

        first = bisect_left(self.blocks, cell.start, key=start)
        return bisect_left(self.blocks, cell.end, key=start) - first > _COLUMN

    def _gap(self, whole: Span) -> str:
        """The white space that the source puts between siblings."""
        before = blank_before(self.source, whole.start)
        if "\n" in before and before != self.source[: whole.start]:
            return before
        after = re.match(r"\s{0,20}", self.source[whole.end : whole.end + 20])
        blank = after.group() if after else ""
        return blank if "\n" in blank else before if "\n" in before else ""

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

    def without(self, block: Block, rule: str) -> tuple[Edit, ...]:
        """Return the edits that drop `block`: its element, or on a whole page only its words."""
        if self.is_page or block.kind == "text":
            same = [b for b in self.blocks if b.kind != "text" and b.holder is block.holder]
            return tuple(edit for b in same or [block] for edit in _words_of(b, rule))
        start, end = block.element
        rest = re.match(r"[ \t]*\n?", self.source[end : end + 80])
        if rest and (start == 0 or self.source[start - 1] == "\n"):
            end += rest.end()
        return (Edit(start, end, "", rule),)


def _words_of(block: Block, rule: str) -> Iterable[Edit]:
    """Edits that take every word out of `block` and leave its tags."""
    edges = [block.start, *(x for a in block.anchors for x in (a.start, a.end)), block.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if block.start <= start < end <= block.end:
            yield Edit(start, end, "", rule)
