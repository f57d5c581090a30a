"""Markdown in, HTML out, by markdown-it-py, which is an extra: `pip install rewriter[markdown]`."""

from __future__ import annotations

from ..errors import NoMarkdown


def to_html(text: str) -> str:
    """Return Markdown (CommonMark, with tables) as HTML; HTML inside it is passed on as it is.

    Raises:
        NoMarkdown: the extra is not installed.
    """
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        raise NoMarkdown(
            "input='markdown' needs markdown-it-py: pip install 'rewriter[markdown]'"
        ) from None
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
