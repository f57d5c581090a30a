"""Syntax functions: what they build anew, and what they leave alone."""

import pytest

from rewriter.english.analysis import analyse
from rewriter.english.names import names
from rewriter.passes.syntax import FUNCTIONS
from rewriter.rules.view import View


def builds(text):
    (sentence,) = analyse(text)
    view = View(sentence, [(n.start, n.end) for n in names(sentence)])
    return {
        name: "".join(piece.text for piece in pieces)
        for function in FUNCTIONS
        for name, pieces in function(view)
    }


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        (
            "In 2015, the company sold its two plants.",
            "syntax/phrase-to-end",
            "The company sold its two plants in 2015.",
        ),
        (
            "When the price of oil is high, the airlines charge more.",
            "syntax/clause-to-end",
            "The airlines charge more when the price of oil is high.",
        ),
        (
            "The airlines charge more because the price of oil is high.",
            "syntax/clause-to-front",
            "Because the price of oil is high, the airlines charge more.",
        ),
        (
            "The company sold two plants, but the losses were still small.",
            "syntax/split-but",
            "The company sold two plants. But the losses were still small.",
        ),
    ],
)
def test_builds(before, name, after):
    assert builds(before)[name] == after


@pytest.mark.parametrize(
    "text",
    [
        "In short, the company sold its two plants.",  # a linking phrase
        "With the money, it sold the two plants.",  # the pronoun would stand alone
        "In 2015, it decided to sell the two plants.",  # the time may be the selling's
        "In 2015, it sold the plant, a small one.",
        "In a council meeting, members passed a rule directing banks to lend more.",  # who meets?
        "Throughout the year, the firm made profits while shifting to a new plan.",  # joins the shift
        "Many people know the word, especially if the price is high.",  # says more about what is before
        "If everything is important, then nothing really is.",  # leans on the clause before
        "Likewise, a new tone is set when a deal is closed.",  # the opening would stand behind it
        "A critic warns that the world is a testing ground, raising doubts about it.",  # who raises?
        "When they rise, the airlines charge more.",  # points back
        "The plan does not fail because the price of oil is high.",  # negation and cause
        "That is because the price of oil is high.",
        "The airlines can only charge more when the price of oil is high.",
        "The airlines said the price was high, and the shares fell fast.",  # who says so would be lost
        "In 2015, “the company” sold “its two” plants, he said.",
    ],
)
def test_leaves_alone(text):
    assert builds(text) == {}


def test_a_split_keeps_the_word_that_says_how_the_clauses_hang_together():
    found = builds("Older cats often have health problems, so your cat has done very well.")
    assert found["syntax/split-but"] == "Older cats often have health problems. So your cat has done very well."
