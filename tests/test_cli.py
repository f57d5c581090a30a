"""The command line: what it prints and writes, and the code it ends with."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from rewriter import pipeline
from rewriter.cli import main
from rewriter.errors import UnsafeRewrite

ARTICLE = "<p>The shop was sold in order to pay the bills.</p>\r\n"
SHORT = ["--min-words", "0", "--no-conclusion"]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.html"
    path.write_bytes(ARTICLE.encode())
    return path


def run(capfd: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    return code, out, err


class TestRewrite:
    def test_prints_the_result(self, article: Path, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, err = run(capfd, "rewrite", article, *SHORT)
        assert (code, err) == (0, "")
        assert "DeFi Daily News</a>.</p>" in out

    def test_writes_a_file_whole_and_says_so(
        self, article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        target = tmp_path / "out.html"
        code, out, err = run(capfd, "rewrite", article, "-o", target, *SHORT)
        assert (code, out) == (0, "")
        assert "out.html" in err and "words" in err
        assert b"DeFi Daily News" in target.read_bytes()
        assert b"</p>\r\n" in target.read_bytes()
        assert sorted(p.name for p in tmp_path.iterdir()) == ["article.html", "out.html"]

    def test_reads_standard_input(
        self, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
        code, out, _ = run(capfd, "rewrite", "-", "--no-link", *SHORT)
        assert code == 0
        assert out.startswith("<p>") and "DeFi" not in out

    def test_options_reach_the_rewriter(
        self, article: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        _, out, _ = run(capfd, "rewrite", article, "--link", "https://a.example", "A", *SHORT)
        assert '<a href="https://a.example">A</a>' in out
        _, out, _ = run(capfd, "rewrite", article, "--protect", "in order to", *SHORT)
        assert "in order to" in out

    def test_reports_to_standard_error(
        self, article: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        _, out, err = run(capfd, "rewrite", article, "--report", "json", *SHORT)
        assert json.loads(err)["added"][-1]["rule"] == "link/closing"
        assert "link/closing" not in out
        _, _, err = run(capfd, "rewrite", article, "--report", "text", *SHORT)
        assert "words became" in err

    def test_other_encodings_come_back_as_they_went_in(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "latin.html"
        path.write_bytes("<p>Café owner Zoë sold it.</p>".encode("cp1252"))
        code, _, err = run(capfd, "rewrite", path, *SHORT)
        assert (code, err.count("\n")) == (2, 1)
        assert "--encoding" in err
        target = tmp_path / "out.html"
        assert run(capfd, "rewrite", path, "--encoding", "cp1252", "-o", target, *SHORT)[0] == 0
        assert "Café owner Zoë".encode("cp1252") in target.read_bytes()


class TestRefusals:
    """One clear line, no traceback, nothing overwritten."""

    @pytest.mark.parametrize(
        ("data", "why"),
        [
            (b"", "empty"),
            (b" \n ", "empty"),
            (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
            ("<p>wide</p>".encode("utf-16"), "UTF-16"),
            (b"<img src=a><br>", "no prose"),
            (b"<p>\xff\xfe</p>", "not UTF-8"),
        ],
    )
    def test_unusable_input(
        self, data: bytes, why: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        path, target = tmp_path / "in.html", tmp_path / "out.html"
        path.write_bytes(data)
        target.write_text("precious")
        code, out, err = run(capfd, "rewrite", path, "-o", target)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert why in err and "Traceback" not in err
        assert target.read_text() == "precious"

    def test_missing_and_unreadable_files(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        for path in (tmp_path / "none.html", tmp_path):
            code, out, err = run(capfd, "rewrite", path)
            assert (code, out, err.count("\n")) == (2, "", 1)
            assert str(path) in err

    def test_a_place_that_cannot_be_written(
        self, article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        code, _, err = run(capfd, "rewrite", article, "-o", tmp_path / "no" / "out.html", *SHORT)
        assert (code, err.count("\n")) == (2, 1)

    def test_too_short_has_its_own_code(
        self, article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        target = tmp_path / "out.html"
        code, _, err = run(capfd, "rewrite", article, "--min-words", "90000", "-o", target)
        assert (code, err.count("\n")) == (4, 1)
        assert "--on-short return" in err
        assert not target.exists()

    def test_unsafe_has_its_own_code_and_writes_nothing(
        self,
        article: Path,
        tmp_path: Path,
        capfd: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def unsafe(*_: object) -> None:
            raise UnsafeRewrite(("figure lost: 5",))

        monkeypatch.setattr(pipeline.Rewriter, "run", unsafe)
        target = tmp_path / "out.html"
        code, _, err = run(capfd, "rewrite", article, "-o", target)
        assert code == 3
        assert "figure lost: 5" in err
        assert not target.exists()

    def test_a_wrong_rule_file_is_named_with_its_line(
        self, article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        rules = tmp_path / "house.rules"
        rules.write_text("    test lost\n")
        code, _, err = run(capfd, "rewrite", article, "--rules", rules, *SHORT)
        assert code == 2
        assert "house.rules:1:" in err

    def test_wrong_usage(self, capfd: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            main(["rewrite", "a.html", "--strength", "heroic"])
        assert caught.value.code == 2
        assert run(capfd, "rewrite", "-", "--protect", "/(/")[0] == 2


class TestDiff:
    HOUSE = "shop -> small store\n    test A shop. -> A small store.\n"

    def test_shows_words_and_rule_ids(
        self, article: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        rules = tmp_path / "house.rules"
        rules.write_text(self.HOUSE)
        code, out, _ = run(capfd, "diff", article, "--rules", rules, "--strength", "full", *SHORT)
        assert code == 0
        assert "[-" in out and "{+" in out
        assert "\x1b" not in out
        assert "link/closing" in out

    def test_colours_only_for_a_terminal_without_no_color(
        self,
        article: Path,
        capfd: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
        monkeypatch.delenv("NO_COLOR", raising=False)
        assert "\x1b[32m" in run(capfd, "diff", article, *SHORT)[1]
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b" not in run(capfd, "diff", article, *SHORT)[1]


class TestRules:
    def test_check_says_what_is_wrong(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        rules = tmp_path / "house.rules"
        rules.write_text(
            "in order to VERB -> to VERB\n    test We met in order to talk. -> We left.\n"
        )
        code, out, _ = run(capfd, "check", rules)
        assert code == 1
        assert "house.rules:2" in out
        assert run(capfd, "check", tmp_path / "none.rules")[0] == 2

    def test_check_proves_the_glossary_too(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        terms = tmp_path / "glossary" / "web.rules"
        terms.parent.mkdir()
        terms.write_text("API\n    gloss a way for programs to talk\n")
        code, out, _ = run(capfd, "check", terms)
        assert code == 1
        assert "web.rules:1:" in out

    def test_yields_count_firings_and_show_samples(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        rules, texts = tmp_path / "house.rules", tmp_path / "texts.txt"
        rules.write_text("shop -> store\n    test A shop. -> A store.\n")
        texts.write_text("The shop is shut.\nThe other shop is open.\n")
        code, out, _ = run(capfd, "check", rules, "--yield", texts)
        assert code == 0
        assert "2 house/shop" in out and "+ The store is shut." in out

    def test_explain_shows_the_rule_and_its_place(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        rules = tmp_path / "house.rules"
        rules.write_text("# ours\nshop -> store\n    test A shop. -> A store.\n")
        code, out, _ = run(capfd, "explain", "house/shop", "--rules", rules)
        assert code == 0
        assert "house.rules:2" in out and "test A shop. -> A store." in out

    def test_explain_knows_every_id_that_a_report_shows(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        example = Path(__file__).parent.parent / "examples" / "news.html"
        _, _, err = run(capfd, "rewrite", example, "--on-short", "return", "--report", "json")
        report = json.loads(err[err.index("{") :])
        ids = {r["rule"] for kind in ("changes", "added", "declined") for r in report[kind]}
        assert len(ids) > 5
        assert {rule: run(capfd, "explain", rule)[0] for rule in ids} == dict.fromkeys(ids, 0)

    def test_explain_knows_what_is_written_in_code(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert "passes/link.py" in run(capfd, "explain", "link/closing")[1]

    def test_explain_suggests_what_was_meant(self, capfd: pytest.CaptureFixture[str]) -> None:
        code, _, err = run(capfd, "explain", "link/closin")
        assert code == 0 or "near it" in err
        assert run(capfd, "explain", "no/such/thing/at/all")[0] == 2


BRIEF = """\
Rewrite this article, no title, and add a link to https://example.com labelled “Example News”.

