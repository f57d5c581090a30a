"""The link pass: one closing paragraph, dressed like its neighbours, last, never twice."""

from __future__ import annotations

from rewriter import Link, Rewriter

ANCHOR = '<a href="http://defi-daily.com">DeFi Daily News</a>'
CLOSING = f"<p>For more trending news articles like this, visit {ANCHOR}.</p>"
BARE = Rewriter(min_words=0, conclusion=False, strength="light")


def rewritten(html: str) -> str:
    return BARE.run(html).html


def test_the_closing_line_is_last_and_exactly_as_promised() -> None:
    assert rewritten("<p>Ann sold it.</p>\n").strip() == f"<p>Ann sold it.</p>\n{CLOSING}"


def test_it_is_dressed_like_the_last_paragraph() -> None:
    html = rewritten('<p class="lead big">Ann sold it.</p>')
    assert html.endswith(f'<p class="lead big">{CLOSING[3:]}')
    html = rewritten("<!-- wp:paragraph -->\n<p>Ann sold it.</p>\n<!-- /wp:paragraph -->")
    assert html.endswith(f"<!-- wp:paragraph -->\n{CLOSING}\n<!-- /wp:paragraph -->")


def test_it_stands_inside_the_articles_wrapper() -> None:
    html = rewritten("<article>\n<p>Ann sold it.</p>\n</article>\n")
    assert html == f"<article>\n<p>Ann sold it.</p>\n{CLOSING}\n</article>\n"


def test_it_stands_behind_a_list_and_not_in_it() -> None:
    html = rewritten("<p>Ann sold:</p><ul><li>chairs</li><li>tables</li></ul>")
    assert html == f"<p>Ann sold:</p><ul><li>chairs</li><li>tables</li></ul>{CLOSING}"


def test_it_stands_behind_a_table_of_figures_but_inside_a_cell_that_holds_the_text() -> None:
    figures = "<table><tr><td>Ann sold 5.</td><td>Bob sold 6.</td></tr></table>"
    assert rewritten(figures) == figures + CLOSING
    column = "<p>Ann sold it.</p>" * 4
    html = rewritten(f"<table><tr><td>{column}</td></tr></table>")
    assert html == f"<table><tr><td>{column}{CLOSING}</td></tr></table>"


def test_a_form_below_the_article_stays_below() -> None:
    html = rewritten("<p>Ann sold it.</p><form><p>Subscribe to our letter.</p></form>")
    assert html == f"<p>Ann sold it.</p>{CLOSING}<form><p>Subscribe to our letter.</p></form>"


def test_feed_residue_stays_behind_it() -> None:
    residue = '<p>The post <a href="/a">A</a> appeared first on <a href="/b">B</a>.</p>'
    html = rewritten(f"<p>Ann sold it.</p>\n{residue}")
    assert html == f"<p>Ann sold it.</p>\n{CLOSING}\n{residue}"


def test_it_is_never_doubled() -> None:
    once = rewritten("<p>Ann sold it.</p>")
    again = BARE.run(once)
    assert again.html == once
    assert "link/closing" in [declined.rule for declined in again.report.declined]


def test_another_link_is_escaped() -> None:
    link = Link('https://a.example/?x=1&y="2"', "News & <Views>")
    result = Rewriter(min_words=0, conclusion=False, link=link).run("<p>Ann sold it.</p>")
    assert result.html.endswith(
        'visit <a href="https://a.example/?x=1&amp;y=&quot;2&quot;">'
        "News &amp; &lt;Views&gt;</a>.</p>"
    )


def test_no_link_is_made_when_none_is_wanted() -> None:
    result = Rewriter(min_words=0, conclusion=False, link=None).run("<p>Ann sold it.</p>")
    assert result.html == "<p>Ann sold it.</p>"


def test_on_a_whole_page_it_ends_the_article_not_the_page() -> None:
    prose = "<p>Ann Lee sold the old shop in Leeds to a neighbour, and then she left town.</p>" * 3
    footer = "<footer>Imprint</footer></body></html>"
    page = f"<html><body><nav>Home</nav><article>{prose}</article>{footer}"
    assert f"{CLOSING}</article>{footer}" in rewritten(page)


def test_the_report_says_where_it_comes_from() -> None:
    (added,) = BARE.run("<p>Ann sold it.</p>").report.added
    assert (added.rule, added.origin) == ("link/closing", "link")
    assert added.text == "For more trending news articles like this, visit DeFi Daily News."


def test_it_stands_before_markup_that_was_left_open() -> None:
    for debris in ('<a href="https://a.example/', "<!-- a note", "<script>let a;", "<textarea>x"):
        html = rewritten(f"<p>Ann sold it. {debris}")
        assert html.index(CLOSING) < html.index(debris), debris
