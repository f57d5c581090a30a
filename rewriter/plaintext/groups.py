"""Lines that belong together without a sign: lists, verse, a quotation with its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .block import Block
from .headings import title_line
from .lines import Unit
from .lists import led, unled, unmarked
from .shape import ending, furniture, kind, label, prose, titled, words

_SPEAKER = re.compile(r"[–—-]{1,2}\s?(?=[A-Z“\"])")
_VERSE = 60
"""Characters of the longest line that is set apart as verse."""

Part = Block | Unit


def grouped(parts: Sequence[Part], spaced: bool) -> list[Part]:
    """Return `parts` with the units joined that make one block.

    Args:
        parts: blocks known already, and the units between them.
        spaced: whether blank lines tell the paragraphs of this text apart.
    """
    out: list[Part] = []
    at = 0
    while at < len(parts):
        found = _behind_a_colon(parts, at, out, spaced) or _by_itself(parts, at, spaced)
        found = found or _spoken(parts, at) or (_verse(parts, at) if spaced else None)
        made, at = found or ([parts[at]], at + 1)
        out += made
    return out


def _behind_a_colon(
    parts: Sequence[Part], at: int, out: Sequence[Part], spaced: bool
) -> tuple[list[Part], int] | None:
    if not at or not isinstance(parts[at], Unit) or not isinstance(lead := parts[at - 1], Unit):
        return None
    if out[-1] is not lead or not lead.text.endswith(":"):
        return None
    if not (size := led(parts, at, spaced)):
        return None
    items = _run(parts, at, size)
    why = f"{size} {kind(items[0].text)} items behind a colon"
    return [unmarked(items, why)], at + size


def _by_itself(parts: Sequence[Part], at: int, spaced: bool) -> tuple[list[Part], int] | None:
    """A list that nothing leads to; its first line may be its heading."""
    if not isinstance(first := parts[at], Unit) or not (at or label(first.text)):
        return None
    if title_line(first.text) or not (size := unled(parts, at, spaced)):
        return None
    run = _run(parts, at, size)
    headed = _heads(run, spaced)
    items = run[1:] if headed else run
    if len(items) < 2 or (spaced and not headed and not _under_heading(parts, at, items)):
        return None
    block = unmarked(items, f"{len(items)} {kind(items[0].text)} items in a row")
    return [*run[: 1 if headed else 0], block], at + size


def _heads(run: Sequence[Unit], spaced: bool) -> bool:
    """Tell whether the first fragment of a run is the heading of the others."""
    first, others = run[0].text, run[1:]
    if kind(first) != "fragment" or not run[0].gap or label(others[0].text):
        return kind(first) == "fragment" and bool(label(others[0].text))
    alike = all(titled(unit.text) for unit in others)
    return not alike and (not spaced or titled(first) or len(words(first)) == 1)


def _under_heading(parts: Sequence[Part], at: int, items: Sequence[Unit]) -> bool:
    """Tell a list from verse: labels are one anywhere, fragments only under a line that is no prose."""
    if label(items[0].text):
        return True
    before = parts[at - 1]
    return before.kind[0] == "h" if isinstance(before, Block) else not prose(before.text)


def _spoken(parts: Sequence[Part], at: int) -> tuple[list[Part], int] | None:
    """A quotation with the speaker's name under it, behind a dash."""
    if at + 1 >= len(parts):
        return None
    here, name = parts[at], parts[at + 1]
    if not isinstance(here, Unit) or not isinstance(name, Unit):
        return None
    if here.text[0] not in '"“' or not _SPEAKER.match(name.text) or len(words(name.text)) > 12:
        return None
    why = "a quotation above its speaker"
    lines = (here.text, name.text)
    return [Block("blockquote", here.lines[0].number, why, lines)], at + 2


def _verse(parts: Sequence[Part], at: int) -> tuple[list[Part], int] | None:
    """Three short lines or more with no blank line between them."""
    if not isinstance(first := parts[at], Unit):
        return None
    size = 1
    while at + size < len(parts) and isinstance(u := parts[at + size], Unit) and not u.gap:
        size += 1
    run = _run(parts, at, size)
    short = all(len(unit.text) <= _VERSE and len(unit.lines) == 1 for unit in run)
    open_ended = sum(ending(unit.text) not in (".", "!", "?", ":") for unit in run)
    if size < 3 or not short or open_ended < size / 2 or any(furniture(u.text) for u in run):
        return None
    why = f"{size} short lines without a blank line between them"
    texts = tuple(unit.text for unit in run)
    return [Block("p", first.lines[0].number, why, texts, verse=True)], at + size


def _run(parts: Sequence[Part], at: int, size: int) -> list[Unit]:
    return [part for part in parts[at : at + size] if isinstance(part, Unit)]
