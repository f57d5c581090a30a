"""A toy pass over nasty HTML: words change, everything else stays byte for byte."""

import re
from importlib import import_module

import pytest

from rewriter.document import Document
from rewriter.edits import Piece
from rewriter.errors import CannotEdit

CASES = import_module("cases").CASES

# (pattern, new text); the group, if any, is the word that the new text stands for
TOY = (
    ("utilize", "use"),
    ("Utilize", "Use"),
    ("in order (to)", "to"),
    (r"do\s+(not)", "don't"),
    ("big", "huge"),
    ("research and development", "R&D"),
    ("less than", "<"),
    ("quick(?= fix)", "fast"),
    ("(?<=quick )fix", "repair"),
)


def toy(source):
    document = Document.read(source)
    edits = []
    for block in document.blocks:
        for pattern, new in TOY:
            for found in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", block.text):
                start, end = found.span()
                if any(s.start < end and start < s.end for s in block.frozen):
                    continue
                try:
                    piece = Piece(new, *found.span(found.re.groups))
                    edits += block.rewrite([piece], "toy", start, end)
                except CannotEdit:
                    continue
    result = document.with_edits(edits)
    return result.source if document.same_markup(result) else source


@pytest.mark.parametrize(("source", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_words_change_and_markup_stays(source, wanted):
    assert toy(source) == wanted


def test_deep_nesting():
    assert toy("<div>" * 3000 + "utilize") == "<div>" * 3000 + "use"
