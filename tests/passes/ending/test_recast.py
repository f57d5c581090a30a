"""A sentence as a clause that can follow `that`."""

from __future__ import annotations

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.recast import recast


def clause(
    sentence: str, narrator: str = "", small: frozenset[str] = frozenset({"the", "a"})
) -> str:
    read = Article(Document.read(f"<p>{sentence}</p>"), Options())
    found = recast(read.sentences(read.blocks[0])[0], small, narrator)
    return found.text if found else ""


def test_only_known_words_lose_their_capital() -> None:
    assert clause("The town bought a new bridge.") == "the town bought a new bridge"
    assert clause("Verizon bought a new bridge for the town.").startswith("Verizon")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The town, however, bought a new bridge.", "the town bought a new bridge"),
        ("But the town bought a new bridge.", "the town bought a new bridge"),
        (
            "The town bought a new bridge (and a boat) in May.",
            "the town bought a new bridge in May",
        ),
        ("The town really bought a new bridge.", "the town bought a new bridge"),
    ],
)
def test_connectives_brackets_and_fillers_go(sentence: str, expected: str) -> None:
    assert clause(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "He bought a new bridge for the town.",
        "The town bought the following: a bridge and a boat.",
        "Buy a new bridge for the town.",
        "The town bought a bridge; see https://example.com for it.",
        "Such bridges were bought by the town.",
    ],
)
def test_what_would_not_stand_alone_is_turned_away(sentence: str) -> None:
    assert clause(sentence) == ""


def test_i_needs_a_narrator() -> None:
    assert clause("I bought a new bridge for the town.") == ""
    assert (
        clause("I bought a new bridge for the town.", "the author")
        == "the author bought a new bridge for the town"
    )


def test_a_negated_reason_is_kept_whole() -> None:
    text = clause("The bridge did not fall because the town was poor.")
    assert text in ("", "the bridge did not fall because the town was poor")
