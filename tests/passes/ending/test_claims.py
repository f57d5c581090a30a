"""What the article says, cut down to its main clauses."""

from __future__ import annotations

import pytest

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.options import Options
from rewriter.passes.ending.claims import claims


def article(*paragraphs: str) -> Article:
    return Article(Document.read("".join(f"<p>{p}</p>" for p in paragraphs)), Options())


def texts(*paragraphs: str) -> list[str]:
    return [claim.text for claim in claims(article(*paragraphs))]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "However, Carver County sold the old mill to the brewery.",
            "Carver County sold the old mill to the brewery",
        ),
        (
            "Carver County sold the old mill, which had stood empty for years.",
            "Carver County sold the old mill",
        ),
        (
            "Although nobody liked the price, Carver County sold the old mill.",
            "Carver County sold the old mill",
        ),
        (
            "In March 2004, Carver County sold the old mill to a brewery.",
            "Carver County sold the old mill to a brewery",
        ),
        (
            "Carver County sold the old mill because the roof was leaking.",
            "Carver County sold the old mill",
        ),
        (
            "Carver County sold the old mill, a spokeswoman said on Monday.",
            "a spokeswoman said that Carver County sold the old mill",
        ),
    ],
)
def test_asides_reasons_and_dates_in_front_go(sentence: str, claim: str) -> None:
    assert texts("The mill is old.", sentence) == [claim]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill did not close because the roof was leaking that year.",
        "The brewery will buy the old mill if the council agrees.",
        "The brewery almost bought the old mill unless it rains.",
    ],
)
def test_what_limits_a_statement_stays(sentence: str) -> None:
    kept = [t for t in texts(sentence, "The mill is old.") if "mill" in t]
    limits = [w for w in ("because", " if ", "unless", "almost") if w in sentence]
    assert all(all(limit in text for limit in limits) for text in kept)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was sold to the brewery by the council of the town.",
        "This made the council of the town very proud of the mill.",
        "If the mill is sold, take a good look at the old contract.",
        "We sold our old mill to the brewery on the other bank.",
        "Has the council sold the old mill to the brewery?",
        "Follow the council on Twitter for news of the old mill.",
    ],
)
def test_what_leans_or_orders_is_no_claim(sentence: str) -> None:
    assert texts(sentence) == []


def test_the_writer_is_told_of_in_the_third_person() -> None:
    told = texts("I sold the old mill to the brewery.")
    assert told == ["the author sold the old mill to the brewery"]


def test_what_is_central_comes_first() -> None:
    found = texts(
        "The brewery bought the old mill of the town.",
        "The brewery wants the mill for its beer.",
        "The mill and the brewery share a river.",
        "Ann Lee has a dog with a red collar.",
    )
    assert found and "mill" in found[0]
    assert not any("dog" in text for text in found[:1])


@pytest.mark.parametrize(
    "following",
    [
        "But the council took the mill back in June.",
        "Now the opposite is true of the mill.",
        "The claim about the mill is false.",
    ],
)
def test_what_the_next_sentence_takes_back_is_no_claim(following: str) -> None:
    assert "the brewery owns the old mill by the river" not in texts(
        "The brewery owns the old mill by the river.", following
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The brewery sold eleven casks of beer (well, twelve if you count the leaking one).",
        "The brewery promised a quiet night; but the neighbors heard every cask.",
        "The mill had a handful of visitors — eleven were killed in a fire.",
    ],
)
def test_no_claim_is_cut_where_the_rest_would_turn_it(sentence: str) -> None:
    assert texts(sentence) == []


def test_a_source_behind_the_statement_is_not_cut_off() -> None:
    (found,) = texts("Carver County will buy the old mill, according to a mayor who knows it.")
    assert found == "Carver County will buy the old mill, according to a mayor"


def test_a_long_lede_loses_what_it_came_after() -> None:
    (found,) = texts(
        "VIENNA, Austria — A plan to sell the old mill by the river to the brewery of the town has "
        "failed after three members of the council left the room ahead of the vote."
    )
    assert found.endswith("to the brewery of the town has failed")


def test_the_news_of_the_first_sentence_comes_before_a_frequent_word() -> None:
    found = texts(
        "Ann Lee has won the race around the lake.",
        "It was a fine day.",
        "Nobody fell in.",
        "There was cake.",
        "The mill has a wheel and the wheel of the mill has a bell.",
        "The mill is older than the town and the wheel of the mill is new.",
        "The mill opens at noon, an hour before the race around the lake.",
    )
    assert found[0] == "Ann Lee has won the race around the lake"


@pytest.mark.parametrize(
    ("sentence", "figured"),
    [
        ("Carver County paid $40,000 for the old mill.", True),
        ("Carver County sold 40 casks of beer in the mill.", True),
        ("Carver County opened the old mill on 12 April.", False),
        ("Ann Lee, 21, opened the old mill of the town.", False),
    ],
)
def test_a_date_or_an_age_is_no_figure(sentence: str, figured: bool) -> None:
    (claim,) = claims(article(sentence))
    assert claim.figured is figured
