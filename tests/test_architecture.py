"""The shape of the library: who may import whom, how long a file may be, who prints."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import rewriter

PACKAGE = Path(rewriter.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

LAYERS = (
    {"__main__"},
    {"cli"},
    {"checks", "explain", "worddiff"},
    {"brief"},
    {"pipeline"},
    {"settle"},
    {"passes"},
    {"knowledge"},
    {"rules"},
    {"article"},
    {"english"},
    {"document", "plaintext"},
    {"html"},
    {"choice", "datafiles", "edits", "errors", "options", "report"},
)
"""From the top: a room may import what stands below it or beside it."""

RANK = {room: depth for depth, rooms in enumerate(LAYERS) for room in rooms}
JUDGE, JUDGE_KNOWS = "verify", {"options", "errors"}
JUDGE_SERVES = {"pipeline", "settle"}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Yield the rooms of this library that a file imports."""
    package = ("rewriter", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            module = base + (node.module.split(".") if node.module else [])
            modules = [[*module, alias.name] for alias in node.names]
        else:
            continue
        yield from (m[1] for m in modules if m[0] == "rewriter" and len(m) > 1)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    others = {other for other in imported(path) if other != here and not other.startswith("__")}
    if here == JUDGE:
        assert others <= JUDGE_KNOWS, "the judge shares no code with what it judges"
        return
    if JUDGE in others:
        assert here in JUDGE_SERVES
    assert not {other for other in others - {JUDGE} if RANK[other] < RANK[here]}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_stay_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 400
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), "a file says what it is for"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_command_line_prints(path: Path) -> None:
    calls = (
        n.func
        for n in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(n, ast.Call)
    )
    prints = any(isinstance(f, ast.Name) and f.id == "print" for f in calls)
    assert not prints or room(path) == "cli"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_nltk_lives_in_the_english_room_and_comes_late(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [
        (node, name.split(".")[0])
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    ]
    uses = [node for node, name in names if name == "nltk"]
    assert not uses or room(path) == "english"
    assert not set(map(id, uses)) & {id(node) for node in tree.body}


def test_importing_the_library_loads_no_nltk() -> None:
    code = "import sys, rewriter, rewriter.cli, rewriter.pipeline; sys.exit('nltk' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_wrong_import_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    bad = tmp_path / "html" / "tokenizer.py"
    bad.parent.mkdir()
    bad.write_text("from ..rules.load import RuleBook\nimport rewriter.cli\nfrom .. import edits\n")
    assert sorted(imported(bad)) == ["cli", "edits", "rules"]
    with pytest.raises(AssertionError):
        test_imports_point_down(bad)
