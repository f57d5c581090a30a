"""A prompt as people used to send it to a chatbot, instructions and article in one, carried out."""

from __future__ import annotations

from ..pipeline import Rewriter
from ..report import Result
from .read import Brief, read

__all__ = ["Brief", "read", "rewrite_brief", "run"]


def run(text: str, **settings: object) -> Result:
    """Return the article that a brief asks for, and the report.

    Args:
        text: instructions and article, see `read`.
        settings: fields of `Options`, which win over what the brief asks for.

    Raises:
        TypeError: `text` is not a str, or a setting has an unknown name.
        ValueError: a setting has a value that is not allowed.
        UnclearBrief: see `read`.
        RewriterError: see `Rewriter.run`.
    """
    brief = read(text)
    result = Rewriter(brief.options, **settings).run(brief.article)
    result.report.lines += brief.lines
    if brief.unknown:
        result.report.warnings.append(
            f"words of the instructions not understood: {', '.join(brief.unknown)}"
        )
    return result


def rewrite_brief(text: str, **settings: object) -> str:
    """Return the article that a brief asks for, as HTML; see `run`."""
    return run(text, **settings).html
