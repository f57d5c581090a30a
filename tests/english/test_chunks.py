"""Noun phrases, verb groups, prepositional phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english import chunks
from rewriter.english.analysis import Sentence, Token, analyse
from rewriter.english.inflect import lemma


def sentence(marked: str) -> Sentence:
    """A sentence from `word/TAG` pairs, hyphens joined without spaces."""
    tokens: list[Token] = []
    at = 0
    for pair in marked.split():
        word, _, tag = pair.rpartition("/")
        if tokens and not (tag == "HYPH" or tokens[-1].tag == "HYPH" or tag == "POS"):
            at += 1
        tokens.append(Token(word, at, at + len(word), tag, 20.0, lemma(word, tag)))
        at += len(word)
    text = ""
    for token in tokens:
        text += " " * (token.start - len(text)) + token.text
    return Sentence(text, 0, len(text), tuple(tokens))


def texts(spans: tuple, s: Sentence) -> list[str]:
    return [s.text[s.tokens[a].start : s.tokens[b - 1].end] for a, b in spans]


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("The/DT very/RB big/JJ plan/NN failed/VBD", ["The very big plan"]),
        ("a/DT long/JJ -/HYPH term/NN deal/NN", ["a long-term deal"]),
        ("Apple/NNP 's/POS new/JJ phone/NN", ["Apple's new phone"]),
        ("all/PDT the/DT growing/VBG markets/NNS", ["all the growing markets"]),
        ("of/IN increased/VBN demand/NN", ["increased demand"]),
        ("more/JJR than/IN 200/CD people/NNS died/VBD", ["more than 200 people"]),
        ("nearly/RB $/$ 5/CD billion/CD", ["nearly $ 5 billion"]),
        ("a/DT healthy/JJ ,/, growing/VBG economy/NN", ["a healthy , growing economy"]),
        ("She/PRP told/VBD them/PRP", ["She", "them"]),
        ("the/DT hospital/NN three/CD times/NNS", ["the hospital", "three times"]),
        ("Windows/NNP 10/CD and/CC section/NN 4/CD", ["Windows 10", "section 4"]),
        ("the/DT law/NN today/NN", ["the law", "today"]),
        ("the/DT way/NN things/NNS are/VBP", ["the way", "things"]),
        ("such/PDT a/DT nice/JJ day/NN", ["such a nice day"]),
        ("two/CD very/RB busy/JJ people/NNS", ["two very busy people"]),
        ("This/DT is/VBZ it/PRP", ["This", "it"]),
    ],
)  # fmt: skip
def test_noun_phrases(marked: str, wanted: list[str]) -> None:
    s = sentence(marked)
    assert texts(chunks.noun_phrases(s), s) == wanted


@pytest.mark.parametrize(
    ("marked", "absent"),
    [
        ("small/JJ and/CC cheap/JJ houses/NNS sell/VBP", "cheap houses"),  # more may belong to it
        ("what/WP time/NN is/VBZ it/PRP", "time"),
        ("how/WRB many/JJ people/NNS", "many people"),
        ("well/RB -/HYPH known/VBN", "known"),
        ("the/DT poor/JJ are/VBP", "the poor"),
    ],
)
def test_phrases_without_plain_borders_are_left_out(marked: str, absent: str) -> None:
    s = sentence(marked)
    assert absent not in texts(chunks.noun_phrases(s), s)


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("It/PRP has/VBZ not/RB yet/RB been/VBN sold/VBN", ["has not yet been sold"]),
        ("They/PRP could/MD n't/RB see/VB it/PRP", ["could n't see"]),
        ("He/PRP is/VBZ going/VBG to/TO win/VB", ["is going to win"]),
        ("We/PRP want/VBP to/TO win/VB", ["want", "win"]),
        ("the/DT growing/VBG market/NN grew/VBD", ["grew"]),
        ("Did/VBD she/PRP say/VB so/RB", ["Did", "say"]),
    ],
)
def test_verb_groups(marked: str, wanted: list[str]) -> None:
    s = sentence(marked)
    assert texts(chunks.verb_groups(s), s) == wanted


def test_prepositional_phrases() -> None:
    s = sentence("because/IN of/IN the/DT law/NN in/IN Rome/NNP")
    assert texts(chunks.prepositional_phrases(s), s) == ["because of the law", "in Rome"]


@given(st.text(alphabet="ab -'.,$5%ThewasofU", max_size=60))
def test_any_text_is_chunked(text: str) -> None:
    for s in analyse(text):
        for spans in (
            chunks.noun_phrases(s),
            chunks.verb_groups(s),
            chunks.prepositional_phrases(s),
        ):
            at = 0
            for start, end in spans:
                assert at <= start < end <= len(s.tokens)
                at = end
