"""`verify.document`: the finished article against its source, and what was asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rewriter import verify
from rewriter.options import Link, Options

SOURCE = (
    "<h1>Shop Sold</h1><p>Ann Lee sold the shop in Leeds for $4 million on May 3.</p>"
    "<p>“It was never mine alone,” she said. See <a href='https://a.example/b'>a.example</a>.</p>"
)
CLOSING = (
    '<p>For more trending news articles like this, visit <a href="http://defi-daily.com">'
    "DeFi Daily News</a>.</p>"
)
RESULT = (
    "<p>On May 3, the shop in Leeds was sold by Ann Lee for $4 million.</p>"
    "<p>She said: “It was never mine alone.” See <a href='https://a.example/b'>a.example</a>.</p>"
    "<h2>Last Orders</h2><p>The shop has a new owner.</p>" + CLOSING
)


def kinds(result: str, source: str = SOURCE, **settings: object) -> set[str]:
    return {p.kind for p in verify.document(source, result, Options(**settings))}  # type: ignore[arg-type]


def test_a_faithful_rewrite_passes() -> None:
    assert verify.document(SOURCE, RESULT, Options()) == ()


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        (lambda r: r.replace("$4 million", "$5 million"), "figure lost"),
        (lambda r: r.replace("May 3", "May 4"), "figure lost"),
        (lambda r: r.replace("Leeds", "London"), "name lost"),
        (lambda r: r.replace("never mine", "mine"), "quote lost"),
        (lambda r: r.replace("a.example/b", "a.example/c"), "tags lost under BeautifulSoup"),
        (lambda r: r.replace("h2>", "p>"), "conclusion"),
        (lambda r: r.replace(CLOSING, ""), "closing link"),
        (lambda r: r + CLOSING, "closing link"),
        (
            lambda r: r + "<p>One more whole sentence stands below the closing line.</p>" * 4,
            "closing link",
        ),
        (lambda r: r.replace("http://defi", "https://defi"), "closing link"),
    ],
)
def test_damage_is_named(damage: Callable[[str], str], kind: str) -> None:
    assert kind in kinds(damage(RESULT))


def test_the_title_may_go_only_when_it_is_asked_for() -> None:
    assert "tags lost under lxml" in kinds(RESULT, title="keep")
    assert kinds("<h1>Shop Sold</h1>" + RESULT, title="keep") == set()


def test_a_whole_page_keeps_the_tags_of_its_title() -> None:
    footer = "<footer>Imprint and more text of ours.</footer>"
    page = f"<html><body><nav>Home</nav>{SOURCE}{footer}</body></html>"
    result = page.replace(SOURCE, RESULT)
    assert "tags lost under lxml" in kinds(result, page)
    assert kinds(result.replace("<p>On", "<h1></h1><p>On"), page) == set()


def test_nothing_is_asked_of_an_ending_that_nobody_wanted() -> None:
    body = SOURCE.removeprefix("<h1>Shop Sold</h1>")
    assert kinds(body, link=None, conclusion=False) == set()


def test_another_link_is_looked_for_as_it_was_asked_for() -> None:
    link = Link("https://b.example/?a=1&b=2", "B & Co")
    closing = CLOSING.replace("http://defi-daily.com", "https://b.example/?a=1&amp;b=2")
    closing = closing.replace("DeFi Daily News", "B &amp; Co")
    assert kinds(RESULT.replace(CLOSING, closing), link=link) == set()
    assert kinds(RESULT, link=link) == {"closing link"}


def test_feed_residue_may_stand_below_the_closing_line() -> None:
    for residue in (
        "<p>Source link</p>",
        "<p>The post Shop Sold appeared first on <a>Leeds</a>.</p>",
    ):
        assert kinds(RESULT + residue, SOURCE + residue) == set()
