"""Lists of plain things in another order: `fees, delays and errors` becomes `errors, fees and delays`."""

from __future__ import annotations

from collections.abc import Iterator

from ...edits import Piece
from ...rules.view import View
from .pairs import SURE, is_general
from .parts import stretch

LEAST, MOST = 3, 6
"""Items that a list has."""

_NOUNS = frozenset({"NN", "NNS"})
_BEFORE = frozenset({"IN", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "PRP$", "DT"})
_BEHIND = frozenset({"MD", "VBD", "VBZ", "VBP", ".", ":", "IN"})
_ORDERED = frozenset(
    "first second third morning afternoon evening spring summer autumn fall winter breakfast lunch "
    "dinner day week month year hour minute past present future birth death beginning middle end "
    "rock paper scissors hook line sinker lock stock barrel small medium large gold silver bronze "
    "red white blue yes no who what when where why".split()
)


def rotated_list(view: View) -> Iterator[tuple[str, int, int, tuple[Piece, ...]]]:
    """Yield (name, first token, token behind the last, pieces) of lists whose last item may lead.

    Single nouns, all of one number class or other, without names, adjectives or figures among them.
    """
    at = 1
    while at < view.last - 4:
        items, joint, end = _items(view, at)
        if len(items) < LEAST:
            at += 1
            continue
        if len(items) <= MOST and _is_plain(view, items, end):
            yield "syntax/list", items[0], end, _turned(view, items, joint)
        at = end


def _items(view: View, at: int) -> tuple[list[int], int, int]:
    """(tokens of the items, token where the last joint begins, token behind the list)."""
    items, i = [at], at
    while i + 2 < view.last and view.tokens[i].tag in _NOUNS:
        if view.words[i + 1] == ",":
            joint = i + 1
            i += 2
            if view.words[i] in ("and", "or"):
                i += 1
                items.append(i)
                return items, joint, i + 1
            items.append(i)
        elif view.words[i + 1] in ("and", "or") and len(items) > 1:
            items.append(i + 2)
            return items, i + 1, i + 3
        else:
            break
    return [], 0, at + 1


def _is_plain(view: View, items: list[int], end: int) -> bool:
    tokens = [view.tokens[i] for i in items]
    if any(t.tag not in _NOUNS or t.margin < SURE for t in tokens):
        return False
    if any(view.blocked[items[0] : end]) or not all(view.whole_words(i, i + 1) for i in items):
        return False
    words = [view.words[i] for i in items]
    if not all(w.isalpha() for w in words) or any(map(is_general, [*words, *(t.lemma for t in tokens)])):
        return False
    if {*words, *(t.lemma for t in tokens)} & _ORDERED or len(set(words)) < len(words):
        return False
    before = view.tokens[items[0] - 1]
    if before.tag not in _BEFORE or view.words[items[0] - 1] in ("a", "an", "between", "from"):
        return False
    return end >= len(view) or view.tokens[end].tag in _BEHIND and view.words[end] != "of"


def _turned(view: View, items: list[int], joint: int) -> tuple[Piece, ...]:
    *front, last = items
    pieces: list[Piece] = [stretch(view, last, last + 1)]
    for i in front[:-1]:
        pieces += (Piece(", "), stretch(view, i, i + 1))
    between = stretch(view, joint, last)
    gap = "" if between.text.startswith(",") else " "
    return (*pieces, Piece(gap), between, Piece(" "), stretch(view, front[-1], front[-1] + 1))
