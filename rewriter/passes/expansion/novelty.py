"""Holding additions to the point: near the article's own words, and nothing said twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[a-z0-9$€£%]+")
_COMMON = frozenset(
    "a an the of to in on at by for from with and or but as is are was were be been has have had it "
    "its that which who this these those than then not no into over out up so can may will would "
    "their they he she his her them when where while one most many more some such only also there "
    "what how all each other because since after before between".split()
)
SAME = 0.55
"""Share of common content words from which two sentences say the same."""


class Novelty:
    """Remembers what has been said, first of all by the article.

    Args:
        sentences: the article's sentences.
    """

    __slots__ = ("_about", "_bags")

    def __init__(self, sentences: Iterable[str] = ()) -> None:
        bags = [_bag(text) for text in sentences]
        self._about = frozenset(word for bag in bags for word in bag)
        self._bags = [bag for bag in bags if len(bag) > 3]

    def admits(self, sentence: str) -> bool:
        """Return whether `sentence` is new, and remember it if it is."""
        bag = _bag(sentence)
        if any(len(bag & old) >= SAME * len(bag | old) for old in self._bags):
            return False
        self._bags.append(bag)
        return True

    def nearness(self, sentence: str) -> float:
        """Return which share of the sentence's content words the article uses too."""
        bag = _bag(sentence)
        return len(bag & self._about) / len(bag) if bag else 0.0


def _bag(text: str) -> frozenset[str]:
    """Return the content words of a sentence, cut to their first six letters."""
    return frozenset(w[:6] for w in _WORD.findall(text.lower()) if w not in _COMMON)
