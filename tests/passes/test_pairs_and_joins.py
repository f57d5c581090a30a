"""Two words turned round, two sentences made one."""

import pytest

from rewriter.english.analysis import analyse
from rewriter.english.names import names
from rewriter.passes.syntax import joins
from rewriter.passes.syntax.lists import rotated_list
from rewriter.passes.syntax.pairs import swapped_pair
from rewriter.rules.view import View


def swapped(text: str) -> list[str]:
    (sentence,) = analyse(text)
    view = View(sentence, [(n.start, n.end) for n in names(sentence)])
    return ["".join(p.text for p in pieces) for _, _, _, pieces in swapped_pair(view)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The city hated fees and delays.", "delays and fees"),
        ("It is a safe and affordable car.", "affordable and safe"),
        ("The plan was excessive or onerous.", "onerous or excessive"),
    ],
)
def test_pairs_turn_round(text, pair):
    assert swapped(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "The bank sells stocks and bonds.",  # a fixed pair
        "They sell old houses and cars.",  # the adjective may belong to one of them
        "It is a qualitative and graphic design firm.",  # a compound behind
        "The town needs money and workers of all kinds.",  # what follows may belong to one
        "They sold Ford and Toyota.",  # names
        "They sell roads, bridges and tunnels.",  # a longer list
        "They sell tools and other things.",
    ],
)
def test_pairs_that_stay(text):
    assert swapped(text) == []


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The bank sold two plants. But the losses grew.", True),
        ("The bank sold two plants. And it made a small profit.", True),
        ("The bank sold two plants. However, the losses grew.", False),
        ("Did the bank sell two plants? But the losses grew.", False),
        ("But the bank sold two plants. And the losses grew.", False),
        ("The bank, a small one, sold two plants. But the losses grew.", False),
        ("The bank sold two plants. But not all of them.", False),
        ("The bank sold two plants. But the “losses” grew.", False),
    ],
)
def test_joins(text, joined):
    first, second = analyse(text)
    assert joins(first, second) is joined


def rotated(text: str) -> list[str]:
    (sentence,) = analyse(text)
    view = View(sentence, [(n.start, n.end) for n in names(sentence)])
    return ["".join(p.text for p in pieces) for _, _, _, pieces in rotated_list(view)]


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("They are hit by weeds, pests, and diseases.", "diseases, weeds, and pests"),
        ("They sell bread, cheese and apples.", "apples, bread and cheese"),
    ],
)
def test_lists_turn(text, turned):
    assert rotated(text) == [turned]


@pytest.mark.parametrize(
    "text",
    [
        "They sell fresh bread, cheese and apples.",  # whose adjective is it?
        "They sell bread, Cheddar and apples.",
        "They open in spring, summer and autumn.",
        "They sell bread, cheese and things.",
        "They sell a shop, cars and land.",
        "They sell bread, cheese and apples of all kinds.",
    ],
)
def test_lists_that_stay(text):
    assert rotated(text) == []
