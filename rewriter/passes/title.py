"""The title pass: the article comes without its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..article.reading import Article
from ..options import Options
from ..report import Change, Declined, Proposal

RULE = "title/omitted"
_CLOSED = re.compile(r"</h1\s*>$", re.I)


def propose(article: Article, options: Options) -> Iterator[Proposal | Declined]:
    """Yield the edit that drops a leading `<h1>`."""
    title = article.outline.title
    if title is None or options.title == "keep":
        return
    if not _CLOSED.search(article.document.source, *title.element):
        yield Declined(RULE, "the <h1> is not closed", title.index)
        return
    edits = article.document.without(title, RULE)
    yield Proposal(title.index, edits, (Change(RULE, title.text, "", title.index),))
