"""The words an article is about: a good editor varies ordinary words and keeps the terms.

Terms are the nouns that the article uses often, those of its headings, its acronyms, quoted words
and the nouns of its link texts. Rules that swap single words leave them alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ..document import Block
from ..english.analysis import Sentence

NOUNS = frozenset({"NN", "NNS"})
OFTEN = 4
"""Uses from which a noun counts as a term in an article of up to 500 words."""

_EVERYDAY = frozenset(
    "year day week month time people way thing man woman person number part place case fact point "
    "end lot kind sort bit group world life hour minute today reason idea problem question result "
    "example change moment issue".split()
)


class Terms(NamedTuple):
    """Lemmas that stay as they are, and how often each noun occurs."""

    lemmas: frozenset[str]
    counts: Counter[str]

    def __contains__(self, lemma: object) -> bool:
        return lemma in self.lemmas


def terms(blocks: Iterable[tuple[Block, tuple[Sentence, ...]]]) -> Terms:
    """Return the terms of an article.

    Args:
        blocks: the article's blocks with their analysed sentences.
    """
    counts: Counter[str] = Counter()
    named: set[str] = set()
    words = 0
    for block, sentences in blocks:
        heading = block.kind[:1] == "h" and block.kind[1:].isdigit()
        links = [m for m in block.marks if m.name == "a"]
        for sentence in sentences:
            words += len(sentence.tokens)
            for token in sentence.tokens:
                if token.tag not in NOUNS:
                    continue
                counts[token.lemma] += 1
                if heading or any(m.start <= token.start < m.end for m in links):
                    named.add(token.lemma)
    often = max(OFTEN, words // 125)
    frequent = {lemma for lemma, n in counts.items() if n >= often}
    repeated = {lemma for lemma in named if counts[lemma] > 1}
    return Terms(frozenset((frequent | repeated) - _EVERYDAY), counts)
