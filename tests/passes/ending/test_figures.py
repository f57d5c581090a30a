"""Figures with their hedges, and the sums done with them."""

from __future__ import annotations

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.figures import figures, guests, span_of


def shown(html: str) -> list[str]:
    return [f.text for f in figures(Article(Document.read(html), Options()))]


def test_a_figure_keeps_its_hedge() -> None:
    assert shown("<p>The bridge cost nearly $3 million in all.</p>") == ["nearly $3 million"]


def test_figures_in_quotations_and_tables_are_left_alone() -> None:
    assert shown("<p>“It cost $3 million,” she said.</p>") == []
    assert shown("<table><tr><td>$3 million</td></tr></table><p>The bridge is new.</p>") == []


def test_the_same_figure_comes_once() -> None:
    assert shown("<p>It cost $40 then.</p><p>It costs $40 now.</p>") == ["$40"]


@pytest.mark.parametrize(
    ("seconds", "span"),
    [
        (45, "under a minute"),
        (100, "about one and a half minutes"),
        (3600, "about one hour"),
        (130_000, "about one and a half days"),
        (150_000, "about 42 hours"),
    ],
)
def test_counting_one_a_second_takes_this_long(seconds: float, span: str) -> None:
    assert span_of(seconds) == span


@pytest.mark.parametrize(("percent", "seats"), [(75, "six"), (60, "about five"), (2, ""), (99, "")])
def test_a_share_of_a_table_for_eight(percent: float, seats: str) -> None:
    assert guests(percent) == seats
