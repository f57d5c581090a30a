"""The wordings of briefs hold to their own examples, and a wrong one is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from rewriter import checks
from rewriter.brief.pattern import address, compiled, number, words_of
from rewriter.brief.wording import check
from rewriter.datafiles import rule_files


@pytest.mark.parametrize("path", rule_files("brief"), ids=lambda p: p.stem)
def test_wordings_prove_themselves(path: Path) -> None:
    assert check([path]) == []


@pytest.mark.parametrize(
    ("stanza", "why"),
    [
        ("(no N words\n    sets min_words N\n    test no 5 words -> min_words 5\n", "left open"),
        (
            "no) N words\n    sets min_words N\n    test no 5 words -> min_words 5\n",
            "closes nothing",
        ),
        ("N words\n    sets min_words N\n", "without a test"),
        ("N words\n    sets max_words N\n    test 5 words -> max_words 5\n", "sets: one of"),
        ("N words\n    sets min_words N\n    test 5 words -> min_words 6\n", "not min_words 6"),
        ("N words\n    manner x\n    test 5 words -> manner\n    keep 7 words\n", "should not be"),
        ("N words\n    test 5 words -> manner\n", "one of order"),
    ],
)
def test_a_wrong_one_is_seen(stanza: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "brief" / "wrong.rules"
    path.parent.mkdir()
    path.write_text(stanza, encoding="utf-8")
    assert any(why in problem for problem in checks.problems([path]))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1000", 1000), ("1,200", 1200), ("1.5k", 1500), ("A thousand", 1000), ("2 k", 2000)],
)
def test_numbers(text: str, value: int) -> None:
    assert number(text) == value


def test_a_number_is_taken_whole() -> None:
    pattern = compiled("N")
    assert [m["N"] for m in pattern.finditer("1000, 12,000 and 7")] == ["1000", "12,000", "7"]


def test_addresses_and_labels() -> None:
    assert address("www.example.com/a.") == "https://www.example.com/a"
    assert address("http://example.com") == "http://example.com"
    assert words_of("“Coin Times”.") == "Coin Times"
