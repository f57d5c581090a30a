"""A wording gives back the words that it only carries along."""

import pytest

from rewriter.edits import Piece
from rewriter.english.analysis import analyse
from rewriter.passes.trim import trimmed
from rewriter.rules.view import View

TEXT = "He admits that the sales fell."


def view() -> View:
    (sentence,) = analyse(TEXT)
    return View(sentence)


def kept(text: str) -> Piece:
    at = TEXT.index(text)
    return Piece(text, at, at + len(text))


@pytest.mark.parametrize(
    ("choices", "span", "texts"),
    [
        ([(kept("He"), Piece(" "), Piece("owns", 3, 9), kept(" that the sales fell"))], (0, 2), ["He owns"]),
        ([(Piece("owns", 3, 9), kept(" that the sales fell"))], (1, 2), ["owns"]),
        ([(kept("He "), Piece("owns", 3, 9), kept(" that the sales fell"))], (1, 2), ["owns"]),
        ([(kept("He admits "), kept("the sales fell"))], (2, 4), ["the"]),
        ([(Piece("owns", 3, 9), kept(" that the sales fell")), (kept("admits"), Piece(" "), kept("the sales fell"))], (1, 4), ["owns that the", "admits the"]),
        ([(kept("He admits that the "), Piece("sails", 19, 24), Piece(" "), kept("fell"))], (4, 6), ["sails fell"]),
    ],
)  # fmt: skip
def test_carried_words_are_free(choices, span, texts):
    seen = view()
    start, end, cut = trimmed(seen, *_span(choices), tuple(choices), (6, 0))
    before = TEXT[_low(choices) : seen.tokens[start].start]
    after = TEXT[seen.tokens[end - 1].end : len(TEXT) - 1]
    for old, new in zip(choices, cut, strict=True):
        assert before + "".join(p.text for p in new) + after == "".join(p.text for p in old)
    assert (start, end) == span
    assert ["".join(p.text for p in pieces) for pieces in cut] == texts


def _low(choices) -> int:
    return min(p.start for pieces in choices for p in pieces if p.start is not None)


def _span(choices) -> tuple[int, int]:
    starts = [t.start for t in view().tokens]
    return starts.index(_low(choices)), 6


def test_the_words_of_the_pattern_stay():
    seen = view()
    choice = (Piece("owns", 3, 9), kept(" that the sales fell"))
    assert trimmed(seen, 1, 6, (choice,), (1, 3))[:2] == (1, 3)
