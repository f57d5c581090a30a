"""The public names and what they promise their callers."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import rewriter
from rewriter import NoProse, Options, Rewriter, TooShort

BARE = {"min_words": 0, "conclusion": False, "link": None}


def test_every_public_name_is_there() -> None:
    for name in rewriter.__all__:
        assert getattr(rewriter, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        rewriter.nothing  # noqa: B018


def test_one_call_and_a_rewriter_agree() -> None:
    html = "<p>The shop was sold in order to pay the bills.</p>"
    assert rewriter.rewrite(html, **BARE) == Rewriter(Options(**BARE)).run(html).html


def test_settings_win_over_options() -> None:
    assert Rewriter(Options(min_words=5, seed="a"), min_words=7).options == Options(
        min_words=7, seed="a"
    )


def test_bytes_are_refused_with_advice() -> None:
    with pytest.raises(TypeError, match="decode first"):
        rewriter.rewrite(b"<p>x</p>")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="str"):
        rewriter.rewrite(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("<p></p><img src=a>", "no prose"),
        ("<script>let a = 1;</script>", "no prose"),
        ("\x00\x01\x02\x03\x89PNG" * 50, "binary"),
        ("<p>Die Bank schloss im Mai alle Filialen, und niemand kam.</p>" * 9, "English"),
    ],
)
def test_input_without_prose_is_refused_in_one_line(html: str, why: str) -> None:
    with pytest.raises(NoProse, match=why) as caught:
        rewriter.rewrite(html)
    assert "\n" not in str(caught.value)


def test_wrong_settings_are_refused() -> None:
    with pytest.raises(TypeError, match="min_word"):
        rewriter.rewrite("<p>x</p>", min_word=3)
    with pytest.raises(ValueError, match="strength"):
        Rewriter(strength="heroic")
    with pytest.raises(ValueError, match="regular expression"):
        Rewriter(protect=("/(/",))


def test_too_short_carries_the_best_result() -> None:
    html = "<p>Ann sold the shop.</p>"
    with pytest.raises(TooShort) as caught:
        rewriter.rewrite(html, min_words=100_000, conclusion=False)
    assert caught.value.wanted == 100_000
    assert 4 <= caught.value.words < 100_000
    assert "DeFi Daily News" in caught.value.result.html  # type: ignore[attr-defined]
    result = Rewriter(min_words=100_000, conclusion=False, on_short="return").run(html)
    assert result == caught.value.result or result.html == caught.value.result.html  # type: ignore[attr-defined]
    assert any("100000 were asked for" in warning for warning in result.report.warnings)


def test_the_report_prints_and_turns_into_json() -> None:
    report = Rewriter(min_words=0, conclusion=False).run("<p>Ann sold the shop.</p>").report
    plain = json.loads(json.dumps(report.to_dict()))
    assert plain["words_before"] == 4
    assert plain["words_after"] > 4
    assert plain["added"][-1]["origin"] == "link"
    assert {"read", "paraphrase", "link", "verify"} <= set(plain["seconds"])
    assert "link/closing" in str(report)


def test_protected_terms_stay() -> None:
    html = "<p>The shop was sold in order to pay the bills. We use it in order to win.</p>"
    for term in ("in order to", "/in order \\w+/", "IN ORDER TO"):
        assert rewriter.rewrite(html, protect=(term,), **BARE).count("in order to") == 2


def test_three_hash_seeds_and_a_second_run_give_the_same_bytes() -> None:
    html = (
        "<h2>How it works</h2><p>In order to win, teams use many tools. They do not stop.</p>" * 3
    )
    code = (
        "import sys, rewriter;"
        f"sys.stdout.write(rewriter.rewrite({html!r}, min_words=0, strength='full'))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(runs) == 1
    assert runs.pop().decode() == rewriter.rewrite(html, min_words=0, strength="full")
