"""The example brief, asked for in the words people used to send to a chatbot, is fulfilled."""

from __future__ import annotations

from pathlib import Path

import bs4
import pytest

from rewriter import Result, brief

TEXT = (Path(__file__).resolve().parents[2] / "examples" / "brief.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def result() -> Result:
    return brief.run(TEXT)


@pytest.fixture(scope="module")
def soup(result: Result) -> bs4.BeautifulSoup:
    return bs4.BeautifulSoup(result.html, "lxml")


def test_it_is_long_enough(result: Result, soup: bs4.BeautifulSoup) -> None:
    assert result.report.words_after >= 1000
    assert len(soup.get_text(" ").split()) >= 1000


def test_its_headings_stand(soup: bs4.BeautifulSoup) -> None:
    headings = [(tag.name, tag.get_text()) for tag in soup.find_all(["h1", "h2", "h3"])]
    assert headings[:-1] == [
        ("h2", "Why meetings grow"),
        ("h2", "What Fernhill tried"),
        ("h2", "The results after six months"),
        ("h2", "Lessons for other companies"),
        ("h2", "What happened to Thursday"),
        ("h2", "FAQs"),
        ("h3", "What is an alignment call?"),
        ("h3", "Why put a price on a meeting?"),
        ("h3", "Does the rule work in small firms?"),
    ]
    assert headings[-1][0] == "h2", "the conclusion"
    assert result_has_no_title(soup)


def result_has_no_title(soup: bs4.BeautifulSoup) -> bool:
    return not soup.find("h1") and "The Meeting That Ate Thursday" not in soup.get_text()


def test_its_lists_and_its_table_stand(soup: bs4.BeautifulSoup) -> None:
    lists = [(tag.name, len(tag.find_all("li"))) for tag in soup.find_all(["ol", "ul"])]
    assert lists == [("ol", 3), ("ul", 4), ("ul", 3)]
    assert len(soup.find_all("tr")) == 4 and len(soup.find_all("th")) == 3
    assert len(soup.find_all("blockquote")) == 1


def test_instructions_and_residue_are_gone(soup: bs4.BeautifulSoup) -> None:
    text = soup.get_text(" ").lower()
    for gone in ("minimum of 1000", "html tags", "do not include the title", "source link"):
        assert gone not in text


def test_it_ends_with_the_link(soup: bs4.BeautifulSoup) -> None:
    last = soup.find_all("p")[-1]
    assert last.get_text() == "For more trending news articles like this, visit DeFi Daily News."
    assert [(a["href"], a.get_text()) for a in soup.find_all("a")] == [
        ("http://defi-daily.com", "DeFi Daily News")
    ]


def test_the_same_brief_gives_the_same_bytes(result: Result) -> None:
    assert brief.run(TEXT).html == result.html
