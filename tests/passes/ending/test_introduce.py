"""Surnames that get their first names back."""

from __future__ import annotations

import pytest

from rewriter.article.facts.fact import Person
from rewriter.passes.ending.introduce import introduced

PEOPLE = (
    Person("Ana Ortega", "keeper of the owls", 0, 0, True),
    Person("Ben Stone", "lead developer", 0, 0, True),
)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Ortega has counted the owls", "Ana Ortega has counted the owls"),
        (
            "the owls liked Stone from the start",
            "the owls liked lead developer Ben Stone from the start",
        ),
        ("Ana Ortega has counted the owls", "Ana Ortega has counted the owls"),
        ("Mr Stone has counted the owls", "Mr Stone has counted the owls"),
        ("Stone Brothers sold the owls", "Stone Brothers sold the owls"),
        ("the mill is made of stone", "the mill is made of stone"),
    ],
)
def test_a_bare_surname_is_introduced(text: str, full: str) -> None:
    assert introduced(text, PEOPLE) == full
