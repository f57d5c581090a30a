"""Input that nobody should write: an answer or a clear error, never a crash, in linear time."""

from __future__ import annotations

import pytest

from rewriter import Rewriter, RewriterError

PROSE = "The shop was sold in order to pay the bills, and nobody in Leeds knows who bought it."
EDITOR = Rewriter(min_words=0, conclusion=False, strength="full")


def answer(html: str) -> str:
    """The rewritten text, or the name of the clear error."""
    try:
        return EDITOR.run(html).html
    except RewriterError as error:
        assert str(error)
        assert "\n" not in str(error)
        return type(error).__name__


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + PROSE + "</div>" * 10_000,
        "<div>" * 10_000 + PROSE,
        "<b>" * 5_000 + PROSE,
        f"<p>{PROSE}" + "</p>" * 5_000,
        f"<p>{PROSE}</p>\x00<p>\x00{PROSE}\x00</p>",
        f"<p>\ud800{PROSE}\udfff</p>",
        f"<p>{PROSE}</p><!-- unclosed",
        f"<p>{PROSE}</p><a href='",
        f"<table><p>{PROSE}<tr><td>{PROSE}<div>",
        f"<html><body><nav><p>{PROSE}",
        f"<p>{PROSE}</p>" + "<" * 50_000,
        f"<p>{PROSE}</p>" + "&" * 50_000,
        f"<p>{PROSE}</p>" + "<!--" * 20_000,
        f"<p>{PROSE}</p>" + '<a b="' * 20_000,
        "<p>" + "a" * 200_000 + f" {PROSE}</p>",
        "<p>" + "not " * 20_000 + "</p>",
        "<p>" + "“" * 5_000 + PROSE + "</p>",
        "<p>" + "1," * 20_000 + "</p>",
        "<p>" + "Ann Lee " * 10_000 + "</p>",
        "<p>" + "( " * 10_000 + PROSE + "</p>",
        f"<svg><p>{PROSE}</p></svg>",
        f"<select><option>{PROSE}</select>",
        f"<frameset><p>{PROSE}</p>",
        f"<plaintext><p>{PROSE}",
        f"\ufeff<p>{PROSE}</p>",
    ],
    ids=range(25),
)
def test_an_answer_or_a_clear_error(html: str) -> None:
    assert answer(html)


def test_text_after_ten_thousand_elements_is_still_rewritten() -> None:
    html = answer("<div>" * 10_000 + f"<p>{PROSE}</p>" + "</div>" * 10_000)
    assert html.count("<div>") == html.count("</div>") == 10_000
    assert "DeFi Daily News" in html


def test_a_long_article_comes_through() -> None:
    html = answer("".join(f"<p>{i}. {PROSE}</p>\n" for i in range(1_500)))
    assert all(f"<p>{i}. " in html for i in range(1_500))
