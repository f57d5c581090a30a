"""Figures worked out from the article's own: arithmetic only, in the sentence's own terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ....article.facts import Fact
from ....article.reading import Article
from ....document import Block
from ....english.quotes import quoted
from .changes import before, change, expected, recovery
from .conversion import conversion
from .frame import Derived, Frame
from .scores import margin, record
from .shares import each, gap, multiple, one_in, part, rank, share
from .times import length, rate, span

__all__ = ["Derived", "derived", "of_frame"]

KINDS: tuple[Callable[[Frame], Iterator[Derived]], ...] = (
    change, expected, before, gap, share, part, multiple, each, rate, recovery, one_in, rank, record, margin,
    span, conversion, length,
)  # fmt: skip
"""The most telling first: a sentence gets the first that it gives rise to."""


CROWDED = 12
"""A sentence with more figures than this is a table in disguise."""


def derived(article: Article, block: Block) -> list[Derived]:
    """Return what can be worked out behind the sentences of one block, best kind first."""
    found = [pair for frame in frames(article, block) for pair in of_frame(frame)]
    return [result for _, result in sorted(found, key=lambda pair: pair[0])]


def of_frame(frame: Frame) -> list[tuple[int, Derived]]:
    """Return the results of one sentence with the rank of their kind."""
    return [(rank, result) for rank, kind in enumerate(KINDS) for result in kind(frame)]


def frames(article: Article, block: Block) -> Iterator[Frame]:
    """Yield the sentences of a block that hold digits or figures."""
    signs = sum("%" in b.text for b in article.blocks)
    sign = "%" if signs and not any("percent" in b.text for b in article.blocks) else "percent"
    quotes = tuple(quoted(block.text))
    earlier: tuple[Fact, ...] = ()
    for i, sentence in enumerate(article.sentences(block)):
        facts = article.ledger.within(block.index, i)
        if len(facts) > CROWDED:
            continue
        if facts or any(c.isdigit() for c in sentence.text):
            span = (sentence.start, sentence.end)
            yield Frame(block.text, *span, block.index, facts, sign, quotes, earlier)
        earlier = facts
