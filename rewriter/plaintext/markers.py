"""What stands before a list item: a bullet, a number, a letter."""

from __future__ import annotations

import re
from typing import NamedTuple

_BULLET = re.compile(r"(?:[•‣◦▪▫●○■□◆◇➢➤►▸→✓✔✅·∙⁃*+-]|[–—](?=\s))\s+(?=\S)|[•‣◦▪●■►▸✓✔](?=\w)")
_NUMBER = re.compile(
    r"(?:\((?P<round>\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})\)"
    r"|(?P<plain>\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})(?P<mark>[.)])"
    r"|(?P<dashed>\d{1,3})\s*(?P<dash>[–—:-]))\s+(?=\S)"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Marker(NamedTuple):
    """A marker at the beginning of a line.

    Attributes:
        style: `"*"` for bullets; `1`, `a`, `A`, `i` or `I` for numbers, as HTML's `type` has them.
        sign: what sets the number off: `.`, `)`, `(`, or a dash; for bullets the bullet.
        value: the number; 0 for bullets.
        length: characters of the line it takes, with the white space behind it.
        other: the value read as a Roman number, where the letter may be one; else 0.
    """

    style: str
    sign: str
    value: int
    length: int
    other: int = 0


def marker(text: str) -> Marker | None:
    """Return the marker that `text` begins with, if any."""
    if found := _BULLET.match(text):
        return Marker("*", text[0], 0, found.end())
    if not (found := _NUMBER.match(text)):
        return None
    label = found["round"] or found["plain"] or found["dashed"]
    sign = "(" if found["round"] else found["mark"] or "–"
    if label.isdecimal() and label.isascii():
        return Marker("1", sign, int(label), found.end())
    if not label.isalpha():
        return None
    roman = _roman(label) if set(label.lower()) <= set(_ROMAN) else 0
    if len(label) > 1:
        return Marker("i" if label.islower() else "I", sign, roman, found.end()) if roman else None
    if label in "AI" and sign == ".":
        return None  # an initial ("A. Smith") or a word far more often than a list
    value = ord(label.lower()) - ord("a") + 1
    return Marker("a" if label.islower() else "A", sign, value, found.end(), roman)


def follows(before: Marker, after: Marker) -> bool:
    """Tell whether `after` is the marker behind `before` in one list."""
    if before.style == "*" or after.style == "*":
        return before.style == after.style and before.sign == after.sign
    if before.sign != after.sign:
        return False
    if before.style == after.style:
        return after.value == before.value + 1
    return before.style.lower() + after.style.lower() in ("ai", "ia") and (
        (after.other or after.value) == (before.other or before.value) + 1
    )


def _roman(label: str) -> int:
    values = [_ROMAN[c] for c in label.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    number = sum(-v if v < after else v for v, after in pairs)
    return number if label.lower() == _in_roman(number) else 0


def _in_roman(number: int) -> str:
    tens, rest = divmod(number, 10)
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * tens + ones[rest] if number > 0 else ""
