"""The ledger: kinds, units, hedges, directions, measures, quotations, people."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.article.facts import Fact, Ledger, ledger
from rewriter.document import Document
from rewriter.english.analysis import analyse


def read(*paragraphs: str) -> Ledger:
    document = Document.read("".join(f"<p>{p}</p>" for p in paragraphs))
    return ledger((block, analyse(block.text)) for block in document.blocks)


def only(text: str) -> Fact:
    (fact,) = read(text).facts
    return fact


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("The deal was worth $4.8 billion.", "money", "4800000000", "$"),
        ("Sales rose 3.5 percent.", "percent", "3.5", "%"),
        ("The rate rose by two percentage points.", "points", "2", "points"),
        ("The spacecraft will make 45 flybys.", "count", "45", "flybys"),
        ("The village lies 40 kilometers away.", "quantity", "40", "kilometer"),
        ("The park covers 12 square miles.", "quantity", "12", "square mile"),
        ("The strike lasted 18 months.", "duration", "18", "month"),
        ("It ended a five-year ban.", "duration", "5", "year"),
    ],
)
def test_kinds_and_units(text: str, kind: str, value: str, unit: str) -> None:
    fact = only(text)
    assert (fact.kind, fact.value, fact.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "The iPhone 4 was first sold there.",
        "He lives in Apartment 12 now.",
        "Section 230 protects platforms.",
        "She is a 19-year-old student.",
        "The doors opened at 8 p.m. there.",
        "It was the 3rd of its kind.",
        "One of them spoke.",
        "A 64-bit system is needed.",
        "The war of 1812 ended.",
    ],
)
def test_labels_ages_times_and_pronouns_are_no_counts(text: str) -> None:
    assert not read(text).of("count", "money", "duration", "quantity")


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It lost nearly $197 million.", "nearly"),
        ("It lost more than $197 million.", "more than"),
        ("It lost an estimated $197 million.", "an estimated"),
        ("It lost at least $197 million.", "at least"),
        ("It lost $197 million.", ""),
        ("It spread all over 12 provinces.", "over"),
        ("It will cost $2 billion over 10 years.", ""),
    ],
)
def test_hedges(text: str, hedge: str) -> None:
    assert read(text).facts[-1].hedge == hedge


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sales rose 3 percent.", 1),
        ("Sales were down roughly 28 percent.", -1),
        ("It was a 5 percent drop.", -1),
        ("It posted a 4.8 percent gain.", 1),
        ("Sales rose, and 5 percent of staff left.", 0),
        ("It holds 5 percent of the shares.", 0),
    ],
)
def test_directions(text: str, direction: int) -> None:
    assert read(text).of("percent")[0].direction == direction


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The dress is made of 6,000 white pearls.", "white pearls"),
        ("The company reported revenue of $5 billion.", "revenue"),
        ("Net income rose 4 percent to $5 billion.", "net income"),
        ("It made $5 billion in sales.", "sales"),
        ("It sold for $5 billion.", ""),
    ],
)
def test_measures(text: str, measure: str) -> None:
    assert read(text).of("count", "money")[-1].measure == measure


def test_ranges_are_marked() -> None:
    facts = read("Prices run from $20 to $45.").facts
    assert [f.span for f in facts] == [True, True]
    facts = read("Between 50 and 60 people came.").facts
    assert all(f.span for f in facts)
    facts = read("It sold 50 hats and 60 coats.").facts
    assert not any(f.span for f in facts)


def test_quotations_are_marked() -> None:
    inside, outside = read("“We lost 40 cars,” he said of the 90 cars.").of("count")
    assert (inside.quoted, outside.quoted) == (True, False)
    (fact,) = read("<q>We lost 40 cars.</q>").of("count")
    assert fact.value == 40


def test_facts_know_their_place() -> None:
    book = read("Sales rose. They hit $5 million.", "A day passed. Ten days passed.")
    money = book.of("money")[0]
    assert (money.block, money.sentence) == (0, 1)
    assert book.within(0) == (money,)
    assert all(f.block == 1 for f in book.within(1))


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Interior Minister Wolfgang Peschorn said so.", "Wolfgang Peschorn", "Interior Minister"),
        ("It is late, said Apple analyst Ming-Chi Kuo.", "Ming-Chi Kuo", "Apple analyst"),
        (
            "“Fine,” said Rusmik Oza, head of research at Kotak Securities.",
            "Rusmik Oza",
            "head of research at Kotak Securities",
        ),
        (
            "Stephen Calderwood, MD, president of the Infectious Diseases Society, agreed.",
            "Stephen Calderwood",
            "president of the Infectious Diseases Society",
        ),
        (
            "The chairman and CEO Craig Menear said in a statement that it was on track.",
            "Craig Menear",
            "chairman and CEO",
        ),
    ],
)
def test_people_have_the_roles_the_text_gives(text: str, name: str, role: str) -> None:
    (person,) = read(text).people
    assert (person.name, person.role) == (name, role)


@pytest.mark.parametrize(
    "text",
    [
        "He met Wolfgang Peschorn in Vienna.",
        "Wolfgang Peschorn, who was late, left.",
        "The minister left Vienna, Austria, by train.",
        "Kotak Securities, a brokerage, was closed.",
    ],
)
def test_nobody_gets_a_role_that_is_not_given(text: str) -> None:
    assert read(text).people == ()


def test_speakers_are_marked() -> None:
    talks, silent = read(
        "“No,” said analyst Ana Ortega.", "The lawyer Ben Carter was in the room."
    ).people
    assert (talks.speaks, silent.speaks) == (True, False)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    document = Document.read(text)
    book = ledger((block, analyse(block.text)) for block in document.blocks)
    for fact in book.facts:
        assert document.blocks[fact.block].text[fact.start : fact.end] == fact.text
