"""Blocks as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from ..html.entities import escape
from .block import Block

_LITERAL = re.compile(r"&amp;(?=(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)")


def html(blocks: Iterable[Block], references: bool = False) -> str:
    """Return `blocks` as HTML source, a blank line between them.

    Args:
        blocks: what was read.
        references: take `&amp;` in the text for a reference that a feed left, not for five letters.
    """

    def escaped(text: str) -> str:
        return _LITERAL.sub("&", escape(text)) if references else escape(text)

    return "\n\n".join(_block(block, escaped) for block in blocks)


def _block(block: Block, escaped: Callable[[str], str]) -> str:
    kind = block.kind
    if kind == "hr":
        return "<hr>"
    if kind == "table":
        rows = "\n".join(
            _row(row, "th" if block.header and not i else "td", escaped)
            for i, row in enumerate(block.rows)
        )
        return f"<table>\n{rows}\n</table>"
    if kind in ("ul", "ol"):
        return _list(block, escaped)
    if kind == "blockquote":
        inner = "\n".join(f"<p>{escaped(line)}</p>" for line in block.lines)
        return f"<blockquote>\n{inner}\n</blockquote>"
    joint = "<br>\n" if block.verse else "\n"
    return f"<{kind}>{joint.join(map(escaped, block.lines))}</{kind}>"


def _list(block: Block, escaped: Callable[[str], str]) -> str:
    start = f' start="{block.start}"' if block.kind == "ol" and block.start != 1 else ""
    style = f' type="{block.style}"' if block.kind == "ol" and block.style != "1" else ""
    out = [f"<{block.kind}{style}{start}>"]
    for item in block.items:
        text = "\n".join(map(escaped, item.lines))
        inner = "".join("\n" + _list(each, escaped) for each in item.inner)
        out.append(f"<li>{text}{inner}</li>")
    return "\n".join([*out, f"</{block.kind}>"])


def _row(row: Iterable[str], cell: str, escaped: Callable[[str], str]) -> str:
    return "<tr>" + "".join(f"<{cell}>{escaped(text)}</{cell}>" for text in row) + "</tr>"
