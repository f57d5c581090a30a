"""The README keeps its word: its code runs, its commands are those of the clean run."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from rewriter import Options

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.S)


def test_the_python_examples_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for code in fenced("python"):
        exec(compile(code, "README.md", "exec"), names)
    printed = capsys.readouterr().out
    assert 'href="http://defi-daily.com"' in printed
    assert "words became" in printed


def test_the_clean_run_uses_the_commands_of_the_readme() -> None:
    clean_run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = [
        line.partition("#")[0].strip() for block in fenced("sh") for line in block.splitlines()
    ]
    assert "python3 bootstrap.py" in commands
    for command in commands:
        if not command.startswith("cd "):
            assert f"\n{command}\n" in clean_run


def test_every_option_is_in_the_table() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", README, re.M)
    assert sorted(rows) == sorted(field.name for field in fields(Options))


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
