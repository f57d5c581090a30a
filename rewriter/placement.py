"""Putting reworded prose back between its tags.

A block's text is cut by its anchors (inline tags, in an order that never changes) into slots. A
rewording is placed by choosing one cut of the new text for every anchor, so that each element
keeps exactly its own words. Where no such cut exists the edit is declined.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from .edits import Edit, Piece
from .errors import CannotEdit
from .html.entities import escape
from .html.tokenizer import WHITESPACE

if TYPE_CHECKING:
    from .block import Anchor, Block

_WORD = re.compile(r"\ufffc|[^\W_]+(?:['’\-][^\W_]+)*")
_OPAQUE = "\ufffc"


class _Word(NamedTuple):
    start: int
    end: int


class _New(NamedTuple):
    """The new text, its words, the old word each stands for (or None), and the origin of each character."""

    text: str
    words: list[_Word]
    old: list[int | None]
    origins: list[int]


def place(block: Block, pieces: Sequence[Piece], rule: str, start: int, end: int) -> tuple[Edit, ...]:
    """Return the edits that put `pieces` in place of `block.text[start:end]`.

    Raises:
        CannotEdit: no place was found for every tag.
    """
    if not 0 <= start <= end <= len(block.text):
        raise CannotEdit("outside the block")
    old = [_Word(m.start() + start, m.end() + start) for m in _WORD.finditer(block.text[start:end])]
    new = _new_text(block, pieces, old)
    if new.text == block.text[start:end]:
        return ()
    _check_atoms(block, old, new)
    inner = [a for a in block.anchors if start < a.pos < end and a.kind != "atom"]
    cuts = _cuts(block, inner, old, new, start)
    edges = [(a.pos, cut) for a, cut in zip(inner, cuts, strict=True)]
    for i, word in enumerate(old):
        if block.text[word.start] == _OPAQUE:
            at = new.words[new.old.index(i)].start
            edges += [(word.start, at), (word.start + 1, at + 1)]
    edges = [(start, 0), *sorted(edges), (end, len(new.text))]
    edits: list[Edit] = []
    for (low, c), (high, d) in zip(edges, edges[1:], strict=False):
        if c > d:
            raise CannotEdit("the tags would change their order")
        edits += _slot(block, low, high, new, c, d, rule)
    return tuple(edits)


def _new_text(block: Block, pieces: Sequence[Piece], old: list[_Word]) -> _New:
    text = "".join(p.text for p in pieces)
    words = [_Word(*m.span()) for m in _WORD.finditer(text)]
    origins = [-1] * len(text)
    stands_for: list[int | None] = [None] * len(words)
    word_starts = [w.start for w in words]
    old_starts = [w.start for w in old]
    at = 0
    for piece in pieces:
        after = at + len(piece.text)
        if piece.start is not None and piece.end is not None:
            mine = range(bisect_left(word_starts, at), bisect_left(word_starts, after))
            theirs = range(
                bisect_left(old_starts, piece.start), bisect_left(old_starts, piece.end)
            )
            if piece.text == block.text[piece.start : piece.end]:
                origins[at:after] = range(piece.start, piece.end)
                for j in mine:
                    position = piece.start + words[j].start - at
                    i = bisect_right(old_starts, position) - 1
                    if i >= 0 and position < old[i].end:
                        stands_for[j] = i
            elif len(mine) == len(theirs):
                for i, j in zip(theirs, mine, strict=True):
                    stands_for[j] = i
            elif theirs:
                for j in mine:
                    stands_for[j] = theirs[0]
        at = after
    return _New(text, words, stands_for, origins)


def _check_atoms(block: Block, old: list[_Word], new: _New) -> None:
    atoms = [i for i, word in enumerate(old) if block.text[word.start] == _OPAQUE]
    found = [new.old[j] for j, word in enumerate(new.words) if new.text[word.start] == _OPAQUE]
    if found != atoms:
        raise CannotEdit("an embedded element would be lost or moved past another")


def _cuts(
    block: Block, inner: list[Anchor], old: list[_Word], new: _New, start: int
) -> list[int]:
    """One cut of the new text for each anchor, never going back."""
    pairs = _pairs(inner)
    cuts: list[int] = []
    low = 0
    for number, anchor in enumerate(inner):
        cut = _cut(block, inner, number, pairs, old, new, start)
        if cut < low:
            raise CannotEdit("the tags would change their order")
        cuts.append(cut)
        low = cut
    return cuts


def _pairs(inner: list[Anchor]) -> dict[int, tuple[int, int]]:
    """Anchors of elements that open and close inside the stretch -> the element's text span."""
    stack: list[int] = []
    pairs: dict[int, tuple[int, int]] = {}
    for number, anchor in enumerate(inner):
        if anchor.kind == "open":
            stack.append(number)
        elif anchor.kind == "close":
            if stack and inner[stack[-1]].name == anchor.name:
                opener = stack.pop()
                pairs[opener] = pairs[number] = (inner[opener].pos, anchor.pos)
            else:
                stack.clear()
    return pairs


