"""Stretches of a sentence as pieces, in the case that their new place asks for."""

from __future__ import annotations

from ...edits import Piece
from ...english.casing import capitalise_first, lower_first
from ...rules.view import View


def stretch(view: View, start: int, end: int) -> Piece:
    """Tokens `start` to `end` as they stand."""
    return Piece(view.text(start, end), view.tokens[start].start, view.tokens[end - 1].end)


def opening(view: View, start: int, end: int) -> Piece:
    """The same, as the beginning of a sentence."""
    piece = stretch(view, start, end)
    return piece._replace(text=capitalise_first(piece.text))


def inside(view: View, start: int, end: int) -> Piece:
    """The same, in the middle of a sentence: the first word loses its capital unless it is a name."""
    piece = stretch(view, start, end)
    if view.named(start):
        return piece
    return piece._replace(text=lower_first(piece.text, view.tokens[start]))


def tail(view: View) -> tuple[Piece, ...]:
    """The final punctuation."""
    return (stretch(view, view.last, len(view)),) if view.last < len(view) else ()


def is_pronoun(view: View, at: int) -> bool:
    """Whether a pronoun or another word that points back stands at `at`; not `I`, `we`, `you`."""
    if view.words[at] in _PRESENT:
        return False
    return view.tokens[at].tag in ("PRP", "PRP$", "EX") or view.words[at] in (
        "this", "that", "these", "those", "such", "both", "all", "each",
    )  # fmt: skip


def points_back(view: View, start: int, end: int) -> bool:
    """Whether the stretch holds a pronoun of the third person or a word like `another`."""
    return any(
        view.words[i] in _BACK or (view.tokens[i].tag == "PRP$" and view.words[i] not in _PRESENT)
        for i in range(start, end)
    )


_PRESENT = frozenset("i we you my our your".split())
"""Who speaks and who is spoken to: the same wherever they stand."""

_BACK = frozenset(
    "he she it they him her them his its their another other others this that these those former "
    "latter same such so too also one ones".split()
)
