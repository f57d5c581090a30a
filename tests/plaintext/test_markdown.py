"""Markdown is read where its extra is installed; where it is not, the error says what to do."""

from __future__ import annotations

import sys

import pytest

import rewriter
from rewriter import NoMarkdown

ASKED = {"min_words": 0, "conclusion": False, "link": None, "input": "markdown"}
TEXT = "## The ferry\n\nRain *fell*.\n\n- one [link](https://example.com)\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"


def test_it_becomes_html() -> None:
    pytest.importorskip("markdown_it")
    html = rewriter.rewrite(TEXT, **ASKED)
    for part in (
        "<h2>The ferry</h2>",
        "<em>fell</em>",
        '<a href="https://example.com">',
        "<td>1</td>",
    ):
        assert part in html


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    with pytest.raises(NoMarkdown, match="pip install"):
        rewriter.rewrite(TEXT, **ASKED)
