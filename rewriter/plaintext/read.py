"""From text to blocks: what is marked is taken first, what is not is inferred from its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .block import Block
from .groups import grouped
from .headings import FAQ, heading, title_line
from .lines import Line, Unit, lines, units, width
from .lists import marked
from .markers import marker
from .shape import asks, ending, furniture, prose, words
from .tables import table

_RULE = re.compile(r"(?:[-–—_*=~#•·⁂+]\s*){3,}|⁂|❦")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)(.*?)\s*#*")
_QUOTED = re.compile(r">+ ?")
_ASKED, _ANSWERED = (
    re.compile(r"Q(?:uestion)?\s?\d{0,2}\s?[:.]\s"),
    re.compile(r"A(?:nswer)?\s?\d{0,2}\s?[:.]\s"),
)

_NUMBERED = re.compile(
    r"(?:step|part|chapter|tip|reason|lesson|day|week|rule|no\.?|#) ?\d+\b", re.I
)

Part = Block | Unit


def read(text: str) -> list[Block]:
    """Return the blocks of a plain text, in order. No word is lost, no two lines are merged that
    were not one line before a width broke them.

    Args:
        text: an article without markup.
    """
    found = lines(text)
    wrapped = width(found)
    spaced = sum(line.gap for line in found) > 0.3 * len(found)
    parts = _written(found, wrapped)
    parts = _with_lists(parts)
    parts = grouped(parts, spaced or bool(wrapped))
    return _with_headings(parts)


def _written(found: Sequence[Line], wrapped: int) -> list[Part]:
    """What the writer marked: tables, rules, headings with a sign, quotations."""
    parts: list[Part] = []
    plain: list[Line] = []

    def flush() -> None:
        parts.extend(units(plain, wrapped))
        plain.clear()

    at = 0
    while at < len(found):
        line = found[at]
        block: Block | None = None
        end = at + 1
        if tabled := table(found, at):
            block, end = tabled
        elif hashed := _HASHES.fullmatch(line.text):
            why = f"marked with {hashed[1]}"
            block = Block(f"h{len(hashed[1])}", line.number, why, (hashed[2],))
        elif line.text.startswith(">"):
            while end < len(found) and found[end].text.startswith(">") and not found[end].gap:
                end += 1
            quoted = tuple(_QUOTED.sub("", each.text, count=1) for each in found[at:end])
            kept = tuple(text for text in quoted if text.strip())
            block = Block("blockquote", line.number, "marked with >", kept) if kept else None
        elif _underlined(found, at):
            level = "h1" if found[at + 1].text[0] == "=" and not parts and not plain else "h2"
            block, end = Block(level, line.number, "underlined", (line.text,)), at + 2
        elif _RULE.fullmatch(line.text):
            block = Block("hr", line.number, "a line of signs")
        if block:
            flush()
            parts.append(block)
        elif end == at + 1 and not line.text.startswith(">"):
            plain.append(line)
        at = end
    flush()
    return parts


def _underlined(found: Sequence[Line], at: int) -> bool:
    if at + 1 >= len(found) or found[at + 1].gap:
        return False
    text, below = found[at].text, found[at + 1].text
    return (
        bool(_UNDERLINE.fullmatch(below))
        and bool(words(text))
        and len(text) <= 120
        and ending(text) not in (".", ",", ";", ":")
        and (found[at].gap or at == 0 or not prose(text))
    )


def _with_lists(parts: Sequence[Part]) -> list[Part]:
    out: list[Part] = []
    at = 0
    while at < len(parts):
        if found := marked(parts, at):
            block, at = found
            out.append(block)
        else:
            out.append(parts[at])
            at += 1
    return out


def _with_headings(parts: Sequence[Part]) -> list[Block]:
    out: list[Block] = []
    asked = False  # inside a section of questions and answers
    for at, part in enumerate(parts):
        if not isinstance(part, Unit):
            asked = asked and part.kind not in ("h1", "h2")
            out.append(part)
            continue
        number, text = part.lines[0].number, part.text
        texts = tuple(line.text for line in part.lines)
        after = parts[at + 1] if at + 1 < len(parts) else None
        following = _following(parts, at)
        if not out and (title := title_line(text)):
            out.append(Block("h1", number, "it says that it is the title", (title,)))
            continue
        if _ASKED.match(text) and isinstance(after, Unit) and _ANSWERED.match(after.text):
            out.append(Block("h3", number, "a question with its answer", texts))
            continue
        why = heading(text, following) if len(part.lines) < 3 else ""
        if not why:
            out.append(Block("p", number, "prose", texts))
            continue
        if FAQ.fullmatch(text.rstrip(":")):
            asked, level = True, "h2"
        elif asked and asks(text):
            level, why = "h3", "a question with its answer, in a section of questions"
        else:
            asked, level = False, "h2"
            if not out and _titles(text) and "customary" not in why:
                level, why = "h1", f"the first line, {why}"
        out.append(Block(level, number, why, texts))
    return out


def _titles(text: str) -> bool:
    """Tell whether a heading in the first line can be the title of the whole."""
    first_of_many = asks(text) or marker(text) or FAQ.fullmatch(text) or _NUMBERED.match(text)
    return not first_of_many and not furniture(text)


def _following(parts: Sequence[Part], at: int) -> str:
    """What stands under a line, as `heading` wants it; headings under headings are looked through."""
    for part in parts[at + 1 : at + 4]:
        if not isinstance(part, Unit):
            return "*" if part.kind in ("p", "ul", "ol", "table", "blockquote") else "-"
        if (prose(part.text) and not asks(part.text)) or len(words(part.text)) >= 18:
            return part.text
        if part.text.count(": ") > 1:
            return "*"
    return "-" if at + 1 < len(parts) else ""
