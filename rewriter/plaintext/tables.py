"""Tables made with tabs or pipes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .block import Block
from .lines import Line

_RULED = re.compile(r"\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*\|?")
_FIGURE = re.compile(r"[\s$€£¥+\-−–(]*\d[\d.,:%/\s$€£()a-zA-Z-]{0,12}")


def table(found: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """Return the table that begins at `found[at]` and the index behind it, if there is one.

    Two rows or more with as many cells each; a row of dashes under the first makes it the head.
    """
    for cells in (_piped, _tabbed):
        rows: list[tuple[str, ...]] = []
        ruled, end = False, at
        while end < len(found):
            text = found[end].text
            if (
                rows
                and "|" in rows_source(found, at)
                and _RULED.fullmatch(text)
                and cells is _piped
            ):
                ruled = ruled or len(rows) == 1
                end += 1
                continue
            row = cells(found[end])
            if len(row) < 2 or (rows and len(row) != len(rows[0])):
                break
            rows.append(row)
            end += 1
        if len(rows) > 1:
            sign = "pipes" if cells is _piped else "tabs"
            why = f"{len(rows)} rows of {len(rows[0])} cells, set off by {sign}"
            header = ruled or _names_columns(rows)
            return Block("table", found[at].number, why, rows=tuple(rows), header=header), end
    return None


def rows_source(found: Sequence[Line], at: int) -> str:
    """Return the text of the first row, to tell a ruled table from a horizontal rule."""
    return found[at].text


def _piped(line: Line) -> tuple[str, ...]:
    if "|" not in line.text:
        return ()
    text = line.text.removeprefix("|").removesuffix("|")
    return tuple(cell.strip() for cell in text.split("|"))


def _tabbed(line: Line) -> tuple[str, ...]:
    if "\t" not in line.raw.rstrip("\r\n").strip(" "):
        return ()
    return tuple(cell.strip() for cell in line.raw.split("\t"))


def _names_columns(rows: Sequence[Sequence[str]]) -> bool:
    """A first row without figures above rows that all have some."""
    figures = [any(_FIGURE.fullmatch(cell) for cell in row) for row in rows]
    return not figures[0] and all(figures[1:])
