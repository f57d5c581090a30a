"""Numbers in words, and back."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = (
    ("trillion", 10**12), ("billion", 10**9), ("million", 10**6), ("thousand", 1000), ("hundred", 100),
)  # fmt: skip
_VALUES = {word: n for n, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS) if n > 1
}


def in_words(number: int) -> str:
    """Return a whole number in American English words: 21 is `twenty-one`."""
    if number < 0:
        return f"minus {in_words(-number)}"
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    for word, size in _SCALES:
        if number >= size:
            count, rest = divmod(number, size)
            return f"{in_words(count)} {word}" + (f" {in_words(rest)}" if rest else "")
    raise AssertionError


def to_int(words: str) -> int | None:
    """Return the whole number that `words` spell, or None if they spell none."""
    total = group = 0
    found = False
    for word in re.split(r"[\s-]+", words.strip().lower()):
        if word == "and" and found:
            continue
        if word in _VALUES:
            group += _VALUES[word]
        elif word == "hundred" and found:
            group *= 100
        elif found and (size := dict(_SCALES).get(word)):
            total += group * size
            group = 0
        else:
            return None
        found = True
    return total + group if found else None
