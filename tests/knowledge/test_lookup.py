"""Terms are found in their sense, in every ordinary form, and not inside names."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.knowledge.entry import Term
from rewriter.knowledge.forms import Vocabulary, plural, with_plurals
from rewriter.knowledge.lookup import Lookup


def term(head: str, *also: str, company: str = "", vetoes: str = "") -> Term:
    return Term(
        head=head,
        forms=with_plurals((head, *also)),
        field="field",
        company=tuple(company.split(", ")) if company else (),
        vetoes=tuple(vetoes.split(", ")) if vetoes else (),
        gloss="",
        says=(f"{head} is a term.",),
        facts=(),
        related=(),
        tests=(),
        keeps=(),
        path=Path("terms.rules"),
        line=1,
    )


TERMS = (
    term("flash loan", "flash-loan", company="DeFi, collateral, protocol", vetoes="flash sale"),
    term("loan", company="bank, borrower, interest"),
    term("target", company="forecast, quarter, revenue"),
    term("policy rate", company="central bank, inflation"),
    term("SEC", "Securities and Exchange Commission", company="investors, filing, securities"),
    term("S&P 500"),
    term("bond", company="yield, coupon, investors"),
    term("Bond", company="spy, film, actor"),
)
LOOKUP = Lookup(TERMS)


def found(text: str, titled: bool = False, article: str = "") -> list[str]:
    mentions = LOOKUP.mentions(text, Vocabulary([text, article]), titled)
    return [m.term.head for m in mentions]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("A flash loan drained the DeFi pool.", ["flash loan"]),
        ("Flash loans need no collateral.", ["flash loan"]),
        ("The flash-loan attack hit a protocol.", ["flash loan"]),
        ("The bank gave the borrower two loans.", ["loan"]),
        ("The bank's interest-only loan-based product.", ["loan"]),
        ("Policy rates fell with inflation.", ["policy rate"]),
        ("The SEC's filing surprised investors.", ["SEC"]),
        ("The S&P 500 rose.", ["S&P 500"]),
        ("Investors like a bond with a high yield.", ["bond"]),
        ("The spy film made Bond a star.", ["Bond"]),
    ],
)
def test_finds_terms_in_their_forms(text: str, heads: list[str]) -> None:
    assert found(text) == heads


@pytest.mark.parametrize(
    "text",
    [
        "A flash loan surprised everyone.",  # no company
        "The flash sale came with a loan.",
        "A flash loan beside a flash sale, with collateral.",  # vetoed
        "Shares of Target fell after its revenue forecast.",  # a name
        "Sec. 5 and the sec filing of investors.",  # the acronym is matched as written
        "A pre-loan check by the bank.",  # half of another word
        "The bank@loan.example filing.",
    ],
)
def test_leaves_other_senses(text: str) -> None:
    assert not [head for head in found(text) if head != "bond"]


def test_a_heading_may_carry_capitals() -> None:
    assert found("Revenue Target Missed", titled=True) == ["target"]
    assert found("The firm said Revenue Target was fine.") == []


def test_company_may_stand_elsewhere_only_if_there_are_two() -> None:
    assert found("The loan was paid.", article="A bank met a customer.") == []
    assert found("The loan was paid.", article="A bank met a borrower.") == ["loan"]


def test_a_longer_form_wins() -> None:
    text = "A flash loan from a DeFi bank, said the borrower."
    assert found(text) == ["flash loan"]


def test_two_senses_as_likely_are_left() -> None:
    lookup = Lookup((term("pitch", company="field, ball"), term("pitch", company="sound, ear")))
    text = "The pitch, the ball and the ear."
    assert lookup.mentions(text, Vocabulary([text])) == []


def test_one_term_entered_twice_is_found() -> None:
    lookup = Lookup((term("pitch", company="field, ball"), term("pitch", company="ball, team")))
    text = "The pitch and the ball."
    assert [m.term.head for m in lookup.mentions(text, Vocabulary([text]))] == ["pitch"]


@pytest.mark.parametrize(
    ("form", "more"),
    [
        ("loan", "loans"),
        ("policy", "policies"),
        ("NFT", "NFTs"),
        ("tax", "taxes"),
        ("S&P 500", "S&P 500"),
    ],
)
def test_plurals(form: str, more: str) -> None:
    assert plural(form) == more


@given(st.text(max_size=300))
def test_mentions_lie_in_the_text_and_never_overlap(text: str) -> None:
    text = f"{text} flash loan collateral {text} S&P 500 {text}"
    mentions = LOOKUP.mentions(text, Vocabulary([text]))
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
