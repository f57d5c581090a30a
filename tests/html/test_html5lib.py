"""The inputs of html5lib-tests (MIT licence), as found and with every word changed."""

import gzip
import json
import re
from pathlib import Path

import pytest

from rewriter.document import Document
from rewriter.edits import Piece
from rewriter.errors import CannotEdit
from rewriter.html.tokenizer import tokenize

FILE = Path(__file__).parent / "html5lib.jsonl.gz"


@pytest.fixture(scope="module")
def inputs():
    with gzip.open(FILE, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def rot(text):
    """Every ASCII letter, one further."""
    return "".join(
        chr((ord(c) - 96) % 26 + 97)
        if "a" <= c <= "z"
        else chr((ord(c) - 64) % 26 + 65)
        if "A" <= c <= "Z"
        else c
        for c in text
    )


def test_tokens_tile_every_input(inputs):
    for name, source in inputs:
        for scripting in (True, False):
            tokens = tokenize(source, scripting)
            assert "".join(source[t.start : t.end] for t in tokens) == source, name
            assert [t.start for t in tokens[1:]] == [t.end for t in tokens[:-1]], name


def test_nothing_changes_without_edits(inputs):
    for name, source in inputs:
        assert Document.read(source).with_edits([]).source == source, name


def test_markup_stays_when_every_word_changes(inputs):
    changed = declined = 0
    for name, source in inputs:
        document = Document.read(source)
        edits = []
        for block in document.blocks:
            for word in re.finditer(r"[^\W_]+", block.text):
                piece = Piece(rot(word.group()), *word.span())
                try:
                    edits += block.rewrite([piece], "rot", *word.span())
                    changed += 1
                except CannotEdit:
                    declined += "&" not in source  # beside a bare & declining is the rule
        result = document.with_edits(edits)
        assert document.same_markup(result), name
    assert changed > 10 * declined > 0
