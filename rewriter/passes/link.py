"""The link pass: the article's last paragraph leads the reader on."""

from __future__ import annotations

from collections.abc import Iterator

from ..article.reading import Article
from ..document import Block
from ..html.entities import escape
from ..options import Options
from ..report import Added, Declined, Proposal

RULE = "link/closing"


LEAD = "For more trending news articles like this, visit "


def propose(article: Article, options: Options) -> Iterator[Proposal | Declined]:
    """Yield the closing paragraph, unless the article has it already."""
    link, behind = options.link, article.outline.end
    if link is None or behind is None:
        return
    label = " ".join(link.label.split())
    line = f"{LEAD}{label}."
    for block in article.blocks:
        if " ".join(block.text.split()) == line:
            yield Declined(RULE, "the closing line is there already", block.index)
            return
    href = escape(link.url).replace('"', "&quot;")
    anchor = f'{LEAD}<a href="{href}">{escape(label)}</a>.'
    document = article.document
    element = document.element("p", anchor, like=_sibling(article), html=True)
    edit = document.insert_after(behind, [element], RULE)
    yield Proposal(behind.index, (edit,), (Added(RULE, line, "link", behind.index),))


def _sibling(article: Article) -> Block | None:
    """The nearest paragraph before the end: the new one is dressed like it."""
    paragraphs = [block for block in article.blocks if block.kind == "p"]
    return paragraphs[-1] if paragraphs else None
