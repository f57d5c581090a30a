"""How an article speaks: with contractions (`don't`, `it's`) or without."""

from __future__ import annotations

from collections.abc import Iterable

from ..english.analysis import Sentence

SHARE = 0.0125
"""From this share of contracted words on an article is informal."""

_CONTRACTED = frozenset("n't 'm 're 've 'll 'd".split())
_HOSTS = frozenset("it that there what here he she who let".split())


def register(sentences: Iterable[Sentence]) -> str:
    """Return `informal` or `formal`."""
    words = contracted = 0
    for sentence in sentences:
        before = ""
        for token in sentence.tokens:
            word = token.text.lower().replace("\u2019", "'")
            words += word[:1].isalnum()
            contracted += word in _CONTRACTED or (word == "'s" and before in _HOSTS)
            before = word
    return "informal" if contracted > SHARE * words else "formal"
