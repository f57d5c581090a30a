"""Deterministic choice: the same question gets the same answer on every machine.

Options are ranked by a keyed hash (rendezvous hashing), so adding an option to a list moves only
those choices that the new option wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def rank(seed: str, *key: object) -> int:
    """Return a 64-bit number that depends on nothing but the seed and the key's text."""
    text = "\x1f".join([seed, *map(str, key)])
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())


class Chooser:
    """Chooses among options for one seed."""

    def __init__(self, seed: str) -> None:
        self.seed = seed

    def choose(self, options: Sequence[T], *key: object) -> T:
        """Return one of `options` (never empty); `key` says which decision this is."""
        return max(options, key=lambda option: rank(self.seed, *key, option))

    def order(self, options: Sequence[T], *key: object) -> list[T]:
        """Return all `options`, most favoured first."""
        return sorted(options, key=lambda option: rank(self.seed, *key, option), reverse=True)

    def chance(self, share: float, *key: object) -> bool:
        """Return True for about `share` (0 to 1) of all keys."""
        return rank(self.seed, *key) < share * 2**64
