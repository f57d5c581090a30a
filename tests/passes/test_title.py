"""The title pass: a leading `<h1>` goes, and nothing else does."""

from __future__ import annotations

from rewriter import Rewriter

BARE = {"min_words": 0, "conclusion": False, "link": None}
BODY = "<p>Ann sold it.</p>"


def rewritten(html: str, **settings: object) -> str:
    return Rewriter(**{**BARE, **settings}).run(html).html


def test_a_leading_title_goes_whole() -> None:
    assert rewritten(f"<h1>Shop <em>Sold</em></h1>{BODY}") == BODY


def test_it_stays_when_asked_for() -> None:
    assert rewritten(f"<h1>Shop Sold</h1>{BODY}", title="keep") == f"<h1>Shop Sold</h1>{BODY}"


def test_a_title_further_down_is_a_heading() -> None:
    assert "<h1>" in rewritten(f"{BODY}<h1>Then</h1>{BODY}")


def test_a_page_keeps_its_head_and_the_tags_of_its_title() -> None:
    prose = "<p>Ann Lee sold the old shop in Leeds to a neighbour on Monday, and then she left.</p>"
    head = "<html><head><title>Shop Sold</title></head><body><h1 class=a>"
    page = head + "Shop <b>Sold</b></h1>{}</body></html>"
    html = rewritten(page.format(prose * 3))
    assert html.startswith(head)
    assert "<h1 class=a>" in html and "</h1>" in html and "<b>" in html
    assert html.count("Shop") == 1


def test_the_report_has_the_title() -> None:
    report = Rewriter(**BARE).run(f"<h1>Shop Sold</h1>{BODY}").report
    assert [(c.rule, c.before, c.after) for c in report.changes][-1] == (
        "title/omitted",
        "Shop Sold",
        "",
    )
