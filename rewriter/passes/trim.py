"""A wording cut down to the words it changes, so that its neighbours stay free for other wordings."""

from __future__ import annotations

from ..edits import Piece
from ..rules.view import View

Choices = tuple[tuple[Piece, ...], ...]


def trimmed(
    view: View, start: int, end: int, choices: Choices, core: tuple[int, int]
) -> tuple[int, int, Choices]:
    """Return (first token, token behind the last, choices) without what every choice carries over.

    Args:
        view: the sentence.
        start: first token of the wording.
        end: token behind its last; at least one token remains.
        choices: the pieces of each choice, for tokens `start` to `end`.
        core: the stretch that stays in any case: the words that the rule asked for.
    """
    low, high = view.tokens[start].start, view.tokens[end - 1].end
    before = min(_carried(view, pieces, low) for pieces in choices)
    while start < min(core[0], end - 1) and view.tokens[start + 1].start <= before:
        start += 1
    behind = max(_carried_behind(view, pieces, high) for pieces in choices)
    while end > max(core[1], start + 1) and view.tokens[end - 2].end >= behind:
        end -= 1
    first, last = view.tokens[start].start, view.tokens[end - 1].end
    return start, end, tuple(_cut(pieces, low, high, first, last) for pieces in choices)


def _carried(view: View, pieces: tuple[Piece, ...], low: int) -> int:
    """The offset up to which pieces that begin at `low` repeat the source."""
    at = low
    for piece in pieces:
        if piece.start != at or not _kept(view, piece):
            break
        at += len(piece.text)
    return at


def _carried_behind(view: View, pieces: tuple[Piece, ...], high: int) -> int:
    """The offset from which pieces that end at `high` repeat the source."""
    at = high
    for piece in reversed(pieces):
        if piece.end != at or not _kept(view, piece):
            break
        at -= len(piece.text)
    return at


def _kept(view: View, piece: Piece) -> bool:
    """Whether the piece is the source's own words."""
    if piece.start is None or piece.end is None:
        return False
    base = view.sentence.start
    return view.sentence.text[piece.start - base : piece.end - base] == piece.text


def _cut(pieces: tuple[Piece, ...], low: int, high: int, first: int, last: int) -> tuple[Piece, ...]:
    """The pieces without the first `first - low` and the last `high - last` characters."""
    return _without(_without(pieces, first - low), high - last, backwards=True)


def _without(pieces: tuple[Piece, ...], size: int, backwards: bool = False) -> tuple[Piece, ...]:
    out = list(reversed(pieces)) if backwards else list(pieces)
    while size > 0:
        piece = out.pop(0)
        left = len(piece.text) - size
        if left > 0:
            if backwards:
                out.insert(0, _slice(piece, 0, left))
            else:
                out.insert(0, _slice(piece, size, len(piece.text)))
        size -= len(piece.text)
    return tuple(reversed(out)) if backwards else tuple(out)


def _slice(piece: Piece, start: int, end: int) -> Piece:
    assert piece.start is not None
    return Piece(piece.text[start:end], piece.start + start, piece.start + end)
