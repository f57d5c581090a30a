"""The fields an article belongs to, by the words it uses."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from ...article.reading import Article
from ...datafiles import DATA

LEAST_KINDS, SHARE = 5, 1 / 100
"""Different words of a field that an article uses, and their share of all its words."""

_WORD = re.compile(r"[a-z0-9&]+(?:[-'][a-z0-9]+)*")


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    text = (DATA / "conclusions" / "fields.txt").read_text(encoding="utf-8")
    pairs = (line.partition(":") for line in text.splitlines() if line and line[0] != "#")
    return {name: frozenset(words.split()) for name, _, words in pairs}


def known_fields() -> frozenset[str]:
    """Return the names of all fields."""
    return frozenset(_lists())


def fields(article: Article) -> tuple[str, ...]:
    """Return up to two fields of an article, the strongest first."""
    counts = Counter(
        word
        for block in article.blocks
        for word in _WORD.findall(block.text.lower().replace("’", "'"))
    )
    total = sum(counts.values()) or 1
    scored = []
    for name, words in _lists().items():
        found = [counts[w] for w in words if counts[w]]
        often = sum(min(n, 2 + total / 60) for n in found)
        kinds = len(found)
        if kinds >= min(LEAST_KINDS, 2 + total // 100) and often >= total * SHARE:
            scored.append((kinds * often / total, name))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    best = scored[0][0] if scored else 0
    return tuple(name for score, name in scored[:2] if score >= 0.55 * best)
