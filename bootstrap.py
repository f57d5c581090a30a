"""Sets up everything in .venv beside this file: `python3 bootstrap.py`.

Makes a virtual environment of its own (so a system Python that refuses installs is no hindrance)
and installs the library, live from this checkout, with what its tests need. Run it again at will.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def main() -> int:
    if sys.version_info < (3, 11):
        have = ".".join(map(str, sys.version_info[:3]))
        print(f"rewriter needs Python 3.11 or newer; this is {have}", file=sys.stderr)
        return 2
    if not usable():
        shutil.rmtree(VENV, ignore_errors=True)
        make()
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
    install = [*pip, "install", "--quiet", "--editable", str(HERE), *needed()]
    if code := subprocess.run(install).returncode:
        print("pip could not install what is needed; its message is above", file=sys.stderr)
        return code
    shown = BIN.relative_to(HERE)
    print(f"ready: {shown / 'rewriter'} rewrite FILE, {shown / 'python'} -m pytest")
    return 0


def usable() -> bool:
    """Tell whether .venv holds a Python, new enough, that has pip."""
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([PYTHON, "-c", probe], capture_output=True).returncode == 0
    except OSError:
        return False


def make() -> None:
    """Make .venv; where the system's Python lacks ensurepip, let its own pip fill it."""
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=True)
    fill = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "pip"]
    if subprocess.run(fill, capture_output=True).returncode != 0:
        sys.exit("this Python can make no virtual environment with pip: install python3-venv first")


def needed() -> list[str]:
    """Return the requirements of the `dev` group (read here, as older pips know no groups)."""
    import tomllib

    with (HERE / "pyproject.toml").open("rb") as file:
        return list(tomllib.load(file)["dependency-groups"]["dev"])


if __name__ == "__main__":
    sys.exit(main())
