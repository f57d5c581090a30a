"""Direct quotations as spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english.quotes import quoted


def found(text: str) -> list[str]:
    return [text[a:b] for a, b in quoted(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He said “it is late” and left.", ["“it is late”"]),
        ('He said "it is late" and left.', ['"it is late"']),
        ("He said ‘it isn’t late’ and left.", ["‘it isn’t late’"]),
        ("He said 'it isn't late' and left.", ["'it isn't late'"]),
        ("“He told me ‘no’ twice,” she said.", ["“He told me ‘no’ twice,”"]),
        ("\"He told me 'no' twice,\" she said.", ["\"He told me 'no' twice,\""]),
        ("“He told me “no” twice,” she said.", ["“He told me “no” twice,”"]),
        ("So-called “smart” homes and 'green' bonds.", ["“smart”", "'green'"]),
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("'One,' he said. 'Two.'", ["'One,'", "'Two.'"]),
        ("'Yes' was his word, 'no' hers.", ["'Yes'", "'no'"]),
        ("The 'workers' rights' bill passed.", ["'workers' rights'"]),
        ("“We will go on. And on.", ["“We will go on. And on."]),
        ('She said: "We will go on.', ['"We will go on.']),
        ("The text «Le Monde» and „Der Spiegel“ wrote.", ["«Le Monde»", "„Der Spiegel“"]),
        ("``It works'', he said.", ["``It works''"]),
        ("(“so he says”)", ["(“so he says”)"[1:-1]]),
        ("It costs '$5 a day' now.", ["'$5 a day'"]),
        ('A 17" screen and a "bright" one.', ['"bright"']),
        ('“mixed" marks here', ['“mixed"']),
        ("‘We go on. And on.", ["‘We go on. And on."]),
    ],
)
def test_quotations(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It's the company's best year, isn't it?",
        "The workers' pay and the drivers' strike.",
        "Rock 'n' roll of the '90s, 'til the end.",
        "Give 'em the ‘80s.",
        "He is 6'2\" tall.",
        "O’Brien and D'Angelo don’t agree.",
        "",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="ab s5\"'“”‘’«».,n", max_size=60))
def test_spans_are_in_order_and_inside(text: str) -> None:
    at = 0
    for start, end in quoted(text):
        assert at <= start < end <= len(text)
        at = end


@given(st.text(alphabet="abc ,.", min_size=1, max_size=30))
def test_what_stands_between_curly_marks_is_covered(inner: str) -> None:
    assert found(f"x “{inner}” y") == [f"“{inner}”"]


def test_long_text_of_openings_is_read_in_linear_time() -> None:
    assert len(quoted(" 'a" * 20_000)) == 0
    assert len(quoted("“" * 100_000)) == 1
