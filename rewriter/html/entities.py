"""Character references: decoded for reading, with the source span of every character; escaped for writing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.entities import html5
from typing import NamedTuple

_REFERENCE = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[A-Za-z][A-Za-z0-9]*;?)")
_LONGEST = max(map(len, html5)) + 1
_C1 = dict(
    zip(
        (0x80, *range(0x82, 0x8D), 0x8E, *range(0x91, 0x9D), 0x9E, 0x9F),
        "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
        strict=True,
    )
)
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


class Decoded(NamedTuple):
    """Text, and for each of its characters where it begins and ends in the source."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def escape(text: str) -> str:
    """Return `text` as HTML source: `&`, `<` and `>` written as entities."""
    return re.sub("[&<>]", lambda found: _ESCAPES[found.group()], text)


def decode(source: str, start: int, end: int) -> Decoded:
    """Return the text of `source[start:end]`, which holds no markup, with its map to the source."""
    if source.find("&", start, end) < 0:
        return Decoded(source[start:end], range(start, end), range(start + 1, end + 1))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = start
    while at < end:
        ampersand = source.find("&", at, end)
        stop = end if ampersand < 0 else ampersand
        out.append(source[at:stop])
        starts += range(at, stop)
        ends += range(at + 1, stop + 1)
        at = stop
        if at >= end:
            break
        text, after = _reference(source, at, end)
        out.append(text)
        starts += [at] * len(text)
        ends += [after] * len(text)
        at = after
    return Decoded("".join(out), starts, ends)


def _reference(source: str, at: int, end: int) -> tuple[str, int]:
    """The character(s) that the `&` at `at` stands for, and the offset behind them."""
    found = _REFERENCE.match(source, at, end)
    if not found:
        return "&", at + 1
    text = found.group()
    if text[1] == "#":
        digits = text[2:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits[:12])
        if number in _C1:
            return _C1[number], found.end()
        if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            number = 0xFFFD
        return chr(number), found.end()
    if text.endswith(";") and text[1:] in html5:
        return html5[text[1:]], found.end()
    for size in range(min(len(text), _LONGEST), 1, -1):
        if text[size - 1] != ";" and text[1:size] in html5:
            return html5[text[1:size]], at + size
    return "&", at + 1
