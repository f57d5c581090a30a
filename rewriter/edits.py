"""Edits as values: passes propose them, `apply` is the one place that changes text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .errors import CannotEdit


class Span(NamedTuple):
    """A half-open stretch of text."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace `source[start:end]` by `text` (HTML source, already escaped).

    `rule` names who asked for it.
    """

    start: int
    end: int
    text: str
    rule: str


class Piece(NamedTuple):
    """A stretch of new prose for `Block.rewrite`.

    With `start` and `end` it stands for `block.text[start:end]`: kept words when the text is the
    same, reworded ones otherwise. Without them its words are new.
    """

    text: str
    start: int | None = None
    end: int | None = None


def apply(source: str, edits: Iterable[Edit]) -> str:
    """Return `source` with all `edits` made in one sweep.

    Raises:
        CannotEdit: two edits overlap.
    """
    out: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < done:
            raise CannotEdit(f"{edit.rule} overlaps an earlier edit at {edit.start}")
        out += (source[done : edit.start], edit.text)
        done = edit.end
    out.append(source[done:])
    return "".join(out)
