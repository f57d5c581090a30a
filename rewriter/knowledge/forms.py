"""Surface forms: how a term may be written, and the words of a text to match it against."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_JOINT = str.maketrans({"-": " ", "‐": " ", "‑": " ", "\u00a0": " ", "’": "'"})


class Word(NamedTuple):
    """One word of a text: as written, in lower case, and where it stands."""

    text: str
    lower: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Return the words of `text`; hyphens, apostrophes and signs part them."""
    return [Word(m[0], m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text)]


def gaps(text: str, found: list[Word]) -> tuple[str, ...]:
    """Return what stands between neighbouring words, a hyphen or a line break as a blank."""
    between = (text[a.end : b.start].translate(_JOINT) for a, b in pairwise(found))
    return tuple(" ".join(gap.split(" ")) for gap in between)


def has_capital(form: str) -> bool:
    """Return whether `form` is matched as written, because it holds a capital letter."""
    return any(c.isupper() for c in form)


def plural(form: str) -> str:
    """Return the regular plural of a term ("flash loans", "policies", "NFTs")."""
    low = form.lower()
    if form[-1:].isupper() or not form[-1:].isalpha():
        return form + "s" if form[-1:].isupper() else form
    if low.endswith("man") and not low.endswith("human"):
        return form[:-2] + "en"
    if low.endswith("y") and low[-2:-1] not in set("aeiou"):
        return form[:-1] + "ies"
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return form + "es"
    return form + "s"


def with_plurals(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Return `forms` and the plural of each, without repeats, in order."""
    return tuple(dict.fromkeys(f for form in forms for f in (form, plural(form))))


class Vocabulary:
    """The phrases of one to four words that some texts hold, with counts, for co-terms."""

    __slots__ = ("_exact", "_lower")

    def __init__(self, texts: list[str]) -> None:
        self._exact: Counter[str] = Counter()
        for text in texts:
            run = [w.text for w in words(text)]
            for size in range(1, 5):
                grams = (" ".join(run[i : i + size]) for i in range(len(run) - size + 1))
                self._exact.update(grams)
        self._lower: Counter[str] = Counter()
        for gram, count in self._exact.items():
            self._lower[gram.lower()] += count

    def __len__(self) -> int:
        return len(self._exact)

    def count(self, phrase: str) -> int:
        """Return how often `phrase` or its plural stands there, one with a capital as written."""
        pool = self._exact if has_capital(phrase) else self._lower
        return sum(pool.get(key, 0) for key in _keys(phrase))

    def holds(self, phrase: str) -> bool:
        """Return whether `phrase` or its plural stands there."""
        return self.count(phrase) > 0


@lru_cache(maxsize=65536)
def _keys(phrase: str) -> tuple[str, ...]:
    """Return a phrase and its plural as a vocabulary keeps them."""
    both = (" ".join(w.text for w in words(f)) for f in (phrase, plural(phrase)))
    return tuple(dict.fromkeys(both))