The old ferry crossed the bay on Monday for the first time in nine years. About 300 people stood on
the pier to see it leave.
Source link
"""


class TestBrief:
    @pytest.fixture
    def prompt(self, tmp_path: Path) -> Path:
        path = tmp_path / "brief.txt"
        path.write_text(BRIEF, encoding="utf-8")
        return path

    def test_does_what_it_asks_for(self, prompt: Path, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, err = run(capfd, "brief", prompt)
        assert (code, err) == (0, "")
        assert "old ferry" in out.split("</p>")[0] and '<a href="https://example.com">' in out
        assert "Source link" not in out and "labelled" not in out

    def test_explains_each_line(self, prompt: Path, capfd: pytest.CaptureFixture[str]) -> None:
        code, out, _ = run(capfd, "brief", prompt, "--explain")
        assert code == 0
        for kind in ("instruction", "article", "residue", "https://example.com"):
            assert kind in out
        assert "<p>" not in out

    def test_reports_the_lines(self, prompt: Path, capfd: pytest.CaptureFixture[str]) -> None:
        _, _, err = run(capfd, "brief", prompt, "--report", "json")
        kinds = [line["kind"] for line in json.loads(err)["lines"]]
        assert kinds == ["instruction", "article", "article", "residue"]

    def test_declines_what_is_no_brief(
        self, article: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        code, out, err = run(capfd, "brief", article)
        assert (code, out) == (2, "")
        assert "no instruction to rewrite" in err and err.count("\n") == 1
