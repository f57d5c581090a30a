"""Holding additions to the point: near the article's own words, and nothing said twice."""

from __future__ import annotations

import re
from collections import Counter
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
HELD, LEAST = 0.75, 4
"""Share of so many content words that, all in one older sentence, leave nothing new to say."""
HALF, ECHO, FEW = 0.5, 0.42, 3
"""The same of two sentences of our own, by the shorter one, and without the article's topics."""
SHARED, OFTEN = 3, 4
"""Content words shared with the article, or uses of one of them there, that tie a sentence to it."""


class Novelty:
    """Remembers what has been said, first of all by the article.

    Args:
        sentences: the article's sentences.
    """

    __slots__ = ("_about", "_bags", "_ours")

    _about: Counter[str]

    def __init__(self, sentences: Iterable[str] = ()) -> None:
        bags = [_bag(text) for text in sentences]
        self._about = Counter(word for bag in bags for word in bag)
        self._bags = [bag for bag in bags if len(bag) > 3]
        self._ours: list[frozenset[str]] = []

    def admits(self, sentence: str) -> bool:
        """Return whether `sentence` is new, and remember it if it is."""
        bag = _bag(sentence)
        for old in self._bags:
            common = len(bag & old)
            if common >= SAME * len(bag | old) or common >= max(LEAST, HELD * len(bag)):
                return False
        topic = {word for word in bag if self._about[word] >= OFTEN}
        for old in self._ours:
            for one, two, most in ((bag, old, HALF), (bag - topic, old - topic, ECHO)):
                if len(one & two) >= max(FEW, most * min(len(one), len(two))):
                    return False
        self._bags.append(bag)
        self._ours.append(bag)
        return True

    def mark(self) -> tuple[int, int]:
        """Return a mark to which `forget` goes back."""
        return len(self._bags), len(self._ours)

    def forget(self, mark: tuple[int, int]) -> None:
        """Forget what has been admitted since the mark: it is not said after all."""
        del self._bags[mark[0] :], self._ours[mark[1] :]

    def nearness(self, sentence: str) -> float:
        """Return which share of the sentence's content words the article uses too."""
        bag = _bag(sentence)
        return len(bag & self._about.keys()) / len(bag) if bag else 0.0

    def touches(self, sentence: str, field: str) -> bool:
        """Return whether the sentence speaks of what the article speaks of.

        It shares a word that the article uses again and again, or several that it uses; the name
        of the field, which most of its sentences hold, is no such word.
        """
        told = _bag(sentence) - _bag(field)
        shared = [self._about[word] for word in told if word in self._about and len(word) > 3]
        return len(shared) >= SHARED or max(shared, default=0) >= OFTEN


def _bag(text: str) -> frozenset[str]:
    """Return the content words of a sentence, in the singular, cut to their first six letters."""
    return frozenset(_stem(w) for w in _WORD.findall(text.lower()) if w not in _COMMON)


def _stem(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word[:6]
