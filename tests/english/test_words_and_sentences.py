"""Tokens and sentence boundaries: tables of cases, and laws that hold for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.english import sentences, words


def cut(module, text):
    return [text[a:b] for a, b in module.spans(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("I don't know.", "I|do|n't|know|."),
        ("The company’s plan", "The|company|’s|plan"),
        ("We cannot go", "We|can|not|go"),
        ("a long-term plan", "a|long|-|term|plan"),
        ("It cost $5.2 million.", "It|cost|$|5.2|million|."),
        ("up 3.5% in May", "up|3.5|%|in|May"),
        ("at 3:30 p.m. on Monday", "at|3:30|p.m.|on|Monday"),
        ("the U.S. economy", "the|U.S.|economy"),
        ("He said: “No.”", "He|said|:|“|No|.|”"),
        ("see https://a.org/b?c=d now", "see|https://a.org/b?c=d|now"),
        ("mail x@y.org or @me", "mail|x@y.org|or|@me"),
        ("1,000 people", "1,000|people"),
        ("Mr. Smith left", "Mr.|Smith|left"),
        ("O'Brien’s dog", "O'Brien|’s|dog"),
        ("x \ufffc y", "x|\ufffc|y"),
    ],
)
def test_tokens(text, tokens):
    assert cut(words, text) == tokens.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "One came.|Two left.",
        "Mr. Smith met Dr. Jones.|They talked.",
        "It rose 3.5 percent.|It fell later.",
        "He lives in the U.S. now.|She does not.",
        "“It is over.”|She left.",
        "He asked “why?”|Nobody knew.",
        "J. K. Rowling wrote it.|It sold well.",
        "They met at 5 p.m. on Monday.|It rained.",
        "See Fig. 3 for more.|It is clear.",
        "Apples, pears, etc. are sold here.|Come soon.",
        "Wait… it works.|Good.",
        "Really?!|Yes.",
        "The firm is Acme Inc.|The other is Bolt.",
    ],
)
def test_sentences(text):
    wanted = text.split("|")
    assert cut(sentences, " ".join(wanted)) == wanted


def test_a_blank_line_ends_a_sentence():
    assert cut(sentences, "A heading\n\nThen text.") == ["A heading", "Then text."]


@given(st.text(max_size=120))
@settings(max_examples=300, deadline=None)
def test_spans_cover_everything_but_white_space(text):
    for module in (words, sentences):
        found = module.spans(text)
        assert all(a < b for a, b in found)
        assert all(b <= c for (_, b), (c, _) in zip(found, found[1:], strict=False))
        covered = {i for a, b in found for i in range(a, b)}
        assert all(c.isspace() for i, c in enumerate(text) if i not in covered)
