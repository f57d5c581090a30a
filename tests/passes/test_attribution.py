"""Where the source of a statement stands."""

import pytest

from rewriter.english.analysis import analyse
from rewriter.english.names import names
from rewriter.english.quotes import quoted
from rewriter.passes.syntax import FUNCTIONS, LOCAL
from rewriter.rules.view import View


def views(text):
    for sentence in analyse(text):
        spans = [*quoted(text), *((n.start, n.end) for n in names(sentence))]
        yield View(sentence, spans)


def builds(text):
    return {
        name: "".join(piece.text for piece in pieces)
        for view in views(text)
        for function in FUNCTIONS
        for name, pieces in function(view)
    }


def turned(text):
    return [
        "".join(p.text for p in pieces)
        for view in views(text)
        for function in LOCAL
        for name, _, _, pieces in function(view)
        if name == "syntax/speaker"
    ]


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        (
            "The city mayor said rescuers were unable to reach the village.",
            "syntax/source-to-end",
            "Rescuers were unable to reach the village, the city mayor said.",
        ),
        (
            "Microsoft says that the new version offers better protection.",
            "syntax/source-to-end",
            "The new version offers better protection, Microsoft says.",
        ),
        (
            "He said he did not expect a wider campaign.",
            "syntax/source-to-end",
            "He did not expect a wider campaign, he said.",
        ),
        (
            "The new version offers better protection, Microsoft says.",
            "syntax/source-to-front",
            "Microsoft says that the new version offers better protection.",
        ),
        (
            "However, the main problem of the lamps is their price.",
            "syntax/phrase-inside",
            "The main problem of the lamps, however, is their price.",
        ),
        (
            "The bank closed two offices last year.",
            "syntax/time-to-front",
            "Last year, the bank closed two offices.",
        ),
    ],
)
def test_source_moves(before, name, after):
    assert builds(before)[name] == after


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said he was unable to reach the village.",  # he would stand before the mayor
        "The mayor said the road was shut, and the bridge fell on Monday.",  # whose words end where?
        "The mayor did not say that the road was shut.",
        "The mayor said “the road was shut” by the storm.",
        "Historian David Crouch says the road was shut by the storm.",  # a capital too many
        "But the road was shut by the storm, the mayor said.",
        "However, he sold the house to his brother.",
        "The bank plans to close two offices next year.",  # the time may be the closing's
        "The bank said it closed two offices last year.",
        "The bank closed two offices over the last year.",
    ],
)
def test_source_stays(text):
    assert not {n for n in builds(text) if "source" in n or "inside" in n or "time-to" in n}


def test_the_speaker_and_the_verb_change_places():
    assert turned("“The plan is good,” said Oza.") == ["Oza said"]
    assert turned("“The plan is good,” the mayor said.") == ["said the mayor"]
    assert turned("“The plan is good,” he said.") == []
    assert turned("The plan is good, said Oza.") == []
