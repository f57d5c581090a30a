"""The tone gate: no joke on a sad article, few jokes lost on a harmless one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rewriter.article.tone import TONES, tone

LINES = (Path(__file__).parent / "openings.txt").read_text(encoding="utf-8").splitlines()
OPENINGS = [
    (wanted.strip(), trap.strip() == "trap", text.strip())
    for wanted, trap, text in (line.split("|", 2) for line in LINES if line and line[0] != "#")
]


def _of(wanted: str) -> list[str]:
    return [text for label, _, text in OPENINGS if label == wanted]


def test_there_are_twenty_openings_of_each_tone_and_half_of_them_are_traps() -> None:
    for wanted in TONES:
        traps = [trap for label, trap, _ in OPENINGS if label == wanted]
        assert len(traps) == 20 and sum(traps) == 10


@pytest.mark.parametrize("text", _of("sober"))
def test_sad_openings_are_sober(text: str) -> None:
    assert tone([text]) == "sober"


@pytest.mark.parametrize("text", _of("dry"))
def test_serious_openings_get_no_light_ending(text: str) -> None:
    assert tone([text]) != "free"


def test_hardly_a_harmless_opening_is_taken_for_a_serious_one() -> None:
    missed = [text for text in _of("free") if tone([text]) != "free"]
    assert len(missed) <= 3, missed


def test_hardly_a_serious_opening_is_taken_for_a_sad_one() -> None:
    missed = [text for text in _of("dry") if tone([text]) == "sober"]
    assert len(missed) <= 3, missed


def test_options_may_ask_for_more_sobriety_but_not_for_less() -> None:
    glad, sad = _of("free")[0], _of("sober")[0]
    assert tone([glad], "dry") == "dry"
    assert tone([glad], "sober") == "sober"
    assert tone([sad], "free") == "sober"


def test_harm_deep_in_a_long_article_still_forbids_jokes() -> None:
    plain = [_of("free")[3]] * 40
    assert tone(plain) == "free"
    assert tone([*plain, "One of the workers died in the warehouse that night."]) != "free"


@pytest.mark.parametrize("text", ["", " \n ", "Hello.", "￼"])
def test_nothing_is_free(text: str) -> None:
    assert tone([text]) == "free"
