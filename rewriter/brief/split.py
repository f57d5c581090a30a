"""Which lines of a brief are instructions, which the article, which residue.

Instructions stand before the article, behind it, or on both sides, never in it: lines are read from
both ends inwards, up to the first that is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..errors import UnclearBrief
from ..plaintext.markers import marker
from ..report import ReadLine
from .line import LONG, SHORT, Reading, read, wish
from .wording import Found

_SENTENCE = re.compile(r"(?<=[.!?:])[\"”’)]*\s+")
_FENCES = frozenset(('"""', "'''", "```", "~~~", "<<<", ">>>"))
_NEAR = 8
"""Lines below the instructions in which a line may still say that the article begins there."""


class Parts(NamedTuple):
    """A brief taken apart.

    Attributes:
        article: the article's own text, its lines as they were.
        found: the wordings of all instructions.
        lines: what each line was taken for, and why, in order.
        unknown: words of instructions that were not understood.
    """

    article: str
    found: tuple[Found, ...]
    lines: tuple[ReadLine, ...]
    unknown: tuple[str, ...]


class _Splitter:
    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        kept = text.splitlines(keepends=True)
        self.ends = [whole[len(line) :] for line, whole in zip(self.lines, kept, strict=True)]
        self.first, self.last = 0, len(self.lines)
        self.found: list[Found] = []
        self.read: list[ReadLine] = []
        self.unknown: list[str] = []
        self.parted = False

    def take(self, at: int, text: str, reading: Reading) -> None:
        """Note that a line, or the `text` of it, is an instruction or residue."""
        kind = "residue" if reading.kind == "residue" else "instruction"
        self.read.append(ReadLine(at + 1, kind, text.strip(), reading.why))
        self.found += reading.found
        self.unknown += reading.unknown

    def front(self) -> None:
        """Take the instructions before the article."""
        seen = False
        while self.first < self.last:
            text = self.lines[self.first]
            if not text.strip():
                self.first += 1
                continue
            reading = read(text)
            if reading.kind == "mark" and not (seen or text.strip() in _FENCES):
                break
            if reading.kind in ("instruction", "begins", "mark"):
                self.take(self.first, text, reading)
                self.first += 1
                seen = True
                if reading.kind in ("begins", "mark"):
                    self.parted = True
                    break
                continue
            self._whole_or_refuse(self.first, text, reading, front=True)
            break
        if seen and not self.parted:
            self._look_ahead()
            if self.first < self.last and self._suspect(self.first, self.read[-1].text):
                self._doubt(self.first, "it may be an instruction or the article's first line")

    def back(self) -> None:
        """Take the instructions and the residue behind the article."""
        seen = False
        while self.first < self.last:
            at, text = self.last - 1, self.lines[self.last - 1]
            if not text.strip():
                self.last -= 1
                continue
            reading = read(text)
            fenced = reading.kind == "mark" and (seen or text.strip() in _FENCES)
            if reading.kind in ("instruction", "residue") or fenced:
                self.take(at, text, reading)
                self.last -= 1
                seen = seen or reading.kind == "instruction"
                continue
            if reading.kind != "mark":
                seen = self._whole_or_refuse(at, text, reading, front=False) or seen
            break
        parted = bool(self.read) and self.read[-1].why.startswith("a line of signs")
        if not seen or self.first >= self.last:
            return
        if not parted and self._suspect(self.last - 1, self.read[-1].text):
            self._doubt(self.last - 1, "it may be an instruction or the article's last line")
        if not self.parted and _told(self.lines[self.first]):
            self._doubt(self.first, "it may be an instruction or the article's first line")

    def _whole_or_refuse(self, at: int, text: str, reading: Reading, *, front: bool) -> bool:
        """Take the sentences of a line that are instructions where the article shares the line."""
        kinds = {f.kind for f in reading.found}
        if reading.kind != "doubtful" and not kinds & {"order", "sets", "refuse", "incomplete"}:
            return False
        cuts = [match.end() for match in _SENTENCE.finditer(text)]
        for cut in reversed(cuts) if front else cuts:
            inside, rest = (text[:cut], text[cut:]) if front else (text[cut:], text[:cut])
            part = read(inside)
            asks = {f.kind for f in part.found} & {"order", "verb", "sets"}
            if part.kind == "instruction" and asks and _prose(rest, part_ends=inside.rstrip()[-1:]):
                self.take(at, inside, part)
                self.lines[at] = rest if front else rest.rstrip()
                return True
        if reading.kind == "doubtful":
            self._doubt(at, f"{reading.why}; not understood: {', '.join(reading.unknown)}")
        return False

    def _look_ahead(self) -> None:
        """Refuse instructions that are not understood: the article begins only under them."""
        end = min(self.last, self.first + _NEAR)
        for at in range(self.first, end):
            text = self.lines[at].strip()
            if at > self.first and (text in _FENCES or read(text).kind == "begins"):
                self._doubt(self.first, "it stands before the article and is not understood")

    def _suspect(self, at: int, beside: str) -> bool:
        """Tell whether a line beside an instruction is too much like one to be called the article's."""
        text = self.lines[at].strip()
        own, other = marker(text), marker(beside)
        if own and other and own.style == other.style:
            return True
        if text[0] in "\"“‘'" or len(text.split()) > SHORT:
            return False
        asks = [f for f in read(text).found if f.kind in ("order", "sets", "refuse", "incomplete")]
        return wish(text) or len(asks) > 1 or _told(text)

    def _doubt(self, at: int, why: str) -> None:
        raise UnclearBrief(why, at + 1, self.lines[at].strip())


def _told(text: str) -> bool:
    """Tell whether a line begins by telling somebody to rewrite this text."""
    found = [f for f in read(text).found if f.kind == "order"]
    return bool(found) and len(text[: found[0].start].split()) < 3 and len(text.split()) < LONG


def _prose(rest: str, part_ends: str) -> bool:
    """Tell whether what shares a line with an instruction is the article's, beyond doubt."""
    reading = read(rest)
    asks = {f.kind for f in reading.found} - {"frame"}
    least = 4 if part_ends == ":" else 12
    return reading.kind == "article" and not asks and not wish(rest) and len(rest.split()) >= least


def split(text: str) -> Parts:
    """Tell the instructions of a brief from its article.

    Args:
        text: the whole brief.

    Raises:
        UnclearBrief: a line may be either.
    """
    found = _Splitter(text)
    found.front()
    found.back()
    for at in range(found.first, found.last):
        if line := found.lines[at].strip():
            found.read.append(ReadLine(at + 1, "article", line, "between the instructions"))
    own = range(found.first, found.last)
    article = "".join(found.lines[at] + (found.ends[at] if at < own[-1] else "") for at in own)
    lines = tuple(sorted(found.read, key=lambda line: (line.number, line.kind != "instruction")))
    return Parts(article, tuple(found.found), lines, tuple(found.unknown))
