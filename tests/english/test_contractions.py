"""Contractions both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english.analysis import analyse
from rewriter.english.contractions import LONG, NEGATED, Change, contract, expand


def made(text: str, changes: tuple[Change, ...]) -> str:
    for start, end, new in reversed(changes):
        text = text[:start] + new + text[end:]
    return text


def expanded(text: str) -> str:
    return made(text, tuple(c for s in analyse(text) for c in expand(s)))


def contracted(text: str, apostrophe: str = "'") -> str:
    return made(text, tuple(c for s in analyse(text) for c in contract(s, apostrophe)))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("The bank didn't change its rate.", "The bank did not change its rate."),
        ("Prices can’t rise for ever.", "Prices cannot rise for ever."),
        ("It won't help, and they don't care.", "It will not help, and they do not care."),
        ("Don't open the box.", "Do not open the box."),
        ("It's a long road.", "It is a long road."),
        ("He's been ill since May.", "He has been ill since May."),
        ("They're late, but we've waited.", "They are late, but we have waited."),
        ("I'm sure she'll win.", "I am sure she will win."),
        ("They'd seen the film twice.", "They had seen the film twice."),
        ("We'd like a word with you.", "We would like a word with you."),
        ("There's no way out.", "There is no way out."),
    ],
)
def test_expand(short: str, long: str) -> None:
    assert expanded(short) == long


@pytest.mark.parametrize(
    "text",
    [
        "The company's profit fell.",
        "Its shares fell after Monday's vote.",
        "Didn't the bank know?",
        "It ain't over.",
        "He'd put the keys away.",
        "Women’s rights and workers' pay.",
        "The U.S.'s debt grew.",
    ],
)
def test_left_alone_when_expanding(text: str) -> None:
    assert expanded(text) == text


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("The bank did not change its rate.", "The bank didn't change its rate."),
        ("Do not open the box.", "Don't open the box."),
        ("It is a long road.", "It's a long road."),
        ("They have seen the film.", "They've seen the film."),
        ("He said that they will come home.", "He said that they'll come home."),
    ],
)
def test_contract(long: str, short: str) -> None:
    assert contracted(long) == short


@pytest.mark.parametrize(
    "text",
    [
        "Yes, it is.",
        "He knows where they are now.",
        "They have a house.",
        "It is not only late but wrong.",
        "Prices may not rise.",
        "It isn't late.",
        "It was better than it is today.",
        "I am not sure.",
    ],
)
def test_left_alone_when_contracting(text: str) -> None:
    assert contracted(text) == text


def test_the_apostrophe_is_the_writers() -> None:
    assert contracted("They did not come.", "’") == "They didn’t come."


def test_the_tables_are_each_others_inverse() -> None:
    assert {LONG[short].replace("cannot", "can not") for short in NEGATED.values()} == set(NEGATED)


@given(st.text(alphabet="Iitsdonvwe'’ .nm?,", max_size=40))
def test_never_raises(text: str) -> None:
    expanded(text)
    contracted(text)
