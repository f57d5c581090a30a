"""Numbers and dates are read where there is one way to read them, and refused elsewhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.article.facts.dates import dates, spelt
from rewriter.article.facts.numbers import numbers


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost $2.8 billion to build.", "2800000000", "$"),
        ("It cost $150K.", "150000", "$"),
        ("It cost US$40 million.", "40000000", "$"),
        ("They paid €1,250.50 for it.", "1250.50", "€"),
        ("They paid 30 million dollars.", "30000000", "$"),
        ("It fell 3.5 percent.", "3.5", "%"),
        ("It fell 3.5 per cent.", "3.5", "%"),
        ("It fell 12%.", "12", "%"),
        ("It fell two percentage points.", "2", "points"),
        ("It drew 6,000 people.", "6000", ""),
        ("It drew 2 million people.", "2000000", ""),
        ("It drew twenty-one people.", "21", ""),
        ("It drew six hundred people.", "600", ""),
        ("A 16-inch screen.", "16", ""),
        ("The company's $3bn plan.", "3000000000", "$"),
    ],
)
def test_reads_numbers(text: str, value: str, unit: str) -> None:
    (found,) = numbers(text)
    assert (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "They lost 24-17.",
        "Version 1.2.3 and v1.0 are out.",
        "At 8:00 the doors opened.",
        "A total of 13 009 units.",
        "It was 1,00,000 rupees in lakh.",
        "Covid-19 and COVID-19.",
        "In 2012-13 it rained.",
        "Open 24/7.",
        "A 1080p, 64GB, 3rd model.",
        "Handle @user99, tag #42, mail a1@b2.example.",
        "About 10M of it.",
        "Between 50-60%.",
    ],
)
def test_refuses_what_is_not_one_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "when", "grain"),
    [
        ("On March 13, 2023, it fell.", date(2023, 3, 13), "day"),
        ("On Dec. 31st, 2020, it fell.", date(2020, 12, 31), "day"),
        ("On 13 March 2023 it fell.", date(2023, 3, 13), "day"),
        ("The log of 2015-02-26 is kept.", date(2015, 2, 26), "day"),
        ("In July 2022 it rose.", date(2022, 7, 1), "month"),
        ("He was born in 1889 there.", date(1889, 1, 1), "year"),
        ("On Oct. 25 it rained.", None, "partial"),
    ],
)
def test_reads_dates(text: str, when: date | None, grain: str) -> None:
    (found,) = dates(text)
    assert (found.when, found.grain) == (when, grain)


@pytest.mark.parametrize(
    "text",
    [
        "In fiscal 2019 it grew.",
        "For fiscal year 2019 it grew.",
        "FY2019 was fine.",
        "In 2012-13 it grew.",
        "On 2/26/2015 it fell.",
        "On February 30, 2020 nothing happened.",
        "In 1500 meters it turned.",
        "It may 5 times fail.",
        "It sold for 2020 dollars.",
        "The season 2019 ended.",
    ],
)
def test_refuses_what_is_not_one_date(text: str) -> None:
    assert [d for d in dates(text) if d.when is not None] == []


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_spelt_out_is_read_back(when: date) -> None:
    (found,) = dates(f"On {spelt(when, 'day')}, it rained.")
    assert found.when == when


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(["$", "€", "£"]))
def test_an_amount_is_read_back(value: Decimal, sign: str) -> None:
    (found,) = numbers(f"They paid {sign}{value:,.2f} for it.")
    assert (found.value, found.unit, found.places) == (value, sign, 2)


@given(st.text(alphabet="0123456789.,-–/:%$€ abkmx'’+", max_size=60))
def test_numbers_of_noise_lie_in_the_text(text: str) -> None:
    found = numbers(text)
    assert all(0 <= n.start < n.end <= len(text) and n.value >= 0 for n in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
