"""The expand pass: figures worked out, terms explained, the article drawn together.

Every addition is arithmetic on the article's own figures (`computed`), drawn from its own
statements (`restated`) or from the knowledge base (`explained`); its record says which.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..article.reading import Article
from ..document import Block
from ..knowledge.base import base
from ..options import Options
from ..report import Declined, Proposal
from .expansion.addition import Addition
from .expansion.composer import Composer

RULE = "expand"


def propose(article: Article, options: Options) -> Iterator[Proposal | Declined]:
    """Yield the additions that bring the article to `min_words`, or as near as is honest."""
    composer = Composer(article, options, base())
    plan = composer.compose()
    blocks = {block.index: block for block in article.blocks}
    for index, group in groupby(plan, key=lambda a: a.block):
        for addition in group:
            yield _proposal(article, blocks[index], addition)
    if (missing := composer.missing()) > 0:
        yield Declined(RULE, f"nothing honest left to add; {missing} words are missing", -1)


def _proposal(article: Article, block: Block, addition: Addition) -> Proposal:
    if addition.at >= 0:
        (item,) = addition.items
        edits = tuple(block.edit(addition.at, addition.at, item.text, RULE))
    else:
        document = article.document
        like = {b.kind: b for b in article.blocks}
        elements = [
            document.element(
                item.kind,
                item.text if isinstance(item.text, str) else list(item.text),
                like=block if item.kind == block.kind else like.get(item.kind),
            )
            for item in addition.items
        ]
        edits = (document.insert_after(block, elements, RULE),)
    return Proposal(block.index, edits, addition.records)
