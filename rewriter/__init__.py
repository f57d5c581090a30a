"""Rewrites English news and blog articles in HTML: offline, by rules, every tag and fact kept.

    import rewriter

    html = rewriter.rewrite("<p>Task completion feels like progress. ...</p>", min_words=800)

`rewrite` is the one-call form; `Rewriter` keeps its options and gives a report with each result.
`rewrite_brief` takes a whole prompt, instructions and article in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import (
    CannotEdit,
    NoMarkdown,
    NoProse,
    RewriterError,
    RuleError,
    TooShort,
    UnclearBrief,
    UnsafeRewrite,
)
from .options import Link, Options
from .report import Added, Change, Declined, ReadLine, Report, Result

if TYPE_CHECKING:
    from .brief import rewrite_brief
    from .pipeline import Rewriter, rewrite

__version__ = "0.1.0.dev0"

__all__ = [
    "Added",
    "CannotEdit",
    "Change",
    "Declined",
    "Link",
    "NoMarkdown",
    "NoProse",
    "Options",
    "ReadLine",
    "Report",
    "Result",
    "Rewriter",
    "RewriterError",
    "RuleError",
    "TooShort",
    "UnclearBrief",
    "UnsafeRewrite",
    "rewrite",
    "rewrite_brief",
]


def __getattr__(name: str) -> object:
    """Load the pipeline when it is first asked for, so that `import rewriter` costs little."""
    if name in ("Rewriter", "rewrite"):
        from . import pipeline

        return getattr(pipeline, name)
    if name == "rewrite_brief":
        from .brief import rewrite_brief

        return rewrite_brief
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
