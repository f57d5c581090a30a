"""Names that rules may not enter, and the joints of sentences."""

import pytest

from rewriter.english import clauses
from rewriter.english.analysis import analyse
from rewriter.english.names import names


def named(text):
    return [text[n.start : n.end] for s in analyse(text) for n in names(s)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He met Angela Merkel in Berlin.", ["Angela Merkel", "Berlin"]),
        ("The University of Oxford said so.", ["University of Oxford"]),
        ("It rose to $5.2 million on May 5, 2019.", ["$5.2 million", "May 5, 2019"]),
        ("The iPhone and the FBI came up.", ["iPhone", "FBI"]),
        ("He paid 30 percent of it.", ["30 percent"]),
    ],
)
def test_names_dates_and_figures(text, wanted):
    found = named(text)
    assert all(any(w in f for f in found) for w in wanted), found


@pytest.mark.parametrize("text", ["The plan failed.", "They sold the old house.", "Sales fell in the end."])
def test_plain_words_are_no_names(text):
    assert named(text) == []


def sentence(text):
    (found,) = analyse(text)
    return found


def test_a_fronted_phrase_is_found_with_its_comma():
    split = clauses.fronted_phrase(sentence("In 2015, the company sold its plants."))
    assert split is not None
    assert (split.start, split.end, split.rest) == (0, 2, 3)


def test_coordinated_clauses_are_found():
    split = clauses.coordination(sentence("The company sold two plants, and the bank bought one of them."))
    assert split is not None
    assert split.rest == split.start + 2


@pytest.mark.parametrize(
    "text",
    [
        "In particular when it rains, they stay.",
        "The company sold two plants and three shops.",
        "It was sold by noon, and quickly.",
    ],
)
def test_in_doubt_there_is_no_joint(text):
    found = sentence(text)
    assert clauses.coordination(found) is None
    assert clauses.fronted_phrase(found) is None


def test_what_is_a_clause():
    found = sentence("The company sold two plants because prices fell.")
    words = [t.text for t in found.tokens]
    because = words.index("because")
    assert clauses.is_clause(found, 0, because)
    assert not clauses.is_clause(found, 0, len(words) - 1)
    assert not clauses.is_clause(found, 2, because)
