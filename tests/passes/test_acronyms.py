"""Acronyms are spelt out once, where a bracket reads well, and only if nobody did."""

from __future__ import annotations

from pathlib import Path

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.knowledge.entry import Term
from rewriter.knowledge.forms import with_plurals
from rewriter.options import Options
from rewriter.passes.expansion.acronyms import free_behind, long_form


def term(*forms: str) -> Term:
    return Term(
        forms[0], with_plurals(forms), "f", (), (), "", ("S.",), (), (), (), (), Path("t.rules"), 1
    )


@pytest.mark.parametrize(
    ("forms", "written", "full"),
    [
        (("ROI", "return on investment"), "ROI", "return on investment"),
        (
            ("SEC", "Securities and Exchange Commission"),
            "SEC",
            "Securities and Exchange Commission",
        ),
        (("PMO", "project management office"), "PMO", "project management office"),
        (("ROI", "yield on capital"), "ROI", ""),
        (("return on investment", "ROI"), "return", ""),
        (("NASA", "National Aeronautics and Space Administration"), "NASA", ""),  # known to all
    ],
)
def test_long_forms(forms: tuple[str, ...], written: str, full: str) -> None:
    assert long_form(term(*forms), written) == full


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("They doubt the ROI, and say so.", True),
        ("The ROI of the plan is weak.", True),
        ("The ROI figures are weak.", False),
        ("The ROI's size is weak.", False),
        ("The ROI (return) is weak.", False),
        ("The ROI-driven plan is weak.", False),
    ],
)
def test_a_bracket_needs_room(text: str, free: bool) -> None:
    article = Article(Document.read(f"<p>{text}</p>"), Options())
    (block,) = article.blocks
    assert free_behind(article, block, text.index("ROI") + 3) is free
