"""Quotations with their speaker, and words held at arm's length."""

from __future__ import annotations

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.voices import phrases, voices


def article(html: str) -> Article:
    return Article(Document.read(html), Options())


def test_a_quotation_that_stands_alone_has_its_speaker() -> None:
    html = "<p>“The bridge was built by patient people,” said Ana Ortega.</p>"
    assert [(v.speaker, v.quote) for v in voices(article(html))] == [
        ("Ana Ortega", "The bridge was built by patient people.")
    ]


def test_a_quotation_that_points_elsewhere_is_left_out() -> None:
    assert (
        voices(article("<p>“They built it for those people over there,” said Ana Ortega.</p>"))
        == ()
    )


def test_words_in_quotation_marks_are_phrases() -> None:
    html = "<p>The town calls it a “lazy bridge” and sells “bridge honey” there.</p>"
    assert phrases(article(html)) == ("lazy bridge", "bridge honey")


def test_sentences_names_and_orders_are_no_phrases() -> None:
    html = "<p>“Stop here,” she said. The “Old Bell” rang. “Improve onboarding” is the plan.</p>"
    assert phrases(article(html)) == ()


def test_a_speaker_who_turns_round_later_is_not_quoted() -> None:
    html = (
        "<p>“The season is still in front of this team,” said Ana Ortega. “We had to win today. "
        "But now, obviously, I don't feel that way.”</p>"
    )
    assert voices(article(html)) == ()
