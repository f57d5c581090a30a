"""Numbers in words, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english.numbers import LIMIT, in_words, ordinal_in_words, ordinal_to_int, to_int


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (7, "seven"),
        (13, "thirteen"),
        (40, "forty"),
        (21, "twenty-one"),
        (100, "one hundred"),
        (105, "one hundred five"),
        (999, "nine hundred ninety-nine"),
        (1000, "one thousand"),
        (12_345, "twelve thousand three hundred forty-five"),
        (2_000_000, "two million"),
        (3_000_000_001, "three billion one"),
        (-3, "minus three"),
    ],
)
def test_both_ways(number: int, words: str) -> None:
    assert in_words(number) == words
    assert to_int(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a hundred and five", 105),
        ("Twelve hundred", 1200),
        ("one hundred and twenty thousand", 120_000),
        ("Twenty one", 21),
        ("a million", 1_000_000),
    ],
)
def test_other_ways_to_say_it(words: str, number: int) -> None:
    assert to_int(words) == number


@pytest.mark.parametrize(
    "words",
    ["", "a", "and", "one two", "twenty thirty", "hundred", "million", "five and", "a few", "one "
     "million million", "twenty-eleven", "zero five", "ten-fold"],
)  # fmt: skip
def test_no_number(words: str) -> None:
    assert to_int(words) is None


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "first"), (2, "second"), (3, "third"), (5, "fifth"), (8, "eighth"), (9, "ninth"),
     (12, "twelfth"), (20, "twentieth"), (21, "twenty-first"), (100, "one hundredth"),
     (44, "forty-fourth"), (1000, "one thousandth")],
)  # fmt: skip
def test_ordinals(number: int, words: str) -> None:
    assert ordinal_in_words(number) == words
    assert ordinal_to_int(words) == number


@given(st.integers(min_value=-LIMIT + 1, max_value=LIMIT - 1))
def test_reading_undoes_writing(number: int) -> None:
    assert to_int(in_words(number)) == number


@given(st.integers(min_value=0, max_value=LIMIT - 1))
def test_reading_ordinals_undoes_writing(number: int) -> None:
    assert ordinal_to_int(ordinal_in_words(number)) == number


@given(st.text(max_size=30))
def test_any_text_is_read(text: str) -> None:
    to_int(text)
    ordinal_to_int(text)


def test_beyond_the_limit_in_figures() -> None:
    assert in_words(10**18) == "1,000,000,000,000,000,000"
