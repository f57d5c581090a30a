"""The bans on our own sentences."""

from __future__ import annotations

import pytest

from rewriter.passes.ending.lint import banned, faults, phrases
from rewriter.passes.ending.pattern import chosen, forms, patterns


@pytest.mark.parametrize(
    "text",
    [
        "What a day!",
        "Why? How? When? Where?",
        "One — two — three.",
        "The {thing} is here.",
        "It was an an apple.",
        "He had a apple.",
        "A space stands before this one .",
    ],
)
def test_a_fault_is_seen(text: str) -> None:
    assert faults(text)


def test_a_plain_ending_has_no_fault() -> None:
    assert faults("The bridge stands. That had had its price; a one-way street leads to it.") == []


def test_banned_phrases_are_whole_words_in_any_case() -> None:
    assert phrases("In conclusion, we Delve.") == ["in conclusion", "delve"]
    assert phrases("The landscaper came.") == []


def test_no_wording_of_ours_holds_a_banned_phrase() -> None:
    assert banned()
    for pattern in patterns():
        for say in (*pattern.says, *pattern.lasts):
            assert not phrases(say), (pattern.id, say)


def test_no_choice_of_wording_stumbles() -> None:
    for pattern in patterns():
        for say in (*pattern.says, *pattern.lasts):
            for at in range(min(4, forms(say))):
                text = chosen(say, lambda options, _, at=at: options[at % len(options)])
                bare = text.replace("{", "").replace("}", "")
                assert "  " not in bare and "!" not in bare, (pattern.id, text)
                assert not text.endswith(" "), (pattern.id, text)
