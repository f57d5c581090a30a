"""Dressing new elements like the siblings they will stand among."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from ..edits import Span
from ..html.entities import escape
from ..html.tokenizer import START, attributes, tokenize
from .block import Block

_BEFORE = re.compile(r"<!-- wp:(?P<type>[\w/-]+)(?: (?P<json>\{[^>]*\}))? -->\s*$")
_AFTER = re.compile(r"\s*<!-- /wp:(?P<type>[\w/-]+) -->")
_REACH = 300
"""How far before an element its block comment is looked for, in characters."""
_BOLD = frozenset({"strong", "b", "em", "i", "u"})


def blank_before(source: str, at: int) -> str:
    """Return the white space right before `at`, up to 20 characters of it."""
    before = source[max(0, at - 20) : at]
    return before[len(before.rstrip()) :]


def with_comments(source: str, span: Span) -> Span:
    """Return an element's span together with the block editor's comments around it, if any."""
    before = _BEFORE.search(source[max(0, span.start - _REACH) : span.start])
    after = _AFTER.match(source, span.end)
    if not (before and after and before["type"] == after["type"]):
        return span
    return Span(span.start - len(before.group()), after.end())


class Dresser:
    """Makes elements in the manner of a document.

    Args:
        source: the document's source.
        blocks: its blocks.
    """

    def __init__(self, source: str, blocks: tuple[Block, ...]) -> None:
        self.source, self.blocks = source, blocks
        self.editor = "<!-- wp:" in source

    def element(self, kind: str, text: str | Sequence[str], like: Block | None, html: bool) -> str:
        """Return the new element; see `Document.element`."""
        if kind in ("ul", "ol"):
            return self._list(kind, [text] if isinstance(text, str) else list(text), like, html)
        assert isinstance(text, str)
        inner = text if html else escape(text)
        sibling = self._sibling(kind, like)
        if sibling is None:
            return self._plain(kind, inner)
        return self._like(sibling.element, kind, self._in_bold(inner, sibling))

    def _like(self, sibling: Span, kind: str, inner: str) -> str:
        """An element with a sibling's class and block comments."""
        whole = with_comments(self.source, sibling)
        before = self.source[whole.start : sibling.start]
        after = self.source[sibling.end : whole.end]
        return f"{before}<{kind}{self._class(sibling)}>{inner}</{kind}>{after}"

    def _plain(self, kind: str, inner: str) -> str:
        """An element that has no sibling of its kind."""
        if not self.editor:
            return f"<{kind}>{inner}</{kind}>"
        name, cls, more = "paragraph", "", {}
        if kind[0] == "h":
            name, cls = "heading", ' class="wp-block-heading"'
            more = {} if kind == "h2" else {"level": int(kind[1])}
        elif kind in ("ul", "ol"):
            name, cls = "list", ' class="wp-block-list"'
            more = {} if kind == "ul" else {"ordered": True}
        asked = f" {json.dumps(more, separators=(',', ':'))}" if more else ""
        return f"<!-- wp:{name}{asked} -->\n<{kind}{cls}>{inner}</{kind}>\n<!-- /wp:{name} -->"

    def _list(self, kind: str, items: list[str], like: Block | None, html: bool) -> str:
        texts = [item if html else escape(item) for item in items]
        sibling = self._sibling("li", like, within=kind)
        if sibling is None:
            row = "<!-- wp:list-item -->\n<li>{}</li>\n<!-- /wp:list-item -->"
            return self._plain(
                kind, "".join((row if self.editor else "<li>{}</li>").format(t) for t in texts)
            )
        outer = sibling.elements[len(sibling.path) - 1 - sibling.path[::-1].index(kind)]
        whole = with_comments(self.source, sibling.element)
        gap = blank_before(self.source, whole.start)
        gap = gap if "\n" in gap else ""
        rows = "".join(gap + self._like(sibling.element, "li", text) for text in texts)
        close = self.source.rfind("</", outer.start, outer.end)
        tail = blank_before(self.source, close) if gap and close > 0 else ""
        return self._like(outer, kind, rows + tail)

    def _sibling(self, kind: str, like: Block | None, within: str = "") -> Block | None:
        """The nearest block of that kind, earlier ones first; not one in a quotation or cell."""
        found = [
            block
            for block in self.blocks
            if block.kind == kind
            and not block.quoted
            and "td" not in block.path
            and (not within or within in block.path)
        ]
        at = like.index if like is not None else len(self.blocks)
        parent = like.path[:-1] if like is not None and like.kind != "text" else None

        def distance(block: Block) -> tuple[bool, bool, int, int]:
            bare = (
                self.editor
                and not within
                and with_comments(self.source, block.element) == block.element
            )
            elsewhere = parent is not None and block.path[:-1] != parent and not within
            return bare, elsewhere, abs(block.index - at), block.index

        return min(found, key=distance, default=None)

    def _class(self, element: Span) -> str:
        """The class attribute of an element, as ` class="…"`, or nothing."""
        opening = self.source[element.start : self.source.find(">", element.start) + 1]
        token = next(iter(tokenize(opening)), None)
        if token is None or token.kind != START:
            return ""
        value = attributes(opening, token).get("class", "").strip()
        return f' class="{value}"' if value and '"' not in value else ""

    def _in_bold(self, inner: str, sibling: Block) -> str:
        """Headings that stand in bold among their siblings are bold here too."""
        if sibling.kind == "p":
            return inner
        for mark in reversed(sibling.marks):
            whole = sibling.text[mark.start : mark.end].strip() == sibling.text.strip()
            if mark.name in _BOLD and whole:
                inner = f"<{mark.name}>{inner}</{mark.name}>"
        return inner
