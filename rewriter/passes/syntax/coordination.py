"""Two clauses in one sentence made two sentences."""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...english import clauses
from ...rules.view import View
from .parts import opening, stretch, tail

SHORTEST = 5
"""Tokens that each of the two new sentences must have."""

_ATTRIBUTING = frozenset("say says said add added note noted claim claimed argue argued tell told think thinks believe".split())


def split_coordination(view: View) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """`The firm sold two plants, but sales fell.` becomes two sentences, the second with `But`."""
    split = clauses.coordination(view.sentence)
    if split is None or view.first != 0 or not view.balanced(0, view.last):
        return
    comma, second = split.start, split.rest
    if comma < SHORTEST or view.last - second < SHORTEST or _ATTRIBUTING & set(view.words[:comma]):
        return
    if any(w in ("if", "when", "not", "n't", "unless", "whether") for w in view.words[:comma]):
        return
    stop = Piece(".", view.tokens[comma].start, view.tokens[comma].end)
    first = stretch(view, 0, comma)
    if view.words[comma + 1] in ("but", "so", "yet"):
        yield "syntax/split-but", (first, stop, Piece(" "), opening(view, comma + 1, view.last), *tail(view))
    else:
        yield "syntax/split-and", (first, stop, Piece(" "), opening(view, second, view.last), *tail(view))
