"""The expand pass: enough words, honest ones, where they belong, the same every time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rewriter.article.reading import Article
from rewriter.document import Document
from rewriter.knowledge.base import Base
from rewriter.knowledge.load import read
from rewriter.options import Options
from rewriter.passes import expand
from rewriter.report import Added, Declined, Proposal

KNOWN = read([Path(__file__).with_name("glossary.rules")])
SENTENCES = {
    text
    for entry in (*KNOWN.terms, *KNOWN.primers)
    for group in ((getattr(entry, "says", ()),), entry.facts)
    for wordings in group
    for text in wordings
}

STORY = """\
<p>A lending protocol in the DeFi market lost nearly $197 million on Monday, its developers said.</p>
<p>Whoever was behind it used a flash loan to empty the pools, according to a report on the attack.</p>
<p>Developers stopped the contract within hours. Revenue fell from $40 million to $30 million in the quarter.</p>
<p>“The flash loan was repaid in the same block, and the collateral was gone,” Ana Ortega, chief executive of Quarry Labs, said.</p>
<blockquote><p>We are talking to the police. The audit is public.</p></blockquote>
<p>That was a surprise to many traders.</p>
<p>Three steps follow:</p>
<ul><li>Pay back the users.</li><li>Replace the code.</li></ul>
<p>Security analyst Ben Carter said an audit in May had missed the flaw in the code.</p>
<p>Researchers had been offered a bug bounty for any vulnerability in the contracts.</p>
<p>Lawyer Dora Evans represents users who want their collateral back from the lender.</p>
"""


@pytest.fixture(autouse=True)
def glossary(monkeypatch: pytest.MonkeyPatch) -> None:
    known = Base(KNOWN)
    monkeypatch.setattr(expand, "base", lambda: known)


def expanded(
    html: str, seed: str = "a", **settings: object
) -> tuple[Document, list[Added], list[Declined]]:
    options = Options(seed=seed, **settings)
    article = Article(Document.read(html), options)
    found = list(expand.propose(article, options))
    kept = [p for p in found if isinstance(p, Proposal)]
    after = article.document.with_edits([edit for p in kept for edit in p.edits])
    records = [r for p in kept for r in p.records if isinstance(r, Added)]
    return after, records, [d for d in found if isinstance(d, Declined)]


def prose(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_a_short_story_grows_from_the_glossary_and_from_arithmetic() -> None:
    after, records, _ = expanded(STORY)
    kinds = {r.origin.split(":")[0] for r in records}
    assert kinds == {"computed", "explained", "restated"}
    text = " ".join(prose(after))
    assert all(r.text in text for r in records if r.rule != "expand/restated")


def test_the_source_is_all_there_and_in_order() -> None:
    after, _, _ = expanded(STORY)
    tags = re.findall(r"<[^>]+>", after.source)
    rest = iter(tags)
    assert all(any(tag == other for other in rest) for tag in re.findall(r"<[^>]+>", STORY))
    joined = " ".join(prose(after))
    assert all(block.text in joined for block in Document.read(STORY).blocks)


def test_every_added_sentence_is_known_or_computed() -> None:
    _, records, _ = expanded(STORY)
    for record in records:
        if record.origin.startswith("explained") and record.rule != "expand/heading":
            rest = record.text
            for sentence in sorted(SENTENCES, key=len, reverse=True):
                rest = rest.replace(sentence, "")
            assert not rest.strip(), record


def test_it_stops_when_there_are_enough_words() -> None:
    for wanted in (250, 320, 400, 480):
        after, _, declined = expanded(STORY, min_words=wanted, conclusion=False, link=None)
        have = Article(after, Options()).words
        assert not declined
        assert wanted <= have <= wanted * 1.05 + 30


def test_it_says_so_when_nothing_honest_is_left() -> None:
    _, _, declined = expanded(STORY, min_words=3000)
    assert "nothing honest left" in declined[0].why


def test_nothing_is_added_when_no_length_is_asked_for() -> None:
    after, records, declined = expanded(STORY, min_words=0)
    assert after.source == STORY
    assert not records
    assert not declined


def test_a_long_article_gets_a_few_short_helps_only() -> None:
    _, records, _ = expanded(STORY, min_words=50)
    assert 1 <= len(records) <= 3
    assert all(len(r.text.split()) < 40 for r in records)


def test_no_term_is_explained_twice() -> None:
    _, records, _ = expanded(STORY)
    origins = [
        r.origin for r in records if r.origin.startswith("explained") and "primer" not in r.origin
    ]
    told = [
        o
        for o, r in zip(origins, [r for r in records if r.origin in origins], strict=False)
        if r.rule != "expand/heading"
    ]
    assert len(told) == len(set(told))


def test_a_term_the_article_defines_is_left() -> None:
    story = STORY.replace(
        "used a flash loan to empty", "used a flash loan, a credit repaid at once, to empty"
    )
    _, records, _ = expanded(story)
    assert not [r for r in records if r.origin.startswith("explained: flash loan")]


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e", "f"])
def test_places_are_left_in_peace(seed: str) -> None:
    after, _, _ = expanded(STORY, seed)
    blocks = after.blocks
    source = prose(Document.read(STORY))
    for i, block in enumerate(blocks):
        if block.quoted:
            assert block.text in source
        if block.text == "Three steps follow:":
            assert blocks[i + 1].text == "Pay back the users."
        if block.text.startswith("That was a surprise"):
            assert blocks[i - 1].quoted
        if block.text.startswith("“"):
            assert block.text in source


def test_quotations_stay_as_they_are() -> None:
    after, _, _ = expanded(STORY)
    assert (
        "“The flash loan was repaid in the same block, and the collateral was gone,” Ana"
        in after.source
    )


def test_new_paragraphs_do_not_meet() -> None:
    after, _, _ = expanded(STORY)
    source = set(prose(Document.read(STORY)))
    new = [not any(s in b.text or b.text in s for s in source) for b in after.blocks]
    heading = next(i for i, b in enumerate(after.blocks) if b.kind == "h2")
    assert not any(a and b for a, b in zip(new[:heading], new[1:heading], strict=False))


def test_people_are_listed_with_the_roles_the_article_gives() -> None:
    _, records, _ = expanded(STORY)
    (people,) = [r for r in records if r.rule == "expand/restated"]
    assert "Ana Ortega: Chief executive of Quarry Labs" in people.text
    assert "Ben Carter: Security analyst" in people.text


def test_the_same_input_gives_the_same_text() -> None:
    assert expanded(STORY)[0].source == expanded(STORY)[0].source


def test_two_seeds_share_little() -> None:
    one, two = ({r.text for r in expanded(STORY, seed)[1]} for seed in ("a", "b"))
    assert len(one & two) <= len(one) / 3


@given(st.integers(min_value=0, max_value=1200), st.text("abc", max_size=3))
@settings(max_examples=25, deadline=None)
def test_any_length_keeps_the_source(wanted: int, seed: str) -> None:
    after, records, _ = expanded(STORY, seed, min_words=wanted)
    joined = " ".join(prose(after))
    for record in records:
        if record.rule in ("expand/computed", "expand/definition"):
            joined = joined.replace(" " + record.text, "", 1)
    assert all(block.text in joined for block in Document.read(STORY).blocks)


def test_dress_follows_the_siblings() -> None:
    story = STORY.replace("<p>", '<p class="story">')
    after, _, _ = expanded(story)
    assert after.source.count('<p class="story">') == after.source.count("<p ")
    assert after.source.count("<p>") == 0
