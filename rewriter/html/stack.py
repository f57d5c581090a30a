"""The elements that are open while a document is read, and which of them a tag closes unsaid.

Only elements that are not inline are followed. Every step costs the same, however deep the nest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..edits import Span
from .elements import (
    CELLS,
    ENDS_PARAGRAPH,
    HEAD_CONTENT,
    HEADINGS,
    ITEM_SCOPE,
    ITEMS,
    LIST_SCOPE,
    ROW_GROUPS,
    SCOPE,
    TABLE_PARTS,
)

_TABLE = frozenset({"table"})
_PARAGRAPH = frozenset({"p"})
_TABLE_SIBLINGS = {
    "caption": CELLS | {"caption"},
    "td": CELLS,
    "th": CELLS,
    "tr": CELLS | {"tr"},
    **dict.fromkeys(ROW_GROUPS, CELLS | ROW_GROUPS | {"caption", "tr"}),
}
"""Start tags in a table, and the open elements that end before them."""

DEEPEST = 200
"""How many elements, from the innermost out, a path names at most."""


class Element:
    """An element that is not inline.

    Attributes:
        name: its name, in lower case.
        start, end: its source span; `end` is right once the element is closed.
        parent: the element around it, None at the top.
        depth: how many stand around it.
        quoted: whether it is, or stands in, a quotation.
        closed: why its words are left alone: "opaque", "hidden", "translate"; "" if they are not.
    """

    __slots__ = ("closed", "depth", "end", "name", "parent", "quoted", "start")

    def __init__(self, name: str, start: int, parent: Element | None, closed: str = "") -> None:
        self.name, self.start, self.end, self.parent = name, start, start, parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.quoted: bool = name == "blockquote" or (parent is not None and parent.quoted)
        self.closed = closed

    @property
    def span(self) -> Span:
        """Its stretch of the source."""
        return Span(self.start, self.end)

    def outward(self) -> Iterator[Element]:
        """Yield the element and those around it, the innermost first, `DEEPEST` at most."""
        element: Element | None = self
        for _ in range(DEEPEST):
            if element is None:
                return
            yield element
            element = element.parent


class OpenElements:
    """The elements open at one point of a document; `top` is the innermost."""

    def __init__(self) -> None:
        self.top: Element | None = None
        self._named: defaultdict[str, list[Element]] = defaultdict(list)

    def __contains__(self, name: str) -> bool:
        return bool(self._named.get(name))

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return self.top.depth + 1 if self.top else 0

    def push(self, name: str, start: int, closed: str = "") -> None:
        """Open an element at `start`; `make_way` comes first."""
        self.top = Element(name, start, self.top, closed)
        self._named[name].append(self.top)

    def make_way(self, name: str, start: int) -> None:
        """Close what a start tag at `start` ends: a paragraph, the item or the cell before it."""
        if "head" in self and name not in HEAD_CONTENT:
            self._close(self._named["head"][-1], start)
        if name in ENDS_PARAGRAPH and "p" in self:
            self._close(self._reach(_PARAGRAPH, SCOPE), start)
        if name in HEADINGS and self.top and self.top.name in HEADINGS:
            self._close(self.top, start)
        elif name in ITEMS:
            siblings = ITEMS - {"li"} if name != "li" else frozenset({"li"})
            self._close(self._reach(siblings, ITEM_SCOPE), start)
        elif name in _TABLE_SIBLINGS:
            while part := self._reach(_TABLE_SIBLINGS[name], _TABLE):
                self._close(part, start)

    def close(self, name: str, start: int, end: int) -> None:
        """Close the element that the end tag at `source[start:end]` belongs to, if it is open."""
        names = HEADINGS if name in HEADINGS else frozenset({name})
        wall = _TABLE if name in TABLE_PARTS else LIST_SCOPE if name == "li" else SCOPE
        self._close(self._reach(names, wall), start, end)

    def close_all(self, end: int) -> None:
        """Close what is still open at the end of the document."""
        while self.top:
            self._pop(end)

    def _reach(self, names: frozenset[str], wall: frozenset[str]) -> Element | None:
        """The innermost open element of these names that stands in no element of `wall`."""
        found = self._innermost(names)
        nearest = self._innermost(wall) if found else None
        return None if found and nearest and nearest.depth > found.depth else found

    def _innermost(self, names: frozenset[str]) -> Element | None:
        open_ones = [self._named[name][-1] for name in names if self._named.get(name)]
        return max(open_ones, key=lambda element: element.depth, default=None)

    def _close(self, element: Element | None, at: int, end: int | None = None) -> None:
        while element and self.top is not element:
            self._pop(at)
        if element:
            self._pop(at if end is None else end)

    def _pop(self, at: int) -> None:
        assert self.top
        self.top.end = at
        self._named[self.top.name].pop()
        self.top = self.top.parent
