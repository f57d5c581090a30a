"""`a` or `an`, by sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rewriter.english.articles import article_for

AN = """
hour hourly honest honor honour heir heiress herb apple egg idea old unusual uninvited unimportant
unidentified umbrella urban urgent utter usher FBI FBI-led X-ray 8 80 800 8,000 8-K 11 18
11th 18th 11,000 18,500 11,000,000 1800s 11.5 $8 $18 £11 HTML MP3 NFTs MRIs LLM F-16 S-class NBA SEC
A-list e-mail eBay iPhone mRNA fMRI OPEC ESPN NCAA FDIC MSNBC AI IT M.D. L2 Xbox onerous Uber Oscar
Yvonne X 85-year-old AIDS "old" “easy” (unlikely) island Emmy-winning honest-to-God SOS umami IRA ETF
""".split()
A = """
house horse horseshoe union unit university unique unilateral unidirectional unanimous European euro ewe one one-off
once-mighty user usual useful utility Utah Ukrainian UK U.S. US US-based UN NASA NATO FIFA UNESCO
UNICEF UFO U-turn 1 10 12 100 118 180 1,100 1,800 110 $1 $100 €1.1 CEO PhD BBC year yellow ubiquitous
uranium Uganda ukulele herbivore hotel historic Honolulu GDP SWAT SPAC RAM LOT NEW G7 B2B "big" “union”
united uniform usage eulogy
""".split()


@pytest.mark.parametrize("word", AN)
def test_an(word: str) -> None:
    assert article_for(word) == "an"


@pytest.mark.parametrize("word", A)
def test_a(word: str) -> None:
    assert article_for(word) == "a"


def test_only_the_first_word_counts() -> None:
    assert article_for("honest mistake") == "an"
    assert article_for("one old idea") == "a"


@given(st.text(max_size=30))
def test_any_text_has_an_article(text: str) -> None:
    assert article_for(text) in ("a", "an")
