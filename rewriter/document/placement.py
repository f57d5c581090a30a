"""Putting reworded prose back between its tags.

A block's text is cut by its anchors (inline tags, in an order that never changes) into slots. A
rewording is placed by choosing one cut of the new text for every anchor, so that each element
keeps exactly its own words. Where no such cut exists the edit is declined. Time grows with the
stretch that is reworded, not with the block.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from ..edits import Edit, Piece, Span
from ..errors import CannotEdit
from .rewording import OPAQUE, Rewording
from .slots import Slots

if TYPE_CHECKING:
    from .block import Anchor, Block

DEEPEST = 50
"""Elements nested deeper than this inside one sentence are not rearranged."""


def place(
    block: Block, pieces: Sequence[Piece], rule: str, start: int, end: int
) -> tuple[Edit, ...]:
    """Return the edits that put `pieces` in place of `block.text[start:end]`.

    Raises:
        CannotEdit: no place was found for every tag, or words would change that never may.
    """
    if not 0 <= start <= end <= len(block.text):
        raise CannotEdit("outside the block")
    new = Rewording(block.text, pieces, start, end)
    if new.text == block.text[start:end]:
        return ()
    _check_frozen(block, new)
    first, last = _inner(block.anchors, start, end)
    anchors = block.anchors[first:last]
    slots = Slots(block, new, rule)
    edge = _behind(block.anchors[first - 1]) if first else 0
    old_at, new_at = start, 0
    for anchor, cut in zip(anchors, _Cuts(block, new, anchors).cuts(), strict=True):
        if cut < new_at:
            raise CannotEdit("the tags would change their order")
        slots.fill(Span(old_at, anchor.pos), Span(new_at, cut), Span(edge, anchor.pos))
        edge = old_at = _behind(anchor)
        new_at = cut + old_at - anchor.pos
    run = Span(edge, block.anchors[last].pos if last < len(block.anchors) else len(block.text))
    slots.fill(Span(old_at, end), Span(new_at, len(new.text)), run)
    return tuple(slots.edits)


def _pos(anchor: Anchor) -> int:
    return anchor.pos


def _behind(anchor: Anchor) -> int:
    return anchor.pos + (anchor.kind == "atom")


def _inner(anchors: Sequence[Anchor], start: int, end: int) -> tuple[int, int]:
    """The range of anchors that have to find a new place among the words of the stretch.

    Tags at its edges are among them where their element begins or ends with the stretch but does
    not reach from edge to edge.
    """
    first = bisect_left(anchors, start, key=_pos)
    if start == end:
        return first, first
    last = bisect_left(anchors, end, key=_pos)
    while first < last and anchors[first].pos == start and anchors[first].kind != "atom":
        first += 1
    while first and anchors[first - 1].pos == start and anchors[first - 1].kind == "open":
        first -= 1
    while last < len(anchors) and anchors[last].pos == end and anchors[last].kind == "close":
        last += 1
    beyond = [pair in (None, (start, end)) for pair in _pairs(anchors[first:last])]
    inside = range(len(beyond))
    while inside and beyond[inside[0]] and _at(anchors[first + inside[0]], "open", start):
        inside = inside[1:]
    while inside and beyond[inside[-1]] and _at(anchors[first + inside[-1]], "close", end):
        inside = inside[:-1]
    return first + inside.start, first + inside.stop


def _at(anchor: Anchor, kind: str, pos: int) -> bool:
    return anchor.kind == kind and anchor.pos == pos


def _check_frozen(block: Block, new: Rewording) -> None:
    """Decline where words would change, or be torn apart, that are never reworded."""
    at = bisect_right(block.frozen, new.start, key=lambda span: span.end)
    while at < len(block.frozen) and block.frozen[at].start < new.end:
        low, high = max(block.frozen[at].start, new.start), min(block.frozen[at].end, new.end)
        if low == high or not new.keeps(low, high):
            raise CannotEdit("these words are never reworded")
        at += 1


class _Cuts:
    """The search for one cut of the new text per anchor.

    Args:
        block: the block that is reworded.
        new: its new text.
        anchors: the anchors inside the reworded stretch, in order.
    """

    def __init__(self, block: Block, new: Rewording, anchors: Sequence[Anchor]) -> None:
        self.text, self.new, self.anchors = block.text, new, anchors
        self._starts = [word.start for word in new.old]
        self._ends = [word.end for word in new.old]
        self._survey()

    def _survey(self) -> None:
        """For each border between old words: which new words stand left of it, right, or astride.

        Border k is the one before old word k.
        """
        size = len(self.new.old)
        furthest, nearest = [-1] * (size + 1), [len(self.new.words)] * (size + 1)
        astride = [0] * (size + 2)
        self._of: list[list[int]] = [[] for _ in range(size)]
        for j, group in enumerate(self.new.groups):
            if group is None:
                continue
            low, high = group
            furthest[high] = j
            nearest[low] = min(nearest[low], j)
            astride[low + 1] += 1
            astride[high] -= 1
            self._of[low].append(j)
        self.last_left = list(accumulate(furthest, max))
        self.first_right = list(accumulate(reversed(nearest), min))[::-1]
        self.astride = list(accumulate(astride))
        self.aligned = [0, *accumulate(group is not None for group in self.new.groups)]

    def cuts(self) -> list[int]:
        """One offset in the new text for each anchor.

        Raises:
            CannotEdit: there is none for some anchor.
        """
        if self.new.text.count(OPAQUE) != sum(a.kind == "atom" for a in self.anchors):
            raise CannotEdit("an embedded element would be lost or doubled")
        return [
            self._atom(anchor) if anchor.kind == "atom" else self._cut(anchor, pair)
            for anchor, pair in zip(self.anchors, _pairs(self.anchors), strict=True)
        ]

    def _atom(self, anchor: Anchor) -> int:
        old = bisect_left(self._starts, anchor.pos)
        places = self._of[old] if old < len(self._of) and self._starts[old] == anchor.pos else []
        words = [self.new.words[j] for j in places]
        if len(words) != 1 or self.new.text[words[0].start] != OPAQUE:
            raise CannotEdit("an embedded element would be lost")
        return words[0].start

    def _cut(self, anchor: Anchor, pair: tuple[int, int] | None) -> int:
        border = bisect_right(self._ends, anchor.pos)
        if border < len(self._starts) and self._starts[border] < anchor.pos:
            return self._inside_word(anchor.pos, border)
        if self.astride[border]:
            raise CannotEdit("words inside and outside an element would become one phrase")
        if pair is None:
            left, right = self.last_left[border], self.first_right[border]
            if left >= right:
                raise CannotEdit("words would cross a tag")
        else:
            first, last = self._own(*pair)
            left, right = (first - 1, first) if anchor.kind == "open" else (last, last + 1)
        return self._beside(anchor, border, left, right)

    def _inside_word(self, pos: int, old: int) -> int:
        """The cut for a tag that stands inside a word, which must come through as it is."""
        places = self._of[old]
        word, now = self.new.old[old], self.new.words[places[0]] if len(places) == 1 else None
        if now is None or self.new.text[now.start : now.end] != self.text[word.start : word.end]:
            raise CannotEdit("a tag stands inside the word")
        return now.start + pos - word.start

    def _own(self, start: int, end: int) -> tuple[int, int]:
        """First and last new word of an element over `text[start:end]`."""
        low, high = bisect_left(self._starts, start), bisect_right(self._ends, end)
        mine = [j for i in range(low, high) for j in self._of[i]]
        if not mine:
            raise CannotEdit("an element would lose its words")
        first, last = min(mine), max(mine)
        if self.aligned[last + 1] - self.aligned[first] != len(mine):
            raise CannotEdit("foreign words would come between an element's own")
        return first, last

    def _beside(self, anchor: Anchor, border: int, left: int, right: int) -> int:
        """The cut between the new words `left` and `right`; punctuation stays on its old side."""
        new, pos = self.new, anchor.pos
        if anchor.kind == "open":
            cut = new.words[right].start if right < len(new.words) else len(new.text)
            gap = self.text[pos : self._starts[border]] if border < len(self._starts) else ""
            return cut - len(gap) if gap and new.text.endswith(gap, 0, cut) else cut
        cut = new.words[left].end if left >= 0 else 0
        gap = self.text[self._ends[border - 1] if border else new.start : pos]
        return cut + len(gap) if gap and new.text.startswith(gap, cut) else cut


def _pairs(anchors: Sequence[Anchor]) -> list[tuple[int, int] | None]:
    """For each anchor of an element that opens and closes among them, the element's text span."""
    stack: list[int] = []
    pairs: list[tuple[int, int] | None] = [None] * len(anchors)
    for number, anchor in enumerate(anchors):
        if anchor.kind == "open":
            stack.append(number)
            if len(stack) > DEEPEST:
                raise CannotEdit("elements are nested too deep")
        elif anchor.kind == "close":
            if stack and anchors[stack[-1]].name == anchor.name:
                opener = stack.pop()
                pairs[opener] = pairs[number] = (anchors[opener].pos, anchor.pos)
            else:
                stack.clear()
    return pairs
