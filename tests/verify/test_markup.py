"""`verify.markup`: two parsers must find every tag, comment and kept content again."""

from __future__ import annotations

import pytest

from rewriter import verify

SOURCE = (
    '<div class="a b"><!-- wp:paragraph --><p>One <a href="/x?a=1&amp;b=2">two</a> three.</p>'
    "<pre>  keep\n this</pre><script>let a = 1;</script><p>Four <code>five</code>.</p></div>"
)


@pytest.mark.parametrize(
    "result",
    [
        SOURCE,
        SOURCE.replace("One", "Eins").replace("three", "drei"),
        SOURCE.replace("<pre>", "<h2>New</h2><p>More.</p><pre>"),
        SOURCE.replace("</div>", "<p>The <a href='/y'>end</a>.</p></div>"),
    ],
)
def test_new_words_and_new_elements_are_welcome(result: str) -> None:
    assert verify.markup(SOURCE, result) == ()


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("<p>Four", "Four", "tags lost"),
        ('href="/x?a=1&amp;b=2"', 'href="/x"', "tags lost"),
        ('class="a b"', 'class="a"', "tags lost"),
        ("<a href", "<b></b><i href", "tags lost"),
        ("<!-- wp:paragraph -->", "", "comments lost"),
        ("wp:paragraph", "wp:list", "comments lost"),
        ("  keep", " keep", "kept lost"),
        ("a = 1", "a = 2", "kept lost"),
        ("five", "5", "kept lost"),
    ],
)
def test_every_loss_is_seen_by_both_parsers(old: str, new: str, kind: str) -> None:
    kinds = [problem.kind for problem in verify.markup(SOURCE, SOURCE.replace(old, new))]
    assert kinds == [f"{kind} under BeautifulSoup", f"{kind} under lxml"]


def test_two_elements_that_change_places_are_seen() -> None:
    before, after = "<p><b>x</b><i>y</i></p>", "<p><i>y</i><b>x</b></p>"
    assert len(verify.markup(before, after)) == 2


@pytest.mark.parametrize("source", ['<a b="' * 50_000, "<!--" * 100_000])
def test_hostile_markup_costs_no_opinion_of_the_slow_parser(source: str) -> None:
    assert verify.markup(source, source) == ()


def test_markup_too_deep_for_lxml_is_left_to_beautifulsoup() -> None:
    source = "<div>" * 1000 + "text" + "</div>" * 1000
    assert verify.markup(source, source) == ()
    broken = verify.markup(source, source.replace("<div>", "<i>", 1))
    assert [problem.kind for problem in broken] == ["tags lost under BeautifulSoup"]
