"""The paraphrase pass: what it rewords, what it leaves, and how words keep their tags."""

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes import paraphrase
from rewriter.pipeline import Rewriter
from rewriter.report import Proposal

RULES = """
big [house|plan]=n -> large =n
    test It is a big house. -> It is a large house.

in order to VB=v -> to =v
    test We met in order to talk. -> We met to talk.

firm/n -> company/n
    grade full
    test The firm closed. -> The company closed.
"""


CONSTRUCTIONS = """
they sold it -> they sold the big plan
    test They sold it. -> They sold the big plan.
"""


@pytest.fixture
def reword(tmp_path, monkeypatch):
    """Rewords HTML with the four rules above and no others."""
    paths = []
    for folder, text in (("phrases", RULES), ("constructions", CONSTRUCTIONS)):
        paths.append(tmp_path / folder / "sample.rules")
        paths[-1].parent.mkdir()
        paths[-1].write_text(text, encoding="utf-8")
    from rewriter.rules.load import RuleBook, rules_of

    book = RuleBook(rules_of(paths))
    monkeypatch.setattr(paraphrase.RuleBook, "read", classmethod(lambda cls, extra=(): book))
    monkeypatch.setattr(paraphrase, "FUNCTIONS", ())

    def run(html, **settings):
        document, options = Document.read(html), Options(**settings)
        items = list(paraphrase.propose(Article(document, options), options))
        edits = [e for item in items if isinstance(item, Proposal) for e in item.edits]
        return document.with_edits(edits).source

    return run


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>It is a big house.</p>", "<p>It is a large house.</p>"),
        ("<p>It is a <b>big</b> house.</p>", "<p>It is a <b>large</b> house.</p>"),
        ("<p>We met <i>in order to</i> talk.</p>", "<p>We met <i>to</i> talk.</p>"),
        ("<li>It is a big house.</li>", "<li>It is a large house.</li>"),
        ("<p>It is a&nbsp;big&nbsp;house &#8211; really.</p>", "<p>It is a&nbsp;large&nbsp;house &#8211; really.</p>"),
    ],
)
def test_rewords_and_keeps_the_markup(reword, before, after):
    assert reword(before) == after


@pytest.mark.parametrize(
    "source",
    [
        "<p>He said “it is a big house” to her.</p>",
        '<p>He said "it is a big house" to her.</p>',
        "<blockquote><p>It is a big house.</p></blockquote>",
        "<h2>It is a big house</h2>",
        "<p>He runs Big House Records.</p>",
        "<p>We met <i>in order</i> to talk.</p>",
        '<p translate="no">It is a big house.</p>',
        "<pre>It is a big house.</pre>",
    ],
)
def test_leaves_alone(reword, source):
    assert reword(source) == source


def test_words_that_a_construction_brought_are_not_reworded_again(reword):
    assert reword("<p>They sold it. It is a big house.</p>") == (
        "<p>They sold the big plan. It is a large house.</p>"
    )


def test_a_relative_of_a_word_in_the_sentence_is_not_brought(reword):
    alone, beside = "<p>The firm closed.</p>", "<p>The firm outlived all companies.</p>"
    assert reword(alone, strength="full") == "<p>The company closed.</p>"
    assert reword(beside, strength="full") == beside


def test_protected_terms_stay(reword):
    source = "<p>It is a big house.</p>"
    assert reword(source, protect=("big house",)) == source
    assert reword(source, protect=("/b.g/",)) == source


def test_strength_opens_the_grades(reword):
    source = "<p>The firm closed.</p>"
    assert reword(source) == source
    assert reword(source, strength="full") == "<p>The company closed.</p>"
    assert reword("<p>It is a big house.</p>", strength="light") == "<p>It is a big house.</p>"


def test_terms_of_the_article_stay(reword):
    source = "<h2>A firm</h2><p>The firm closed.</p>" + "<p>Every firm has a door.</p>" * 4
    assert "company" not in reword(source, strength="full")


def test_every_edit_names_its_rule():
    document = Document.read("<p>We met in order to talk about the plan.</p>")
    options = Options()
    proposals = [
        item
        for item in paraphrase.propose(Article(document, options), options)
        if isinstance(item, Proposal)
    ]
    records = [record for proposal in proposals for record in proposal.records]
    assert any(record.rule.startswith("everyday/in-order-to") for record in records)


def test_a_first_word_that_is_a_name_elsewhere_keeps_its_capital():
    article = (
        "<p>The shop belongs to Whole Foods, and Roof runs it. The whole town buys there.</p>"
        "<p>Whole Foods also lowered two prices in May. Roof also sold the car.</p>"
    )
    result = Rewriter(min_words=0, conclusion=False, link=None).run(article)
    assert "whole Foods" not in result.html
    assert "roof also" not in result.html and ", roof" not in result.html


def test_a_sentence_of_one_word_breaks_nothing():
    result = Rewriter(min_words=0, conclusion=False, link=None).run(
        "<p>Yes. However, the bank sold the plants.</p><p>No</p>"
    )
    assert not result.report.warnings
    assert result.report.changes
