"""Clauses and the joints between them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.english import clauses
from rewriter.english.analysis import Sentence, analyse


def one(text: str) -> Sentence:
    (sentence,) = analyse(text)
    return sentence


def words(sentence: Sentence, start: int, end: int) -> str:
    if start == end:
        return ""
    return sentence.text[sentence.tokens[start].start : sentence.tokens[end - 1].end]


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        ("In 2010, the company sold its plants.", "In 2010", "phrase"),
        ("On May 12, 2010, the company sold its plants.", "On May 12, 2010", "phrase"),
        ("In 2010 the company sold its plants.", "In 2010", "phrase"),
        (
            "After selling the plant, the company moved to Texas.",
            "After selling the plant",
            "gerund",
        ),
        ("Last week, the company sold its plants.", "Last week", "time"),
        ("Because of the strike, she stayed at home.", "Because of the strike", "phrase"),
        ("In 2010, Smith, a lawyer, won the election.", "In 2010", "phrase"),
    ],
)
def test_fronted_phrase(text: str, unit: str, kind: str) -> None:
    sentence = one(text)
    found = clauses.fronted_phrase(sentence)
    assert found is not None
    assert (words(sentence, found.start, found.end), found.kind) == (unit, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Of course, the company sold its plants.",
        "For that reason, he said, the company sold its plants.",
        "In towns, villages and cities the company sold its plants.",
        "The company sold its plants in 2010, the year of the war.",
    ],
)
def test_no_fronted_phrase(text: str) -> None:
    assert clauses.fronted_phrase(one(text)) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("When the price fell, the bank sold its shares.", "When the price fell"),
        ("If you want a refund, call the bank.", "If you want a refund"),
        ("Even though prices rose, the bank made a profit.", "Even though prices rose"),
        ("If possible, the bank will pay.", "If possible"),
        (
            "Although he knew that she was ill, he left the house.",
            "Although he knew that she was ill",
        ),
    ],
)
def test_fronted_clause(text: str, unit: str) -> None:
    sentence = one(text)
    found = clauses.fronted_clause(sentence)
    assert found is not None
    assert words(sentence, found.start, found.end) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "The airlines charge more because the price of oil is high.",
            "because the price of oil is high",
        ),
        ("The bank made a profit, although the price was high.", "although the price was high"),
        ("The bank sold its shares even though the price was high.", "even though the price was high"),
        ("Do this at home if you have time.", "if you have time"),
    ],
)
def test_final_clause(text: str, unit: str) -> None:
    sentence = one(text)
    found = clauses.final_clause(sentence)
    assert found is not None
    assert words(sentence, found.start, found.end) == unit


@pytest.mark.parametrize(
    "text",
    [
        "The plan does not fail because the price of oil is high.",  # what is negated?
        "She wondered if the bank would pay.",
        "He said the bank was closed because the staff was ill.",  # who gives the reason?
        "They wanted to leave when the war began.",
        "The nurses are sweet as honey.",
        "It was the year before the war began.",
    ],
)
def test_no_final_clause(text: str) -> None:
    assert clauses.final_clause(one(text)) is None


@pytest.mark.parametrize(
    ("text", "joint", "kind"),
    [
        ("The company sold two plants, and its debts fell.", ", and", "and"),
        ("The company sold two plants, but the losses were small.", ", but", "but"),
        ("The company sold two plants; its debts fell.", ";", ";"),
        ("He sold the house and she bought a boat.", "and", "and"),
        ("In 2010, the company sold two plants, and its debts fell.", ", and", "and"),
    ],
)
def test_coordination(text: str, joint: str, kind: str) -> None:
    sentence = one(text)
    found = clauses.coordination(sentence)
    assert found is not None
    assert (words(sentence, found.start, found.end), found.kind) == (joint, kind)
    assert found.rest == found.end


@pytest.mark.parametrize(
    "text",
    [
        "The company sold plants, mines and its debts.",
        "He said that prices fell, and sales rose.",  # who says the second?
        "They bought a house and a boat.",
        "The report comes after North and South Korea talked.",
    ],
)
def test_no_coordination(text: str) -> None:
    assert clauses.coordination(one(text)) is None


@pytest.mark.parametrize(
    ("text", "patient", "verb", "agent", "rest"),
    [
        ("The bill was signed by the president.", "The bill", "signed", "the president", ""),
        (
            "The bill was signed by the president in May.",
            "The bill",
            "signed",
            "the president",
            "in May",
        ),
        ("The tests were carried out by the navy.", "The tests", "carried", "the navy", ""),
        (
            "The plan has been rejected by the mayor of Rome.",
            "The plan",
            "rejected",
            "the mayor of Rome",
            "",
        ),
    ],
)
def test_agent_passive(text: str, patient: str, verb: str, agent: str, rest: str) -> None:
    sentence = one(text)
    found = clauses.agent_passive(sentence)
    assert found is not None
    parts = (words(sentence, *span) for span in (found.patient, found.agent, found.rest))
    assert (*parts, sentence.tokens[found.verb].text) == (patient, agent, rest, verb)


@pytest.mark.parametrize(
    "text",
    [
        "The letter was sent by mail.",
        "Prices were cut by 5%.",
        "He was stopped by a man with a knife.",  # the knife may be the man's
        "The bill was signed by noon.",
    ],
)
def test_no_agent_passive(text: str) -> None:
    assert clauses.agent_passive(one(text)) is None


@pytest.mark.parametrize(
    ("text", "source", "said", "place"),
    [
        (
            "The company said that it would close the plant.",
            "The company",
            "it would close the plant",
            "initial",
        ),
        ("The plant will close, the company said.", "the company", "The plant will close", "final"),
        ("The plant will close, said the company.", "the company", "The plant will close", "final"),
        ("According to the bank, prices will fall.", "the bank", "prices will fall", "initial"),
        ("Prices will fall, according to the bank.", "the bank", "Prices will fall", "final"),
    ],
)
def test_attribution(text: str, source: str, said: str, place: str) -> None:
    sentence = one(text)
    found = clauses.attribution(sentence)
    assert found is not None
    assert words(sentence, *found.source) == source
    assert (words(sentence, *found.said), found.place) == (said, place)


def test_medial_attribution_has_two_parts() -> None:
    sentence = one("The plant will close, the company said, and the workers will leave.")
    found = clauses.attribution(sentence)
    assert found is not None and found.place == "medial"
    assert words(sentence, *found.more) == "and the workers will leave"


def test_apposition() -> None:
    sentence = one("Smith, a lawyer from Rome, won the election.")
    found = clauses.apposition(sentence)
    assert found is not None
    assert words(sentence, found.start, found.end) == "a lawyer from Rome"
    assert clauses.apposition(one("Smith won the election.")) is None


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The company sold two plants.", True),
        ("Apples, pears and plums are sold here.", True),
        ("The company that sold two plants left.", False),
        ("The company sold two plants and the debts fell.", False),
        ("Sold two plants.", False),
        ("The company “sold” two plants.", False),
    ],
)
def test_is_clause(text: str, whole: bool) -> None:
    sentence = one(text)
    assert clauses.is_clause(sentence, 0, len(sentence.tokens) - 1) is whole


def test_subject_and_finite_verbs() -> None:
    sentence = one("The price of oil has not fallen.")
    assert clauses.subject(sentence, 0, 7) == (0, 4)
    assert [sentence.tokens[i].text for i in clauses.finite_verbs(sentence)] == ["has"]


VOCABULARY = (
    "In 2010 , . ; the company sold plants and but because when he said by was to that “ ” ( ) ? of it "
    "according a Smith -- 5 % will"
).split(" ")
FINDERS = (
    clauses.fronted_phrase, clauses.fronted_clause, clauses.fronted_infinitive,
    clauses.fronted_participle, clauses.final_clause, clauses.coordination, clauses.agent_passive,
    clauses.attribution, clauses.apposition,
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(VOCABULARY), max_size=25))
def test_any_sentence_is_read(found: list[str]) -> None:
    for sentence in analyse(" ".join(found)):
        size = len(sentence.tokens)
        for find in FINDERS:
            unit = find(sentence)
            if isinstance(unit, clauses.Split):
                assert 0 <= unit.start < unit.end <= size and unit.rest <= size
        for end in range(size + 1):
            clauses.is_clause(sentence, 0, end)
