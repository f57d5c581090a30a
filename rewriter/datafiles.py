"""Where the data lies: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

PACKAGE = Path(__file__).resolve().parent
DATA = next((p for p in (PACKAGE / "data", PACKAGE.parent / "data") if p.is_dir()), PACKAGE / "data")


def rule_files(folder: str) -> tuple[Path, ...]:
    """Return the `.rules` files under `data/<folder>`, sorted by name."""
    return tuple(sorted((DATA / folder).rglob("*.rules")))


def uncollected(load: Callable[[], T]) -> Callable[[], T]:
    """Let `load` build its tables without garbage collection, which would find nothing in them."""

    @wraps(load)
    def wrapped() -> T:
        if not gc.isenabled():
            return load()
        gc.disable()
        try:
            return load()
        finally:
            gc.enable()

    return wrapped
