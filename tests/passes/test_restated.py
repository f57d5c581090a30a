"""Who is who and what happened when, from the article's own statements only."""

from __future__ import annotations

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.expansion.restated import people, timeline


def article(*paragraphs: str) -> Article:
    return Article(Document.read("".join(f"<p>{p}</p>" for p in paragraphs)), Options())


DATED = (
    "Although the mill was built by monks in 1790, the council long denied that it was old.",
    "In May 2004, a storm took the wooden roof, which had stood for two hundred years without a scratch.",
    "The town bought the ruin on March 3, 1998, after years of talks with the heirs of the last miller.",
)


def test_dated_clauses_are_put_in_order() -> None:
    assert timeline(article(*DATED)) == (
        "1790: The mill was built by monks",
        "March 3, 1998: The town bought the ruin",
        "May 2004: A storm took the wooden roof",
    )


def test_two_dates_are_no_timeline() -> None:
    assert timeline(article(*DATED[:2])) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "“The mill was built in 1790, and the council long denied it for many years,” she said.",
        "It was built by monks in 1790, and the council long denied it for many years.",
        "The mill, which was built by monks in 1790, has long been denied by the council.",
        "In 1790, a witty, clever and stubborn monk named Paul built the mill for the poor town.",
        "The mill will be sold in 2040, as the council has long wanted in its many plans.",
        "In 1790, experts believe that monks built the mill, and nobody in town has denied it.",
        "The mill was built by monks in 1790.",
    ],
)
def test_what_cannot_stand_alone_is_left_out(sentence: str) -> None:
    rows = timeline(article(*DATED[1:], sentence, DATED[0].replace("1790", "1600")))
    assert not [row for row in rows if row.startswith(("1790", "2040"))]


def test_three_people_make_a_list() -> None:
    named = (
        "Mayor Ana Ortega opened the mill.",
        "“It grinds again,” said Ben Carter, head of the mill society.",
        "The engineer Dora Evans repaired the wheel.",
    )
    assert people(article(*named)) == (
        "Ana Ortega: Mayor",
        "Ben Carter: Head of the mill society",
        "Dora Evans: Engineer",
    )
    assert people(article(*named[:2])) == ()


def test_a_role_that_needs_somebody_else_is_no_role() -> None:
    named = (
        "Mayor Ana Ortega opened the mill.",
        "“It grinds again,” said Ben Carter, head of the mill society.",
        "Main rival Senator Dora Evans repaired the wheel.",
    )
    assert people(article(*named)) == ()
