"""Character references, and the map from the text they leave to the source it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[A-Za-z][A-Za-z0-9]*;?)")
LONGEST = max(map(len, html5)) + 1
"""Characters of the longest named reference, with its `&`."""

_C1 = dict(
    zip(
        (0x80, *range(0x82, 0x8D), 0x8E, *range(0x91, 0x9D), 0x9E, 0x9F),
        "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
        strict=True,
    )
)
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class SourceMap:
    """Where each character of a text begins and ends in the source.

    It grows as the text does, by plain stretches (a character each) and by wide ones, such as a
    reference, whose characters all stand for one span.
    """

    __slots__ = ("_at", "_ends", "_starts", "size")

    def __init__(self) -> None:
        self._at: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []  # of wide stretches; 0 for plain ones
        self.size = 0

    def plain(self, start: int, end: int) -> None:
        """Add a character for each of `source[start:end]`."""
        self._at.append(self.size)
        self._starts.append(start)
        self._ends.append(0)
        self.size += end - start

    def wide(self, start: int, end: int, size: int = 1) -> None:
        """Add `size` characters that all stand for `source[start:end]`."""
        self._at.append(self.size)
        self._starts.append(start)
        self._ends.append(end)
        self.size += size

    def span(self, i: int) -> tuple[int, int]:
        """Return where character `i` begins and ends."""
        k = bisect_right(self._at, i) - 1
        start, end = self._starts[k], self._ends[k]
        if end:
            return start, end
        start += i - self._at[k]
        return start, start + 1


def escape(text: str) -> str:
    """Return `text` as HTML source: `&`, `<` and `>` written as references."""
    return text.translate(_ESCAPES)


def decode(source: str, start: int, end: int, into: SourceMap) -> str:
    """Return the text of `source[start:end]`, which holds no markup; `into` learns where it is."""
    at = source.find("&", start, end)
    if at < 0:
        into.plain(start, end)
        return source[start:end]
    out: list[str] = []
    while at >= 0:
        text, after = _reference(source, at, end)
        if after == at + 1:  # a bare ampersand
            at = source.find("&", after, end)
            continue
        if start < at:
            out.append(source[start:at])
            into.plain(start, at)
        out.append(text)
        into.wide(at, after, len(text))
        start, at = after, source.find("&", after, end)
    if start < end:
        out.append(source[start:end])
        into.plain(start, end)
    return "".join(out)


def _reference(source: str, at: int, end: int) -> tuple[str, int]:
    """The character(s) that the `&` at `at` stands for, and the offset behind them."""
    found = _REFERENCE.match(source, at, end)
    if not found:
        return "&", at + 1
    text = found.group()
    if text[1] == "#":
        return _numbered(text[2:].rstrip(";")), found.end()
    if text.endswith(";") and text[1:] in html5:
        return html5[text[1:]], found.end()
    for size in range(min(len(text), LONGEST), 1, -1):
        if text[size - 1] != ";" and text[1:size] in html5:
            return html5[text[1:size]], at + size
    return "&", at + 1


def _numbered(digits: str) -> str:
    base, digits = (16, digits[1:]) if digits[0] in "xX" else (10, digits)
    digits = digits.lstrip("0")
    number = int(digits or "0", base) if len(digits) < 9 else 0
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return _C1.get(number) or chr(number)
