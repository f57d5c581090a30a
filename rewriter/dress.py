"""Dressing new elements like the siblings they will stand among."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .block import Block
from .html.entities import escape
from .html.tokenizer import START, HtmlToken, attributes, tokenize

_COMMENT_BEFORE = re.compile(r"<!-- wp:[^>]*-->\s*$")
_COMMENT_AFTER = re.compile(r"\s*<!-- /wp:[^>]*-->")
_WRAPPERS = frozenset({"strong", "b", "em", "i", "u"})


class Dresser:
    """Makes elements in the manner of a document.

    Args:
        source: the document's source.
        blocks: its blocks.
    """

    def __init__(self, source: str, blocks: tuple[Block, ...]) -> None:
        self.source, self.blocks = source, blocks

    def element(self, kind: str, text: str | Sequence[str], like: Block | None, html: bool) -> str:
        """Return the new element; see `Document.element`."""
        if kind in ("ul", "ol"):
            return self._list(kind, [text] if isinstance(text, str) else list(text), like, html)
        assert isinstance(text, str)
        sibling = self._sibling(kind, like)
        inner = self._wrapped(text if html else escape(text), sibling)
        before, after = self._comments(sibling.element.start, sibling.element.end) if sibling else ("", "")
        cls = self._class(sibling.element.start) if sibling else ""
        return f"{before}<{kind}{cls}>{inner}</{kind}>{after}"

    def _list(self, kind: str, items: list[str], like: Block | None, html: bool) -> str:
        sibling = self._sibling("li", like, within=kind)
        texts = [item if html else escape(item) for item in items]
        if sibling is None:
            return f"<{kind}>" + "".join(f"<li>{t}</li>" for t in texts) + f"</{kind}>"
        depth = len(sibling.path) - 1 - sibling.path[::-1].index(kind)
        outer = sibling.elements[depth]
        before, after = self._comments(outer.start, outer.end)
        item_before, item_after = self._comments(sibling.element.start, sibling.element.end)
        item_class = self._class(sibling.element.start)
        rows = "".join(f"{item_before}<li{item_class}>{t}</li>{item_after}" for t in texts)
        return f"{before}<{kind}{self._class(outer.start)}>{rows}</{kind}>{after}"

    def _sibling(self, kind: str, like: Block | None, within: str = "") -> Block | None:
        """The nearest block of that kind, earlier ones first; not one in a quotation or cell."""
        found = [
            b
            for b in self.blocks
            if b.kind == kind
            and not b.quoted
            and "td" not in b.path
            and (not within or within in b.path)
        ]
        if not found:
            return None
        at = like.index if like is not None else len(self.blocks)
        parent = like.path[:-1] if like is not None and like.kind != "text" else None
        return min(found, key=lambda b: (parent is not None and b.path[:-1] != parent and not within, abs(b.index - at), b.index))

    def _class(self, start: int) -> str:
        """The class attribute of the tag at `start`, as ` class="…"`, or nothing."""
        end = self.source.find(">", start) + 1
        token = next(iter(tokenize(self.source[start:end])), None)
        if token is None or token.kind != START:
            return ""
        value = attributes(self.source[start:end], HtmlToken(*token)).get("class", "").strip()
        return f' class="{value}"' if value and '"' not in value else ""

    def _comments(self, start: int, end: int) -> tuple[str, str]:
        """The block editor's comments right before and behind an element."""
        before = _COMMENT_BEFORE.search(self.source[max(0, start - 300) : start])
        after = _COMMENT_AFTER.match(self.source[end : end + 200])
        return (before.group(), after.group()) if before and after else ("", "")

    def _wrapped(self, inner: str, sibling: Block | None) -> str:
        """Headings that stand in bold among their siblings are bold here too."""
        if sibling is None or sibling.kind == "p":
            return inner
        for mark in reversed(sibling.marks):
            if mark.name in _WRAPPERS and sibling.text[mark.start : mark.end].strip() == sibling.text.strip():
                inner = f"<{mark.name}>{inner}</{mark.name}>"
        return inner
