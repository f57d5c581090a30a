"""Numbers in running text, read only where there is one way to read them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .units import CURRENCIES, SCALES, SHORT_SCALES

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {w: i for i, w in enumerate(_UNITS)} | {w: 20 + 10 * i for i, w in enumerate(_TENS)}
_WORD = rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_UNITS[1:10])})|{'|'.join(_UNITS[1:] + _TENS)})"

NUMBER = re.compile(
    r"(?<![\w.,/:#@+'’\-‐‑–—−])"
    r"(?P<sign>US\$|[CA]\$|HK\$|[$€£¥₹])?[ \u00a0]?"
    rf"(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<word>\b{_WORD}\b))"
    r"(?:(?P<short>bn|tn|mn|[kKmMbB])\b|(?:[ \u00a0-](?P<scale>hundred|thousand|million|billion|"
    r"trillion|bn|mn)\b))?"
    r"(?P<percent>[ \u00a0]?%|[ \u00a0-]?(?:per[ \u00a0]?cent)(?!age)\b)?"
    r"(?P<points>[ \u00a0-]?percentage[ \u00a0-]points?\b)?"
    rf"(?:[ \u00a0-](?P<money>{'|'.join(CURRENCIES)})\b)?",
    re.IGNORECASE,
)
_STUCK = re.compile(r"[\w/:#@°+'’]|[-‐‑–—−](?=[ ]?[\d$€£])|[.,](?=\d)|[ \u00a0]\d{3}(?!\d)")
"""What may not follow a number: it would be part of something else (a version, a score, a time)."""


class Number(NamedTuple):
    """A number and what is written on it."""

    start: int
    end: int
    value: Decimal
    places: int
    scale: int
    unit: str
    """`%`, `points`, a currency, or "" for a bare number."""
    spelt: bool


def numbers(text: str) -> list[Number]:
    """Return the numbers of `text`; ranges, versions, scores, times and dates are not among them."""
    return [n for m in NUMBER.finditer(text) if (n := _number(text, m)) is not None]


def _number(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    while start < end and text[start] in " \u00a0":
        start += 1
    ahead = text[max(0, start - 3) : start].rstrip(" \u00a0")
    if match["digits"] and ahead and ahead[-1].isdigit():
        return None
    if _STUCK.match(text, end) and not (match["percent"] or match["money"]):
        if text[end] not in "'’" or text[end + 1 : end + 2].isdigit():
            return None
    if match["percent"] and text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isdigit():
        return None
    word, digits = match["word"], match["digits"]
    if word and match["sign"]:
        return None
    written = (digits or "").replace(",", "")
    value = Decimal(written) if digits else Decimal(_spelt(word.lower()))
    scale = _scale(match)
    places = len(written.partition(".")[2])
    unit = ""
    if match["points"]:
        unit = "points"
    elif match["percent"]:
        unit = "%"
    elif match["money"]:
        unit = CURRENCIES[match["money"].lower()]
    if match["sign"]:
        if unit not in ("", "$") or match["sign"] not in ("$", "US$") and unit:
            return None
        unit = "$" if match["sign"] == "US$" else match["sign"]
    if match["short"] and not unit and match["short"] not in ("k", "K", "bn", "mn", "tn"):
        return None  # "5 m" and "10M" may be metres or megabytes
    return Number(start, end, value * scale, places, scale, unit, bool(word))


def _scale(match: re.Match[str]) -> int:
    short = (match["short"] or "").lower()
    long = (match["scale"] or "").lower()
    return SHORT_SCALES.get(short, 1) * SCALES.get(long, SHORT_SCALES.get(long, 1))


def _spelt(word: str) -> int:
    tens, _, ones = word.partition("-")
    return WORDS[tens] + (WORDS[ones] if ones else 0)
