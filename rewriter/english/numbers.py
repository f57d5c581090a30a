"""Whole numbers in words, and back; ordinals too."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = ["", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
_SCALES = {
    "quadrillion": 10**15,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 1000,
}
_UNITS = {word: n for n, word in enumerate(_ONES)}
_ROUND = {word: 10 * n for n, word in enumerate(_TENS) if word}
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_FROM_ORDINAL = {
    **{ordinal: cardinal for cardinal, ordinal in _IRREGULAR.items()},
    **{f"{word}th": word for word in _ONES if word not in _IRREGULAR},
    **{f"{word[:-1]}ieth": word for word in _ROUND},
    **{f"{word}th": word for word in ("hundred", *_SCALES)},
}
LIMIT = 10**18
"""From here on numbers are written in figures."""


def in_words(number: int) -> str:
    """Return a whole number in American English words: 121 is `one hundred twenty-one`."""
    if number < 0:
        return f"minus {in_words(-number)}"
    if number >= LIMIT:
        return f"{number:,}"
    parts = []
    for word, size in _SCALES.items():
        count, number = divmod(number, size)
        if count:
            parts.append(f"{_below_thousand(count)} {word}")
    if number or not parts:
        parts.append(_below_thousand(number))
    return " ".join(parts)


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        parts.append(f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens])
    elif rest or not hundreds:
        parts.append(_ONES[rest])
    return " ".join(parts)


def ordinal_in_words(number: int) -> str:
    """Return the ordinal in words: 21 is `twenty-first`."""
    start, mark, last = _split_last(in_words(number))
    if last[-1].isdigit():
        return f"{start}{mark}{last}th"
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("y"):
        last = f"{last[:-1]}ieth"
    else:
        last = f"{last}th"
    return f"{start}{mark}{last}"


def _split_last(words: str) -> tuple[str, str, str]:
    at = max(words.rfind(" "), words.rfind("-"))
    return (words[:at], words[at], words[at + 1 :]) if at >= 0 else ("", "", words)


def to_int(words: str) -> int | None:
    """Return the whole number that `words` spell, or None if they spell none.

    Reads `twenty-one`, `a hundred and five`, `twelve hundred`, `minus three`; any case.
    """
    tokens = re.split(r"[\s-]+", words.strip().lower())
    if tokens and tokens[0] == "minus":
        value = _read(tokens[1:])
        return None if value is None else -value
    return _read(tokens)


def ordinal_to_int(words: str) -> int | None:
    """Return the number that an ordinal in words stands for: `twenty-first` is 21."""
    start, mark, last = _split_last(words.strip().lower())
    cardinal = _FROM_ORDINAL.get(last)
    return None if cardinal is None else to_int(f"{start}{mark}{cardinal}")


def _read(tokens: list[str]) -> int | None:
    total, group, limit = 0, None, LIMIT
    room = 1000  # what the next part of the group must stay below
    joined = False
    if tokens[:1] == ["a"]:
        tokens = ["one", *tokens[1:]]
        if len(tokens) < 2:
            return None
    for i, word in enumerate(tokens):
        if word == "and":
            if not i or i + 1 == len(tokens) or joined:
                return None
            joined = True
            continue
        joined = False
        if word in _UNITS or word in _ROUND:
            value = _UNITS.get(word, _ROUND.get(word, 0))
            if value >= room or (value == 0 and len(tokens) > 1):
                return None
            group = (group or 0) + value
            room = 10 if word in _ROUND else 0
        elif word == "hundred" and group and group < 100:
            group, room = group * 100, 100
        elif (size := _SCALES.get(word)) and group is not None and size < limit:
            total += group * size
            group, room, limit = None, 1000, size
        else:
            return None
    if group is None and limit == LIMIT:
        return None
    return total + (group or 0)
