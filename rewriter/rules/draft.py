"""A sentence under revision: its words so far, each knowing which source words it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..edits import Piece
from ..english.articles import article_for

_ARTICLE = re.compile(r"\b([Aa]n?)(\s+)(?=[\w$€£\"“‘'])")


class Draft:
    """The text of one sentence and where its stretches come from.

    Args:
        text: the sentence as it stands in the block.
        start: its offset in the block's text.
    """

    def __init__(self, text: str, start: int = 0) -> None:
        self.source, self.start, self.end = text, start, start + len(text)
        self.pieces: list[Piece] = [Piece(text, start, start + len(text))]

    @property
    def text(self) -> str:
        """The sentence as it reads now."""
        return "".join(piece.text for piece in self.pieces)

    def copy(self) -> Draft:
        """Return an independent draft in the same state."""
        other = Draft(self.source, self.start)
        other.pieces = list(self.pieces)
        return other

    def replace(self, start: int, end: int, pieces: Sequence[Piece]) -> None:
        """Put `pieces` in place of `text[start:end]`; their offsets are those of `text` now."""
        new: list[Piece] = []
        for piece in pieces:
            if piece.start is None or piece.end is None:
                new.append(piece)
                continue
            old = self._slice(piece.start, piece.end)
            if piece.text == self.text[piece.start : piece.end]:
                new += old
            else:
                new.append(Piece(piece.text, *_hull(old)))
        self.pieces = [*self._slice(0, start), *new, *self._slice(end, len(self.text))]

    def _slice(self, start: int, end: int) -> list[Piece]:
        out: list[Piece] = []
        at = 0
        for piece in self.pieces:
            low, high = max(start - at, 0), min(end - at, len(piece.text))
            if low < high:
                if piece.start is None or not self.is_kept(piece):
                    out.append(piece._replace(text=piece.text[low:high]))
                else:
                    out.append(Piece(piece.text[low:high], piece.start + low, piece.start + high))
            at += len(piece.text)
        return out

    def is_kept(self, piece: Piece) -> bool:
        """Whether a piece still reads as its source words do."""
        return piece.start is not None and piece.text == self.origin_text(piece)

    def origin_text(self, piece: Piece) -> str:
        """The source words that a piece stands for; empty where it stands for none."""
        if piece.start is None or piece.end is None:
            return ""
        return self.source[piece.start - self.start : piece.end - self.start]

    def origin(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the block's text that `text[start:end]` stands for, if any."""
        low, high = _hull(self._slice(start, end))
        return None if low is None or high is None else (low, high)

    def mend_articles(self) -> None:
        """Set `a` and `an` right before words that changed."""
        for match in reversed(list(_ARTICLE.finditer(self.text))):
            after = self.text[match.end() :].lstrip("\"“‘'")
            right = article_for(after)
            now = match[1]
            pair = self.text[match.start() : match.end()] + after.split(" ")[0]
            if now.lower() != right and pair not in self.source:
                text = right.capitalize() if now[0] == "A" else right
                self.replace(
                    match.start(1), match.end(1), [Piece(text, match.start(1), match.end(1))]
                )


def _hull(pieces: list[Piece]) -> tuple[int | None, int | None]:
    starts = [p.start for p in pieces if p.start is not None]
    ends = [p.end for p in pieces if p.end is not None]
    return (min(starts), max(ends)) if starts else (None, None)
