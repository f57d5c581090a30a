"""Plain text in, HTML out: headings, paragraphs, lists, quotations and tables, as a reader sees them."""

from __future__ import annotations

from . import markdown
from .block import Block, Item
from .detect import is_plain
from .read import read
from .render import html

__all__ = ["Block", "Item", "html", "is_plain", "markdown", "read", "to_html"]


def to_html(text: str, *, references: bool = False) -> str:
    """Return `text` as HTML.

    Args:
        text: an article without markup, in any line endings.
        references: whether `&amp;` and its like in the text are references that a feed left, to be
            passed on; otherwise they are characters like any others.

    Returns:
        One element per block, a blank line between them. Every word of the text is in it, in
        order; bullets, item numbers, the signs of rules and tables become markup.
    """
    return html(read(text), references)
