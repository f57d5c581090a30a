"""Instructions, questions, contrasts and headings that an ending may quote."""

from __future__ import annotations

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.counsel import advice, contrasts, questions, sections


def article(html: str) -> Article:
    return Article(Document.read(html), Options())


def test_an_instruction_is_advice_with_its_gerund() -> None:
    found = advice(article("<p>Replace the old filter every spring.</p>"))
    assert [(a.text, a.gerund) for a in found] == [
        ("replace the old filter every spring", "replacing the old filter every spring")
    ]


def test_a_call_to_click_is_no_advice() -> None:
    html = "<p>Click here to subscribe to the letter.</p><p>Read it before you leave.</p>"
    assert advice(article(html)) == ()


def test_advice_with_a_list_in_it_is_too_long_to_repeat() -> None:
    assert advice(article("<p>Avoid cans, bottles, and jars with lids.</p>")) == ()


def test_two_nouns_set_against_each_other_are_a_contrast() -> None:
    pairs = contrasts(article("<p>The town wants bridges rather than tunnels.</p>"))
    assert [(c.one, c.other) for c in pairs] == [("bridges", "tunnels")]


def test_a_question_must_be_understood_by_itself() -> None:
    found = questions(
        article("<p>Why do bridges sing in the wind?</p><p>Is it the ones there?</p>")
    )
    assert found == ("Why do bridges sing in the wind?",)


def test_a_question_to_the_reader_is_not_quoted() -> None:
    assert questions(article("<p>Do you want your own bridge?</p>")) == ()


def test_headings_of_a_few_words_can_be_quoted() -> None:
    html = "<p>First.</p><h2>The river has no bridge</h2><p>A.</p><h2>Conclusion</h2><p>B.</p>"
    assert sections(article(html)) == ("The river has no bridge",)
