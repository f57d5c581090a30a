"""The inline elements that are open while a document is read, across the borders of blocks."""

from __future__ import annotations

from collections import defaultdict

from .elements import FORMATTING


class Inline:
    """An inline element.

    Attributes:
        name: its name, in lower case.
        href: a link's address, as the source spells it.
        frozen: whether its words are never reworded.
        depth: how many elements that are not inline stand around it; -1 where that is all one.
        open: whether it has not ended yet.
    """

    __slots__ = ("depth", "frozen", "href", "name", "open")

    def __init__(self, name: str, href: str, frozen: bool, depth: int) -> None:
        self.name, self.href, self.frozen, self.depth = name, href, frozen, depth
        self.open = True


class OpenInline:
    """The inline elements open at one point of a document.

    Formatting elements last until their end tag; others end at the latest with the block that they
    began in.

    Attributes:
        frozen: how many of them hold words that are never reworded.
        quotations: how many of them are quotations.
    """

    def __init__(self) -> None:
        self.frozen = self.quotations = 0
        self._named: defaultdict[str, list[Inline]] = defaultdict(list)
        self._bound: list[Inline] = []

    @property
    def link(self) -> Inline | None:
        """The link that is open."""
        links = self._named.get("a")
        return links[-1] if links else None

    def open(self, name: str, href: str, frozen: bool, depth: int) -> Inline:
        """Open an element; an `<a>` ends the one before it."""
        if name == "a":
            self.close("a")
        element = Inline(name, href, frozen, -1 if name in FORMATTING else depth)
        self._named[name].append(element)
        if element.depth >= 0:
            self._bound.append(element)
        self.frozen += frozen
        self.quotations += name == "q"
        return element

    def close(self, name: str) -> Inline | None:
        """Close the innermost element of that name and return it; None if there is none."""
        if not self._named.get(name):
            return None
        element = self._named[name].pop()
        element.open = False
        self.frozen -= element.frozen
        self.quotations -= name == "q"
        self._leave()
        return element

    def leave(self, depth: int) -> None:
        """End what was opened deeper than `depth`, now that the blocks there have ended."""
        self._leave()
        while self._bound and self._bound[-1].depth > depth:
            self.close(self._bound[-1].name)

    def _leave(self) -> None:
        while self._bound and not self._bound[-1].open:
            self._bound.pop()
