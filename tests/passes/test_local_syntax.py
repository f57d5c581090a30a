"""Syntax that touches a part of the sentence: what it builds, and what it leaves alone."""

import pytest

from rewriter.english.analysis import analyse
from rewriter.english.names import names
from rewriter.passes.syntax.adverbs import adverb_inside, adverb_to_front
from rewriter.passes.syntax.both import both_qualities, both_things
from rewriter.passes.syntax.participles import closing_participle
from rewriter.passes.syntax.predicates import split_predicate
from rewriter.passes.syntax.voice import active_voice
from rewriter.rules.draft import Draft
from rewriter.rules.view import View


def rebuilt(function, text: str) -> str:
    (sentence,) = analyse(text)
    view = View(sentence, [(n.start, n.end) for n in names(sentence)])
    draft = Draft(sentence.text)
    for _, start, end, pieces in function(view):
        draft.replace(view.tokens[start].start, view.tokens[end - 1].end, pieces)
    return draft.text


@pytest.mark.parametrize(
    ("function", "before", "after"),
    [
        (adverb_to_front, "The bank recently sold two plants.", "Recently, the bank sold two plants."),
        (adverb_to_front, "Their house was originally built as a mill.", "Originally, their house was built as a mill."),
        (adverb_inside, "Recently, the bank sold two plants.", "The bank recently sold two plants."),
        (adverb_inside, "Originally, it was a bank.", "It was originally a bank."),
        (adverb_inside, "Typically we have received two bids.", "We have typically received two bids."),
        (active_voice, "It was bought by Oracle in 2010.", "Oracle bought it in 2010."),
        (active_voice, "He has been praised by many readers.", "Many readers have praised him."),
        (active_voice, "The games will be hosted by the city.", "The city will host the games."),
        (active_voice, "The road was often used by thieves.", "Thieves often used the road."),
        (closing_participle, "The road was shut on Monday, causing long delays.",
         "The road was shut on Monday, which caused long delays."),
        (closing_participle, "The minister declined the offer, citing high costs.",
         "The minister declined the offer and cited high costs."),
        (split_predicate,
         "The company opened two new plants in the north of the country and closed its oldest office in the capital.",
         "The company opened two new plants in the north of the country. It closed its oldest office in the capital."),
        (split_predicate,
         "They bought two new plants in the north of the country, and later sold the oldest one to a rival.",
         "They bought two new plants in the north of the country. They later sold the oldest one to a rival."),
    ],
)  # fmt: skip
def test_rebuilds(function, before, after):
    assert rebuilt(function, before) == after


@pytest.mark.parametrize(
    ("function", "text"),
    [
        (adverb_to_front, "The bank recently founded here sold two plants."),
        (adverb_to_front, "Nobody usually sold two plants."),
        (adverb_to_front, "That usually means two plants."),
        (adverb_inside, "Usually the bank does not sell plants."),
        (adverb_inside, "Recently sold plants are cheap."),
        (active_voice, "The plant was not bought by Oracle."),
        (active_voice, "The plant was bought by 2010."),
        (active_voice, "The plant was bought by its owner."),  # its would stand first
        (active_voice, "The road was followed by a river."),
        (closing_participle, "She met a man, causing trouble as ever, and left."),
        (closing_participle, "I am proud of the work of the staff, preventing pain."),
        (closing_participle, "The minister had declined, saying no."),
        (split_predicate, "The minister opened two plants in the north of the country and closed the oldest office of all."),
        (split_predicate, "They bought two plants and sold the oldest one."),
        (split_predicate, "If they bought two new plants in the north of the country and sold the oldest one, prices fell."),
        (split_predicate, "They did not only buy two plants in the north of the country but sold the oldest one as well."),
        (split_predicate, "They bought two new plants in the north of the country and sold the oldest one to a rival last year."),
        (split_predicate, "They said he bought two new plants in the north of the country and sold the oldest one to a rival."),
    ],
)  # fmt: skip
def test_leaves_alone(function, text):
    assert rebuilt(function, text) == text


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("It sells cars and trucks.", {"It sells both cars and trucks.", "It sells cars as well as trucks."}),
        ("They lost the house and the car.", {"They lost both the house and the car.", "They lost the house as well as the car."}),
        ("It has strong engines and brakes.", set()),
        ("The engine is strong and cheap.", {"The engine is both strong and cheap."}),
        ("It does not sell cars and trucks.", set()),
        ("It combines cars and trucks.", set()),
        ("It sells bread and butter.", set()),
        ("It sells Ford and Toyota.", set()),
        ("It sells land and naval engines.", set()),
        ("It sells cars and trucks and boats.", set()),
        ("The difference between cars and trucks is small.", set()),
        ("They are strong and cheap.", set()),
    ],
)  # fmt: skip
def test_two_joined_by_and(text, wordings):
    (sentence,) = analyse(text)
    view = View(sentence, [(n.start, n.end) for n in names(sentence)])
    found = set()
    for function in (both_things, both_qualities):
        for _, start, end, pieces in function(view):
            draft = Draft(sentence.text)
            draft.replace(view.tokens[start].start, view.tokens[end - 1].end, pieces)
            found.add(draft.text)
    assert found == wordings


def test_a_number_in_words_loses_its_capital_inside_the_sentence():
    assert rebuilt(adverb_to_front, "Three banks recently sold two plants.") == "Recently, three banks sold two plants."
