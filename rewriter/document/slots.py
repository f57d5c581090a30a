"""Filling the slots between tags: edits of the source that keep every byte they can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..edits import Edit, Span
from ..errors import CannotEdit
from ..html.entities import LONGEST, SourceMap, decode, escape
from ..html.tokenizer import WHITESPACE
from .rewording import Rewording

if TYPE_CHECKING:
    from .block import Block

_VISIBLE = re.compile(rf"[^{WHITESPACE}]")
_UNFINISHED = re.compile(r"&(?:#[xX]?)?[0-9A-Za-z]*")


class Slots:
    """Writes a rewording into the slots of a block.

    Args:
        block: the block.
        new: its new text.
        rule: who asks.

    Attributes:
        edits: what has to be done, in order.
    """

    def __init__(self, block: Block, new: Rewording, rule: str) -> None:
        self.block, self.new, self.rule = block, new, rule
        self.edits: list[Edit] = []
        self._run = Span(0, 0)

    def fill(self, old: Span, new: Span, run: Span) -> None:
        """Turn the stretch `old` of the block's text, which no tag cuts, into `new` of the new one.

        Args:
            old, new: the stretches.
            run: the whole run of text, between two tags, that holds `old`.

        Raises:
            CannotEdit: a run of text would appear or become blank, or a seam would make markup.
        """
        self._run = run
        was, now = self.block.text[old.start : old.end], self.new.text[new.start : new.end]
        if was == now:
            return
        if not (self._visible(was, old) and self._visible(now, old)):
            raise CannotEdit("a run of text would appear or become blank")
        position, done = old.start, new.start
        for at, size in self._staying(old, new):
            origin = self.new.origins[at]
            self._replace(position, origin, done, at)
            position, done = origin + size, at + size
        self._replace(position, old.end, done, new.end)

    def _visible(self, text: str, place: Span) -> bool:
        """Whether the run is more than white space with `text` in that place."""
        whole, run = self.block.text, self._run
        return bool(
            _VISIBLE.search(text)
            or _VISIBLE.search(whole, run.start, place.start)
            or _VISIBLE.search(whole, place.end, run.end)
        )

    def _staying(self, old: Span, new: Span) -> Iterator[tuple[int, int]]:
        """Stretches of the new text (start, size) that stay where they are in the slot."""
        origins, position, k = self.new.origins, old.start, new.start
        while k < new.end:
            origin, size = origins[k], 1
            if position <= origin < old.end:
                while k + size < new.end and origins[k + size] == origin + size < old.end:
                    size += 1
                yield k, size
                position = origin + size
            k += size

    def _replace(self, low: int, high: int, c: int, d: int) -> None:
        """Put `new.text[c:d]` in place of `text[low:high]`, as little of it as will do."""
        old, new = self.block.text, self.new.text
        if old[low:high] == new[c:d]:
            return
        edge = low, high
        while low < high and c < d and old[low] == new[c]:
            low, c = low + 1, c + 1
        while low < high and c < d and old[high - 1] == new[d - 1]:
            high, d = high - 1, d - 1
        while low > edge[0] and self._torn(low):
            low, c = low - 1, c - 1
        while high < edge[1] and self._torn(high):
            high, d = high + 1, d + 1
        if self._torn(low) or self._torn(high):
            raise CannotEdit("a character reference would be torn")
        text = self._encoded(c, d)
        start, end = self._span(low, high)
        self._check_seam(Span(low, high), Span(start, end), text, new[c:d])
        self.edits.append(Edit(start, end, text, self.rule))

    def _span(self, low: int, high: int) -> tuple[int, int]:
        """The source of `text[low:high]`; where that is empty, a place inside the run."""
        places = self.block.places
        if low < high:
            return places.span(low)[0], places.span(high - 1)[1]
        at = places.span(low - 1)[1] if low > self._run.start else places.span(low)[0]
        return at, at

    def _torn(self, at: int) -> bool:
        """Whether a character reference stands for the characters on both sides of `at`."""
        places = self.block.places
        return 0 < at < places.size and places.span(at - 1) == places.span(at)

    def _encoded(self, c: int, d: int) -> str:
        """New text as source: moved characters in their own spelling, new ones escaped."""
        out: list[str] = []
        text, origins, places = self.new.text, self.new.origins, self.block.places
        while c < d:
            origin = origins[c]
            start, end = places.span(origin) if origin >= 0 else (0, 0)
            size = 1
            while c + size < d and origins[c + size] == origin + size and self._torn(origin + size):
                size += 1
            whole = not (self._torn(origin) or self._torn(origin + size))
            if end - start > 1 and whole:
                spelling = self.block.source[start:end]
                out.append(spelling if spelling.endswith(";") else spelling + ";")
            else:
                size = 1
                out.append(text[c] if origin >= 0 and text[c] == ">" else escape(text[c]))
            c += size
        return "".join(out)

    def _check_seam(self, old: Span, edit: Span, text: str, now: str) -> None:
        """Decline where what follows a bare `<` or `&` would make a tag or a reference of it."""
        source, run = self.block.source, self._run
        if old.start == run.start:
            return
        after = text or source[edit.end : edit.end + 1]
        if source.endswith("<", 0, edit.start) and re.match(r"[A-Za-z/!?]", after):
            raise CannotEdit("new words beside a bare <")
        if source.endswith("</", 0, edit.start) and after:
            raise CannotEdit("new words beside a bare <")
        places = self.block.places
        start, end = places.span(old.start - 1)
        if end - start == 1:
            start = source.rfind("&", max(places.span(run.start)[0], end - LONGEST), end)
        if start < 0 or not _UNFINISHED.fullmatch(source, start, edit.start):
            return
        first, last = old.start - 1, min(run.end, old.end + LONGEST)
        while first > run.start and places.span(first)[0] > start:
            first -= 1
        right = source[edit.end : places.span(last - 1)[1]] if last > old.end else ""
        seam = source[start : edit.start] + text + right
        wanted = self.block.text[first : old.start] + now + self.block.text[old.end : last]
        if decode(seam, 0, len(seam), SourceMap()) != wanted:
            raise CannotEdit("new words beside a bare &")
