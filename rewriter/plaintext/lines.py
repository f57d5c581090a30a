"""Lines of a text, and which of them were broken only to fit a width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .markers import marker

NARROWEST, WIDEST = 40, 132
"""Characters of a line between which a text may have been wrapped."""

LONG = 60
"""Characters from which on a line without a stop is no heading and no item."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff]")
_TAB = 4


class Line(NamedTuple):
    """One line that is not blank.

    Attributes:
        number: its place in the text, from 1.
        text: its characters, without the white space around them; tabs inside are kept.
        indent: columns of white space before it.
        gap: whether a blank line stands before it.
        raw: the line as it was, for tables whose first cell is empty.
    """

    number: int
    text: str
    indent: int
    gap: bool
    raw: str


class Unit(NamedTuple):
    """Lines that belong together: a wrapped paragraph, or one line."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The lines joined by spaces."""
        return " ".join(line.text for line in self.lines)

    @property
    def gap(self) -> bool:
        """Whether a blank line stands before it."""
        return self.lines[0].gap

    @property
    def indent(self) -> int:
        """Columns of white space before every line."""
        return min(line.indent for line in self.lines)


def lines(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank."""
    out: list[Line] = []
    gap = False
    for number, raw in enumerate(_CONTROL.sub(" ", text).splitlines(), 1):
        stripped = raw.strip()
        if not stripped:
            gap = True
            continue
        before = raw[: len(raw) - len(raw.lstrip())]
        out.append(Line(number, stripped, len(before.expandtabs(_TAB)), gap, raw))
        gap = False
    return out


def units(found: Sequence[Line], width: int) -> list[Unit]:
    """Join the lines that were broken to fit `width` columns, and those broken inside a sentence."""
    out: list[list[Line]] = []
    for line in found:
        broken = width and out and _continues(out[-1], line, width)
        if out and not line.gap and (broken or _runs_on(out[-1], line)):
            out[-1].append(line)
        else:
            out.append([line])
    return [Unit(tuple(group)) for group in out]


def width(found: Sequence[Line]) -> int:
    """Return the width that the text was wrapped to, in columns, or 0 if it was not.

    A line was broken for want of room where the next word would not have fitted on it. That most
    lines of a text are so, with the sentence going on, does not come about by chance.
    """
    pairs = [(a, b) for a, b in pairwise(found) if not b.gap and not marker(b.text)]
    widest = max((_columns(line) for line in found), default=0)
    if len(pairs) < 3 or not NARROWEST <= widest <= WIDEST:
        return 0
    full = [(a, b) for a, b in pairs if not _fits(a, b, widest)]
    running = [a for a, b in full if a.text[-1] not in ".!?:" or b.text[0].islower()]
    return widest if len(full) > 0.6 * len(pairs) and len(running) > 0.5 * len(full) else 0


def _continues(group: Sequence[Line], line: Line, width: int) -> bool:
    last = group[-1]
    return (
        not marker(line.text)
        and "\t" not in last.text + line.text
        and not last.text.endswith("|")
        and not _fits(last, line, width)
    )


def _runs_on(group: Sequence[Line], line: Line) -> bool:
    """Whether a long line stops in the middle of a sentence that `line` takes up in a small letter."""
    first, last = group[0].text, group[-1]
    return (
        _columns(last) >= LONG
        and first[:1].isupper()
        and (last.text[-1].isalnum() or last.text[-1] == ",")
        and line.text[:1].islower()
        and not marker(line.text)
        and "\t" not in last.text + line.text
    )


def _fits(line: Line, following: Line, width: int) -> bool:
    """Tell whether the first word of `following` had room on `line`."""
    # A wrapped text is ragged by hyphens and by editors that count otherwise: allow two columns.
    return _columns(line) + 1 + len(following.text.split(maxsplit=1)[0]) <= width - 2


def _columns(line: Line) -> int:
    return line.indent + len(line.text)