def _cut(
    block: Block,
    inner: list[Anchor],
    number: int,
    pairs: dict[int, tuple[int, int]],
    old: list[_Word],
    new: _New,
    start: int,
) -> int:
    anchor = inner[number]
    pos = anchor.pos
    split = next((i for i, w in enumerate(old) if w.start < pos < w.end), None)
    if split is not None:
        places = [j for j, i in enumerate(new.old) if i == split]
        word = old[split]
        if len(places) != 1 or (
            new.text[new.words[places[0]].start : new.words[places[0]].end]
            != block.text[word.start : word.end]
        ):
            raise CannotEdit("a tag stands inside the word")
        return new.words[places[0]].start + pos - word.start
    if number in pairs:
        left, right = _of_element(anchor, pairs[number], old, new)
    else:
        lefts = [j for j, i in enumerate(new.old) if i is not None and old[i].end <= pos]
        rights = [j for j, i in enumerate(new.old) if i is not None and old[i].start >= pos]
        left = max(lefts, default=-1)
        right = min(rights, default=len(new.words))
        if left >= right:
            raise CannotEdit("words would cross a tag")
    return _beside(block, anchor, left, right, old, new, start)


def _of_element(
    anchor: Anchor, span: tuple[int, int], old: list[_Word], new: _New
) -> tuple[int, int]:
    """New words left and right of a paired tag, so that the element keeps just its own words."""
    inside = {i for i, w in enumerate(old) if w.start >= span[0] and w.end <= span[1]}
    mine = [j for j, i in enumerate(new.old) if i in inside]
    if not mine:
        raise CannotEdit("an element would lose its words")
    if any(
        new.old[j] is not None and new.old[j] not in inside for j in range(mine[0], mine[-1] + 1)
    ):
        raise CannotEdit("foreign words would come between an element's own")
    if anchor.kind == "open":
        return mine[0] - 1, mine[0]
    return mine[-1], mine[-1] + 1


def _beside(
    block: Block, anchor: Anchor, left: int, right: int, old: list[_Word], new: _New, start: int
) -> int:
    """The cut next to the words left and right; punctuation and blanks stay on their old side."""
    pos = anchor.pos
    if anchor.kind == "open":
        cut = new.words[right].start if right < len(new.words) else len(new.text)
        gap = block.text[pos : min((w.start for w in old if w.start >= pos), default=pos)]
        if gap and new.text[max(cut - len(gap), 0) : cut] == gap:
            cut -= len(gap)
        return cut
    cut = new.words[left].end if left >= 0 else 0
    gap = block.text[max((w.end for w in old if w.end <= pos), default=start) : pos]
    if gap and new.text[cut : cut + len(gap)] == gap:
        cut += len(gap)
    return cut


