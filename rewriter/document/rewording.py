"""New words for a stretch of text, and which of the old words each of them stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..edits import Piece, Span

OPAQUE = "\ufffc"
"""Stands in a block's text for an inline element that is never touched (code, an image, …)."""

_WORD = re.compile(rf"{OPAQUE}|[^\W_]+(?:['’\-][^\W_]+)*")


class Rewording:
    """The text that pieces make in place of `text[start:end]`.

    Attributes:
        start, end: the stretch replaced.
        text: the new text.
        old: the old words, as spans of the old text.
        words: the new words, as spans of the new text.
        groups: for each new word, the range of old words that it stands for; None if it is new.
        origins: for each new character, where it stood in the old text, -1 if nowhere.
    """

    __slots__ = ("_places", "end", "groups", "old", "origins", "start", "text", "words")

    def __init__(self, text: str, pieces: Sequence[Piece], start: int, end: int) -> None:
        self.start, self.end = start, end
        self.text = "".join(piece.text for piece in pieces)
        self.old = [Span(*found.span()) for found in _WORD.finditer(text, start, end)]
        self.words = [Span(*found.span()) for found in _WORD.finditer(self.text)]
        self.groups: list[tuple[int, int] | None] = [None] * len(self.words)
        self.origins = [-1] * len(self.text)
        self._places: dict[int, int] | None = None
        self._align(text, pieces)

    def _align(self, text: str, pieces: Sequence[Piece]) -> None:
        new_starts = [word.start for word in self.words]
        old_starts = [word.start for word in self.old]
        old_ends = [word.end for word in self.old]
        after = 0
        for piece in pieces:
            at, after = after, after + len(piece.text)
            if piece.start is None or piece.end is None:
                continue
            mine = slice(bisect_left(new_starts, at), bisect_left(new_starts, after))
            count = mine.stop - mine.start
            if piece.text == text[piece.start : piece.end]:
                self.origins[at:after] = range(piece.start, piece.end)
                for j in range(mine.start, mine.stop):
                    i = bisect_right(old_ends, piece.start + new_starts[j] - at)
                    if i < len(old_starts) and old_starts[i] < piece.end:
                        self.groups[j] = (i, i + 1)
                continue
            low, high = bisect_right(old_ends, piece.start), bisect_left(old_starts, piece.end)
            if count == high - low:
                self.groups[mine] = [(i, i + 1) for i in range(low, high)]
            elif low < high:
                self.groups[mine] = [(low, high)] * count

    def keeps(self, start: int, end: int) -> bool:
        """Tell whether the old characters `start` to `end` stand together in the new text."""
        if self._places is None:
            self._places = {origin: at for at, origin in enumerate(self.origins)}
        at = self._places.get(start, -1)
        return at >= 0 and self.origins[at : at + end - start] == list(range(start, end))
