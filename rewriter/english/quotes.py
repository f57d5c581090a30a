"""Direct quotations: the spans that no rule may enter."""

from __future__ import annotations

import re

from ..edits import Span

_PAIRS = {"“": "”", "«": "»", "„": "”“", "‹": "›", "「": "」", "『": "』", "``": "''"}
_MARK = re.compile(r"``|''|[\"“”«„‹「『'‘]")
_CLOSERS = {closers: re.compile(pattern) for closers, pattern in (
    ("”", "[“”]"), ("»", "[«»]"), ("”“", "[”“]"), ("›", "[‹›]"), ("」", "[「」]"), ("』", "[『』]"),
    ("''", "''|\""),
)}  # fmt: skip
_ELIDED = re.compile(
    r"(?:tis|twas|til|till|em|cause|cuz|bout|round|neath|n|nuff|cos|kay|tude|sup)(?![^\W_])|"
    r"\d\d(?:s|ers?)?(?![^\W_])",
    re.IGNORECASE,
)
_BEFORE_OPENING = frozenset('([{—–-/“"«„')
_REACH = 1500
"""How far behind an opening single mark its closing one may stand; beyond, it is an apostrophe."""


def quoted(text: str) -> tuple[Span, ...]:
    """Return the quotations in a block's text, with their marks, in order, without overlaps.

    Double marks of all kinds; single ones where they cannot be apostrophes. What stands quoted
    inside a quotation is covered by it. A quotation left open runs to the end of the text, as in
    speech of several paragraphs.
    """
    spans: list[Span] = []
    at = 0
    while found := _MARK.search(text, at):
        start, mark = found.start(), found.group()
        end = _end(text, start, mark)
        if end:
            spans.append(Span(start, end))
        at = end or found.end()
    return tuple(spans)


def _end(text: str, start: int, mark: str) -> int:
    """Where the quotation that begins at `start` ends; 0 if none begins there."""
    behind = start + len(mark)
    if mark in _PAIRS:
        return _paired_end(text, behind, mark)
    before, after = text[start - 1 : start], text[behind : behind + 1]
    if mark in ('"', "''", "”"):
        if before.isdigit() and not after.isalnum():  # inches, seconds
            return 0
        if mark == "”" and (not after.isalnum() or before.isalnum()):
            return 0
        return _straight_end(text, behind, mark)
    if (before and not before.isspace() and before not in _BEFORE_OPENING) or not after:
        return 0
    if not (after.isalnum() or after in '“"[(.…$£€') or _ELIDED.match(text, behind):
        return 0
    end = _single_end(text, start, "’" if mark == "‘" else "'")
    return end or (len(text) if mark == "‘" else 0)


def _paired_end(text: str, behind: int, mark: str) -> int:
    closers = _PAIRS[mark]
    depth = 1
    for found in _CLOSERS[closers].finditer(text, behind):
        if found.group() == mark and mark != "„":
            depth += 1
            continue
        depth -= 1
        if not depth:
            return found.end()
    if depth > 1:  # an opening mark too many: the first closing one counts
        close = text.find(closers[0], behind)
        return close + 1 if close >= 0 else len(text)
    straight = text.find('"', behind) if mark == "“" else -1
    return straight + 1 if straight >= 0 else len(text)


def _straight_end(text: str, behind: int, mark: str) -> int:
    close = text.find(mark, behind)
    if mark == '"':
        while close > 0 and text[close - 1].isdigit() and _opens_later(text, close):
            close = text.find(mark, close + 1)
        curly = text.find("”", behind, close if close >= 0 else len(text))
        if curly >= 0 and text.find("“", behind, curly) < 0:
            close = curly
    return close + len(mark) if close >= 0 else len(text)


def _opens_later(text: str, at: int) -> bool:
    """Whether a mark behind a figure inside a quotation means inches: the next mark closes too."""
    following = text.find('"', at + 1)
    return (
        following > 0
        and not text[following - 1].isspace()
        and not text[following + 1 : following + 2].isalnum()
        and text[at + 1 : at + 2].isspace()
        and text.count('"', at, at + _REACH) % 2 == 0
    )


def _single_end(text: str, start: int, closer: str) -> int:
    """Where a quotation in single marks ends, 0 if no mark nearby can close it."""
    position = start + 1
    doubtful = 0  # behind an s: a closing mark or a possessive
    stop = min(len(text), start + _REACH)
    while 0 <= (position := text.find(closer, position, stop)):
        before, after = text[position - 1], text[position + 1 : position + 2]
        if after.isalnum():
            if doubtful and before.isspace() and not _ELIDED.match(text, position + 1):
                return doubtful  # a new quotation opens
        elif not before.isspace():
            if before != "s" or (after and after not in " \u00a0"):
                return position + 1
            doubtful = position + 1
        position += 1
    return doubtful
