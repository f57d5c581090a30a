"""Direct quotations: the spans that no rule may enter."""

from __future__ import annotations

from ..edits import Span

_PAIRS = {"“": "”", "«": "»", "„": "“"}


def quoted(text: str) -> tuple[Span, ...]:
    """Return the quotations in a block's text, with their marks, in order.

    Curly and straight double quotes, and single ones where they cannot be apostrophes. A quotation
    left open runs to the end of the text, as in speech of several paragraphs.
    """
    spans: list[Span] = []
    at, size = 0, len(text)
    while at < size:
        char = text[at]
        if char in _PAIRS:
            end = text.find(_PAIRS[char], at + 1)
        elif char == '"' and not (at and text[at - 1].isdigit()):
            end = text.find('"', at + 1)
        elif char in "'‘" and _opens(text, at):
            end = _single_end(text, at)
            if end < 0:
                at += 1
                continue
        else:
            at += 1
            continue
        stop = size if end < 0 else end + 1
        spans.append(Span(at, stop))
        at = stop
    return tuple(spans)


def _opens(text: str, at: int) -> bool:
    """Whether a single quotation mark opens a quotation here."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before and not (before.isspace() or before in "([—–-"):
        return False
    if not after.isalnum():
        return False
    word = text[at + 1 : at + 8].lower()
    return not word.startswith(("tis", "twas", "til ", "em ", "cause", "n' ", "round")) and not (
        after.isdigit() and text[at + 3 : at + 4] in ("s", " ")
    )


def _single_end(text: str, at: int) -> int:
    """Where a quotation in single marks ends, or -1 if none is found nearby."""
    closer = "’" if text[at] == "‘" else "'"
    position = at + 1
    while (position := text.find(closer, position)) >= 0 and position - at < 400:
        before, after = text[position - 1], text[position + 1 : position + 2]
        if (not after or not after.isalnum()) and not (before == "s" and after == " " and text.find(closer, position + 1) > 0):
            return position
        position += 1
    return -1