def _slot(block: Block, low: int, high: int, new: _New, c: int, d: int, rule: str) -> list[Edit]:
    """Edits that turn `block.text[low:high]`, which no tag cuts, into `new.text[c:d]`."""
    was, now = block.text[low:high], new.text[c:d]
    if was == now:
        return []
    run_low, run_high = _run(block, low, high)
    before, after = block.text[run_low:low], block.text[high:run_high]
    if _OPAQUE in was + now:
        raise CannotEdit("an embedded element would be lost or moved past another")
    if not (before + was + after).strip(WHITESPACE) or not (before + now + after).strip(WHITESPACE):
        raise CannotEdit("a run of text would appear or become blank")
    edits: list[Edit] = []
    position, done = low, c
    for k, size in _kept(new, low, high, c, d):
        origin = new.origins[k]
        edits += _replace(block, position, origin, new, done, k, rule, run_low)
        position, done = origin + size, k + size
    edits += _replace(block, position, high, new, done, d, rule, run_low)
    return edits


def _run(block: Block, low: int, high: int) -> tuple[int, int]:
    """The whole run of text, between its neighbouring tags, that holds the slot."""
    marks = [a.pos for a in block.anchors]
    left = bisect_right(marks, low)
    right = bisect_left(marks, high)
    run_low = marks[left - 1] + (block.anchors[left - 1].kind == "atom") if left else 0
    run_high = marks[right] if right < len(marks) else len(block.text)
    return min(run_low, low), max(run_high, high)


def _kept(new: _New, low: int, high: int, c: int, d: int) -> list[tuple[int, int]]:
    """Stretches of the new text (start, size) that stay where they are in the slot."""
    found: list[tuple[int, int]] = []
    position, k = low, c
    while k < d:
        origin = new.origins[k]
        if not position <= origin < high:
            k += 1
            continue
        size = 1
        while k + size < d and new.origins[k + size] == origin + size < high:
            size += 1
        found.append((k, size))
        position, k = origin + size, k + size
    return found


def _replace(
    block: Block, low: int, high: int, new: _New, c: int, d: int, rule: str, run_low: int
) -> list[Edit]:
    was, now = block.text[low:high], new.text[c:d]
    if was == now:
        return []
    head = 0
    while head < min(len(was), len(now)) and was[head] == now[head]:
        head += 1
    tail = 0
    while tail < min(len(was), len(now)) - head and was[-1 - tail] == now[-1 - tail]:
        tail += 1
    low, high, c, d = low + head, high - tail, c + head, d - tail
    text = _encode(block, new, c, d)
    if low < high:
        start, end = block.starts[low], block.ends[high - 1]
    else:
        start = end = block.ends[low - 1] if low > run_low else block.starts[low]
    _check_seam(block.source, start, text or block.source[end : end + 1])
    return [Edit(start, end, text, rule)]


def _encode(block: Block, new: _New, c: int, d: int) -> str:
    """New text as source: moved characters in their own spelling, new ones escaped."""
    out: list[str] = []
    k = c
    while k < d:
        origin = new.origins[k]
        if origin > 0 and k > c and new.origins[k - 1] == origin - 1 and (
            block.starts[origin] == block.starts[origin - 1]
        ):
            pass  # the second character of one entity
        elif origin >= 0 and block.text[origin] != _OPAQUE:
            out.append(block.source[block.starts[origin] : block.ends[origin]])
            if out[-1] in "&<":
                out[-1] = escape(out[-1])
        else:
            out.append(escape(new.text[k]))
        k += 1
    return "".join(out)


def _check_seam(source: str, at: int, text: str) -> None:
    """Decline where new letters would make a tag or an entity of a bare `<` or `&` before them."""
    if not text or at == 0:
        return
    if source[at - 1] == "<" and (text[0].isalpha() or text[0] in "/!?"):
        raise CannotEdit("new words beside a bare <")
    ampersand = source.rfind("&", max(0, at - 34), at)
    if (
        ampersand >= 0
        and (text[0].isalnum() or text[0] in "#;=")
        and re.fullmatch(r"&#?\w*", source[ampersand:at])
    ):
        raise CannotEdit("new words beside a bare &")
