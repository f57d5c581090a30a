"""Names, dates and figures: the spans no rule may enter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english.analysis import analyse
from rewriter.english.names import names


def named(text: str) -> list[tuple[str, str]]:
    return [(n.kind, text[n.start : n.end]) for s in analyse(text) for n in names(s)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He met Mary Smith there.", ("person", "Mary Smith")),
        ("They saw Dr. Miller there.", ("person", "Dr. Miller")),
        ("She lives in New York now.", ("place", "New York")),
        ("Germany won the game.", ("place", "Germany")),
        ("He studied at the University of Oxford then.", ("organisation", "University of Oxford")),
        ("The shares of Acme Inc. fell.", ("organisation", "Acme Inc.")),
        ("They played “The Long Goodbye” twice.", ("work", "“The Long Goodbye”")),
        ("They bought an iPhone there.", ("product", "iPhone")),
        ("It closed on May 5, 2019 for good.", ("date", "May 5, 2019")),
        ("It closed on Monday for good.", ("date", "Monday")),
        ("It cost $5.2 million in all.", ("figure", "$5.2 million")),
        ("It rose by 30 percent in all.", ("figure", "30 percent")),
    ],
)
def test_kinds(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Microsoft sold the plant.", "Microsoft"),
        ("NASA sold the plant.", "NASA"),
        ("Karen sold the plant.", "Karen"),
        ("Zorblax sold the plant.", "Zorblax"),
        ("PayPal sold the plant.", "PayPal"),
    ],
)
def test_names_at_the_start_of_a_sentence(text: str, name: str) -> None:
    assert name in [found for _, found in named(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Prices fell.",
        "Many of them left.",
        "Everything was sold.",
        "I may go.",
        "They will march on.",
        "One of them left.",
        "However, the plan failed.",
        "Blockchain analytics is a trade.",
        "Websites sell ads.",
    ],
)
def test_plain_words_are_no_names(text: str) -> None:
    assert named(text) == []


def test_a_scare_quote_is_no_work() -> None:
    assert all(kind != "work" for kind, _ in named("The “smart” home failed."))


@given(st.text(alphabet="ABab “”'.,$%1M&of", max_size=50))
def test_spans_are_in_order_and_inside(text: str) -> None:
    for sentence in analyse(text):
        at = sentence.start
        for name in names(sentence):
            assert at <= name.start < name.end <= sentence.end
            at = name.end
