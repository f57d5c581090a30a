"""An article as the passes see it: its blocks, their sentences, and what is known of the whole."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from ..document import Block, Document, words
from ..english.analysis import Sentence, analyse
from ..options import Options
from .facts import Ledger, ledger
from .outline import Outline
from .register import register
from .terms import Terms, terms
from .tone import tone


_COMMON = frozenset(
    "the of and to is that with for was are as by from have this which it at but not".split()
)
_LETTERS = re.compile(r"[^\W\d_]+")


class Article:
    """One document, read as an article under `options`. Everything but the outline is lazy."""

    def __init__(
        self, document: Document, options: Options, origin: Article | None = None
    ) -> None:
        self.document, self.options = document, options
        self.origin = origin or self
        self.outline = Outline.read(document)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The article's own blocks, in order."""
        return self.outline.blocks

    @cached_property
    def words(self) -> int:
        """How many words a reader sees in `blocks`."""
        return sum(words(block.text) for block in self.blocks)

    @cached_property
    def is_english(self) -> bool:
        """Whether enough of its words are the common ones of English; short texts pass."""
        found = [w.lower() for block in self.blocks for w in _LETTERS.findall(block.text)]
        return len(found) < 60 or sum(w in _COMMON for w in found) > 0.05 * len(found)

    def sentences(self, block: Block) -> tuple[Sentence, ...]:
        """Return the analysed sentences of one block."""
        return analyse(block.text)

    @cached_property
    def ledger(self) -> Ledger:
        """The figures, dates and people of `blocks`."""
        return ledger((block, self.sentences(block)) for block in self.blocks)

    @cached_property
    def tone(self) -> str:
        """How light an ending the article can bear: `free`, `dry` or `sober`."""
        return tone((block.text for block in self.blocks), self.options.sobriety)

    @cached_property
    def register(self) -> str:
        """Whether its author writes contractions: `informal` or `formal`."""
        return register(s for block in self.blocks for s in self.sentences(block))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Common words that are names here: with a capital inside sentences, and never without.

        Also the first two words of longer names, joined by a space.
        """
        large: set[str] = set()
        pairs: set[str] = set()
        small: set[str] = set()
        for block in self.blocks:
            for sentence in self.sentences(block):
                tokens = sentence.tokens[1:]
                pairs.update(
                    f"{a.text} {b.text}"
                    for a, b in pairwise(tokens)
                    if a.text[:1].isupper() and b.text[:1].isupper()
                )
                for token in tokens:
                    if token.tag in ("NNP", "NNPS") and token.text[:1].isupper():
                        large.add(token.text)
                    elif token.text.islower():
                        small.add(token.text)
        return frozenset(pairs | {word for word in large if word.lower() not in small})

    @cached_property
    def terms(self) -> Terms:
        """The words the article is about."""
        return terms((block, self.sentences(block)) for block in self.blocks)
