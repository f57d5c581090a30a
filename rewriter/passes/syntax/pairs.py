"""Two words joined by `and` or `or`, turned round: `fees and delays` becomes `delays and fees`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...datafiles import DATA
from ...edits import Piece
from ...rules.view import View
from .parts import stretch

SURE = 15.0
"""Tagger margin asked of both words."""

_PLAIN = frozenset({"NN", "NNS"})
_GENERAL = frozenset(
    "thing other stuff more such else so one everything anything something others etc".split()
)
"""Words that close a list and cannot open it."""

_BEFORE_NOUNS = frozenset({"IN", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_BEFORE_ADJECTIVES = frozenset({"DT", "IN", "PRP$", "VB", "VBZ", "VBP", "VBD"})
_BEHIND_NOUNS = frozenset({"MD", "VBD", "VBZ", "VBP", ".", ",", ":"})
_SCOPING = frozenset("of between no any more most less own same other not".split())


def is_general(word: str) -> bool:
    """Whether a word closes lists and cannot open them."""
    return word in _GENERAL


def is_fixed(first: str, second: str) -> bool:
    """Whether English keeps the two in one order, as one thing (`bed and breakfast`)."""
    return frozenset((first, second)) in _in_order()


@lru_cache(maxsize=1)
def _in_order() -> frozenset[frozenset[str]]:
    pairs = set()
    with open(DATA / "english" / "binomials.txt", encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#") and line.strip():
                pairs.add(frozenset(line.split()))
    return frozenset(pairs)


def swapped_pair(view: View) -> Iterator[tuple[str, int, int, tuple[Piece, ...]]]:
    """Yield (name, first token, token behind the last, pieces) of pairs that may change places.

    Bare nouns in one number, or adjectives; not where an article, adjective, name or phrase
    belongs to one of the two only, nor pairs that English keeps in order
    (`data/english/binomials.txt`).
    """
    for i in range(1, view.last - 2):
        if view.words[i + 1] in ("and", "or") and _is_pair(view, i):
            left, right = stretch(view, i, i + 1), stretch(view, i + 2, i + 3)
            middle = stretch(view, i + 1, i + 2)
            pieces = (right, Piece(" "), middle, Piece(" "), left)
            yield "syntax/pair", i, i + 3, pieces


def _is_pair(view: View, i: int) -> bool:
    first, second = view.tokens[i], view.tokens[i + 2]
    if first.tag != second.tag or first.lemma == second.lemma:
        return False
    if min(first.margin, second.margin) < SURE or any(view.blocked[i : i + 3]):
        return False
    if not (view.whole_words(i, i + 1) and view.whole_words(i + 2, i + 3)):
        return False
    words = (view.words[i], view.words[i + 2])
    if not all(w.isalpha() for w in words) or _GENERAL & {*words, second.lemma}:
        return False
    if {frozenset(words), frozenset((first.lemma, second.lemma))} & _in_order():
        return False
    if "and" in view.words[max(0, i - 4) : i] or view.words[i - 1] in _SCOPING:
        return False
    before = view.tokens[i - 1].tag
    behind = view.tokens[i + 3].tag if i + 3 < len(view) else "."
    if first.tag in _PLAIN:
        alone = view.words[i + 3] not in ("-", "–", "—", "(") if i + 3 < len(view) else True
        return before in _BEFORE_NOUNS and behind in _BEHIND_NOUNS and alone
    if first.tag != "JJ" or before not in _BEFORE_ADJECTIVES:
        return False
    if behind in _PLAIN:  # not `graphic design`, a compound of its own
        after = view.tokens[i + 4].tag if i + 4 < len(view) else "."
        return after not in ("NN", "NNS", "NNP", "HYPH")
    return behind in (".", ",", ":") and before[:2] == "VB"
