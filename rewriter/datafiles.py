"""Where the data lies: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
DATA = next((p for p in (PACKAGE / "data", PACKAGE.parent / "data") if p.is_dir()), PACKAGE / "data")


def rule_files(folder: str) -> tuple[Path, ...]:
    """Return the `.rules` files under `data/<folder>`, sorted by name."""
    return tuple(sorted((DATA / folder).rglob("*.rules")))
