"""The wheel: it holds all data and code, also when it is built from the sdist, and it runs."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def build(tree: Path, target: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=tree, check=True, capture_output=True)
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as file:
        return {name for name in file.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_the_code_and_the_data_and_nothing_else(wheel: Path) -> None:
    def tree(folder: str) -> set[str]:
        found = (p for p in (ROOT / folder).rglob("*") if p.is_file())
        return {str(p.relative_to(ROOT)) for p in found if "__pycache__" not in p.parts}

    assert tree("data"), "there is data to ship"
    wanted = tree("rewriter") | {f"rewriter/{name}" for name in tree("data")}
    assert contents(wheel) == {name.replace("\\", "/") for name in wanted}


def test_a_wheel_built_from_the_sdist_is_the_same(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as file:
        file.extractall(tmp_path / "source", filter="data")
    (tree,) = (tmp_path / "source").iterdir()
    assert contents(build(tree, "wheel", tmp_path / "wheel")) == contents(wheel)


def test_an_installed_wheel_finds_its_data_and_rewrites(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        file.extractall(tmp_path)
    code = (
        "import rewriter, rewriter.datafiles as d;"
        "print(d.DATA);"
        "print(rewriter.rewrite('<p>The shop was sold in order to pay the bills.</p>',"
        " min_words=0, conclusion=False))"
    )
    environment = {"PYTHONPATH": str(tmp_path), "PATH": "", "PYTHONSAFEPATH": "1"}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    data, *html = run.stdout.splitlines()
    assert Path(data) == tmp_path / "rewriter" / "data"
    assert html[-1].endswith('<a href="http://defi-daily.com">DeFi Daily News</a>.</p>')
