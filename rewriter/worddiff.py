"""What a rewrite changed, word by word, with the rules that did it: lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from .document import Document
from .report import Report

Row = tuple[str, str]
"""A stretch of words and what became of it: `""` kept, `"-"` removed, `"+"` added."""


class Line(NamedTuple):
    """One block: its rows of words, and the ids of the rules that changed or added it."""

    block: int | None
    rows: tuple[Row, ...]
    rules: tuple[str, ...]


def lines(before: str, after: str, report: Report) -> Iterator[Line]:
    """Yield a line for each block that was changed or added, in the order of the result.

    Args:
        before: the source.
        after: the result.
        report: the report that came with it.
    """
    old = [block.text for block in Document.read(before).blocks if block.text.strip()]
    new = [block.text for block in Document.read(after).blocks if block.text.strip()]
    index = [b.index for b in Document.read(before).blocks if b.text.strip()]
    rules: dict[int, dict[str, None]] = {}
    for change in report.changes:
        rules.setdefault(change.block, {})[change.rule] = None
    for i, j in _aligned(old, new):
        if i is None:
            text = new[j or 0]
            yield Line(None, (("+", text),), tuple(_origins(text, report)))
        elif j is None or old[i] != new[j]:
            rows = _rows(old[i].split(), new[j].split() if j is not None else [])
            yield Line(index[i], tuple(rows), tuple(rules.get(index[i], ())))


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Pair the blocks of two texts in order; None where one of them has no such block."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
            continue
        j = j1
        for i in range(i1, i2):
            rest = range(j, j2 - (i2 - i - 1)) if j2 - j >= i2 - i else range(j, j2)
            best = max(rest, key=lambda k: (_likeness(old[i], new[k]), -k), default=None)
            if best is None or _likeness(old[i], new[best]) < 0.2:
                yield i, None
                continue
            yield from ((None, k) for k in range(j, best))
            yield i, best
            j = best + 1
        yield from ((None, k) for k in range(j, j2))


def _likeness(a: str, b: str) -> float:
    one, two = set(a.lower().split()), set(b.lower().split())
    return len(one & two) / max(1, min(len(one), len(two)))


def _rows(old: Sequence[str], new: Sequence[str]) -> Iterator[Row]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "", " ".join(old[i1:i2])
            continue
        if i1 < i2:
            yield "-", " ".join(old[i1:i2])
        if j1 < j2:
            yield "+", " ".join(new[j1:j2])


def _origins(text: str, report: Report) -> Iterator[str]:
    for added in report.added:
        if added.text and (added.text in text or text in added.text):
            yield added.rule
