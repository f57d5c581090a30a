"""Capitals carried over, set and taken."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english.casing import capitalise_first, carry_case, lower_first, title


class Word(NamedTuple):
    text: str
    tag: str


@pytest.mark.parametrize(
    ("old", "new", "cased"),
    [
        ("big", "large", "large"),
        ("Big", "large", "Large"),
        ("BIG", "large", "LARGE"),
        ("A", "one", "One"),
        ("Big", "eBay", "eBay"),
        ("Big", "very large", "Very large"),
        ("Big Plans", "large schemes", "Large Schemes"),
        ("End of the World", "close of the day", "Close of the Day"),
        ("iPhone", "phone", "phone"),
        ("", "word", "word"),
    ],
)
def test_carry_case(old: str, new: str, cased: str) -> None:
    assert carry_case(old, new) == cased


@pytest.mark.parametrize(
    ("plain", "set_"),
    [
        ("the end", "The end"),
        ("“the end", "“The end"),
        ("(if so)", "(If so)"),
        ("iPhone sales", "iPhone sales"),
        ("3 men", "3 men"),
        ("école", "École"),
        ("ßa", "ßa"),
    ],
)
def test_capitalise_first(plain: str, set_: str) -> None:
    assert capitalise_first(plain) == set_


@pytest.mark.parametrize(
    ("text", "tag", "lowered"),
    [
        ("The bank", "DT", "the bank"),
        ("Prices rose", "NNS", "prices rose"),
        ("Smith rose", "NNP", "Smith rose"),
        ("I rose", "PRP", "I rose"),
        ("NASA rose", "NN", "NASA rose"),
        ("American firms", "JJ", "American firms"),
        ("Zorblax firms", "JJ", "Zorblax firms"),
        ("EBay grew", "NN", "EBay grew"),
        ("When it rains", "WRB", "when it rains"),
        ("Rebadging it", "VBG", "rebadging it"),
    ],
)
def test_lower_first(text: str, tag: str, lowered: str) -> None:
    assert lower_first(text, Word(text.split()[0], tag)) == lowered


def test_title() -> None:
    assert title("a tale of two cities") == "A Tale of Two Cities"


@given(st.text(max_size=20), st.text(max_size=20))
def test_only_capitals_change(old: str, new: str) -> None:
    assert carry_case(old, new).casefold() == new.casefold() or not new.isascii()
    assert capitalise_first(new).casefold() == new.casefold() or not new.isascii()


@given(st.text(min_size=1, max_size=20), st.sampled_from(["NN", "NNP", "DT", "JJ"]))
def test_lower_first_takes_any_text(text: str, tag: str) -> None:
    lowered = lower_first(text + " x", Word(text, tag))
    assert lowered[1:] == (text + " x")[1:] or not text.isascii()


def test_last_before_a_month_is_no_part_of_a_name() -> None:
    assert lower_first("Last October", Word("Last", "NNP")) == "last October"
