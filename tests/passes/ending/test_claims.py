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
