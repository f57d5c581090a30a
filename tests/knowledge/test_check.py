"""The glossary's laws: each law is broken once, and the check says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from rewriter.datafiles import rule_files
from rewriter.errors import RuleError
from rewriter.knowledge.check import check_glossary, main
from rewriter.knowledge.load import knowledge, read

GOOD = """\
flash loan
    also flash-loan
    field defi
    with DeFi, protocol, collateral, liquidity, blockchain
    not flash sale
    gloss a loan borrowed and repaid within a single blockchain transaction
    say A flash loan is borrowed and repaid inside a single transaction, so the lender asks for no collateral.
    say Flash loans last for one transaction only: repay in time, or the whole operation is undone.
    fact Traders use them for arbitrage, swapping collateral and refinancing debt in one step.
    or Arbitrage, collateral swaps and refinancing are the ordinary uses.
    fact A lending protocol checks repayment before it lets the transaction settle.
    test The attacker took out a flash loan from a DeFi protocol.
    keep The store ran a flash sale on loans.
"""


def problems(tmp_path: Path, text: str) -> str:
    path = tmp_path / "terms.rules"
    path.write_text(text, encoding="utf-8")
    return "\n".join(check_glossary([path]))


def test_a_good_entry_passes(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == ""


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("from a DeFi protocol", "from a friend", "not found in its `test`"),
        (
            "keep The store ran a flash sale on loans.",
            "keep A flash loan in DeFi.",
            "found in its `keep`",
        ),
        ("    keep The store ran a flash sale on loans.\n", "", "no `keep`"),
        ("gloss a loan", "gloss a very long and winding loan that is", "12 at most"),
        ("blockchain transaction\n", "blockchain transaction.\n", "ends with a stop"),
        ("say Flash loans last", "say Such credits last", "does not name the term"),
        ("fact A lending", "fact This lending", "leans on another sentence"),
        ("checks repayment", "plays a pivotal part", "banned wording"),
        ("checks repayment", "checks your repayment", "banned wording"),
        ("checks repayment", "organises repayment", "British spelling"),
        ("checks repayment", "has since 2021 checked repayment", "dates the text"),
        ("settle.", "settle", "full stop"),
        (
            "with DeFi, protocol, collateral, liquidity, blockchain",
            "with DeFi, protocol",
            "5 to 12",
        ),
        ("liquidity, blockchain", "liquidity, loan", "part of the term itself"),
        ("fact A lending", "wrong A lending", "unknown field"),
        ("    field defi\n", "", "has no `field`"),
    ],
)
def test_each_law_is_held(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert old in GOOD
    assert why in problems(tmp_path, GOOD.replace(old, new, 1))


def test_two_terms_may_not_claim_one_form(tmp_path: Path) -> None:
    twin = GOOD.replace("flash loan\n", "flash credit\n", 1).replace(
        "also flash-loan", "also flash loan"
    )
    assert "claims 'flash loan'" in problems(tmp_path, GOOD + "\n" + twin)


def test_no_sentence_stands_twice(tmp_path: Path) -> None:
    last = "    fact A lending protocol checks repayment before it lets the transaction settle.\n"
    assert "stands in" in problems(tmp_path, GOOD.replace(last, last + last))


def test_a_primer_is_measured(tmp_path: Path) -> None:
    text = "primer: loans\n    field loans\n    with a, b, c, d, e\n    fact Loans are repaid.\n"
    found = problems(tmp_path, text)
    assert "120 to 250" in found
    assert "7 to 11" in found


def test_a_stray_or_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.rules"
    path.write_text("x y\n    or Nothing before it.\n", encoding="utf-8")
    with pytest.raises(RuleError, match="behind a `say`"):
        read([path])


def test_main_tells_the_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "terms.rules").write_text(GOOD, encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert "1 files, 0 problems" in capsys.readouterr().out


def test_our_own_glossary_passes() -> None:
    assert check_glossary(rule_files("glossary")) == []


def test_our_own_glossary_is_read_once() -> None:
    assert knowledge() is knowledge()
